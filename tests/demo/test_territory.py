from __future__ import annotations

from shapely.geometry import shape
from shapely.prepared import prep
from smart_territory.catalog.loader import load_catalog
from smart_territory.sandbox.demo.dataset import entities
from smart_territory.sandbox.demo.territory import BOUNDARIES, boundaries, territory_text
from smart_territory.workspace.territory_file import territory_from_text

URL = "http://127.0.0.1:10260"


def test_the_file_is_a_territory_with_all_classes() -> None:
    territory = territory_from_text(territory_text(URL))
    assert len(territory.municipalities) == 3
    assert set(territory.classes) == set(load_catalog().classes)
    assert territory.sensors is None
    assert dict(territory.boundaries) == {"file": BOUNDARIES, "code_field": "code"}
    (connection,) = territory.connections
    assert (connection.url, connection.kind, connection.auth.method) == (URL, "ngsi-v2", "none")


def test_every_entity_lives_where_the_territory_looks_for_it() -> None:
    (connection,) = territory_from_text(territory_text(URL)).connections
    places = {(tenant, scope) for tenant, scope, _ in entities(1.79e9)}
    assert {tenant for tenant, _ in places} == {connection.tenant}
    assert {scope for _, scope in places} == set(connection.scopes.values())


def test_every_entity_lies_within_its_towns_boundary() -> None:
    territory = territory_from_text(territory_text(URL))
    codes = {path: code for code, path in territory.connections[0].scopes.items()}
    outlines = {feature["properties"]["code"]: shape(feature["geometry"]) for feature in boundaries()["features"]}
    assert set(outlines) == {town.code for town in territory.municipalities}
    assert all(outline.is_valid for outline in outlines.values())
    prepared = {code: prep(outline) for code, outline in outlines.items()}
    astray = [entity["id"] for _, scope, entity in entities(1.79e9)
              if not prepared[codes[scope]].contains(shape(entity["location"]["value"]))]
    assert astray == []


def test_boundaries_name_their_towns() -> None:
    names = {feature["properties"]["code"]: feature["properties"]["name"] for feature in boundaries()["features"]}
    assert names == {town.code: town.name for town in territory_from_text(territory_text(URL)).municipalities}
