"""What a page brought on its way into the tables: one by one, or as columns where nothing is odd with it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, repeat
from typing import Any, NamedTuple, Optional

from ..providers.model import EntityKey, Remote, Value

Observed = tuple[str, Value, Optional[str], Optional[str], str]


class Arrival(NamedTuple):
    """An entity of a page. `columns`, `place`, `observed` as in `Columns`, of this one; None and () where it must be
    looked at more closely."""

    scope: str
    type: str
    id: str
    modified: str | None
    text: bytes
    columns: Sequence[Value] | None = None
    place: tuple[float, float] | None = None
    observed: tuple[Observed, ...] = ()
    problem: tuple[str, str] | None = None

    def key(self, connection: str) -> EntityKey:
        return EntityKey(connection, self.scope, self.type, self.id)


class Columns(NamedTuple):
    """Entities of one class and scope, ready to be rows: a sequence each, all of the same length.

    `columns`: the place's blob, where the class has places, then the class's columns; None where all are empty.
    `places`: lon, lat. `observed`: telemetry, () where the class has none.
    """

    scope: str
    type: str
    ids: Sequence[str]
    modified: Sequence[str | None]
    texts: Sequence[bytes]
    columns: Sequence[Sequence[Value] | None]
    places: Sequence[tuple[float, float]] = ()
    observed: Sequence[tuple[Observed, ...]] = ()

    def arrivals(self) -> Iterator[Arrival]:
        """As what must be compared with what is known."""
        rows = zip(*(column or repeat(None) for column in self.columns)) if self.columns else repeat(())
        places, observed = self.places or repeat(None), self.observed or repeat(())
        same = repeat(self.scope), repeat(self.type)
        return map(Arrival, *same, self.ids, self.modified, self.texts, rows, places, observed)

    def only(self, chosen: Sequence[bool]) -> Columns:
        def some(sequence: Sequence[Any]) -> tuple[Any, ...]:
            return tuple(compress(sequence, chosen))

        columns = [column and some(column) for column in self.columns]
        lists = (some(self.ids), some(self.modified), some(self.texts))
        return Columns(self.scope, self.type, *lists, columns, some(self.places), some(self.observed))


def as_remotes(connection: str, arrivals: Iterable[Arrival]) -> list[Remote]:
    """The long way: what is to be compared with what is known."""
    return [Remote(a.key(connection), json.loads(a.text), a.modified, a.problem, a.text) for a in arrivals]
