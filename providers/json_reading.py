"""JSON from a platform, taken as the hostile text that it is."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Mapping
from typing import Any

from ..errors import AnswerTooLargeError, NotJsonError

MAX_DEPTH = 100  # at least refused beyond twice that, never below
EXCERPT = 200

_MOST_DIGITS = 4000  # Python refuses longer whole numbers, and the page with them
_LONG_NUMBER = re.compile(rb"[0-9]{%d}" % (_MOST_DIGITS + 1))
_REFUSES_LONG_NUMBERS = hasattr(sys, "get_int_max_str_digits")  # the first of Python 3.9 count for hours instead
_TOO_DEEP = "9e99999999"  # written where a nest is cut off
_TEXT_OR_BRACKET = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[\]{}]', re.DOTALL)
_NOT_MARKS = bytes(byte for byte in range(256) if byte not in b'[]{}"')
_TEXTS = re.compile(rb'"[^"]*"')
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>?", re.DOTALL | re.IGNORECASE)


def read_json(body: bytes, url: str = "") -> Any:
    """Raises NotJsonError for HTML, half an answer, NaN or Infinity; AnswerTooLargeError for too deep a nest."""
    if _deeper_than(body, MAX_DEPTH):
        raise AnswerTooLargeError(url=url, depth=MAX_DEPTH)
    try:
        # A wrong byte in one name is no reason to refuse a whole town.
        whole = _refuse_long if has_long_number(body) else None
        found = json.loads(body.decode("utf-8", "replace"), parse_constant=_refuse_constant, parse_int=whole)
    except (ValueError, RecursionError) as error:
        raise NotJsonError(url=url, excerpt=excerpt(body)) from error
    return _without_surrogates(found) if _SURROGATE.search(body) else found


def read_entities(body: bytes, url: str = "") -> tuple[Any, bool]:
    """A page, and whether anything in it is unfit to be kept; `unfit_part` tells it of each entity.

    Where `read_json` refuses the whole answer for NaN or too deep a nest, here one entity refuses no others. Raises
    NotJsonError for what is no JSON at all.
    """
    if _deeper_than(body, MAX_DEPTH):
        body = _cut_below(body, 2 * MAX_DEPTH)
    hooks = _Numbers()
    text = body.decode("utf-8", "replace")
    whole = hooks.whole if has_long_number(body) else None
    try:
        try:
            found = json.loads(text, parse_float=hooks.real, parse_constant=hooks.constant, parse_int=whole)
        except json.JSONDecodeError:
            raise
        except ValueError:  # a whole number of thousands of digits
            found = json.loads(
                text, parse_float=hooks.real, parse_constant=hooks.constant, parse_int=hooks.whole
            )
    except (ValueError, RecursionError) as error:
        raise NotJsonError(url=url, excerpt=excerpt(body)) from error
    return _without_surrogates(found) if _SURROGATE.search(body) else found, hooks.unfit


def unfit_part(entity: Mapping[str, Any]) -> tuple[str, str] | None:
    """The first attribute that nothing can keep, and why: not_a_number (NaN, Infinity, 1e999), too_deep."""
    for name, attribute in entity.items():
        pending = [attribute]
        while pending:
            node = pending.pop()
            if isinstance(node, float) and not math.isfinite(node):
                return name, "not_a_number" if math.isnan(node) else "too_deep"
            if isinstance(node, dict):
                pending.extend(node.values())
            elif isinstance(node, list):
                pending.extend(node)
    return None


class _Numbers:
    """Stands beside the parser: a number that is none becomes NaN, a nest that was cut off minus infinity."""

    def __init__(self) -> None:
        self.unfit = False

    def real(self, text: str) -> float:
        number = float(text)
        if number - number == 0:
            return number
        self.unfit = True
        return -math.inf if text == _TOO_DEEP else math.nan

    def constant(self, _name: str) -> float:
        self.unfit = True
        return math.nan

    def whole(self, text: str) -> float:
        return int(text) if len(text) <= _MOST_DIGITS else self.constant(text)


def _cut_below(body: bytes, limit: int) -> bytes:
    """Without what is nested deeper, each such nest in one step; what is no JSON stays none."""
    kept, at, depth, cut_from = [], 0, 0, 0
    for mark in _TEXT_OR_BRACKET.finditer(body):
        if mark[0] in (b"[", b"{"):
            depth += 1
            if depth == limit + 1:
                cut_from = mark.start()
        elif mark[0] in (b"]", b"}"):
            if depth == limit + 1:
                kept += [body[at:cut_from], _TOO_DEEP.encode()]
                at = mark.end()
            depth -= 1
    return b"".join([*kept, body[at:]])


def has_surrogates(body: bytes) -> bool:
    """Whether half a character may be written in it."""
    return bool(_SURROGATE.search(body))


def has_long_number(body: bytes) -> bool:
    """Whether it may hold one that this Python would not refuse, and never come to the end of."""
    return not _REFUSES_LONG_NUMBERS and bool(_LONG_NUMBER.search(body))


def is_too_deep(body: bytes) -> bool:
    return _deeper_than(body, MAX_DEPTH)


def excerpt(body: bytes) -> str:
    """The beginning of an answer as plain text, without markup or control characters."""
    text = _TAGS.sub(" ", body[:20_000].decode("utf-8", "replace"))
    return plain(text)


def plain(text: str, length: int = EXCERPT) -> str:
    text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())[:length]


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def _refuse_long(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise ValueError("no number is that long")
    return int(text)


def _without_surrogates(found: Any) -> Any:
    """Half a surrogate pair is no character: no database takes it."""
    text = json.dumps(found, ensure_ascii=False)
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return found if clean == text else json.loads(clean)


def _deeper_than(body: bytes, limit: int) -> bool:
    """Peels innermost brackets off, level by level: a fraction of what parsing costs."""
    if b"\\" in body:
        body = body.replace(b"\\\\", b"").replace(b'\\"', b"")  # now a quote begins or ends a text
    marks = body.translate(None, _NOT_MARKS)
    brackets = marks.replace(b'""', b"")
    if b'"' in brackets:  # brackets stand inside texts
        brackets = _TEXTS.sub(b"", marks)
    for _ in range(limit + 1):
        smaller = brackets.replace(b"{}", b"").replace(b"[]", b"")
        if len(smaller) == len(brackets):
            return len(brackets) > limit  # cut or broken: a short rest cannot nest deeply
        brackets = smaller
    return True
