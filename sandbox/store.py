"""The tenants and their entities, with the orders in which they are listed."""
from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from threading import RLock
from typing import Any

from .entity import Entity, EntityKey

SWEEP_S = 60.0
_REMEMBERED_LISTS = 16


class Tenant:
    """One customer's entities; whoever touches them holds `lock`."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.entities: dict[EntityKey, Entity] = {}
        self.subscriptions: dict[str, Any] = {}
        self.registrations: dict[str, Any] = {}
        self.content_version = 0
        self.structure_version = 0
        self._by_id: dict[str, list[Entity]] = {}
        self._by_type: dict[str, dict[EntityKey, Entity]] = {}
        self._lists: OrderedDict[object, tuple[int, list[Entity]]] = OrderedDict()
        self._expiring: set[EntityKey] = set()
        self._swept = time.time()

    def add(self, entity: Entity) -> None:
        """Keeps a new entity, instead of one with the same key."""
        if entity.key in self.entities:
            self.remove(self.entities[entity.key])
        self.entities[entity.key] = entity
        self._by_id.setdefault(entity.id, []).append(entity)
        self._by_type.setdefault(entity.type, {})[entity.key] = entity
        self.touched(entity)
        self.structure_version += 1

    def remove(self, entity: Entity) -> None:
        """Forgets an entity."""
        del self.entities[entity.key]
        del self._by_type[entity.type][entity.key]
        if not self._by_type[entity.type]:
            del self._by_type[entity.type]
        with_id = self._by_id[entity.id]
        with_id.remove(entity)
        if not with_id:
            del self._by_id[entity.id]
        self._expiring.discard(entity.key)
        self.content_version += 1
        self.structure_version += 1

    def touched(self, entity: Entity) -> None:
        """Something of an entity is no longer as it was: what was rendered or listed of it is forgotten."""
        entity.rendered.clear()
        self.content_version += 1
        if entity.expires is None:
            self._expiring.discard(entity.key)
        else:
            self._expiring.add(entity.key)

    def with_id(self, id_: str) -> list[Entity]:
        """All entities of an id, in the order of their creation."""
        return self._by_id.get(id_, [])

    def of_type(self, type_: str) -> Iterable[Entity]:
        """All entities of a type, in the order of their creation."""
        return self._by_type.get(type_, {}).values()

    def types(self) -> list[str]:
        """The types that have entities, sorted."""
        return sorted(self._by_type)

    def listed(self, question: object, structural: bool, answer: Callable[[], list[Entity]]) -> list[Entity]:
        """The list that answers a question, remembered until a write could have changed it."""
        version = self.structure_version if structural else self.content_version
        known = self._lists.get(question)
        if known is not None and known[0] == version:
            self._lists.move_to_end(question)
            return known[1]
        found = answer()
        self._lists[question] = (version, found)
        self._lists.move_to_end(question)
        while len(self._lists) > _REMEMBERED_LISTS:
            self._lists.popitem(last=False)
        return found

    def sweep(self, now: float) -> None:
        """Drops the entities whose dateExpires has passed, once a minute as the data base does."""
        if not self._expiring or now < self._swept + SWEEP_S:
            return
        self._swept = now
        for key in [key for key in self._expiring if (self.entities[key].expires or now) <= now]:
            self.remove(self.entities[key])


class Store:
    """All tenants; a name is known from the first time that it is heard."""

    def __init__(self) -> None:
        self._tenants: dict[str, Tenant] = {}
        self._lock = RLock()

    def tenant(self, name: str) -> Tenant:
        """The tenant of a name, without regard to case."""
        with self._lock:
            return self._tenants.setdefault(name.lower(), Tenant())

    def tenants(self) -> Iterator[tuple[str, Tenant]]:
        """All that have been heard of."""
        with self._lock:
            return iter(list(self._tenants.items()))

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._tenants.clear()


_clock_lock = RLock()
_last_moment = 0.0


def now() -> float:
    """Seconds since 1970; each call later than the one before, so that what was written first stays first."""
    global _last_moment
    with _clock_lock:
        _last_moment = max(time.time(), _last_moment + 1e-6)
        return _last_moment
