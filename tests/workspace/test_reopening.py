from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import TimedOutError
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, Desk, counts, scene, urn
from smart_territory.workspace.choices import BASE, MINE, THEIRS, Typed
from smart_territory.workspace.conflicts import open_conflicts, resolve, resolve_all
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.pull import pull
from smart_territory.workspace.reopening import (
    DECIDED_AGAIN,
    EDITED,
    SENT,
    WAITING,
    Reopened,
    decisions,
    reopen,
)
from smart_territory.workspace.report import DELETED, Conflict


def elsewhere(desk: Desk, number: int, **values: object) -> None:
    attributes = {name: {"type": "Text", "value": value} for name, value in values.items()}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(number), **attributes)


def waiting(desk: Desk) -> dict[str, Conflict]:
    return {conflict.uid: conflict for conflict in open_conflicts(desk.store, desk.mappers)}


def receive(desk: Desk) -> None:
    pull(desk.store, desk.territory, desk.platforms)


def decide(desk: Desk, number: int = 1, **choices: Any) -> None:
    assert resolve(desk.store, desk.mappers, urn(number), choices)


def undo(desk: Desk) -> Reopened:
    return reopen(desk.store, desk.mappers)


def everything(desk: Desk) -> list[Any]:
    tables = {
        "street_light": "uid, municipality, geom, circuit, status",
        "st_change": "uid, kind, first, last, touched, editor, device, action",
        "st_conflict": "uid, attribute, base, mine, theirs, found",
        "st_base": "uid, scope, id, entity, gone",
        "st_outbox": 'uid, kind, "values"',
    }
    return [desk.sql(f"SELECT {columns} FROM {table} ORDER BY 1, 2") for table, columns in tables.items()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Light 1 changed on both sides, 2 deleted here and changed there, 3 changed here and deleted there."""
    desk = scene(tmp_path / "copy.gpkg", range(5))
    desk.store.set_meta(editor="surveyor 2", device="tablet 3")
    desk.edit(1, circuit="mine", status="columnIssue")
    desk.delete(2)
    desk.edit(3, circuit="mine")
    elsewhere(desk, 1, circuit="theirs", status="defectiveLamp")
    elsewhere(desk, 2, circuit="theirs")
    desk.broker.remove(OLIVENZA, "Streetlight", urn(3))
    receive(desk)
    assert len(waiting(desk)) == 3
    return desk


ALL = [
    (1, {"circuit": MINE, "status": MINE}), (1, {"circuit": THEIRS, "status": THEIRS}), (1, {"circuit": BASE}),
    (1, {"circuit": Typed("C-7"), "status": MINE}), (1, {"status": THEIRS}),
    (2, {DELETED: MINE}), (2, {DELETED: THEIRS}), (3, {DELETED: MINE}), (3, {DELETED: THEIRS}),
]  # fmt: skip


@pytest.mark.parametrize(("number", "choices"), ALL)
@pytest.mark.parametrize("restart", [False, True])
def test_all_is_as_it_was(desk: Desk, number: int, choices: Any, restart: bool) -> None:
    before = everything(desk)
    decide(desk, number, **choices)
    if restart:
        desk.again()
    assert undo(desk) == Reopened(1)
    assert everything(desk) == before
    assert decisions(desk.store) == []
    assert undo(desk) == Reopened()


def test_a_decision_about_many_is_undone_whole(desk: Desk) -> None:
    before = everything(desk)
    everywhere = {c.uid: {item.attribute: THEIRS for item in c.items} for c in waiting(desk).values()}
    assert resolve_all(desk.store, desk.mappers, everywhere) == 3
    assert [len(decision.uids) for decision in decisions(desk.store)] == [3]
    assert undo(desk) == Reopened(3)
    assert everything(desk) == before


def test_the_last_is_undone_first(desk: Desk) -> None:
    before = everything(desk)
    decide(desk, 1, circuit=MINE)
    between = everything(desk)
    decide(desk, 1, status=THEIRS)
    undo(desk)
    assert everything(desk) == between
    undo(desk)
    assert everything(desk) == before


def test_it_is_told_by_whom_and_recorded(desk: Desk) -> None:
    decide(desk, 1, circuit=THEIRS)
    assert [(d.editor, d.uids) for d in decisions(desk.store)] == [("surveyor 2", (urn(1),))]
    undo(desk)
    assert desk.history("reopen") == [(urn(1), "update", "circuit", '"theirs"', '"mine"')]


def test_what_was_sent_cannot_be_undone(desk: Desk) -> None:
    decide(desk, 1, circuit=MINE, status=THEIRS)
    desk.push()
    assert decisions(desk.store) == []
    assert undo(desk) == Reopened()
    assert desk.there(1, "circuit") == "mine"


def test_what_may_have_been_sent_cannot_be_undone(desk: Desk) -> None:
    decide(desk, 1, circuit=MINE, status=MINE)
    action = decisions(desk.store)[0].action
    desk.assets.lost_answer = lambda write: TimedOutError()
    away: list[int] = []
    desk.assets.after_write = lambda write: away.append(1)
    desk.assets.read_fault = lambda key: TimedOutError() if desk.assets.log else None
    desk.push()
    assert [left.why for left in reopen(desk.store, desk.mappers, action).left] == [SENT]


def test_what_had_nothing_to_send_can_be_undone_after_a_push(desk: Desk) -> None:
    before = everything(desk)
    decide(desk, 1, circuit=THEIRS, status=THEIRS)
    desk.push()
    assert undo(desk) == Reopened(1)
    assert everything(desk)[0] == before[0]
    assert [item.attribute for item in waiting(desk)[urn(1)].items] == ["status", "circuit"]


def test_what_was_edited_since_stays_and_is_told(desk: Desk) -> None:
    decide(desk, 1, circuit=MINE, status=THEIRS)
    desk.edit(1, circuit="edited since")
    done = undo(desk)
    assert [(left.uid, left.attribute, left.why) for left in done.left] == [(urn(1), "circuit", EDITED)]
    assert done.assets == 1
    assert desk.cell(1, "circuit") == "edited since"
    assert desk.cell(1, "status") == "columnIssue"
    assert [item.attribute for item in waiting(desk)[urn(1)].items] == ["status"]


@pytest.mark.parametrize(("number", "choice"), [(2, THEIRS), (3, MINE)])
def test_an_asset_that_was_deleted_or_edited_since_stays(desk: Desk, number: int, choice: str) -> None:
    decide(desk, number, **{DELETED: choice})
    desk.delete(number)
    assert [left.why for left in undo(desk).left] == [EDITED]
    assert desk.cell(number, "uid") is None


def test_an_asset_that_came_back_and_was_edited_stays(desk: Desk) -> None:
    decide(desk, 2, **{DELETED: THEIRS})
    desk.edit(2, circuit="edited since")
    assert [left.why for left in undo(desk).left] == [EDITED]
    assert desk.cell(2, "circuit") == "edited since"


def test_a_deleted_asset_that_they_made_again_stays(desk: Desk) -> None:
    decide(desk, 3, **{DELETED: THEIRS})
    desk.broker.put(OLIVENZA, {"id": urn(3), "type": "Streetlight", "circuit": {"type": "Text", "value": "anew"}})
    receive(desk)
    assert [left.why for left in undo(desk).left] == [EDITED]
    assert desk.cell(3, "circuit") == "anew"


def test_what_they_changed_since_is_what_it_waits_with(desk: Desk) -> None:
    decide(desk, 1, circuit=THEIRS, status=THEIRS)
    elsewhere(desk, 1, circuit="newer", status="ok")
    receive(desk)
    assert undo(desk) == Reopened(1)
    (item,) = waiting(desk)[urn(1)].items  # the status went back there: mine is an ordinary change again
    assert (item.attribute, item.base, item.mine, item.theirs) == ("circuit", "C1", "mine", "newer")
    assert desk.cell(1, "status") == "columnIssue"


def test_what_they_made_equal_meanwhile_does_not_wait_again(desk: Desk) -> None:
    decide(desk, 1, circuit=THEIRS, status=THEIRS)
    elsewhere(desk, 1, circuit="mine", status="columnIssue")
    receive(desk)
    undo(desk)
    assert urn(1) not in waiting(desk)
    assert (desk.cell(1, "circuit"), desk.cell(1, "status")) == ("mine", "columnIssue")
    assert urn(1) not in desk.unsent()


def test_what_was_decided_once_more_is_left_to_the_later_decision(desk: Desk) -> None:
    decide(desk, 1, circuit=MINE)
    first = decisions(desk.store)[0].action
    elsewhere(desk, 1, circuit="newer")
    receive(desk)
    decide(desk, 1, circuit=MINE)
    done = reopen(desk.store, desk.mappers, first)
    assert [(left.attribute, left.why) for left in done.left] == [("circuit", DECIDED_AGAIN)]


def test_what_waits_once_more_is_not_made_an_older_question(desk: Desk) -> None:
    decide(desk, 2, **{DELETED: MINE})
    elsewhere(desk, 2, status="defectiveLamp")
    receive(desk)
    (before,) = waiting(desk)[urn(2)].items
    assert [left.why for left in undo(desk).left] == [WAITING]
    assert waiting(desk)[urn(2)].items == (before,)
    decide(desk, 1, circuit=MINE)
    elsewhere(desk, 1, circuit="newer")
    receive(desk)
    assert [left.why for left in undo(desk).left] == [WAITING]
    assert {item.attribute: item.base for item in waiting(desk)[urn(1)].items}["circuit"] == "theirs"


def test_it_waits_again_through_a_push_and_can_be_decided_otherwise(desk: Desk) -> None:
    decide(desk, 1, circuit=MINE, status=MINE)
    undo(desk)
    assert counts(desk.push()) == (0, 0, 3, 0)
    decide(desk, 1, circuit=THEIRS, status=THEIRS)
    assert urn(1) not in desk.unsent()


def test_only_so_many_decisions_are_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smart_territory.workspace.resolution.UNDOABLE", 2)
    decide(desk, 1, circuit=THEIRS)
    decide(desk, 1, status=THEIRS)
    decide(desk, 3, **{DELETED: THEIRS})
    assert [decision.uids for decision in decisions(desk.store)] == [(urn(3),), (urn(1),)]


def test_an_older_working_copy_learns_to_undo_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "copy.gpkg"
    desk = scene(path, range(3))
    desk.store.close()
    with sqlite3.connect(path) as database:
        database.execute("DROP TABLE st_decision")
        database.execute("UPDATE st_meta SET value='older' WHERE key='catalog'")
    desk.store = GeoPackageStore.open_existing(path, CATALOG)
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    receive(desk)
    decide(desk, 1, circuit=THEIRS)
    assert undo(desk) == Reopened(1)
