"""The way back from a decision, until it is sent: the conflict waits again, and the values are as they were.

What was edited after the decision is nobody's to take back: such an attribute, or asset, is left as it is, and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ..providers.base import Mapper
from ..providers.model import Value
from .decision import Decision, DecisionStore, Kept
from .equality import same
from .merge import changed
from .reconcile import settled
from .report import DELETED
from .sides import gather, known_values, writable
from .store import Base, HistoryLine, OpenConflict, Row
from .verdict import judge_offline

REOPEN = "reopen"
# Why something is left as it is.
SENT, EDITED, DECIDED_AGAIN, WAITING = "sent", "edited", "decided_again", "waiting"


@dataclass(frozen=True)
class LeftDecided:
    uid: str
    asset_class: str
    why: str
    attribute: str | None = None  # None: the whole asset


@dataclass(frozen=True)
class Reopened:
    """`assets` wait again, or have settled by themselves meanwhile."""

    assets: int = 0
    left: tuple[LeftDecided, ...] = ()


def decisions(store: DecisionStore) -> list[Decision]:
    """Those that can still be undone, the newest first."""
    return store.decisions()


def reopen(store: DecisionStore, mappers: Mapping[str, Mapper], action: int | None = None) -> Reopened:
    """Undoes the last decision, or one by its action, in one transaction; a second time there is nothing to undo."""
    with store.applying():
        if action is None:
            action = next((decision.action for decision in store.decisions()), None)
        if action is None:
            return Reopened()
        kept = store.kept_of(action)
        run = _Reopening(store, mappers, action, kept)
        back = [one.uid for one in kept.values() if run.reopen(one)]
        _settle(store, mappers, back)
        store.forget_decisions(action, kept)
        if run.lines:
            store.record(REOPEN, run.lines)
        return Reopened(len(back), tuple(run.left))


class _Reopening:
    def __init__(
        self, store: DecisionStore, mappers: Mapping[str, Mapper], action: int, kept: Mapping[str, Kept]
    ) -> None:
        self.store, self.mappers = store, mappers
        self.sent, self.again = store.is_sent_since(action), store.decided_after(action, kept)
        self.rows = _rows(store, kept.values())
        self.bases, self.conflicts = store.bases(kept), store.conflicts(kept)
        self.lines: list[HistoryLine] = []
        self.left: list[LeftDecided] = []

    def reopen(self, kept: Kept) -> bool:
        asset_class = self.store.catalog.classes.get(kept.asset_class)
        if kept.uid in self.sent or asset_class is None:
            self._leave(kept, SENT)
            return False
        row, base = self.rows.get(kept.uid), self.bases.get(kept.uid)
        waits = {waiting.item.attribute for waiting in self.conflicts.get(kept.uid, ())}
        if DELETED in kept.results:
            if waits:  # they changed it once more: what is asked now includes what was asked then
                self._leave(kept, WAITING)
                return False
            return self._reopen_existence(kept, row, base)
        return self._reopen_attributes(kept, row, base, waits)

    def _leave(self, kept: Kept, why: str, attribute: str | None = None) -> None:
        self.left.append(LeftDecided(kept.uid, kept.asset_class, why, attribute))

    def _known(self, kept: Kept, base: Base | None) -> Mapping[str, Value]:
        mapper = self.mappers.get(base.key.connection) if base else None
        asset_class = self.store.catalog.classes[kept.asset_class]
        return mapper.values(asset_class, base.entity) if mapper and base else {}

    def _reopen_attributes(self, kept: Kept, row: Row | None, base: Base | None, waits: set[str]) -> bool:
        if row is None or kept.row is None:
            self._leave(kept, EDITED)
            return False
        asset_class, known = self.store.catalog.classes[kept.asset_class], self._known(kept, base)
        types, back = writable(asset_class), []
        for waiting in kept.waiting:
            name = waiting.item.attribute
            kind, now = types.get(name), row.values.get(name)
            if name in self.again.get(kept.uid, ()):
                self._leave(kept, DECIDED_AGAIN, name)
            elif name in waits or DELETED in waits:
                self._leave(kept, WAITING, name)
            elif kind is None or not (same(kind, now, kept.results[name]) or same(kind, now, known.get(name))):
                self._leave(kept, EDITED, name)
            else:
                back.append(waiting)
        if not back:
            return False
        values = {waiting.item.attribute: kept.row.values.get(waiting.item.attribute) for waiting in back}
        self.lines += [
            HistoryLine(kept.uid, kept.asset_class, "update", name, row.values.get(name), value)
            for name, value in values.items()
        ]
        self.store.put_rows(asset_class, [replace(row, values={**row.values, **values})])
        self._wait_again(kept, back, "update")
        return True

    def _reopen_existence(self, kept: Kept, row: Row | None, base: Base | None) -> bool:
        asset_class, store, uid = self.store.catalog.classes[kept.asset_class], self.store, kept.uid
        if kept.uid in self.again:
            self._leave(kept, DECIDED_AGAIN)
            return False
        was_there, is_there = kept.row is not None, bool(kept.results[DELETED])
        known = self._known(kept, base)
        edited = row is not None and not was_there and changed(writable(asset_class), known, row.values)
        if (row is not None) != is_there or edited or (was_there and base is not None):
            self._leave(kept, EDITED)
            return False
        if was_there and kept.base is not None:
            store.put_bases([kept.base])
        if was_there and kept.row is not None and row is None:
            store.put_rows(asset_class, [kept.row])
            self.lines.append(HistoryLine(uid, kept.asset_class, "create", None, None, dict(kept.row.values)))
        if not was_there and row is not None:
            store.remove_rows(asset_class, [uid])
            self.lines.append(HistoryLine(uid, kept.asset_class, "delete", None, dict(row.values), None))
        if kept.sent is not None:
            store.prepare([kept.sent])
        self._wait_again(kept, list(kept.waiting), "update" if was_there else "delete")
        return True

    def _wait_again(self, kept: Kept, waiting: list[OpenConflict], kind: str) -> None:
        self.store.put_note(replace(kept.note, kind=kind))
        self.store.set_kind(kept.uid, kept.asset_class, kind)
        self.store.put_back_conflicts(waiting)


def _rows(store: DecisionStore, kept: Iterable[Kept]) -> dict[str, Row]:
    by_class: dict[str, list[str]] = {}
    for one in kept:
        by_class.setdefault(one.asset_class, []).append(one.uid)
    known = store.catalog.classes
    return {uid: row for key, uids in by_class.items() if key in known
            for uid, row in store.rows(known[key], uids).items()}  # fmt: skip


def _settle(store: DecisionStore, mappers: Mapping[str, Mapper], uids: Iterable[str]) -> None:
    """The platform may have moved on meanwhile: what is no conflict with its last word does not wait."""
    for sides in gather(store, uids):
        known = known_values(sides, mappers)
        if known is None and sides.base is not None:
            continue
        items = {item.attribute: item for item in judge_offline(sides, known).conflicts}
        store.put_back_conflicts(replace(w, item=items[w.item.attribute]) for w in sides.waiting
                                 if w.item.attribute in items)  # fmt: skip
        store.drop_conflicts(sides.uid, settled(sides, items))
