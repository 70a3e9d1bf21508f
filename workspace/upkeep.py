"""What has changed around a working copy since it was last opened: how platforms' words are read, and which towns are
of the territory. Of both it keeps a mark, so that an ordinary opening has nothing to do."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from ..catalog.model import AssetClass, Catalog
from ..providers.base import Mapper
from ..providers.connection import Connection
from ..providers.registry import open_mapper
from .geopackage import GeoPackageStore
from .sides import writable
from .store import Base, Row
from .territory import Territory
from .values import same, types_of, untouched

MAPPING, TOWNS = "mapping", "towns"
SLICE = 2000


def catch_up(store: GeoPackageStore, territory: Territory, catalog: Catalog) -> None:
    """Writes only where something has changed."""
    marks = {MAPPING: _mapping_mark(territory, catalog), TOWNS: _towns_mark(territory)}
    changed = [name for name, mark in marks.items() if store.meta(name) != mark]
    if not changed:
        return
    mappers = {c.key: open_mapper(c, catalog) for c in territory.connections} if MAPPING in changed else {}
    with store.applying():
        if mappers:
            store.drop_seals()
        for asset_class in catalog.classes.values() if mappers else ():
            _read_again(store, asset_class, mappers)
        if TOWNS in changed:
            # A subtree's entities of a town that was none of ours were passed over, and will not change for that.
            store.forget_subtrees(c.key for c in territory.connections if c.subtree is not None)
        store.set_meta(**{name: marks[name] for name in changed})


def _read_again(store: GeoPackageStore, asset_class: AssetClass, mappers: Mapping[str, Mapper]) -> None:
    """An attribute that the catalog or a connection has gained, or reads otherwise now, is filled from the base; else
    its emptiness would pass for an edit, and be sent, as soon as somebody touches the asset."""
    uids = store.uids_of(asset_class)
    for at in range(0, len(uids), SLICE):
        some = uids[at : at + SLICE]
        touched = {note.uid for note in store.changes(some)}
        rows, bases = store.rows(asset_class, some), store.bases(some)
        found = []
        for uid, row in rows.items():
            if known := _known(bases[uid], asset_class, mappers):
                values = _again(asset_class, row, known, uid in touched)
                if values != row.values:
                    found.append(replace(row, values=values))
                if uid not in touched and _holds_more(asset_class, row, known):
                    store.set_kind(uid, asset_class.key, "update")
        store.put_rows(asset_class, found)


def _known(base: Base, asset_class: AssetClass, mappers: Mapping[str, Mapper]) -> Mapping[str, object] | None:
    mapper = mappers.get(base.key.connection)
    return None if mapper is None or base.gone else mapper.values(asset_class, base.entity)


def _again(asset_class: AssetClass, row: Row, known: Mapping[str, object], touched: bool) -> dict[str, object]:
    """Of an asset with unsent edits only what is empty is filled."""
    values = dict(row.values)
    for key, kind in types_of(asset_class).items():
        said, mine = known.get(key), values.get(key)
        if said is None or untouched(kind, mine, said) or (touched and mine is not None):
            continue
        values[key] = said
    return values


def _holds_more(asset_class: AssetClass, row: Row, known: Mapping[str, object]) -> bool:
    """Something was kept here alone that the platform has a place for now: it is unsent, and not to be overwritten."""
    kinds = writable(asset_class)
    return any(k in known and known[k] is None and not same(kind, row.values.get(k), None) for k, kind in kinds.items())


def _mapping_mark(territory: Territory, catalog: Catalog) -> str:
    classes = [
        (c.key, c.ngsi_type, sorted((p, sorted(m.items())) for p, m in c.platforms.items()),
         [(a.key, a.type, a.ngsi, a.scale) for a in c.columns])
        for _, c in sorted(catalog.classes.items())
    ]  # fmt: skip
    return _mark(classes, sorted(map(_reading_of, territory.connections)))


def _reading_of(connection: Connection) -> tuple[str, ...]:
    overrides = json.dumps(connection.overrides, sort_keys=True, default=str)
    return connection.key, connection.kind, connection.characters, overrides


def _towns_mark(territory: Territory) -> str:
    scopes = [(c.key, c.subtree, sorted(c.scopes.items())) for c in territory.connections]
    return _mark(sorted(m.code for m in territory.municipalities), scopes)


def _mark(*said: object) -> str:
    return hashlib.sha256(repr(said).encode()).hexdigest()
