"""The GeoPackage of a survey that came back: found, recovered, checked, and read; never believed, never run."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ...errors import HalfCopiedError, NewerFormatError, NotASurveyError, NotAWorkingCopyError, TerritoryError
from ..database import connect
from ..geopackage import format_of
from ..migrations import migrate
from ..schema import FORMAT_VERSION
from .archive import Taken
from .findings import Finding, finding
from .manifest import FILE, META, Manifest, from_text

_LARGEST_MANIFEST = 64 << 20
_HARMLESS = ("rtree", "NULL value in", "non-unique entry", "missing from index", "wrong # of entries")


@dataclass(frozen=True)
class Layer:
    """A table with assets: `columns` by their lower-case name; `place`: its geometry's column and reference system."""

    table: str
    columns: dict[str, str]
    place: str | None
    organization: str
    crs: int


class BroughtFile:
    """Read only, on a private copy. No trigger, view or function of the file is ever run."""

    def __init__(self, path: Path, database: sqlite3.Connection) -> None:
        self.path, self.database = path, database
        database.execute("PRAGMA trusted_schema=OFF")
        database.execute("PRAGMA query_only=ON")
        database.text_factory = lambda raw: raw.decode("utf-8", "replace")
        master = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        self.tables = {
            name.lower(): name
            for kind, name, _, sql in master
            if kind == "table" and not str(sql or "").upper().startswith("CREATE VIRTUAL")
        }
        self.triggers = {(str(table).lower(), str(name)) for kind, name, table, _ in master if kind == "trigger"}

    def columns(self, table: str) -> dict[str, str]:
        rows = self.database.execute(f'PRAGMA table_info("{_quoted(table)}")')
        return {str(row[1]).lower(): str(row[1]) for row in rows}

    def rows(self, table: str, *wanted: str) -> Iterator[tuple[Any, ...]]:
        """Of a table of ours: nothing where it, or one of the columns, is not there."""
        known = self.tables.get(table)
        columns = self.columns(known) if known else {}
        if known and all(name in columns for name in wanted):
            names = ", ".join(f'"{_quoted(columns[name])}"' for name in wanted)
            with _readable(self.path):
                yield from self.database.execute(f'SELECT {names} FROM "{_quoted(known)}"')

    def meta(self, key: str) -> str | None:
        return next((v for k, v in self.rows("st_meta", "key", "value") if k == key and isinstance(v, str)), None)

    def layer(self, table: str) -> Layer:
        places = {
            str(name).lower(): (str(column), crs)
            for name, column, crs in self.rows("gpkg_geometry_columns", "table_name", "column_name", "srs_id")
        }
        columns = self.columns(table)
        column, crs = places.get(table.lower(), (None, 4326))
        place = columns.get(column.lower()) if column else columns.get("geom")
        systems = self.rows("gpkg_spatial_ref_sys", "srs_id", "organization", "organization_coordsys_id")
        known = {number: (str(who), code) for number, who, code in systems}
        organization, code = known.get(crs, ("EPSG", crs))
        return Layer(table, columns, place, organization.upper(), code if isinstance(code, int) else 0)

    def values(self, layer: Layer, columns: list[str]) -> Iterator[tuple[Any, ...]]:
        """Rowid, then the columns as SQLite has them; None for those that are missing."""
        asked = [f'"{_quoted(layer.columns[c])}"' if c in layer.columns else "NULL" for c in columns]
        place = f'"{_quoted(layer.place)}"' if layer.place else "NULL"
        select = f'SELECT rowid, {place}, {", ".join(asked)} FROM "{_quoted(layer.table)}" ORDER BY rowid'
        with _readable(self.path):
            yield from self.database.execute(select)

    def close(self) -> None:
        self.database.close()


def find(taken: Taken, given: Path) -> tuple[Path, Manifest | None]:
    """The GeoPackage and its manifest, wherever in the folder they lie. Raises NotASurveyError, NewerFormatError."""
    manifests = sorted((name for name in taken.files if PurePosixPath(name).name == FILE), key=lambda n: n.count("/"))
    told = _manifest(taken.files[manifests[0]], given) if manifests else None
    packages = {name: path for name, path in taken.files.items() if name.lower().endswith(".gpkg")}
    ours = {name: manifest for name, path in packages.items() if (manifest := _own_manifest(path))}
    if told:
        beside = str(PurePosixPath(manifests[0]).parent / told.file)
        by_id = [name for name, manifest in ours.items() if manifest.id == told.id]
        if beside in packages and (beside in by_id or beside not in ours):
            return packages[beside], told
        if by_id:
            return packages[min(by_id, key=lambda name: name.count("/"))], told
        if ours:
            raise NotASurveyError(path=str(given), problem="other_manifest")
        if len(packages) == 1:
            return next(iter(packages.values())), told
    elif ours:
        name = min(ours, key=lambda one: one.count("/"))
        return packages[name], None
    raise NotASurveyError(path=str(given), problem="manifest" if packages else "missing")


def _manifest(path: Path, given: Path) -> Manifest:
    if path.stat().st_size > _LARGEST_MANIFEST:
        raise NotASurveyError(path=str(given), problem="manifest")
    return from_text(path.read_text(encoding="utf-8-sig", errors="replace"), given)


def _own_manifest(path: Path) -> Manifest | None:
    try:
        file = open_file(path, path)
    except (HalfCopiedError, NotASurveyError):
        return None
    try:
        text = file.meta(META)
        return from_text(text, path) if text else None
    except NotASurveyError:
        return None
    finally:
        file.close()


def was_interrupted(path: Path) -> bool:
    """Side files lie beside it that hold an unfinished edit. Ask before it is opened."""
    sides = (path.with_name(path.name + end) for end in ("-journal", "-wal"))
    return any(side.exists() and side.stat().st_size > 0 for side in sides)


def was_in_use(path: Path) -> bool:
    """It says that it has a write-ahead log, and none came with it: who had it open would have put it back."""
    with open(path, "rb") as file:
        head = file.read(20)
    return head[18:20] == b"\2\2" and not path.with_name(f"{path.name}-wal").exists()


def open_file(path: Path, given: Path) -> BroughtFile:
    """Raises HalfCopiedError, NotASurveyError. An interrupted edit is recovered as SQLite would have done there."""
    with open(path, "rb") as file:
        head = file.read(100)
    if not head.startswith(b"SQLite format 3\0"):
        raise HalfCopiedError(path=str(given), problem="empty") if not head.strip(b"\0") else NotASurveyError(
            path=str(given), problem="missing"
        )
    try:
        database = connect(path, wal=False)
        try:
            _check_whole(database, path, given)
            return BroughtFile(path, database)
        except (sqlite3.Error, TerritoryError):
            database.close()
            raise
    except sqlite3.Error as error:
        raise HalfCopiedError(path=str(given), problem=str(error)) from error
    except TerritoryError as error:
        if isinstance(error, HalfCopiedError):
            raise
        raise HalfCopiedError(path=str(given), problem=str(error.details.get("problem", ""))) from error


def _check_whole(database: sqlite3.Connection, path: Path, given: Path) -> None:
    database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    with open(path, "rb") as file:
        head = file.read(100)
    size, counted = struct.unpack(">H", head[16:18])[0], struct.unpack(">I", head[28:32])[0]
    valid = head[24:28] == head[92:96] and counted > 0
    if valid and path.stat().st_size < counted * (65536 if size == 1 else size):
        raise HalfCopiedError(path=str(given), problem="shorter than it says")
    for (said,) in database.execute("PRAGMA quick_check(20)"):
        if said != "ok" and not any(word in said for word in _HARMLESS):
            raise HalfCopiedError(path=str(given), problem=said.splitlines()[0][:200])


def bring_up_to_date(path: Path, given: Path) -> list[Finding]:
    """An older format is migrated, on this private copy. Raises NewerFormatError."""
    try:
        found = format_of(path)
    except NotAWorkingCopyError:
        return []  # its tables of ours are gone: what can be read will be read
    if found > FORMAT_VERSION:
        raise NewerFormatError(path=str(given), found=found, known=FORMAT_VERSION)
    if found == FORMAT_VERSION:
        return []
    migrate(path, found, FORMAT_VERSION)
    return [finding("migrated", found=found, known=FORMAT_VERSION)]


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise HalfCopiedError(path=str(path), problem=str(error)) from error


def _quoted(name: str) -> str:
    return name.replace('"', '""')
