"""What changed there of assets that nobody has touched here: compared column by column, as the tables have it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from operator import ne
from typing import Any

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Observation, Value
from .applied import Applied
from .arrivals import Arrival
from .belonging import Belonging
from .compared import Compared
from .equality import plainly_differ
from .geometry import geometry_or_blob
from .known_rows import Forwarded, KnownRow
from .store import HistoryLine
from .sync_store import PullStore
from .values import from_column, same, unkeepable


class Forward:
    """For one connection. It leaves the same tables as the long way, and leaves to it whatever is odd."""

    def __init__(
        self, store: PullStore, mapper: Mapper, connection: str, belonging: Belonging, applied: Applied
    ) -> None:
        self.store, self.mapper, self.connection = store, mapper, connection
        self.belonging, self.applied = belonging, applied
        self.lines: list[HistoryLine] = []
        self._compared: dict[str, tuple[Compared, Compared]] = {}

    def take(self, asset_class: AssetClass, arrivals: Iterable[Arrival]) -> list[Arrival]:
        """Those that must be looked at more closely. Of an entity that is listed twice, the last counts."""
        by_key = {arrival[:3]: arrival for arrival in arrivals}
        compared = self._compared_in(asset_class, by_key.values())
        ids = {key[2] for key in by_key}
        bounded = {scope for scope in {key[0] for key in by_key} if self.belonging.has_bounds(scope)}
        known = self.store.untouched_rows(asset_class, self.connection, ids, compared.columns, compared.empty)
        left: list[Arrival] = []
        moved: list[Forwarded] = []
        observed: list[Observation] = []
        for key, arrival in by_key.items():
            row = known.get(key)
            if (
                row is None
                or not isinstance(row.text, str)
                or arrival.columns is None
                or (arrival.scope in bounded and self._is_swapped(arrival))
            ):
                left.append(arrival)
                continue
            if row.text.encode() != arrival.text:
                forwarded = self._forwarded(asset_class, compared, row, arrival)
                if forwarded is None:
                    left.append(arrival)
                    continue
                moved.append(forwarded)
            if arrival.observed:
                observed += (Observation(row.uid, *one) for one in arrival.observed)
        if moved:
            self.store.forward(asset_class, moved)
        self.store.put_observations(observed)
        self.applied.tables.add(asset_class.key)
        return left

    def _compared_in(self, asset_class: AssetClass, arrivals: Iterable[Arrival]) -> Compared:
        """Of many columns most are empty, here and there: they are only read where one of a page fills one of them."""
        known = self._compared.get(asset_class.key)
        if known is None:
            whole = Compared.by(self.mapper, asset_class)
            known = self._compared[asset_class.key] = whole.only(self.store.sealed_columns(asset_class)), whole
        filled, whole = known
        return filled if all(a.columns is None or filled.has_all_of(a.columns) for a in arrivals) else whole

    def _is_swapped(self, arrival: Arrival) -> bool:
        return arrival.place is not None and self.belonging.is_swapped_at(arrival.scope, *arrival.place)

    def _forwarded(
        self, asset_class: AssetClass, compared: Compared, row: KnownRow, arrival: Arrival
    ) -> Forwarded | None:
        """None where a value cannot be kept. What this platform does not have is kept here alone."""
        lines, written = [], {}
        theirs = compared.of(arrival.columns or ())
        differ = map(ne, row.columns, theirs)
        for (column, key, kind, plain), mine, their in compress(zip(compared.attributes, row.columns, theirs), differ):
            before = mine if mine.__class__ is plain else _read(kind, mine)
            after = their if their.__class__ is plain else _read(kind, their)
            if after.__class__ not in (float, dict) and unkeepable(their):
                return None
            if plainly_differ(kind, before, after) or not same(kind, before, after):  # most do, plainly
                lines.append(HistoryLine(row.uid, asset_class.key, "update", key, before, after))
            written[column] = their
        if lines:
            self.lines += lines
            self.applied.pulled[row.municipality] += 1
        return Forwarded(row, arrival, written if lines else {})


def _read(kind: str, value: Any) -> Value:
    return geometry_or_blob(value) if kind == GEOMETRY else from_column(kind, value)
