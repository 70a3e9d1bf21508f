"""Columns that grow entity by entity while a page is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap
from typing import Any

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import Alike, Observation, Remote, Value
from .arrivals import Columns, Observed
from .broken import BROKEN
from .geometry import blob_from_point
from .values import is_kept_plain, to_column, unkeepable

Special = tuple[tuple[int, str], ...]  # the columns whose values are kept otherwise than they are read, and their type


@dataclass(frozen=True)
class Shape:
    """How entities of a class become rows."""

    mapper: Mapper
    read: Callable[[Mapping[str, Any]], list[Value]]
    special: Special
    is_point: bool
    is_watched: bool

    @classmethod
    def of(cls, mapper: Mapper, asset_class: AssetClass) -> Shape | None:
        """None where each must be looked at."""
        if asset_class.geometry not in ("point", "none"):
            return None
        types = [attribute.type for attribute in asset_class.columns]
        special = tuple((number, kind) for number, kind in enumerate(types) if not is_kept_plain(kind))
        is_point, is_watched = asset_class.geometry == "point", bool(asset_class.telemetry)
        return cls(mapper, mapper.row_reader(asset_class), special, is_point, is_watched)


class Growing:
    """Of one scope and type."""

    def __init__(self, scope: str, type_: str, shape: Shape | None) -> None:
        self.scope, self.type, self.shape = scope, type_, shape
        self.ids: list[str] = []
        self._modified: list[str | None] = []
        self._texts: list[bytes] = []
        self._rows: list[list[Value]] = []
        self._places: list[tuple[float, float]] = []
        self._observed: list[tuple[Observed, ...]] = []

    def take(self, remote: Remote) -> bool:
        """False, and nothing is taken, for what must be looked at closely."""
        key, entity, modified, problem, text = remote
        shape = self.shape
        if shape is None or text is None or problem:
            return False
        place = None
        try:
            row = shape.read(entity)
            if shape.is_point:
                place = _point(row[-1])
                if place is None:
                    return False
                row[-1] = blob_from_point(*place)
            for number, kind in shape.special:
                if row[number] is not None:
                    row[number] = to_column(kind, row[number])
            observed = _observed(shape.mapper, remote) if shape.is_watched else ()
        except BROKEN:
            return False
        self.ids.append(key.id)
        self._modified.append(modified)
        self._texts.append(text)
        self._rows.append(row)
        if place:
            self._places.append(place)
        if shape.is_watched:
            self._observed.append(observed)
        return True

    def columns(self) -> Columns:
        count = len(self.ids)
        columns = [column if column.count(None) < count else None for column in zip(*self._rows)]
        if self.shape and self.shape.is_point:
            columns.insert(0, columns.pop())
        lists = self.ids, self._modified, self._texts
        return Columns(self.scope, self.type, *lists, columns, self._places, self._observed)


def columns_of(shape: Shape, alike: Alike) -> Columns:
    columns: list[Sequence[Value] | None] = list(alike.values)
    for number, kind in shape.special:
        if (column := columns[number]) is not None:
            columns[number] = [to_column(kind, value) for value in column]
    if shape.is_point:
        columns.insert(0, list(starmap(blob_from_point, alike.places)))
    observed = [_kept(some) for some in alike.observed] or [()] * len(alike.ids) if shape.is_watched else ()
    lists = alike.ids, alike.modified, alike.texts
    return Columns(alike.scope, alike.type, *lists, columns, alike.places, observed)


def _point(geometry: Any) -> tuple[float, float] | None:
    """Where nothing is odd with it."""
    if geometry is None or geometry.get("type") != "Point":
        return None
    x, y = geometry["coordinates"][:2]
    if x.__class__ not in (float, int) or y.__class__ not in (float, int):
        return None
    return (x, y) if -180 <= x <= 180 and -90 <= y <= 90 else None


def _observed(mapper: Mapper, remote: Remote) -> tuple[Observed, ...]:
    return _kept(mapper.observations(remote))


def _kept(found: Sequence[Observation]) -> tuple[Observed, ...]:
    return tuple((o.property, o.value, o.unit, o.observed_at, o.quality) for o in found if not unkeepable(o.value))
