"""A survey's folder is made, with the project that QField and QGIS open, behind the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..catalog.model import Catalog
from ..providers.transport import Cancelled
from ..workspace.report import Progress, Step
from ..workspace.survey.area import count
from ..workspace.survey.basemap import tiles_of
from ..workspace.survey.field_tables import add_field_tables
from ..workspace.survey.manifest import Manifest
from ..workspace.survey.prepare import PreparedSurvey, prepare
from ..workspace.survey.request import SurveyRequest, catalog_of, check
from ..workspace.territory import Territory

if TYPE_CHECKING:
    from .task import Control
    from .territory_job import TerritoryJob


@dataclass(frozen=True)
class ProjectToWrite:
    """What a project needs to know of its survey. `folder` gets its name later: nothing in it may name a place.

    `catalog`: the chosen classes with the chosen fields. `basemap`: where the user has it.
    """

    folder: Path
    manifest: Manifest
    territory: Territory
    catalog: Catalog
    basemap: Path | None
    progress: Progress
    cancelled: Cancelled


WriteProject = Callable[[ProjectToWrite], None]


def without_project(_asked: ProjectToWrite) -> None:
    """The folder holds the data alone."""


def expected_counts(job: TerritoryJob, request: SurveyRequest) -> dict[str, int]:
    """Raises SurveyRequestError."""
    check(request, job.catalog)
    with job.store(read_only=True) as store:
        return {key: count(store, job.catalog.classes[key], request.area) for key in request.classes}


def prepared(
    job: TerritoryJob,
    request: SurveyRequest,
    folder: Path,
    basemap: Path | None,
    write: WriteProject,
    control: Control,
) -> PreparedSurvey:
    """`write` runs in this thread, before the folder gets its name: what it leaves is there whole or not at all."""

    if basemap is not None:
        tiles_of(basemap)  # told before anything is packed

    def finish(half: Path, manifest: Manifest) -> None:
        catalog = catalog_of(request, job.catalog)
        add_field_tables(half / manifest.file, manifest, catalog)
        control.progress(Step("writing_project"))
        asked = ProjectToWrite(
            half, manifest, job.territory, catalog, basemap, control.progress, control.cancelled
        )
        write(asked)

    with job.store() as store:
        return prepare(
            store, request, folder, progress=control.progress, cancelled=control.cancelled, finish=finish
        )
