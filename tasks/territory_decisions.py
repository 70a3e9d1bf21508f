"""The conflicts of a territory that is open: read with who said so when, decided and taken back in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..workspace.choices import Choices
from ..workspace.conflicts import open_conflicts, resolve_all
from ..workspace.decision import Decision
from ..workspace.reopening import Reopened, decisions, reopen
from ..workspace.report import Conflict
from ..workspace.resolution import Seen

if TYPE_CHECKING:
    from .task import Control
    from .territory_job import TerritoryJob


class TerritoryDecisions:
    """What panels ask; `job`, `read` and `act` are those of the open territory. Answers come on the main thread."""

    def __init__(
        self, job: Callable[[], TerritoryJob], read: Callable[..., None], act: Callable[..., None]
    ) -> None:
        self._job, self._read, self._act = job, read, act

    def read(self, then: Callable[[list[Conflict]], None]) -> None:
        self._read(conflicts_of, then)

    def undoable(self, then: Callable[[list[Decision]], None]) -> None:
        """The newest first."""
        self._read(decisions_of, then)

    def resolve(self, choices: Mapping[str, Choices], seen: Seen | None = None) -> None:
        """Ends as "resolve", with the number of assets that were decided."""
        job = self._job()
        self._act("resolve", lambda control: resolved(job, choices, seen, control))

    def reopen(self, action: int | None = None) -> None:
        """Undoes a decision, the last where none is named. Ends as "reopen", with what came of it."""
        job = self._job()
        self._act("reopen", lambda _control: reopened(job, action))


def conflicts_of(job: TerritoryJob) -> list[Conflict]:
    with job.store(read_only=True) as store:
        return open_conflicts(store, job.mappers())


def decisions_of(job: TerritoryJob) -> list[Decision]:
    with job.store(read_only=True) as store:
        return decisions(store)


def resolved(job: TerritoryJob, choices: Mapping[str, Choices], seen: Seen | None, control: Control | Any) -> int:
    with job.store() as store:
        return resolve_all(store, job.mappers(), choices, seen, control.progress, control.cancelled)


def reopened(job: TerritoryJob, action: int | None) -> Reopened:
    with job.store() as store:
        return reopen(store, job.mappers(), action)
