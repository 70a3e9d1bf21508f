"""What waits for a person, and what becomes of it when one has decided."""

from __future__ import annotations

from collections.abc import Mapping

from ..providers.base import Mapper
from ..providers.model import Value
from .home import Homes
from .report import DELETED, Conflict, ConflictItem
from .sides import Sides, gather, known_values, label_of, place_of
from .store import HistoryLine, Row, Store
from .verdict import CONFLICT, CREATE, SAME, judge_offline

MINE, THEIRS = "mine", "theirs"


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
            found.append(_conflict(sides, items, known, homes))
    return found


def _conflict(
    sides: Sides, items: tuple[ConflictItem, ...], known: Mapping[str, Value] | None, homes: Homes
) -> Conflict:
    values = sides.row.values if sides.row else known or {}
    town = sides.row.municipality if sides.row else homes.of(sides.asset_class, sides.base.key if sides.base else None)
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
    )


def resolve(store: Store, mappers: Mapping[str, Mapper], uid: str, choices: Mapping[str, str]) -> bool:
    """`choices`: attribute to "mine" or "theirs"; the others go on waiting. True where something was decided.

    Mine is sent by the next push, unless they change it once more until then.
    """
    wrong = set(choices.values()) - {MINE, THEIRS}
    if wrong:
        raise ValueError(f"not a choice: {sorted(wrong)}")
    with store.applying():
        for sides in gather(store, [uid]):
            known = known_values(sides, mappers)
            if sides.base and known is None:
                continue
            verdict = judge_offline(sides, known)
            chosen = [item for item in verdict.conflicts if item.attribute in choices]
            if not chosen:
                continue
            if chosen[0].attribute == DELETED:
                lines = _resolve_deletion(store, sides, known or {}, choices[DELETED])
            else:
                lines = _resolve_attributes(store, sides, chosen, choices)
            _close(store, mappers, uid)
            store.record("resolve", lines)
            return True
    return False


def _resolve_attributes(
    store: Store, sides: Sides, items: list[ConflictItem], choices: Mapping[str, str]
) -> list[HistoryLine]:
    """The base already says theirs: without the conflict, mine is an ordinary change against it."""
    assert sides.row is not None
    uid, key = sides.uid, sides.asset_class.key
    store.drop_conflicts(uid, [item.attribute for item in items])
    theirs = {item.attribute: item.theirs for item in items if choices[item.attribute] == THEIRS}
    if theirs:
        store.put_rows(sides.asset_class, [Row(uid, sides.row.municipality, {**sides.row.values, **theirs})])
    return [
        HistoryLine(uid, key, "update", item.attribute, item.mine, item.theirs)
        if item.attribute in theirs
        else HistoryLine(uid, key, "update", item.attribute, item.theirs, item.mine)
        for item in items
    ]


def _resolve_deletion(store: Store, sides: Sides, known: Mapping[str, Value], choice: str) -> list[HistoryLine]:
    uid, key, asset_class = sides.uid, sides.asset_class.key, sides.asset_class
    store.drop_conflicts(uid)
    store.forget_outbox([uid])
    if sides.row is None and choice == MINE:  # I deleted, and it stays deleted: the next push says so
        return [HistoryLine(uid, key, "delete", None, dict(known), None)]
    if sides.row is None:
        town = Homes(store).of(asset_class, sides.base.key if sides.base else None)
        store.put_rows(asset_class, [Row(uid, town, known)])
        return [HistoryLine(uid, key, "create", None, None, dict(known))]
    store.remove_bases([uid])
    if choice == MINE:  # they deleted, and it shall be there: a new asset of the same name
        store.set_kind(uid, key, CREATE)
        return [HistoryLine(uid, key, "create", None, None, dict(sides.row.values))]
    store.remove_rows(asset_class, [uid])
    store.settle(uid, sides.note.touched)
    return [HistoryLine(uid, key, "delete", None, dict(sides.row.values), None)]


def _close(store: Store, mappers: Mapping[str, Mapper], uid: str) -> None:
    """The journal's line goes where nothing is left to send or to decide."""
    for sides in gather(store, [uid]):
        if judge_offline(sides, known_values(sides, mappers)).kind == SAME:
            store.settle(uid, sides.note.touched)
            store.forget_outbox([uid])
