from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timezone
from functools import lru_cache
from typing import Any

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.catalog.model import Attribute, Property
from smart_territory.catalog.thresholds import STATES, shown_of
from smart_territory.sandbox.characters import has_forbidden
from smart_territory.sandbox.demo.dataset import entities
from smart_territory.sandbox.demo.devices import sensors
from smart_territory.sandbox.demo.life import tick
from smart_territory.sandbox.demo.towns import TOWNS
from smart_territory.sandbox.payloads import entity_from
from smart_territory.workspace.values import normal_datetime

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=timezone.utc).timestamp()
BUILT_IN = {"id", "type", "location"}
# what a data model has and our catalog does not show: kept by the platform, and by us untouched
BESIDE = {
    "TimeInstant", "dateObserved", "dateObservedFrom", "dateObservedTo", "name", "sonometerClass", "category",
    "refParkingSite", "refWaterPoint", "waterType", "refWasteContainer", "refStreetlightControlCabinet",
}  # fmt: skip
KEPT = {("StreetlightControlCabinet", "remotelyManaged")}  # an attribute that nobody here knows
SENSORS = {kind_type for kind in load_catalog().sensor_kinds.values() for kind_type in kind.ngsi_types}


@lru_cache(maxsize=2)
def dataset(now: float = NOW) -> list[tuple[str, str, dict[str, Any]]]:
    return list(entities(now))


def every() -> Iterator[dict[str, Any]]:
    return (entity for _, _, entity in dataset())


def counted() -> Counter[str]:
    return Counter(entity["type"] for entity in every())


def test_it_is_as_large_as_three_small_towns() -> None:
    found = counted()
    assert found["Streetlight"] >= 6000
    assert found["WasteContainer"] >= 900
    assert found["HeritageSite"] == 60
    assert sum(found[kind] for kind in SENSORS) >= 150
    assert found["WaterPoint"] >= 24
    assert found["PointOfInterest"] >= 24


def test_every_class_and_every_kind_of_sensor_is_there_in_every_town() -> None:
    catalog = load_catalog()
    wanted = {asset_class.ngsi_type for asset_class in catalog.classes.values()} | SENSORS
    towns: dict[str, set[str]] = {}
    for _, scope, entity in dataset():
        towns.setdefault(scope, set()).add(entity["type"])
    assert len(towns) == 3
    assert {scope: wanted - found for scope, found in towns.items() if wanted - found} == {}


def test_ids_are_unique() -> None:
    ids = Counter(entity["id"] for entity in every())
    assert [uid for uid, count in ids.items() if count > 1] == []


def test_a_platform_accepts_every_entity() -> None:
    for entity in every():
        assert entity_from(entity, key_values=False).id == entity["id"]


def texts_in(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, (dict, list)):
        for part in node.values() if isinstance(node, dict) else node:
            yield from texts_in(part)


def test_no_value_holds_a_character_that_orion_refuses() -> None:
    assert [text for entity in every() for text in texts_in(entity) if has_forbidden(text)] == []


def known_of(entity_type: str) -> dict[str, Attribute | Property]:
    catalog = load_catalog()
    asset_class, kind = catalog.class_of_type(entity_type), catalog.kind_of_type(entity_type)
    listed: tuple[Attribute | Property, ...] = ()
    listed = asset_class.attributes if asset_class else kind.properties if kind else ()
    return {attribute.ngsi: attribute for attribute in listed if attribute.ngsi}


def test_every_attribute_is_known_to_the_catalog_or_beside_it_on_purpose() -> None:
    unknown = {(entity["type"], name) for entity in every()
               for name in entity.keys() - known_of(entity["type"]).keys() - BUILT_IN
               if entity["type"] not in SENSORS or name not in BESIDE}
    assert unknown == KEPT


def test_every_code_is_in_its_list() -> None:
    lists = load_catalog().code_lists
    strange = set()
    for entity in every():
        for name, attribute in known_of(entity["type"]).items():
            if attribute.codes and name in entity:
                value = entity[name]["value"]
                strange |= {(entity["type"], name, code) for code in (value if isinstance(value, list) else [value])
                            if lists[attribute.codes].code(code) is None}
    assert strange == set()


def test_values_are_of_their_type_within_their_range_and_in_their_unit() -> None:
    wrong = set()
    for entity in every():
        for name, attribute in known_of(entity["type"]).items():
            if name in entity and not is_right(attribute, entity[name]):
                wrong.add((entity["type"], name, str(entity[name])))
    assert wrong == set()


def is_right(attribute: Attribute | Property, given: dict[str, Any]) -> bool:
    value = given["value"]
    kind = getattr(attribute, "type", "code" if attribute.codes else "real")
    unit = given.get("metadata", {}).get("unitCode", {}).get("value")
    if kind in ("real", "integer"):
        least, most = attribute.range or (None, None)
        stored = value * attribute.scale
        # a share is told as one, C62: with our own unit it would be taken as it stands
        told = attribute.unit_code if attribute.scale == 1 else "C62"
        return (least is None or stored >= least) and (most is None or stored <= most) and unit in (told, None)
    if kind in ("date", "datetime"):
        return given["type"] == "DateTime" and normal_datetime(value) == value
    return isinstance(value, {"boolean": bool, "codes": list, "json": (list, dict)}.get(kind, str))


def test_references_lead_somewhere() -> None:
    ids = {entity["id"] for entity in every()}
    lost = {(entity["type"], name) for entity in every() for name, attribute in entity.items()
            if isinstance(attribute, dict) and attribute["type"] == "Relationship" and attribute["value"] not in ids}
    assert lost == set()


def test_only_time_changes_between_two_calls() -> None:
    def bones(now: float) -> list[tuple[str, str, str, list[str], Any]]:
        return [(scope, entity["id"], entity["type"], sorted(entity.keys() - {"powerState"}),
                 entity["location"]["value"]) for _, scope, entity in dataset(now)]

    assert bones(NOW) == bones(NOW + 40.3 * 86400)
    assert [entity for _, _, entity in entities(NOW)] == list(every())


def values_of(entity: dict[str, Any]) -> dict[str, tuple[Any, str | None]]:
    kind = load_catalog().kind_of_type(entity["type"])
    assert kind is not None
    found = {}
    for prop in kind.properties:
        if prop.ngsi in entity:
            value = entity[prop.ngsi]["value"]
            stored = value * prop.scale if isinstance(value, (int, float)) else value
            found[prop.key] = (stored, entity[prop.ngsi]["metadata"]["TimeInstant"]["value"])
    return found


def sensors_at(now: float) -> list[dict[str, Any]]:
    return [entity for town in TOWNS for _, _, entity in sensors(town, now)]


@pytest.mark.parametrize("hour", [0, 4, 8, 13, 17, 21])
def test_sensors_are_in_every_state_at_any_hour_and_most_are_in_order(hour: int) -> None:
    now = datetime(2026, 7, 3, hour, 7, tzinfo=timezone.utc)
    states: Counter[str] = Counter()
    for entity in sensors_at(now.timestamp()):
        kind = load_catalog().kind_of_type(entity["type"])
        assert kind is not None
        states[shown_of(kind, values_of(entity), now)[1]] += 1
    assert set(states) == set(STATES)
    assert 3 <= states["warning"] <= 15
    assert 3 <= states["alarm"] <= 12
    assert 3 <= states["stale"] <= 10
    assert 3 <= states["no_data"] <= 10


def test_life_brings_readings_of_sensors_that_are_there() -> None:
    there = {(tenant, scope, entity["id"], entity["type"]) for tenant, scope, entity in dataset()}
    told = [reading for step in range(60) for reading in tick(NOW + 5 * step)]
    assert {reading[:4] for reading in told} <= there
    assert {reading[3] for reading in told} == SENSORS
    assert 100 < len(told) < 3000
    for *_, uid, entity_type, attributes in told:
        entity_from({"id": uid, "type": entity_type, **attributes}, key_values=False)
        measured = [attribute for attribute in attributes.values() if attribute.get("metadata")]
        assert measured
        assert all("TimeInstant" in attribute["metadata"] for attribute in measured)


def test_life_wanders_and_does_not_jump() -> None:
    def noise(now: float) -> dict[str, float]:
        return {entity["id"]: entity["LAeq"]["value"] for entity in sensors_at(now)
                if entity["type"] == "NoiseLevelObserved" and "LAeq" in entity}

    one = noise(NOW)
    assert one != noise(NOW + 3600)
    for *_, uid, entity_type, attributes in tick(NOW):
        if entity_type == "NoiseLevelObserved":
            assert abs(attributes["LAeq"]["value"] - one[uid]) < 6


def test_what_is_stale_or_silent_stays_so() -> None:
    silent = {entity["id"] for entity in every() if entity["type"] in SENSORS and not values_of(entity)}
    told = {reading[2] for step in range(200) for reading in tick(NOW + 5 * step)}
    assert silent
    assert not silent & told
