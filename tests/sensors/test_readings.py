from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.model import Observation
from smart_territory.sensors.readings import readings_of, refresh_states, sensor_readings
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.store import SensorRow

CATALOG = load_catalog()
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)
THEN = "2026-03-01T11:55:00.000Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GeoPackageStore]:
    with GeoPackageStore.create(tmp_path / "copy.gpkg", CATALOG) as opened:
        yield opened


def row(uid: str, kind: str, prop: str | None, value: Any = None, **more: Any) -> SensorRow:
    given: dict[str, Any] = {
        "unit": None, "observed_at": THEN if prop else None, "state": "no_data", "where": (-6.9, 38.8),
        "municipality": "06095", "name": uid, **more,
    }  # fmt: skip
    return SensorRow(uid=uid, connection="demo", scope="/es", kind=kind, platform_type="", property=prop, value=value,
                     **given)  # fmt: skip


def put(store: GeoPackageStore, rows: list[SensorRow], observations: list[Observation]) -> None:
    with store.applying():
        store.put_sensors(rows)
        store.put_observations(observations)


def said(uid: str, prop: str, value: Any, observed_at: str | None = THEN, unit: str | None = None) -> Observation:
    return Observation(uid, prop, value, unit, observed_at)


def state_in_table(store: GeoPackageStore, uid: str) -> tuple[Any, ...]:
    query = "SELECT property, coalesce(value, value_text), unit, state FROM sensor WHERE uid=?"
    found: tuple[Any, ...] = store.database.execute(query, (uid,)).fetchone()
    return found


def test_a_sensor_is_one_reading_with_its_state_as_of_now(store: GeoPackageStore) -> None:
    put(store, [row("noise:1", "noise", "laeq", 50)], [said("noise:1", "laeq", 70.5), said("noise:1", "lamax", 80)])
    (found,) = sensor_readings(store, CATALOG, NOW)
    assert (found.property, found.value, found.unit, found.state) == ("laeq", 70.5, "dB(A)", "warning")
    assert (found.name, found.municipality, found.where) == ("noise:1", "06095", (-6.9, 38.8))


def test_another_property_in_a_worse_state_stands_for_the_sensor(store: GeoPackageStore) -> None:
    put(store, [row("w:1", "weather", "temperature", 20)],
        [said("w:1", "temperature", 20.0), said("w:1", "gust_speed", 30.0)])
    (found,) = sensor_readings(store, CATALOG, NOW)
    assert (found.property, found.value, found.state) == ("gust_speed", 30.0, "alarm")


def test_time_alone_makes_an_alarm_stale(store: GeoPackageStore) -> None:
    put(store, [row("noise:1", "noise", "laeq", 79.0, state="alarm", unit="dB(A)")], [said("noise:1", "laeq", 79.0)])
    assert refresh_states(store, CATALOG, NOW) == 0
    assert refresh_states(store, CATALOG, NOW + timedelta(hours=2)) == 1
    assert state_in_table(store, "noise:1") == ("laeq", 79.0, "dB(A)", "stale")


def test_only_what_differs_is_written(store: GeoPackageStore) -> None:
    rows = [row(f"noise:{n}", "noise", "laeq", 50.0, state="normal", unit="dB(A)") for n in range(5)]
    put(store, rows, [said(f"noise:{n}", "laeq", 50.0 if n else 80.0) for n in range(5)])
    assert refresh_states(store, CATALOG, NOW) == 1
    assert state_in_table(store, "noise:0") == ("laeq", 80.0, "dB(A)", "alarm")
    assert refresh_states(store, CATALOG, NOW) == 0


def test_refreshing_leaves_no_trace_in_the_journal_of_changes(store: GeoPackageStore) -> None:
    put(store, [row("noise:1", "noise", "laeq", 79.0)], [said("noise:1", "laeq", 79.0)])
    refresh_states(store, CATALOG, NOW)
    assert store.changes() == []


def test_a_sensor_without_readings_is_there_with_no_data(store: GeoPackageStore) -> None:
    put(store, [row("silent:1", "noise", None, where=None, municipality=None)], [])
    (found,) = sensor_readings(store, CATALOG, NOW)
    assert (found.property, found.value, found.state, found.where) == ("", None, "no_data", None)
    assert refresh_states(store, CATALOG, NOW) == 0


def test_a_row_whose_readings_are_nowhere_keeps_its_value_and_is_judged_by_it(store: GeoPackageStore) -> None:
    put(store, [row("noise:1", "noise", "laeq", 90.0)], [])
    (found,) = sensor_readings(store, CATALOG, NOW)
    assert (found.value, found.state) == (90.0, "alarm")


def test_a_code_is_a_value_like_another(store: GeoPackageStore) -> None:
    put(store, [row("p:1", "parking", "status", "free", state="normal")], [said("p:1", "status", "occupied")])
    assert refresh_states(store, CATALOG, NOW) == 1
    assert state_in_table(store, "p:1") == ("status", "occupied", None, "normal")
    assert refresh_states(store, CATALOG, NOW) == 0


@pytest.mark.parametrize("value", [True, {"a": 1}, [1, 2], "text", 7])
def test_values_of_any_shape_are_shown_and_settle(store: GeoPackageStore, value: Any) -> None:
    put(store, [row("p:1", "people_flow", "people_count", 1.0)], [said("p:1", "people_count", value)])
    refresh_states(store, CATALOG, NOW)
    assert refresh_states(store, CATALOG, NOW) == 0
    assert len(sensor_readings(store, CATALOG, NOW)) == 1


def test_a_kind_that_the_catalog_no_longer_has_is_stale(store: GeoPackageStore) -> None:
    put(store, [row("r:1", "radon", "radon", 5.0, state="alarm"), row("r:2", "radon", None)], [])
    assert [found.state for found in sensor_readings(store, CATALOG, NOW)] == ["stale", "no_data"]


def test_one_sensor_tells_all_that_it_measures_in_the_catalogs_order(store: GeoPackageStore) -> None:
    put(store, [row("w:1", "weather", "temperature", 20)],
        [said("w:1", "gust_speed", 22.0), said("w:1", "zz_other", 3.0), said("w:1", "temperature", None),
         said("w:1", "pressure", 1010.0, "2026-02-01T00:00:00Z")])
    found = readings_of(store, CATALOG, NOW, "w:1")
    assert [(r.property, r.state) for r in found] == [
        ("temperature", "no_data"), ("pressure", "stale"), ("gust_speed", "warning"), ("zz_other", "normal"),
    ]  # fmt: skip
    assert readings_of(store, CATALOG, NOW, "nobody") == []


def test_an_assets_telemetry_is_no_sensor(store: GeoPackageStore) -> None:
    put(store, [], [said("urn:ngsi-ld:WasteContainer:1", "filling_level_percent", 95)])
    assert sensor_readings(store, CATALOG, NOW) == []
