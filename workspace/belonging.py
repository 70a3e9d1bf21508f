"""Which town an entity of a platform belongs to: by its path, else by its place."""

from __future__ import annotations

from collections.abc import Mapping

from ..providers.connection import Connection
from ..providers.model import GEOMETRY, EntityKey, Value
from .geometry import Bounds
from .locate import Towns, first_vertex
from .territory import Territory

FAR_DEGREES = 5.0  # no town is that large, and no boundary that wrong
NEAR_DEGREES = 0.5


class Belonging:
    """For one connection."""

    def __init__(self, connection: Connection, territory: Territory, towns: Towns) -> None:
        self.connection, self.towns = connection, towns
        self.codes = {m.code for m in territory.municipalities}
        self._by_path: dict[str, list[str]] = {}
        self._around: dict[str, tuple[Bounds, ...]] = {}
        self._known: dict[str, tuple[list[str], bool]] = {}  # by scope: a pull asks for every entity
        for municipality in territory.municipalities:
            if scope := connection.scope_of(municipality.code):
                self._by_path.setdefault(scope, []).append(municipality.code)

    def town_of(self, key: EntityKey, values: Mapping[str, Value]) -> str | None:
        """Where a path holds several towns, the boundaries decide among them."""
        of_path = self._told(key.scope)[0]
        if len(of_path) == 1:
            return of_path[0]
        found = self.towns.town_of(values.get(GEOMETRY))
        if found is not None:
            return found if not of_path or found in of_path else None
        return next(iter(self.codes)) if len(self.codes) == 1 else None

    def only_town(self, scope: str) -> str | None:
        """Where a path alone decides."""
        of_path = self._told(scope)[0]
        return of_path[0] if len(of_path) == 1 else None

    def is_swapped(self, key: EntityKey, geometry: Value) -> bool:
        place = first_vertex(geometry)
        return place is not None and self.is_swapped_at(key.scope, *place)

    def has_bounds(self, scope: str) -> bool:
        """Whether it is known where the town of a path lies."""
        return bool(self._around_of(scope))

    def is_swapped_at(self, scope: str, x: float, y: float) -> bool:
        """It lies far from the town, and with latitude and longitude the other way round it would lie there."""
        around = self._around_of(scope)
        if not around or any(_within(bounds, x, y, FAR_DEGREES) for bounds in around):
            return False
        return any(_within(bounds, y, x, NEAR_DEGREES) for bounds in around)

    def _around_of(self, scope: str) -> tuple[Bounds, ...]:
        around = self._around.get(scope)
        if around is None:
            of_path = self._told(scope)[0]
            around = tuple(town.bounds for town in self.towns.towns if not of_path or town.code in of_path)
            self._around[scope] = around
        return around

    def is_foreign(self, key: EntityKey) -> bool:
        """Its path names a municipality that is not of this territory."""
        return self._told(key.scope)[1]

    def _told(self, scope: str) -> tuple[list[str], bool]:
        """The towns that the path may mean, and whether it means one that is not ours."""
        if scope not in self._known:
            self._known[scope] = [], False
            for path in _upwards(scope):
                mine = self._by_path.get(path, [])
                if mine or self.connection.town_of(path):  # the nearest one that means anything
                    self._known[scope] = mine, not mine
                    break
        return self._known[scope]


def _within(bounds: Bounds, x: float, y: float, margin: float) -> bool:
    west, south, east, north = bounds
    return west - margin <= x <= east + margin and south - margin <= y <= north + margin


def _upwards(scope: str) -> list[str]:
    """The path itself, then those above it: what lies below a town's path is the town's."""
    parts = str(scope).split("/")  # a spoiled file may hold bytes
    return ["/".join(parts[:n]) or "/" for n in range(len(parts), 0, -1)]
