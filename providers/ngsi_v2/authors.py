"""Who changed an attribute on the platform, where a deployment tells: NGSI-v2 has no word for it, metadata may."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_NAMES = ("modifiedBy", "lastModifiedBy", "editor", "user", "author")


def attribute_authors(entity: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The platform's name of an attribute, and who changed it."""
    for name, attribute in entity.items():
        metadata = attribute.get("metadata") if isinstance(attribute, Mapping) else None
        author = _author(metadata) if isinstance(metadata, Mapping) else None
        if author is not None:
            yield name, author


def _author(metadata: Mapping[str, Any]) -> str | None:
    for name in _NAMES:
        item = metadata.get(name)
        said = item.get("value") if isinstance(item, Mapping) else None
        if isinstance(said, str) and said.strip():
            return said.strip()
    return None
