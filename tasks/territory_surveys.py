"""Field surveys and bundles of a territory that is open: written, brought back, looked through and accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..workspace.store import Row
from ..workspace.survey.accept import TAKE, Decision, SurveyResult, accept
from ..workspace.survey.brought import ReturnedSurvey
from ..workspace.survey.bundle import WrittenBundle, write_bundle
from ..workspace.survey.bundle_answers import TakenAnswers, take_answers
from ..workspace.survey.bundle_push import push_bundle
from ..workspace.survey.ledger import KnownSurvey, Ledger
from ..workspace.survey.request import SurveyRequest
from ..workspace.survey.returned import read_survey
from ..workspace.survey.review import SurveyChange, review, waiting_surveys
from .survey_preparing import WriteProject, expected_counts, prepared, without_project

if TYPE_CHECKING:
    from ..workspace.report import PushResult
    from .task import Control
    from .territory_job import TerritoryJob

_NO_DECISIONS: Mapping[str, Decision] = MappingProxyType({})


@dataclass(frozen=True)
class SurveyReview:
    """A survey that lies open, and what a person is to say about it. `path` is None where it waits in the working copy.

    `returned` has `name`, `editor`, `device`, `findings` (i18n/survey_findings.py has a sentence for each), `counts`.
    Nothing of it is in the working copy yet. Close it when nobody looks at it any more.
    """

    path: Path | None
    returned: ReturnedSurvey
    changes: tuple[SurveyChange, ...]

    def close(self) -> None:
        self.returned.close()


class TerritorySurveys:
    """What windows ask; `job`, `read` and `act` are those of the open territory. Answers come on the main thread, and
    what fails is told by the territory's `failed`.

    Actions end as "survey_prepare" (PreparedSurvey), "survey_accept" (SurveyResult), "survey_forget" (the survey's
    name), "bundle_write" (WrittenBundle), "bundle_push" (PushResult), "bundle_read" (TakenAnswers).
    """

    def __init__(
        self, job: Callable[[], TerritoryJob], read: Callable[..., None], act: Callable[..., None]
    ) -> None:
        self._job, self._read, self._act = job, read, act
        self.write_project: WriteProject = without_project  # who draws maps tells how

    def expected(self, request: SurveyRequest, then: Callable[[dict[str, int]], None]) -> None:
        """How many assets of each chosen class would go along. Raises (by `failed`) SurveyRequestError."""
        self._read(lambda job: expected_counts(job, request), then)

    def prepare(
        self, request: SurveyRequest, folder: Path, language: str | None = None, basemap: Path | None = None
    ) -> None:
        """Makes `folder/NAME`. `language`: of the forms and the legend (en, es, pt, ca), where it is not the request's.
        `basemap`: an MBTiles or a GeoPackage with tiles, which is copied along."""
        job, write = self._job(), self.write_project
        asked = replace(request, language=language or request.language)
        self._act("survey_prepare", lambda control: prepared(job, asked, folder, basemap, write, control))

    def surveys(self, then: Callable[[list[KnownSurvey]], None]) -> None:
        """Those that are out or came back, the newest first, with how many assets of each wait."""
        self._read(known_surveys, then)

    def bring_back(
        self, path: Path, then: Callable[[SurveyReview], None], others: Sequence[SurveyReview] = ()
    ) -> None:
        """Of a folder, a zip, or the GeoPackage alone. `others` lie open beside it: near-duplicates are looked for in
        them too."""
        self._read(lambda job: brought_back(job, path, others), then)

    def review_again(
        self, known: SurveyReview, then: Callable[[SurveyReview], None], others: Sequence[SurveyReview] = ()
    ) -> None:
        """After the office has changed, or another survey was accepted or opened."""
        self._read(lambda job: reviewed(job, known.path, known.returned, others), then)

    def standing(self, known: SurveyReview, then: Callable[[dict[str, Row]], None]) -> None:
        """By uid: the office's assets that new ones of the survey may be."""
        self._read(lambda job: near_assets(job, known.changes), then)

    def waiting(self, then: Callable[[list[SurveyReview]], None]) -> None:
        """What is undecided of surveys that came back, without their folders."""
        self._read(waiting_reviews, then)

    def accept(
        self, known: SurveyReview, decisions: Mapping[str, Decision] = _NO_DECISIONS, undecided: str = TAKE
    ) -> None:
        """`decisions`: by uid. `undecided`: "take" what needs no person, "wait" with all that is not decided."""
        job, made = self._job(), dict(decisions)
        self._act("survey_accept", lambda control: accepted(job, known.returned, made, undecided, control))

    def forget(self, survey: str) -> None:
        """By its id; what was accepted stays."""
        job = self._job()
        self._act("survey_forget", lambda _control: forgotten(job, survey))

    def bundle_write(self, path: Path, uids: Sequence[str] | None = None) -> None:
        """What is unsent as one file, to be carried to a computer with a network."""
        job, chosen = self._job(), list(uids) if uids is not None else None
        self._act("bundle_write", lambda _control: bundle_written(job, path, chosen))

    def bundle_push(self, path: Path) -> None:
        """On the computer with a network; the answers go into the same file."""
        job = self._job().with_secrets()
        self._act("bundle_push", lambda control: bundle_pushed(job, path, control))

    def bundle_read(self, path: Path) -> None:
        """At the site again: the answers are taken."""
        job = self._job()
        self._act("bundle_read", lambda _control: bundle_answered(job, path))


def known_surveys(job: TerritoryJob) -> list[KnownSurvey]:
    with job.store(read_only=True) as store:
        return Ledger(store).surveys()


def brought_back(job: TerritoryJob, path: Path, others: Sequence[SurveyReview] = ()) -> SurveyReview:
    with job.store(read_only=True) as store:
        returned = read_survey(path, store)
    is_open = False
    try:
        found = reviewed(job, path, returned, others)
        is_open = True
        return found
    finally:
        if not is_open:
            returned.close()


def reviewed(
    job: TerritoryJob, path: Path | None, returned: ReturnedSurvey, others: Sequence[SurveyReview] = ()
) -> SurveyReview:
    beside = [other.returned for other in others if other.returned.id != returned.id]
    with job.store(read_only=True) as store:
        return SurveyReview(path, returned, tuple(review(returned, store, beside)))


def near_assets(job: TerritoryJob, changes: Sequence[SurveyChange]) -> dict[str, Row]:
    wanted: dict[str, list[str]] = {}
    for change in changes:
        wanted.setdefault(change.asset_class, []).extend(n.uid for n in change.near if n.survey is None)
    found: dict[str, Row] = {}
    with job.store(read_only=True) as store:
        for key, uids in wanted.items():
            if uids:
                found.update(store.rows(job.catalog.classes[key], uids))
    return found


def waiting_reviews(job: TerritoryJob) -> list[SurveyReview]:
    with job.store(read_only=True) as store:
        found = waiting_surveys(store)
        return [
            SurveyReview(None, one, tuple(review(one, store, [other for other in found if other is not one])))
            for one in found
        ]


def accepted(
    job: TerritoryJob,
    returned: ReturnedSurvey,
    decisions: Mapping[str, Decision],
    undecided: str,
    control: Control,
) -> SurveyResult:
    with job.store() as store:
        return accept(
            store, returned, decisions, undecided=undecided, mappers=job.mappers(),
            progress=control.progress, cancelled=control.cancelled,
        )  # fmt: skip


def forgotten(job: TerritoryJob, survey: str) -> str:
    with job.store() as store:
        ledger = Ledger(store)
        known = ledger.survey(survey)
        with store.applying():
            ledger.forget(survey)
        return known.name if known else ""


def bundle_written(job: TerritoryJob, path: Path, uids: Sequence[str] | None) -> WrittenBundle:
    with job.store() as store:
        return write_bundle(store, job.territory, path, uids, job.mappers())


def bundle_pushed(job: TerritoryJob, path: Path, control: Control) -> PushResult:
    platforms = job.platforms(control.cancelled, control.progress)
    return push_bundle(path, job.territory, platforms, job.catalog, control.progress, control.cancelled)


def bundle_answered(job: TerritoryJob, path: Path) -> TakenAnswers:
    with job.store() as store:
        return take_answers(store, job.territory, path, job.mappers())
