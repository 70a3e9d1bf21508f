"""A write as the JSON that goes to the platform: only what changed, with the types and metadata that are there.

- What exists keeps its type, its metadata and the JSON kind of its value (a number kept as text stays text).
- A value that was emptied becomes null with its type kept. The attribute is not deleted: others may have it in
  their subscriptions and forms, and its metadata (a unit) would be lost.
- What was deleted and returns is made with all that it had, in its own types, also where the catalog knows nothing
  of it.
- Telemetry and commands never go out, whatever a caller says.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...catalog.model import Attribute
from ...errors import ForbiddenCharactersError, UnsendableError
from ..model import GEOMETRY, Value, Write
from .geometry import attribute_value
from .mapping import NgsiMapper
from .options import unrestricted_by
from .rules import check_identifier, check_scope, encoded, forbidden_in
from .writing import platform_value

CREATE, UPDATE, APPEND, DELETE = "create", "update", "append", "delete"

_TYPES = {
    "integer": "Number", "real": "Number", "boolean": "Boolean", "date": "DateTime", "datetime": "DateTime",
    "codes": "StructuredValue", "json": "StructuredValue", "reference": "Relationship",
}  # fmt: skip
UNRESTRICTED = "TextUnrestricted"  # as a type, or as a metadata item for newer brokers
_UNTYPED = ("None", "Null")  # what a broker notes for a null that came without a type
_OF_DEVICES = ("command", "commandStatus", "commandResult")
_BUILTIN_METADATA = ("dateModified", "dateCreated", "previousValue", "actionType")

Json = dict[str, Any]


@dataclass(frozen=True)
class Draft:
    """One write, ready to go. `action`: create, update (all attributes are there), append (some are not), delete."""

    write: Write
    action: str
    type: str
    attributes: Json

    @property
    def entity(self) -> Json:
        return {"id": self.write.key.id, "type": self.type, **self.attributes}


class Drafter:
    def __init__(self, mapper: NgsiMapper) -> None:
        self.mapper = mapper
        self.characters = mapper.connection.characters
        self.by_metadata = unrestricted_by(mapper.connection) == "metadata"

    def draft(self, write: Write) -> Draft | None:
        """None where nothing of it belongs on this platform. Raises UnsendableError, WrongScopeError,
        ForbiddenCharactersError."""
        key = write.key
        check_scope(key.scope)
        platform_type = self.mapper.overrides.type_there(key.type)
        if write.kind == DELETE:
            return Draft(write, DELETE, platform_type, {})
        if write.kind == CREATE:
            check_identifier(key.id, "id")
            check_identifier(platform_type, "type")
        current = write.current
        attributes = self._attributes(write, current or {})
        if write.kind == CREATE:
            return Draft(write, CREATE, platform_type, {**self._returning(write, current or {}), **attributes})
        if not attributes:
            return None
        known = current is not None and all(name in current for name in attributes)
        return Draft(write, UPDATE if known else APPEND, platform_type, attributes)

    def _attributes(self, write: Write, current: Mapping[str, Any]) -> Json:
        there = self.mapper.class_there(write.asset_class)
        found: Json = {}
        for key, value in write.values.items():
            if key == GEOMETRY:
                name = self.mapper.place_name(there, current)
                held = _held(current, name)
                kind, there_value = attribute_value(value, held, name)
                check_json(there_value, name)
                found[name] = _attribute(kind, there_value, held)
                continue
            attribute = there.asset_class.attribute(key)
            if attribute is None or attribute.telemetry or not attribute.ngsi:
                continue
            codes = there.codes.get(key, {})
            found[attribute.ngsi] = self._written(attribute, value, _held(current, attribute.ngsi), codes)
        if write.kind == CREATE:
            found = {name: attribute for name, attribute in found.items() if attribute["value"] is not None}
        return found

    def _returning(self, write: Write, former: Mapping[str, Any]) -> Json:
        """What it had, without what a person may change here: of that, `write` tells what is left."""
        there = self.mapper.class_there(write.asset_class)
        ours = {a.ngsi for a in there.asset_class.attributes if a.ngsi and not a.read_only}
        if write.asset_class.geometry != "none":
            ours.add(self.mapper.place_name(there, former))
        found = {}
        for name, held in former.items():
            if name not in ours and isinstance(held, Mapping) and held.get("type") not in _OF_DEVICES:
                found[name] = _attribute(str(held.get("type") or "Text"), held.get("value"), held)
        return found

    def _written(
        self, attribute: Attribute, value: Value, held: Mapping[str, Any] | None, codes: Mapping[str, str]
    ) -> Json:
        kind = str(held.get("type") or "") if held else ""
        if not kind or kind in _UNTYPED:
            kind = attribute.ngsi_type or _TYPES.get(attribute.type, "Text")
        there = platform_value(attribute, value, held, codes)
        check_json(there, attribute.key)
        if self.characters == "percent_encode":
            there = encoded(there)
        forbidden = "" if kind == UNRESTRICTED or _is_unrestricted(held) else forbidden_in(there)
        if forbidden and self.characters != "text_unrestricted":
            raise ForbiddenCharactersError(attribute=attribute.key, characters=forbidden)
        by_type = forbidden and not self.by_metadata
        written = _attribute(UNRESTRICTED if by_type else kind, there, held)
        if forbidden and self.by_metadata:
            written["metadata"] = {**written.get("metadata", {}), UNRESTRICTED: {"type": "Boolean", "value": True}}
        # A scaled value is not in the catalog's unit there.
        if held is None and attribute.unit_code and attribute.scale == 1:
            unit = {"unitCode": {"type": "Text", "value": attribute.unit_code}}
            written["metadata"] = {**unit, **written.get("metadata", {})}
        return written


def _held(current: Mapping[str, Any], name: str) -> Mapping[str, Any] | None:
    held = current.get(name)
    return held if isinstance(held, Mapping) else None


def _attribute(kind: str, value: Value, held: Mapping[str, Any] | None) -> Json:
    """Metadata goes along although newer brokers keep it by themselves: older ones drop what is not sent."""
    attribute: Json = {"type": kind, "value": value}
    kept = {name: item for name, item in _metadata(held).items() if name not in _BUILTIN_METADATA and _travels(item)}
    if kept:
        attribute["metadata"] = kept
    return attribute


def _metadata(held: Mapping[str, Any] | None) -> Mapping[str, Any]:
    metadata = held.get("metadata") if held else None
    return metadata if isinstance(metadata, Mapping) else {}


def _travels(item: Any) -> bool:
    """What a broker would not take back stays as it is there: one that keeps metadata by itself keeps it too."""
    return not forbidden_in(item) and _is_json(item)


def _is_unrestricted(held: Mapping[str, Any] | None) -> bool:
    """Newer brokers lift the rule for an attribute with this metadata, whatever its type."""
    item = _metadata(held).get(UNRESTRICTED)
    return isinstance(item, Mapping) and item.get("value") is True


def check_json(value: Any, name: str) -> None:
    """NaN and Infinity are no JSON; half a surrogate pair is no text."""
    if not _is_json(value):
        found = str(value) if isinstance(value, float) and not math.isfinite(value) else type(value).__name__
        raise UnsendableError(attribute=name, reason="no_json", found=found)


def _is_json(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, TypeError, RecursionError):
        return False
    return True
