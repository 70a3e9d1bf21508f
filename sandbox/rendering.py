"""Entities as JSON, in the four formats, with the attributes and the metadata that were asked for."""
from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from .entity import DATE_EXPIRES, Attribute, Entity, Metadatum, shown_attribute_value
from .exchange import rendered
from .fragments import attribute_text, metadata_text, name_text, quoted
from .values import Json

ALL = "*"
NORMALIZED = "normalized"
KEY_VALUES = "keyValues"
VALUES = "values"
UNIQUE = "unique"

_FORMATS_KEPT = 2  # of one entity's bytes: what a client asks for again and again


@dataclass(frozen=True)
class View:
    """How entities are shown."""

    format: str = NORMALIZED
    attributes: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    with_identity: bool = True


@dataclass(frozen=True)
class Happening:
    """What a notification may say besides the entity's own state."""

    alteration: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    previous: tuple[tuple[str, Attribute], ...] = ()


QUIET = Happening()


def entity_bytes(entity: Entity, view: View) -> bytes:
    """An entity's JSON, remembered until it changes."""
    known = entity.rendered.get(view)
    if known is None:
        known = normalized_bytes(entity, view) if view.format == NORMALIZED else rendered(entity_value(entity, view))
        if len(entity.rendered) >= _FORMATS_KEPT:
            entity.rendered.clear()
        entity.rendered[view] = known
    return known


def normalized_bytes(entity: Entity, view: View) -> bytes:
    """What `rendered(entity_value(…))` would be, put together from the texts of its parts: a sixth of the time."""
    parts = [f'"id":{quoted(entity.id)}', f'"type":{name_text(entity.type)}'] if view.with_identity else []
    for name, attribute in shown_attributes(entity, view.attributes):
        if attribute.metadata:
            told = metadata_text(shown_metadata(attribute, view.metadata))
        else:
            told = _builtin_text(attribute.created, attribute.modified, view.metadata) if view.metadata else ""
        parts.append(f"{name_text(name)}:{attribute_text(attribute, told)}")
    return ("{" + ",".join(parts) + "}").encode("utf-8", "surrogatepass")


@lru_cache(maxsize=4096)
def _builtin_text(created: float, modified: float, wanted: tuple[str, ...]) -> str:
    """An entity's attributes were mostly written together."""
    return metadata_text(shown_metadata(Attribute("", None, {}, created, modified), wanted))


def entity_value(entity: Entity, view: View, happening: Happening = QUIET) -> Json:
    """An entity as a JSON value."""
    attributes = shown_attributes(entity, view.attributes, happening)
    if view.format == VALUES:
        return [shown_attribute_value(attribute) for _, attribute in attributes]
    if view.format == UNIQUE:
        return _unique([shown_attribute_value(attribute) for _, attribute in attributes])
    shown: dict[str, Json] = {"id": entity.id, "type": entity.type} if view.with_identity else {}
    for name, attribute in attributes:
        if view.format == KEY_VALUES:
            shown[name] = shown_attribute_value(attribute)
        else:
            shown[name] = attribute_value(attribute, view.metadata, name, happening)
    return shown


def _unique(values: list[Json]) -> list[Json]:
    seen: set[str] = set()
    kept = []
    for value in values:
        text = json.dumps(value)
        if text not in seen:
            seen.add(text)
            kept.append(value)
    return kept


def attribute_value(attribute: Attribute, metadata: tuple[str, ...] = (), name: str = "",
                    happening: Happening = QUIET) -> dict[str, Json]:
    """One attribute in the normalized format."""
    shown = {each: datum.shown() for each, datum in shown_metadata(attribute, metadata, name, happening)}
    return {"type": attribute.type, "value": shown_attribute_value(attribute), "metadata": shown}


def builtins_of(entity: Entity, happening: Happening = QUIET) -> dict[str, Attribute]:
    """The attributes that every entity has without anybody having sent them, in their order."""
    found = {"dateCreated": Attribute("DateTime", entity.created, {}, 0, 0),
             "dateModified": Attribute("DateTime", entity.modified, {}, 0, 0)}
    if happening.alteration:
        found["alterationType"] = Attribute("Text", happening.alteration, {}, 0, 0)
    found["servicePath"] = Attribute("Text", entity.service_path, {}, 0, 0)
    return found


def shown_attributes(entity: Entity, wanted: tuple[str, ...],
                     happening: Happening = QUIET) -> list[tuple[str, Attribute]]:
    """Which attributes are shown, in their order; what an entity has itself hides a builtin of the same name."""
    own = entity.attributes
    if not wanted or ALL in wanted:
        found = [(name, own[name]) for name in sorted(own) if name != DATE_EXPIRES or name in wanted]
        if wanted:
            found += [(name, each) for name, each in builtins_of(entity, happening).items()
                      if name in wanted and name not in own]
        return found
    builtins = builtins_of(entity, happening)
    found = []
    for name in wanted:
        attribute = own.get(name) or builtins.get(name)
        if attribute is not None:
            found.append((name, attribute))
    return found


def shown_metadata(attribute: Attribute, wanted: tuple[str, ...], name: str = "",
                   happening: Happening = QUIET) -> list[tuple[str, Metadatum]]:
    """Which metadata are shown, in their order."""
    own = attribute.metadata
    if not wanted:
        return sorted(own.items()) if own else []
    builtins = _builtin_metadata(attribute, wanted, name, happening)
    if ALL in wanted:
        return (sorted(own.items()) if own else []) + [pair for pair in builtins.items() if pair[0] not in own]
    found = {**builtins, **own}
    return [(each, found[each]) for each in wanted if each in found]


def _builtin_metadata(attribute: Attribute, wanted: tuple[str, ...], name: str,
                      happening: Happening) -> dict[str, Metadatum]:
    found = {}
    if attribute.created and "dateCreated" in wanted:
        found["dateCreated"] = Metadatum("DateTime", attribute.created)
    if attribute.modified and "dateModified" in wanted:
        found["dateModified"] = Metadatum("DateTime", attribute.modified)
    if happening is QUIET:
        return found
    for changed, action in happening.actions:
        if changed == name and "actionType" in wanted:
            found["actionType"] = Metadatum("Text", action)
    for changed, before in happening.previous:
        if changed == name and "previousValue" in wanted:
            found["previousValue"] = Metadatum(before.type, before.value)
    return found
