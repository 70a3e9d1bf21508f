"""The last readings of a working copy's sensors, with the state that they are in now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from ..catalog.model import Catalog, Property, SensorKind
from ..catalog.thresholds import NO_DATA, NORMAL, STALE, is_fresh, shown_of, state_of
from ..providers.model import Observation, Value
from ..workspace.report import SensorReading
from ..workspace.store import SensorRow, Store


def sensor_readings(store: Store, catalog: Catalog, now: datetime) -> list[SensorReading]:
    """One per sensor: the property that stands for it, as `shown_of` chooses."""
    return [_reading(row) for row in _rows_now(store, catalog, now)]


def readings_of(store: Store, catalog: Catalog, now: datetime, uid: str) -> list[SensorReading]:
    """All that one sensor reports, in the catalog's order; what the catalog does not know comes last."""
    row = next((row for row in store.sensors() if row.uid == uid), None)
    if row is None:
        return []
    kind = catalog.sensor_kinds.get(row.kind)
    observations = {o.property: o for o in store.sensor_observations().get(uid, ())}
    order = [prop.key for prop in kind.properties] if kind else []
    keys = [key for key in order if key in observations] + sorted(observations.keys() - set(order))
    return [_reading(_told(row, kind, _property(kind, key), observations[key], now)) for key in keys]


def refresh_states(store: Store, catalog: Catalog, now: datetime) -> int:
    """Time alone makes a reading stale: brings table `sensor` up to `now`, writing only rows that differ."""
    rows = {row.uid: row for row in store.sensors()}
    changed = [row for row in _rows_now(store, catalog, now) if row != rows.get(row.uid)]
    if changed:
        with store.applying():
            store.put_sensors(changed)
    return len(changed)


def _rows_now(store: Store, catalog: Catalog, now: datetime) -> Iterator[SensorRow]:
    observations = store.sensor_observations()
    for row in store.sensors():
        yield _row_now(row, catalog.sensor_kinds.get(row.kind), observations.get(row.uid, ()), now)


def _row_now(row: SensorRow, kind: SensorKind | None, observations: Iterable[Observation], now: datetime) -> SensorRow:
    if kind is None:  # a kind that a town's catalog no longer has
        return replace(row, state=NO_DATA if row.value is None else STALE)
    found = {o.property: o for o in observations}
    shown, _ = shown_of(kind, {key: (o.value, o.observed_at) for key, o in found.items()}, now)
    if shown is None:
        prop = _property(kind, row.property)
        return replace(row, state=state_of(kind, prop, row.value, row.observed_at, now))
    return _told(row, kind, shown, found[shown.key], now)


def _told(
    row: SensorRow, kind: SensorKind | None, prop: Property | None, observation: Observation, now: datetime
) -> SensorRow:
    if kind is None:
        state = STALE
    elif prop is None:
        state = NORMAL if is_fresh(kind, observation.observed_at, now) else STALE
    else:
        state = state_of(kind, prop, observation.value, observation.observed_at, now)
    return replace(
        row, property=observation.property, value=_as_kept(observation.value),
        unit=observation.unit or (prop.unit if prop else None), observed_at=observation.observed_at,
        state=NO_DATA if observation.value is None else state,
    )  # fmt: skip


def _as_kept(value: Value) -> Value:
    """As table `sensor` gives it back: a number as a real, the rest as text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return str(value)


def _property(kind: SensorKind | None, key: str | None) -> Property | None:
    return next((prop for prop in kind.properties if prop.key == key), None) if kind else None


def _reading(row: SensorRow) -> SensorReading:
    return SensorReading(
        uid=row.uid, kind=row.kind, name=row.name, municipality=row.municipality, property=row.property or "",
        value=row.value, unit=row.unit, observed_at=row.observed_at, state=row.state, where=row.where,
    )  # fmt: skip
