"""Entities of the platform into the working copy: new ones in, clean ones forward, changed ones merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..catalog.model import AssetClass
from ..errors import TerritoryError
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, EntityKey, Remote, Value
from .merge import Merged, merge
from .report import ConflictItem
from .store import Base, ChangeNote, HistoryLine, OpenConflict, Row, Store
from .values import same, types_of

DELETED = "(deleted)"
TownOf = Callable[[EntityKey, Mapping[str, Value]], "str | None"]


@dataclass
class Applied:
    """Counts by town code; `failed` holds what could not be taken, `uids` what was seen."""

    pulled: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)
    conflicts: Counter[str] = field(default_factory=Counter)
    failed: list[TerritoryError] = field(default_factory=list)


class AssetApplier:
    """Applies the assets of one connection; call inside the store's `applying` block."""

    def __init__(self, store: Store, mapper: Mapper, connection: str, town_of: TownOf) -> None:
        self.store, self.mapper, self.connection, self.town_of = store, mapper, connection, town_of
        self.lines: list[HistoryLine] = []

    def apply(self, asset_class: AssetClass, remotes: Iterable[Remote], applied: Applied, sweep: int = 0) -> None:
        """One page of one class. Entities listed twice count once."""
        by_key = {remote.key: remote for remote in remotes}
        bases = self.store.bases_of(self.connection, {key.id for key in by_key})
        uids = self._uids(by_key, bases)
        changes = {note.uid: note for note in self.store.changes(uids.values())}
        fresh: list[tuple[Remote, str]] = []
        known: list[tuple[Remote, str]] = []
        for key, remote in by_key.items():
            (known if key in bases or uids[key] in changes else fresh).append((remote, uids[key]))
        self._insert(asset_class, fresh, applied, sweep)
        if known:
            self._advance(asset_class, known, bases, changes, applied, sweep)

    def _uids(self, by_key: Mapping[EntityKey, Remote], bases: Mapping[EntityKey, Base]) -> dict[EntityKey, str]:
        """The entity's id is the asset's uid, unless another scope or type has taken it."""
        uids = {key: base.uid for key, base in bases.items() if key in by_key}
        new = [key for key in by_key if key not in uids]
        taken = {*self.store.bases([key.id for key in new]), *uids.values()} if new else set()
        for key in new:
            names = (key.id, f"{key.id}@{key.scope}", f"{key.id}@{key.scope}#{key.type}@{key.connection}")
            uids[key] = next((name for name in names if name not in taken), names[-1])
            taken.add(uids[key])
        return uids

    def _insert(self, asset_class: AssetClass, fresh: list[tuple[Remote, str]], applied: Applied, sweep: int) -> None:
        rows, bases = [], []
        for remote, uid in fresh:
            values = self.mapper.values(asset_class, remote.entity)
            town = self.town_of(remote.key, values)
            rows.append(Row(uid, town, values))
            bases.append(Base(uid, asset_class.key, remote.key, remote.entity, remote.modified))
            applied.pulled[town or ""] += 1
        self.store.put_rows(asset_class, rows)
        self.store.put_bases(bases, sweep)

    def _advance(
        self,
        asset_class: AssetClass,
        known: list[tuple[Remote, str]],
        bases: Mapping[EntityKey, Base],
        changes: Mapping[str, ChangeNote],
        applied: Applied,
        sweep: int,
    ) -> None:
        uids = [uid for _, uid in known]
        rows = self.store.rows(asset_class, uids)
        conflicts = self.store.conflicts(uids)
        sent = self.store.outbox(uids)
        put_bases = []
        for remote, uid in known:
            base = bases.get(remote.key)
            put_bases.append(Base(uid, asset_class.key, remote.key, remote.entity, remote.modified))
            if base and base.entity == remote.entity and not base.gone and uid not in conflicts:
                continue
            theirs = self.mapper.values(asset_class, remote.entity)
            before = self.mapper.values(asset_class, base.entity) if base else dict(sent[uid].values) if uid in sent else {}
            town = self.town_of(remote.key, theirs)
            if uid not in changes:
                self._forward(asset_class, uid, town, before, theirs, rows.get(uid), applied)
            elif uid in rows:
                self._merge(asset_class, rows[uid], changes[uid], before, theirs, conflicts.get(uid, []), remote, applied)
            else:
                self._against_deletion(asset_class, uid, town, before, theirs, conflicts.get(uid, []), remote, applied)
        self.store.put_bases(put_bases, sweep)

    def _forward(
        self,
        asset_class: AssetClass,
        uid: str,
        town: str | None,
        before: Mapping[str, Value],
        theirs: Mapping[str, Value],
        row: Row | None,
        applied: Applied,
    ) -> None:
        """Nothing unsent here: the platform's word is taken."""
        self.store.put_rows(asset_class, [Row(uid, row.municipality if row else town, theirs)])
        self._note(asset_class, uid, before, theirs)
        applied.pulled[town or ""] += 1

    def _merge(
        self,
        asset_class: AssetClass,
        row: Row,
        note: ChangeNote,
        before: Mapping[str, Value],
        theirs: Mapping[str, Value],
        waiting: list[OpenConflict],
        remote: Remote,
        applied: Applied,
    ) -> None:
        # What waits for a person keeps the base it was found with.
        base = {**before, **{w.item.attribute: w.item.base for w in waiting if w.item.attribute != DELETED}}
        merged = merge(types_of(asset_class), base, row.values, theirs)
        self.keep(asset_class, row, merged, note, waiting, remote.modified)
        self._note(asset_class, row.uid, {k: row.values.get(k) for k in merged.taken}, merged.values)
        if merged.taken:
            applied.pulled[row.municipality or ""] += 1
        applied.conflicts[row.municipality or ""] += bool(merged.conflicts)

    def keep(
        self,
        asset_class: AssetClass,
        row: Row,
        merged: Merged,
        note: ChangeNote,
        waiting: Iterable[OpenConflict],
        theirs_when: str | None,
    ) -> None:
        """Writes what a merge came to: their values into the row, the conflicts for a person to decide."""
        if merged.taken:
            self.store.put_rows(asset_class, [Row(row.uid, row.municipality, merged.values)])
        left = {item.attribute for item in merged.conflicts}
        self.store.drop_conflicts(row.uid, [w.item.attribute for w in waiting if w.item.attribute not in left])
        self.store.put_conflicts(row.uid, merged.conflicts, theirs_when)
        if not merged.conflicts and not merged.unsent:
            self.store.settle(row.uid, note.touched)
            self.store.forget_outbox([row.uid])
        elif note.kind == "create":
            self.store.set_kind(row.uid, asset_class.key, "update")

    def _against_deletion(
        self,
        asset_class: AssetClass,
        uid: str,
        town: str | None,
        before: Mapping[str, Value],
        theirs: Mapping[str, Value],
        waiting: list[OpenConflict],
        remote: Remote,
        applied: Applied,
    ) -> None:
        """I deleted what they have since changed."""
        types = types_of(asset_class)
        moved = {key: theirs.get(key) for key, kind in types.items() if not same(kind, before.get(key), theirs.get(key))}
        for w in waiting:
            moved = {**(w.item.theirs or {}), **moved}
        if moved:
            item = ConflictItem(DELETED, {key: before.get(key) for key in moved}, None, moved)
            self.store.put_conflicts(uid, [item], remote.modified)
            applied.conflicts[town or ""] += 1

    def remove(self, base: Base, asset_class: AssetClass, applied: Applied) -> None:
        """The platform no longer has it."""
        note = next(iter(self.store.changes([base.uid])), None)
        rows = self.store.rows(asset_class, [base.uid])
        town = rows[base.uid].municipality if base.uid in rows else self.town_of(base.key, {})
        before = self.mapper.values(asset_class, base.entity)
        row = rows.get(base.uid)
        if note and row:
            types = types_of(asset_class)
            mine = {k: row.values.get(k) for k, t in types.items() if not same(t, before.get(k), row.values.get(k))}
            if mine:
                self.store.put_bases([Base(base.uid, base.asset_class, base.key, base.entity, base.modified, True)])
                self.store.put_conflicts(base.uid, [ConflictItem(DELETED, before, mine, None)], None)
                applied.conflicts[town or ""] += 1
                return
        self.forget(base.uid, asset_class)
        if row:
            self.lines.append(HistoryLine(base.uid, asset_class.key, "delete", None, before, None))
            applied.deleted[town or ""] += 1

    def forget(self, uid: str, asset_class: AssetClass) -> None:
        """Neither here nor there any more."""
        self.store.remove_rows(asset_class, [uid])
        self.store.remove_bases([uid])
        self.store.drop_conflicts(uid)
        self.store.forget_outbox([uid])
        for note in self.store.changes([uid]):
            self.store.settle(uid, note.touched)

    def _note(
        self, asset_class: AssetClass, uid: str, before: Mapping[str, Value], after: Mapping[str, Value]
    ) -> None:
        for key, kind in types_of(asset_class).items():
            if key in before and not same(kind, before.get(key), after.get(key)):
                self.lines.append(HistoryLine(uid, asset_class.key, "update", key, before.get(key), after.get(key)))

    def flush_history(self, kind: str) -> None:
        self.store.record(kind, self.lines)
        self.lines.clear()


def place_of(values: Mapping[str, Value]) -> tuple[float, float] | None:
    """A point to zoom to."""
    geometry = values.get(GEOMETRY)
    if not geometry:
        return None
    node = geometry["coordinates"]
    while isinstance(node[0], (list, tuple)):
        node = node[0]
    return float(node[0]), float(node[1])
