"""One value of the working copy in the form that the platform holds: the way back of `reading.py`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ...catalog.model import Attribute
from ..model import Value
from .reading import scaled
from .times import moment_of

_WORDS = (("1", "0"), ("yes", "no"), ("on", "off"))
_NUMBER_TYPES = ("Number", "Integer", "Float", "Double")


def platform_value(
    attribute: Attribute, value: Value, held: Mapping[str, Any] | None, codes: Mapping[str, str]
) -> Value:
    """`held` is the attribute as just read; `codes` leads from the catalog's code to the platform's."""
    if value is None:
        return None
    before = held.get("value") if held else None
    write = _WRITERS.get(attribute.type)
    if attribute.type in ("integer", "real"):
        as_text = isinstance(before, str) and str((held or {}).get("type")) not in _NUMBER_TYPES
        return _number(attribute, value, as_text)
    if attribute.type in ("code", "codes"):
        return _coded(attribute.type, value, before, codes)
    return write(value, before) if write else value


def _number(attribute: Attribute, value: Value, as_text: bool) -> Value:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    if attribute.scale != 1:
        value = scaled(value, 1 / attribute.scale)
    if attribute.type == "integer" and isinstance(value, float) and value.is_integer():
        value = int(value)
    return repr(value).removesuffix(".0") if as_text else value


def _boolean(value: Value, before: Any) -> Value:
    if not isinstance(value, (bool, int)):
        return value
    if isinstance(before, str):
        word = before.strip().lower()
        yes, no = next((words for words in _WORDS if word in words), ("true", "false"))
        return yes if value else no
    return int(value) if type(before) in (int, float) else bool(value)


def _date(value: Value, before: Any) -> Value:
    """A DateTime at midnight, unless the platform holds bare days."""
    if not isinstance(value, str) or moment_of(value) is None:
        return value
    bare = isinstance(before, str) and len(before.strip()) == 10
    return value[:10] if bare else f"{value[:10]}T00:00:00.000Z"


def _coded(kind: str, value: Value, before: Any, codes: Mapping[str, str]) -> Value:
    parts = value if isinstance(value, list) else _list_in(value)
    if parts is None:
        one = codes.get(value, value) if isinstance(value, str) else value
        return [one] if isinstance(before, list) or (kind == "codes" and not _is_scalar(before)) else one
    found = [codes.get(part, part) if isinstance(part, str) else part for part in parts]
    # The model may know one value only: a list of one goes back as it came.
    return found[0] if len(found) == 1 and _is_scalar(before) else found


def _is_scalar(before: Any) -> bool:
    return before is not None and not isinstance(before, (list, dict))


def _reference(value: Value, before: Any) -> Value:
    parts = _list_in(value)
    if parts is not None and isinstance(before, list):
        return parts
    return [value] if isinstance(before, list) else value


def _text(value: Value, before: Any) -> Value:
    """What the platform holds as a number or a structure was shown as JSON, and goes back as such where it still is."""
    if not isinstance(value, str) or before is None or isinstance(before, str):
        return value
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return value
    alike = isinstance(before, (int, float)) and not isinstance(before, bool) and type(found) in (int, float)
    return found if alike or type(found) is type(before) else value


def _list_in(value: Value) -> list[Any] | None:
    if not isinstance(value, str) or not value.startswith("["):
        return None
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, list) else None


_WRITERS: dict[str, Callable[[Value, Any], Value]] = {
    "boolean": _boolean,
    "date": _date,
    "reference": _reference,
    "text": _text,
}
