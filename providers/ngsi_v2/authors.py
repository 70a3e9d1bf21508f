"""Who changed an attribute on the platform, where a deployment tells: NGSI-v2 has no word for it, metadata may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...catalog.model import AssetClass
from ..base import Mapper

_NAMES = ("modifiedBy", "lastModifiedBy", "editor", "user", "author")


def attribute_authors(mapper: Mapper, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
    """The catalog's keys."""
    found: dict[str, str] = {}
    for name, attribute in entity.items():
        author = _author(attribute)
        if author is not None:
            alone = mapper.values(asset_class, {name: attribute})
            found.update({key: author for key, value in alone.items() if value is not None})
    return found


def _author(attribute: Any) -> str | None:
    metadata = attribute.get("metadata") if isinstance(attribute, Mapping) else None
    if not isinstance(metadata, Mapping):
        return None
    for name in _NAMES:
        item = metadata.get(name)
        said = item.get("value") if isinstance(item, Mapping) else None
        if isinstance(said, str) and said.strip():
            return said.strip()
    return None
