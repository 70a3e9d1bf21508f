"""What the algorithms share: their two files, the job, and how what happens is told.

QGIS makes each algorithm when it starts: what does the work is imported when one runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..errors import TerritoryError, TerritoryFileError
from .icon import plugin_icon

if TYPE_CHECKING:
    from ..tasks.territory_job import TerritoryJob
    from ..workspace.report import Step

translate = QCoreApplication.translate
TERRITORY, WORKING_COPY = "TERRITORY", "WORKING_COPY"


class TerritoryAlgorithm(QgsProcessingAlgorithm):
    """Files and secrets are read on the main thread; `work` runs where Processing likes."""

    numbers: Mapping[str, str] = {}  # output to its English label
    needs_secrets = True

    def __init__(self) -> None:
        super().__init__()
        self.job: TerritoryJob | None = None
        self._refusal: TerritoryError | None = None  # found on the main thread, raised where Processing tells it whole

    def createInstance(self) -> QgsProcessingAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return plugin_icon()

    def initAlgorithm(self, _configuration: Mapping[str, Any] | None = None) -> None:
        files = translate("SmartTerritory", "Territory files (*.yaml *.yml)")
        self.addParameter(
            QgsProcessingParameterFile(TERRITORY, translate("SmartTerritory", "Territory file"), fileFilter=files)
        )
        copies = translate("SmartTerritory", "Working copies (*.gpkg)")
        label = translate("SmartTerritory", "Working copy (made where it is missing)")
        self.addParameter(QgsProcessingParameterFile(WORKING_COPY, label, optional=True, fileFilter=copies))
        for name, said in self.numbers.items():
            self.addOutput(QgsProcessingOutputNumber(name, said))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        from ..tasks.settings import Settings
        from ..tasks.territory_job import TerritoryJob

        file = Path(self.parameterAsFile(parameters, TERRITORY, context)).absolute()
        given = self.parameterAsFile(parameters, WORKING_COPY, context)
        working_copy = Path(given).absolute() if given else Settings().working_copy_of(file)
        try:
            if not working_copy.parent.is_dir():
                raise TerritoryFileError(file=str(working_copy), line=0, problem="no_folder", found=working_copy.parent)
            self.job = TerritoryJob.from_file(file, working_copy)
            if self.needs_secrets:
                self.job = self.job.with_secrets()
        except TerritoryError as error:
            self._refusal = error
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..tasks.boundaries import ensure_boundaries

        try:
            if self._refusal is not None:
                raise self._refusal
            assert self.job is not None
            self.job.prepare()
            ensure_boundaries(self.job)
            return self.work(self.job, parameters, context, feedback)
        except TerritoryError as error:
            raise QgsProcessingException(told(error)) from error

    def work(
        self,
        job: TerritoryJob,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raise NotImplementedError


def told(error: TerritoryError) -> str:
    """What happened, why, and what to do, in one paragraph."""
    from ..i18n.messages import sentence

    message = sentence(error)
    return " ".join(part for part in (message.title, message.cause, message.cure) if part)


class Told:
    """Passes a job's steps on to Processing's window, a sentence for each new one."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._last = ""

    def step(self, step: Step) -> None:
        if step.fraction is not None:
            self._feedback.setProgress(100 * step.fraction)
        from ..i18n.messages import step_sentence

        said = step_sentence(step)
        if said != self._last:
            self._last = said
            self._feedback.setProgressText(said)
