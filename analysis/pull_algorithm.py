"""`smart_territory:pull`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from .territory_algorithm import TerritoryAlgorithm, Told, told

if TYPE_CHECKING:
    from ..tasks.territory_job import TerritoryJob
    from ..workspace.report import PullResult

translate = QCoreApplication.translate
MUNICIPALITIES, FULL = "MUNICIPALITIES", "FULL"


class PullAlgorithm(TerritoryAlgorithm):
    def name(self) -> str:
        return "pull"

    def displayName(self) -> str:
        return translate("SmartTerritory", "Pull from the platform")

    def shortHelpString(self) -> str:
        return translate(
            "SmartTerritory",
            "Brings what changed on the platform into the working copy. What is unsent here stays; where both sides "
            "changed the same, the asset waits as a conflict. One municipality's failure does not stop the others."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        self.numbers = {
            "PULLED": translate("SmartTerritory", "Assets that came or changed"),
            "DELETED": translate("SmartTerritory", "Assets that were deleted on the platform"),
            "CONFLICTS": translate("SmartTerritory", "Assets that wait for a decision"),
            "FAILED": translate("SmartTerritory", "What could not be taken"),
            "SENSORS": translate("SmartTerritory", "Sensors"),
        }
        super().initAlgorithm(configuration)
        label = translate("SmartTerritory", "Codes of municipalities, separated by commas (all when empty)")
        self.addParameter(QgsProcessingParameterString(MUNICIPALITIES, label, optional=True))
        label = translate("SmartTerritory", "Ask for everything, not only for what changed")
        self.addParameter(QgsProcessingParameterBoolean(FULL, label, defaultValue=False))

    def work(
        self,
        job: TerritoryJob,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..workspace.batches import PullOptions

        codes = [c.strip() for c in self.parameterAsString(parameters, MUNICIPALITIES, context).split(",") if c.strip()]
        full = self.parameterAsBoolean(parameters, FULL, context)
        options = PullOptions(municipalities=tuple(codes) or None, full=full)
        result = job.pull_apart(options, Told(feedback).step, feedback.isCanceled)
        tell(result, feedback)
        return {
            "PULLED": result.pulled,
            "DELETED": result.deleted,
            "CONFLICTS": result.conflicts,
            "FAILED": result.failed,
            "SENSORS": result.sensors,
        }


def tell(result: PullResult, feedback: QgsProcessingFeedback) -> None:
    line = translate("SmartTerritory", "{name}: {pulled} came or changed, {deleted} deleted, {conflicts} in conflict")
    for town in result.towns:
        if town.error is not None:
            feedback.reportError(f"{town.name}: {told(town.error)}")
        else:
            said = line.format(name=town.name, pulled=town.pulled, deleted=town.deleted, conflicts=town.conflicts)
            feedback.pushInfo(said)
    for problem in result.problems:
        feedback.pushWarning(told(problem))
