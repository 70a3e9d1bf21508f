"""JSON in a cell of our tables. What another program, or a broken disk, has put there instead is named as damage."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

CORRUPT = "corrupt JSON"


def value_of(text: Any) -> Any:
    """None for NULL. Raises sqlite3.DataError, which the store's guard turns into DamagedError."""
    if text is None:
        return None
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise sqlite3.DataError(CORRUPT) from error


def mapping_of(text: Any) -> Any:
    said = value_of(text)
    if said is not None and not isinstance(said, dict):
        raise sqlite3.DataError(CORRUPT)
    return said


def entity_of(text: Any) -> dict[str, Any]:
    said: dict[str, Any] | None = mapping_of(text)
    if said is None:
        raise sqlite3.DataError(CORRUPT)
    return said
