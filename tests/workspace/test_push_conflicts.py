from __future__ import annotations

from pathlib import Path

import pytest
from smart_territory.errors import NotVerifiedError
from smart_territory.providers.model import Write
from smart_territory.tests.workspace.push_scene import OLIVENZA, Desk, counts, scene, urn
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.pull import pull
from smart_territory.workspace.report import DELETED, Conflict


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return scene(tmp_path / "copy.gpkg")


def elsewhere(desk: Desk, number: int, **values: object) -> None:
    attributes = {name: {"type": "Text", "value": value} for name, value in values.items()}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(number), **attributes)


def gone(desk: Desk, number: int) -> None:
    desk.broker.remove(OLIVENZA, "Streetlight", urn(number))


def is_there(desk: Desk, number: int) -> bool:
    return (OLIVENZA, "Streetlight", urn(number)) in desk.broker.entities


def waiting(desk: Desk) -> dict[str, Conflict]:
    return {conflict.uid: conflict for conflict in open_conflicts(desk.store, desk.mappers)}


def test_theirs_is_never_overwritten(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert desk.there(1, "circuit") == "theirs"
    assert desk.cell(1, "circuit") == "mine"
    (item,) = waiting(desk)[urn(1)].items
    assert (item.attribute, item.base, item.mine, item.theirs) == ("circuit", "C1", "mine", "theirs")


def test_a_conflict_waits_through_restarts_and_pushes(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    desk.again()
    assert counts(desk.push()) == (0, 0, 1, 0)
    desk.edit(1, status="columnIssue")
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert desk.assets.log == []
    change = desk.unsent()[urn(1)]
    assert change.conflict
    assert {f.attribute: (f.before, f.now) for f in change.fields} == {
        "circuit": ("C1", "mine"),
        "status": ("ok", "columnIssue"),
    }


def test_changes_of_different_attributes_merge(desk: Desk) -> None:
    desk.edit(1, status="columnIssue")
    elsewhere(desk, 1, circuit="theirs", powerState="on")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (desk.there(1, "status"), desk.there(1, "circuit"), desk.there(1, "powerState")) == (
        "columnIssue",
        "theirs",
        "on",
    )
    assert desk.cell(1, "circuit") == "theirs"
    assert desk.history("pull") == [(urn(1), "update", "circuit", '"C1"', '"theirs"')]


def test_the_same_change_on_both_sides_is_nothing_to_send(desk: Desk) -> None:
    desk.edit(1, circuit="same")
    elsewhere(desk, 1, circuit="same")
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.assets.log == []
    assert desk.unsent() == {}


def test_what_they_changed_is_not_deleted(desk: Desk) -> None:
    desk.delete(1)
    elsewhere(desk, 1, status="defectiveLamp")
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert is_there(desk, 1)
    (item,) = waiting(desk)[urn(1)].items
    assert (item.attribute, item.base, item.mine, item.theirs) == (
        DELETED,
        {"status": "ok"},
        None,
        {"status": "defectiveLamp"},
    )
    assert waiting(desk)[urn(1)].municipality == "06095"
    assert counts(desk.push()) == (0, 0, 1, 0)


def test_telemetry_alone_does_not_stop_a_deletion(desk: Desk) -> None:
    desk.delete(1)
    elsewhere(desk, 1, powerState="on")
    assert counts(desk.push()) == (1, 1, 0, 0)


def test_a_change_of_what_they_deleted_waits(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    gone(desk, 1)
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert not is_there(desk, 1)
    (item,) = waiting(desk)[urn(1)].items
    assert (item.attribute, item.mine, item.theirs) == (DELETED, {"circuit": "mine"}, None)
    assert desk.cell(1, "circuit") == "mine"
    assert counts(desk.push()) == (0, 0, 1, 0)


def test_what_both_deleted_is_simply_gone(desk: Desk) -> None:
    desk.delete(1)
    gone(desk, 1)
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.unsent() == {}


def test_mine_goes_with_the_next_push(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    assert resolve(desk.store, desk.mappers, urn(1), {"circuit": "mine"})
    assert waiting(desk) == {}
    assert [(f.before, f.now) for f in desk.unsent()[urn(1)].fields] == [("theirs", "mine")]
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "mine"


def test_mine_does_not_overwrite_what_they_changed_since(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {"circuit": "mine"})
    elsewhere(desk, 1, circuit="newer")
    assert counts(desk.push()) == (0, 0, 1, 0)
    (item,) = waiting(desk)[urn(1)].items
    assert (item.base, item.theirs) == ("theirs", "newer")


def test_theirs_is_taken_and_nothing_is_left_to_send(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {"circuit": "theirs"})
    assert desk.cell(1, "circuit") == "theirs"
    assert desk.unsent() == {}
    assert desk.store.changes() == []
    assert desk.history("resolve") == [(urn(1), "update", "circuit", '"mine"', '"theirs"')]


def test_what_was_not_chosen_goes_on_waiting(desk: Desk) -> None:
    desk.edit(1, circuit="mine", status="columnIssue")
    elsewhere(desk, 1, circuit="theirs", status="defectiveLamp")
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {"circuit": "mine"})
    assert [item.attribute for item in waiting(desk)[urn(1)].items] == ["status"]
    assert counts(desk.push()) == (0, 0, 1, 0)
    resolve(desk.store, desk.mappers, urn(1), {"status": "theirs"})
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (desk.there(1, "circuit"), desk.there(1, "status")) == ("mine", "defectiveLamp")


@pytest.mark.parametrize(("choice", "there"), [("mine", False), ("theirs", True)])
def test_a_deletion_against_their_change_is_decided(desk: Desk, choice: str, there: bool) -> None:
    desk.delete(1)
    elsewhere(desk, 1, status="defectiveLamp")
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {DELETED: choice})
    desk.push()
    assert is_there(desk, 1) == there
    assert desk.cell(1, "status") == ("defectiveLamp" if there else None)
    assert desk.cell(1, "municipality") == ("06095" if there else None)
    assert desk.unsent() == {}


@pytest.mark.parametrize(("choice", "there"), [("mine", True), ("theirs", False)])
def test_their_deletion_against_my_change_is_decided(desk: Desk, choice: str, there: bool) -> None:
    desk.edit(1, circuit="mine")
    gone(desk, 1)
    desk.push()
    resolve(desk.store, desk.mappers, urn(1), {DELETED: choice})
    desk.push()
    assert is_there(desk, 1) == there
    assert desk.cell(1, "circuit") == ("mine" if there else None)
    assert desk.unsent() == {}


def test_nonsense_is_no_decision(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    assert not resolve(desk.store, desk.mappers, urn(1), {"circuit": "mine"})
    assert not resolve(desk.store, desk.mappers, "nobody", {"circuit": "mine"})
    with pytest.raises(ValueError, match="ours"):
        resolve(desk.store, desk.mappers, urn(1), {"circuit": "ours"})


def test_editing_to_their_value_settles_a_conflict(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    desk.edit(1, circuit="theirs")
    assert waiting(desk) == {}
    assert desk.unsent() == {}
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.sql("SELECT count(*) FROM st_conflict") == [(0,)]


def test_editing_back_to_what_it_was_takes_theirs(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    elsewhere(desk, 1, circuit="theirs")
    desk.push()
    desk.edit(1, circuit="C1")
    assert waiting(desk) == {}
    assert desk.unsent() == {}
    desk.push()
    assert desk.cell(1, "circuit") == "theirs"
    assert desk.assets.log == []


def test_a_write_that_slips_in_between_is_found_by_reading_again(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    desk.assets.after_write = lambda write: elsewhere(desk, 1, circuit="theirs")
    assert counts(desk.push()) == (0, 0, 1, 0)
    desk.assets.after_write = lambda write: None
    assert desk.there(1, "circuit") == "theirs"
    (item,) = waiting(desk)[urn(1)].items
    assert (item.base, item.mine, item.theirs) == ("C1", "mine", "theirs")


def test_an_edit_made_while_it_is_sent_stays_unsent(desk: Desk) -> None:
    def edit_again(write: Write) -> None:
        if write.values["circuit"] == "first":
            desk.edit(1, circuit="second")

    desk.edit(1, circuit="first")
    desk.assets.after_write = edit_again
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "first"
    assert [(f.before, f.now) for f in desk.unsent()[urn(1)].fields] == [("first", "second")]
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "second"


def test_a_new_asset_deleted_while_it_is_sent_is_deleted_there_too(desk: Desk) -> None:
    uid = desk.add(status="ok")
    desk.assets.after_write = lambda write: desk.sql("DELETE FROM street_light WHERE uid=?", uid)
    assert counts(desk.push()) == (1, 1, 0, 0)
    desk.assets.after_write = lambda write: None
    assert desk.unsent()[uid].kind == "delete"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (OLIVENZA, "Streetlight", uid) not in desk.broker.entities


def test_a_deletion_taken_back_while_it_is_sent_makes_it_anew(desk: Desk) -> None:
    def undo(write: Write) -> None:
        if write.kind == "delete":
            desk.sql("INSERT INTO street_light(uid, municipality, status) VALUES (?, '06095', 'ok')", urn(1))

    desk.delete(1)
    desk.assets.after_write = undo
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.unsent()[urn(1)].kind == "create"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert is_there(desk, 1)


def test_a_platform_that_says_yes_and_does_nothing_is_found_out(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    desk.delete(2)
    new = desk.add()
    desk.assets.swallows = lambda write: True
    result = desk.push()
    assert counts(result) == (0, 0, 0, 3)
    assert all(isinstance(asset.error, NotVerifiedError) for asset in result.assets)
    assert set(desk.unsent()) == {urn(1), urn(2), new}
    desk.assets.swallows = lambda write: False
    assert counts(desk.push()) == (3, 3, 0, 0)


def test_a_name_that_somebody_else_has_taken_is_a_conflict(desk: Desk) -> None:
    desk.sql("INSERT INTO street_light(uid, municipality, status) VALUES ('urn:taken', '06095', 'ok')")
    desk.broker.put(OLIVENZA, {"id": "urn:taken", "type": "Streetlight", "status": {"type": "Text", "value": "other"}})
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert desk.there("urn:taken", "status") == "other"
    resolve(desk.store, desk.mappers, "urn:taken", {"status": "theirs"})
    assert desk.unsent() == {}


def test_what_came_back_meanwhile_is_not_overwritten_by_making_it_anew(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    gone(desk, 1)
    desk.push()
    desk.broker.put(OLIVENZA, {**desk.store.bases([urn(1)])[urn(1)].entity})
    assert counts(desk.push()) == (0, 0, 1, 0)  # a push does not ask again about what waits; a pull does
    resolve(desk.store, desk.mappers, urn(1), {DELETED: "mine"})
    assert counts(desk.push()) == (0, 0, 1, 0)
    assert [item.attribute for item in waiting(desk)[urn(1)].items] == ["circuit"]


def test_all_that_they_changed_since_is_shown_before_a_deletion_is_insisted_on(desk: Desk) -> None:
    desk.delete(1)
    elsewhere(desk, 1, status="defectiveLamp")
    desk.push()
    elsewhere(desk, 1, circuit="theirs")
    pull(desk.store, desk.territory, desk.platforms)
    (item,) = waiting(desk)[urn(1)].items
    assert item.base == {"status": "ok", "circuit": "C1"}
    assert item.theirs == {"status": "defectiveLamp", "circuit": "theirs"}
