"""Values between a column of the working copy and the model, and when two of them say the same."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import date, datetime, timezone
from typing import Any

from ..catalog.model import AssetClass
from ..providers.model import GEOMETRY, Value

COORDINATE_DECIMALS = 7  # about a centimetre: closer positions are the same place
_SQL_TYPES = {"integer": "INTEGER", "real": "REAL", "boolean": "BOOLEAN", "date": "DATE", "datetime": "DATETIME"}
_STRUCTURED = ("json", "codes")
_NORMAL = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z", re.ASCII)
_EXACT_DIGITS = 20  # of SQLite's whole numbers
_DAY_AND_TIME = re.compile(r"\d{4}[-/]\d\d[-/]\d\d[T ]", re.ASCII)
_LEADING_NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)", re.ASCII)


def unkeepable(value: Value) -> str | None:
    """Why SQLite cannot keep a value: number (too large), text (half a character)."""
    if isinstance(value, str):
        return None if value.isascii() or _encodes(value) else "text"
    if isinstance(value, int):
        return None if -(2**63) <= value < 2**63 else "number"
    if isinstance(value, (list, dict)):
        return None if _encodes(json.dumps(value, ensure_ascii=False)) else "text"
    return None


def first_unkeepable(values: Mapping[str, Value]) -> tuple[str, str] | None:
    """Attribute and problem of the first value that SQLite cannot keep; most values are nothing or plain."""
    for key, value in values.items():
        if value is None or type(value) is float or (type(value) is str and value.isascii()):
            continue
        if key != GEOMETRY and (problem := unkeepable(value)):
            return key, problem
    return None


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def sql_type(attribute_type: str) -> str:
    return _SQL_TYPES.get(attribute_type, "TEXT")


def is_kept_plain(attribute_type: str) -> bool:
    """Whether `to_column` leaves texts and numbers of this type as they are."""
    return attribute_type != "boolean" and attribute_type not in _STRUCTURED


def is_read_plain(attribute_type: str) -> bool:
    """Whether `from_column` leaves texts and numbers of this type as they are."""
    return attribute_type in ("text", "code", "reference", "integer")


def to_column(attribute_type: str, value: Value) -> Value:
    if value is None:
        return None
    if attribute_type in _STRUCTURED or isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    if attribute_type == "boolean" and isinstance(value, (bool, int, float)):
        return int(bool(value))
    return value


def from_column(attribute_type: str, value: Value) -> Value:
    if value is None:
        return None
    if isinstance(value, bytes):  # what another program, or a broken disk, has put there
        value = value.decode("utf-8", "replace")
    if attribute_type == "codes" and _is_braced(value):
        value = f"[{value[1:-1]}]"
    if attribute_type in _STRUCTURED:
        return _json_or_text(value)
    if attribute_type == "boolean":
        return bool(value) if isinstance(value, (int, float)) else value
    if attribute_type == "datetime":
        return normal_datetime(value)
    if attribute_type == "date" and isinstance(value, str):
        return _day_of(value)
    if attribute_type == "real" and isinstance(value, int):
        return float(value)
    return value


def _day_of(text: str) -> str:
    """Without the hour that a program may have put behind it; what is no day stays as it is."""
    if _DAY_AND_TIME.match(text):
        try:
            date.fromisoformat(text[:10].replace("/", "-"))
        except ValueError:
            return text
        return text[:10]
    return text


def _is_braced(value: Value) -> bool:
    """QGIS's forms write a choice of several as PostgreSQL writes arrays: {"a","b"}."""
    return isinstance(value, str) and value.startswith("{") and value.endswith("}")


def _json_or_text(value: Value) -> Value:
    """A person may have typed plain text where JSON is kept: then it is that text."""
    try:
        return json.loads(value)
    except (TypeError, ValueError):
        return value


def normal_datetime(value: Value) -> Value:
    """ISO 8601 in UTC with milliseconds; what is no date stays as it is."""
    if value.__class__ is str and _NORMAL.fullmatch(value):
        return value
    try:
        moment = datetime.fromisoformat(str(value).strip().replace("Z", "+00:00").replace("/", "-"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        moment = moment.astimezone(timezone.utc)
    except (ValueError, OverflowError):  # in UTC, the first day of all is a day too early
        return value
    return moment.isoformat(timespec="milliseconds")[:-6] + "Z"


def normal_date(value: Value) -> Value:
    try:
        return date.fromisoformat(str(value)[:10]).isoformat()
    except ValueError:
        return value


def same(attribute_type: str, one: Value, other: Value) -> bool:
    """True where a person would see no difference: 8 and 8.0, trailing spaces, one moment in two zones."""
    if one is other or one == other:
        return True
    return bool(normal(attribute_type, one) == normal(attribute_type, other))


def untouched(attribute_type: str, mine: Value, before: Value) -> bool:
    """The same, or what a program made of it that writes all of a row because one attribute of it was changed.

    QGIS does: where a platform has "8,5" for a number, it shows 8 and writes 8, whatever was edited beside it.
    """
    return same(attribute_type, mine, before) or (before is not None and _is_rewritten(attribute_type, mine, before))


def _is_rewritten(attribute_type: str, mine: Value, before: Value) -> bool:
    if isinstance(mine, float) and math.isinf(mine) and isinstance(before, str):
        return mine == _endless(before)
    if attribute_type in ("real", "integer", "boolean") and isinstance(mine, (int, float)):
        number = _number_shown(before)
        if attribute_type == "boolean":
            return bool(mine) is bool(number)
        return mine == (int(number) if attribute_type == "integer" else number)
    if attribute_type in ("date", "datetime") and isinstance(before, str):
        if mine is None:
            return normal_datetime(before) == before and not before[:4].isdigit()
        return not isinstance(mine, str) and mine == _number_shown(before)
    return isinstance(before, str) and "\0" in before and same(attribute_type, mine, before.partition("\0")[0])


def _endless(text: str) -> float:
    """A number of hundreds of digits is infinite to SQLite, once it is in a column of numbers."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _number_shown(value: Value) -> float:
    """What SQLite takes a value for where a number is asked of it."""
    if isinstance(value, (int, float)):
        return value
    found = _LEADING_NUMBER.match(value) if isinstance(value, str) else None
    if found is None:
        return 0.0
    if found[1].lstrip("+-").isdecimal() and len(found[1]) < _EXACT_DIGITS:
        return int(found[1])  # a float would round it
    number = float(found[1])
    return number if math.isfinite(number) else 0.0


def normal(attribute_type: str, value: Value) -> Value:
    """The form in which values are compared; "" and [] count as nothing."""
    if value is None or value in ("", [], {}):
        return None
    if attribute_type == GEOMETRY:
        return _normal_geometry(value)
    if attribute_type == "datetime":
        return normal_datetime(value)
    if attribute_type == "date":
        return normal_date(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return None if math.isnan(value) else round(float(value), 9)
    if isinstance(value, str):
        return value.rstrip() or None
    return value


def _normal_geometry(geometry: Mapping[str, Any]) -> Value:
    return geometry["type"], _rounded(geometry["coordinates"]), geometry.get("blob")


def _rounded(node: Any) -> Any:
    if isinstance(node, (list, tuple)):
        # Two dimensions are kept: a third number is a height.
        if node and not isinstance(node[0], (list, tuple)):
            return tuple(round(float(number), COORDINATE_DECIMALS) + 0.0 for number in node[:2])
        return tuple(_rounded(part) for part in node)
    return node


def types_of(asset_class: AssetClass) -> dict[str, str]:
    """Attribute key to type for all that can change, the geometry included."""
    types = {attribute.key: attribute.type for attribute in asset_class.columns}
    if asset_class.geometry != "none":
        types[GEOMETRY] = GEOMETRY
    return types
