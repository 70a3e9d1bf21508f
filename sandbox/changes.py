"""What a write does to one entity: its attributes are computed first and put in place only when all of them can be."""
from __future__ import annotations

from dataclasses import dataclass, field

from .entity import DATE_EXPIRES, Attribute, Entity, Metadatum
from .errors import bad_request
from .location import check_indexable, is_location, locate_at_creation, move, place_from, two_places
from .operators import MISSING, is_operation, operated, value_at_creation
from .payloads import AttributeUpdate
from .values import DATE_TYPES, Json, same_value

APPEND, APPEND_STRICT, UPDATE, REPLACE, DELETE = "append", "appendStrict", "update", "replace", "delete"
VALUE, METADATA, BOTH, NOTHING = "value", "metadata", "both", ""


@dataclass(frozen=True)
class Manner:
    """How a write is carried out: its options."""

    forced: bool = False
    override_metadata: bool = False


@dataclass
class Change:
    """What a write did, or would do, to an entity."""

    named: list[str] = field(default_factory=list)
    value_changed: list[str] = field(default_factory=list)
    metadata_changed: list[str] = field(default_factory=list)
    actions: dict[str, str] = field(default_factory=dict)
    previous: dict[str, Attribute] = field(default_factory=dict)
    modified: bool = False

    def note(self, name: str, kind: str, action: str) -> None:
        """Keeps what happened to one attribute."""
        self.named.append(name)
        self.actions[name] = action
        self.modified = self.modified or kind != NOTHING
        if kind in (VALUE, BOTH):
            self.value_changed.append(name)
        if kind in (METADATA, BOTH):
            self.metadata_changed.append(name)


def new_entity(key: tuple[str, str, str], updates: dict[str, AttributeUpdate], now: float) -> Entity:
    """The entity that a write creates."""
    location_name, place = locate_at_creation(updates)
    expires = None
    if DATE_EXPIRES in updates:
        expires = _expiry(updates[DATE_EXPIRES])
    attributes = {}
    for name, update in updates.items():
        attribute = new_attribute(update, now)
        if attribute is not None:
            attributes[name] = attribute
    entity = Entity(key[0], key[1], key[2], attributes, now, now, expires=expires)
    move(entity, location_name, place)
    return entity


def new_attribute(update: AttributeUpdate, now: float) -> Attribute | None:
    """An attribute that was not there; None when an operation leaves nothing to keep."""
    value = value_at_creation(update.value) if is_operation(update.value) else update.value
    return None if value is MISSING else Attribute(update.type, value, update.metadata, now, now)


def _expiry(update: AttributeUpdate) -> float | None:
    if update.value is None:
        return None
    if update.type not in DATE_TYPES:
        raise bad_request("error processing date expiration attribute, see log traces")
    return float(update.value)


class Revision:
    """A write to an entity that exists."""

    def __init__(self, entity: Entity, action: str, manner: Manner, now: float) -> None:
        self.entity, self.action, self.manner, self.now = entity, action, manner, now
        self.change = Change()
        self._attributes: dict[str, Attribute] = {} if action == REPLACE else dict(entity.attributes)
        self._location_name, self._place = entity.location_name, entity.location
        self._place_moved = False
        self._expires = entity.expires

    def carry_out(self, updates: dict[str, AttributeUpdate]) -> Change:
        """Computes everything, then puts it in place if anything changed."""
        for name, update in updates.items():
            if self.action == DELETE:
                self._delete(name)
            elif self.action == REPLACE:
                self._replace(name, update)
            elif name in self.entity.attributes:
                self._merge(name, update)
            elif self.action != UPDATE:
                self._append(name, update)
        if self.change.modified:
            self._put_in_place(updates)
        return self.change

    def _put_in_place(self, updates: dict[str, AttributeUpdate]) -> None:
        entity = self.entity
        if self.action == REPLACE:
            if not self._place_moved:
                self._location_name, self._place = "", None
            if DATE_EXPIRES not in updates:
                self._expires = None
        if self._place_moved:
            check_indexable(self._place, "InternalServerError")
        entity.attributes = self._attributes
        move(entity, self._location_name, self._place if self._location_name else None)
        entity.expires = self._expires
        entity.modified = self.now

    def _delete(self, name: str) -> None:
        if name not in self._attributes:
            return
        self.change.previous[name] = self._attributes.pop(name)
        self.change.note(name, BOTH, "delete")
        if name == self._location_name:
            self._location_name, self._place = "", None
        if name == DATE_EXPIRES:
            self._expires = None

    def _replace(self, name: str, update: AttributeUpdate) -> None:
        attribute = new_attribute(update, self.now)
        if attribute is not None:
            self._attributes[name] = attribute
        before = self.entity.attributes.get(name)
        if before is not None:
            self.change.previous[name] = before
        self.change.note(name, BOTH, "update")
        self._locate(name, update)
        self._expire(name, update)

    def _append(self, name: str, update: AttributeUpdate) -> None:
        value = operated(MISSING, update.value) if is_operation(update.value) else update.value
        self._attributes[name] = Attribute(update.type, value, update.metadata, self.now, self.now)
        self.change.note(name, BOTH, "append")
        if is_location(update, self._known(name)):
            if self._location_name:
                raise two_places()
            self._move(name, place_from(update, " for new attribute"))
        self._expire(name, update)

    def _merge(self, name: str, update: AttributeUpdate) -> None:
        before = self.entity.attributes[name]
        after, kind = merged(before, update, self.manner, self.now)
        self._attributes[name] = after
        self.change.previous[name] = before
        self.change.note(name, kind, "update")
        if self.action in (APPEND, APPEND_STRICT) and self._location_name not in ("", name) \
                and is_location(update, self._known(name)):
            raise two_places()
        self._locate(name, update)
        self._expire(name, update)

    def _known(self, name: str) -> Attribute | None:
        return None if self.manner.override_metadata else self.entity.attributes.get(name)

    def _locate(self, name: str, update: AttributeUpdate) -> None:
        if is_location(update, self._known(name)):
            during = " for existing attribute" if self.action == APPEND and not self._location_name else ""
            self._move(name, place_from(update, during))
        elif self._location_name == name:
            self._location_name, self._place = "", None

    def _move(self, name: str, place: Json) -> None:
        self._location_name, self._place, self._place_moved = name, place, True

    def _expire(self, name: str, update: AttributeUpdate) -> None:
        if name == DATE_EXPIRES:
            self._expires = _expiry(update)


def merged(before: Attribute, update: AttributeUpdate, manner: Manner, now: float) -> tuple[Attribute, str]:
    """An attribute after an update, and what of it changed."""
    value = operated(before.value, update.value) if is_operation(update.value) else update.value
    type_ = update.type or before.type
    metadata = _merged_metadata(before, update, manner)
    value_changed = manner.forced or is_operation(update.value) or type_ != before.type \
        or not same_value(before.value, value)
    metadata_changed = not _same_metadata(before.metadata, metadata)
    kind = BOTH if value_changed and metadata_changed else VALUE if value_changed else METADATA if metadata_changed \
        else NOTHING
    modified = now if kind else before.modified
    return Attribute(type_, value, metadata, before.created, modified), kind


def _merged_metadata(before: Attribute, update: AttributeUpdate, manner: Manner) -> dict[str, Metadatum]:
    only_value = not update.type
    if manner.override_metadata and not only_value:
        return update.metadata
    return {**before.metadata, **update.metadata} if update.metadata else before.metadata


def _same_metadata(before: dict[str, Metadatum], after: dict[str, Metadatum]) -> bool:
    if before is after:
        return True
    return before.keys() == after.keys() and all(
        datum.type == after[name].type and same_value(datum.value, after[name].value) for name, datum in before.items())
