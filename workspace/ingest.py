"""The writing half of a pull: pages in, each one transaction; it decides what to ask next and touches no network."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from typing import Protocol

from ..errors import CancelledError, NoScopeError, TerritoryError
from ..providers.base import Mapper
from ..providers.model import Capabilities, EntityKey, RawPage, Remote
from .applied import Applied
from .apply import AssetApplier, unfit
from .arrivals import Arrival, Columns, as_remotes
from .batches import COUNT, IDS, LIST, LOOK, Batch, BatchReport, PullOptions, asked_of, planned, scopes_of
from .belonging import Belonging
from .closing import Closing, clock_off, watermark_of
from .first_load import FirstLoad, Trees
from .preparing import Preparation, PreparedPage
from .report import PullResult, TownResult
from .sensor_rows import SensorApplier
from .sync_store import PullStore
from .territory import Territory
from .towns import fill_in, locator

RESUMED_WITHIN = timedelta(hours=12)  # an older list has moved too far to go on with it
MOST_PROBLEMS = 500  # each named; beyond, only counted


class PageSink(Protocol):
    """Where a pull's pages go: straight into a store, or to the process that writes."""

    def plan(self, options: PullOptions, capabilities: Mapping[str, Capabilities]) -> list[Batch]:
        """`capabilities` of the connections that can be asked."""
        ...

    def page(self, batch: Batch, page: RawPage) -> None:
        """Raises WorkingCopyError, WriterStoppedError; what is wrong with the page shows when its batch is closed."""
        ...

    def close_batch(self, batch: Batch, error: TerritoryError | None) -> BatchReport: ...

    def finish(self, cancelled: bool = False) -> PullResult: ...


@dataclass
class Progressing:
    """What a batch has brought so far."""

    total: int | None = None
    position: int = 0
    started: str | None = None
    error: TerritoryError | None = None
    there: frozenset[int] = frozenset()  # of the names that were looked for
    overlooked: int = 0  # changed there long ago, and never came


@dataclass
class Tally:
    """What a pull came to, by town."""

    applied: Applied = field(default_factory=Applied)
    sensors: set[EntityKey] = field(default_factory=set)
    ignored: Counter[str] = field(default_factory=Counter)
    errors: dict[str, TerritoryError] = field(default_factory=dict)  # by town code, "" for none
    clock_off_s: float = 0.0


class Ingest:
    """Fulfils PageSink in this process."""

    def __init__(self, store: PullStore, territory: Territory, mappers: Mapping[str, Mapper]) -> None:
        self.store, self.territory = store, territory
        self.mappers = {c.key: mappers[c.key] for c in territory.connections if c.key in mappers}
        self.asked = asked_of(territory, store.catalog)
        self.tally = Tally()
        self.options = PullOptions()
        self._under_way: dict[int, Progressing] = {}
        self._numbers = 0
        self._closing = Closing(store, self.tally)
        towns = locator(store)
        self._belonging = {c.key: Belonging(c, territory, towns) for c in territory.connections}
        self._assets = {
            key: AssetApplier(store, mapper, key, self._belonging[key], self.tally.applied)
            for key, mapper in self.mappers.items()
        }
        self._preparation = Preparation(store.catalog, self.mappers)
        self._trees: Trees = {}
        self._first = {
            key: FirstLoad(store, key, self._belonging[key], self.tally.applied, self._trees) for key in self.mappers
        }
        self._sensors = {
            key: SensorApplier(store, mapper, key, self._belonging[key], self.tally.applied)
            for key, mapper in self.mappers.items()
        }

    def plan(self, options: PullOptions, capabilities: Mapping[str, Capabilities]) -> list[Batch]:
        self.options = options
        self._closing.counts = {key: some.total_count for key, some in capabilities.items()}
        self.store.loading(True)
        with self.store.applying():
            self.store.forget_sweeps((datetime.now(timezone.utc) - RESUMED_WITHIN).isoformat())
            if not options.sensors_only:
                self.store.seal()
        states = {(s.connection, s.scope, s.type): s for s in self.store.scope_states()}
        found: list[Batch] = []
        placed: set[str] = set()
        for connection in self.territory.connections:
            if connection.key not in capabilities or connection.key not in self.mappers:
                continue
            scopes = scopes_of(connection, self.territory, options.municipalities)
            placed.update(code for towns in scopes.values() for code in towns)
            mine = {(scope, kind): s for (key, scope, kind), s in states.items() if key == connection.key}
            for types in (() if options.sensors_only else self.asked.assets, self.asked.sensors):
                if types:
                    some = capabilities[connection.key]
                    found += planned(connection, some, scopes, types, self.asked, mine, options.full)
        wanted = self._codes() if options.municipalities is None else options.municipalities
        for code in wanted if capabilities else ():
            if code not in placed:
                self.tally.errors[code] = NoScopeError(municipality=code)
        return [self._begun(batch) for batch in found]

    def _begun(self, batch: Batch) -> Batch:
        """With a number of its own, going on where an earlier pull was cut."""
        self._numbers += 1
        earlier = self.store.sweep(batch.key) if batch.is_full and batch.attempt == 1 else None
        if earlier and earlier.position and earlier.started and _is_recent(earlier.made):
            batch = replace(batch, number=self._numbers, sweep=earlier.id, start=earlier.position)
            self._under_way[batch.number] = Progressing(None, earlier.position, earlier.started)
            return batch
        sweep = 0
        if batch.kind in (LIST, IDS):
            with self.store.applying():
                sweep = self.store.begin_sweep(batch.key, datetime.now(timezone.utc).isoformat()).id
                if not self.store.count_known(batch.connection, batch.scopes, batch.types):
                    self.store.count_new(sweep)
        self._under_way[self._numbers] = Progressing()
        return replace(batch, number=self._numbers, sweep=sweep, start=0)

    def page(self, batch: Batch, page: RawPage) -> None:
        self.take(batch, self._preparation.prepare(batch, page))

    def take(self, batch: Batch, page: PreparedPage) -> None:
        state = self._under_way[batch.number]
        state.total = page.total
        self.tally.clock_off_s = self.tally.clock_off_s or clock_off(page.platform_time)
        if batch.kind == LOOK:
            state.there = frozenset(json.loads(page.body))
        if batch.kind in (COUNT, LOOK) or state.error:
            return
        if page.error is not None:
            state.error = page.error
            return
        if state.started is None:
            state.started = watermark_of(page.platform_time, page.youngest)
        with self._trees_as_written(), self.store.applying():
            if batch.kind == IDS:
                listed = list(page.listed())
                self.store.see(batch.sweep, listed, batch.connection)
                dates = [(a.key(batch.connection), a.modified) for a in listed if a.modified]
                state.overlooked += self.store.overlooked(batch.connection, dates, self._closing.settled(batch))
            else:
                self._take(batch, page)
            state.position = page.offset + len(page)
            self.store.advance_sweep(batch.sweep, state.position, state.started, page.total)

    @contextmanager
    def _trees_as_written(self) -> Iterator[None]:
        """What we know of the index is only good while the transactions that wrote it are in."""
        written = False
        try:
            yield
            written = True
        finally:
            if not written:
                self._trees.update(dict.fromkeys(self._trees))

    def _take(self, batch: Batch, page: PreparedPage) -> None:
        arrivals = [*page.arrivals, *self._new(batch, page.columns)]
        self.store.see(batch.sweep, arrivals, batch.connection)
        self._compare(batch.connection, arrivals)
        self._assets[batch.connection].flush_history()

    def _new(self, batch: Batch, columns: Iterable[Columns]) -> list[Arrival]:
        """Those that are left to be compared."""
        left: list[Arrival] = []
        for some in columns:
            key = EntityKey(batch.connection, some.scope, some.type, some.ids[0])
            asset_class = self.mappers[batch.connection].class_of(Remote(key, {}))
            if asset_class is None or self._belonging[batch.connection].is_foreign(key):
                left += some.arrivals()
                continue
            odd = self._first[batch.connection].take(asset_class, some)
            left += odd
            if len(odd) < len(some.ids):
                known = {arrival.id for arrival in odd}
                self.store.see_new(batch.sweep, some.scope, some.type, [uid for uid in some.ids if uid not in known])
        return left

    def _compare(self, connection: str, arrivals: Iterable[Arrival]) -> None:
        mapper, belonging = self.mappers[connection], self._belonging[connection]
        by_place: dict[tuple[str, str], list[Arrival]] = {}
        for arrival in arrivals:
            by_place.setdefault((arrival.scope, arrival.type), []).append(arrival)
        assets: dict[str, list[Arrival]] = {}
        sensors = []
        for (_, kind), some in by_place.items():
            first = Remote(some[0].key(connection), {})
            if belonging.is_foreign(first.key):
                continue
            if not kind:  # no entity at all
                self.tally.applied.failed += [unfit(remote) for remote in as_remotes(connection, some)]
            elif asset_class := mapper.class_of(first):
                assets.setdefault(asset_class.key, []).extend(some)
            elif sensor := mapper.kind_of(first):
                sensors += [(remote, sensor) for remote in as_remotes(connection, some)]
                self.tally.sensors.update(arrival.key(connection) for arrival in some)
            else:
                self.tally.ignored[kind] += len(some)
        for key, known in assets.items():
            self._trees[key] = None
            self._assets[connection].take(self.store.catalog.classes[key], known)
        if sensors:
            self._sensors[connection].apply(sensors)

    def close_batch(self, batch: Batch, error: TerritoryError | None) -> BatchReport:
        state = self._under_way.pop(batch.number)
        if isinstance(error, CancelledError):
            return BatchReport(False)
        error = error or state.error
        with self.store.applying():
            assets, sensors = self._assets[batch.connection], self._sensors[batch.connection]
            if batch.kind == LOOK:
                report = self._closing.looked(batch, state.there, error, assets)
            else:
                report = self._closing.close(batch, state.total, state.started, error, sensors, state.overlooked)
            assets.flush_history()
        return BatchReport(report.whole, tuple(self._begun(following) for following in report.next))

    def finish(self, cancelled: bool = False) -> PullResult:
        fill_in(self.store, self.territory)
        applied = self.tally.applied
        if applied.tables:
            with self.store.applying():
                self.store.note_extents(self._with_places(applied.tables))
        self.store.loading(False)
        towns = tuple(self._town(code) for code in self._codes())
        elsewhere = [error for code, error in self.tally.errors.items() if code not in self._codes()]
        return PullResult(
            pulled=sum(applied.pulled.values()),
            deleted=sum(applied.deleted.values()),
            conflicts=sum(applied.conflicts.values()),
            failed=len(applied.failed) + len(self.tally.errors),
            sensors=len(self.tally.sensors),
            towns=towns,
            problems=(*elsewhere, *applied.failed)[:MOST_PROBLEMS],
            cancelled=cancelled,
            ignored=dict(self.tally.ignored),
            clock_off_s=self.tally.clock_off_s,
        )

    def _with_places(self, tables: Iterable[str]) -> list[str]:
        classes = self.store.catalog.classes
        return sorted(t for t in tables if t not in classes or classes[t].geometry != "none")

    def _codes(self) -> list[str]:
        wanted = self.options.municipalities
        return [m.code for m in self.territory.municipalities if wanted is None or m.code in wanted]

    def _town(self, code: str) -> TownResult:
        applied, municipality = self.tally.applied, self.territory.municipality(code)
        return TownResult(
            code,
            municipality.name if municipality else code,
            applied.pulled[code],
            applied.deleted[code],
            applied.conflicts[code],
            self.tally.errors.get(code),
        )


def _is_recent(made: str) -> bool:
    try:
        age = datetime.now(timezone.utc) - datetime.fromisoformat(made)
    except (ValueError, TypeError):
        return False
    return timedelta() <= age < RESUMED_WITHIN
