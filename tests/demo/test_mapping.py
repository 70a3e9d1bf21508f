"""What the provider makes of the demonstration."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timezone
from functools import lru_cache
from typing import Any

from smart_territory.catalog.loader import load_catalog
from smart_territory.catalog.thresholds import STATES, shown_of
from smart_territory.providers.base import Mapper
from smart_territory.providers.model import GEOMETRY, EntityKey, Observation, Remote
from smart_territory.providers.registry import open_mapper
from smart_territory.sandbox.demo.dataset import entities
from smart_territory.sandbox.demo.devices import sensors
from smart_territory.sandbox.demo.territory import territory_text
from smart_territory.sandbox.demo.towns import TOWNS
from smart_territory.workspace.territory_file import territory_from_text

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=timezone.utc)


@lru_cache(maxsize=1)
def mapper() -> Mapper:
    return open_mapper(territory_from_text(territory_text("http://localhost")).connections[0], load_catalog())


@lru_cache(maxsize=1)
def rows() -> dict[str, list[dict[str, Any]]]:
    """The assets by class."""
    found: dict[str, list[dict[str, Any]]] = {}
    for _, _, entity in entities(NOW.timestamp()):
        asset_class = load_catalog().class_of_type(entity["type"])
        if asset_class is not None:
            found.setdefault(asset_class.key, []).append(mapper().values(asset_class, entity))
    return found


def test_every_asset_has_its_place_its_label_and_its_symbol() -> None:
    kinds = {"point": "Point", "polygon": "Polygon"}
    for key, assets in rows().items():
        asset_class = load_catalog().classes[key]
        assert {asset[GEOMETRY]["type"] for asset in assets} == {kinds[asset_class.geometry]}
        assert all(asset[asset_class.label or ""] for asset in assets), key
        assert all(asset[asset_class.status or ""] for asset in assets), key


def test_each_class_shows_more_than_one_symbol() -> None:
    for key, assets in rows().items():
        status = load_catalog().classes[key].status or ""
        assert len({asset[status] for asset in assets}) >= 2, key


def observed(entity: dict[str, Any]) -> list[Observation]:
    return mapper().observations(Remote(EntityKey("demo", "/", entity["type"], entity["id"]), entity))


def test_sensors_are_read_in_our_units_with_their_time_and_nothing_is_out_of_range() -> None:
    states: Counter[str] = Counter()
    for town in TOWNS:
        for _, _, entity in sensors(town, NOW.timestamp()):
            kind = load_catalog().kind_of_type(entity["type"])
            assert kind is not None
            said = observed(entity)
            assert {o.quality for o in said} <= {"ok"}, entity["id"]
            states[shown_of(kind, {o.property: (o.value, o.observed_at) for o in said}, NOW)[1]] += 1
    assert set(states) == set(STATES)
    assert states["normal"] > 140


def test_a_share_on_the_platform_is_per_cent_here() -> None:
    for _, _, entity in sensors(TOWNS[0], NOW.timestamp()):
        for o in observed(entity):
            if entity["type"] == "FillLevelObserved" and o.property == "filling_level":
                assert o.value == round(entity["fillingLevel"]["value"] * 100, 6)
                assert o.unit == "%"
