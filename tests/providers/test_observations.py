"""Readings of sensors and the telemetry of assets: value, unit, time, quality."""

from __future__ import annotations

from typing import Any

import pytest
from mapped import MAPPER, ago, measured, sensor
from scripted import LIGHT, SCOPE, light
from smart_territory.providers.model import EntityKey, Remote


def test_a_reading_has_value_unit_and_time() -> None:
    (found,) = MAPPER.observations(sensor(no2=measured(41, TimeInstant=ago(hours=1))))
    assert (found.entity, found.property, found.value, found.unit, found.observed_at, found.quality) == (
        "s1", "no2", 41.0, "µg/m³", ago(hours=1), "ok")  # fmt: skip


def test_an_old_instant_that_stuck_does_not_age_a_new_value() -> None:
    (found,) = MAPPER.observations(
        sensor(no2=measured(41, TimeInstant=ago(days=3), dateModified=ago(minutes=2)))
    )
    assert found.observed_at == ago(minutes=2)


def test_the_time_of_the_whole_observation_counts_where_a_value_has_none() -> None:
    whole = {"type": "DateTime", "value": ago(hours=2)}
    (found,) = MAPPER.observations(sensor(no2=measured(41, dateModified=ago(hours=1)), dateObserved=whole))
    assert found.observed_at == ago(hours=2)


def test_an_interval_was_observed_at_its_end() -> None:
    (found,) = MAPPER.observations(
        sensor(no2=measured(41), dateObserved={"value": f"{ago(hours=2)}/{ago(hours=1)}"})
    )
    assert found.observed_at == ago(hours=1)


def test_without_any_time_the_platforms_own_is_taken() -> None:
    (found,) = MAPPER.observations(sensor(no2=measured(41)))
    assert found.observed_at == ago(hours=9)


@pytest.mark.parametrize(
    ("attributes", "quality"),
    [
        ({"no2": measured(1e6, TimeInstant=ago(hours=1))}, "out_of_range"),
        ({"no2": measured("much", TimeInstant=ago(hours=1))}, "out_of_range"),
        ({"no2": measured(5, TimeInstant=ago(hours=-5))}, "future"),
        ({"no2": measured(5, TimeInstant=ago(minutes=-1))}, "ok"),
        ({"no2": measured(None, TimeInstant=ago(hours=1))}, "ok"),
    ],
)
def test_the_quality_of_a_reading(attributes: dict[str, Any], quality: str) -> None:
    (found,) = MAPPER.observations(sensor(**attributes))
    assert found.quality == quality


def test_a_reading_without_any_time_says_so() -> None:
    key = EntityKey("platform", SCOPE, "AirQualityObserved", "s1")
    (found,) = MAPPER.observations(Remote(key, {"no2": measured(5)}, None))
    assert (found.quality, found.observed_at) == ("no_time", None)


@pytest.mark.parametrize(
    ("metadata", "value", "unit"),
    [
        ({}, 57.0, "%"),
        ({"unitCode": "C62"}, 57.0, "%"),
        ({"unitCode": "P1"}, 0.57, "%"),
        ({"unitCode": "X9"}, 57.0, "X9"),
    ],
)
def test_a_fraction_becomes_a_percentage_unless_it_is_one(
    metadata: dict[str, str], value: float, unit: str
) -> None:
    found = MAPPER.observations(sensor("FillLevelObserved", fillingLevel=measured(0.57, **metadata)))
    assert [(o.value, o.unit) for o in found if o.property == "filling_level"] == [(value, unit)]


def test_the_telemetry_of_an_asset_is_observed_too() -> None:
    remote = Remote(
        EntityKey("platform", SCOPE, "Streetlight", "l1"),
        light(1, voltage=measured(231, unitCode="VLT")),
        ago(hours=1),
    )
    keys = {attribute.ngsi: attribute.key for attribute in LIGHT.telemetry}
    found = {o.property: (o.value, o.unit) for o in MAPPER.observations(remote)}
    assert found == {keys["powerState"]: ("off", None), keys["voltage"]: (231.0, "V")}
