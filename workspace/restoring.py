"""A backup is brought back into the working copy: into the file that QGIS has open, never in its place."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

from ..errors import DamagedError, LockedError, NewerFormatError, NotAWorkingCopyError
from .backup import RESTORE, Backup, back_up, copy_into_new, copy_pages, folder_of, sync_folder
from .database import connect, failures_named
from .geopackage import format_of
from .migrations import migrate
from .replacing import drop, put_in_place
from .schema import FORMAT_VERSION


def restore(path: Path, backup: Path) -> Backup | None:
    """What was there is backed up first, and returned. Killed at any moment, one of the two is there whole.

    Raises NewerFormatError, DamagedError, LockedError while somebody reads without end, and other WorkingCopyErrors.
    """
    found = format_of(backup)
    if found > FORMAT_VERSION:
        raise NewerFormatError(path=str(backup), found=found, known=FORMAT_VERSION)
    check_whole(backup)
    before = _set_aside(path)
    if found == FORMAT_VERSION:
        replace_contents(path, backup)
        return before
    private = folder_of(path) / f".{backup.name}.{os.getpid()}.gpkg"
    try:
        with closing(connect(backup, read_only=True)) as source:
            copy_into_new(source, private, backup)
        migrate(private, found, FORMAT_VERSION, keeps=False)
        replace_contents(path, private)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            drop(private.with_name(private.name + end))
    return before


def check_whole(path: Path) -> None:
    with closing(connect(path, read_only=True)) as database, failures_named(path):
        said = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if said != "ok":
        raise DamagedError(path=str(path), problem=said)


def replace_contents(path: Path, source: Path) -> None:
    """In one transaction of the file itself: other programs that have it open read on, and see the new.

    A file that SQLite no longer knows for one, nobody can be writing to: that one is replaced.
    """
    if path.exists():
        try:
            with closing(connect(source, read_only=True)) as read, closing(connect(path, wal=False)) as written:
                copy_pages(read, written, path)
            return
        except (DamagedError, NotAWorkingCopyError):
            pass
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with closing(connect(source, read_only=True)) as read:
            copy_into_new(read, part, path)
        for end in ("-journal", "-wal", "-shm"):  # they belong to what was there
            path.with_name(path.name + end).unlink(missing_ok=True)
        put_in_place(part, path)
    except PermissionError as error:
        raise LockedError(path=str(path), problem=str(error)) from error
    finally:
        drop(part)
    sync_folder(path.parent)


def _set_aside(path: Path) -> Backup | None:
    """A file that SQLite cannot copy any more is copied byte by byte, as it stands."""
    if not path.exists():
        return None
    try:
        return back_up(path, RESTORE)
    except (DamagedError, NotAWorkingCopyError):
        copy_bytes(path, free_name(folder_of(path), f"{path.stem}-damaged", path.suffix))
        return None


def copy_bytes(path: Path, target: Path) -> Path:
    """With what belongs to it beside it. Whole under its name, or not there."""
    target.parent.mkdir(exist_ok=True)
    for end in ("-journal", "-wal", ""):
        source = path.with_name(path.name + end)
        if source.exists():
            part = target.with_name(f".{target.name}{end}.{os.getpid()}.part")
            with open(source, "rb") as read, open(part, "wb") as written:
                shutil.copyfileobj(read, written, 1 << 20)
                written.flush()
                os.fsync(written.fileno())
            put_in_place(part, target.with_name(target.name + end))
    return target


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    found, number = folder / f"{stem}{suffix}", 2
    while found.exists():
        found, number = folder / f"{stem}-{number}{suffix}", number + 1
    return found
