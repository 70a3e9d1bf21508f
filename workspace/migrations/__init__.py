"""Older formats of the working copy brought up to today's: copied, migrated, verified, swapped.

A step is a module `v<from>_to_v<to>.py` with `upgrade(database)`, listed in STEPS.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from ...errors import DamagedError, NotAWorkingCopyError
from ..database import connect, transaction

Step = Callable[[sqlite3.Connection], None]
STEPS: Mapping[int, Step] = {}  # format found → the step to the next one


def migrate(path: Path, found: int, wanted: int, steps: Mapping[int, Step] = STEPS) -> Path:
    """Leaves the former file beside the new one and returns where; killed at any moment, one of them is whole."""
    half = path.with_name(f".{path.name}.migrating")
    half.unlink(missing_ok=True)
    source = connect(path, wal=False)
    target = sqlite3.connect(half)
    source.backup(target)
    target.close()
    source.close()
    database = connect(half, wal=False)
    try:
        for version in range(found, wanted):
            if version not in steps:
                raise NotAWorkingCopyError(path=str(path), problem=f"format {version}")
            with transaction(database, half):
                steps[version](database)
                database.execute("UPDATE st_meta SET value=? WHERE key='format'", (str(version + 1),))
        verdict = database.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise DamagedError(path=str(path), problem=verdict)
    finally:
        database.close()
    former = path.with_name(f"{path.name}.format{found}.bak")
    shutil.copy2(path, former)
    os.replace(half, path)
    return former
