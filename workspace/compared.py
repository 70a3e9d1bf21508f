"""Which columns of a class are compared with what a platform tells of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from itertools import compress
from operator import itemgetter
from typing import Any, NamedTuple

from ..catalog.model import AssetClass
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Value

_PLAIN = {"text": str, "code": str, "reference": str, "integer": int, "real": float}


class Attribute(NamedTuple):
    """`plain`: what its values mostly are, which are read from their column as they are there."""

    column: str
    key: str
    kind: str
    plain: type | None


class Compared:
    """`attributes` in the order of an Arrival's columns, `places` among those. `empty`: columns that the platform has
    and that are empty, here and in what it tells."""

    def __init__(self, attributes: Sequence[Attribute], places: Sequence[int], empty: Sequence[str] = ()) -> None:
        self.attributes, self.places, self.empty = attributes, places, empty
        self.columns = [attribute.column for attribute in attributes]

    @classmethod
    def by(cls, mapper: Mapper, asset_class: AssetClass) -> Compared:
        """All that the platform has."""
        there = mapper.values(asset_class, {})
        place = [Attribute("geom", GEOMETRY, GEOMETRY, None)] if asset_class.geometry != "none" else []
        columns = [*place, *(Attribute(a.key, a.key, a.type, _PLAIN.get(a.type)) for a in asset_class.columns)]
        has = [attribute.key == GEOMETRY or attribute.key in there for attribute in columns]
        return cls(list(compress(columns, has)), list(compress(range(len(columns)), has)))

    def only(self, filled: Collection[str]) -> Compared:
        """Without those that nothing is in; all of them where nothing is known."""
        has = [column in filled for column in self.columns]
        if not any(has):
            return self
        empty = [column for column in self.columns if column not in filled]
        return Compared(list(compress(self.attributes, has)), list(compress(self.places, has)), empty)

    def of(self, columns: Sequence[Value]) -> Sequence[Value]:
        """An Arrival's, as far as they are compared."""
        return self._chosen(columns)

    def has_all_of(self, columns: Sequence[Value]) -> bool:
        """Whether an Arrival fills no other column."""
        return len(columns) - columns.count(None) == len(self.places) - self._chosen(columns).count(None)

    @cached_property
    def _chosen(self) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
        if len(self.places) > 1:
            return itemgetter(*self.places)
        return lambda columns: tuple(columns[place] for place in self.places)
