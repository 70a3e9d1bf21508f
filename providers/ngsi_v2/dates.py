"""When each attribute of an entity was changed, by the platform's own clock: its metadata `dateModified`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...catalog.model import AssetClass
from ..base import Mapper


def attribute_dates(mapper: Mapper, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
    """The catalog's keys; an attribute that several of them are read from tells for all of them."""
    found: dict[str, str] = {}
    for name, attribute in entity.items():
        date = _date(attribute)
        if date is None:
            continue
        alone = mapper.values(asset_class, {name: attribute})
        found.update({key: date for key, value in alone.items() if value is not None})
    return found


def _date(attribute: Any) -> str | None:
    metadata = attribute.get("metadata") if isinstance(attribute, Mapping) else None
    item = metadata.get("dateModified") if isinstance(metadata, Mapping) else None
    date = item.get("value") if isinstance(item, Mapping) else None
    return date if isinstance(date, str) and date else None
