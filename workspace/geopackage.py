"""The working copy as one GeoPackage: opening, creating, the flag *applying*, and the assets' rows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..errors import LockedError, NewerFormatError, NotAWorkingCopyError, ReadOnlyError
from ..providers.model import GEOMETRY, Value
from .database import connect, failures_named, transaction
from .geometry import blob_from_geometry, geometry_from_blob
from .journal import ensure_triggers
from .migrations import migrate
from .schema import FORMAT_VERSION, create_schema, ensure_class_tables, fingerprint, mark_as_geopackage
from .sql import chunks, marks
from .store import Row
from .tables import Tables
from .values import from_column, to_column


class GeoPackageStore(Tables):
    """Opened by `create` or `open_existing`; close it when done. Not to be shared between threads at one time."""

    def __init__(self, path: Path, catalog: Catalog, *, read_only: bool = False) -> None:
        self.path, self.catalog, self.read_only = path, catalog, read_only
        self.database = connect(path, read_only=read_only)
        self._depth = 0
        self.journal_was_missing = False

    @classmethod
    def create(cls, path: Path, catalog: Catalog, territory: str = "") -> GeoPackageStore:
        """A new, empty working copy: made beside its place and moved there whole."""
        if not os.access(path.parent, os.W_OK):
            raise ReadOnlyError(path=str(path))
        half = path.with_name(f".{path.name}.{os.getpid()}.new")
        half.unlink(missing_ok=True)
        try:
            database = connect(half, wal=False)
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
            database.close()
            os.replace(half, path)
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
        if not read_only:
            store.ensure_tables()
        return store

    def ensure_tables(self) -> None:
        """Brings tables, columns and triggers up to the catalog; `journal_was_missing` tells of lost triggers."""
        with self._failures():
            wanted = fingerprint(self.catalog)
            if self.meta("catalog") != wanted:
                with transaction(self.database, self.path):
                    ensure_class_tables(self.database, self.catalog)
                    for asset_class in self.catalog.classes.values():
                        ensure_triggers(self.database, asset_class)
                    self.database.execute("INSERT OR REPLACE INTO st_meta VALUES ('catalog', ?)", (wanted,))
                return
            # Outside a transaction first: an opening that changes nothing must not ask for the write lock.
            count = self.database.execute(
                "SELECT count(*) FROM sqlite_master WHERE type='trigger' AND name LIKE 'st\\_%' ESCAPE '\\'"
            ).fetchone()[0]
            if count != 4 * len(self.catalog.classes):
                with transaction(self.database, self.path):
                    for asset_class in self.catalog.classes.values():
                        self.journal_was_missing |= ensure_triggers(self.database, asset_class)

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> GeoPackageStore:
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
        return {row[0]: self._row(asset_class, row) for row in found}

    def _row(self, asset_class: AssetClass, row: tuple[Any, ...]) -> Row:
        values: dict[str, Value] = {
            attribute.key: from_column(attribute.type, value)
            for attribute, value in zip(asset_class.columns, row[3:], strict=True)
        }
        if asset_class.geometry != "none":
            values[GEOMETRY] = geometry_from_blob(row[2])
        return Row(row[0], row[1], values)

    def put_rows(self, asset_class: AssetClass, rows: Iterable[Row]) -> None:
        """UPDATE, then INSERT where there was none: UPSERT fails beside the R-tree's triggers."""
        columns = [f'"{attribute.key}"' for attribute in asset_class.columns]
        if asset_class.geometry != "none":
            columns.insert(0, "geom")
        update = (
            f'UPDATE "{asset_class.key}" SET municipality=?{"".join(f", {column}=?" for column in columns)} WHERE uid=?'
        )
        names = ", ".join(["municipality", *columns, "uid"])
        insert = f'INSERT INTO "{asset_class.key}"({names}) VALUES ({marks([*columns, 0, 0])})'
        with self._failures():
            for row in rows:
                values = self._columns(asset_class, row)
                if self.database.execute(update, values).rowcount == 0:
                    self.database.execute(insert, values)

    def insert_rows(self, asset_class: AssetClass, rows: Iterable[Row]) -> None:
        """For rows that are known to be new."""
        columns = [f'"{attribute.key}"' for attribute in asset_class.columns]
        if asset_class.geometry != "none":
            columns.insert(0, "geom")
        names = ", ".join(["municipality", *columns, "uid"])
        insert = f'INSERT INTO "{asset_class.key}"({names}) VALUES ({marks([*columns, 0, 0])})'
        with self._failures():
            self.database.executemany(insert, [self._columns(asset_class, row) for row in rows])

    def _columns(self, asset_class: AssetClass, row: Row) -> list[Value]:
        values = [to_column(attribute.type, row.values.get(attribute.key)) for attribute in asset_class.columns]
        if asset_class.geometry != "none":
            values.insert(0, blob_from_geometry(row.values.get(GEOMETRY)))
        return [row.municipality, *values, row.uid]

    def remove_rows(self, asset_class: AssetClass, uids: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(uids):
                self.database.execute(f'DELETE FROM "{asset_class.key}" WHERE uid IN ({marks(some)})', some)


def format_of(path: Path) -> int:
    """The format's version. Raises NotAWorkingCopyError for what is not a working copy."""
    if not path.is_file():
        raise NotAWorkingCopyError(path=str(path), problem="missing")
    try:
        with connect_for_look(path) as database:
            found = database.execute("SELECT value FROM st_meta WHERE key='format'").fetchone()
            return int(found[0])
    except (TypeError, ValueError) as error:
        raise NotAWorkingCopyError(path=str(path), problem=str(error)) from error


@contextmanager
def connect_for_look(path: Path) -> Iterator[Any]:
    try:
        database = connect(path, read_only=True)
    except ReadOnlyError:
        # A file whose log another program holds cannot be opened read-only without its side files.
        database = connect(path, wal=False)
    try:
        with failures_named(path):
            yield database
    except LockedError:
        raise
    except NotAWorkingCopyError:
        raise
    finally:
        database.close()
