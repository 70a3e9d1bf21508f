from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from smart_territory.errors import TypedValueError
from smart_territory.tests.tasks.test_open_territory import Watched
from smart_territory.workspace.choices import Typed
from smart_territory.workspace.reopening import Reopened
from towns_scene import fill, territory_file, urn


@pytest.fixture
def in_conflict(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    """Two lights whose circuit was changed on both sides."""
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    watched.do("pull")
    for number in (3, 4):
        watched.edit(urn(number), circuit="C99")
        metadata = {"modifiedBy": {"type": "Text", "value": "ana"}}
        theirs = {"circuit": {"type": "Text", "value": "C42", "metadata": metadata}}
        platform.request("PATCH", f"/v2/entities/{urn(number)}/attrs?type=Streetlight", theirs, "/olivenza")
    assert watched.do("push").conflicts == 2
    yield watched
    watched.opened.close()


def undoable(watched: Watched, qtbot: Any) -> list[Any]:
    found: list[Any] = []
    watched.opened.decisions.undoable(found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60000)
    return list(found[0])


def undo(watched: Watched) -> Any:
    watched.opened.decisions.reopen()
    watched.until_idle()
    return watched.finished[-1]


def test_it_is_told_who_said_so_and_when(in_conflict: Watched) -> None:
    conflict = in_conflict.read("read_conflicts")[0]
    assert conflict.mine_by == in_conflict.opened._known().editor
    assert conflict.mine_device == in_conflict.opened._known().device
    assert conflict.theirs_by == {"circuit": "ana"}
    assert conflict.theirs_dates["circuit"].startswith("20")


def test_many_are_decided_undone_and_decided_otherwise(
    in_conflict: Watched, platform: PlatformUnderTest, qtbot: Any
) -> None:
    steps: list[Any] = []
    in_conflict.opened.progressed.connect(steps.append)
    uids = [conflict.uid for conflict in in_conflict.read("read_conflicts")]
    assert in_conflict.do("resolve", {uid: {"circuit": "theirs"} for uid in uids}) == 2
    assert [step.key for step in steps] == ["deciding"]
    assert [decision.uids for decision in undoable(in_conflict, qtbot)] == [tuple(uids)]
    assert undo(in_conflict) == ("reopen", Reopened(2))
    assert len(in_conflict.read("read_conflicts")) == 2
    in_conflict.do("resolve", {uid: {"circuit": Typed("C7")} for uid in uids})
    assert in_conflict.do("push").verified == 2
    assert platform.entity(urn(3), scope="/olivenza")["circuit"] == "C7"
    assert undoable(in_conflict, qtbot) == []


def test_what_is_refused_is_told_and_decides_nothing(in_conflict: Watched) -> None:
    in_conflict.opened.resolve({urn(3): {"circuit": Typed("half \ud83d")}})
    in_conflict.until_idle()
    assert isinstance(in_conflict.failed[-1], TypedValueError)
    assert len(in_conflict.read("read_conflicts")) == 2


def test_what_changed_since_it_was_shown_waits_on(in_conflict: Watched) -> None:
    seen = {conflict.uid: conflict.items for conflict in in_conflict.read("read_conflicts")}
    seen[urn(4)] = tuple(replace(item, theirs="C41") for item in seen[urn(4)])
    assert in_conflict.do("resolve", {uid: {"circuit": "mine"} for uid in seen}, seen) == 1
    assert [conflict.uid for conflict in in_conflict.read("read_conflicts")] == [urn(4)]
