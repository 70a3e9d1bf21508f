"""One push under way: batches that are read again, compared, sent, read again and acknowledged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from ..errors import (
    AssetError,
    CancelledError,
    NotVerifiedError,
    PhotoHeldBackError,
    PlatformError,
    TerritoryError,
    TimedOutError,
)
from ..providers.base import Assets
from ..providers.model import PlannedRequest, Remote, Value, Write
from .destination import Destinations, Errand, batches
from .picture_files import stays_here
from .push_results import PushResults
from .reconcile import Judged, Reconciler
from .report import DELETED, Progress, PushResult, Step
from .reread import Answer, Reader
from .sides import Sides
from .store import OutboxEntry, Store
from .triage import Triage
from .verdict import CONFLICT, CREATE, DELETE, WRITES, Verdict, missing

Outcomes = dict[str, "TerritoryError | None"]


class PushRun:
    def __init__(
        self,
        store: Store,
        destinations: Destinations,
        platforms: Mapping[str, Assets],
        progress: Progress,
        cancelled: Callable[[], bool],
        *,
        keeps_requests: bool = True,
    ) -> None:
        self.store, self.destinations, self.platforms = store, destinations, platforms
        self.progress, self.cancelled, self.keeps_requests = progress, cancelled, keeps_requests
        self.mappers = {key: assets.mapper for key, assets in platforms.items()}
        self.reader, self.results = Reader(platforms), PushResults()
        self._actions: dict[str, int] = {}  # of this push in the history
        self._done = self._total = 0

    def run(self, triage: Triage) -> PushResult:
        for sides in triage.waiting:
            self.results.waits(sides)
        for sides, error in triage.failed:
            self.results.failed(sides, error)
        self.results.note_failures(self.store)
        self._tidy(triage)
        self._total = len(triage.errands)
        try:
            for batch in batches(self.store.catalog, triage.errands):
                self._stop_if_asked()
                self._batch(batch)
                self._done += len(batch)
        except CancelledError:
            self.results.cancelled = True
        finally:
            self.results.note_failures(self.store)
        return self.results.result()

    def _tidy(self, triage: Triage) -> None:
        """Closes what has nothing to send, and drops notes of failures whose asset is gone again."""
        orphans = set(self.store.outbox()) - {note.uid for note in self.store.changes()}
        if triage.idle or orphans:
            with self.store.applying():
                self.store.forget_outbox(orphans)
                reconciler = Reconciler(self.store, self.mappers)
                reconciler.settle(triage.idle)
                self._record(reconciler)

    def _batch(self, batch: Sequence[Errand]) -> None:
        self._tell("checking", 0, batch)
        answers = self.reader.read([errand.key for errand in batch])
        remotes: dict[str, Remote | None] = {}
        for errand in batch:
            answer = answers[errand.key]
            if isinstance(answer, TerritoryError):
                self.results.failed(errand.sides, answer)
            else:
                remotes[errand.sides.uid] = answer
        writes = self._prepare(remotes)
        self.results.note_failures(self.store)
        if writes:
            self._stop_if_asked()
            self._tell("sending", 1, batch)
            outcomes = self._send(writes)
            self._tell("verifying", 2, batch)
            self._verify(batch, writes, outcomes)
            self.results.note_failures(self.store)

    def _prepare(self, remotes: Mapping[str, Remote | None]) -> dict[str, Write]:
        """What is to be written is on record before it is sent, so that a crash finds its way on."""
        writes: dict[str, Write] = {}
        with self.store.applying():
            reconciler = Reconciler(self.store, self.mappers)
            for judged in reconciler.reconcile(remotes):
                sides, kind = judged.sides, judged.verdict.kind
                if kind in WRITES:
                    try:
                        writes[sides.uid] = write_of(judged.verdict, sides, judged.remote, self.destinations)
                    except AssetError as error:
                        self.results.failed(sides, error)
                elif kind == CONFLICT:
                    self.results.waits(sides)
                elif judged.arrived:
                    self.results.pushed(sides)
            self.store.prepare(OutboxEntry(uid, w.kind, w.key, w.values) for uid, w in writes.items())
            self._record(reconciler)
        return writes

    def _send(self, writes: Mapping[str, Write]) -> Outcomes:
        """What came of each; those that are missing were stopped before they went, or on the way."""
        outcomes: Outcomes = {}
        uids = {write.key: uid for uid, write in writes.items()}
        for connection, lot in _by_connection(writes.values()).items():
            assets = self.platforms[connection]
            if self.keeps_requests:
                self.results.requests += planned(assets, lot)
            try:
                for outcome in assets.write(lot):
                    outcomes[uids[outcome.write.key]] = outcome.error
            except CancelledError:
                self.results.cancelled = True
                break
            except PlatformError as error:
                for write in lot:
                    outcomes.setdefault(uids[write.key], error)
        return outcomes

    def _verify(self, batch: Sequence[Errand], writes: Mapping[str, Write], outcomes: Outcomes) -> None:
        answers: dict[str, Answer] = {}
        try:
            read = self.reader.read([write.key for write in writes.values()])
            answers = {uid: read[write.key] for uid, write in writes.items()}
        except CancelledError:
            self.results.cancelled = True
        remotes = {uid: answer for uid, answer in answers.items() if not isinstance(answer, TerritoryError)}
        with self.store.applying():
            reconciler = Reconciler(self.store, self.mappers)
            for judged in reconciler.reconcile(remotes):
                self._conclude(judged, writes[judged.sides.uid], outcomes)
            self._record(reconciler)
        for errand in batch:
            uid = errand.sides.uid
            if uid in writes and uid in outcomes and uid not in remotes:
                self._conclude_unseen(errand.sides, outcomes[uid], answers.get(uid))
        if self.results.cancelled:
            raise CancelledError

    def _conclude(self, judged: Judged, write: Write, outcomes: Outcomes) -> None:
        sides, uid = judged.sides, judged.sides.uid
        if judged.arrived:  # whatever the answer was, or whether there was one
            self.results.pushed(sides, held_back(uid, judged.verdict.values))
        elif judged.verdict.kind == CONFLICT:
            self.store.forget_outbox([uid])
            self.results.waits(sides)
        elif uid in outcomes:
            error = outcomes[uid]
            if not isinstance(error, TimedOutError):  # that one may still be on its way
                self.store.forget_outbox([uid])
            lacking = (DELETED,) if write.kind == DELETE else missing(sides, write.values, judged.theirs)
            self.results.failed(sides, error or NotVerifiedError(uid=uid, attributes=list(lacking)))

    def _conclude_unseen(self, sides: Sides, error: TerritoryError | None, answer: Answer) -> None:
        """Sent, and not to be read again: its change stays until somebody sees what is there."""
        why = answer if isinstance(answer, TerritoryError) else CancelledError()
        if error is None:
            self.results.pushed(sides, why)
        else:
            self.results.failed(sides, error)

    def _record(self, reconciler: Reconciler) -> None:
        for kind, lines in (("push", reconciler.sent), ("pull", reconciler.taken)):
            if lines:
                self._actions[kind] = self.store.record(kind, lines, self._actions.get(kind))

    def _stop_if_asked(self) -> None:
        if self.cancelled():
            raise CancelledError

    def _tell(self, key: str, third: int, batch: Sequence[Errand]) -> None:
        done = self._done + len(batch) * third / 3
        self.progress(Step(key, {"done": self._done, "total": self._total}, done / max(self._total, 1)))


def write_of(verdict: Verdict, sides: Sides, remote: Remote | None, destinations: Destinations) -> Write:
    """Raises AssetError where a new asset has no place to go to, or nothing of it may be told."""
    told = {name: value for name, value in verdict.values.items() if not stays_here(value)}
    if verdict.kind == CREATE or remote is None:
        key = destinations.for_creation(sides)
        there = destinations.attributes_there(key.connection, sides.asset_class)
        values = {name: value for name, value in told.items() if name in there}
        former = sides.base or sides.former  # made again: with all that it had, also what the catalog does not know
        known_there = former is not None and former.key.connection == key.connection
        return Write(CREATE, key, sides.asset_class, values, former.entity if former and known_there else None)
    if not told and (error := held_back(sides.uid, verdict.values)):
        raise error
    return Write(verdict.kind, remote.key, sides.asset_class, told, remote.entity)


def held_back(uid: str, values: Mapping[str, Value]) -> PhotoHeldBackError | None:
    """Of a photo whose address is not known yet; None where there is none."""
    found = next(((name, value) for name, value in values.items() if stays_here(value)), None)
    return PhotoHeldBackError(uid=uid, attribute=found[0], file=found[1]) if found else None


def planned(assets: Assets, writes: Sequence[Write]) -> list[PlannedRequest]:
    """One that would be refused before it is sent does not hide the others."""
    try:
        return list(assets.plan(writes))
    except PlatformError:
        if len(writes) <= 1:
            return []
        return [request for write in writes for request in planned(assets, [write])]


def _by_connection(writes: Iterable[Write]) -> dict[str, list[Write]]:
    found: dict[str, list[Write]] = {}
    for write in writes:
        found.setdefault(write.key.connection, []).append(write)
    return found
