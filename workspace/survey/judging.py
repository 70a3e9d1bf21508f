"""What an asset that a survey brought means for the office's row as it is now: the push's own judgement, asked here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...catalog.model import AssetClass
from ...providers.model import EntityKey, Value
from ..merge import changed
from ..report import DELETED, ConflictItem
from ..sides import Sides, writable
from ..store import Base, ChangeNote, Row
from ..values import same
from ..verdict import CONFLICT, GONE, SAME, Verdict, judge
from .brought import Brought
from .eiel_states import FINAL, REVIEWED, keeps_states
from .ledger import WAITING, Remembered
from .office import OFFICE
from .request import SURVEY_STATE

NOTHING, HERE, CLEAN, MERGES, CONFLICTS = "nothing", "here", "clean", "merges", "conflict"


@dataclass(frozen=True)
class Judged:
    """`state`: nothing (no edit), here (the office has it, or decided it), clean, merges (the office changed something
    else meanwhile), conflict. `known`: what the survey's edits stand on. `confirmed`: only its survey state was set.
    """

    state: str
    verdict: Verdict
    types: Mapping[str, str]
    known: Mapping[str, Value] | None
    edited: tuple[str, ...] = ()
    confirmed: bool = False
    conflicts: tuple[ConflictItem, ...] = ()
    decided: bool = False  # earlier, and nothing was edited since

    @property
    def is_open(self) -> bool:
        return self.state in (CLEAN, MERGES, CONFLICTS)


def judge_brought(
    brought: Brought, asset_class: AssetClass, remembered: Remembered | None, row: Row | None, eiel_states: bool
) -> Judged:
    """`row`: the office's row of the same name, or of the asset that it was merged into. Pure."""
    kinds = writable(asset_class)
    types = {key: kind for key, kind in kinds.items() if key in brought.fields}
    states = eiel_states and keeps_states(asset_class) and SURVEY_STATE in types
    if states:
        del types[SURVEY_STATE]  # it advances; nobody disagrees on it
    known = _known(brought, remembered)
    theirs = None if row is None else {key: row.values.get(key) for key in types}
    verdict = judge(_sides(brought, asset_class, types, known, row), known, theirs)
    edited = changed(types, known or {}, brought.mine) if brought.mine is not None else ()
    if _is_decided(brought, remembered):
        return Judged(HERE, verdict, types, known, edited, decided=True)
    if verdict.kind in (SAME, GONE):
        confirmed = states and row is not None and _confirms(brought, known, row)
        gone = brought.mine is None and brought.base is not None
        state = CLEAN if confirmed else HERE if edited or gone or remembered else NOTHING
        return Judged(state, verdict, types, known, edited, confirmed)
    if verdict.kind == CONFLICT:
        return Judged(CONFLICTS, verdict, types, known, edited, conflicts=verdict.conflicts)
    state = MERGES if verdict.merged and verdict.merged.taken else CLEAN
    return Judged(state, verdict, types, known, edited)


def _known(brought: Brought, remembered: Remembered | None) -> dict[str, Value] | None:
    """What was decided of it earlier is what its newer edits stand on."""
    decided = remembered is not None and remembered.decision != WAITING
    if brought.base is None and not decided:
        return None
    # What left empty is not in the base, and is known to have been empty all the same.
    empty = dict.fromkeys(brought.fields)
    return {**empty, **(brought.base or {}), **(remembered.values if remembered else {})}


def _sides(
    brought: Brought,
    asset_class: AssetClass,
    types: Mapping[str, str],
    known: Mapping[str, Value] | None,
    row: Row | None,
) -> Sides:
    uid, key = brought.uid, asset_class.key
    note = ChangeNote(uid, key, "", brought.first, brought.last, brought.touched, brought.editor)
    base = Base(uid, key, EntityKey(OFFICE, "", key, uid), dict(known)) if known is not None else None
    mine = None if brought.mine is None else Row(uid, brought.municipality, brought.mine)
    # A name that both sides gave to something, without a common ground, is compared as if there had been nothing.
    if base is None and row is not None:
        base = Base(uid, key, EntityKey(OFFICE, "", key, uid), {})
    return Sides(uid, asset_class, types, note, mine, base, None, None)


def _is_decided(brought: Brought, remembered: Remembered | None) -> bool:
    """Decided before, and not touched since; a copy that counts fewer edits is an older one."""
    if remembered is None:
        return False
    return 0 < brought.touched < remembered.touched or (brought.mine is None and remembered.deleted)


def _confirms(brought: Brought, known: Mapping[str, Value] | None, row: Row) -> bool:
    """Somebody looked at it there and found it right."""
    mine = (brought.mine or {}).get(SURVEY_STATE)
    if same("code", mine, (known or {}).get(SURVEY_STATE)) or same("code", mine, None):
        return False
    return row.values.get(SURVEY_STATE) not in (REVIEWED, FINAL)


def redirected(brought: Brought, asset_class: AssetClass, targets: Mapping[str, str]) -> Brought:
    """A reference to an asset that was merged into another one means the other one."""
    mine = brought.mine
    if not mine or not targets:
        return brought
    moved = {
        a.key: targets[mine[a.key]] for a in asset_class.columns if a.type == "reference" and mine.get(a.key) in targets
    }
    return replace(brought, mine={**mine, **moved}) if moved else brought


def is_deletion(judged: Judged) -> bool:
    return any(item.attribute == DELETED for item in judged.conflicts)
