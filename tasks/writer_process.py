"""The writing half of a pull in a process of its own, so that the window stays smooth; in this one where none starts.

No secret reaches it: it gets the territory, the working copy's path and the pages, and an environment of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from pathlib import Path

from ..catalog.loader import load_catalog
from ..errors import TerritoryError, WorkingCopyError, WriterStoppedError
from ..providers.model import Capabilities, RawPage
from ..providers.registry import open_mapper
from ..workspace import writer_main
from ..workspace.batches import Batch, BatchReport, PullOptions
from ..workspace.database import connect
from ..workspace.frames import (
    Head,
    batch_from,
    error_from,
    error_head,
    page_head,
    report_from,
    result_from,
)
from ..workspace.geopackage import GeoPackageStore
from ..workspace.ingest import Ingest, PageSink
from ..workspace.open import open_store
from ..workspace.report import PullResult
from ..workspace.territory import Territory
from ..workspace.territory_file import territory_as_text
from .child_process import ChildProcess, nothing, started

MOST_UNANSWERED = 6  # pages
MOST_UNANSWERED_BYTES = 64 * 1024 * 1024


class WriterProcess:
    """Fulfils PageSink; a context manager, and nothing of it is left behind. `in_process`: no Python could be started.

    Raises WriterStoppedError where the process ends before its work.
    """

    def __init__(
        self,
        territory: Territory,
        working_copy: Path,
        catalog: Sequence[Path] = (),
        pythons: Sequence[str] | None = None,
        before: Callable[[], None] = nothing,
    ) -> None:
        """`before`: what must be done before the working copy is opened; the process comes up meanwhile."""
        self._child: ChildProcess | None = None
        self._working_copy = working_copy
        self._sizes: list[int] = []  # of the pages that are not answered yet
        self._store: GeoPackageStore | None = None
        self._inside: PageSink | None = None
        with ExitStack() as where_it_fails:
            where_it_fails.callback(self.close)
            self._start(territory, working_copy, catalog, pythons, before)
            where_it_fails.pop_all()

    @property
    def in_process(self) -> bool:
        return self._inside is not None

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    def __enter__(self) -> WriterProcess:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def plan(self, options: PullOptions, capabilities: Mapping[str, Capabilities]) -> list[Batch]:
        if self._inside:
            return self._inside.plan(options, capabilities)
        some = {key: asdict(each) for key, each in capabilities.items()}
        answer = self._ask({"do": "plan", "options": asdict(options), "capabilities": some})
        return [batch_from(head) for head in answer["batches"]]

    def page(self, batch: Batch, page: RawPage) -> None:
        """Returns before the page is in; waits where too many are not."""
        if self._inside:
            self._inside.page(batch, page)
            return
        while self._sizes and (
            len(self._sizes) >= MOST_UNANSWERED or sum(self._sizes) + len(page.body) > MOST_UNANSWERED_BYTES
        ):
            self._take_answer()
        self._send(page_head(batch, page), page.body)
        self._sizes.append(len(page.body))

    def close_batch(self, batch: Batch, error: TerritoryError | None) -> BatchReport:
        if self._inside:
            return self._inside.close_batch(batch, error)
        return report_from(self._ask({"do": "close", "batch": asdict(batch), "error": error_head(error)})["report"])

    def finish(self, cancelled: bool = False) -> PullResult:
        if self._inside:
            return self._inside.finish(cancelled)
        return result_from(self._ask({"do": "finish", "cancelled": cancelled})["result"])

    def close(self) -> None:
        """The process ends when its input does."""
        child, self._child = self._child, None
        if child:
            child.close()
            with suppress(WorkingCopyError):
                connect(self._working_copy).close()  # here, whoever else of us has it open is known: see `leave`
        if self._store:
            self._store.close()
            self._store = None

    def _start(
        self,
        territory: Territory,
        working_copy: Path,
        catalog: Sequence[Path],
        pythons: Sequence[str] | None,
        before: Callable[[], None],
    ) -> None:
        head = {
            "do": "open",
            "territory": territory_as_text(territory),
            "working_copy": str(working_copy.absolute()),
            "catalog": [str(Path(extra).absolute()) for extra in catalog],
            "path": [place for place in sys.path if place],
        }
        self._child = started(Path(writer_main.__file__), head, pythons, before)
        if self._child:
            _raise_failure(self._child.greeting)
            return
        known = load_catalog(catalog)
        self._store = open_store(working_copy, territory, known)
        mappers = {c.key: open_mapper(c, known) for c in territory.connections}
        self._inside = Ingest(self._store, territory, mappers)

    def _ask(self, head: Head) -> Head:
        while self._sizes:
            self._take_answer()
        self._send(head, b"")
        return self._answer()

    def _take_answer(self) -> None:
        self._answer()
        self._sizes.pop(0)

    def _send(self, head: Head, body: bytes) -> None:
        try:
            self._running().tell(head, body)
        except WriterStoppedError:
            self._sizes.clear()
            raise

    def _answer(self) -> Head:
        try:
            head, _ = self._running().heard()
        except WriterStoppedError:
            self._sizes.clear()
            raise
        _raise_failure(head)
        return head

    def _running(self) -> ChildProcess:
        if self._child is None:
            raise WriterStoppedError(reason="closed")
        return self._child


def _raise_failure(head: Head) -> None:
    failure = error_from(head.get("failed"))
    if failure:
        raise failure
