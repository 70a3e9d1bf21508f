"""Which town an entity of a platform belongs to: by its path, else by its place."""

from __future__ import annotations

from collections.abc import Mapping

from ..providers.connection import Connection
from ..providers.model import GEOMETRY, EntityKey, Value
from .locate import Towns
from .territory import Territory


class Belonging:
    """For one connection."""

    def __init__(self, connection: Connection, territory: Territory, towns: Towns) -> None:
        self.connection, self.towns = connection, towns
        self.codes = {m.code for m in territory.municipalities}
        self._by_path: dict[str, list[str]] = {}
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

    def is_foreign(self, key: EntityKey) -> bool:
        """Its path names a municipality that is not of this territory."""
        return self._told(key.scope)[1]

    def _told(self, scope: str) -> tuple[list[str], bool]:
        """The towns that the path may mean, and whether it means one that is not ours."""
        if scope not in self._known:
            paths = _upwards(scope)
            mine = next((self._by_path[path] for path in paths if path in self._by_path), [])
            named = [code for code in map(self.connection.town_of, paths) if code]
            self._known[scope] = mine, any(code not in self.codes for code in named)
        return self._known[scope]


def _upwards(scope: str) -> list[str]:
    """The path itself, then those above it: what lies below a town's path is the town's."""
    parts = scope.split("/")
    return ["/".join(parts[:n]) or "/" for n in range(len(parts), 0, -1)]
