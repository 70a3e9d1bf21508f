"""What waits for a person: base, mine and theirs of each attribute, and who said so when."""

from __future__ import annotations

from collections.abc import Mapping

from ..providers.base import Mapper
from ..providers.model import Value
from .home import Homes
from .report import Conflict, ConflictItem
from .resolution import resolve, resolve_all
from .sides import Sides, gather, known_values, label_of, place_of
from .store import Store
from .verdict import CONFLICT, judge_offline

__all__ = ["open_conflicts", "resolve", "resolve_all"]


def open_conflicts(store: Store, mappers: Mapping[str, Mapper]) -> list[Conflict]:
    """Those that still are: what was edited since may have settled one. Writes nothing."""
    found = []
    homes = Homes(store)
    for sides in gather(store, store.conflicts()):
        known = known_values(sides, mappers)
        if sides.base and known is None:
            items = tuple(waiting.item for waiting in sides.waiting)  # its connection is not at hand
        else:
            verdict = judge_offline(sides, known)
            items = verdict.conflicts if verdict.kind == CONFLICT else ()
        if items:
            found.append(_conflict(sides, items, known, homes, mappers))
    return found


def _conflict(
    sides: Sides,
    items: tuple[ConflictItem, ...],
    known: Mapping[str, Value] | None,
    homes: Homes,
    mappers: Mapping[str, Mapper],
) -> Conflict:
    values = sides.row.values if sides.row else known or {}
    base = sides.base
    mapper = mappers.get(base.key.connection) if base else None
    told = mapper.dates(sides.asset_class, base.entity) if base and mapper else {}
    named = mapper.authors(sides.asset_class, base.entity) if base and mapper else {}
    town = sides.row.municipality if sides.row else homes.of(sides.asset_class, base.key if base else None)
    return Conflict(
        sides.uid,
        sides.asset_class.key,
        town,
        label_of(sides.asset_class, values, sides.uid),
        items,
        min((waiting.found for waiting in sides.waiting), default=""),
        max((waiting.theirs_when for waiting in sides.waiting if waiting.theirs_when), default=None),
        sides.note.editor,
        place_of(values),
        mine_when=sides.note.last,
        mine_device=sides.note.device,
        theirs_dates={item.attribute: told[item.attribute] for item in items if item.attribute in told},
        theirs_by={item.attribute: named[item.attribute] for item in items if item.attribute in named},
    )
