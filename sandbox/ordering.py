"""The orders of a list, as the data base sorts: missing first, then numbers, texts, objects, arrays, booleans."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from .entity import Entity
from .errors import bad_request
from .geo_query import GeoQuery
from .values import Json, is_number

SortKey = tuple[int, Json]

_FIXED: dict[str, Callable[[Entity], Json]] = {
    "id": lambda entity: entity.id,
    "type": lambda entity: entity.type,
    "servicePath": lambda entity: entity.service_path,
    "dateCreated": lambda entity: entity.created,
}
_CHANGING: dict[str, Callable[[Entity], Json]] = {"dateModified": lambda entity: entity.modified}


@lru_cache(maxsize=256)
def order_tokens(text: str) -> tuple[str, ...]:
    """The parts of orderBy; one that comes twice is refused."""
    tokens = tuple(part.strip() for part in text.split(",")) if text else ()
    names = [token[1:] if token.startswith("!") else token for token in tokens]
    if len(set(names)) != len(names):
        raise bad_request("duplicate orderBy token detected")
    return tokens


def is_structural(tokens: tuple[str, ...]) -> bool:
    """Whether an order can change only when entities come or go."""
    return all(token.lstrip("!") in _FIXED for token in tokens)


def in_order(found: Iterable[Entity], tokens: tuple[str, ...]) -> list[Entity]:
    """Entities that come in the order of their creation, sorted; ties stay as they came."""
    entities = list(found)
    for token in reversed(tokens):
        descending = token.startswith("!")
        name = token[1:] if descending else token
        key = _FIXED.get(name) or _CHANGING.get(name) or _attribute_key(name, descending)
        entities.sort(key=key, reverse=descending)
    return entities


def by_distance(found: Iterable[Entity], geo: GeoQuery) -> list[Entity]:
    """Entities from the nearest to the farthest."""
    return sorted(found, key=lambda entity: geo.distance_m(entity.location))


def _attribute_key(name: str, descending: bool) -> Callable[[Entity], SortKey]:
    def key(entity: Entity) -> SortKey:
        attribute = entity.attributes.get(name)
        if attribute is None:
            return 0, 0
        return _sort_key(attribute.value, descending)
    return key


def _sort_key(value: Json, descending: bool) -> SortKey:
    if isinstance(value, list):
        if not value:
            return -1, 0
        keys = [_sort_key(item, descending) for item in value if not isinstance(item, list)] or [(4, 0)]
        return max(keys) if descending else min(keys)
    if value is None:
        return 0, 0
    if isinstance(value, bool):
        return 5, value
    if is_number(value):
        return 1, value
    if isinstance(value, str):
        return 2, value
    return 3, str(value)
