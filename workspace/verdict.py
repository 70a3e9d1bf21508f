"""What must become of one touched asset, from the row here and the word there: pure, and the heart of a push."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..providers.model import Value
from .equality import agree, same
from .merge import Merged, Values, changed, merge
from .report import DELETED, ConflictItem
from .sides import Sides

SAME, GONE, CONFLICT = "same", "gone", "conflict"
CREATE, UPDATE, DELETE = "create", "update", "delete"
WRITES = (CREATE, UPDATE, DELETE)


@dataclass(frozen=True)
class Verdict:
    """`kind`: same (nothing is left to send), gone (neither here nor there), conflict, or the write that it takes.

    `before` is what my edit stood on, `values` what is to be written, `merged` the row where both sides have one.
    """

    kind: str
    before: Values
    values: Values = field(default_factory=dict)
    merged: Merged | None = None
    conflicts: tuple[ConflictItem, ...] = ()


def judge(sides: Sides, known: Values | None, theirs: Values | None) -> Verdict:
    """`known` is what the base says (None: no base), `theirs` what the platform says now (None: not there)."""
    before, types = ground_of(sides, known, theirs), _shared(sides, known, theirs)
    if sides.row is None:
        return _deleted_here(sides, types, before, theirs)
    if theirs is None:
        return _missing_there(sides, types, known, before)
    mine = sides.row.values
    merged = merge(types, before, mine, theirs)
    if merged.conflicts:
        return Verdict(CONFLICT, before, merged=merged, conflicts=merged.conflicts)
    values = {key: mine.get(key) for key in merged.unsent}
    return Verdict(UPDATE if values else SAME, before, values, merged)


def judge_offline(sides: Sides, known: Values | None) -> Verdict:
    """As if the platform still said what it last said; a creation that may have arrived counts as arrived."""
    theirs = None if sides.base is None or sides.base.gone else known
    if theirs is None and sides.row is None and sides.sent and sides.sent.kind == CREATE:
        theirs = sides.sent.values
    return judge(sides, known, theirs)


def ground_of(sides: Sides, known: Values | None, theirs: Values | None) -> dict[str, Value]:
    """What my edit stood on, attribute by attribute.

    It is the base, with two exceptions. What waits for a person keeps the value that it was found with. And where
    the platform says what an earlier push of mine sent, that word is my own, whoever lost the answer.
    """
    sent, ground = sides.sent, dict(known or {})
    for waiting in sides.waiting:
        item = waiting.item
        if item.attribute != DELETED:
            ground[item.attribute] = item.base
        elif item.mine is None and isinstance(item.base, dict):  # I deleted what they changed
            ground.update(item.base)
    if sent and theirs is not None:
        for key, kind in sides.types.items():
            if key in sent.values and agree(kind, sent.values[key], theirs.get(key)):
                ground[key] = _own_word(sides, kind, key, theirs.get(key))
    return ground


def _own_word(sides: Sides, kind: str, key: str, theirs: Value) -> Value:
    """What a platform rounded of mine is taken from it, unless I have changed mine again."""
    mine = sides.row.values.get(key) if sides.row else None
    is_as_sent = sides.row is not None and sides.sent is not None and same(kind, mine, sides.sent.values[key])
    return mine if is_as_sent else theirs


def has_arrived(sides: Sides, theirs: Values | None) -> bool:
    """True where the platform says all that was sent."""
    if sides.sent is None:
        return False
    if sides.sent.kind == DELETE:
        return theirs is None
    return theirs is not None and not missing(sides, sides.sent.values, theirs)


def missing(sides: Sides, sent: Mapping[str, Value], theirs: Values | None) -> tuple[str, ...]:
    """The attributes that were sent and are not there."""
    types, found = _shared(sides, theirs), theirs or {}
    return tuple(k for k, kind in types.items() if k in sent and not agree(kind, sent[k], found.get(k)))


def _shared(sides: Sides, *words: Values | None) -> Mapping[str, str]:
    """The attributes that the platform has, by its own word; what it lacks is kept here alone and is never sent."""
    said = [word.keys() for word in words if word is not None]
    lacking = set(sides.types).difference(*said) if said else ()
    return {k: kind for k, kind in sides.types.items() if k not in lacking} if lacking else sides.types


def _deleted_here(sides: Sides, types: Mapping[str, str], before: Values, theirs: Values | None) -> Verdict:
    never_there = sides.base is None and sides.sent is None
    if theirs is None or never_there:
        return Verdict(GONE, before)
    moved = [key for key, kind in types.items() if not agree(kind, before.get(key), theirs.get(key))]
    if not moved:
        return Verdict(DELETE, before)
    item = ConflictItem(
        DELETED, {key: before.get(key) for key in moved}, None, {key: theirs.get(key) for key in moved}
    )
    return Verdict(CONFLICT, before, conflicts=(item,))


def _missing_there(sides: Sides, types: Mapping[str, str], known: Values | None, before: Values) -> Verdict:
    mine = sides.row.values if sides.row else {}
    undone = sides.sent is not None and sides.sent.kind == DELETE  # it was I who deleted it, and thought better of it
    if sides.base is None or undone:
        values = {key: mine[key] for key, kind in types.items() if not same(kind, mine.get(key), None)}
        return Verdict(CREATE, before, values)
    moved = changed(types, before, mine)
    if not moved:
        return Verdict(GONE, before)
    item = ConflictItem(DELETED, dict(known or {}), {key: mine.get(key) for key in moved}, None)
    return Verdict(CONFLICT, before, conflicts=(item,))
