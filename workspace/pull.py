"""The asking half of a pull: lists from the platforms, page by page, into a sink that writes them."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping

from ..errors import CancelledError, PlatformError, TerritoryError, TlsError, UnreachableError
from ..providers.base import Assets
from ..providers.model import RawPage
from .batches import COUNT, IDS, LOOK, Batch, PullOptions
from .ingest import Ingest, PageSink
from .report import Progress, PullResult, Step
from .reread import Reader
from .sync_store import PullStore
from .territory import Territory

__all__ = ["PullOptions", "fetch", "pull"]


MOST_TOGETHER = 100  # short lists
EVERYTHING = PullOptions()


def _silent(_step: Step) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def pull(
    store: PullStore,
    territory: Territory,
    platforms: Mapping[str, Assets],
    options: PullOptions = EVERYTHING,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
) -> PullResult:
    """All in this process. Raises WorkingCopyError; what is wrong with a town or an asset is in the result."""
    sink = Ingest(store, territory, {key: assets.mapper for key, assets in platforms.items()})
    return fetch(territory, platforms, sink, options, progress, cancelled)


def fetch(
    territory: Territory,
    platforms: Mapping[str, Assets],
    sink: PageSink,
    options: PullOptions = EVERYTHING,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = _never,
) -> PullResult:
    """Talks to the platforms; whatever `sink` is does the writing. A cancelled pull leaves whole pages, and says so."""
    progress(Step("preparing"))
    asked = {c.key: platforms[c.key] for c in territory.connections if c.key in platforms}
    pending = deque(sink.plan(options, {key: assets.capabilities for key, assets in asked.items()}))
    run = _Run(territory, asked, sink, progress, cancelled)
    while pending and not run.stopped:
        together = _short_ones(pending)
        if len(together) > 1:
            pending.extend(run.ask_together(together, len(pending)))
        else:
            following = run.ask(together[0] if together else pending.popleft(), len(pending))
            pending.extendleft(reversed(following))
    progress(Step("finishing"))
    return sink.finish(run.stopped)


def _short_ones(pending: deque[Batch]) -> list[Batch]:
    """Takes off what can be asked of one platform at the same time, without a long list before or among it."""
    found: list[Batch] = []
    while pending and len(found) < MOST_TOGETHER and pending[0].is_short:
        if found and pending[0].connection != found[0].connection:
            break
        found.append(pending.popleft())
    return found


class _Run:
    def __init__(
        self,
        territory: Territory,
        platforms: Mapping[str, Assets],
        sink: PageSink,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self.platforms, self.sink, self.progress, self.cancelled = platforms, sink, progress, cancelled
        self.names = {m.code: m.name for m in territory.municipalities}
        self.stopped = False
        self._done = 0
        self._down: dict[str, PlatformError] = {}  # connections that nobody answers on

    def ask_together(self, batches: list[Batch], waiting: int) -> list[Batch]:
        following: list[Batch] = []
        firsts = self.platforms[batches[0].connection].first_pages([batch.query for batch in batches])
        for number, batch in enumerate(batches):
            try:
                first = None if batch.connection in self._down else next(firsts)
            except CancelledError:
                self.stopped = True
            if self.stopped:
                break
            following += self.ask(batch, waiting + len(batches) - number, first)
        return following

    def ask(
        self, batch: Batch, waiting: int, first: RawPage | PlatformError | None = None
    ) -> tuple[Batch, ...]:
        error: TerritoryError | None = self._down.get(batch.connection)
        if isinstance(first, PlatformError):
            error = error or first
        elif error is None:
            try:
                self._read(batch, waiting, first)
            except CancelledError:
                self.stopped = True
            except PlatformError as failure:
                error = failure
        if self.stopped:
            return ()
        if isinstance(error, (UnreachableError, TlsError)):
            self._down[batch.connection] = error
        self._done += 1
        return self.sink.close_batch(batch, error).next

    def _read(self, batch: Batch, waiting: int, first: RawPage | None) -> None:
        assets = self.platforms[batch.connection]
        self._tell(batch, waiting, batch.start, None)
        if batch.kind == COUNT:
            total = first.total if first and first.total is not None else assets.count(batch.query)
            self.sink.page(batch, RawPage(batch.query, 0, total, b""))
            return
        if batch.kind == LOOK:
            self.sink.page(batch, RawPage(batch.query, 0, None, json.dumps(self._there(batch)).encode()))
            return
        for page in assets.pages(batch.query, first):
            if self.cancelled():
                raise CancelledError
            self.sink.page(batch, page)
            done = page.offset + assets.capabilities.page_size
            self._tell(batch, waiting, done if page.total is None else min(done, page.total), page.total)
        if self.cancelled():
            raise CancelledError

    def _there(self, batch: Batch) -> list[int]:
        """Which of the names are there; one that cannot be asked about counts as there. Raises where none can be."""
        found = Reader({batch.connection: self.platforms[batch.connection]}).read(batch.keys)
        errors = [answer for answer in found.values() if isinstance(answer, PlatformError)]
        if errors and len(errors) == len(found):
            raise errors[0]
        return [number for number, key in enumerate(batch.keys) if found[key] is not None]

    def _tell(self, batch: Batch, waiting: int, done: int, total: int | None) -> None:
        key = "checking" if batch.kind in (COUNT, LOOK) else "sweeping" if batch.kind == IDS else "pulling"
        codes = [code for scope in batch.scopes for code in batch.towns.get(scope, ())]
        towns = ", ".join(self.names.get(code, code) for code in dict.fromkeys(codes))
        details = {"town": towns, "class": list(batch.classes), "done": done, "total": total}
        part = done / total if total else 0.0
        self.progress(Step(key, details, min(1.0, (self._done + part) / (self._done + 1 + waiting))))
