"""Which entities answer a query, in which order."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .conditions import Condition, conditions_from
from .entity import Entity
from .errors import bad_request
from .filters import mq_holds, q_holds
from .geo_query import GeoQuery
from .ordering import by_distance, in_order, is_structural, order_tokens
from .rendering import ALL
from .scopes import Scope
from .store import Tenant

_BUILTIN = (ALL, "dateCreated", "dateModified")
_PLAIN_ID = re.compile(r"[^\\^$.|?*+()\[\]{}]*")


@dataclass(frozen=True)
class Wanted:
    """One group of entities: by ids or by a pattern, by a type or by a pattern; nothing given is everything."""

    ids: tuple[str, ...] = ()
    id_pattern: str = ""
    type: str = ""
    type_pattern: str = ""

    def among(self, tenant: Tenant) -> Iterator[Entity]:
        """The group's entities, in the order of their creation."""
        found: Iterable[Entity]
        if self.ids:
            found = [entity for id_ in dict.fromkeys(self.ids) for entity in tenant.with_id(id_)]
            found.sort(key=lambda entity: entity.created)
            if self.type:
                found = [entity for entity in found if entity.type == self.type]
        elif self.type:
            found = tenant.of_type(self.type)
        else:
            found = tenant.entities.values()
        matches_id = _pattern_test(self.id_pattern)
        matches_type = _pattern_test(self.type_pattern)
        for entity in found:
            if matches_id(entity.id) and matches_type(entity.type):
                yield entity


def _pattern_test(pattern: str) -> Callable[[str], object]:
    if pattern in ("", ".*"):
        return lambda _text: True
    return re.compile(pattern).search


def wanted_ids(text: str) -> Wanted:
    """The group of a comma-separated list of ids, whose characters count as a pattern's."""
    ids = tuple(part for part in text.split(","))
    if all(_PLAIN_ID.fullmatch(part.replace(".", "")) for part in ids):
        return Wanted(ids=ids)
    return Wanted(id_pattern="|".join(f"^{part}$" for part in ids))


def check_pattern(text: str, refusal: str) -> str:
    """A pattern that can be looked for, or Orion's refusal."""
    try:
        re.compile(text)
    except re.error:
        raise bad_request(refusal) from None
    return text


@dataclass(frozen=True)
class Query:
    """All that a query asks."""

    wanted: tuple[Wanted, ...]
    scope: Scope
    attributes: tuple[str, ...] = ()
    q: str = ""
    mq: str = ""
    geo: GeoQuery | None = None
    order: str = ""

    @property
    def needed_attributes(self) -> tuple[str, ...]:
        """An entity must have one of these, unless there are none."""
        if ALL in self.attributes:
            return ()
        return tuple(name for name in self.attributes if name not in _BUILTIN)


def select(tenant: Tenant, query: Query) -> list[Entity]:
    """All entities that answer, in the order asked for."""
    tokens = order_tokens(query.order)
    structural = is_structural(tokens) and not (query.q or query.mq or query.geo or query.needed_attributes)
    place = None if query.geo is None else repr(query.geo)
    question = (query.wanted, query.scope, query.needed_attributes, query.q, query.mq, place, tokens)
    return tenant.listed(question, structural, lambda: _answer(tenant, query, tokens))


def _answer(tenant: Tenant, query: Query, tokens: tuple[str, ...]) -> list[Entity]:
    found = _among(tenant, query.wanted)
    if not query.scope.everywhere:
        holds = {}
        kept = []
        for entity in found:
            path = entity.service_path
            if path not in holds:
                holds[path] = query.scope.holds(path)
            if holds[path]:
                kept.append(entity)
        found = kept
    needed = query.needed_attributes
    if needed:
        found = (entity for entity in found if any(name in entity.attributes for name in needed))
    found = _with_conditions(found, query)
    geo = query.geo
    if geo is not None:
        found = (entity for entity in found if geo.matches(entity.location))
        if tokens[:1] == ("geo:distance",) and geo.is_near:
            return by_distance(found, geo)
    return in_order(found, tokens)


def _among(tenant: Tenant, wanted: tuple[Wanted, ...]) -> Iterable[Entity]:
    if len(wanted) == 1:
        return wanted[0].among(tenant)
    keys = {entity.key: entity for group in wanted for entity in group.among(tenant)}
    return sorted(keys.values(), key=lambda entity: entity.created)


def _with_conditions(found: Iterable[Entity], query: Query) -> Iterable[Entity]:
    if query.q:
        q: tuple[Condition, ...] = conditions_from(query.q)
        found = (entity for entity in found if q_holds(q, entity))
    if query.mq:
        mq: tuple[Condition, ...] = conditions_from(query.mq, of_metadata=True)
        found = (entity for entity in found if mq_holds(mq, entity))
    return found
