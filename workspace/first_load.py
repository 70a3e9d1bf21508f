"""What a pull brings for the first time goes in without being compared: nothing here can know it."""

from __future__ import annotations

from collections import Counter
from typing import Optional

from ..catalog.model import AssetClass
from ..providers.model import GEOMETRY, EntityKey, Observation
from .applied import Applied
from .arrivals import Arrival, Columns
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

    def take(self, asset_class: AssetClass, columns: Columns) -> list[Arrival]:
        """Those that must be compared."""
        table, odd = asset_class.key, []
        if (len(columns.ids) < 2 and table not in self._settled) or not self._may(asset_class):
            return list(columns.arrivals())
        if swapped := self._swapped(columns):
            odd = list(columns.only(swapped).arrivals())
            columns = columns.only([not one for one in swapped])
            if not columns.ids:
                return odd
        if table not in self.trees:
            self.trees[table] = self.store.empty_tree(asset_class) if len(columns.ids) > 2 * FEWEST else None
        towns = self._towns(columns)
        if not self.store.put_new(asset_class, self.connection, columns, towns, self.trees[table]):
            self._known.add(table)
            return [*columns.arrivals(), *odd]
        self.applied.pulled.update(Counter(town or "" for town in towns))
        self.applied.tables.add(table)
        told = zip(columns.ids, columns.observed)
        self.store.put_observations(Observation(uid, *each) for uid, some in told for each in some)
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

    def _swapped(self, columns: Columns) -> list[bool]:
        """For each whether its place is latitude and longitude the other way round; nothing where none is."""
        scope = columns.scope
        if not self.belonging.has_bounds(scope):
            return []
        found = [self.belonging.is_swapped_at(scope, x, y) for x, y in columns.places]
        return found if any(found) else []

    def _towns(self, columns: Columns) -> list[str | None]:
        count = len(columns.ids)
        if town := self.belonging.only_town(columns.scope):
            return [town] * count
        places = [{GEOMETRY: {"type": "Point", "coordinates": [x, y]}} for x, y in columns.places] or [{}] * count
        keys = (EntityKey(self.connection, columns.scope, columns.type, uid) for uid in columns.ids)
        return [self.belonging.town_of(key, place) for key, place in zip(keys, places)]
