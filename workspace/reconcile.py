"""The platform's present word laid against touched assets, and what it comes to kept in the working copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..providers.base import Mapper
from ..providers.model import Remote, Value
from .equality import agree, same
from .report import DELETED
from .sides import Sides, gather, known_values
from .store import Base, HistoryLine, Store
from .verdict import CONFLICT, CREATE, GONE, SAME, Verdict, has_arrived, judge


@dataclass(frozen=True)
class Judged:
    """`arrived`: what an earlier write of ours sent is what the platform says now."""

    sides: Sides
    verdict: Verdict
    remote: Remote | None
    theirs: Mapping[str, Value] | None
    arrived: bool


class Reconciler:
    """Call inside the store's `applying` block: the sides are read there, so that no edit slips in between."""

    def __init__(self, store: Store, mappers: Mapping[str, Mapper]) -> None:
        self.store, self.mappers = store, mappers
        self.sent: list[HistoryLine] = []  # what went
        self.taken: list[HistoryLine] = []  # what came instead

    def reconcile(
        self,
        remotes: Mapping[str, Remote | None],
        read: Mapping[str, Mapping[str, Value]] | None = None,
        sides: Mapping[str, Sides] | None = None,
    ) -> list[Judged]:
        """`remotes`: asset uid to what was just read, None where it is not there. In their order. `read`: the values
        of those of which they are known already; `sides`: gathered in this very transaction."""
        if sides is None:
            sides = {s.uid: s for s in gather(self.store, remotes)}
        known = read or {}
        found = [self._judged(sides[uid], remote, known.get(uid)) for uid, remote in remotes.items() if uid in sides]
        self.store.put_bases(
            Base(j.sides.uid, j.sides.asset_class.key, *j.remote[:3], text=j.remote.text)
            for j in found
            if j.remote
        )
        taken: dict[str, dict[str, Mapping[str, Value]]] = {}
        for judged in found:
            self._keep(judged, taken.setdefault(judged.sides.asset_class.key, {}))
        for key, some in taken.items():
            self.store.put_values(self.store.catalog.classes[key], some)
        return found

    def settle(self, sides: list[Sides]) -> None:
        """Of those with nothing to send the journal's lines are closed, without asking the platform."""
        self.reconcile({s.uid: _last_word(s) for s in sides})

    def _judged(self, sides: Sides, remote: Remote | None, theirs: Mapping[str, Value] | None) -> Judged:
        known = known_values(sides, self.mappers)
        mapper = self.mappers[remote.key.connection] if remote else None
        if theirs is None and mapper and remote:
            theirs = mapper.values(sides.asset_class, remote.entity)
        verdict = judge(sides, known, theirs)
        self._note(sides, verdict, known, theirs)
        return Judged(sides, verdict, remote, theirs, has_arrived(sides, theirs))

    def _keep(self, judged: Judged, taken: dict[str, Mapping[str, Value]]) -> None:
        """`taken` gets what is to be written into its row."""
        sides, verdict, uid = judged.sides, judged.verdict, judged.sides.uid
        if verdict.kind == GONE:
            self._forget(sides)
            return
        if sides.base and judged.remote is None:
            if verdict.kind == CONFLICT:
                base = sides.base
                self.store.put_bases([Base(uid, base.asset_class, base.key, base.entity, base.modified, gone=True)])
            elif verdict.kind == CREATE:
                self.store.remove_bases([uid])
        if sides.row and verdict.merged and verdict.merged.taken:
            taken[uid] = {name: verdict.merged.values.get(name) for name in verdict.merged.taken}
        self._keep_conflicts(judged)
        if judged.arrived or verdict.kind == SAME:
            self.store.forget_outbox([uid])
        if verdict.kind == SAME:
            self.store.settle(uid, sides.note.touched)
        else:
            self._keep_kind(sides, verdict)

    def _keep_conflicts(self, judged: Judged) -> None:
        left = {item.attribute for item in judged.verdict.conflicts}
        over = settled(judged.sides, left)
        if over:
            self.store.drop_conflicts(judged.sides.uid, over)
        if left:
            modified = judged.remote.modified if judged.remote else None
            self.store.put_conflicts(judged.sides.uid, judged.verdict.conflicts, modified)

    def _keep_kind(self, sides: Sides, verdict: Verdict) -> None:
        """A deletion of what the journal calls a creation leaves no trace, so it must not be called one too long."""
        kind = CREATE if verdict.kind == CREATE else "delete" if sides.row is None else "update"
        if sides.note.kind != kind:
            self.store.set_kind(sides.uid, sides.asset_class.key, kind)

    def _forget(self, sides: Sides) -> None:
        self.store.remove_rows(sides.asset_class, [sides.uid])
        self.store.remove_bases([sides.uid])
        self.store.drop_conflicts(sides.uid)
        self.store.forget_outbox([sides.uid])
        self.store.settle(sides.uid, sides.note.touched)

    def _note(
        self,
        sides: Sides,
        verdict: Verdict,
        known: Mapping[str, Value] | None,
        theirs: Mapping[str, Value] | None,
    ) -> None:
        uid, key = sides.uid, sides.asset_class.key
        self.sent += _arrivals(sides, known, theirs)
        mine = sides.row.values if sides.row else {}
        if verdict.merged:
            self.taken += [
                HistoryLine(uid, key, "update", name, mine.get(name), verdict.merged.values.get(name))
                for name in verdict.merged.taken
            ]
        elif verdict.kind == GONE and sides.row:
            self.taken.append(HistoryLine(uid, key, "delete", None, dict(mine), None))


def settled(sides: Sides, left: Iterable[str]) -> list[str]:
    """The attributes that wait for nobody any more.

    While it is asked whether an asset shall be there at all, what was undecided of it stays undecided: it may return.
    """
    still = set(left)
    if DELETED in still and sides.row is not None:
        return []
    return [w.item.attribute for w in sides.waiting if w.item.attribute not in still]


def _arrivals(
    sides: Sides, known: Mapping[str, Value] | None, theirs: Mapping[str, Value] | None
) -> list[HistoryLine]:
    """What of mine the platform says for the first time."""
    sent, uid, key = sides.sent, sides.uid, sides.asset_class.key
    if sent is None or not (theirs or known):
        return []
    if theirs is None:
        return [HistoryLine(uid, key, "delete", None, dict(known or {}), None)] if sent.kind == "delete" else []
    if known is None:
        return [HistoryLine(uid, key, "create", None, None, dict(theirs))] if has_arrived(sides, theirs) else []
    return [
        HistoryLine(uid, key, "update", name, known.get(name), theirs.get(name))
        for name, kind in sides.types.items()
        if name in sent.values
        and agree(kind, sent.values[name], theirs.get(name))
        and not same(kind, known.get(name), theirs.get(name))
    ]


def _last_word(sides: Sides) -> Remote | None:
    base = sides.base
    return Remote(base.key, base.entity, base.modified) if base and not base.gone else None
