"""The same promises before the real client and a real server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from smart_territory.errors import AccessDeniedError, ForbiddenCharactersError, PlatformFaultError
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import OLIVENZA, VALVERDE, counts, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk, writes
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.geometry import blob_from_geometry
from smart_territory.workspace.report import DELETED
from smart_territory.workspace.store import OutboxEntry


@pytest.fixture
def desk(platform: PlatformUnderTest, tmp_path: Path) -> RealDesk:
    platform.create(*[light(number) for number in range(12)], scope=OLIVENZA)
    platform.create(light(50), light(51), scope=VALVERDE)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    assert desk.pull().pulled == 14
    return desk


def edit(desk: RealDesk, number: int, **values: object) -> None:
    for name, value in values.items():
        desk.sql(f'UPDATE street_light SET "{name}"=? WHERE uid=?', value, urn(number))


def elsewhere(platform: PlatformUnderTest, number: int, **values: object) -> None:
    body = {name: {"type": "Text", "value": value} for name, value in values.items()}
    path = f"/v2/entities/{urn(number)}/attrs?type=Streetlight"
    assert platform.request("PATCH", path, body, OLIVENZA).status == 204


def test_the_whole_round(platform: PlatformUnderTest, desk: RealDesk) -> None:
    at_first = writes(platform)
    edit(desk, 1, status="defectiveLamp")
    edit(desk, 2, geom=blob_from_geometry({"type": "Point", "coordinates": [-7.0991234, 38.6805678]}))
    edit(desk, 7, circuit="mine")
    edit(desk, 8, status="columnIssue")
    desk.sql("DELETE FROM street_light WHERE uid IN (?, ?)", urn(9), urn(50))
    desk.sql("INSERT INTO street_light(municipality, status) VALUES ('06158', 'ok')")
    said = desk.dry_run()
    assert {r.scope for r in said} == {OLIVENZA, VALVERDE}
    assert writes(platform) == at_first
    elsewhere(platform, 7, circuit="theirs")
    elsewhere(platform, 8, circuit="theirs", powerState="on")
    elsewhere(platform, 9, status="defectiveLamp")
    result = desk.push()
    assert counts(result) == (5, 5, 2, 0)
    there = platform.entity(urn(1), "Streetlight", OLIVENZA)
    assert (there["status"], there["oldInventoryCode"]) == ("defectiveLamp", {"line": 1})
    assert platform.entity(urn(2), "Streetlight", OLIVENZA)["location"]["coordinates"] == [-7.0991234, 38.6805678]
    assert platform.entity(urn(7), "Streetlight", OLIVENZA)["circuit"] == "theirs"
    merged = platform.entity(urn(8), "Streetlight", OLIVENZA)
    assert (merged["status"], merged["circuit"], merged["powerState"]) == ("columnIssue", "theirs", "on")
    assert platform.entity(urn(9), "Streetlight", OLIVENZA)["status"] == "defectiveLamp"
    assert platform.request("GET", f"/v2/entities/{urn(50)}", scope=VALVERDE).status == 404
    desk.pull()
    assert len(desk.unsent()) == 2
    before = writes(platform)
    assert counts(desk.push()) == (0, 0, 2, 0)
    assert writes(platform) == before
    for conflict in open_conflicts(desk.store, desk.mappers):
        choices = {item.attribute: "mine" for item in conflict.items}
        assert resolve(desk.store, desk.mappers, conflict.uid, choices)
        assert choices in ({"circuit": "mine"}, {DELETED: "mine"})
    assert counts(desk.push()) == (2, 2, 0, 0)
    desk.pull()
    assert desk.unsent() == {}


def test_a_conflict_found_by_a_pull_waits_for_the_push_too(platform: PlatformUnderTest, desk: RealDesk) -> None:
    edit(desk, 1, circuit="mine")
    elsewhere(platform, 1, circuit="theirs")
    assert desk.pull().conflicts == 1
    assert counts(desk.push()) == (0, 0, 1, 0)
    desk.pull()
    (conflict,) = open_conflicts(desk.store, desk.mappers)
    (item,) = conflict.items
    assert (item.base, item.mine, item.theirs) == ("C1", "mine", "theirs")


def test_one_asset_with_forbidden_characters_fails_alone(platform: PlatformUnderTest, desk: RealDesk) -> None:
    edit(desk, 1, circuit="C/ de l'Hospital (nord)")
    edit(desk, 2, circuit="fine")
    result = desk.push()
    assert counts(result) == (1, 1, 0, 1)
    assert isinstance(desk.unsent()[urn(1)].error, ForbiddenCharactersError)


@pytest.mark.parametrize(
    ("status", "kind"), [(403, AccessDeniedError), (500, PlatformFaultError)]
)
def test_one_asset_that_the_platform_refuses_fails_alone(
    platform: PlatformUnderTest, desk: RealDesk, status: int, kind: type[Exception]
) -> None:
    for number in range(6):
        edit(desk, number, circuit="new")
    platform.faults({"fault": "status", "value": status, "match": {"method": "PATCH", "path": urn(3)}})
    result = desk.push()
    assert counts(result) == (5, 5, 0, 1)
    assert [asset.uid for asset in result.assets if isinstance(asset.error, kind)] == [urn(3)]
    platform.faults()
    assert counts(desk.push()) == (1, 1, 0, 0)


@pytest.mark.parametrize("kind", ["lost_acknowledgement", "half", "cut"])
def test_lost_and_half_answers_double_nothing(platform: PlatformUnderTest, desk: RealDesk, kind: str) -> None:
    for number in range(4):
        edit(desk, number, circuit="new")
    desk.sql("INSERT INTO street_light(municipality, status) VALUES ('06095', 'ok')")
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(9))
    methods = ("POST", "PATCH", "DELETE")
    platform.faults(*({"fault": kind, "match": {"method": m, "path": "/v2/entities"}, "times": 1} for m in methods))
    result = desk.push()
    again = desk.push()
    assert result.pushed + again.pushed == 6
    assert (again.failed, again.conflicts, desk.unsent()) == (0, 0, {})
    there = platform.request("GET", "/v2/entities?limit=100&type=Streetlight", scope=OLIVENZA).json
    assert len(there) == len({entity["id"] for entity in there}) == 12
    assert all(platform.entity(urn(n), "Streetlight", OLIVENZA)["circuit"] == "new" for n in range(4))


def test_a_platform_that_stops_in_the_middle_loses_nothing(platform: PlatformUnderTest, desk: RealDesk) -> None:
    for number in range(12):
        edit(desk, number, circuit="new")
    platform.faults({"fault": "status", "value": 401, "match": {}, "after": 5})
    result = desk.push()
    assert result.verified < 12
    platform.faults()
    again = desk.push()
    assert (again.failed, again.conflicts, desk.unsent()) == (0, 0, {})
    assert all(platform.entity(urn(n), "Streetlight", OLIVENZA)["circuit"] == "new" for n in range(12))


def test_many_changes_go_quickly(platform: PlatformUnderTest, desk: RealDesk) -> None:
    platform.create(*[light(number) for number in range(100, 500)], scope=OLIVENZA)
    desk.pull()
    desk.sql("UPDATE street_light SET circuit='Z'")
    result = desk.push()
    assert counts(result) == (414, 414, 0, 0)
    assert len(result.requests) < 30
    assert json.dumps([r.body for r in result.requests])


def test_what_a_platform_has_no_attribute_for_is_kept_here_alone(
    platform: PlatformUnderTest, tmp_path: Path
) -> None:
    platform.create(light(1), scope=OLIVENZA)
    overrides = {"classes": {"street_light": {"attributes": {"circuit": {"ngsi": None}}}}}
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant, overrides)
    desk.pull()
    edit(desk, 1, circuit="only here")
    assert desk.unsent() == {}
    edit(desk, 1, status="columnIssue")
    desk.sql("INSERT INTO street_light(municipality, status, circuit) VALUES ('06095', 'ok', 'only here')")
    assert counts(desk.push()) == (2, 2, 0, 0)
    assert platform.entity(urn(1), "Streetlight", OLIVENZA)["circuit"] == "C1"
    assert desk.sql("SELECT DISTINCT circuit FROM street_light") == [("only here",)]
    assert desk.unsent() == {}


ODD = {
    "powerRating": {"type": "Text", "value": "8,5 W"},
    "lampCount": {"type": "Text", "value": "2 units"},
    "lanternHeight": {"type": "Text", "value": "unknown"},
    "dateServiceStarted": {"type": "Text", "value": "mayo 2019"},
    "dateLastLampChange": {"type": "Number", "value": 1556787600},
}


def test_what_a_row_that_is_written_whole_makes_of_odd_values_is_not_sent(
    platform: PlatformUnderTest, tmp_path: Path
) -> None:
    """QGIS writes all of a row when one attribute was changed, and numbers as it shows them: 8 for "8,5 W"."""
    platform.create({**light(1), **ODD}, {**light(2), **ODD}, {**light(3), **ODD}, scope=OLIVENZA)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    desk.pull()
    before = platform.entity(urn(1), "Streetlight", OLIVENZA)
    desk.sql(
        "UPDATE street_light SET circuit='mine', lamp_power_w=CAST(lamp_power_w AS REAL), service_started_on=NULL, "
        "lamp_count=CAST(lamp_count AS INTEGER), lantern_height_m=CAST(lantern_height_m AS REAL)"
    )
    edit(desk, 3, lamp_power_w=9.5)
    sent = {uid: {field.attribute for field in change.fields} for uid, change in desk.unsent().items()}
    assert sent == {urn(1): {"circuit"}, urn(2): {"circuit"}, urn(3): {"circuit", "lamp_power_w"}}
    elsewhere(platform, 2, powerRating="9,5 W")
    assert counts(desk.push()) == (3, 3, 0, 0)
    assert platform.entity(urn(1), "Streetlight", OLIVENZA) == {**before, "circuit": "mine"}
    assert platform.entity(urn(2), "Streetlight", OLIVENZA)["powerRating"] == "9,5 W"
    assert platform.entity(urn(3), "Streetlight", OLIVENZA)["powerRating"] == "9.5"
    assert desk.unsent() == {}


def test_a_deletion_taken_back_makes_it_anew_under_its_own_path_and_id(
    platform: PlatformUnderTest, tmp_path: Path
) -> None:
    """Its id lives in two paths, so that its name here is another."""
    platform.create(light(1), scope=OLIVENZA)
    platform.create(light(1), scope=VALVERDE)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    desk.pull()
    columns = "uid, municipality, circuit, geom"
    ((uid, *others),) = desk.sql(f"SELECT {columns} FROM street_light WHERE municipality='06158'")
    assert uid != urn(1)
    desk.sql("DELETE FROM street_light WHERE uid=?", uid)
    with desk.store.applying():  # a push that was killed after it had sent
        desk.store.prepare([OutboxEntry(uid, "delete", desk.store.bases([uid])[uid].key, {})])
    assert platform.request("DELETE", f"/v2/entities/{urn(1)}?type=Streetlight", None, VALVERDE).status == 204
    desk.sql(f"INSERT INTO street_light({columns}) VALUES (?,?,?,?)", uid, *others)
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert platform.entity(urn(1), "Streetlight", VALVERDE)["circuit"] == "C1"
    assert desk.pull().failed == 0
    assert desk.sql("SELECT count(*) FROM street_light") == [(2,)]
