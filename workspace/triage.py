"""Sorts what is unsent before anybody is asked: what can travel, what waits, what has nowhere to go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..errors import AssetError
from ..providers.base import Mapper
from .destination import Destinations, Errand
from .sides import Sides, known_values
from .verdict import CONFLICT, WRITES, judge_offline


@dataclass
class Triage:
    """`idle` have nothing to send after all; `waiting` are conflicts that a person has not decided."""

    errands: list[Errand] = field(default_factory=list)
    idle: list[Sides] = field(default_factory=list)
    waiting: list[Sides] = field(default_factory=list)
    failed: list[tuple[Sides, AssetError]] = field(default_factory=list)


def sort_out(touched: Iterable[Sides], destinations: Destinations, mappers: Mapping[str, Mapper]) -> Triage:
    found = Triage()
    for sides in touched:
        _place(sides, destinations, mappers, found)
    return found


def _place(sides: Sides, destinations: Destinations, mappers: Mapping[str, Mapper], found: Triage) -> None:
    try:
        _place_or_fail(sides, destinations, mappers, found)
    except AssetError as error:
        found.failed.append((sides, error))


def _place_or_fail(
    sides: Sides, destinations: Destinations, mappers: Mapping[str, Mapper], found: Triage
) -> None:
    if sides.base and sides.base.key.connection not in mappers:
        destinations.errand(sides)  # raises: its platform is not at hand
        return
    verdict = judge_offline(sides, known_values(sides, mappers))
    if verdict.kind == CONFLICT:
        found.waiting.append(sides)
    elif verdict.kind in WRITES or sides.sent:
        found.errands.append(destinations.errand(sides))
    else:
        if sides.base and sides.row:
            destinations.errand(sides)  # raises where it was given to another town
        found.idle.append(sides)
