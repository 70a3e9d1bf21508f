"""A value of one type of attribute as another type has it; what does not fit whole is told, so that it can be kept."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ..providers.model import Value
from .values import normal_date, normal_datetime, sql_type

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TEXTS = ("text", "code", "reference", "photo", "file")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_TRUTHS = {"true": True, "yes": True, "si": True, "sí": True, "sim": True, "1": True,
           "false": False, "no": False, "não": False, "nao": False, "0": False}  # fmt: skip


@dataclass(frozen=True)
class Converted:
    """`is_whole`: `value` says all that the former one said."""

    value: Value
    is_whole: bool = True


_LOST = Converted(None, False)


def needs_conversion(old: str, new: str) -> bool:
    """Where both are texts, what is there reads as it did, but for lists."""
    return sql_type(old) != sql_type(new) or (old == "codes") != (new == "codes")


def converted(value: Value, new: str) -> Converted:
    """`value` as the model has it."""
    if value is None or (isinstance(value, str) and not value.strip() and new not in _TEXTS):
        return Converted(None)
    if new == "codes":
        return Converted(value if isinstance(value, list) else [_text(value)])
    if new == "json":
        return Converted(value)
    if new in ("integer", "real"):
        return _number(value, new)
    if new == "boolean":
        truth = _TRUTHS.get(_text(value).strip().lower())
        return _LOST if truth is None else Converted(truth)
    if new in ("date", "datetime"):
        return _moment(value, new)
    return Converted(_text(value))


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    return str(value)


def _number(value: Value, new: str) -> Converted:
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        value = float(value.strip().replace(",", "."))
    if not isinstance(value, (bool, int, float)) or not math.isfinite(value):
        return _LOST
    if new == "real":
        return Converted(float(value))
    return Converted(int(value)) if float(value).is_integer() else _LOST


def _moment(value: Value, new: str) -> Converted:
    text = _text(value).strip()
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first:
        day, month, year = day_first.groups()
        text = f"{year}-{int(month):02d}-{int(day):02d}"
    moment = str(normal_datetime(text))
    if not _MOMENT.fullmatch(moment) or len(day := str(normal_date(moment))) > 10:
        return _LOST
    if new == "datetime":
        return Converted(moment)
    return Converted(day, moment.endswith("T00:00:00.000Z"))
