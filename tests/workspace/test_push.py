from __future__ import annotations

import json
from pathlib import Path

import pytest
from smart_territory.errors import NoPlatformError, NoScopeError, TownChangedError, TownUnknownError
from smart_territory.tests.workspace.push_scene import (
    OLIVENZA,
    TERRITORY,
    VALVERDE,
    Desk,
    counts,
    light,
    scene,
    urn,
)
from smart_territory.workspace.destination import BATCH
from smart_territory.workspace.geometry import blob_from_geometry
from smart_territory.workspace.push import dry_run, push
from smart_territory.workspace.territory import Territory


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return scene(tmp_path / "copy.gpkg")


def test_only_what_was_changed_is_sent(desk: Desk) -> None:
    desk.edit(1, status="defectiveLamp")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.assets.log == [("update", urn(1), {"status": "defectiveLamp"})]
    assert desk.there(1, "status") == "defectiveLamp"
    assert desk.unsent() == {}


def test_what_is_unknown_to_the_catalog_stays_as_it_was(desk: Desk) -> None:
    desk.edit(1, status="columnIssue", circuit="C9")
    desk.push()
    assert desk.there(1, "oldInventoryCode") == {"line": 1}
    assert desk.there(1, "powerState") == "off"


def test_a_value_that_was_emptied_is_sent_as_null(desk: Desk) -> None:
    desk.edit(1, circuit=None)
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.assets.log == [("update", urn(1), {"circuit": None})]


def test_a_position_travels_alone(desk: Desk) -> None:
    place = {"type": "Point", "coordinates": [-7.0991234, 38.6805678]}
    desk.edit(2, geom=blob_from_geometry(place))
    desk.push()
    assert desk.assets.log == [("update", urn(2), {"geometry": place})]


def test_a_new_asset_gets_its_name_here_and_its_place_by_its_town(desk: Desk) -> None:
    uid = desk.add("06158", status="ok")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert uid.startswith("urn:ngsi-ld:Streetlight:")
    assert desk.there(uid, "status", VALVERDE) == "ok"
    assert desk.unsent() == {}
    desk.edit_uid(uid, status="defectiveLamp")
    desk.push()
    assert desk.assets.log[-1] == ("update", uid, {"status": "defectiveLamp"})


def test_a_deleted_asset_goes(desk: Desk) -> None:
    desk.delete(3)
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (OLIVENZA, "Streetlight", urn(3)) not in desk.broker.entities
    assert desk.unsent() == {}
    assert desk.store.bases([urn(3)]) == {}


def test_what_was_made_and_deleted_again_is_nobodys_business(desk: Desk) -> None:
    uid = desk.add()
    desk.sql("DELETE FROM street_light WHERE uid=?", uid)
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.assets.log == []


def test_a_push_of_nothing_asks_nothing(desk: Desk) -> None:
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.assets.reads == 0


def test_only_the_assets_asked_for_are_sent(desk: Desk) -> None:
    desk.edit(1, circuit="A")
    desk.edit(2, circuit="B")
    assert counts(desk.push([urn(2)])) == (1, 1, 0, 0)
    assert list(desk.unsent()) == [urn(1)]


def test_creations_go_first_and_deletions_last(desk: Desk) -> None:
    desk.delete(4)
    desk.edit(5, circuit="Z")
    desk.sql("INSERT INTO control_cabinet(municipality) VALUES ('06095')")
    desk.add()
    desk.push()
    kinds = [kind for kind, _, _ in desk.assets.log]
    assert kinds == ["create", "create", "update", "delete"]
    assert "StreetlightControlCabinet" in desk.assets.log[0][1]


def test_values_that_say_the_same_are_no_change(desk: Desk) -> None:
    desk.edit(1, circuit="C1  ", lantern_height_m=8.0, remarks="")
    assert desk.unsent() == {}
    assert counts(desk.push()) == (0, 0, 0, 0)
    assert desk.assets.log == []
    assert desk.store.changes() == []


def test_an_edit_taken_back_by_hand_is_no_change(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.edit(1, circuit="C1")
    assert desk.unsent() == {}
    assert counts(desk.push()) == (0, 0, 0, 0)


def test_a_dry_run_shows_the_requests_and_changes_nothing(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.delete(2)
    uid = desk.add(status="ok")
    broken = desk.add(None)
    before = "\n".join(desk.store.database.iterdump())
    entities = json.dumps(list(desk.broker.entities.values()))
    requests = desk.dry_run()
    assert [r.method for r in requests] == ["POST", "PATCH", "DELETE"]
    assert requests[0].uids == (uid,)
    assert set(requests[1].body) == {"circuit"}
    assert "\n".join(desk.store.database.iterdump()) == before
    assert json.dumps(list(desk.broker.entities.values())) == entities
    assert broken not in str(requests)


def test_a_push_does_what_the_dry_run_said(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.add(status="ok")
    desk.delete(2)
    said = desk.dry_run()
    assert desk.push().requests == said


def test_a_territory_without_a_platform_says_so(desk: Desk) -> None:
    desk.add()
    with pytest.raises(NoPlatformError):
        push(desk.store, Territory("Alone"), {})
    with pytest.raises(NoPlatformError):
        dry_run(desk.store, Territory("Alone"), {})


def test_an_asset_in_no_town_fails_alone_and_says_why(desk: Desk) -> None:
    lost = desk.add(None)
    elsewhere = desk.add("99999")
    desk.edit(1, circuit="X")
    result = desk.push()
    assert counts(result) == (1, 1, 0, 2)
    errors = {asset.uid: asset.error for asset in result.assets}
    assert isinstance(errors[lost], TownUnknownError)
    assert isinstance(errors[elsewhere], NoScopeError)
    desk.again()
    assert isinstance(desk.unsent()[lost].error, TownUnknownError)
    desk.edit_uid(lost, municipality="06095")
    assert counts(desk.push([lost])) == (1, 1, 0, 0)


def test_a_new_asset_that_could_not_go_leaves_no_trace_when_deleted(desk: Desk) -> None:
    lost = desk.add(None)
    desk.push()
    desk.sql("DELETE FROM street_light WHERE uid=?", lost)
    assert desk.unsent() == {}
    assert counts(desk.push()) == (0, 0, 0, 0)


def test_an_asset_cannot_move_to_another_towns_path(desk: Desk) -> None:
    desk.edit(1, municipality="06158", circuit="X")
    desk.edit(2, municipality="06158")
    result = desk.push()
    assert counts(result) == (0, 0, 0, 2)
    assert all(isinstance(asset.error, TownChangedError) for asset in result.assets)
    assert set(desk.unsent()) == {urn(1), urn(2)}
    desk.edit(1, municipality="06095")
    assert counts(desk.push([urn(1)])) == (1, 1, 0, 0)


def test_an_asset_of_a_connection_that_is_not_open_keeps_its_change(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.sql("UPDATE st_base SET connection='gone' WHERE uid=?", urn(1))
    desk.edit(2, circuit="Y")
    result = desk.push()
    assert counts(result) == (1, 1, 0, 1)
    assert urn(1) in desk.unsent()


def test_what_went_is_in_the_history_under_one_action(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.delete(2)
    uid = desk.add(status="ok")
    desk.push()
    lines = {(line[0], line[1], line[2]): line[3:] for line in desk.history("push")}
    assert lines[urn(1), "update", "circuit"] == ('"C1"', '"X"')
    assert json.loads(lines[urn(2), "delete", None][0])["circuit"] == "C2"
    assert json.loads(lines[uid, "create", None][1])["status"] == "ok"
    assert desk.sql("SELECT count(DISTINCT action) FROM st_history") == [(1,)]


def test_many_assets_go_in_batches_and_tell_how_far_they_are(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(BATCH + 200))
    desk.sql("UPDATE street_light SET circuit='Z'")
    steps = []
    result = desk.push(progress=steps.append)
    assert counts(result) == (BATCH + 200, BATCH + 200, 0, 0)
    assert len(result.requests) == len(desk.assets.log)
    assert [step.key for step in steps] == ["preparing", *2 * ["checking", "sending", "verifying"]]
    assert steps[-1].details["total"] == BATCH + 200
    assert all(a.fraction <= b.fraction for a, b in zip(steps[1:], steps[2:]))
    assert desk.assets.reads == 4
    assert desk.sql("SELECT count(DISTINCT action) FROM st_history WHERE kind='push'") == [(1,)]


def test_a_second_connection_takes_the_towns_that_the_first_has_no_place_for(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(2))
    assert TERRITORY.connections[0].scope_of("06158") == VALVERDE
    desk.broker.put(VALVERDE, light(7))
    assert counts(desk.push()) == (0, 0, 0, 0)
