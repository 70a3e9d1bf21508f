"""One SQLite connection to a working copy, opened the same way everywhere; its failures become typed errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NotAWorkingCopyError,
    ReadOnlyError,
    TerritoryError,
    WorkingCopyError,
)
from .geometry import blob_bounds

BUSY_TIMEOUT_MS = 8000


def connect(path: Path, *, read_only: bool = False, wal: bool = True) -> sqlite3.Connection:
    """Autocommit; transactions are opened by `transaction`. WAL is asked for, and done without where refused."""
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    with failures_named(path):
        database = sqlite3.connect(
            uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None, check_same_thread=False
        )
        database.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        database.execute("PRAGMA foreign_keys=OFF")
        _register_functions(database)
        if not read_only and wal:
            _ask_for_wal(database)
        database.execute("PRAGMA synchronous=FULL")
    return database


def _ask_for_wal(database: sqlite3.Connection) -> None:
    """QGIS sets the file back when it closes a layer, so this is asked at each opening and never relied upon."""
    try:
        database.execute("PRAGMA journal_mode=WAL").fetchone()
    except sqlite3.OperationalError as refused:
        if "locked" not in str(refused):
            raise


def _register_functions(database: sqlite3.Connection) -> None:
    """The R-tree triggers of GeoPackage call these five, which SQLite does not have."""

    def bound(index: int) -> object:
        def of(blob: bytes | None) -> float | None:
            bounds = blob_bounds(blob)
            return bounds[index] if bounds else None

        return of

    def is_empty(blob: bytes | None) -> int | None:
        return None if blob is None else int(blob_bounds(blob) is None)

    database.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for name, index in (("ST_MinX", 0), ("ST_MinY", 1), ("ST_MaxX", 2), ("ST_MaxY", 3)):
        database.create_function(name, 1, bound(index), deterministic=True)  # type: ignore[arg-type]


@contextmanager
def transaction(database: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """All or nothing, also when the process is killed inside."""
    with failures_named(path):
        database.execute("BEGIN IMMEDIATE")
        try:
            yield database
        except BaseException:
            if database.in_transaction:
                database.execute("ROLLBACK")
            raise
        database.execute("COMMIT")


@contextmanager
def failures_named(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _named(error, path) from error


def _named(error: sqlite3.Error, path: Path) -> TerritoryError:
    said = str(error).lower()
    for words, kind in (
        (("locked", "busy"), LockedError),
        (("disk is full", "full"), DiskFullError),
        (("readonly", "read-only", "unable to open"), ReadOnlyError),
        (("not a database",), NotAWorkingCopyError),
        (("malformed", "corrupt", "disk i/o"), DamagedError),
    ):
        if any(word in said for word in words):
            return kind(path=str(path), problem=str(error))
    return WorkingCopyError(path=str(path), problem=str(error))
