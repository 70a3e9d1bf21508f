"""One SQLite connection to a working copy, opened the same way everywhere; its failures become typed errors."""

from __future__ import annotations

import json
import os
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path, PurePath
from urllib.parse import quote

from ..errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NotAWorkingCopyError,
    ReadOnlyError,
    TerritoryError,
    WorkingCopyError,
)
from .geometry import Bounds, blob_bounds
from .shares import is_on_share

BUSY_TIMEOUT_MS = 8000
_MISSING = ("no such table", "no such column", "has no column named")
_NAMED = (
    (("database or disk is full",), DiskFullError),
    (("is locked", "is busy", "database is locked"), LockedError),
    (("readonly database", "unable to open database file"), ReadOnlyError),
    (("file is not a database", "file is encrypted"), NotAWorkingCopyError),
    (("disk image is malformed", "malformed database schema", "corrupt", *_MISSING), DamagedError),
)


class Database(sqlite3.Connection):
    """With a switch that silences the triggers of the spatial index, on this connection alone."""

    index_by_hand = False


def connect(
    path: Path, *, read_only: bool = False, wal: bool = True, timeout_ms: int | None = None
) -> Database:
    """Autocommit; transactions are opened by `transaction`. WAL is asked for, and done without where refused."""
    timeout_ms = BUSY_TIMEOUT_MS if timeout_ms is None else timeout_ms
    with failures_named(path):
        database = _opened(path, "ro" if read_only else "rwc", timeout_ms)
        if read_only and not _readable(database):
            # A read-only folder has no place for the side files that WAL wants; nobody can write there either.
            database.close()
            database = _opened(path, "ro&immutable=1", timeout_ms)
        if not read_only:
            _set_journal(database, wal and not is_on_share(path))
            database.execute("PRAGMA synchronous=FULL")
            _check_whole(database, path)
    return database


def _opened(path: Path, mode: str, timeout_ms: int) -> Database:
    uri = f"{uri_of(path.absolute())}?mode={mode}"
    patience = timeout_ms / 1000
    database = sqlite3.connect(
        uri, uri=True, timeout=patience, isolation_level=None, check_same_thread=False, factory=Database
    )
    database.execute(f"PRAGMA busy_timeout={timeout_ms}")
    database.execute("PRAGMA foreign_keys=OFF")
    _register_functions(database)
    return database


def _check_whole(database: sqlite3.Connection, path: Path) -> None:
    """Raises DamagedError where the last page is cut, which SQLite notices only when it reads it. The file itself is
    not opened: closing it would take away every lock that this process has on it."""
    size = database.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    log = path.with_name(path.name + "-wal")
    if not (log.exists() and log.stat().st_size) and path.stat().st_size < size:
        raise DamagedError(path=str(path), problem="cut")


def uri_of(path: PurePath) -> str:
    """SQLite takes no host: a Windows share is four slashes to it, where `as_uri` writes two and the host."""
    return "file://" + ("" if path.as_posix().startswith("/") else "/") + quote(os.fsencode(path.as_posix()), safe="/:")


def _readable(database: sqlite3.Connection) -> bool:
    try:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as refused:
        if "unable to open" in str(refused) or "readonly" in str(refused):
            return False
        raise
    return True


def _set_journal(database: sqlite3.Connection, wal: bool) -> None:
    """QGIS sets the file back when it closes a layer, so this is asked at each opening and never relied upon."""
    try:
        database.execute(f"PRAGMA journal_mode={'WAL' if wal else 'DELETE'}").fetchone()
    except sqlite3.OperationalError as refused:
        if "locked" not in str(refused):
            raise


_bounds = lru_cache(maxsize=16)(blob_bounds)  # a trigger asks five times for one geometry


def _register_functions(database: Database) -> None:
    """The R-tree triggers of GeoPackage call these five, which SQLite does not have."""
    itself = weakref.ref(database)

    def bound(index: int) -> object:
        def of(blob: bytes | None) -> float | None:
            bounds = bounds_or_none(blob)
            return bounds[index] if bounds else None

        return of

    def is_empty(blob: bytes | None) -> int | None:
        known = itself()
        if blob is None or (known is not None and known.index_by_hand):
            return None
        return int(bounds_or_none(blob) is None)

    database.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for name, index in (("ST_MinX", 0), ("ST_MinY", 1), ("ST_MaxX", 2), ("ST_MaxY", 3)):
        database.create_function(name, 1, bound(index), deterministic=True)  # type: ignore[arg-type]


@contextmanager
def index_filled_by_hand(database: Database) -> Iterator[None]:
    """The R-tree's triggers learn of no geometry whether it is empty meanwhile, and do nothing: whoever writes many
    fills the index itself, three times as quickly, in the same transaction."""
    database.index_by_hand = True
    try:
        yield
    finally:
        database.index_by_hand = False


def bounds_or_none(blob: bytes | None) -> Bounds | None:
    """What another program wrote and we cannot read has no place in the index, rather than no place in the file."""
    try:
        return _bounds(blob)
    except (ValueError, TypeError):
        return None


@contextmanager
def transaction(database: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """All or nothing, also when the process is killed inside."""
    with failures_named(path):
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
            database.execute("COMMIT")  # may be refused while somebody reads: then nothing of it stays either
        finally:
            if database.in_transaction:
                database.execute("ROLLBACK")


@contextmanager
def failures_named(path: Path) -> Iterator[None]:
    """Also what SQLite hands out of a damaged file: names that are no text, JSON that is none."""
    try:
        yield
    except sqlite3.Error as error:
        raise _named(error, path) from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise DamagedError(path=str(path), problem="text") from error


def _named(error: sqlite3.Error, path: Path) -> TerritoryError:
    said = str(error).lower()
    for words, kind in _NAMED:
        if any(word in said for word in words):
            problem = "missing" if any(word in said for word in _MISSING) else str(error)
            return kind(path=str(path), problem=problem, **({"found": said} if problem == "missing" else {}))
    return WorkingCopyError(path=str(path), problem=str(error))
