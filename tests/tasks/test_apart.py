"""What a window sees of work that is done in another process: the same, and the same again where none can be had."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from smart_territory.tasks import unsent_reading
from smart_territory.tasks.open_territory import OpenTerritory
from smart_territory.tasks.territory_job import TerritoryJob
from smart_territory.workspace.backup import backups
from smart_territory.workspace.database import connect
from smart_territory.workspace.unsent_list import UnsentList
from towns_scene import fill, territory_file


class Watched:
    """A territory of two towns with twenty lights each, all of them edited."""

    def __init__(self, qtbot: Any, file: Path) -> None:
        self.opened, self._qtbot = OpenTerritory(file), qtbot
        self.said: list[Any] = []
        self.opened.finished.connect(lambda _name, result: self.said.append(result))
        self.opened.failed.connect(self.said.append)

    def do(self, action: str, *arguments: Any) -> Any:
        getattr(self.opened, action)(*arguments)
        self._qtbot.waitUntil(lambda: not self.opened.busy, timeout=60000)
        return self.said[-1]

    def read(self, *what: str) -> list[Any]:
        """All asked at once."""
        found: dict[str, Any] = {}
        for name in what:
            getattr(self.opened, name)(lambda answer, name=name: found.update({name: answer}))
        self._qtbot.waitUntil(lambda: len(found) == len(what), timeout=60000)
        return [found[name] for name in what]

    def edit_all(self, circuit: str) -> None:
        database = connect(self.opened.working_copy)
        database.execute("UPDATE street_light SET circuit=? || fid", (circuit,))
        database.close()


@pytest.fixture
def watched(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    watched.do("pull")
    watched.edit_all("new ")
    yield watched
    watched.opened.close()


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was begun in another process."""
    monkeypatch.setattr(unsent_reading, "FEW", 10)
    begun: list[str] = []
    ask = TerritoryJob.unsent_apart

    def noted(job: TerritoryJob, cancelled: Any) -> Any:
        begun.append("unsent")
        return ask(job, cancelled)

    monkeypatch.setattr(TerritoryJob, "unsent_apart", noted)
    return begun


@pytest.fixture
def without_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smart_territory.tasks.child_process.candidates", tuple)


def test_those_who_ask_at_once_share_one_reading(watched: Watched, begun: list[str]) -> None:
    changes, towns = watched.read("read_changes", "read_overview")
    assert isinstance(changes, UnsentList)
    assert (len(changes), sum(town.unsent for town in towns)) == (40, 40)
    assert [lot.stop - lot.start for lot in changes.lots] == [20, 20]
    assert changes[0].fields[0].attribute == "circuit"
    assert begun == ["unsent"]


def test_what_changes_while_it_is_read_is_read_again(watched: Watched, begun: list[str]) -> None:
    answers: list[Any] = []
    watched.opened.read_changes(answers.append)
    watched.edit_all("newer ")
    watched.opened.changed.emit()
    [changes] = watched.read("read_changes")
    assert begun == ["unsent", "unsent"]
    assert {change.fields[0].now[:6] for change in changes} == {"newer "}


def test_without_another_python_the_same_is_read_and_sent_here(
    watched: Watched, begun: list[str], without_python: None, platform: PlatformUnderTest
) -> None:
    changes, towns = watched.read("read_changes", "read_overview")
    assert (len(changes), sum(town.unsent for town in towns)) == (40, 40)
    [requests] = watched.read("dry_run")
    assert sorted(uid for request in requests for uid in request.uids) == sorted(change.uid for change in changes)
    kept = len(backups(watched.opened.working_copy))
    result = watched.do("push")
    assert (result.verified, len(result.assets)) == (40, 40)
    assert len(backups(watched.opened.working_copy)) == kept + 1
    assert platform.entity(changes[0].uid, scope="/olivenza")["circuit"].startswith("new ")
    assert begun == ["unsent"]


def test_closing_in_mid_push_leaves_no_process_and_the_next_push_finishes(
    watched: Watched, platform: PlatformUnderTest, tmp_path: Path, qtbot: Any
) -> None:
    platform.faults({"match": {"path": "/v2/op/query"}, "fault": "latency", "value": 0.5})
    steps: list[Any] = []
    watched.opened.progressed.connect(steps.append)
    watched.opened.push()
    qtbot.waitUntil(lambda: bool(steps), timeout=20000)
    watched.opened.close()
    assert not _children("apart_main.py")
    platform.faults()
    again = Watched(qtbot, watched.opened.file)
    again.do("open")
    assert again.do("push").failed == 0
    assert again.read("read_changes") == [[]]
    again.opened.close()
    entities = platform.request("GET", "/v2/entities?type=Streetlight&limit=100&options=keyValues", scope="/#").json
    assert len(entities) == 40
    assert {entity["circuit"][:4] for entity in entities} == {"new "}


def _children(script: str) -> list[str]:
    found = []
    for place in Path("/proc/self/task").glob("*/children"):
        for pid in place.read_text().split():
            line = Path(f"/proc/{pid}/cmdline")
            if line.exists() and script in line.read_text():
                found.append(pid)
    return found
