from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from smart_territory.errors import (
    AccessDeniedError,
    AuthenticationError,
    BusyError,
    CancelledError,
    CutAnswerError,
    LockedError,
    PlatformFaultError,
    RefusedError,
    TerritoryError,
    TimedOutError,
    UnreachableError,
)
from smart_territory.providers.model import EntityKey, Write
from smart_territory.tests.workspace.push_scene import OLIVENZA, VALVERDE, Desk, counts, light, scene, urn
from smart_territory.workspace.changes import revert
from smart_territory.workspace.destination import BATCH
from smart_territory.workspace.report import PushResult

FAULTS = [AuthenticationError, AccessDeniedError, BusyError, PlatformFaultError, RefusedError, CutAnswerError]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return scene(tmp_path / "copy.gpkg")


def error_of(result: PushResult, uid: str) -> TerritoryError | None:
    return next(asset.error for asset in result.assets if asset.uid == uid)


@pytest.mark.parametrize("fault", FAULTS)
def test_one_that_is_refused_does_not_stop_the_others(desk: Desk, fault: type[TerritoryError]) -> None:
    for number in range(5):
        desk.edit(number, circuit="new")
    desk.assets.refusal = lambda write: fault() if write.key.id == urn(2) else None
    result = desk.push()
    assert counts(result) == (4, 4, 0, 1)
    assert isinstance(error_of(result, urn(2)), fault)
    desk.again()
    assert isinstance(desk.unsent()[urn(2)].error, fault)
    desk.assets.refusal = lambda write: None
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.unsent() == {}


@pytest.mark.parametrize("fault", FAULTS)
def test_one_that_cannot_be_read_does_not_stop_the_others(desk: Desk, fault: type[TerritoryError]) -> None:
    for number in range(10):
        desk.edit(number, circuit="new")
    desk.assets.read_fault = lambda key: fault() if key.id == urn(4) else None
    result = desk.push()
    assert counts(result) == (9, 9, 0, 1)
    assert isinstance(error_of(result, urn(4)), fault)
    assert [uid for _, uid, _ in desk.assets.log] == [urn(n) for n in range(10) if n != 4]


def test_a_path_that_is_forbidden_stops_only_its_own_town(desk: Desk) -> None:
    desk.broker.put(VALVERDE, light(50))
    desk.take_in()
    for number in (1, 2, 50):
        desk.edit(number, circuit="new")
    desk.assets.read_fault = lambda key: AccessDeniedError() if key.scope == OLIVENZA else None
    assert counts(desk.push()) == (1, 1, 0, 2)
    assert desk.there(50, "circuit", VALVERDE) == "new"


def test_a_platform_that_is_away_is_asked_once(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(450))
    desk.sql("UPDATE street_light SET circuit='new'")
    desk.assets.read_fault = lambda key: UnreachableError(reason="refused")
    result = desk.push()
    assert counts(result) == (0, 0, 0, 450)
    assert desk.assets.reads == 1
    assert len(desk.unsent()) == 450
    with pytest.raises(UnreachableError):
        desk.dry_run()


@pytest.mark.parametrize("lost", [TimedOutError, CutAnswerError, PlatformFaultError])
def test_a_lost_answer_is_no_failure_where_the_platform_did_it(desk: Desk, lost: type[TerritoryError]) -> None:
    desk.edit(1, circuit="new")
    desk.delete(2)
    desk.add(status="ok")
    desk.assets.lost_answer = lambda write: lost()
    assert counts(desk.push()) == (3, 3, 0, 0)
    assert desk.unsent() == {}


def broken_off(desk: Desk) -> None:
    """The platform does what it is told, and neither that nor anything after it is heard of."""
    away = {"now": False}

    def fall_silent(write: Write) -> Exception:
        away["now"] = True
        return UnreachableError()

    desk.assets.lost_answer = fall_silent
    desk.assets.read_fault = lambda key: UnreachableError() if away["now"] else None
    desk.push()
    desk.assets.lost_answer = lambda write: None
    desk.assets.read_fault = lambda key: None
    desk.assets.log.clear()
    desk.again()


def test_what_arrived_unheard_is_acknowledged_and_not_sent_again(desk: Desk) -> None:
    desk.edit(1, circuit="new")
    uid = desk.add(status="ok")
    desk.delete(2)
    broken_off(desk)
    assert set(desk.unsent()) == {urn(1), urn(2), uid}
    result = desk.push()
    assert [kind for kind, name, _ in desk.assets.log if name == uid] == []
    assert result.failed == result.conflicts == 0
    assert result.pushed == result.verified == 3
    assert desk.unsent() == {}
    assert desk.sql("SELECT count(*) FROM st_outbox") == [(0,)]


def test_an_edit_made_after_a_lost_answer_is_no_conflict_with_oneself(desk: Desk) -> None:
    desk.edit(1, circuit="first")
    broken_off(desk)
    desk.edit(1, circuit="second")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "second"


def test_an_edit_taken_back_after_a_lost_answer_is_taken_back_there_too(desk: Desk) -> None:
    desk.edit(1, circuit="first")
    broken_off(desk)
    desk.edit(1, circuit="C1")
    assert [(f.before, f.now) for f in desk.unsent()[urn(1)].fields] == [("first", "C1")]
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "C1"


def test_a_deletion_taken_back_after_a_lost_answer_makes_it_anew(desk: Desk) -> None:
    desk.delete(1)
    broken_off(desk)
    assert (OLIVENZA, "Streetlight", urn(1)) not in desk.broker.entities
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', 'C1')", urn(1))
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "C1"


def test_a_new_asset_deleted_after_a_lost_answer_is_deleted_there_too(desk: Desk) -> None:
    uid = desk.add(status="ok")
    broken_off(desk)
    desk.sql("DELETE FROM street_light WHERE uid=?", uid)
    assert desk.unsent()[uid].kind == "delete"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (OLIVENZA, "Streetlight", uid) not in desk.broker.entities


def test_what_the_platform_took_but_cannot_be_read_again_is_told_apart(desk: Desk) -> None:
    desk.edit(1, circuit="new")
    reads = iter([None, CutAnswerError()])
    desk.assets.read_fault = lambda key: next(reads, None)
    result = desk.push()
    assert counts(result) == (1, 0, 0, 0)
    assert urn(1) in desk.unsent()
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert len(desk.assets.log) == 1


def test_a_refused_deletion_does_not_bring_back_what_they_deleted(desk: Desk) -> None:
    desk.delete(1)
    desk.assets.refusal = lambda write: AccessDeniedError()
    desk.push()
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', 'mine')", urn(1))
    desk.broker.remove(OLIVENZA, "Streetlight", urn(1))
    desk.assets.refusal = lambda write: None
    assert counts(desk.push()) == (0, 0, 1, 0)


def test_cancelling_between_batches_leaves_the_rest_unsent(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(BATCH + 200))
    desk.sql("UPDATE street_light SET circuit='new'")
    result = desk.push(cancelled=lambda: len(desk.assets.log) >= BATCH)
    assert result.cancelled
    assert counts(result) == (BATCH, BATCH, 0, 0)
    assert len(desk.unsent()) == 200
    assert counts(desk.push()) == (200, 200, 0, 0)


def test_cancelling_before_anything_is_sent_leaves_all_unsent(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(30))
    desk.sql("UPDATE street_light SET circuit='new'")
    result = desk.push(cancelled=lambda: True)
    assert (result.cancelled, counts(result), desk.assets.log) == (True, (0, 0, 0, 0), [])
    assert len(desk.unsent()) == 30


def test_cancelling_in_the_middle_of_sending_leaves_a_whole_state(desk: Desk) -> None:
    for number in range(10):
        desk.edit(number, circuit="new")
    asked = {"stop": False}

    def stop(write: Write) -> None:
        if len(desk.assets.log) == 4:
            asked["stop"] = True
            raise CancelledError

    def stopped(key: EntityKey) -> Exception | None:
        return CancelledError() if asked["stop"] else None

    desk.assets.before_write, desk.assets.read_fault = stop, stopped
    result = desk.push()
    assert result.cancelled
    assert (result.pushed, result.verified) == (4, 0)
    assert len(desk.unsent()) == 10
    desk.assets.before_write, desk.assets.read_fault = lambda write: None, lambda key: None
    assert counts(desk.push()) == (10, 10, 0, 0)
    assert len(desk.assets.log) == 10


def test_failures_are_forgotten_with_the_change_that_they_belong_to(desk: Desk) -> None:
    desk.edit(1, circuit="new")
    desk.assets.refusal = lambda write: RefusedError(description="no")
    desk.push()
    desk.edit(1, circuit="C1")
    assert desk.unsent() == {}
    desk.push()
    assert desk.sql("SELECT count(*) FROM st_outbox") == [(0,)]


def test_a_copy_that_is_locked_when_the_answer_comes_is_caught_up_with_later(desk: Desk) -> None:
    """QGIS may hold the file while it saves edits."""
    desk.sql("PRAGMA busy_timeout=20")
    other = sqlite3.connect(desk.path, isolation_level=None)
    desk.assets.after_write = lambda write: other.execute("BEGIN IMMEDIATE")
    desk.edit(1, circuit="new")
    with pytest.raises(LockedError):
        desk.push()
    other.close()
    desk.assets.after_write = lambda write: None
    assert desk.there(1, "circuit") == "new"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert len(desk.assets.log) == 1
    assert desk.history("push") == [(urn(1), "update", "circuit", '"C1"', '"new"')]


def test_a_change_gone_back_on_after_a_lost_answer_goes_back_there_too(desk: Desk) -> None:
    desk.edit(1, circuit="first")
    broken_off(desk)
    assert revert(desk.store, desk.mappers, [urn(1)]) == 1
    assert desk.cell(1, "circuit") == "C1"
    assert [(f.before, f.now) for f in desk.unsent()[urn(1)].fields] == [("first", "C1")]
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "C1"


def test_a_new_asset_gone_back_on_after_a_lost_answer_goes_there_too(desk: Desk) -> None:
    uid = desk.add(status="ok")
    broken_off(desk)
    assert revert(desk.store, desk.mappers, [uid]) == 1
    assert desk.unsent()[uid].kind == "delete"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (OLIVENZA, "Streetlight", uid) not in desk.broker.entities
    assert desk.unsent() == {}


def test_a_deletion_gone_back_on_after_a_lost_answer_makes_it_anew(desk: Desk) -> None:
    desk.delete(2)
    broken_off(desk)
    assert revert(desk.store, desk.mappers, [urn(2)]) == 1
    assert desk.cell(2, "circuit") == "C2"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(2, "circuit") == "C2"
    assert desk.unsent() == {}
