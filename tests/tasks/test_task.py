from __future__ import annotations

import threading
from typing import Any

import pytest
from smart_territory.errors import CancelledError, ReadOnlyError, TerritoryError
from smart_territory.tasks.task import BackgroundTask, Control
from smart_territory.workspace.report import Step


def outcome(qtbot: Any, task: BackgroundTask) -> Any:
    found: list[Any] = []
    task.done.connect(found.append)
    task.failed.connect(found.append)
    task.start()
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    return found[0]


def test_a_result_comes_back_on_the_main_thread(qtbot: Any) -> None:
    threads = []

    def work(_control: Control) -> int:
        threads.append(threading.current_thread())
        return 42

    assert outcome(qtbot, BackgroundTask("test", work)) == 42
    assert threads[0] is not threading.main_thread()


def test_a_typed_error_keeps_its_type_and_details(qtbot: Any) -> None:
    def work(_control: Control) -> None:
        raise ReadOnlyError(path="/a.gpkg")

    error = outcome(qtbot, BackgroundTask("test", work))
    assert isinstance(error, ReadOnlyError)
    assert error.details == {"path": "/a.gpkg"}


def test_what_nobody_foresaw_becomes_an_error_with_its_kind_and_is_logged(qtbot: Any) -> None:
    error = outcome(qtbot, BackgroundTask("test", lambda _control: {}["missing"]))
    assert type(error) is TerritoryError
    assert error.details["what"] == "KeyError"


def test_cancelling_is_seen_by_the_work(qtbot: Any) -> None:
    started = threading.Event()

    def work(control: Control) -> None:
        started.set()
        while not control.cancelled():
            threading.Event().wait(0.01)
        raise CancelledError

    task = BackgroundTask("test", work)
    found: list[Any] = []
    task.failed.connect(found.append)
    task.start()
    qtbot.waitUntil(started.is_set, timeout=5000)
    task.cancel()
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    assert isinstance(found[0], CancelledError)


def test_a_task_cancelled_before_it_ran_is_told_too(qtbot: Any) -> None:
    task = BackgroundTask("test", lambda _control: 1)
    found: list[Any] = []
    task.failed.connect(found.append)
    task.done.connect(found.append)
    task.start()
    task.cancel()
    qtbot.waitUntil(lambda: bool(found), timeout=5000)


def test_steps_are_told_but_not_more_often_than_can_be_read(qtbot: Any) -> None:
    def work(control: Control) -> None:
        for number in range(1000):
            control.progress(Step("pulling", {"done": number}, number / 1000))
        control.progress(Step("finishing", {}, 1.0))

    task = BackgroundTask("test", work)
    steps: list[Step] = []
    task.stepped.connect(steps.append)
    outcome(qtbot, task)
    qtbot.waitUntil(lambda: bool(steps) and steps[-1].key == "finishing", timeout=2000)
    assert len(steps) < 50


@pytest.mark.parametrize("fraction", [0.0, 1.0])
def test_beginning_and_end_are_always_told(qtbot: Any, fraction: float) -> None:
    task = BackgroundTask("test", lambda control: [control.progress(Step("a", {}, fraction)) for _ in range(3)])
    steps: list[Step] = []
    task.stepped.connect(steps.append)
    outcome(qtbot, task)
    qtbot.waitUntil(lambda: len(steps) == 3, timeout=2000)
