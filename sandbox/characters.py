"""Which characters Orion refuses, and where."""
from __future__ import annotations

import re

MAX_IDENTIFIER = 256

_COMMON = re.compile(r"""[<>"'=;()]""")
_IDENTIFIER = re.compile(r"""[^\x21-\x7e]|[<>"'=;()?/#&]""")


def has_forbidden(text: str, exceptions: str = "") -> bool:
    """Whether a value holds one of the eight characters that are forbidden everywhere."""
    if not exceptions:
        return _COMMON.search(text) is not None
    return any(found not in exceptions for found in _COMMON.findall(text))


def has_forbidden_for_identifier(text: str) -> bool:
    """Whether an id, a type or a name holds a character that only values may have, a space, or anything past ASCII."""
    return _IDENTIFIER.search(text) is not None


def identifier_problem(text: str, what: str, characters_in: str | None = None) -> str:
    """The sentence that refuses an id, a type or a name; empty when there is nothing against it."""
    length = len(text.encode())
    if length < 1:
        return f"{what} length: 0, min length supported: 1"
    if length > MAX_IDENTIFIER:
        return f"{what} length: {length}, max length supported: {MAX_IDENTIFIER}"
    if _IDENTIFIER.search(text):
        return f"Invalid characters in {characters_in or what}"
    return ""
