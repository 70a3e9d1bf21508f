"""Members of a body, each of the kind that it must be, or Orion's refusal."""
from __future__ import annotations

from typing import Any

from .errors import bad_request

Parts = dict[str, Any]


def text(holder: Parts, name: str, what: str = "", must: bool = False) -> str | None:
    """A member that is a text; None when it is not there."""
    if name not in holder:
        if must:
            raise bad_request(f"{what or name} is missing")
        return None
    if not isinstance(holder[name], str):
        raise bad_request(f"{what or name} is not a string")
    return str(holder[name])


def whole(holder: Parts, name: str) -> int | None:
    """A member that is a whole number; None when it is not there."""
    if name not in holder:
        return None
    if not isinstance(holder[name], int) or isinstance(holder[name], bool):
        raise bad_request(f"{name} is not an int")
    return int(holder[name])


def flag(holder: Parts, name: str) -> bool | None:
    """A member that is true or false; None when it is not there."""
    if name not in holder:
        return None
    if not isinstance(holder[name], bool):
        raise bad_request(f"{name} is not a bool")
    return bool(holder[name])
