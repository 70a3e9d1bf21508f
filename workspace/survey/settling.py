"""What a decision about one brought asset comes to: the office's new row, the history's lines, what is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...catalog.model import AssetClass
from ...providers.model import Value
from ..report import DELETED
from ..store import HistoryLine, Row
from ..values import same
from ..verdict import CREATE, DELETE, UPDATE
from .brought import Brought
from .eiel_states import REVIEWED, keeps_states
from .judging import CONFLICTS, HERE, NOTHING, Judged, is_deletion
from .ledger import ACCEPTED, MERGED, REFUSED, WAITING, Remembered
from .request import SURVEY_STATE

MINE, THEIRS = "mine", "theirs"
ADDED, CHANGED, REMOVED, JOINED, KEPT_OUT, WAITS, ALREADY, LEFT = (
    "added", "changed", "deleted", "merged", "refused", "waiting", "here", "left",
)  # fmt: skip


@dataclass(frozen=True)
class Decision:
    """What a person says of one brought asset.

    `choices`: attribute to "mine" (the survey's) or "theirs" (the office's); `values`: a third value. Without one of
    them an attribute in conflict goes on waiting, and any other is taken. `merge_into`: the asset that a near-duplicate
    is, so that it is not made again. `wait`: all of it is kept as it was brought, until somebody decides.
    """

    take: bool = True
    choices: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    merge_into: str | None = None
    wait: bool = False


@dataclass(frozen=True)
class Case:
    """`row`: the office's, of the same name or of what it was merged into; `target`: of what it shall be merged into.

    `former`: what the office last knew of an asset that it deleted; None where nobody knows.
    """

    survey: str
    eiel_states: bool
    brought: Brought
    asset_class: AssetClass
    judged: Judged
    remembered: Remembered | None = None
    row: Row | None = None
    target: Row | None = None
    former: Mapping[str, Value] | None = None
    town: str | None = None


@dataclass(frozen=True)
class Settled:
    status: str
    uid: str  # at the office
    row: Row | None = None
    removed: bool = False
    lines: tuple[HistoryLine, ...] = ()
    remembered: Remembered | None = None


def settle(case: Case, decision: Decision | None) -> Settled:
    """Pure. `decision` None: take what needs no person, let the rest wait."""
    brought, judged = case.brought, case.judged
    uid = case.remembered.target if case.remembered and case.remembered.target else brought.uid
    if judged.state == NOTHING or judged.decided:
        return Settled(ALREADY if judged.decided else LEFT, uid)
    if judged.state == HERE:
        return Settled(ALREADY, uid, remembered=_remembered(case, ACCEPTED, judged.edited) if _is_news(case) else None)
    if decision is not None and decision.wait:
        return Settled(WAITS, uid, remembered=_waits(case, ()))
    if decision is not None and not decision.take:
        return Settled(KEPT_OUT, uid, remembered=_remembered(case, REFUSED, judged.edited))
    if decision is None and brought.mine is None and not brought.noticed:
        return Settled(WAITS, uid, remembered=_waits(case, ()))
    if decision and decision.merge_into and judged.verdict.kind == CREATE:
        return _joined(case, decision, uid)
    if judged.state == CONFLICTS:
        return _torn(case, decision or Decision(), uid)
    if judged.verdict.kind == DELETE:
        return _removed(case, uid)
    chosen = decision or Decision()
    if judged.verdict.kind == CREATE:
        return _made(case, uid, {**(brought.mine or {}), **chosen.values}, case.town)
    kept = {key: value for key, value in judged.verdict.values.items() if chosen.choices.get(key) != THEIRS}
    return _changed(case, uid, {**kept, **chosen.values}, judged.edited)


def _is_news(case: Case) -> bool:
    """The office came to the same by itself: edits that come after stand on that."""
    return bool(case.judged.edited) or (case.brought.mine is None and case.remembered is None)


def _made(case: Case, uid: str, values: Mapping[str, Value], town: str | None) -> Settled:
    made = _reviewed(case, dict(values))
    row = Row(uid, town, made)
    line = HistoryLine(uid, case.asset_class.key, CREATE, None, None, {k: v for k, v in made.items() if v is not None})
    return Settled(ADDED, uid, row, lines=(line,), remembered=_remembered(case, ACCEPTED, case.judged.types))


def _removed(case: Case, uid: str) -> Settled:
    old = dict(case.row.values) if case.row else {}
    line = HistoryLine(uid, case.asset_class.key, DELETE, None, old, None)
    return Settled(REMOVED, uid, removed=True, lines=(line,), remembered=_remembered(case, ACCEPTED, ()))


def _changed(
    case: Case, uid: str, values: dict[str, Value], decided: tuple[str, ...], waiting: bool = False
) -> Settled:
    """`values`: the office's row gets them; `decided`: the attributes that this closes."""
    assert case.row is not None
    after = _reviewed(case, {**case.row.values, **values})
    kinds = {**case.judged.types, SURVEY_STATE: "code"}
    lines = tuple(
        HistoryLine(uid, case.asset_class.key, UPDATE, key, case.row.values.get(key), after.get(key))
        for key in [*values, SURVEY_STATE]
        if key in kinds and not same(kinds[key], case.row.values.get(key), after.get(key))
    )
    row = Row(uid, case.row.municipality, after) if lines else None
    remembered = _waits(case, decided) if waiting else _remembered(case, ACCEPTED, decided)
    status = WAITS if waiting else CHANGED if lines else ALREADY
    return Settled(status, uid, row, lines=lines, remembered=remembered)


def _torn(case: Case, decision: Decision, uid: str) -> Settled:
    if is_deletion(case.judged):
        return _deletion(case, decision, uid)
    merged, mine = case.judged.verdict.merged, case.brought.mine or {}
    values = {key: mine.get(key) for key in (merged.unsent if merged else ())}
    open_yet = []
    for item in case.judged.conflicts:
        key, choice = item.attribute, decision.choices.get(item.attribute)
        if key in decision.values:
            values[key] = decision.values[key]
        elif choice == MINE:
            values[key] = item.mine
        elif choice != THEIRS:
            open_yet.append(key)
    decided = tuple(key for key in case.judged.edited if key not in open_yet)
    return _changed(case, uid, values, decided, bool(open_yet))


def _deletion(case: Case, decision: Decision, uid: str) -> Settled:
    """One side deleted what the other changed."""
    choice, brought = decision.choices.get(DELETED), case.brought
    if choice == THEIRS:
        return Settled(KEPT_OUT, uid, remembered=_remembered(case, REFUSED, case.judged.edited))
    if choice != MINE:
        return Settled(WAITS, uid, remembered=_waits(case, ()))
    if brought.mine is None:
        return _removed(case, uid)
    if case.former is None and set(case.asset_class.column_keys) - set(brought.fields):
        return Settled(WAITS, uid, remembered=_waits(case, ()))  # it would return without what the survey never had
    return _made(case, uid, {**(case.former or {}), **brought.mine}, brought.municipality or case.town)


def _joined(case: Case, decision: Decision, uid: str) -> Settled:
    """Into an asset that stands: it fills what is empty there, and changes what somebody chose."""
    target, mine = case.target, case.brought.mine or {}
    if target is None:
        return Settled(LEFT, uid)
    values: dict[str, Value] = {}
    for key, kind in case.judged.types.items():
        if key in decision.values:
            values[key] = decision.values[key]
        elif not same(kind, mine.get(key), None) and (
            same(kind, target.values.get(key), None) or decision.choices.get(key) == MINE
        ):
            values[key] = mine[key]
    merged = _changed(replace(case, row=target), target.uid, values, tuple(case.judged.types))
    remembered = _remembered(case, MERGED, case.judged.types)
    return replace(merged, status=JOINED, remembered=replace(remembered, target=target.uid))


def _reviewed(case: Case, values: dict[str, Value]) -> dict[str, Value]:
    if case.eiel_states and keeps_states(case.asset_class):
        values[SURVEY_STATE] = REVIEWED
    return values


def _remembered(case: Case, decision: str, decided: Mapping[str, str] | tuple[str, ...]) -> Remembered:
    brought, before = case.brought, case.remembered
    values = dict(before.values) if before else {}
    mine = brought.mine or {}
    known = {*(brought.base or {}), *values}
    values.update({key: mine.get(key) for key in decided if key in known or mine.get(key) is not None})
    if case.eiel_states and SURVEY_STATE in mine:
        values[SURVEY_STATE] = mine[SURVEY_STATE]
    target = before.target if before else None
    return Remembered(
        case.survey, brought.uid, case.asset_class.key, decision, target, brought.mine is None, brought.touched, values
    )


def _waits(case: Case, decided: tuple[str, ...]) -> Remembered:
    before = case.remembered
    decision = ACCEPTED if decided else before.decision if before else WAITING
    stash = {**case.brought.as_json(), "eiel_states": case.eiel_states}
    remembered = _remembered(case, decision, decided)
    return replace(remembered, deleted=bool(before and before.deleted), waiting=stash)
