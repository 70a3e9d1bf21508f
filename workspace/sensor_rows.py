"""Sensors of the platform into the working copy: where each is, what it last said, and how that is to be taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timezone

from ..catalog.model import AssetClass, Attribute, Names, SensorKind
from ..catalog.thresholds import shown_of
from ..errors import BadGeometryError, BadValueError, TerritoryError
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, EntityKey, Observation, Remote, Value
from .applied import Applied
from .apply import names_of, observed
from .belonging import Belonging
from .broken import BROKEN
from .geometry import problem_of
from .locate import first_vertex
from .store import SensorRow
from .sync_store import PullStore
from .values import unkeepable

_NAME = Attribute("name", Names({"en": "Name"}), "text", ngsi="name")
# A sensor has a name and a place like an asset, so its mapper reads them as an asset's.
_PLACED = AssetClass("sensor", Names({"en": "Sensor"}), Names({"en": "Sensors"}), "point", None, (_NAME,))


class SensorApplier:
    """Applies the sensors of one connection; call inside the store's `applying` block."""

    def __init__(
        self, store: PullStore, mapper: Mapper, connection: str, belonging: Belonging, applied: Applied
    ) -> None:
        self.store, self.mapper, self.connection = store, mapper, connection
        self.town_of, self.swapped, self.applied = belonging.town_of, belonging.is_swapped, applied

    def apply(self, found: Sequence[tuple[Remote, SensorKind]]) -> None:
        now = datetime.now(timezone.utc)
        uids = self._uids([remote.key for remote, _ in found])
        rows, observations = [], []
        for remote, kind in found:
            uid = uids[remote.key]
            said = observed(self.mapper, remote, uid)
            row = self._row(remote, kind, uid, said, now)
            if row:
                rows.append(row)
                observations += said
        self.store.put_sensors(rows)
        self.store.put_observations(observations)
        self.applied.tables.add("sensor")

    def _uids(self, keys: Sequence[EntityKey]) -> dict[EntityKey, str]:
        """The entity's id, unless a sensor of another scope or type has it."""
        taken = self.store.sensor_keys([name for key in keys for name in names_of(key)])
        found = {}
        for key in keys:
            mine = (key.connection, key.scope, key.type)
            names = names_of(key)
            found[key] = next((name for name in names if taken.get(name, mine) == mine), names[-1])
            taken[found[key]] = mine
        return found

    def remove(self, gone: Sequence[str]) -> None:
        self.store.remove_sensors(gone)
        self.applied.tables.add("sensor")

    def _row(
        self, remote: Remote, kind: SensorKind, uid: str, said: Sequence[Observation], now: datetime
    ) -> SensorRow | None:
        if remote.problem:  # one of its readings is none; the others are
            attribute, reason = remote.problem
            who = {"uid": remote.key.id, "type": remote.key.type, "scope": remote.key.scope}
            self.applied.failed.append(BadValueError(**who, attribute=attribute, problem=reason))
        try:
            values = self.mapper.values(_PLACED, remote.entity)
            name = str(values.get("name") or remote.key.id)
            if unkeepable(name):
                name = remote.key.id
        except BROKEN as error:
            wrapped = BadValueError(uid=remote.key.id, type=remote.key.type, scope=remote.key.scope, problem=str(error))
            self.applied.failed.append(error if isinstance(error, TerritoryError) else wrapped)
            return None
        where = self._where(remote, values.get(GEOMETRY))
        latest = {o.property: o for o in said}
        shown, state = shown_of(kind, {k: (o.value, o.observed_at) for k, o in latest.items()}, now)
        reading = latest.get(shown.key) if shown else next(iter(said), None)
        return SensorRow(
            uid, self.connection, remote.key.scope, self.town_of(remote.key, values), kind.key, name,
            remote.key.type, where, reading.property if reading else None, reading.value if reading else None,
            (reading.unit or (shown.unit if shown else None)) if reading else None,
            reading.observed_at if reading else None, state,
        )  # fmt: skip

    def _where(self, remote: Remote, geometry: Value) -> tuple[float, float] | None:
        """A sensor is kept without a place that cannot be read: what it measures is of use all the same."""
        if geometry is None:
            problem = self.mapper.place_problem(_PLACED, remote.entity)
        else:
            problem = problem_of(geometry) or ("swapped" if self.swapped(remote.key, geometry) else None)
        if problem and not remote.problem:  # which is told already
            who = {"uid": remote.key.id, "type": remote.key.type, "scope": remote.key.scope}
            self.applied.failed.append(BadGeometryError(**who, problem=problem))
        return None if problem or geometry is None else first_vertex(geometry)
