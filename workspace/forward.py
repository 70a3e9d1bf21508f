"""What changed there of assets that nobody has touched here: compared column by column, as the tables have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress, count
from operator import ne
from typing import Any

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Observation, Value
from .applied import Applied
from .arrivals import Arrival
from .belonging import Belonging
from .equality import plainly_differ
from .geometry import geometry_or_blob
from .known_rows import Forwarded, KnownRow
from .store import HistoryLine
from .sync_store import PullStore
from .values import from_column, is_read_plain, same, unkeepable


class Forward:
    """For one connection. It leaves the same tables as the long way, and leaves to it whatever is odd."""

    def __init__(
        self, store: PullStore, mapper: Mapper, connection: str, belonging: Belonging, applied: Applied
    ) -> None:
        self.store, self.mapper, self.connection = store, mapper, connection
        self.belonging, self.applied = belonging, applied
        self.lines: list[HistoryLine] = []
        self._columns: dict[str, dict[int, tuple[int, str, str]]] = {}

    def take(self, asset_class: AssetClass, arrivals: Iterable[Arrival]) -> list[Arrival]:
        """Those that must be looked at more closely. Of an entity that is listed twice, the last counts."""
        by_key = {(a.scope, a.type, a.id): a for a in arrivals}
        known = self.store.untouched_rows(asset_class, self.connection, {key[2] for key in by_key})
        left: list[Arrival] = []
        moved: list[Forwarded] = []
        observed: list[Observation] = []
        for key, arrival in by_key.items():
            row = known.get(key)
            if row is None or not self._is_ordinary(arrival) or not isinstance(row.text, str):
                left.append(arrival)
                continue
            if row.text.encode() != arrival.text:
                forwarded = self._forwarded(asset_class, row, arrival)
                if forwarded is None:
                    left.append(arrival)
                    continue
                moved.append(forwarded)
            observed += (Observation(row.uid, *one) for one in arrival.observed)
        if moved:
            self.store.forward(asset_class, moved)
        self.store.put_observations(observed)
        self.applied.tables.add(asset_class.key)
        return left

    def _is_ordinary(self, arrival: Arrival) -> bool:
        if arrival.columns is None:
            return False
        if arrival.place and self.belonging.has_bounds(arrival.scope):
            return not self.belonging.is_swapped_at(arrival.scope, *arrival.place)
        return True

    def _forwarded(self, asset_class: AssetClass, row: KnownRow, arrival: Arrival) -> Forwarded | None:
        """None where a value cannot be kept. What this platform does not have is kept here alone."""
        mine, theirs = row.columns, arrival.columns or ()
        compared = self._compared(asset_class)
        found = [compared[place] for place in compress(count(), map(ne, mine, theirs)) if place in compared]
        lines = []
        for place, key, kind in found:
            before, after = _read(kind, mine[place]), _read(kind, theirs[place])
            if after.__class__ not in (float, dict) and unkeepable(theirs[place]):
                return None
            if plainly_differ(kind, before, after) or not same(kind, before, after):
                lines.append(HistoryLine(row.uid, asset_class.key, "update", key, before, after))
        if lines:
            self.lines += lines
            self.applied.pulled[row.municipality] += 1
        return Forwarded(row, arrival, {place: theirs[place] for place, _, _ in found} if lines else {})

    def _compared(self, asset_class: AssetClass) -> Mapping[int, tuple[int, str, str]]:
        """Place among an Arrival's columns, key and type of what the platform has, by that place."""
        known = self._columns.get(asset_class.key)
        if known is None:
            there = self.mapper.values(asset_class, {})
            first = int(asset_class.geometry != "none")
            known = {n: (n, a.key, a.type) for n, a in enumerate(asset_class.columns, first) if a.key in there}
            if first:
                known[0] = (0, GEOMETRY, GEOMETRY)
            self._columns[asset_class.key] = known
        return known


def _read(kind: str, value: Any) -> Value:
    if value.__class__ is str and is_read_plain(kind):
        return value
    return geometry_or_blob(value) if kind == GEOMETRY else from_column(kind, value)
