"""Older formats of the working copy brought up to today's: copied, migrated, verified, swapped.

A step is a module `v<from>_to_v<to>.py` with `upgrade(database)`, listed in STEPS.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from ...errors import DamagedError, LockedError, NotAWorkingCopyError
from ..database import connect, failures_named, transaction

Step = Callable[[sqlite3.Connection], None]
STEPS: Mapping[int, Step] = {}  # format found → the step to the next one


def migrate(path: Path, found: int, wanted: int, steps: Mapping[int, Step] = STEPS) -> Path:
    """Leaves the former file beside the new one and returns where; killed at any moment, one of them is whole.

    Raises LockedError where another program has the file open: what it wrote meanwhile would be lost in the swap.
    """
    missing = next((version for version in range(found, wanted) if version not in steps), None)
    if missing is not None:
        raise NotAWorkingCopyError(path=str(path), problem=f"format {missing}")
    half = path.with_name(f".{path.name}.migrating")
    former = path.with_name(f"{path.name}.format{found}.bak")
    _drop(half)
    source = connect(path, wal=False)
    try:
        # The write-ahead log would belong to the new file once it has the old one's name.
        if source.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            raise LockedError(path=str(path), problem="open elsewhere")
        with failures_named(path):
            source.execute("BEGIN EXCLUSIVE")
            _copy(path, half)
            _upgrade(half, found, wanted, steps, path)
            _copy(path, former)
            source.execute("ROLLBACK")
    finally:
        source.close()
    os.replace(half, path)
    return former


def _upgrade(half: Path, found: int, wanted: int, steps: Mapping[int, Step], path: Path) -> None:
    database = connect(half, wal=False)
    try:
        for version in range(found, wanted):
            with transaction(database, half):
                steps[version](database)
                database.execute("UPDATE st_meta SET value=? WHERE key='format'", (str(version + 1),))
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise DamagedError(path=str(path), problem=verdict)
    finally:
        database.close()


def _copy(path: Path, target: Path) -> None:
    """Whole, as the caller's lock keeps it still; under its name only once it is on the disk."""
    part = target.with_name(f"{target.name}.part")
    with open(path, "rb") as read, open(part, "wb") as written:
        while some := read.read(1 << 20):
            written.write(some)
        written.flush()
        os.fsync(written.fileno())
    os.replace(part, target)


def _drop(half: Path) -> None:
    for name in (half.name, f"{half.name}-journal", f"{half.name}-wal", f"{half.name}-shm", f"{half.name}.part"):
        half.with_name(name).unlink(missing_ok=True)
