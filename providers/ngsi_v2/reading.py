"""One attribute's value from the platform into the form that the working copy stores."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from ...catalog.model import Attribute
from ..model import Value
from .rules import decoded
from .times import stored_date, stored_datetime

Reader = Callable[[Any], Value]  # of a value that is not None

_TRUE, _FALSE = ("true", "yes", "1", "on"), ("false", "no", "0", "off")


def reader_of(attribute: Attribute, codes: Mapping[str, str], decode: bool) -> Reader:
    """`codes` leads from the platform's code to the catalog's; `decode`: texts are percent-encoded there."""
    kind, scale = attribute.type, attribute.scale
    if kind == "real":
        read: Reader = _real if scale == 1 else lambda value: _scaled(_real(value), scale)
    elif kind == "integer":
        read = _integer if scale == 1 else lambda value: _integer(_scaled(_real(value), scale))
    elif kind == "codes":
        read = lambda value: _codes(value, codes)  # noqa: E731
    elif kind == "code":
        read = lambda value: codes.get(found := _one(value), found)  # noqa: E731
    else:
        read = _READERS[kind]
    if decode and kind not in ("real", "integer", "boolean"):
        return lambda value: read(decoded(value))
    return read


def leaves_texts(attribute: Attribute, codes: Mapping[str, str]) -> bool:
    """Whether a text is read as it is, where none is percent-encoded."""
    return attribute.type in ("text", "reference") or (attribute.type == "code" and not codes)


def as_text(value: Any) -> str:
    """What is no text, as JSON: kept and legible rather than dropped."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def scaled(number: float, scale: float) -> float:
    """Without the noise of binary fractions: 0.57 × 100 is 57."""
    return float(f"{number * scale:.12g}")


def _scaled(value: Value, scale: float) -> Value:
    return _real(scaled(value, scale)) if isinstance(value, float) else value


class NoNumberError(ValueError):
    """Infinity, such as 1e999 is read as: it must not pass for an empty value."""


def _real(value: Any) -> Value:
    if type(value) is float:
        if value - value != 0:
            raise NoNumberError("not_a_number")
        return value
    if type(value) is int:
        return _float(value)
    if isinstance(value, str):
        try:
            number = float(value)
        except ValueError:
            return value
        return number if math.isfinite(number) else value
    return as_text(value)


def _float(value: int) -> Value:
    try:
        return float(value)
    except OverflowError:
        return str(value)


def _integer(value: Any) -> Value:
    if type(value) is int and -(2**63) <= value < 2**63:
        return value
    number = _real(value)
    return int(number) if isinstance(number, float) and number.is_integer() and abs(number) < 2**63 else number


def _boolean(value: Any) -> Value:
    if isinstance(value, bool):
        return value
    word = as_text(value).strip().lower()
    return True if word in _TRUE else False if word in _FALSE else as_text(value)


def _one(value: Any) -> str:
    """A single code or reference: some deployments put it into a list."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return as_text(value)


def _codes(value: Any, codes: Mapping[str, str]) -> Value:
    """Always a list: the model may say one, a deployment several."""
    parts = value if isinstance(value, list) else [value]
    found = [as_text(part) for part in parts if part not in (None, "")]
    return [codes.get(code, code) for code in found] or None


def _datetime(value: Any) -> Value:
    return stored_datetime(value) if isinstance(value, str) else as_text(value)


def _date(value: Any) -> Value:
    return stored_date(value) if isinstance(value, str) else as_text(value)


_READERS: dict[str, Reader] = {
    "text": as_text,
    "boolean": _boolean,
    "date": _date,
    "datetime": _datetime,
    "reference": _one,
    "json": lambda value: value,
}
