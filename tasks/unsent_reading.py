"""What panels ask about unsent edits: many are read in a process of its own, once for all who ask meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock

from ..errors import TerritoryError
from ..providers.transport import Cancelled
from ..workspace.report import AssetChange, TownSummary
from ..workspace.unsent_list import UnsentList, arranged
from .territory_job import TerritoryJob

FEW = 1000  # up to so many, a thread has them before another process would have begun

Unsent = tuple[UnsentList, Sequence[TownSummary]]


class UnsentReading:
    """One reading of the working copy as it stands when it begins; each of those who ask waits in its own thread."""

    def __init__(self, job: TerritoryJob) -> None:
        self._job = job
        self._lock = Lock()
        self._found: Future[Unsent] | None = None

    @property
    def is_over(self) -> bool:
        found = self._found
        return found is not None and found.done()

    def changes(self, cancelled: Cancelled) -> Sequence[AssetChange]:
        return self._job.changes() if self._are_few() else self._all(cancelled)[0]

    def overview(self, cancelled: Cancelled) -> Sequence[TownSummary]:
        return self._job.overview() if self._are_few() else self._all(cancelled)[1]

    def _are_few(self) -> bool:
        return self._job.touched() <= FEW

    def _all(self, cancelled: Cancelled) -> Unsent:
        with self._lock:
            is_first = self._found is None
            found = self._found = self._found or Future()
        if is_first:
            try:
                found.set_result(self._job.unsent_apart(cancelled) or self._here())
            except TerritoryError as error:
                found.set_exception(error)
            finally:
                if not found.done():
                    found.cancel()
        return found.result()

    def _here(self) -> Unsent:
        changes = self._job.changes()
        return arranged(changes), self._job.overview()
