"""Asking the platform again about assets, so that one that cannot be read does not stop the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Union

from ..errors import (
    AccessDeniedError,
    AuthenticationError,
    BadGeometryError,
    BadValueError,
    PlatformError,
    SignInNotAllowedError,
    TerritoryError,
    TimedOutError,
    TlsError,
    UnreachableError,
)
from ..providers.base import Assets, Mapper
from ..providers.model import EntityKey, Remote

Answer = Union[Remote, TerritoryError, None]  # None: it is not there
_NO_WAY = (UnreachableError, TlsError, TimedOutError)
_NOT_ALLOWED = (AuthenticationError, AccessDeniedError, SignInNotAllowedError)


class Reader:
    """Remembers which connections and paths do not answer, so that thousands of assets do not wait for each in turn."""

    def __init__(self, platforms: Mapping[str, Assets]) -> None:
        self.platforms = platforms
        self._shut: dict[tuple[str, str | None], PlatformError] = {}

    def read(self, keys: Sequence[EntityKey]) -> dict[EntityKey, Answer]:
        """Raises CancelledError."""
        found: dict[EntityKey, Answer] = {}
        asked: dict[str, list[EntityKey]] = {}
        for key in keys:
            shut = self._shut.get((key.connection, None)) or self._shut.get((key.connection, key.scope))
            if shut:
                found[key] = shut
            else:
                asked.setdefault(key.connection, []).append(key)
        for connection, some in asked.items():
            found.update(self._read(self.platforms[connection], some))
        return found

    def _read(self, assets: Assets, keys: Sequence[EntityKey]) -> dict[EntityKey, Answer]:
        if not keys:
            return {}
        try:
            answers = assets.read(keys)
            return {key: _understood(assets.mapper, answers.get(key)) for key in keys}
        except PlatformError as error:
            if isinstance(error, _NO_WAY):
                self._shut[keys[0].connection, None] = error
            if len(keys) == 1 or isinstance(error, _NO_WAY):
                return dict.fromkeys(keys, error)
            return self._apart(assets, keys, error)

    def _apart(self, assets: Assets, keys: Sequence[EntityKey], error: PlatformError) -> dict[EntityKey, Answer]:
        """Finds the few that fail: by path, then by halves, unless both ends say that nothing here can be read."""
        by_scope: dict[str, list[EntityKey]] = {}
        for key in keys:
            by_scope.setdefault(key.scope, []).append(key)
        found: dict[EntityKey, Answer] = {}
        if len(by_scope) > 1:
            for some in by_scope.values():
                found.update(self._read(assets, some))
            return found
        for end in (keys[0], keys[-1]):
            found.update(self._read(assets, [end]))
        if all(isinstance(answer, PlatformError) for answer in found.values()):
            if isinstance(error, _NOT_ALLOWED):
                self._shut[keys[0].connection, keys[0].scope] = error
            return {**dict.fromkeys(keys, error), **found}
        between = keys[1:-1]
        middle = len(between) // 2
        found.update(self._read(assets, between[:middle]))
        found.update(self._read(assets, between[middle:]))
        return found


def _understood(mapper: Mapper, remote: Remote | None) -> Answer:
    """A place that is told and cannot be read must not pass for one that was taken away, nor NaN for a number."""
    if remote and remote.problem:
        attribute, reason = remote.problem
        who = {"uid": remote.key.id, "type": remote.key.type, "scope": remote.key.scope}
        return BadValueError(**who, attribute=attribute, problem=reason)
    asset_class = mapper.class_of(remote) if remote else None
    problem = mapper.place_problem(asset_class, remote.entity) if remote and asset_class else None
    if remote is None or problem is None:
        return remote
    return BadGeometryError(uid=remote.key.id, type=remote.key.type, scope=remote.key.scope, problem=problem)
