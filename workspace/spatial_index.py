"""The spatial index written by hand, where row by row its triggers would take several times as long.

A trigger that changes the index makes SQLite keep each page of it aside until the row's statement has ended.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from .database import bounds_or_none

MANY = 50  # rows from which on it pays


def place_by_hand(database: sqlite3.Connection, table: str, places: Iterable[tuple[int, bytes | None]]) -> None:
    """The rows' numbers with their geometries, as the triggers would have entered them: an empty one has no entry."""
    bounds = [(fid, bounds_or_none(blob)) for fid, blob in places]
    database.executemany(
        f'INSERT OR REPLACE INTO "rtree_{table}_geom" VALUES (?,?,?,?,?)',
        [(fid, b[0], b[2], b[1], b[3]) for fid, b in bounds if b],
    )
    database.executemany(f'DELETE FROM "rtree_{table}_geom" WHERE id=?', [(fid,) for fid, b in bounds if not b])
