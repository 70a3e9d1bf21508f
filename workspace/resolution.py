"""What becomes of a conflict when a person has decided: for one asset, or for many at once. Each can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from ..errors import CancelledError
from ..providers.base import Mapper
from ..providers.model import Value
from .choices import MINE, Choice, Choices, check_choices, outcome
from .decision import DecisionStore, Kept
from .equality import same
from .home import Homes
from .reconcile import Reconciler
from .report import DELETED, ConflictItem, Progress, Step
from .sides import Sides, gather, known_values
from .store import HistoryLine, OpenConflict, Row, Store
from .tables import now
from .verdict import CREATE, SAME, Verdict, judge_offline

AT_ONCE = 200  # assets in one transaction: the file is free for others in between
UNDOABLE = 100  # so many decisions back
RESOLVE = "resolve"
Seen = Mapping[str, Iterable[ConflictItem]]  # by asset, as it stood before the person's eyes


def _silent(_step: Step) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def resolve(store: DecisionStore, mappers: Mapping[str, Mapper], uid: str, choices: Choices) -> bool:
    """`choices`: attribute to mine, theirs, base or a third value; the others go on waiting. True where something was
    decided. Mine is sent by the next push, unless they change it once more until then."""
    return bool(resolve_all(store, mappers, {uid: choices}))


def resolve_all(
    store: DecisionStore,
    mappers: Mapping[str, Mapper],
    choices: Mapping[str, Choices],
    seen: Seen | None = None,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
) -> int:
    """One action for all; how many assets were decided. What either side has changed since it was `seen` goes on
    waiting.

    Raises TypedValueError before anything is written, and CancelledError, where what was decided until then stays.
    """
    for chosen in choices.values():
        check_choices(chosen)
    _check_typed(store, mappers, choices)
    action: int | None = None
    done = 0
    for some in _slices(choices):
        if cancelled():
            raise CancelledError
        progress(Step("deciding", {"done": done, "total": len(choices)}, done / len(choices)))
        with store.applying():
            deciding = _Deciding(store, mappers, seen)
            found = [deciding.decide(sides, choices[sides.uid]) for sides in up_to_date(store, mappers, some)]
            if any(found):
                _close(store, mappers, [kept.uid for kept in deciding.kept])
                action = store.record(RESOLVE, deciding.lines, action)
                store.keep_decisions(action, deciding.kept)
            done += sum(found)
            store.forget_sent_decisions(UNDOABLE)
    return done


def _slices(choices: Mapping[str, Choices]) -> Iterator[list[str]]:
    uids = list(choices)
    for at in range(0, len(uids), AT_ONCE):
        yield uids[at : at + AT_ONCE]


def _check_typed(store: Store, mappers: Mapping[str, Mapper], choices: Mapping[str, Choices]) -> None:
    typed = [uid for uid, chosen in choices.items() if any(not isinstance(c, str) for c in chosen.values())]
    for sides in gather(store, typed) if typed else ():
        for item in _judged(sides, mappers).conflicts:
            if item.attribute in choices[sides.uid]:
                outcome(store.catalog, sides.asset_class, sides.uid, item, choices[sides.uid][item.attribute])


def up_to_date(store: Store, mappers: Mapping[str, Mapper], uids: list[str]) -> list[Sides]:
    """With what waits as it is asked now: who deleted an asset, and made it again, waits with its attributes."""
    found = gather(store, uids)
    stale = [sides for sides in found if sides.row is not None and _waits_as_deleted(sides, mappers)]
    if not stale:
        return found
    reconciler = Reconciler(store, mappers)
    reconciler.settle(stale)
    for kind, lines in (("push", reconciler.sent), ("pull", reconciler.taken)):
        if lines:
            store.record(kind, lines)
    return gather(store, uids)


def _waits_as_deleted(sides: Sides, mappers: Mapping[str, Mapper]) -> bool:
    if all(waiting.item.attribute != DELETED for waiting in sides.waiting):
        return False
    known = known_values(sides, mappers)
    if sides.base and known is None:
        return False  # its connection is not at hand
    return all(item.attribute != DELETED for item in judge_offline(sides, known).conflicts)


def _judged(sides: Sides, mappers: Mapping[str, Mapper]) -> Verdict:
    return judge_offline(sides, known_values(sides, mappers))


class _Deciding:
    """Within one transaction; `lines` go into the history, `kept` is the way back."""

    def __init__(self, store: DecisionStore, mappers: Mapping[str, Mapper], seen: Seen | None) -> None:
        self.store, self.mappers, self.seen = store, mappers, seen
        self.lines: list[HistoryLine] = []
        self.kept: list[Kept] = []

    def decide(self, sides: Sides, choices: Choices) -> bool:
        known = known_values(sides, self.mappers)
        if sides.base and known is None:
            return False  # its connection is not at hand
        items = [i for i in judge_offline(sides, known).conflicts if i.attribute in choices and self._is_seen(sides, i)]
        if not items:
            return False
        if items[0].attribute == DELETED:
            self._decide_existence(sides, known or {}, items[0], choices[DELETED])
        else:
            self._decide_attributes(sides, items, choices)
        return True

    def _is_seen(self, sides: Sides, item: ConflictItem) -> bool:
        if self.seen is None:
            return True
        kind = sides.types.get(item.attribute, "json")
        return any(
            shown.attribute == item.attribute
            and same(kind, shown.theirs, item.theirs)
            and same(kind, shown.mine, item.mine)
            for shown in self.seen.get(sides.uid, ())
        )

    def _decide_attributes(self, sides: Sides, items: list[ConflictItem], choices: Choices) -> None:
        """The base already says theirs: without the conflict, mine is an ordinary change against it."""
        assert sides.row is not None
        uid, key, row = sides.uid, sides.asset_class.key, sides.row
        results = {i.attribute: outcome(self.store.catalog, sides.asset_class, uid, i, choices[i.attribute])
                   for i in items}  # fmt: skip
        few = {name: row.values.get(name) for name in results}
        self._keep(sides, items, results, replace(sides, row=replace(row, values=few), base=None))
        self.store.drop_conflicts(uid, results)
        if any(few[name] != value for name, value in results.items()):
            self.store.put_rows(sides.asset_class, [Row(uid, row.municipality, {**row.values, **results})])
        self.lines += [_line(uid, key, item, results[item.attribute], choices[item.attribute]) for item in items]

    def _decide_existence(self, sides: Sides, known: Mapping[str, Value], item: ConflictItem, choice: Choice) -> None:
        uid, key, asset_class, store = sides.uid, sides.asset_class.key, sides.asset_class, self.store
        is_there = (sides.row is None) != (choice == MINE)
        self._keep(sides, [item], {DELETED: is_there}, sides)
        store.drop_conflicts(uid)
        store.forget_outbox([uid])
        if sides.row is None and choice == MINE:  # I deleted, and it stays deleted: the next push says so
            self.lines.append(HistoryLine(uid, key, "delete", None, dict(known), None))
        elif sides.row is None:
            town = Homes(store).of(asset_class, sides.base.key if sides.base else None)
            store.put_rows(asset_class, [Row(uid, town, known)])
            self.lines.append(HistoryLine(uid, key, "create", None, None, dict(known)))
        elif choice == MINE:  # they deleted, and it shall be there: a new asset of the same name
            store.remove_bases([uid])
            store.set_kind(uid, key, CREATE)
            self.lines.append(HistoryLine(uid, key, "create", None, None, dict(sides.row.values)))
        else:
            store.remove_bases([uid])
            store.remove_rows(asset_class, [uid])
            store.settle(uid, sides.note.touched)
            self.lines.append(HistoryLine(uid, key, "delete", None, dict(sides.row.values), None))

    def _keep(
        self, sides: Sides, items: Iterable[ConflictItem], results: Mapping[str, Value], before: Sides
    ) -> None:
        found = {waiting.item.attribute: waiting for waiting in sides.waiting}
        waiting = []
        for item in items:
            known = found.get(item.attribute)
            since, when = (known.found, known.theirs_when) if known else (now(), None)
            waiting.append(OpenConflict(sides.uid, item, since, when))
        if DELETED in results:
            waiting += [other for name, other in found.items() if name not in results]
        key, row, base = sides.asset_class.key, before.row, before.base
        self.kept.append(Kept(sides.uid, key, sides.note, row, base, sides.sent, tuple(waiting), results))


def _line(uid: str, asset_class: str, item: ConflictItem, result: Value, choice: Choice) -> HistoryLine:
    """Against what it replaces: theirs replaces mine here, anything else replaces theirs on the platform."""
    replaced = item.theirs if choice == MINE else item.mine
    return HistoryLine(uid, asset_class, "update", item.attribute, replaced, result)


def _close(store: Store, mappers: Mapping[str, Mapper], uids: Iterable[str]) -> None:
    """The journal's line goes where nothing is left to send or to decide."""
    for sides in gather(store, uids):
        if _judged(sides, mappers).kind == SAME:
            store.settle(sides.uid, sides.note.touched)
            store.forget_outbox([sides.uid])
