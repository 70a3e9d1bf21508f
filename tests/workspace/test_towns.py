from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smart_territory.errors import BadGeometryError
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import EntityKey
from smart_territory.tests.workspace.pull_scene import BOUNDARIES, CATALOG, square
from smart_territory.workspace.belonging import Belonging
from smart_territory.workspace.locate import Towns
from smart_territory.workspace.open import open_store
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.towns import boundaries, put_boundaries

TERRITORY = Territory("Two", (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde")))
RING = [[math.cos(t / 500 * math.tau), math.sin(t / 500 * math.tau) * (1 + 0.3 * math.sin(t))] for t in range(500)]
HOLE = [[-0.2, -0.2], [0.2, -0.2], [0.2, 0.2], [-0.2, 0.2], [-0.2, -0.2]]
JAGGED = {"type": "MultiPolygon", "coordinates": [[[*RING, RING[0]], HOLE], [[[5, 5], [6, 5], [6, 6], [5, 6], [5, 5]]]]}


def inside(x: float, y: float) -> bool:
    """All edges, one by one."""
    found = False
    for polygon in JAGGED["coordinates"]:
        for ring in polygon:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    found = not found
    return found


@given(st.floats(-1.5, 6.5), st.floats(-1.5, 6.5))
def test_bands_answer_as_all_edges_do(x: float, y: float) -> None:
    assert (Towns([("t", JAGGED)]).town_at(x, y) == "t") == inside(x, y)


def test_a_hole_is_outside_and_a_line_lies_where_it_begins() -> None:
    towns = Towns([("t", JAGGED)])
    assert (towns.town_at(0, 0), towns.town_at(0.5, 0), towns.town_at(5.5, 5.5)) == (None, "t", "t")
    assert towns.town_of({"type": "LineString", "coordinates": [[0.5, 0], [9, 9]]}) == "t"
    assert (towns.town_of(None), towns.town_of({"type": "Point", "coordinates": []})) == (None, None)


def test_boundaries_are_kept_exactly(tmp_path: Path) -> None:
    with open_store(tmp_path / "copy.gpkg", TERRITORY, CATALOG) as store:
        put_boundaries(store, BOUNDARIES)
        assert boundaries(store) == BOUNDARIES
        for kind, coordinates in (("Point", [1, 2]), ("Polygon", [[[0, 0], [500, 1]]])):
            with pytest.raises(BadGeometryError):
                put_boundaries(store, {"06095": {"type": kind, "coordinates": coordinates}})
        assert boundaries(store) == BOUNDARIES


def belonging(**connection: Any) -> Belonging:
    towns = Towns(BOUNDARIES.items())
    return Belonging(Connection("p", "ngsi-v2", "https://x", **connection), TERRITORY, towns)


def key(scope: str) -> EntityKey:
    return EntityKey("p", scope, "T", "id")


def at(x: float) -> dict[str, Any]:
    return {"geometry": {"type": "Point", "coordinates": [x, 38.65]}}


def test_the_path_tells_the_town() -> None:
    found = belonging(scopes={"*": "/b/{code}"}, subtree="/b")
    assert found.town_of(key("/b/06158/deep/er"), at(-7.1)) == "06158"
    assert found.is_foreign(key("/b/99999/x"))
    assert not found.is_foreign(key("/b/06158/x"))
    assert not found.is_foreign(key("/b"))


def test_where_the_path_is_silent_the_place_tells() -> None:
    shared = belonging(scopes={"06095": "/all", "06158": "/all"})
    assert [shared.town_of(key("/all"), at(x)) for x in (-7.1, -6.95, 50)] == ["06095", "06158", None]
    assert square(0, 0)["type"] == "Polygon"
