"""Older formats of the working copy brought up to today's: backed up, migrated, verified, in one transaction.

A step is a module `v<from>_to_v<to>.py` with `upgrade(database)`, listed in STEPS. The file stays the file that other
programs have open: put another in its place, and what they write afterwards goes nowhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from ...errors import DamagedError, NotAWorkingCopyError
from ..backup import MIGRATION, Backup, back_up
from ..database import connect, transaction

Step = Callable[[sqlite3.Connection], None]
STEPS: Mapping[int, Step] = {}  # format found → the step to the next one


def migrate(
    path: Path, found: int, wanted: int, steps: Mapping[int, Step] = STEPS, *, keeps: bool = True
) -> Backup | None:
    """Returns the backup of what it was, where one is to be kept; killed at any moment, it is as it was or migrated.

    Raises LockedError where somebody writes into it without end, DamagedError where a step made something of it that is
    not whole.
    """
    missing = next((version for version in range(found, wanted) if version not in steps), None)
    if missing is not None:
        raise NotAWorkingCopyError(path=str(path), problem=f"format {missing}")
    former = back_up(path, MIGRATION) if keeps else None
    with closing(connect(path)) as database, transaction(database, path):
        # Somebody may have been quicker.
        version = int(database.execute("SELECT value FROM st_meta WHERE key='format'").fetchone()[0])
        while version < wanted:
            steps[version](database)
            version += 1
            database.execute("UPDATE st_meta SET value=? WHERE key='format'", (str(version),))
        verdict = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            raise DamagedError(path=str(path), problem=verdict)
    return former
