"""What was edited while the journal's triggers were missing, found by comparing the rows with their bases.

`ogr2ogr -overwrite` and the like replace a table and drop its triggers in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Value
from .belonging import Belonging
from .equality import untouched
from .geometry import geometry_or_blob
from .geopackage import GeoPackageStore
from .merge import changed
from .sides import writable
from .store import Base, Row, SealedRow
from .territory import Territory
from .towns import locator
from .values import from_column

MANY_LOST = 20  # so many are not deleted one by one while nobody notices


def note_unnoticed(
    store: GeoPackageStore, territory: Territory, mappers: Mapping[str, Mapper], *, restores: bool = False
) -> int:
    """Writes into the journal what it missed in the store's `unwatched` classes; how many assets.

    `restores`: a row that is missing was lost, and no deletion, be it only one.
    """
    found, towns = 0, locator(store)
    belonging = {c.key: Belonging(c, territory, towns) for c in territory.connections}
    with store.applying():
        for asset_class in store.unwatched:
            kinds, uids = _quickly(store, asset_class)
            rows = store.rows(asset_class, uids)
            known = {uid: base for uid, base in store.bases(uids).items() if base.asset_class == asset_class.key}
            lost = {uid: base for uid, base in known.items() if uid not in rows and not base.gone}
            if restores or len(lost) >= MANY_LOST or (lost and not store.has_rows(asset_class)):
                # A table that was lost, or overwritten with some of its rows, is no deletion of all the others.
                _restore(store, asset_class, lost, mappers, belonging)
                known = {uid: base for uid, base in known.items() if uid not in lost}
            kinds.update(_differences(asset_class, rows, known, mappers))
            found += store.note_missed(asset_class, kinds)
    return found


def _quickly(store: GeoPackageStore, asset_class: AssetClass) -> tuple[dict[str, str], Iterable[str] | None]:
    """What the seals tell, and who is left to be compared with their bases: None for all."""
    told = store.against_seals(asset_class)
    if told is None or told.nameless:
        store.name_nameless(asset_class)
        told = store.against_seals(asset_class)
    if told is None:
        return {}, None
    types = writable(asset_class)
    return {one.uid: "update" for one in told.broken if _is_edited(types, one)}, told.unknown


def _is_edited(types: Mapping[str, str], row: SealedRow) -> bool:
    """Not where a program wrote the same in other words."""
    for name, mine, before in zip(row.columns, row.mine, row.before):
        kind = types.get(name)
        if kind is None or mine == before:
            continue
        if not untouched(kind, _read(kind, mine), _read(kind, before)):
            return True
    return False


def _read(kind: str, value: Value) -> Value:
    return geometry_or_blob(value) if kind == GEOMETRY else from_column(kind, value)


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
