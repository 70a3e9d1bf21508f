"""Long lists: entities that the broker writes alike are read column by column, without being parsed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ...catalog.model import AssetClass
from ..model import Alike, EntityKey, Observation, RawPage, Remote, Value
from ..page_reading import Told, read_alike
from .builtins import BROKERS, DATE_MODIFIED, SERVICE_PATH, of_the_broker
from .reading import Reader
from .skeleton import Skeleton, Wanted, first_skeleton, type_at

if TYPE_CHECKING:
    from .mapping import NgsiMapper

MOST_SKELETONS = 10  # of a type; compiling one takes as long as parsing a thousand entities
PATIENCE = 500  # entities that may differ before a type is taken for one whose entities do

Row = Sequence[Optional[str]]
Column = Optional[Sequence[Value]]


@dataclass
class _Kind:
    """A type, as far as its entities are known."""

    name: str
    asset_class: AssetClass
    wanted: Wanted
    skeleton: Skeleton | None = None
    made: int = 0
    alike: int = 0
    different: int = 0

    def learns(self, entity: dict[str, Any]) -> bool:
        """From one that could not be taken, whole, with what is the broker's; whether there was something new."""
        self.different += 1
        last = of_the_broker(entity)
        names = list(entity)
        last.sort(key=names.index)
        rest = names[: len(names) - len(last)]
        if self.made >= MOST_SKELETONS or names[len(rest) :] != last or not BROKERS.isdisjoint(rest):
            return False
        own = {name: entity[name] for name in rest}
        if self.skeleton is None:
            new = first_skeleton(self.name, own, last, self.wanted)
        else:
            new = self.skeleton.widened(self.name, own, last)
        if new is None:
            return False
        self.skeleton, self.made = new, self.made + 1
        return True

    @property
    def is_hopeless(self) -> bool:
        return self.different > self.alike + PATIENCE


class AlikeReader:
    """What it has learnt of one page serves for the next."""

    def __init__(self, mapper: NgsiMapper) -> None:
        self.mapper = mapper
        self._kinds: dict[str, _Kind | None] = {}
        self._now: tuple[_Kind, Skeleton] | None = None  # of the entity before

    def read(self, page: RawPage) -> Iterator[Remote | Alike]:
        asked = page.query.only_scope
        rows: dict[tuple[str, Skeleton], list[Row]] = {}
        before: object = None
        some: list[Row] = []
        told: Told | re.Match[str]
        for number, told in enumerate(
            read_alike(page.body, self.mapper.connection.url, self._match), page.offset + 1
        ):
            if isinstance(told, Told):
                again = self._learnt_from(told)
                if again is None:
                    yield self.mapper.remote(told, asked, number)
                    continue
                told = again
            if self._now is not before and self._now is not None:
                before, (kind, skeleton) = self._now, self._now
                some = rows.setdefault((kind.name, skeleton), [])
            some.append(told.groups())
        for (name, skeleton), found in rows.items():
            if known := self._kinds[name]:
                known.alike += len(found)
                yield from _Lot(self.mapper, known, skeleton, asked).read(found)

    def _match(self, text: str, at: int) -> re.Match[str] | None:
        now = self._now
        if now is not None and (found := now[1].match(text, at)):
            return found
        kind = self._kinds.get(type_at(text, at) or "")
        if (
            kind is None
            or kind.skeleton is None
            or kind.is_hopeless
            or (now is not None and kind.skeleton is now[1])
        ):
            return None
        self._now = kind, kind.skeleton
        return kind.skeleton.match(text, at)

    def _learnt_from(self, told: Told) -> re.Match[str] | None:
        """Where there is something to learn from an entity, it is the first that is read so."""
        name = told.entity.get("type") if isinstance(told.entity, dict) else None
        if not isinstance(name, str) or told.text is None:
            return None
        if name not in self._kinds:
            self._kinds[name] = self._kind(name)
        kind = self._kinds[name]
        if kind is None:
            return None
        if kind.is_hopeless:
            self._now = None if self._now and self._now[0] is kind else self._now
            return None
        return self._match(told.text.decode(), 0) if kind.learns(told.entity) else None

    def _kind(self, name: str) -> _Kind | None:
        """None where each entity must be parsed."""
        here = self.mapper.overrides.type_here(name)
        asset_class = self.mapper.class_named(here)
        if asset_class is None or asset_class.geometry not in ("point", "none"):
            return None
        fields, observed = self.mapper.fields_of(asset_class), self.mapper.observed(here)
        place = fields.there.place if asset_class.geometry == "point" else None
        if place in fields.by_name:
            return None
        read = set(fields.by_name)
        texts = {name for name in read if all(key in fields.texts for key, _ in fields.by_name[name])}
        whole = observed.names.union(observed.times) - {place}
        return _Kind(
            name, asset_class, Wanted(frozenset(texts), frozenset(read - texts), frozenset(whole), place)
        )


@dataclass(frozen=True)
class _Lot:
    """Rows that one skeleton found, as columns."""

    mapper: NgsiMapper
    kind: _Kind
    skeleton: Skeleton
    asked: str | None

    def read(self, rows: Sequence[Row]) -> Iterator[Alike]:
        at = self.skeleton.found.get((SERVICE_PATH, "broker"))
        if at is None:
            yield self._alike(self.asked or "/", rows)
            return
        by_scope: dict[str, list[Row]] = {}
        for row in rows:
            by_scope.setdefault(row[at] or self.asked or "/", []).append(row)
        for scope, some in by_scope.items():
            yield self._alike(scope, some)

    def _alike(self, scope: str, rows: Sequence[Row]) -> Alike:
        columns = list(zip(*rows))
        date = self.skeleton.found.get((DATE_MODIFIED, "broker"))
        here = self.mapper.overrides.type_here(self.kind.name)
        ids, modified = columns[1], columns[date] if date is not None else [None] * len(rows)
        texts = [f"{text}}}".encode() for text in columns[0]]
        return Alike(
            scope, here, ids, modified, texts, self._values(columns), self._places(columns),
            self._observed(scope, here, ids, modified, rows),
        )  # fmt: skip

    def _values(self, columns: Sequence[Row]) -> list[Column]:
        by_name = self.mapper.fields_of(self.kind.asset_class).by_name
        position = {key: number for number, key in enumerate(self.kind.asset_class.column_keys)}
        values: list[Column] = [None] * len(position)
        for (name, what), at in self.skeleton.found.items():
            if what not in ("text", "value") or columns[at].count(None) == len(columns[at]):
                continue
            for key, read in by_name[name]:
                if key in position:
                    values[position[key]] = columns[at] if what == "text" else _read(columns[at], read)
        return values

    def _places(self, columns: Sequence[Row]) -> list[tuple[float, float]]:
        place = self.kind.wanted.place
        if place is None:
            return []
        lons, lats = (columns[self.skeleton.found[place, axis]] for axis in ("lon", "lat"))
        return list(zip(map(float, lons), map(float, lats)))  # type: ignore[arg-type]

    def _observed(
        self, scope: str, here: str, ids: Row, modified: Row, rows: Sequence[Row]
    ) -> list[list[Observation]]:
        whole = [at for (_, what), at in self.skeleton.found.items() if what == "whole"]
        if self.mapper.observed(here).names.isdisjoint(self.skeleton.names):
            return []
        found = []
        for uid, date, row in zip(ids, modified, rows):
            told = json.loads("{" + ",".join(part for at in whole if (part := row[at])) + "}")
            key = EntityKey(self.mapper.connection.key, scope, here, str(uid))
            found.append(self.mapper.observations(Remote(key, told, date)))
        return found


def _read(column: Row, read: Reader) -> list[Value]:
    """Values repeat: each is read once."""
    known: dict[str | None, Value] = {None: None}
    for text in set(column) - {None}:
        value = json.loads(text)  # type: ignore[arg-type]
        known[text] = None if value is None else read(value)
    return [known[text] for text in column]
