"""Three versions of one asset into one: pure, attribute by attribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..providers.model import Value
from .equality import agree, same, untouched
from .report import ConflictItem

Values = Mapping[str, Value]


@dataclass(frozen=True)
class Merged:
    """`values` is the row that results; `taken` came from them, `unsent` are mine alone, in `conflicts` both moved."""

    values: dict[str, Value]
    taken: tuple[str, ...]
    unsent: tuple[str, ...]
    conflicts: tuple[ConflictItem, ...]


def merge(types: Mapping[str, str], base: Values, mine: Values, theirs: Values) -> Merged:
    """Mine stays wherever I changed it; a conflict also keeps mine, until a person decides."""
    values, taken, unsent, conflicts = dict(mine), [], [], []
    sides = zip(types.items(), map(mine.get, types), map(theirs.get, types))
    # Most are equal, and most of them plainly; in JSON true is no 1, whatever Python says.
    for (key, kind), my, their in [side for side in sides if side[1] != side[2] or side[0][1] == "json"]:
        if same(kind, my, their):
            continue
        before = base.get(key)
        if untouched(kind, my, before):
            values[key] = their
            taken.append(key)
        elif agree(kind, before, their):
            unsent.append(key)
        elif agree(kind, my, their):  # both changed it to the same, but for what a platform makes of it
            values[key] = their
            taken.append(key)
        else:
            conflicts.append(ConflictItem(key, before, my, their))
    return Merged(values, tuple(taken), tuple(unsent), tuple(conflicts))


def changed(types: Mapping[str, str], base: Values, mine: Values) -> tuple[str, ...]:
    """The attributes that differ."""
    return tuple(key for key, kind in types.items() if not untouched(kind, mine.get(key), base.get(key)))
