"""A page of entities: each with its own text as it came, so that it can be kept without being written again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Optional

from ..errors import NotJsonError
from .json_reading import (
    MAX_DEPTH,
    excerpt,
    has_long_number,
    has_surrogates,
    is_too_deep,
    read_entities,
    unfit_part,
)


class Told(NamedTuple):
    """`text`: the entity's JSON, None where it must be written anew. `problem`: attribute and reason, where a part of
    it can be kept by nobody."""

    entity: Any
    text: bytes | None = None
    problem: tuple[str, str] | None = None


class _Unusual(Exception):  # noqa: N818 (no error: the careful way is taken)
    """The page holds what JSON does not have."""


Alike = Callable[[str, int], Optional[re.Match[str]]]


def read_page(body: bytes, url: str = "") -> Iterator[Told]:
    """One after the other, so that no two need be held. Raises NotJsonError for what is no list, also in its midst."""
    return (told for told in read_alike(body, url, lambda _text, _at: None) if isinstance(told, Told))


def read_alike(body: bytes, url: str, alike: Alike) -> Iterator[Told | re.Match[str]]:
    """The same. `alike` is asked at the place of each entity, and what it finds there is parsed no more; it may take
    only what JSON allows."""
    told = 0
    odd = b"NaN" in body or b"Infinity" in body or has_surrogates(body) or has_long_number(body)
    if not odd:
        try:
            for one in _sliced(body, alike):
                yield one
                told += 1
            return
        except (_Unusual, ValueError, RecursionError):
            pass  # the careful way tells what is wrong
    entities, unfit = read_entities(body, url)
    if not isinstance(entities, list):
        raise NotJsonError(url=url, excerpt=excerpt(body))
    for entity in entities[told:]:
        yield Told(entity, None, unfit_part(entity) if unfit and isinstance(entity, dict) else None)


def _refused(name: str) -> Any:
    raise _Unusual(name)


# The parser's own entry, written in C: one value from a place on, and where it ends.
_scan = json.JSONDecoder(parse_constant=_refused).scan_once  # type: ignore[attr-defined]
_BLANKS = " \t\n\r"


def _sliced(body: bytes, alike: Alike) -> Iterator[Told | re.Match[str]]:
    text = body.decode("utf-8", "replace")
    source = body if len(text) == len(body) and text.isascii() else None
    at, end = _after_blanks(text, 0), len(text)
    if text[at : at + 1] != "[":
        raise _Unusual
    at = _after_blanks(text, at + 1)
    while text[at : at + 1] != "]":
        if found := alike(text, at):
            yield found
            until = found.end()
        else:
            told, until = _parsed(text, at, source)
            yield told
        at = until if text[until : until + 1] == "," else _after_blanks(text, until)
        if text[at : at + 1] != ",":
            break
        at = at + 1 if text[at + 1 : at + 2] == "{" else _after_blanks(text, at + 1)
        if text[at : at + 1] == "]":
            raise _Unusual
    if text[at : at + 1] != "]" or _after_blanks(text, at + 1) != end:
        raise _Unusual


def _parsed(text: str, at: int, source: bytes | None) -> tuple[Told, int]:
    try:
        entity, until = _scan(text, at)
    except StopIteration:
        raise _Unusual from None
    its = source[at:until] if source else text[at:until].encode()
    # Few have as many brackets as too deep a nest needs.
    if its.count(b"{") + its.count(b"[") > MAX_DEPTH and is_too_deep(its):
        raise _Unusual
    return Told(entity, its), until


def _after_blanks(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _BLANKS:
        at += 1
    return at
