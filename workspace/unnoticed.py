"""What was edited while the journal's triggers were missing, found by comparing the rows with their bases.

`ogr2ogr -overwrite` and the like replace a table and drop its triggers in silence.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from .belonging import Belonging
from .geopackage import GeoPackageStore
from .merge import changed
from .sides import writable
from .store import Base, Row
from .territory import Territory
from .towns import locator

MANY_LOST = 20  # so many are not deleted one by one while nobody notices


def note_unnoticed(store: GeoPackageStore, territory: Territory, mappers: Mapping[str, Mapper]) -> int:
    """Writes into the journal what it missed in the store's `unwatched` classes; how many assets."""
    found, towns = 0, locator(store)
    belonging = {c.key: Belonging(c, territory, towns) for c in territory.connections}
    with store.applying():
        for asset_class in store.unwatched:
            store.name_nameless(asset_class)
            known = {uid: base for uid, base in store.bases().items() if base.asset_class == asset_class.key}
            rows = store.rows(asset_class)
            lost = {uid: base for uid, base in known.items() if uid not in rows and not base.gone}
            if not rows or len(lost) >= MANY_LOST:
                # A table that was lost, or overwritten with some of its rows, is no deletion of all the others.
                _restore(store, asset_class, lost, mappers, belonging)
                known = {uid: base for uid, base in known.items() if uid not in lost}
            noted = {note.uid for note in store.changes()}
            for uid, kind in _differences(asset_class, rows, known, mappers).items():
                if uid not in noted:
                    store.set_kind(uid, asset_class.key, kind)
                    found += 1
    return found


def _differences(
    asset_class: AssetClass, rows: Mapping[str, Row], known: Mapping[str, Base], mappers: Mapping[str, Mapper]
) -> dict[str, str]:
    types = writable(asset_class)
    found = {uid: "delete" for uid, base in known.items() if uid not in rows and not base.gone}
    for uid, row in rows.items():
        base = known.get(uid)
        mapper = mappers.get(base.key.connection) if base else None
        if base is None:
            found[uid] = "create"
        elif mapper and changed(types, mapper.values(asset_class, base.entity), row.values):
            found[uid] = "update"
    return found


def _restore(
    store: GeoPackageStore,
    asset_class: AssetClass,
    known: Mapping[str, Base],
    mappers: Mapping[str, Mapper],
    belonging: Mapping[str, Belonging],
) -> None:
    deleted = {note.uid for note in store.changes() if note.kind == "delete"}
    rows = []
    for uid, base in known.items():
        mapper = mappers.get(base.key.connection)
        if mapper and uid not in deleted:
            values = mapper.values(asset_class, base.entity)
            rows.append(Row(uid, belonging[base.key.connection].town_of(base.key, values), values))
    store.put_rows(asset_class, rows)
