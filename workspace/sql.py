"""Small pieces of SQL text: placeholders, never values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

T = TypeVar("T")
MOST_PARAMETERS = 900  # SQLite's oldest limit is 999
ROWS_AT_ONCE = 100  # more gain nothing


def marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def chunks(values: Iterable[T], size: int = MOST_PARAMETERS) -> Iterator[list[T]]:
    source = iter(values)
    while some := list(islice(source, size)):
        yield some


def insert(database: sqlite3.Connection, into: str, rows: Sequence[Sequence[Any]], shared: Sequence[Any] = ()) -> None:
    """`shared` values come first in each row. Many rows go in with one statement: half of what each would cost alone
    is its statement."""
    if not rows:
        return
    size = max(1, min(ROWS_AT_ONCE, (MOST_PARAMETERS - len(shared)) // len(rows[0])))
    one = f"({','.join([*(f'?{n}' for n in range(1, len(shared) + 1)), *'?' * len(rows[0])])})"
    whole = len(rows) - len(rows) % size
    for start in range(0, whole, size):
        values = [*shared, *chain.from_iterable(rows[start : start + size])]
        database.execute(f"{into} VALUES {','.join([one] * size)}", values)
    database.executemany(f"{into} VALUES {one}", [(*shared, *row) for row in rows[whole:]])
