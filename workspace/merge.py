"""Three versions of one asset into one: pure, attribute by attribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..providers.model import Value
from .report import ConflictItem
from .values import same, untouched

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
    for key, kind in types.items():
        my, their = mine.get(key), theirs.get(key)
        if my == their or same(kind, my, their):  # most are equal, and most of them plainly
            continue
        before = base.get(key)
        if untouched(kind, my, before):
            values[key] = their
            taken.append(key)
        elif same(kind, their, before):
            unsent.append(key)
        else:
            conflicts.append(ConflictItem(key, before, my, their))
    return Merged(values, tuple(taken), tuple(unsent), tuple(conflicts))


def changed(types: Mapping[str, str], base: Values, mine: Values) -> tuple[str, ...]:
    """The attributes that differ."""
    return tuple(key for key, kind in types.items() if not untouched(kind, mine.get(key), base.get(key)))
