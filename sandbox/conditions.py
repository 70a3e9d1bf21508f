"""The query languages of the parameters q and mq: what is asked of attributes and of their metadata."""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .characters import has_forbidden
from .errors import bad_request
from .values import Json, is_number, number_from, parse_date, same_value

EXISTS, NOT_EXISTS = "exists", "!"
_TWO = {"==": "==", "~=": "~=", "!=": "!=", ">=": ">=", "<=": "<="}
_ONE = {"<": "<", ">": ">", ":": "=="}
_ORDER_NAMES = {"<": "LessThan", "<=": "LessThanOrEqual", ">": "GreaterThan", ">=": "GreaterThanOrEqual"}
_REFUSED = "forbidden characters in String Filter"


@dataclass(frozen=True)
class Range:
    """All values from one to another, both included."""

    first: Json
    last: Json


@dataclass(frozen=True)
class Condition:
    """One part of a q or mq; path holds the steps into a value."""

    attribute: str
    metadatum: str
    path: tuple[str, ...]
    operator: str
    value: Json = None

    def holds(self, found: list[Json] | None) -> bool:
        """Whether what stands at the place asked for (None: nothing does) answers the condition."""
        if self.operator == EXISTS:
            return found is not None
        if self.operator == NOT_EXISTS:
            return found is None
        return found is not None and _OPERATORS[self.operator](found, self.value)


def _equals(found: list[Json], wanted: Json) -> bool:
    if isinstance(wanted, Range):
        return _reaches(found, wanted.first, ">=") and _reaches(found, wanted.last, "<=")
    if isinstance(wanted, tuple):
        return any(same_value(each, one) for each in found for one in wanted)
    return any(same_value(each, wanted) for each in found)


def _reaches(found: list[Json], limit: Json, operator: str) -> bool:
    kind: Callable[[Json], bool] = (lambda each: isinstance(each, str)) if isinstance(limit, str) else is_number
    compare = _ORDER[operator]
    return any(compare(each, limit) for each in found if kind(each))


_ORDER: dict[str, Callable[[Json, Json], bool]] = {
    "<": lambda one, other: bool(one < other),
    "<=": lambda one, other: bool(one <= other),
    ">": lambda one, other: bool(one > other),
    ">=": lambda one, other: bool(one >= other),
}

_OPERATORS: dict[str, Callable[[list[Json], Json], bool]] = {
    "==": _equals,
    "!=": lambda found, wanted: not _equals(found, wanted),
    "~=": lambda found, wanted: any(isinstance(each, str) and wanted.search(each) is not None for each in found),
    "<": lambda found, wanted: _reaches(found, wanted, "<"),
    "<=": lambda found, wanted: _reaches(found, wanted, "<="),
    ">": lambda found, wanted: _reaches(found, wanted, ">"),
    ">=": lambda found, wanted: _reaches(found, wanted, ">="),
}


def conditions_from(text: str, of_metadata: bool = False) -> tuple[Condition, ...]:
    """The parts of a q (or mq); raises Orion's refusal."""
    if text in ("", ";"):
        raise bad_request("empty q")
    if ";;" in text:
        raise bad_request("empty q-item")
    text = text[:-1] if text.endswith(";") else text
    if text.strip().endswith(";"):
        raise bad_request("empty q-item")
    conditions = []
    for item in (part for part in text.strip().split(";") if part):
        if not item.strip():
            raise bad_request("empty q-item (only whitespace)")
        conditions.append(_condition(item.strip(), of_metadata))
    if of_metadata:
        _check_metadata_named(conditions)
    return tuple(conditions)


def _check_metadata_named(conditions: list[Condition]) -> None:
    for condition in conditions:
        if not condition.attribute:
            raise bad_request("no attribute name - not valid for metadata filters")
        if not condition.metadatum:
            raise bad_request("no metadata name - not valid for metadata filters")


def _condition(item: str, of_metadata: bool) -> Condition:
    left, operator, right = _split(item)
    left, right = left.strip(), right.strip()
    if not left and operator not in (EXISTS, NOT_EXISTS):
        raise bad_request("empty left-hand-side in q-item")
    if has_forbidden(left, "'"):
        raise bad_request(f"invalid character found in URI param /{'mq' if of_metadata else 'q'}/")
    attribute, metadatum, path = _place(left, of_metadata)
    if not right:
        raise bad_request("empty right-hand-side in q-item")
    if operator in (EXISTS, NOT_EXISTS):
        if _has_stray_quote(right):
            raise bad_request(_REFUSED)
        if of_metadata and not metadatum:
            raise bad_request("no metadata in right-hand-side of q-item")
        return Condition(attribute, metadatum, path, operator)
    return Condition(attribute, metadatum, path, operator, _right_side(right, operator))


def _has_stray_quote(text: str) -> bool:
    return any(character == "'" and at and text[at - 1] != "." and text[at + 1:at + 2] not in (".", "")
               for at, character in enumerate(text))


def _split(item: str) -> tuple[str, str, str]:
    if item.startswith("!"):
        return item[1:], NOT_EXISTS, item[1:]
    quoted = False
    for at, character in enumerate(item):
        if character == "'":
            quoted = not quoted
        elif not quoted:
            if item[at + 1:at + 2] == "=":
                if item[at:at + 2] in _TWO:
                    return item[:at], item[at:at + 2], item[at + 2:]
            elif character in _ONE:
                return item[:at], _ONE[character], item[at + 1:]
    return item, EXISTS, item


def _place(left: str, of_metadata: bool) -> tuple[str, str, tuple[str, ...]]:
    steps, step, quoted = [], "", False
    for character in left:
        if character == "'":
            quoted = not quoted
        elif character == "." and not quoted:
            steps.append(step)
            step = ""
        else:
            step += character
    steps.append(step)
    if of_metadata:
        return steps[0], steps[1] if len(steps) > 1 else "", tuple(steps[2:])
    return steps[0], "", tuple(steps[1:])


def _right_side(text: str, operator: str) -> Json:
    if operator == "~=":
        if has_forbidden(text):
            raise bad_request(_REFUSED)
        return pattern_from(text, f"error compiling filter regex: '{text}'")
    if ".." in text:
        return _range(text, operator)
    if "," in text:
        return _list(text, operator)
    value, kind = _value(text)
    if operator in _ORDER_NAMES and kind not in ("Number", "Date", "String"):
        raise bad_request(f"values of type /{kind}/ not supported for operator /{_ORDER_NAMES[operator]}/")
    return value


def pattern_from(text: str, refusal: str) -> re.Pattern[str]:
    """A regular expression of a client, or Orion's sentence."""
    try:
        return re.compile(text)
    except (re.error, RecursionError, OverflowError):
        raise bad_request(refusal) from None


def _range(text: str, operator: str) -> Range:
    if operator not in ("==", "!="):
        raise bad_request("ranges only valid for equal and not equal ops")
    first_text, _, last_text = (part.strip() for part in text.partition(".."))
    if not first_text or not last_text:
        raise bad_request("empty item in range")
    first, first_kind = _value(first_text)
    if first_kind not in ("Number", "Date", "String"):
        raise bad_request("invalid data type for /range-from/")
    last, last_kind = _value(last_text)
    if last_kind not in ("Number", "Date", "String"):
        raise bad_request("invalid data type for /range-to/")
    if first_kind != last_kind:
        raise bad_request("invalid range: types mixed")
    return Range(first, last)


def _list(text: str, operator: str) -> tuple[Json, ...]:
    if operator not in ("==", "!="):
        raise bad_request("lists only valid for equal and not equal ops")
    kinds: set[str] = set()
    found = []
    for item in _list_items(text):
        if not item:
            raise bad_request("empty item in list")
        value, kind = _value(item)
        kinds.add("String" if kind == "Null" else kind)
        if kind == "Bool" or len(kinds) > 1:
            raise bad_request("invalid JSON value type in list")
        found.append(value)
    return tuple(found)


def _list_items(text: str) -> list[str]:
    items, item, quoted = [], "", False
    for character in text:
        if character == "'":
            quoted = not quoted
        if character == "," and not quoted:
            items.append(item.strip())
            item = ""
        else:
            item += character
    return [*items, item.strip()]


def _value(text: str) -> tuple[Json, str]:
    if text.startswith("'"):
        return _forced_string(text), "String"
    number = number_from(text)
    if number is not None:
        return number, "Number"
    moment = parse_date(text)
    if moment is not None:
        return moment, "Date"
    if text in ("true", "false"):
        return text == "true", "Bool"
    if text == "null":
        return None, "Null"
    if has_forbidden(text):
        raise bad_request(_REFUSED)
    return text, "String"


def _forced_string(text: str) -> str:
    inner = text[1:-1]
    if len(text) < 2 or not text.endswith("'"):
        raise bad_request("non-terminated forced string")
    if "'" in inner:
        raise bad_request("quote in forced string")
    if has_forbidden(inner):
        raise bad_request(_REFUSED)
    return inner
