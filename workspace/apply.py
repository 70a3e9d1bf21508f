"""Entities of the platform into the working copy: new ones in, clean ones forward, changed ones merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Optional

from ..catalog.model import AssetClass
from ..errors import BadGeometryError, BadValueError, TerritoryError
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, EntityKey, Observation, Remote, Value
from .applied import Applied
from .arrivals import Arrival, as_remotes
from .belonging import Belonging
from .broken import BROKEN
from .forward import Forward
from .geometry import problem_of
from .reconcile import Judged, Reconciler
from .sides import Sides, gather
from .store import Base, HistoryLine, Row
from .sync_store import PullStore
from .values import first_unkeepable, same, types_of, unkeepable
from .verdict import GONE

TownOf = Callable[[EntityKey, Mapping[str, Value]], Optional[str]]
Values = Mapping[str, Value]


class AssetApplier:
    """Applies the assets of one connection; call inside the store's `applying` block."""

    def __init__(
        self, store: PullStore, mapper: Mapper, connection: str, belonging: Belonging, applied: Applied
    ) -> None:
        self.store, self.mapper, self.connection = store, mapper, connection
        self.town_of, self.swapped, self.applied = belonging.town_of, belonging.is_swapped, applied
        self.forward = Forward(store, mapper, connection, belonging, applied)
        self.lines = self.forward.lines
        self._action: int | None = None

    def take(self, asset_class: AssetClass, arrivals: Iterable[Arrival]) -> None:
        """One page of one class: most of it the short way."""
        left = self.forward.take(asset_class, arrivals)
        if left:
            self.apply(asset_class, as_remotes(self.connection, left))

    def apply(self, asset_class: AssetClass, remotes: Iterable[Remote]) -> None:
        """One page of one class. Entities listed twice count once."""
        by_key = {remote.key: remote for remote in remotes}
        bases = self.store.bases_of(self.connection, {key.id for key in by_key})
        uids = self._uids(by_key, bases)
        touched = gather(self.store, uids.values(), {base.uid: base for base in bases.values()})
        sides = {s.uid: s for s in touched if s.asset_class.key == asset_class.key}
        fresh = {k: r for k, r in by_key.items() if k not in bases and uids[k] not in sides}
        moved = {k: r for k, r in by_key.items() if k in bases and _moved(bases[k], r) and uids[k] not in sides}
        self._insert(asset_class, fresh, uids)
        self._forward(asset_class, moved, bases)
        self._merge(asset_class, {uids[k]: r for k, r in by_key.items() if uids[k] in sides}, sides)
        self._telemetry(asset_class, by_key.values(), uids)
        self.applied.tables.add(asset_class.key)

    def remove(self, base: Base, asset_class: AssetClass) -> None:
        """The platform no longer has it."""
        row = self.store.rows(asset_class, [base.uid]).get(base.uid)
        touched = self._reconciled({base.uid: None})
        self.applied.tables.add(asset_class.key)
        if touched and touched[0].verdict.kind != GONE:
            return
        town = (row.municipality if row else None) or ""
        if not touched:
            self.store.remove_rows(asset_class, [base.uid])
            self.store.remove_bases([base.uid])
            if row:
                self.lines.append(HistoryLine(base.uid, asset_class.key, "delete", None, dict(row.values), None))
        self.applied.deleted[town] += bool(row)

    def flush_history(self) -> None:
        """What all pages of one pull did is one action."""
        if self.lines:
            self._action = self.store.record("pull", self.lines, self._action)
            self.lines.clear()

    def _uids(self, by_key: Mapping[EntityKey, Remote], bases: Mapping[EntityKey, Base]) -> dict[EntityKey, str]:
        """The entity's id is the asset's uid, unless another scope or type has taken it."""
        uids = {key: base.uid for key, base in bases.items() if key in by_key}
        new = [key for key in by_key if key not in uids]
        names = {key: names_of(key) for key in new}
        asked = [name for some in names.values() for name in some[:2]]
        taken = {*self.store.bases(asked), *uids.values()} if new else set()
        for key in new:
            uids[key] = next((name for name in names[key] if name not in taken), names[key][-1])
            taken.add(uids[key])
        return uids

    def _values(self, asset_class: AssetClass, remote: Remote) -> Values | None:
        """None, and a failure noted, where the entity cannot be kept."""
        if remote.problem:
            self.applied.failed.append(unfit(remote))
            return None
        try:
            values = self.mapper.values(asset_class, remote.entity)
        except BROKEN as error:
            details = error.details if isinstance(error, TerritoryError) else {"problem": str(error)}
            kind = type(error) if isinstance(error, TerritoryError) else BadValueError
            self.applied.failed.append(kind(**{**_who(remote), **details}))
            return None
        if problem := self._place_problem(asset_class, remote, values.get(GEOMETRY)):
            self.applied.failed.append(BadGeometryError(**_who(remote), problem=problem))
            return None
        if unkept := first_unkeepable(values):
            self.applied.failed.append(BadValueError(**_who(remote), attribute=unkept[0], problem=unkept[1]))
            return None
        return values

    def _place_problem(self, asset_class: AssetClass, remote: Remote, geometry: Value) -> str | None:
        if geometry is None:
            return self.mapper.place_problem(asset_class, remote.entity)
        return _misplaced(asset_class, geometry) or ("swapped" if self.swapped(remote.key, geometry) else None)

    def _insert(
        self, asset_class: AssetClass, fresh: Mapping[EntityKey, Remote], uids: Mapping[EntityKey, str]
    ) -> None:
        rows, bases = [], []
        for key, remote in fresh.items():
            values = self._values(asset_class, remote)
            if values is None:
                continue
            town = self.town_of(key, values)
            rows.append(Row(uids[key], town, values))
            bases.append(_base(uids[key], asset_class, remote))
            self.applied.pulled[town or ""] += 1
        self.store.put_rows(asset_class, rows)
        self.store.put_bases(bases)

    def _forward(
        self, asset_class: AssetClass, moved: Mapping[EntityKey, Remote], bases: Mapping[EntityKey, Base]
    ) -> None:
        """Nothing unsent here: the platform's word is taken. Telemetry alone moves no row."""
        rows = self.store.rows(asset_class, [bases[key].uid for key in moved]) if moved else {}
        put_rows, put_bases = [], []
        for key, remote in moved.items():
            base, theirs = bases[key], self._values(asset_class, remote)
            if theirs is None:
                continue
            put_bases.append(_base(base.uid, asset_class, remote))
            row = rows.get(base.uid)
            kept = row.values if row else {}
            values = {**kept, **theirs}  # what this platform does not have is kept here alone
            if row and not self._note(asset_class, base.uid, kept, values):
                continue
            town = (row.municipality if row else None) or self.town_of(key, theirs)
            put_rows.append(Row(base.uid, town, values))
            self.applied.pulled[town or ""] += 1
        self.store.put_rows(asset_class, put_rows)
        self.store.put_bases(put_bases)

    def _merge(self, asset_class: AssetClass, touched: Mapping[str, Remote], sides: Mapping[str, Sides]) -> None:
        """Something here is unsent: it stays, and what they changed elsewhere comes."""
        ready: dict[str, Remote | None] = {}
        read: dict[str, Values] = {}
        for uid, remote in touched.items():
            base = sides[uid].base
            same_as_before = base and not _moved(base, remote) and not sides[uid].waiting
            values = None if same_as_before else self._values(asset_class, remote)
            if values is not None:
                ready[uid], read[uid] = remote, values
        for judged in self._reconciled(ready, read, sides):
            self._take_read_only(asset_class, judged)

    def _reconciled(
        self,
        remotes: Mapping[str, Remote | None],
        read: Mapping[str, Values] | None = None,
        sides: Mapping[str, Sides] | None = None,
    ) -> list[Judged]:
        reconciler = Reconciler(self.store, {self.connection: self.mapper})
        found = reconciler.reconcile(remotes, read, sides) if remotes else []
        self.lines += [*reconciler.sent, *reconciler.taken]
        for judged in found:
            town = self._town(judged)
            merged = judged.verdict.merged
            self.applied.pulled[town] += bool(merged and merged.taken)
            before = {waiting.item.attribute: waiting.item.theirs for waiting in judged.sides.waiting}
            news = [i for i in judged.verdict.conflicts if i.attribute not in before or before[i.attribute] != i.theirs]
            self.applied.conflicts[town] += bool(news)
        return found

    def _town(self, judged: Judged) -> str:
        row, base, remote = judged.sides.row, judged.sides.base, judged.remote
        key = remote.key if remote else base.key if base else None
        return (row.municipality if row else None) or (self.town_of(key, judged.theirs or {}) if key else None) or ""

    def _take_read_only(self, asset_class: AssetClass, judged: Judged) -> None:
        """What nobody may change here is no part of a merge: the platform's word is taken."""
        names = [a.key for a in asset_class.columns if a.read_only and a.key in (judged.theirs or {})]
        row = self.store.rows(asset_class, [judged.sides.uid]).get(judged.sides.uid) if names else None
        if row and judged.theirs is not None:
            values = {**row.values, **{name: judged.theirs.get(name) for name in names}}
            self.store.put_rows(asset_class, [Row(row.uid, row.municipality, values)])

    def _telemetry(
        self, asset_class: AssetClass, remotes: Iterable[Remote], uids: Mapping[EntityKey, str]
    ) -> None:
        if not asset_class.telemetry:
            return
        found: list[Observation] = []
        for remote in remotes:
            found += observed(self.mapper, remote, uids[remote.key])
        self.store.put_observations(found)

    def _note(self, asset_class: AssetClass, uid: str, before: Values, after: Values) -> bool:
        """Whether anything differs; what does goes into the history."""
        moved = [
            HistoryLine(uid, asset_class.key, "update", key, before.get(key), after.get(key))
            for key, kind in types_of(asset_class).items()
            if not same(kind, before.get(key), after.get(key))
        ]
        self.lines += moved
        return bool(moved)


def names_of(key: EntityKey) -> tuple[str, str, str]:
    """What an entity may be called here, best first."""
    return key.id, f"{key.id}@{key.scope}", f"{key.id}@{key.scope}#{key.type}@{key.connection}"


def observed(mapper: Mapper, remote: Remote, uid: str) -> list[Observation]:
    """What can be kept of its readings, under the name that it has here."""
    try:
        found = mapper.observations(remote)
    except BROKEN:
        return []
    return [
        Observation(uid, o.property, o.value, o.unit, o.observed_at, o.quality)
        for o in found
        if not unkeepable(o.value)
    ]


def _base(uid: str, asset_class: AssetClass, remote: Remote) -> Base:
    return Base(uid, asset_class.key, remote.key, remote.entity, remote.modified, text=remote.text)


def _moved(base: Base, remote: Remote) -> bool:
    return base.gone or base.entity != remote.entity


def _misplaced(asset_class: AssetClass, geometry: Value) -> str | None:
    if asset_class.geometry == "point" and isinstance(geometry, dict) and geometry.get("type") != "Point":
        return "not_a_point"
    return problem_of(geometry)


def unfit(remote: Remote) -> BadValueError:
    """What is said of an entity that nobody can keep as it is."""
    attribute, problem = remote.problem or ("", "")
    return BadValueError(**_who(remote), attribute=attribute, problem=problem)


def _who(remote: Remote) -> dict[str, str]:
    return {"uid": remote.key.id, "type": remote.key.type, "scope": remote.key.scope}
