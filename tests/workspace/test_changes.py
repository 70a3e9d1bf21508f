from __future__ import annotations

import time
from pathlib import Path

import pytest
from smart_territory.tests.workspace.push_scene import OLIVENZA, Desk, counts, scene, urn
from smart_territory.workspace.changes import revert
from smart_territory.workspace.geometry import blob_from_geometry


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return scene(tmp_path / "copy.gpkg")


def test_a_change_tells_old_and_new_values_who_and_where(desk: Desk) -> None:
    desk.store.set_meta(editor="Ana")
    place = {"type": "Point", "coordinates": [-7.09, 38.68]}
    desk.edit(1, status="columnIssue", geom=blob_from_geometry(place), code="L-1")
    change = desk.unsent()[urn(1)]
    assert (change.kind, change.label, change.municipality, change.editor) == ("update", "L-1", "06095", "Ana")
    assert {f.attribute: (f.before, f.now) for f in change.fields} == {
        "code": (None, "L-1"),
        "status": ("ok", "columnIssue"),
        "geometry": ({"type": "Point", "coordinates": [-7.1, 38.6001]}, place),
    }
    assert change.where == (-7.09, 38.68)
    assert change.first <= change.last
    assert not change.conflict


def test_new_and_deleted_assets_are_changes(desk: Desk) -> None:
    uid = desk.add(status="ok", lantern_height_m=6.0)
    desk.delete(2)
    found = desk.unsent()
    assert (found[uid].kind, found[urn(2)].kind) == ("create", "delete")
    assert {f.attribute: f.now for f in found[uid].fields} == {"status": "ok", "lantern_height_m": 6.0}
    assert (found[urn(2)].municipality, found[urn(2)].where) == ("06095", (-7.1, 38.6002))


@pytest.mark.parametrize(
    "values",
    [
        {"remarks": ""},
        {"circuit": "C1 "},
        {"lantern_height_m": 8},
        {"lantern_height_m": 8.0000000001},
        {"geom": blob_from_geometry({"type": "Point", "coordinates": [-7.10000000001, 38.6001]})},
        {"geom": blob_from_geometry({"type": "Point", "coordinates": [-7.1, 38.6001]})},
        {"annotations": "[]"},
    ],
    ids=str,
)
def test_what_a_person_would_not_see_is_no_change(desk: Desk, values: dict[str, object]) -> None:
    desk.edit(1, **values)
    assert desk.unsent() == {}
    assert len(desk.store.changes()) == 1  # reading settles nothing


def test_dates_in_other_clothes_are_no_change(desk: Desk) -> None:
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), dateServiceStarted={"value": "2019-05-02"})
    desk.take_in()
    desk.edit(1, service_started_on="2019-05-02T00:00:00.000Z")
    assert desk.unsent() == {}
    desk.edit(1, service_started_on="2019-05-03")
    assert [f.now for f in desk.unsent()[urn(1)].fields] == ["2019-05-03"]


def test_only_the_assets_asked_for_are_compared(desk: Desk) -> None:
    from smart_territory.workspace.changes import unsent

    desk.edit(1, circuit="X")
    desk.edit(2, circuit="Y")
    assert [change.uid for change in unsent(desk.store, desk.mappers, [urn(2), urn(3)])] == [urn(2)]


def test_a_change_is_seen_where_its_connection_is_not_open(desk: Desk) -> None:
    desk.edit(1, circuit="X")
    desk.mappers = {}
    assert set(desk.unsent()) == {urn(1)}
    assert revert(desk.store, {}, [urn(1)]) == 0
    assert desk.cell(1, "circuit") == "X"


def test_going_back_restores_values_and_leaves_no_trace(desk: Desk) -> None:
    desk.edit(1, circuit="X", status=None)
    place = desk.cell(1, "geom")
    desk.edit(1, geom=None)
    assert revert(desk.store, desk.mappers, [urn(1)]) == 1
    assert (desk.cell(1, "circuit"), desk.cell(1, "status"), desk.cell(1, "geom")) == ("C1", "ok", place)
    assert desk.store.changes() == []
    assert (urn(1), "update", "circuit", '"X"', '"C1"') in desk.history("revert")
    assert counts(desk.push()) == (0, 0, 0, 0)


def test_going_back_brings_a_deleted_asset_back_under_its_name_and_town(desk: Desk) -> None:
    desk.delete(2)
    assert revert(desk.store, desk.mappers, [urn(2)]) == 1
    assert (desk.cell(2, "circuit"), desk.cell(2, "municipality")) == ("C2", "06095")
    assert desk.unsent() == {}
    assert desk.store.changes() == []


def test_going_back_removes_what_was_new(desk: Desk) -> None:
    uid = desk.add(status="ok")
    assert revert(desk.store, desk.mappers, [uid]) == 1
    assert desk.cell(uid, "uid") is None
    assert desk.store.changes() == []


def test_going_back_takes_theirs_where_a_conflict_waits(desk: Desk) -> None:
    desk.edit(1, circuit="mine")
    desk.edit(2, circuit="mine")
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), circuit={"type": "Text", "value": "theirs"})
    desk.broker.remove(OLIVENZA, "Streetlight", urn(2))
    assert desk.push().conflicts == 2
    assert revert(desk.store, desk.mappers, [urn(1), urn(2)]) == 2
    assert desk.cell(1, "circuit") == "theirs"
    assert desk.cell(2, "circuit") is None
    assert desk.unsent() == {}
    assert desk.sql("SELECT count(*) FROM st_conflict") == [(0,)]


def test_going_back_gives_an_asset_back_to_its_town(desk: Desk) -> None:
    desk.edit(1, municipality="06158")
    desk.push()
    assert revert(desk.store, desk.mappers, [urn(1)]) == 1
    assert desk.cell(1, "municipality") == "06095"
    assert desk.unsent() == {}


def test_going_back_of_nothing_is_nothing(desk: Desk) -> None:
    assert revert(desk.store, desk.mappers, [urn(1), "nobody"]) == 0
    assert desk.history("revert") == []


def test_only_what_was_touched_is_read(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg", range(3000))
    desk.sql("UPDATE street_light SET circuit='Z' WHERE fid % 10 = 0")
    started = time.perf_counter()
    assert len(desk.unsent()) == 300
    assert time.perf_counter() - started < 1.0
