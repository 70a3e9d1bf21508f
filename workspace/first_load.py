"""What a pull brings for the first time goes in without being compared: nothing here can know it."""

from __future__ import annotations

from collections import Counter
from typing import Optional

from ..catalog.model import AssetClass
from ..providers.model import GEOMETRY, Observation
from .applied import Applied
from .arrivals import Arrival, NewAsset
from .belonging import Belonging
from .packed_tree import FEWEST, PackedTree
from .sync_store import PullStore

# The spatial index of each table, as long as only first loads have written into it; None: row by row from now on.
Trees = dict[str, Optional[PackedTree]]


class FirstLoad:
    """For one connection. Gives up for good as soon as something is known already, or somebody else has written."""

    def __init__(
        self, store: PullStore, connection: str, belonging: Belonging, applied: Applied, trees: Trees
    ) -> None:
        self.store, self.connection, self.belonging, self.applied = store, connection, belonging, applied
        self.trees = trees
        self._settled: dict[str, int] = {}  # class → the file's version as it was found settled
        self._known: set[str] = set()  # classes that are compared from now on

    def take(self, asset_class: AssetClass, arrivals: list[Arrival]) -> list[Arrival]:
        """Those that must be compared."""
        table = asset_class.key
        if len(arrivals) < 2 or not self._may(asset_class):
            return arrivals
        new, odd = self._sorted(arrivals)
        if not new:
            return odd
        if table not in self.trees:
            self.trees[table] = self.store.empty_tree(asset_class) if len(new) > 2 * FEWEST else None
        if not self.store.put_new(asset_class, self.connection, new, self.trees[table]):
            self._known.add(table)
            return arrivals
        self.applied.pulled.update(Counter(town or "" for _, town in new))
        self.applied.tables.add(table)
        self.store.put_observations(
            Observation(a.id, *observed) for a, _ in new for observed in a.observed
        )
        return odd

    def _may(self, asset_class: AssetClass) -> bool:
        table = asset_class.key
        if table in self._known:
            return False
        version = self.store.version()
        if table not in self._settled and self.store.is_settled(asset_class):
            self._settled[table] = version
        if self._settled.get(table) != version:
            self._known.add(table)
            return False
        return True

    def _sorted(self, arrivals: list[Arrival]) -> tuple[list[NewAsset], list[Arrival]]:
        new: list[NewAsset] = []
        odd: list[Arrival] = []
        for scope in {arrival.scope for arrival in arrivals}:
            town, checked = self.belonging.only_town(scope), self.belonging.has_bounds(scope)
            for a in arrivals:
                if a.scope != scope:
                    continue
                if a.columns is None or (checked and a.place and self.belonging.is_swapped_at(scope, *a.place)):
                    odd.append(a)
                else:
                    new.append(NewAsset(a, town or self._town(a)))
        return new, odd

    def _town(self, arrival: Arrival) -> str | None:
        place = {"type": "Point", "coordinates": list(arrival.place)} if arrival.place else None
        return self.belonging.town_of(arrival.key(self.connection), {GEOMETRY: place})
