"""When two values say the same, so that nobody is asked to choose between them. Pure.

`same`: a person would see no difference. `agree`: besides, a difference that platforms make by themselves: places
rounded to six decimals, a code in other letters' case. What I changed is judged by `same`, so that no small edit is
lost; whether they changed something, and whether what I sent has arrived, by `agree`.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from ..providers.model import GEOMETRY, Value
from . import values
from .shapes import same_shape

NOISE_RELATIVE, NOISE_ABSOLUTE = 1e-12, 1e-9  # what arithmetic in binary fractions leaves
NUMBERS = ("real", "integer")
_WORDS = ("text", "code", "reference")
_PLAIN = (*_WORDS, "real")
_MOMENT = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)


def same(kind: str, one: Value, other: Value) -> bool:
    """8 and 8.0, float noise, one moment in two zones, trailing spaces, é in one character or two, the order of a
    choice of several and of an object's members, a ring from another corner. A list of JSON has an order.
    """
    if one is other or (one == other and kind != "json"):  # where true is no 1
        return True
    if kind == GEOMETRY:
        return same_shape(one, other)
    if kind in _PLAIN and plainly_differ(kind, one, other):
        return False
    if _is_nothing(one) or _is_nothing(other):
        return _is_nothing(one) and _is_nothing(other)
    if kind in NUMBERS or kind == "boolean":
        return _same_number(one, other)
    if kind in ("date", "datetime"):
        return _same_moment(kind, one, other)
    if kind == "codes":
        return _choices(one) == _choices(other)
    return _same_json(one, other)


def agree(kind: str, here: Value, there: Value) -> bool:
    """Whether `there` is `here` as a platform may keep it."""
    if same(kind, here, there):
        return True
    if kind == GEOMETRY:
        return same_shape(here, there, rounded=True)
    if kind == "code":
        return bool(_folded(here) == _folded(there))
    if kind == "codes":
        return {_folded(code) for code in _choices(here)} == {_folded(code) for code in _choices(there)}
    return False


def untouched(kind: str, mine: Value, before: Value) -> bool:
    """The same, or what a program made of it that writes all of a row because one attribute of it was changed."""
    if kind in _PLAIN and plainly_differ(kind, mine, before):
        return False
    return same(kind, mine, before) or values.untouched(kind, mine, before)


def plainly_differ(kind: str, one: Value, other: Value) -> bool:
    """True where no other words, rounding or program can make them the same; False says nothing. For long lists."""
    if one.__class__ is str and other.__class__ is str:
        if kind not in _WORDS or not (one.isascii() and other.isascii() and one.isprintable() and other.isprintable()):
            return False
        return bool(one.strip().lower() != other.strip().lower())
    if kind == "real" and one.__class__ is float and other.__class__ is float:
        return bool(abs(one - other) > 1e-6 * (1 + abs(one)))
    return False


def _is_nothing(value: Value) -> bool:
    if value is None or value in ("", [], {}):
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, float) and math.isnan(value)


def _same_number(one: Value, other: Value) -> bool:
    first, second = _number(one), _number(other)
    if first is None or second is None:
        return _same_json(one, other)
    return _close(first, second)


def _close(one: float, other: float) -> bool:
    """Whole numbers may be long, and the last digit of one is somebody's edit."""
    if one == other:
        return True
    if isinstance(one, int) and isinstance(other, int):
        return False
    try:
        return math.isclose(one, other, rel_tol=NOISE_RELATIVE, abs_tol=NOISE_ABSOLUTE)
    except OverflowError:
        return False


def _number(value: Value) -> float | None:
    """Some platforms keep numbers, and what is true, as texts."""
    if isinstance(value, (int, float)):
        return value
    if not isinstance(value, str):
        return None
    word = value.strip().lower()
    if word in ("true", "false"):
        return int(word == "true")
    try:
        return int(word)
    except ValueError:
        return _fraction(word)


def _fraction(word: str) -> float | None:
    try:
        number = float(word)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _same_moment(kind: str, one: Value, other: Value) -> bool:
    """A day has no zone: two texts of the same day are the same, and so are two full moments that are one."""
    first, second = moment_of(one), moment_of(other)
    if first is None or second is None:
        return _same_json(one, other)
    if kind == "date":
        days = [str(value).strip().replace("/", "-") for value in (one, other)]
        if days[0][:10] == days[1][:10] or min(map(len, days)) <= len("2026-01-01"):
            return days[0][:10] == days[1][:10]
    return abs(first - second) < timedelta(milliseconds=1)


def moment_of(value: Value) -> datetime | None:
    """Without a zone it is UTC, as platforms take it."""
    found = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    numbers = [int(part or 0) for part in (year, month, day, hour, minute, second)]
    micro = int(((fraction or "") + "000000")[:6])
    try:
        return datetime(*numbers, micro, tzinfo=timezone.utc) - _offset(zone)  # type: ignore[arg-type,misc]
    except (ValueError, OverflowError):
        return None


def _offset(zone: str | None) -> timedelta:
    if not zone or zone in "Zz":
        return timedelta(0)
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return -offset if zone[0] == "-" else offset


def _choices(value: Value) -> frozenset[str]:
    """A choice of several has no order, and nothing is chosen twice."""
    parts = value if isinstance(value, (list, tuple)) else [value]
    return frozenset(_text(str(part)) for part in parts if not _is_nothing(part))


def _folded(code: Value) -> Value:
    return _text(code).casefold() if isinstance(code, str) else code


def _same_json(one: Value, other: Value) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return _text(one) == _text(other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        first, second = _members(one), _members(other)
        return first.keys() == second.keys() and all(_same_json(value, second[key]) for key, value in first.items())
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return _same_list(one, other)
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return _close(one, other)
    return bool(one == other)


def _same_list(one: Sequence[Any], other: Sequence[Any]) -> bool:
    return len(one) == len(other) and all(_same_json(a, b) for a, b in zip(one, other))


def _members(value: Mapping[str, Any]) -> dict[str, Any]:
    """A member without a value says no more than one that is not there."""
    return {key: member for key, member in value.items() if member is not None}


def _text(text: str) -> str:
    """Trailing spaces of each line, ends of lines and composed characters are nobody's edit."""
    if text.isascii() and "\r" not in text and "\n" not in text:
        return text.rstrip()
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip()
