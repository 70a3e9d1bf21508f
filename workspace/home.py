"""Which town an asset belongs to whose row is gone: the one of its neighbours under the same path."""

from __future__ import annotations

from ..catalog.model import AssetClass
from ..providers.model import EntityKey
from .store import Store


class Homes:
    def __init__(self, store: Store) -> None:
        self.store = store
        self._known: dict[tuple[str, str], str | None] = {}

    def of(self, asset_class: AssetClass, key: EntityKey | None) -> str | None:
        if key is None:
            return None
        place = key.connection, key.scope
        if place not in self._known:
            others = [c for c in self.store.catalog.classes.values() if c is not asset_class]
            found = (self.store.town_under(c, *place) for c in (asset_class, *others))
            self._known[place] = next((town for town in found if town), None)
        return self._known[place]
