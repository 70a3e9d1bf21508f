"""The working copy as one GeoPackage: opening, creating, the flag *applying*, and the assets' rows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..errors import NewerFormatError, NotAWorkingCopyError, ReadOnlyError
from ..providers.model import GEOMETRY, Value
from .database import Database, connect, failures_named, index_filled_by_hand, transaction
from .geometry import blob_from_geometry, geometry_or_blob
from .journal import ensure_triggers, journal_is_whole
from .known_rows import KnownRows
from .migrations import migrate
from .new_rows import NewRows
from .schema import FORMAT_VERSION, create_schema, ensure_class_tables, fingerprint, mark_as_geopackage
from .spatial_index import MANY, place_by_hand
from .sql import chunks, marks
from .store import Row
from .sync_tables import SyncTables
from .tables import Tables
from .town_tables import TownTables
from .values import from_column, is_kept_plain, is_read_plain, to_column

_PLAIN = (str, float, int)


class GeoPackageStore(SyncTables, TownTables, NewRows, KnownRows, Tables):
    """Opened by `create` or `open_existing`; close it when done. Not to be shared between threads at one time."""

    def __init__(self, path: Path, catalog: Catalog, *, read_only: bool = False) -> None:
        self.path, self.catalog, self.read_only = path, catalog, read_only
        self.database: Database = connect(path, read_only=read_only)
        self._depth = 0
        self.unwatched: list[AssetClass] = []  # classes whose journal or table was missing: edits may be unnoticed

    @classmethod
    def create(cls, path: Path, catalog: Catalog, territory: str = "") -> GeoPackageStore:
        """A new, empty working copy: made beside its place and moved there whole. What is there already is opened."""
        if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
            raise ReadOnlyError(path=str(path), problem="folder")
        half = path.with_name(f".{path.name}.{os.getpid()}.new")
        half.unlink(missing_ok=True)
        try:
            database = connect(half, wal=False)
            try:
                with failures_named(path):
                    mark_as_geopackage(database)
                with transaction(database, path):
                    create_schema(database)
                    ensure_class_tables(database, catalog)
                    for asset_class in catalog.classes.values():
                        ensure_triggers(database, asset_class)
                    database.executemany(
                        "INSERT INTO st_meta VALUES (?,?)",
                        [("territory", territory), ("catalog", fingerprint(catalog))],
                    )
            finally:
                database.close()
            if not _moved(half, path):
                return cls.open_existing(path, catalog)
        finally:
            half.unlink(missing_ok=True)
        return cls(path, catalog)

    @classmethod
    def open_existing(cls, path: Path, catalog: Catalog, *, read_only: bool = False) -> GeoPackageStore:
        """Raises NotAWorkingCopyError, NewerFormatError; an older format is migrated, its former self kept."""
        found = format_of(path)
        if found > FORMAT_VERSION:
            raise NewerFormatError(path=str(path), found=found, known=FORMAT_VERSION)
        if found < FORMAT_VERSION and not read_only:
            migrate(path, found, FORMAT_VERSION)
        store = cls(path, catalog, read_only=read_only)
        with ExitStack() as where_it_fails:
            where_it_fails.callback(store.close)
            if not read_only:
                store.ensure_tables()
            where_it_fails.pop_all()
        return store

    def ensure_tables(self) -> None:
        """Brings tables, columns and triggers up to the catalog; `unwatched` tells of those that were lost."""
        with self._failures():
            wanted = fingerprint(self.catalog)
            known = self.meta("catalog")
            if known == wanted and journal_is_whole(self.database, self.catalog):
                return
            with transaction(self.database, self.path):
                if known != wanted:
                    self.drop_seals()
                made = ensure_class_tables(self.database, self.catalog)
                lost = [c for c in self.catalog.classes.values() if ensure_triggers(self.database, c)]
                had = "SELECT EXISTS (SELECT 1 FROM st_base WHERE class=?)"
                self.unwatched = [c for c in lost if c not in made or self._has(had, c.key)]
                self.database.execute("INSERT OR REPLACE INTO st_meta VALUES ('catalog', ?)", (wanted,))

    def _has(self, asked: str, *values: str) -> bool:
        return bool(self.database.execute(asked, values).fetchone()[0])

    def close(self) -> None:
        self.database.close()

    def empty_log(self) -> None:
        """What stands in the write-ahead log goes into the file, as far as nobody reads it there; waits for nobody."""
        with self._failures():
            self.database.execute("PRAGMA busy_timeout=0")
            self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def __enter__(self) -> GeoPackageStore:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def meta(self, key: str) -> str | None:
        found = self.database.execute("SELECT value FROM st_meta WHERE key=?", (key,)).fetchone()
        return found[0] if found else None

    def set_meta(self, **values: str | None) -> None:
        with self._failures():
            self.database.executemany("INSERT OR REPLACE INTO st_meta VALUES (?,?)", list(values.items()))

    @contextmanager
    def applying(self) -> Iterator[None]:
        """One transaction whose writing is not a person's editing. May be nested: the outermost commits."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        with transaction(self.database, self.path):
            self._depth = 1
            try:
                self.database.execute("UPDATE st_meta SET value='1' WHERE key='applying'")
                yield
                self.database.execute("UPDATE st_meta SET value='0' WHERE key='applying'")
            finally:
                self._depth = 0

    def loading(self, begun: bool) -> None:
        """While much is written that a platform still has, power loss may cost the last pages, never the file."""
        with self._failures():
            wal = self.database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            self.database.execute(f"PRAGMA synchronous={'NORMAL' if begun and wal else 'FULL'}")
            self.database.execute(f"PRAGMA wal_autocheckpoint={16000 if begun else 1000}")
            self.database.execute(f"PRAGMA cache_size={-16000 if begun else -2000}")
            self.database.execute(f"PRAGMA temp_store={'MEMORY' if begun else 'DEFAULT'}")

    def note_extents(self, tables: Iterable[str]) -> None:
        """Tells other programs where a table's features lie, as the standard has it."""
        with self._failures():
            for table in tables:
                self.database.execute(
                    "UPDATE gpkg_contents SET last_change=strftime('%Y-%m-%dT%H:%M:%fZ','now'), "
                    "(min_x, min_y, max_x, max_y)=(SELECT min(minx), min(miny), max(maxx), max(maxy) "
                    f'FROM "rtree_{table}_geom") WHERE table_name=?',
                    (table,),
                )

    @contextmanager
    def _failures(self) -> Iterator[None]:
        with failures_named(self.path):
            yield

    def rows(self, asset_class: AssetClass, uids: Iterable[str] | None = None) -> dict[str, Row]:
        place = "geom" if asset_class.geometry != "none" else "NULL"
        names = "".join(f', "{attribute.key}"' for attribute in asset_class.columns)
        select = f'SELECT uid, municipality, {place}{names} FROM "{asset_class.key}"'
        found: list[tuple[Any, ...]] = []
        with self._failures():
            if uids is None:
                found = self.database.execute(select).fetchall()
            else:
                for some in chunks(uids):
                    found += self.database.execute(f"{select} WHERE uid IN ({marks(some)})", some).fetchall()
        read = _row_reader(asset_class)
        return {row[0]: read(row) for row in found}

    def put_rows(self, asset_class: AssetClass, rows: Iterable[Row]) -> None:
        """UPDATE, or INSERT where there was none: UPSERT fails beside the R-tree's triggers."""
        by_uid = {row.uid: row for row in rows}
        present: set[str] = set()
        with self._failures():
            for some in chunks(by_uid):
                asked = f'SELECT uid FROM "{asset_class.key}" WHERE uid IN ({marks(some)})'
                present.update(row[0] for row in self.database.execute(asked, some))
            sets = ", ".join(f"{column}=?" for column in _names(asset_class)[:-1])
            self.database.executemany(
                f'UPDATE "{asset_class.key}" SET {sets} WHERE uid=?',
                [self._columns(asset_class, by_uid[uid]) for uid in by_uid if uid in present],
            )
        self.insert_rows(asset_class, [row for uid, row in by_uid.items() if uid not in present])
        self.unseal(asset_class.key, by_uid)

    def insert_rows(self, asset_class: AssetClass, rows: Sequence[Row]) -> None:
        """For rows that are known to be new."""
        names = _names(asset_class)
        found = [self._columns(asset_class, row) for row in rows]
        if len(rows) >= MANY and asset_class.geometry != "none":
            self._insert_many(asset_class.key, names, found)
            return
        insert = f'INSERT INTO "{asset_class.key}"({", ".join(names)}) VALUES ({marks(names)})'
        with self._failures():
            self.database.executemany(insert, found)

    def _insert_many(self, table: str, names: list[str], rows: list[list[Value]]) -> None:
        with self._failures():
            last = self.database.execute("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchall()
            numbered = [[fid, *row] for fid, row in enumerate(rows, (last[0][0] if last else 0) + 1)]
            with index_filled_by_hand(self.database):
                insert = f'INSERT INTO "{table}"(fid, {", ".join(names)}) VALUES ({marks([*names, 0])})'
                self.database.executemany(insert, numbered)
            place_by_hand(self.database, table, [(fid, blob) for fid, _, blob, *_ in numbered])

    def _columns(self, asset_class: AssetClass, row: Row) -> list[Value]:
        # Most of many columns are empty or plain: only the others are looked at closely.
        values = list(map(row.values.get, asset_class.column_keys))
        for place, value in enumerate(values):
            if value is None:
                continue
            kind = asset_class.columns[place].type
            if value.__class__ not in _PLAIN or not is_kept_plain(kind):
                values[place] = to_column(kind, value)
        if asset_class.geometry != "none":
            values.insert(0, blob_from_geometry(row.values.get(GEOMETRY)))
        return [row.municipality, *values, row.uid]

    def remove_rows(self, asset_class: AssetClass, uids: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(uids):
                self.database.execute(f'DELETE FROM "{asset_class.key}" WHERE uid IN ({marks(some)})', some)


def _row_reader(asset_class: AssetClass) -> Callable[[tuple[Any, ...]], Row]:
    """Of many columns most are empty, texts or numbers as they should be, which need no looking at."""
    keys, has_place = asset_class.column_keys, asset_class.geometry != "none"
    every = [(n, a.key, a.type) for n, a in enumerate(asset_class.columns, 3)]
    special = [(n, key, kind) for n, key, kind in every if not is_read_plain(kind)]

    def read(row: tuple[Any, ...]) -> Row:
        values: dict[str, Value] = dict(zip(keys, row[3:]))
        for number, key, kind in every if bytes in map(type, row[3:]) else special:
            value = row[number]
            if value is not None and not (value.__class__ is float and kind == "real"):
                values[key] = from_column(kind, value)
        if has_place:
            values[GEOMETRY] = geometry_or_blob(row[2])
        return Row(row[0], row[1], values)

    return read


def _names(asset_class: AssetClass) -> list[str]:
    """The columns in the order of `_columns`, uid last."""
    place = ["geom"] if asset_class.geometry != "none" else []
    return ["municipality", *place, *(f'"{attribute.key}"' for attribute in asset_class.columns), "uid"]


def _moved(half: Path, path: Path) -> bool:
    """False where another program has made its own meanwhile: that one stays."""
    try:
        os.link(half, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if path.exists():
            return False
        os.replace(half, path)
    return True


def format_of(path: Path) -> int:
    """The format's version. Raises NotAWorkingCopyError for what is not a working copy."""
    if not path.is_file():
        raise NotAWorkingCopyError(path=str(path), problem="missing")
    if not os.access(path, os.R_OK):
        raise ReadOnlyError(path=str(path), problem="unreadable")
    database = connect(path, read_only=True)
    try:
        with failures_named(path):
            tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")}
            if "st_meta" not in tables:
                raise NotAWorkingCopyError(path=str(path), problem="no st_meta")
            found = database.execute("SELECT value FROM st_meta WHERE key='format'").fetchone()
            return int(found[0])
    except (TypeError, ValueError) as error:
        raise NotAWorkingCopyError(path=str(path), problem=str(error)) from error
    finally:
        database.close()
