"""What a page brought, entity by entity, on its way into the tables."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple, Optional

from ..providers.model import EntityKey, Remote, Value

Observed = tuple[str, Value, Optional[str], Optional[str], str]


class Arrival(NamedTuple):
    """An entity of a page. `columns`: its row, the place's blob before the class's columns; None where it must be
    looked at more closely. `place`: lon, lat. `observed`: its telemetry."""

    scope: str
    type: str
    id: str
    modified: str | None
    text: bytes
    columns: tuple[Value, ...] | None = None
    place: tuple[float, float] | None = None
    observed: tuple[Observed, ...] = ()
    problem: tuple[str, str] | None = None

    def key(self, connection: str) -> EntityKey:
        return EntityKey(connection, self.scope, self.type, self.id)


class NewAsset(NamedTuple):
    """Its name here is the platform's."""

    arrival: Arrival
    town: str | None


def as_remotes(connection: str, arrivals: Iterable[Arrival]) -> list[Remote]:
    """The long way: what is to be compared with what is known."""
    return [Remote(a.key(connection), json.loads(a.text), a.modified, a.problem, a.text) for a in arrivals]
