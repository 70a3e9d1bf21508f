"""When each attribute of an entity was changed, by the platform's own clock: its metadata `dateModified`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .builtins import metadata_of


def attribute_dates(entity: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The platform's name of each attribute that tells, and its date."""
    for name, attribute in entity.items():
        item = metadata_of(attribute).get("dateModified") if isinstance(attribute, dict) else None
        date = item.get("value") if isinstance(item, dict) else None
        if isinstance(date, str) and date:
            yield name, date


def latest_change(entity: Mapping[str, Any]) -> str | None:
    """The latest of the attributes' own dates: all are UTC in one form, so that text compares as time."""
    return max((date for _, date in attribute_dates(entity)), default=None)
