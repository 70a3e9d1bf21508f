"""The pull against the sandbox platform, over loopback, with the real client."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.tests.workspace.pull_scene import (
    BOUNDARIES,
    NOW,
    OLIVENZA,
    VALVERDE,
    Desk,
    ListsOneByOne,
    check_whole,
    container,
    light,
    noise,
    urn,
)
from smart_territory.workspace.towns import put_boundaries


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(30)), noise(1), scope=OLIVENZA)
    platform.create(*(light(i, VALVERDE) for i in range(12)), container(1), scope=VALVERDE)
    desk = Desk(platform, tmp_path)
    yield desk
    desk.store.close()


def test_a_first_pull_brings_every_class_and_the_sensors(desk: Desk) -> None:
    result = desk.pull()
    assert (result.pulled, result.deleted, result.conflicts, result.failed, result.sensors) == (43, 0, 0, 0, 1)
    assert [(t.code, t.pulled, t.error) for t in result.towns] == [("06095", 30, None), ("06158", 13, None)]
    assert desk.count() == 42
    assert desk.count("waste_container") == 1
    assert desk.sql("SELECT municipality, count(*) FROM street_light GROUP BY 1") == [("06095", 30), ("06158", 12)]
    assert (desk.cell(urn(3), "lantern_height_m"), desk.cell(urn(3), "circuit")) == (8.5, "C3")
    assert desk.sql("SELECT * FROM st_change") == []
    check_whole(desk.path)


def test_a_sensor_has_its_value_its_place_and_its_state(desk: Desk) -> None:
    desk.pull()
    row = desk.sql("SELECT uid, kind, municipality, property, value, unit, observed_at, state FROM sensor")
    assert row == [("urn:ngsi-ld:NoiseLevelObserved:1", "noise", "06095", "laeq", 50.0, "dB(A)", NOW, "stale")]
    assert desk.sql("SELECT property, value FROM st_latest WHERE entity='urn:ngsi-ld:NoiseLevelObserved:1'") == [
        ("laeq", "50.0")
    ]
    assert desk.sql("SELECT count(*) FROM rtree_sensor_geom") == [(1,)]


def test_telemetry_of_assets_goes_to_the_latest_values_only(desk: Desk) -> None:
    desk.pull()
    found = desk.sql("SELECT value FROM st_latest WHERE entity=? AND property='power_state'", urn(1))
    assert found == [('"off"',)]
    assert "power_state" not in {row[1] for row in desk.sql("PRAGMA table_info(street_light)")}


def test_a_later_pull_asks_only_for_what_changed(desk: Desk) -> None:
    desk.pull()
    desk.sql("UPDATE st_scope SET watermark='2100-01-01T00:00:00.000Z'")  # nothing is that young
    before = len(desk.asked())
    result = desk.pull()
    assert (result.pulled, result.deleted, result.failed) == (0, 0, 0)
    asked = desk.asked()[before:]
    assert all("dateModified" in json.dumps(e) or "limit=1" in e["query"] for e in asked), asked
    assert {step.key for step in desk.steps} == {"preparing", "pulling", "checking", "finishing"}


def test_a_change_made_elsewhere_arrives_and_counts_once(desk: Desk) -> None:
    desk.pull()
    desk.patch(urn(5), status="defectiveLamp")
    assert desk.pull().pulled == 1
    assert desk.cell(urn(5), "status") == "defectiveLamp"
    assert desk.pull().pulled == 0
    assert desk.sql("SELECT uid, attribute, old, new, kind FROM st_history") == [
        (urn(5), "status", '"ok"', '"defectiveLamp"', "pull")
    ]


def test_a_moved_date_by_telemetry_alone_counts_for_nothing(desk: Desk) -> None:
    desk.pull()
    desk.patch(urn(5), powerState="on")
    assert desk.pull().pulled == 0
    assert desk.sql("SELECT value FROM st_latest WHERE entity=? AND property='power_state'", urn(5)) == [('"on"',)]


def test_a_deletion_made_elsewhere_is_noticed(desk: Desk) -> None:
    desk.pull()
    desk.remove(urn(7))
    result = desk.pull()
    assert (result.pulled, result.deleted) == (0, 1)
    assert desk.cell(urn(7), "uid") is None
    assert "sweeping" in {step.key for step in desk.steps}
    assert desk.pull().deleted == 0
    check_whole(desk.path)


def test_one_came_and_one_went_between_two_pulls(desk: Desk) -> None:
    desk.pull()
    desk.remove(urn(7))
    desk.platform.create(light(99), scope=OLIVENZA)
    result = desk.pull()
    assert (result.pulled, result.deleted) == (1, 1)


def test_what_the_changes_missed_is_found_by_counting(desk: Desk) -> None:
    desk.pull()
    desk.platform.create(light(99), scope=OLIVENZA)
    desk.sql("UPDATE st_scope SET watermark='2100-01-01T00:00:00.000Z'")
    result = desk.pull()
    assert result.pulled == 1
    assert desk.cell(urn(99), "circuit") == "C1"


def test_an_unsent_edit_stays_and_their_other_change_comes(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(5), circuit="MINE")
    desk.patch(urn(5), status="defectiveLamp")
    result = desk.pull()
    assert (result.pulled, result.conflicts) == (1, 0)
    assert (desk.cell(urn(5), "circuit"), desk.cell(urn(5), "status")) == ("MINE", "defectiveLamp")
    assert desk.sql("SELECT uid, kind FROM st_change") == [(urn(5), "update")]


def test_both_changed_the_same_and_it_waits_for_a_person(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(5), circuit="MINE")
    desk.patch(urn(5), circuit="THEIRS")
    assert desk.pull().conflicts == 1
    assert desk.cell(urn(5), "circuit") == "MINE"
    assert desk.pull().conflicts == 0  # no news
    assert desk.sql("SELECT base, mine, theirs FROM st_conflict") == [('"C5"', '"MINE"', '"THEIRS"')]


def test_deleted_there_and_changed_here_waits_for_a_person(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(5), circuit="MINE")
    desk.remove(urn(5))
    result = desk.pull()
    assert (result.deleted, result.conflicts) == (0, 1)
    assert desk.cell(urn(5), "circuit") == "MINE"
    assert desk.sql("SELECT attribute FROM st_conflict") == [("(deleted)",)]
    assert (desk.pull().conflicts, desk.pull().deleted) == (0, 0)


def test_deleted_here_and_changed_there_waits_for_a_person(desk: Desk) -> None:
    desk.pull()
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(5))
    desk.patch(urn(5), circuit="THEIRS")
    assert desk.pull().conflicts == 1
    assert desk.cell(urn(5), "uid") is None


def test_a_touched_asset_that_is_as_it_was_goes_forward(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(5), circuit="X")
    desk.edit(urn(5), circuit="C5")
    desk.patch(urn(5), circuit="THEIRS")
    assert (desk.pull().conflicts, desk.cell(urn(5), "circuit")) == (0, "THEIRS")
    assert desk.sql("SELECT * FROM st_change") == []


def test_one_town_alone(desk: Desk) -> None:
    result = desk.pull(municipalities=("06158",))
    assert [(t.code, t.pulled) for t in result.towns] == [("06158", 13)]
    assert desk.sql("SELECT DISTINCT municipality FROM street_light") == [("06158",)]


def test_a_municipality_that_is_not_of_the_territory_is_a_failure(desk: Desk) -> None:
    result = desk.pull(municipalities=("06158", "99999"))
    assert (result.pulled, result.failed, [p.key for p in result.problems]) == (13, 1, ["no_scope"])


def test_the_sensors_alone(desk: Desk) -> None:
    desk.pull()
    desk.patch("urn:ngsi-ld:NoiseLevelObserved:1", kind="NoiseLevelObserved", LAeq=81.0)
    desk.patch(urn(1), status="defectiveLamp")
    result = desk.pull(sensors_only=True)
    assert (result.pulled, result.sensors, desk.cell(urn(1), "status")) == (0, 1, "ok")
    assert desk.sql("SELECT value FROM sensor") == [(81.0,)]
    assert desk.pull().pulled == 1


def test_a_sensor_that_is_gone_goes_with_its_values(desk: Desk) -> None:
    desk.pull()
    desk.remove("urn:ngsi-ld:NoiseLevelObserved:1", kind="NoiseLevelObserved")
    desk.pull()
    assert (desk.count("sensor"), desk.sql("SELECT * FROM st_latest WHERE property='laeq'")) == (0, [])


def test_a_class_that_is_added_later_comes_whole(desk: Desk) -> None:
    desk.with_classes("street_light")
    desk.pull()
    assert desk.count("waste_container") == 0
    desk.with_classes("street_light", "waste_container")
    desk.sql("UPDATE st_scope SET watermark='2100-01-01T00:00:00.000Z'")
    assert desk.pull().pulled == 1
    assert desk.count("waste_container") == 1


def test_what_cannot_be_taken_is_told_and_stops_nothing(desk: Desk) -> None:
    desk.platform.create(
        light(90, location={"type": "StructuredValue", "value": {"type": "Point", "coordinates": [38.6, -97.1]}}),
        light(92),
        scope=OLIVENZA,
    )
    result = desk.pull()
    assert (result.pulled, result.failed) == (44, 1)
    assert [(p.key, p.details["uid"], p.details["problem"]) for p in result.problems] == [
        ("bad_geometry", urn(90), "outside_world")
    ]
    again = desk.pull()
    assert (again.pulled, again.deleted) == (0, 0)
    assert "sweeping" not in {step.key for step in desk.steps}  # it knows that one is left out


def test_half_a_character_stops_nothing(desk: Desk) -> None:
    """A broker refuses it by now; what an older one has taken in is there."""
    desk.platform.create(light(91, dateServiceStarted={"type": "Text", "value": "half a @ character"}), scope=OLIVENZA)
    assets: Any = desk.platforms()["platform"]

    class Older(ListsOneByOne):
        mapper, capabilities, count, read = assets.mapper, assets.capabilities, assets.count, assets.read

        def pages(self, query: Any, first: Any = None) -> Iterator[Any]:
            return (replace(page, body=page.body.replace(b"@", rb"\ud83d")) for page in assets.pages(query))

    older: Any = {"platform": Older()}
    assert (desk.pull(older).pulled, desk.pull(older, full=True).pulled) == (44, 0)
    assert desk.cell(urn(91), "uid") == urn(91)
    check_whole(desk.path)


def test_one_town_that_is_refused_does_not_stop_the_other(desk: Desk) -> None:
    desk.platform.faults(
        {"fault": "status", "value": {"status": 403}, "match": {"scope": f"{OLIVENZA},{VALVERDE}"}},
        {"fault": "status", "value": {"status": 403}, "match": {"scope": OLIVENZA}},
    )
    result = desk.pull()
    assert [(t.code, t.pulled, t.error and t.error.key) for t in result.towns] == [
        ("06095", 0, "access_denied"),
        ("06158", 13, None),
    ]
    assert result.failed == 1
    desk.platform.faults()
    result = desk.pull()
    assert [(t.pulled, t.error) for t in result.towns] == [(30, None), (0, None)]


def test_a_platform_that_does_not_answer_is_asked_once(desk: Desk) -> None:
    desk.connection = desk.connection_to("http://127.0.0.1:9")
    result = desk.pull()
    assert {t.error.key for t in result.towns if t.error} == {"unreachable"}
    assert result.failed == 2


def test_an_empty_answer_wipes_nothing_until_it_is_said_a_second_time(desk: Desk) -> None:
    desk.pull()
    tenant = desk.platform.tenant
    desk.connection = desk.connection_to(desk.platform.url, tenant + "x")
    result = desk.pull()
    assert [t.error and t.error.key for t in result.towns] == ["empty_list", None]
    assert (desk.count(), result.deleted) == (30, 13)  # a dozen may go, thirty are worth a question
    desk.connection = desk.connection_to(desk.platform.url, tenant)
    assert (desk.pull().failed, desk.count()) == (0, 42)
    for i in range(30):
        desk.remove(urn(i))
    assert (desk.pull().failed, desk.count()) == (1, 42)
    assert (desk.pull().deleted, desk.count()) == (30, 12)


def test_the_same_id_in_two_towns_is_two_assets(desk: Desk) -> None:
    desk.platform.create(light(3), scope=VALVERDE)
    desk.pull()
    assert desk.sql("SELECT municipality FROM street_light WHERE uid LIKE ? ORDER BY 1", urn(3) + "%") == [
        ("06095",),
        ("06158",),
    ]
    desk.remove(urn(3), scope=OLIVENZA)
    desk.pull()
    assert desk.sql("SELECT municipality FROM street_light WHERE uid LIKE ?", urn(3) + "%") == [("06158",)]


def test_a_full_pull_asks_for_everything_and_finds_nothing_new(desk: Desk) -> None:
    desk.pull()
    desk.edit(urn(5), circuit="MINE")
    result = desk.pull(full=True)
    assert (result.pulled, result.deleted, desk.cell(urn(5), "circuit")) == (0, 0, "MINE")


def test_a_subtree_is_told_apart_by_its_paths(platform: Any, tmp_path: Path) -> None:
    platform.create(*(light(i) for i in range(3)), scope="/b/06095/lights")
    platform.create(light(0, VALVERDE), scope="/b/06158")
    platform.create(light(7, "elsewhere"), scope="/b/10037")
    desk = Desk(platform, tmp_path, scopes={"*": "/b/{code}"}, subtree="/b")
    result = desk.pull()
    assert [(t.pulled, t.error) for t in result.towns] == [(3, None), (1, None)]
    assert result.failed == 0
    assert (desk.pull().pulled, desk.count()) == (0, 4)  # the foreign one is not asked for again and again
    assert "sweeping" not in {step.key for step in desk.steps}
    platform.create(light(5), scope="/b/06095/more")
    assert desk.pull(municipalities=("06095",)).pulled == 1
    desk.store.close()


def test_a_subtree_is_told_apart_by_boundaries(platform: Any, tmp_path: Path) -> None:
    platform.create(*(light(i) for i in range(3)), *(light(i, VALVERDE) for i in range(2)), scope="/all/lights")
    desk = Desk(platform, tmp_path, scopes={}, subtree="/all")
    put_boundaries(desk.store, BOUNDARIES)
    result = desk.pull()
    assert [t.pulled for t in result.towns] == [3, 2]
    assert desk.sql("SELECT DISTINCT scope FROM st_base") == [("/all/lights",)]
    desk.store.close()


def test_towns_in_one_path_are_told_apart_by_boundaries(platform: Any, tmp_path: Path) -> None:
    platform.create(*(light(i) for i in range(3)), *(light(i, VALVERDE) for i in range(2)), scope="/all")
    desk = Desk(platform, tmp_path, scopes={"06095": "/all", "06158": "/all"})
    put_boundaries(desk.store, BOUNDARIES)
    assert [t.pulled for t in desk.pull().towns] == [3, 2]
    desk.store.close()


def test_a_town_without_a_place_on_any_platform_says_so(platform: Any, tmp_path: Path) -> None:
    desk = Desk(platform, tmp_path, scopes={"06095": OLIVENZA})
    assert [t.error and t.error.key for t in desk.pull().towns] == [None, "no_scope"]
    desk.store.close()


def test_a_territory_without_a_platform_has_nothing_to_pull(desk: Desk) -> None:
    desk.territory = replace(desk.territory, connections=())
    result = desk.pull(platforms={})
    assert (result.pulled, result.failed, [t.error for t in result.towns]) == (0, 0, [None, None])
