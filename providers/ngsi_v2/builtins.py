"""The broker's own attributes, which stand among a town's: taken out of an entity, and out of its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

DATE_MODIFIED, SERVICE_PATH = "dateModified", "servicePath"
BROKERS = frozenset((DATE_MODIFIED, SERVICE_PATH))
_AS_TOLD = ',"{}":{{"type":"{}","value":"{}","metadata":{{}}}}'


class Builtins(NamedTuple):
    date_modified: str | None = None
    service_path: str | None = None


def take_out(entity: dict[str, Any], text: bytes | None) -> tuple[Builtins, bytes | None]:
    """Changes `entity`. The text is None where they do not stand at its end in the broker's own writing.

    A user's attribute of the same name shadows the broker's, stays, and tells nothing of it: only a user's has a
    `dateModified` among its metadata.
    """
    found = {}
    parts = []
    for name in of_the_broker(entity):
        attribute = entity.pop(name)
        value = attribute.get("value")
        if isinstance(value, str):
            found[name] = value
        parts.append(_AS_TOLD.format(name, attribute.get("type"), value).encode("utf-8", "replace"))
    if parts and text is not None:
        text = _without(text, parts)
    return Builtins(found.get(DATE_MODIFIED), found.get(SERVICE_PATH)), text


def of_the_broker(entity: Mapping[str, Any]) -> list[str]:
    """The names of those that it has."""
    told = ((name, entity.get(name)) for name in BROKERS)
    return [name for name, one in told if isinstance(one, dict) and DATE_MODIFIED not in metadata_of(one)]


def _without(text: bytes, parts: list[bytes]) -> bytes | None:
    """What stands before the last bracket is of the entity itself, and of no value inside it."""
    left = list(parts)
    while left:
        last = next((part for part in left if text.endswith(part + b"}")), None)
        if last is None:
            return None
        text = text[: -len(last) - 1] + b"}"
        left.remove(last)
    return text


def metadata_of(attribute: Mapping[str, Any]) -> Mapping[str, Any]:
    metadata = attribute.get("metadata")
    return metadata if isinstance(metadata, dict) else {}
