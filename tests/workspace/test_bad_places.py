"""A place that cannot be read is a problem of its asset: reported, and never taken for a place that is gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import BadGeometryError
from smart_territory.tests.workspace.pull_scene import BOUNDARIES, OLIVENZA, Desk, light, noise, urn
from smart_territory.workspace.push import push
from smart_territory.workspace.towns import put_boundaries


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Desk:
    return Desk(platform, tmp_path)


def placed(value: Any, kind: str = "StructuredValue") -> dict[str, Any]:
    """The broker itself looks into geo:json; older inventories keep places under other types."""
    return {"type": kind, "value": value}


def problems(result: Any) -> dict[str, str]:
    found = {error.details["uid"]: error for error in result.problems}
    assert {type(error) for error in found.values()} <= {BadGeometryError}
    return {uid: error.details["problem"] for uid, error in found.items()}


def test_each_is_reported_and_the_others_come(platform: Any, desk: Desk) -> None:
    bad = {
        1: {"type": "Point", "coordinates": [[-7.1, 38.6]]},
        2: {"type": "Point", "coordinates": ["-7.1", "38.6"]},
        3: {"type": "Point", "coordinates": []},
        4: {"type": "GeometryCollection", "geometries": []},
        5: {"type": "Point", "coordinates": [436, -6]},
    }
    platform.create(*(light(n, location=placed(value)) for n, value in bad.items()), scope=OLIVENZA)
    platform.create(light(10), light(11, location=placed(None, "geo:json")), scope=OLIVENZA)
    result = desk.pull()
    assert (result.pulled, result.failed) == (2, 5)
    assert problems(result) == {
        urn(1): "shape", urn(2): "numbers", urn(3): "empty", urn(4): "kind", urn(5): "outside_world",
    }  # fmt: skip
    assert {uid for (uid,) in desk.sql("SELECT uid FROM street_light")} == {urn(10), urn(11)}


def test_axes_the_wrong_way_round_are_noticed_by_the_boundaries(platform: Any, desk: Desk) -> None:
    put_boundaries(desk.store, BOUNDARIES)
    swapped = {"type": "Point", "coordinates": [38.61, -7.14]}
    elsewhere = {"type": "Point", "coordinates": [0, 0]}
    platform.create(
        light(1, location=placed(swapped, "geo:json")),
        light(2, location=placed(elsewhere, "geo:json")),
        light(3),
        scope=OLIVENZA,
    )
    result = desk.pull()
    assert problems(result) == {urn(1): "swapped"}
    assert desk.count() == 2


def test_without_boundaries_nothing_is_suspected(platform: Any, desk: Desk) -> None:
    platform.create(light(1, location=placed({"type": "Point", "coordinates": [38.61, -7.14]})), scope=OLIVENZA)
    assert problems(desk.pull()) == {}


def test_a_place_that_broke_later_leaves_the_asset_as_it_was_here(platform: Any, desk: Desk) -> None:
    platform.create(light(1, location=placed({"type": "Point", "coordinates": [-7.14, 38.61]})), scope=OLIVENZA)
    desk.pull()
    before = desk.cell(urn(1), "geom")
    body = {"location": placed({"type": "Point", "coordinates": ["x", "y"]}), "circuit": {"type": "Text", "value": "T"}}
    path = f"/v2/entities/{urn(1)}/attrs?type=Streetlight"
    assert platform.request("PATCH", path, body, OLIVENZA).status == 204
    assert problems(desk.pull()) == {urn(1): "numbers"}
    assert (desk.cell(urn(1), "geom"), desk.cell(urn(1), "circuit")) == (before, "C1")
    desk.edit(urn(1), status="columnIssue")
    pushed = push(desk.store, desk.territory, desk.platforms())
    assert (pushed.pushed, pushed.failed) == (0, 1)
    assert desk.cell(urn(1), "geom") == before
    assert platform.entity(urn(1), "Streetlight", OLIVENZA)["status"] == "ok"


def test_a_sensor_without_a_readable_place_still_measures(platform: Any, desk: Desk) -> None:
    broken = {**noise(1), "location": placed({"type": "Point", "coordinates": ["x", "y"]})}
    platform.create(broken, scope=OLIVENZA)
    result = desk.pull()
    assert problems(result) == {broken["id"]: "numbers"}
    assert desk.sql("SELECT value, geom FROM sensor") == [(50.0, None)]
