"""Long lists that nobody may ever look at: kept as the text they travel as, a value made when it is asked for."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, overload

from ..errors import TerritoryError, error_from_key
from ..providers.model import PlannedRequest
from .report import AssetChange, AssetResult, FieldChange

T = TypeVar("T")


class Packed(Sequence[T]):
    """`make` turns one item of the JSON into a value. A hundred thousand values that stood ready would take a window's
    breath away: each is an object that Python's collector walks through, over and over."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._texts: list[bytes] = []
        self._starts = [0]
        self._known: tuple[int, list[T]] = (-1, [])

    def add(self, text: bytes, count: int) -> None:
        """`text`: a JSON array of `count` items."""
        self._texts.append(text)
        self._starts.append(self._starts[-1] + count)

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        if isinstance(index, slice):
            return tuple(self[each] for each in range(*index.indices(len(self))))
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        part = bisect_right(self._starts, place) - 1
        return self._part(part)[place - self._starts[part]]

    def __iter__(self) -> Iterator[T]:
        for part in range(len(self._texts)):
            yield from self._part(part)

    def _part(self, part: int) -> list[T]:
        number, values = self._known
        if number != part:
            values = [self._make(item) for item in json.loads(self._texts[part])]
            self._known = part, values
        return values


def packed(item: Any) -> bytes:
    return json.dumps(item, default=str).encode()


def change_item(change: AssetChange) -> list[Any]:
    fields = [[field.attribute, field.before, field.now] for field in change.fields]
    when = [change.first, change.last, change.editor]
    who = [change.uid, change.asset_class, change.municipality, change.kind, change.label]
    return [who, fields, when, change.conflict, change.where, _error_item(change.error)]


def change_from(item: Sequence[Any]) -> AssetChange:
    (uid, asset_class, town, kind, label), fields, (first, last, editor), conflict, where, error = item
    made = tuple(FieldChange(*field) for field in fields)
    place = (where[0], where[1]) if where else None
    told = _error_from(error)
    return AssetChange(uid, asset_class, town, kind, label, made, first, last, editor, conflict, place, told)


def asset_item(result: AssetResult) -> list[Any]:
    who = [result.uid, result.label, result.status, result.asset_class, result.municipality]
    return [*who, _error_item(result.error)]


def asset_from(item: Sequence[Any]) -> AssetResult:
    uid, label, status, asset_class, town, error = item
    return AssetResult(uid, label, status, asset_class, town, _error_from(error))


def request_item(request: PlannedRequest) -> list[Any]:
    return [request.method, request.url, request.scope, request.body, request.uids]


def request_from(item: Sequence[Any]) -> PlannedRequest:
    method, url, scope, body, uids = item
    return PlannedRequest(method, url, scope, body, tuple(uids))


def _error_item(error: TerritoryError | None) -> list[Any] | None:
    return None if error is None else [error.key, error.details]


def _error_from(item: Sequence[Any] | None) -> TerritoryError | None:
    return None if item is None else error_from_key(item[0], dict(item[1]))
