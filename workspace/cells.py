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


def json_text(value: Any) -> str | None:
    """JSON as SQLite keeps it; None for nothing."""
    if value is None:
        return None
    if value.__class__ is str and value.isascii() and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    if value.__class__ is float and value - value == 0:
        return repr(value)
    text = _encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character: SQLite takes it only escaped
        return json.dumps(value, separators=(",", ":"))
    return text


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
