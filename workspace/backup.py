"""Backups of a working copy: made while it is in use, kept in a folder beside it, the last few of them.

A backup is a working copy like any other, whole under its name or not there. Before a pull or a push one is made where
something has changed since the last one.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from ..errors import DiskFullError, LockedError, ReadOnlyError, WorkingCopyError
from .database import BUSY_TIMEOUT_MS, connect, failures_named
from .replacing import drop, put_in_place

PULL, PUSH, MANUAL, MIGRATION, REPAIR, RESTORE = REASONS = (
    "pull", "push", "manual", "migration", "repair", "restore"
)  # fmt: skip
MOST, MOST_BYTES, ALWAYS = 5, 2 << 30, 3  # of those that nobody asked for; the newest few stay, however large
DAYS = 7  # of each of so many days, the newest stays too
ABANDONED_S = 86400.0  # so old, half a backup is nobody's any more
_NAME = re.compile(r"(\d{8}T\d{6}\d{3}Z)-([a-z]+)\.gpkg")
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) if hasattr(sqlite3, "SQLITE_BUSY") else (5, 6)
_ROOM = 1.1
_TELLING = (
    "SELECT count(*), total(touched), max(last) FROM st_change",
    "SELECT count(*) FROM st_outbox",
    "SELECT count(*) FROM st_conflict",
    "SELECT max(id) FROM st_history",  # each pull and push that changed an asset is there
    "SELECT count(*), max(rowid) FROM st_base",
    "SELECT count(*), max(rowid) FROM st_attachment",
)


@dataclass(frozen=True)
class Backup:
    """`at` is ISO 8601 in UTC; `reason` one of REASONS."""

    file: Path
    reason: str
    at: str
    size: int

    @property
    def name(self) -> str:
        return self.file.name


@dataclass(frozen=True)
class Contents:
    """What a backup would bring back: `unsent` counts touched assets, `assets` all, by class."""

    unsent: int
    conflicts: int
    assets: dict[str, int]
    format: int
    territory: str


def folder_of(path: Path) -> Path:
    return path.with_name(f"{path.stem}_backups")


def path_of(database: sqlite3.Connection) -> Path | None:
    found = next((row[2] for row in database.execute("PRAGMA database_list") if row[1] == "main"), None)
    return Path(found) if found else None


def has_unsent(database: sqlite3.Connection) -> bool:
    return database.execute("SELECT 1 FROM st_change LIMIT 1").fetchone() is not None


def backups(path: Path) -> list[Backup]:
    """The newest first."""
    found = []
    folder = folder_of(path)
    for file in folder.iterdir() if folder.is_dir() else ():
        told = _NAME.fullmatch(file.name)
        if told and file.is_file():
            at = datetime.strptime(told.group(1), "%Y%m%dT%H%M%S%fZ").replace(tzinfo=timezone.utc)
            found.append(Backup(file, told.group(2), at.isoformat(timespec="milliseconds"), file.stat().st_size))
    return sorted(found, key=lambda one: one.file.name, reverse=True)


def back_up(path: Path, reason: str = MANUAL, now: datetime | None = None) -> Backup:
    """Of all that is committed, whoever has the file open. Raises WorkingCopyError."""
    folder, at = folder_of(path), now or datetime.now(timezone.utc)
    try:
        folder.mkdir(exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise ReadOnlyError(path=str(folder), problem=str(error)) from error
    if free < path.stat().st_size * _ROOM:
        raise DiskFullError(path=str(folder), problem="backup")
    target = folder / _name(at, reason, backups(path))
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with closing(connect(path, read_only=True)) as source:
            copy_into_new(source, part, path)
        put_in_place(part, target)
        sync_folder(folder)
    except OSError as error:
        raise ReadOnlyError(path=str(target), problem=str(error)) from error
    finally:
        drop(part)
    made = next(one for one in backups(path) if one.file == target)
    prune(path, at)
    return made


def protect(path: Path, reason: str, now: datetime | None = None) -> Backup | None:
    """Before a pull or a push. None where nothing has changed since the last one."""
    if not path.exists():
        return None
    mine, newest = _mark(path), next(iter(backups(path)), None)
    if mine is None or not any(mine) or (newest and mine == _mark(newest.file)):
        return None
    return back_up(path, reason, now)


def contents(backup: Path) -> Contents:
    """Raises WorkingCopyError for what is none."""
    from .geopackage import format_of

    found = format_of(backup)
    with closing(connect(backup, read_only=True)) as database, failures_named(backup):
        tables = [row[0] for row in database.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name")]
        columns = {t: {r[1] for r in database.execute(f'PRAGMA table_info("{t}")')} for t in tables}
        assets = {t: _count(database, t) for t in tables if "uid" in columns[t] and t != "sensor"}
        territory = database.execute("SELECT value FROM st_meta WHERE key='territory'").fetchone()
        unsent, conflicts = _count(database, "st_change"), _count(database, "(SELECT DISTINCT uid FROM st_conflict)")
        return Contents(unsent, conflicts, assets, found, str(territory[0] or "") if territory else "")


def prune(path: Path, now: datetime | None = None) -> list[Backup]:
    """Takes away old ones that nobody asked for; returns them. What a killed backup left goes too."""
    now = now or datetime.now(timezone.utc)
    own = [one for one in backups(path) if one.reason != MANUAL]
    wanted = {one.file for one in [*own[:MOST], *_newest_of_days(own, now)]}
    total, gone = 0, []
    for place, one in enumerate(own):
        total += one.size
        if place >= ALWAYS and (one.file not in wanted or total > MOST_BYTES):
            gone.append(one)
            drop(one.file)
    for part in folder_of(path).glob(".*.part*"):
        if time.time() - part.stat().st_mtime > ABANDONED_S:
            drop(part)
    return gone


def copy_into_new(source: sqlite3.Connection, part: Path, path: Path) -> None:
    """A whole, plain file, on the disk when it returns. `path` is what an error names."""
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as target, failures_named(path):
        target.execute("PRAGMA synchronous=OFF")
        target.execute("PRAGMA journal_mode=OFF")  # half of it is nobody's
        copy_pages(source, target, path)
        target.execute("PRAGMA journal_mode=DELETE")  # the mark of a write-ahead log was copied too
    with open(part, "rb+") as file:
        os.fsync(file.fileno())


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    """All at once, so that nobody's writing comes in between. Raises LockedError."""
    until = time.monotonic() + BUSY_TIMEOUT_MS / 1000

    def patience(status: int, _left: int, _pages: int) -> None:
        if status in _BUSY and time.monotonic() > until:
            raise LockedError(path=str(path), problem="busy")

    with failures_named(path):
        source.backup(target, pages=-1, progress=patience, sleep=0.1)


def sync_folder(folder: Path) -> None:
    """So that a new name outlives a power cut, where the system knows how."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def _name(at: datetime, reason: str, known: Sequence[Backup]) -> str:
    """Later than all others, whatever became of the clock: what is newest is kept, and compared with."""
    moment = at.astimezone(timezone.utc)
    if known:
        moment = max(moment, datetime.fromisoformat(known[0].at) + timedelta(milliseconds=1))
    return f"{moment:%Y%m%dT%H%M%S}{moment.microsecond // 1000:03d}Z-{reason}.gpkg"


def _newest_of_days(own: Sequence[Backup], now: datetime) -> list[Backup]:
    found: dict[str, Backup] = {}
    for one in own:
        found.setdefault(one.at[:10], one)
    first = (now - timedelta(days=DAYS)).isoformat()[:10]
    return [one for day, one in found.items() if day > first]


def _count(database: sqlite3.Connection, table: str) -> int:
    named = table if table.startswith("(") else f'"{table}"'
    return int(database.execute(f"SELECT count(*) FROM {named}").fetchone()[0])


def _mark(path: Path) -> tuple[object, ...] | None:
    """What tells that assets, edits, decisions or photos have changed; readings count for nothing.

    None where it cannot be read: then there is nothing that could be copied.
    """
    try:
        with closing(connect(path, read_only=True)) as database, failures_named(path):
            return tuple(value for asked in _TELLING for value in database.execute(asked).fetchone())
    except WorkingCopyError:
        return None
