"""What an asset was at a moment of its history: pure, out of the lines that tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..providers.model import Value
from .history import REVERT, fields_of
from .report import FieldChange
from .store import Told

AFTER, BEFORE = "after", "before"


@dataclass(frozen=True)
class Version:
    """`values` holds what the history can tell; of everything else it says that it never changed."""

    exists: bool
    values: Mapping[str, Value]
    touched: frozenset[str]  # the attributes that the action itself changed
    told: Told  # its last line


def version_at(lines: Sequence[Told], number: int, side: str = AFTER) -> Version | None:
    """`lines`: all of the asset, the oldest first. `number`: the last line of an action on it; None where none is.

    What was edited and sent leaves its line only when it was sent: between two lines the earlier one is believed,
    and, right before an action, the value that this action found.
    """
    last = next((told for told in lines if told.number == number), None)
    if last is None:
        return None
    own = [told for told in lines if told.action == last.action and told.number <= number]
    cutoff = number if side == AFTER else own[0].number - 1
    values: dict[str, Value] = {}
    for told in reversed(lines):  # the oldest line after the moment tells what was before it
        if told.number > cutoff:
            values.update({field.attribute: _found(told, field) for field in fields_of(told)})
    for told in lines:
        if told.number <= cutoff:
            values.update({field.attribute: field.now for field in fields_of(told)})
    if side == BEFORE:
        for told in reversed(own):
            values.update({field.attribute: field.before for field in fields_of(told)})
    touched = frozenset(told.line.attribute for told in own if told.line.attribute is not None)
    return Version(_existed(own, side), values, touched, last)


def _found(told: Told, field: FieldChange) -> Value:
    """What was reverted had never been more than an edit: before it stood what it went back to."""
    return field.now if told.kind == REVERT else field.before


def _existed(own: Sequence[Told], side: str) -> bool:
    if side == AFTER:
        return own[-1].line.change != "delete"
    return own[0].line.change != "create"
