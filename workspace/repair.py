"""A working copy is mended where it can be: after a backup, in one transaction, and no unsent edit is lost.

Where the file itself is damaged, what can be read goes into a fresh one, whose contents then take the place of its own.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from ..catalog.model import AssetClass, Catalog
from ..errors import DamagedError, NotAWorkingCopyError
from ..providers.registry import open_mapper
from .backup import REPAIR, back_up, folder_of
from .checking import JOURNAL, check, leftovers, silent, whole
from .database import connect, failures_named, transaction
from .findings import Finding
from .geopackage import GeoPackageStore
from .journal import ensure_triggers
from .open import open_store
from .replacing import drop
from .report import Progress, Step
from .restoring import copy_bytes, free_name, replace_contents
from .salvage import Salvaged, salvage
from .schema import create_spatial_index, ensure_own_tables, ensure_uid_index
from .sql import chunks, marks
from .territory import Territory
from .unnoticed import note_unnoticed


@dataclass(frozen=True)
class Repaired:
    """`before` was found; `left` is still there. `backup`: the file as it was."""

    before: tuple[Finding, ...]
    left: tuple[Finding, ...]
    backup: Path | None = None
    salvaged: Salvaged | None = None

    @property
    def mended(self) -> list[Finding]:
        still = {(one.kind, one.table) for one in self.left}
        return [replace(one, mended=True) for one in self.before if (one.kind, one.table) not in still]


def repair(
    path: Path,
    territory: Territory,
    catalog: Catalog,
    progress: Progress = silent,
    cancelled: Callable[[], bool] = lambda: False,
) -> Repaired:
    """Raises WorkingCopyError where nothing can be read any more: then a backup is to be restored."""
    before = tuple(check(path, catalog, progress, cancelled))
    if not any(one.can_be_mended for one in before):
        return Repaired(before, before)
    saved = _set_aside(path)
    progress(Step("mending_copy", {}))
    salvaged = None
    if any(one.kind == "damaged" for one in before):
        salvaged = _salvaged(path, catalog)
    _mend(path, territory, catalog, {one.table for one in before if one.kind.startswith("spatial")})
    for one in leftovers(path):
        drop(one)
    return Repaired(before, tuple(check(path, catalog, progress)), saved, salvaged)


def _set_aside(path: Path) -> Path:
    try:
        return back_up(path, REPAIR).file
    except (DamagedError, NotAWorkingCopyError):
        return copy_bytes(path, free_name(folder_of(path), f"{path.stem}-damaged", path.suffix))


def _salvaged(path: Path, catalog: Catalog) -> Salvaged:
    fresh = path.with_name(f".{path.name}.{os.getpid()}.salvaged.gpkg")
    try:
        found = salvage(path, catalog, fresh)
        replace_contents(path, fresh)
        with closing(connect(path, read_only=True)) as database, failures_named(path):
            if said := whole(database):
                raise DamagedError(path=str(path), problem=said)
        return found
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            drop(fresh.with_name(fresh.name + end))


def _mend(path: Path, territory: Territory, catalog: Catalog, unindexed: Collection[str]) -> None:
    """Opening makes tables, columns and triggers; what went unnoticed is then found by comparing."""
    with closing(connect(path)) as database, transaction(database, path):
        _mend_frame(database)
        for table in unindexed:
            _index_again(database, table)
        database.execute("INSERT OR REPLACE INTO st_meta VALUES ('catalog', '')")  # so that all of it is looked at
    with closing(open_store(path, territory, catalog)) as store, failures_named(path):
        # A platform's asset without a row comes back: nobody is known to have deleted it.
        store.unwatched = [c for c in catalog.classes.values() if _goes_astray(store, c)]
        mappers = {c.key: open_mapper(c, catalog) for c in territory.connections}
        note_unnoticed(store, territory, mappers, restores=True)
        with store.applying():
            for asset_class in catalog.classes.values():
                _mend_class(store, asset_class)
            _mend_journal(store)
        store.note_extents(c.key for c in catalog.classes.values() if c.geometry != "none")


def _mend_frame(database: sqlite3.Connection) -> None:
    """What everything else stands on."""
    ensure_own_tables(database)
    asked = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    there = {str(name) for (name,) in database.execute(asked)}
    database.execute("INSERT OR REPLACE INTO st_meta VALUES ('applying', '0')")
    database.execute("UPDATE st_meta SET value=NULL WHERE key='action'")
    told = [str(name) for (name,) in database.execute("SELECT table_name FROM gpkg_contents").fetchall()]
    for name in told:
        if name not in there:
            for table in ("gpkg_geometry_columns", "gpkg_extensions", "gpkg_contents"):
                database.execute(f"DELETE FROM {table} WHERE table_name=?", (name,))


def _goes_astray(store: GeoPackageStore, asset_class: AssetClass) -> bool:
    table = asset_class.key
    asked = (
        f"SELECT EXISTS (SELECT 1 FROM \"{table}\" t WHERE uid IS NULL OR uid='' OR NOT EXISTS "
        "(SELECT 1 FROM st_base b WHERE b.uid=t.uid) AND NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=t.uid)) "
        f'OR EXISTS (SELECT 1 FROM "{table}" WHERE uid IS NOT NULL GROUP BY uid HAVING count(*)>1) '
        "OR EXISTS (SELECT 1 FROM st_base b WHERE class=? AND gone=0 "
        f'AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE t.uid=b.uid))'
    )
    return bool(store.database.execute(asked, (table,)).fetchone()[0])


def _mend_class(store: GeoPackageStore, asset_class: AssetClass) -> None:
    database, table = store.database, asset_class.key
    ensure_uid_index(database, asset_class)
    kind = "features" if asset_class.geometry != "none" else "attributes"
    database.execute(
        "INSERT OR IGNORE INTO gpkg_contents(table_name, data_type, identifier, srs_id) VALUES (?,?,?,?)",
        (table, kind, table, 4326 if kind == "features" else 0),
    )
    ensure_triggers(database, asset_class)


def _index_again(database: sqlite3.Connection, table: str) -> None:
    """From the rows alone, whatever stood there."""
    index = f"rtree_{table}_geom"
    try:
        database.execute(f'DROP TABLE IF EXISTS "{index}"')
    except sqlite3.DatabaseError:  # its inner tables are gone
        for part in ("node", "rowid", "parent"):
            database.execute(f'CREATE TABLE IF NOT EXISTS "{index}_{part}" (id INTEGER PRIMARY KEY, data)')
        database.execute(f'DROP TABLE "{index}"')
    database.execute("DELETE FROM gpkg_extensions WHERE table_name=? AND extension_name='gpkg_rtree_index'", (table,))
    create_spatial_index(database, table)
    database.execute(
        f'INSERT INTO "{index}" SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) '
        f'FROM "{table}" WHERE geom IS NOT NULL AND ST_IsEmpty(geom)=0'
    )


def _mend_journal(store: GeoPackageStore) -> None:
    """A note of an asset that is neither here nor there says nothing; a conflict without a note would never be seen."""
    for key in store.catalog.classes:
        store.drop_changes(_uids(store, JOURNAL["change_of_nobody"].format(table=key), key))
    for uids in chunks(_uids(store, JOURNAL["conflict_unnoted"])):
        for uid, key in store.database.execute(f"SELECT uid, class FROM st_base WHERE uid IN ({marks(uids)})", uids):
            store.set_kind(uid, key, "update")
    for uid in _uids(store, JOURNAL["conflict_of_nobody"]):
        store.drop_conflicts(uid)
    sent = set(_uids(store, "SELECT uid FROM st_outbox WHERE kind<>''"))
    for uid in _uids(store, JOURNAL["outbox_of_nobody"]):
        if uid not in sent or not _note_again(store, uid):
            store.forget_outbox([uid])


def _note_again(store: GeoPackageStore, uid: str) -> bool:
    """Something was sent and never answered: the next push looks whether it arrived."""
    bases = store.bases([uid])
    if uid in bases:
        store.set_kind(uid, bases[uid].asset_class, "update")
        return True
    for asset_class in _with_row(store, uid):
        store.set_kind(uid, asset_class.key, "create")
        return True
    return False


def _with_row(store: GeoPackageStore, uid: str) -> Iterator[AssetClass]:
    return (c for c in store.catalog.classes.values() if store.rows(c, [uid]))


def _uids(store: GeoPackageStore, asked: str, *values: str) -> list[str]:
    return [str(row[0]) for row in store.database.execute(asked, values)]

