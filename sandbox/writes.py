"""A write over one or many entities, with Orion's answer that covers all of them."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .changes import APPEND, APPEND_STRICT, DELETE, UPDATE, Change, Manner, Revision, new_entity
from .entity import Entity
from .errors import ENTITY_NOT_FOUND, NOT_FOUND, PARTIAL_UPDATE, UNPROCESSABLE, OrionError, too_many_entities
from .payloads import EntityUpdate
from .scopes import Scope
from .store import Tenant

CREATED, CHANGED, DELETED = "entityCreate", "entityChange", "entityDelete"
ON_CREATE, ON_APPEND = "create", "append"

_SUCCESS, _PARTIAL, _ALL_ATTRIBUTES_FAIL, _NOT_FOUND = "success", "partial", "attributes fail", "not found"


@dataclass(frozen=True)
class Event:
    """What happened to an entity; of a deletion, its last state."""

    kind: str
    entity: Entity
    change: Change


@dataclass
class Write:
    """One request's changes, entity by entity."""

    tenant: Tenant
    scope: Scope
    action: str
    manner: Manner
    now: Callable[[], float]
    tell: Callable[[Event], None]
    flavour: str = ""
    error: OrionError | None = None
    _coverage: str = field(default="", init=False)

    def over(self, updates: list[EntityUpdate]) -> None:
        """Carries out all; what stays undone is told at the end, by one error."""
        if len(self.scope.paths) > 1:
            raise OrionError(400, "service path length greater than the one in update")
        for update in updates:
            self._cover(self._one(update))
        if self.error is not None:
            if self._coverage == _PARTIAL:
                raise OrionError(422, self.error.description, PARTIAL_UPDATE)
            raise self.error

    def _cover(self, one: str) -> None:
        so_far = self._coverage
        if not so_far:
            self._coverage = one
        elif so_far == _SUCCESS:
            self._coverage = _SUCCESS if one == _SUCCESS else _PARTIAL
        elif so_far == _ALL_ATTRIBUTES_FAIL:
            self._coverage = so_far if one in (_ALL_ATTRIBUTES_FAIL, _NOT_FOUND) else _PARTIAL
        elif so_far == _NOT_FOUND and one != _NOT_FOUND:
            self._coverage = one if one == _ALL_ATTRIBUTES_FAIL else _PARTIAL

    def _fill(self, error: OrionError) -> str:
        self.error = error
        return _SUCCESS

    def _fill_or_append(self, error: OrionError, more: str) -> None:
        if self.error is None:
            self.error = error
        else:
            self.error = OrionError(self.error.status, self.error.description + more, self.error.error)

    def _one(self, update: EntityUpdate) -> str:
        if update.repeated:
            return self._fill(OrionError(400, f"duplicated attribute /{update.repeated}/"))
        found = [entity for entity in self.tenant.with_id(update.id)
                 if (not update.type or entity.type == update.type) and self.scope.holds(entity.service_path)]
        if found and self.flavour == ON_CREATE:
            return self._fill(OrionError(422, "Already Exists", UNPROCESSABLE))
        if not found and self.flavour == ON_APPEND:
            return self._fill(OrionError(404, ENTITY_NOT_FOUND, NOT_FOUND))
        if len(found) > 1:
            return self._fill(too_many_entities())
        try:
            return self._existing(found[0], update) if found else self._missing(update)
        except OrionError as refusal:
            self._fill(refusal)
            return self._after(update, found[0] if found else None)

    def _missing(self, update: EntityUpdate) -> str:
        if self.action in (APPEND, APPEND_STRICT):
            key = (update.id, update.type or "Thing", self.scope.for_writing)
            entity = new_entity(key, update.attributes, self.now())
            if key in self.tenant.entities:
                return self._fill(OrionError(422, "Already Exists", UNPROCESSABLE))
            self.tenant.add(entity)
            names = list(update.attributes)
            change = Change(names, names, names, dict.fromkeys(names, "append"), modified=True)
            self.tell(Event(CREATED, entity, change))
            return _SUCCESS
        named = _named(update)
        self._fill_or_append(OrionError(404, f"do not exist: {named} - [entity itself]"), f", {named} [entity itself]")
        return _NOT_FOUND

    def _existing(self, entity: Entity, update: EntityUpdate) -> str:
        if self.action == DELETE and not update.attributes:
            self.tenant.remove(entity)
            self.tell(Event(DELETED, entity, Change()))
            return _SUCCESS
        had = set(entity.attributes)
        wanted = update.attributes
        if self.action == APPEND_STRICT:
            wanted = {name: each for name, each in wanted.items() if name not in had}
        change = Revision(entity, self.action, self.manner, self.now()).carry_out(wanted)
        if change.modified:
            self.tenant.touched(entity)
        self.tell(Event(CHANGED, entity, change))
        return self._after(update, None, had)

    def _after(self, update: EntityUpdate, entity: Entity | None, had: set[str] | None = None) -> str:
        if had is None:
            had = set(entity.attributes) if entity is not None else None
        if had is None:
            return _SUCCESS
        there = [name for name in update.attributes if name in had]
        absent = [name for name in update.attributes if name not in had]
        named = _named(update)
        if there and self.action == APPEND_STRICT:
            said = f"{named} - [ {', '.join(there)} ]"
            self._fill_or_append(OrionError(
                422, f"one or more of the attributes in the request already exist: {said}", UNPROCESSABLE), f", {said}")
            return _ALL_ATTRIBUTES_FAIL if not absent else _PARTIAL
        if absent and self.action in (UPDATE, DELETE):
            said = f"{named} - [ {', '.join(absent)} ]"
            self._fill_or_append(OrionError(422, f"do not exist: {said}", UNPROCESSABLE), f", {said}")
            return _ALL_ATTRIBUTES_FAIL if not there else _PARTIAL
        return _SUCCESS


def _named(update: EntityUpdate) -> str:
    return f"{update.id}/{update.type}" if update.type else update.id

