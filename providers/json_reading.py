"""JSON from a platform, taken as the hostile text that it is."""

from __future__ import annotations

import json
import re
from typing import Any

from ..errors import AnswerTooLargeError, NotJsonError

MAX_DEPTH = 100  # at least refused beyond twice that, never below
EXCERPT = 200

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
        found = json.loads(body.decode("utf-8", "replace"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise NotJsonError(url=url, excerpt=excerpt(body)) from error
    return _without_surrogates(found) if _SURROGATE.search(body) else found


def excerpt(body: bytes) -> str:
    """The beginning of an answer as plain text, without markup or control characters."""
    text = _TAGS.sub(" ", body[:20_000].decode("utf-8", "replace"))
    return plain(text)


def plain(text: str, length: int = EXCERPT) -> str:
    text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())[:length]


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


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
