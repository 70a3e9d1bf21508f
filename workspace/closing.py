"""What a list that was read, or was not, comes to: deletions, watermarks, and what to ask next."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from ..catalog.thresholds import moment_of
from ..errors import EmptyListError, TerritoryError, TlsError, UnreachableError, UnstableListError
from .apply import AssetApplier, names_of
from .batches import COUNT, IDS, LIST, LOOK, Batch, BatchReport
from .sensor_rows import SensorApplier
from .sync_store import PullStore, ScopeState
from .sync_tables import covers
from .tables import now

if TYPE_CHECKING:
    from .ingest import Tally

MOST_ATTEMPTS = 3  # whatever follows from a list counts on, so that a pull comes to an end
OVERLAP = timedelta(seconds=10)  # a write is dated before it can be read, and servers differ a little
CLOCK_MATTERS_S = 600.0
OVERLAP_UNTOLD = timedelta(minutes=2)  # without the platform's clock; what comes twice does no harm
SWEPT_EVERY = timedelta(hours=24)
SUSPICIOUS = 20  # so many assets do not vanish at once without being asked about a second time
WHOLE_PLATFORM = (UnreachableError, TlsError)  # no scope of it will answer either


class Closing:
    """Call inside the store's `applying` block."""

    def __init__(self, store: PullStore, tally: Tally) -> None:
        self.store, self.tally = store, tally
        self.counts: Mapping[str, bool] = {}  # connection → whether it tells how many there are
        self._states: dict[tuple[str, str, str], ScopeState] | None = None
        self._emptied_now: set[tuple[str, str]] = set()

    def close(
        self,
        batch: Batch,
        total: int | None,
        started: str | None,
        error: TerritoryError | None,
        sensors: SensorApplier,
        overlooked: int = 0,
    ) -> BatchReport:
        if batch.kind == COUNT:
            return self._counted(batch, total, error)
        if error is not None:
            return self._failed(batch, error)
        seen = self.store.seen(batch.sweep)
        shrunk = total is not None and total < self.store.highest_total(batch.sweep)
        if (shrunk or batch.start) and total in (seen, None) and batch.is_full and batch.kind == LIST:
            # Somebody that was seen may have gone since, and another have slipped into the part that was read.
            self._settle_changes(batch, started)
            self.store.end_sweep(batch.sweep)
            return BatchReport(True, (replace(_sweep(batch), attempt=batch.attempt),))
        if shrunk or (total is not None and seen != total):
            if batch.attempt < MOST_ATTEMPTS:
                return BatchReport(False, (replace(batch, attempt=batch.attempt + 1),))
            return self._failed(batch, UnstableListError(expected=total, got=seen))
        if overlooked and batch.kind == IDS:
            # Changed before all that was asked for since, and not here: a clock has jumped.
            self.store.end_sweep(batch.sweep)
            return BatchReport(True, (replace(batch, kind=LIST),))
        return self._whole(batch, started, sensors)

    def settled(self, batch: Batch) -> str:
        """What was changed before this moment is here, as far as is known."""
        return min((state.watermark or "" for state in self._of(batch)), default="")

    def _counted(self, batch: Batch, total: int | None, error: TerritoryError | None) -> BatchReport:
        """As many as are known here: nothing was deleted there."""
        untaken = sum(s.untaken for s in self._of(batch))
        known = self.store.count_known(batch.connection, batch.scopes, batch.types) + untaken
        if error is None and total == known:
            self._put(replace(s, emptied=None) for s in self._of(batch) if s.emptied)
            return BatchReport(True)
        return BatchReport(True, (_sweep(batch),))

    def _failed(self, batch: Batch, error: TerritoryError) -> BatchReport:
        if len(batch.scopes) > 1 and not isinstance(error, WHOLE_PLATFORM):
            self.store.end_sweep(batch.sweep)
            return BatchReport(False, tuple(batch.split()))
        # The list's place is kept where an earlier part of it is in: the next pull goes on from there.
        if not batch.is_full or isinstance(error, UnstableListError):
            self.store.end_sweep(batch.sweep)
        for scope in batch.scopes:
            self._blame(batch, scope, error)
        details = json.dumps(error.details, default=str)
        self._put(replace(state, error=error.key, details=details) for state in self._of(batch))
        return BatchReport(False)

    def _blame(self, batch: Batch, scope: str, error: TerritoryError) -> None:
        for code in batch.towns.get(scope) or ("",):
            self.tally.errors.setdefault(code, error)

    def _whole(self, batch: Batch, started: str | None, sensors: SensorApplier) -> BatchReport:
        if not batch.is_full:
            self._settle_changes(batch, started)
            self.store.end_sweep(batch.sweep)
            swept_long_ago = any(_is_old(state.swept) for state in self._of(batch))
            enough = self.counts.get(batch.connection) and not swept_long_ago
            return BatchReport(True, (_count(batch) if enough else _sweep(batch),))
        missing = self.store.unseen(batch.sweep, batch.connection, batch.scopes, batch.types)
        empty = self._empty(batch, missing)
        if empty and batch.attempt == 1:
            return BatchReport(False, (replace(batch, attempt=2),))
        held = {s for s, n in empty.items() if n >= SUSPICIOUS and not self._is_second_time(batch, s)}
        for scope in held:
            self._emptied_now.add((batch.connection, scope))
            self._blame(batch, scope, EmptyListError(expected=empty[scope], scope=scope))
        gone = [uid for uid, of in missing if not any(covers(scope, of) for scope in held)]
        self._delete_sensors(batch, sensors)
        all_known = not missing and self._all_counted(batch)
        strangers: Counter[tuple[str, str]] = Counter() if all_known else self._strangers(batch)
        return self._settle_full(batch, started, held, gone, strangers)

    def looked(
        self, batch: Batch, there: frozenset[int], error: TerritoryError | None, assets: AssetApplier
    ) -> BatchReport:
        """Deletes what neither a list nor a question by name has found."""
        if error is not None:
            return self._failed(batch, error)
        gone = {key for number, key in enumerate(batch.keys) if number not in there}
        bases = self.store.bases_of(batch.connection, {key.id for key in gone})
        for key, base in bases.items():
            if key in gone and (asset_class := self.store.catalog.classes.get(base.asset_class)):
                assets.remove(base, asset_class)
        if there and batch.attempt < MOST_ATTEMPTS:  # the list had moved while it was read: there may be more
            return BatchReport(True, (replace(_sweep(batch), attempt=batch.attempt + 1, names=()),))
        return BatchReport(True)

    def _look(self, batch: Batch, gone: Sequence[str]) -> tuple[Batch, ...]:
        """A list is no proof that somebody is gone: where one is deleted and one added while it is read, its total
        agrees and a third has slipped through."""
        keys = [base.key for base in self.store.bases(gone).values()]
        names = tuple((key.scope, key.type, key.id) for key in keys)
        return (replace(batch, kind=LOOK, names=names, start=0, sweep=0),) if names else ()

    def _empty(self, batch: Batch, missing: Sequence[tuple[str, str]]) -> dict[str, int]:
        """The scopes where nothing is listed though assets are known, with how many."""
        listed = {key.scope for key in self.store.seen_keys(batch.sweep, batch.connection)} if missing else set()
        counts = {
            scope: sum(covers(scope, of) for _, of in missing)
            for scope in batch.scopes
            if not any(covers(scope, of) for of in listed)
        }
        return {scope: n for scope, n in counts.items() if n}

    def _is_second_time(self, batch: Batch, scope: str) -> bool:
        """An empty list of an earlier pull: a wrong tenant or a lost right would have been noticed since."""
        if (batch.connection, scope) in self._emptied_now:
            return False
        return any(state.emptied for state in self._of(batch) if state.scope == scope)

    def _delete_sensors(self, batch: Batch, sensors: SensorApplier) -> None:
        known = self.store.sensors_in(batch.connection, batch.scopes, batch.types)
        if known:
            keys = self.store.seen_keys(batch.sweep, batch.connection)
            alive = {name for key in keys for name in names_of(key)}
            sensors.remove([uid for uid in known if uid not in alive])

    def _strangers(self, batch: Batch) -> Counter[tuple[str, str]]:
        """How many are there that are not here, by scope as asked and type."""
        keys = self.store.strangers(batch.sweep, batch.connection)
        sensors = self.store.sensor_keys([name for key in keys for name in names_of(key)])
        found: Counter[tuple[str, str]] = Counter()
        for key in keys:
            me = (key.connection, key.scope, key.type)
            if not any(sensors.get(name) == me for name in names_of(key)):
                scope = next((s for s in batch.scopes if covers(s, key.scope)), batch.scopes[0])
                found[scope, key.type] += 1
        return found

    def _all_counted(self, batch: Batch) -> bool:
        """As many were named as are known here, which is told much sooner than by looking each of them up."""
        places = batch.connection, batch.scopes, batch.types
        if self.store.sensors_in(*places):
            return False
        return self.store.seen(batch.sweep) == self.store.count_known(*places)

    def _settle_full(
        self,
        batch: Batch,
        started: str | None,
        held: set[str],
        gone: Sequence[str],
        strangers: Counter[tuple[str, str]],
    ) -> BatchReport:
        at = now()
        self.store.end_sweep(batch.sweep)
        if batch.kind == IDS and any(strangers[s.scope, s.type] != s.untaken for s in self._of(batch)):
            # Somebody is there that never came, neither as new nor as changed.
            return BatchReport(True, (replace(batch, kind=LIST),))
        for state in self._of(batch):
            if state.scope in held:
                self._put([replace(state, emptied=state.emptied or at, error=EmptyListError.key, details=None)])
                continue
            watermark = state.watermark if batch.kind == IDS else started
            untaken = strangers[state.scope, state.type]
            self._put([ScopeState(state.connection, state.scope, state.type, watermark, at, at, untaken)])
        return BatchReport(True, self._look(batch, gone))

    def _settle_changes(self, batch: Batch, started: str | None) -> None:
        self._put(
            replace(s, watermark=started or s.watermark, synced=now(), error=None, details=None)
            for s in self._of(batch)
        )

    def _of(self, batch: Batch) -> list[ScopeState]:
        """What is known of the batch's scopes and types."""
        if self._states is None:
            self._states = {(s.connection, s.scope, s.type): s for s in self.store.scope_states()}
        places = [(batch.connection, scope, ngsi_type) for scope in batch.scopes for ngsi_type in batch.types]
        return [self._states.get(place) or ScopeState(*place) for place in places]

    def _put(self, states: Iterable[ScopeState]) -> None:
        changed = list(states)
        self.store.put_scope_states(changed)
        if self._states is not None:
            self._states.update({(s.connection, s.scope, s.type): s for s in changed})


def _count(batch: Batch) -> Batch:
    return replace(batch, kind=COUNT, modified_since=None, attempt=1)


def _sweep(batch: Batch) -> Batch:
    return replace(batch, kind=IDS, modified_since=None, attempt=1)


def clock_off(platform_time: str | None) -> float:
    """Seconds that our clock is ahead of the platform's; 0 where they agree well enough, or where it tells none."""
    told = moment_of(platform_time)
    off = (datetime.now(timezone.utc) - told).total_seconds() if told else 0.0
    return off if abs(off) >= CLOCK_MATTERS_S else 0.0


def watermark_of(platform_time: str | None, youngest: str | None) -> str | None:
    """What is changed after this moment is asked for by the next pull: taken as a list begins, by the clock that
    lags. Where the platform's, or its gateway's, runs ahead, changes would be passed over.

    Where no clock is told, the youngest entity of the first page is older than what will be changed later.
    """
    told = moment_of(platform_time)
    moment, overlap = (told, OVERLAP) if told else (moment_of(youngest), OVERLAP_UNTOLD)
    if moment is None:
        return None
    return (min(moment, datetime.now(timezone.utc)) - overlap).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _is_old(when: str | None) -> bool:
    moment = moment_of(when)
    return moment is None or abs(datetime.now(timezone.utc) - moment) > SWEPT_EVERY
