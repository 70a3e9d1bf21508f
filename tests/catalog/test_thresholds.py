from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.catalog.model import Property, SensorKind
from smart_territory.catalog.thresholds import (
    STATES,
    in_range,
    moment_of,
    number_of,
    quality_of,
    shown_of,
    state_of,
)

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)
KINDS = load_catalog().sensor_kinds


def ago(**span: float) -> str:
    return (NOW - timedelta(**span)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def part(kind: str, prop: str) -> tuple[SensorKind, Property]:
    found = KINDS[kind]
    return found, next(p for p in found.properties if p.key == prop)


@pytest.mark.parametrize(
    ("kind", "prop", "value", "state"),
    [
        ("air_quality", "no2", 119.9, "normal"),
        ("air_quality", "no2", 120, "warning"),
        ("air_quality", "no2", 230, "alarm"),
        ("fill_level", "battery_level", 50, "normal"),
        ("fill_level", "battery_level", 20, "warning"),
        ("fill_level", "battery_level", 10, "alarm"),
        ("fill_level", "battery_level", 0, "alarm"),
        ("water_consumption", "leak_alarm", 0, "normal"),
        ("water_consumption", "leak_alarm", 1, "alarm"),
        ("water_consumption", "leak_alarm", True, "alarm"),
        ("water_consumption", "leak_alarm", False, "normal"),
        ("air_quality", "no2", "240", "alarm"),
        ("air_quality", "no2", 0, "normal"),
        ("parking", "status", "occupied", "normal"),
        ("weather", "wind_direction", 200, "normal"),
    ],
)
def test_a_fresh_value_is_held_against_its_thresholds(kind: str, prop: str, value: Any, state: str) -> None:
    assert state_of(*part(kind, prop), value, ago(minutes=5), NOW) == state


@pytest.mark.parametrize("value", [None, "", "n/d", float("nan"), float("inf"), "nan", [], {}, -1, 5000, "-1"])
def test_what_cannot_be_a_value_is_no_data_and_never_zero(value: Any) -> None:
    assert state_of(*part("air_quality", "no2"), value, ago(minutes=5), NOW) == "no_data"


@pytest.mark.parametrize("value", [1, 200, 900])
def test_a_stale_value_never_keeps_an_alarm(value: float) -> None:
    kind, prop = part("air_quality", "no2")
    assert state_of(kind, prop, value, ago(seconds=kind.stale_after_s), NOW) != "stale"
    assert state_of(kind, prop, value, ago(seconds=kind.stale_after_s + 1), NOW) == "stale"


@pytest.mark.parametrize("observed_at", [None, "", "yesterday", "2026-13-01T00:00:00Z", ago(minutes=-6), "2099-01-01"])
def test_a_time_that_is_missing_broken_or_of_the_future_is_not_fresh(observed_at: str | None) -> None:
    assert state_of(*part("air_quality", "no2"), 500, observed_at, NOW) == "stale"


def test_a_clock_may_run_a_little_ahead() -> None:
    assert state_of(*part("air_quality", "no2"), 500, ago(minutes=-4), NOW) == "alarm"


def test_a_property_that_the_catalog_does_not_know_is_only_fresh_or_stale() -> None:
    kind = KINDS["noise"]
    assert state_of(kind, None, 140, ago(minutes=1), NOW) == "normal"
    assert state_of(kind, None, 140, ago(days=1), NOW) == "stale"
    assert state_of(kind, None, None, ago(minutes=1), NOW) == "no_data"


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z", "2026-03-01T12:00:00.00Z", "2026-03-01T12:00Z",
        "2026-03-01T13:00:00+01:00", "2026-03-01T13:00:00+0100", "2026-03-01T13:00:00+01", "2026-03-01 12:00:00",
        "2026-03-01T12:00:00", "2026-03-01T11:00:00.000Z/2026-03-01T12:00:00.000Z", " 2026-03-01T07:30:00-04:30 ",
        "2026-03-01T12:00:00.000000000Z", "2026-03-01t12:00:00z",
    ],
)  # fmt: skip
def test_times_are_read_as_platforms_write_them(text: str) -> None:
    assert moment_of(text) == NOW


@pytest.mark.parametrize("text", [None, "", "now", "2026-02-30T00:00:00Z", "2026-03-01T25:00:00Z", "0000-00-00T00:00Z",
                                  "2026-03-01T12:00:00+99:99:99", 5])
def test_what_is_no_time_is_none(text: Any) -> None:
    assert moment_of(text) is None


def test_a_day_alone_begins_at_midnight() -> None:
    assert moment_of("2026-03-01") == NOW - timedelta(hours=12)


def test_numbers_are_read_as_devices_write_them() -> None:
    assert [number_of(value) for value in (1, 1.5, True, "2.5", " 3 ")] == [1, 1.5, 1, 2.5, 3]
    assert [number_of(value) for value in (None, "", "x", "inf", [1], float("nan"))] == [None] * 6


def test_quality_names_what_is_wrong() -> None:
    prop = part("noise", "laeq")[1]
    assert quality_of(prop, 60, ago(minutes=1), NOW) == "ok"
    assert quality_of(prop, 60, ago(days=400), NOW) == "ok"
    assert quality_of(prop, 190, ago(minutes=1), NOW) == "out_of_range"
    assert quality_of(prop, 60, None, NOW) == "no_time"
    assert quality_of(prop, 60, ago(hours=-1), NOW) == "future"
    assert quality_of(None, "anything", ago(minutes=1), NOW) == "ok"
    assert in_range(part("parking", "status")[1], "free")


def shown(kind: str, **values: Any) -> tuple[str | None, str]:
    prop, state = shown_of(KINDS[kind], {key: (value, ago(minutes=1)) for key, value in values.items()}, NOW)
    return prop.key if prop else None, state


def test_a_sensor_is_shown_by_its_first_property_unless_another_is_in_a_worse_state() -> None:
    assert shown("weather", temperature=20.0, gust_speed=5.0) == ("temperature", "normal")
    assert shown("weather", temperature=20.0, gust_speed=22.0) == ("gust_speed", "warning")
    assert shown("weather", temperature=39.0, gust_speed=22.0) == ("temperature", "warning")
    assert shown("weather", temperature=39.0, gust_speed=22.0, precipitation=40.0) == ("precipitation", "alarm")
    assert shown("weather", gust_speed=5.0) == ("gust_speed", "normal")
    assert shown("weather", temperature=None, relative_humidity=60.0) == ("relative_humidity", "normal")


def test_a_sensor_without_readings_has_no_data() -> None:
    assert shown("weather") == (None, "no_data")
    assert shown("weather", temperature=None) == ("temperature", "no_data")
    assert shown("weather", unknown_to_us=5) == (None, "no_data")


def test_an_old_alarm_does_not_outweigh_a_fresh_value() -> None:
    kind = KINDS["weather"]
    readings = {"temperature": (20.0, ago(minutes=1)), "gust_speed": (40.0, ago(days=2))}
    prop, state = shown_of(kind, readings, NOW)
    assert prop is not None
    assert (prop.key, state) == ("temperature", "normal")


def test_every_kind_can_be_in_every_state_that_its_thresholds_allow() -> None:
    for kind in KINDS.values():
        for prop in kind.properties:
            limits = prop.thresholds
            for limit, state in ((limits.warning, "warning"), (limits.alarm, "alarm")) if limits else ():
                assert limit is None or state_of(kind, prop, limit, ago(seconds=1), NOW) == state
    assert set(STATES) == {"normal", "warning", "alarm", "stale", "no_data"}
