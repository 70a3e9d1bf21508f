"""Small pieces of SQL text: placeholders, never values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")
MOST_PARAMETERS = 900  # SQLite's oldest limit is 999


def marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def chunks(values: Iterable[T], size: int = MOST_PARAMETERS) -> Iterator[list[T]]:
    source = iter(values)
    while some := list(islice(source, size)):
        yield some
