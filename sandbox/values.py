"""JSON values as Orion keeps and shows them: numbers, dates, default types."""
from __future__ import annotations

import json
import math
import re
from calendar import monthrange, timegm
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from .errors import parse_error

Json = Any

DATE_TYPES = ("DateTime", "ISO8601")
MAX_NESTING = 50
_LARGE = 2.0 ** 63
_LONG = re.compile(rb"\d{309}")
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
TOO_DEEP = f"attribute or metadata value has overpassed maximum nesting limit: {MAX_NESTING}"


class RepeatedKeys(dict[str, Any]):
    """An object in which a key came twice: Orion refuses it, a dict would have hidden it."""

    repeated: list[str]


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    marked = RepeatedKeys(found)
    marked.repeated = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]
    return marked


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _fitting(number: str) -> float:
    found = float(number)
    if math.isinf(found):
        raise ValueError("more than a double holds")
    return found


def _fitting_whole(number: str) -> int:
    _fitting(number)
    return int(number)


def parse_json(body: bytes) -> Json:
    """The JSON of a body; anything else is Orion's ParseError, as are a number that no double holds and half a
    character."""
    whole = _fitting_whole if _LONG.search(body) else None
    try:
        found = json.loads(body.decode(), object_pairs_hook=_object, parse_constant=_refuse_constant,
                           parse_float=_fitting, parse_int=whole)
        if _SURROGATE.search(body):
            json.dumps(found, ensure_ascii=False).encode()
        return found
    except ValueError:
        raise parse_error() from None
    except RecursionError:
        raise parse_error(TOO_DEEP) from None


def default_type(value: Json) -> str:
    """The NGSI type of a value that came without one."""
    if value is None:
        return "None"
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, (int, float)):
        return "Number"
    return "Text" if isinstance(value, str) else "StructuredValue"


def is_number(value: Json) -> bool:
    """JSON's idea of a number, in which true is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def shown_number(value: Json) -> int | float:
    """The number as Orion prints it: nine decimals at most, none when they are zero; a huge one with its exponent."""
    if value.__class__ is int and abs(value) < _LARGE:
        return int(value)
    number = float(value)
    if not abs(number) < _LARGE:
        return number
    whole = int(number)
    rest = abs(number - whole)
    if rest < 1e-9:
        return whole
    if rest > 0.9999999998:
        return whole + 1
    rounded = float(f"{number:.9f}")
    return int(rounded) if rounded.is_integer() else rounded


def shown(value: Json) -> Json:
    """A value with all its numbers as Orion prints them."""
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, dict):
        return {key: shown(part) for key, part in value.items()}
    if isinstance(value, list):
        return [shown(part) for part in value]
    return shown_number(value)


def same_value(one: Json, other: Json) -> bool:
    """Equality that tells true from 1, as the data base does."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_value(part, other[key]) for key, part in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_value, one, other))
    return bool(one == other)


def number_from(text: str) -> float | None:
    """The number that a text spells in the manner of C's strtod, or None."""
    try:
        found = float(text)
    except ValueError:
        return None
    return found if "_" not in text and text == text.lstrip() and math.isfinite(found) else None


_DATE = re.compile(
    r"(\d{1,4})-(\d{1,2})-(\d{1,2})(?:T(\d{1,2})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d*)?))?|(\d{2})(\d{2}(?:\.\d*)?)?)?"
    r"(Z|[+-]\d{2}(?::?\d{2})?[^A-Za-z]*)?)?")


_ZONE = re.compile(r"[+-](\d{2})(?::?(\d{2}))?")


def parse_date(text: str) -> float | None:
    """Seconds since 1970 of an ISO 8601 date in one of the shapes that Orion reads, or None."""
    found = _DATE.fullmatch(text) if len(text) <= 29 else None
    if not found:
        return None
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    hour = int(found[4] or 0)
    minute = int(found[5] or found[7] or 0)
    second = float(found[6] or found[8] or 0)
    if year < 1900 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    if hour > 23 or minute > 59 or second >= 60:
        return None
    moment = timegm((year, month, day, hour, minute, int(second)))
    return moment - _zone_offset(found[9] or "Z") + round(second - int(second), 6)


def _zone_offset(zone: str) -> int:
    if zone == "Z":
        return 0
    found = _ZONE.match(zone)
    offset = int(found[1]) * 3600 + int(found[2] or 0) * 60 if found else 0
    return -offset if zone[0] == "-" else offset


_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def render_date(moment: float) -> str:
    """The one shape in which dates are shown: milliseconds and Z."""
    return _rendered_millis(math.floor(moment * 1000 + 0.001))


@lru_cache(maxsize=4096)
def _rendered_millis(millis: int) -> str:
    try:
        when = _EPOCH + timedelta(milliseconds=millis)
    except OverflowError:
        return "9999-12-31T23:59:59.999Z"
    return f"{when.isoformat(timespec='milliseconds')[:23]}Z"
