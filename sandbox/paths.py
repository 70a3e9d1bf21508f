"""What stands at a dotted place inside a value, as the data base reads it: arrays are looked through."""
from __future__ import annotations

from .values import Json


def candidates(value: Json, path: tuple[str, ...]) -> list[Json] | None:
    """All values that a condition may look at; None when nothing stands there. An array offers itself and its items."""
    ends = _ends(value, path)
    if not ends:
        return None
    found = []
    for end in ends:
        found.append(end)
        if isinstance(end, list):
            found.extend(end)
    return found


def _ends(value: Json, path: tuple[str, ...]) -> list[Json]:
    if not path:
        return [value]
    if isinstance(value, dict):
        return _ends(value[path[0]], path[1:]) if path[0] in value else []
    if isinstance(value, list):
        found: list[Json] = []
        if path[0].isdigit() and int(path[0]) < len(value):
            found.extend(_ends(value[int(path[0])], path[1:]))
        for item in value:
            if isinstance(item, dict):
                found.extend(_ends(item, path))
        return found
    return []
