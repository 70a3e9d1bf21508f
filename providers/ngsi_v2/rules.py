"""What NGSI-v2 allows in ids, paths and texts, checked before anything is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...errors import UnsendableError, WrongScopeError

FORBIDDEN = "<>\"'=;()"
LONGEST_IDENTIFIER = 256
MOST_LEVELS = 10

_FORBIDDEN = re.compile(f"[{re.escape(FORBIDDEN)}]")
_TO_ENCODE = re.compile(f"[%{re.escape(FORBIDDEN)}]")
_ENCODED = re.compile("%(?:" + "|".join(f"{ord(character):02X}" for character in "%" + FORBIDDEN) + ")", re.IGNORECASE)
_IDENTIFIER = re.compile(r"""[\x21-\x7e]{1,256}""")
_NOT_IN_IDENTIFIER = re.compile(r"""[<>"'=;()&?/#]""")
_LEVEL = re.compile(r"[A-Za-z0-9_]{1,50}")
_TENANT = re.compile(r"[A-Za-z0-9_]{0,50}")


def forbidden_in(value: Any) -> str:
    """The forbidden characters in a text, or in any text of a structure; "" where there are none."""
    return "".join(sorted({character for text in _texts(value) for character in _FORBIDDEN.findall(text)}))


def encoded(value: Any) -> Any:
    """Texts with the forbidden characters, and %, percent-encoded; all else as it is."""
    if isinstance(value, str):
        return _TO_ENCODE.sub(lambda found: f"%{ord(found.group()):02X}", value)
    if isinstance(value, list):
        return [encoded(part) for part in value]
    if isinstance(value, dict):
        return {encoded(key): encoded(part) for key, part in value.items()}
    return value


def decoded(value: Any) -> Any:
    """The way back; a % that encodes none of these characters stays."""
    if isinstance(value, str):
        return _ENCODED.sub(lambda found: chr(int(found.group()[1:], 16)), value) if "%" in value else value
    if isinstance(value, list):
        return [decoded(part) for part in value]
    if isinstance(value, dict):
        return {decoded(key): decoded(part) for key, part in value.items()}
    return value


def is_identifier(text: str) -> bool:
    """Whether an id, a type or an attribute's name may be called so."""
    return bool(_IDENTIFIER.fullmatch(text)) and not _NOT_IN_IDENTIFIER.search(text)


def check_identifier(text: str, what: str) -> None:
    if not is_identifier(text):
        raise UnsendableError(attribute=what, reason="identifier", found=text[:LONGEST_IDENTIFIER])


def check_scope(scope: str, wildcard: bool = False) -> None:
    """`wildcard`: a query may ask for a whole subtree, /a/#."""
    path = scope[:-1].rstrip("/") if wildcard and scope.endswith("/#") else scope
    levels = path.split("/")[1:] if path not in ("", "/") else []
    right = scope.startswith("/") and len(levels) <= MOST_LEVELS and all(map(_LEVEL.fullmatch, levels))
    if not right:
        raise WrongScopeError(reason="service_path", found=scope[:600])


def check_tenant(tenant: str) -> None:
    if not _TENANT.fullmatch(tenant):
        raise WrongScopeError(reason="tenant", found=tenant[:200])


def _texts(value: Any) -> Iterator[str]:
    pending = [value]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            pending += [*node.keys(), *node.values()]
