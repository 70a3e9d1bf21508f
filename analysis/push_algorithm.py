"""`smart_territory:push`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
)
from qgis.PyQt.QtCore import QCoreApplication

from .territory_algorithm import TerritoryAlgorithm, Told, told

if TYPE_CHECKING:
    from ..providers.model import PlannedRequest
    from ..tasks.territory_job import TerritoryJob

translate = QCoreApplication.translate
DRY_RUN, REQUESTS = "DRY_RUN", "REQUESTS"


class PushAlgorithm(TerritoryAlgorithm):
    def name(self) -> str:
        return "push"

    def displayName(self) -> str:
        return translate("SmartTerritory", "Push to the platform")

    def shortHelpString(self) -> str:
        return translate(
            "SmartTerritory",
            "Sends what was changed here, and only that. What somebody else changed meanwhile is never overwritten: "
            "the asset waits as a conflict. A dry run lists the requests and sends nothing."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        self.numbers = {
            "PUSHED": translate("SmartTerritory", "Assets that the platform took"),
            "VERIFIED": translate("SmartTerritory", "Assets read again and found as sent"),
            "CONFLICTS": translate("SmartTerritory", "Assets that wait for a decision"),
            "FAILED": translate("SmartTerritory", "Assets that could not be sent"),
        }
        super().initAlgorithm(configuration)
        label = translate("SmartTerritory", "Dry run: list the requests, send nothing")
        self.addParameter(QgsProcessingParameterBoolean(DRY_RUN, label, defaultValue=False))
        self.addOutput(QgsProcessingOutputString(REQUESTS, translate("SmartTerritory", "Requests, as JSON")))

    def work(
        self,
        job: TerritoryJob,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        step = Told(feedback).step
        if self.parameterAsBoolean(parameters, DRY_RUN, context):
            requests = job.dry_run(None, step, feedback.isCanceled)
            conflicts = job.status().conflicts
            return {"PUSHED": 0, "VERIFIED": 0, "CONFLICTS": conflicts, "FAILED": 0, REQUESTS: as_json(requests)}
        result = job.push_apart(None, step, feedback.isCanceled)
        for photo, error in result.photos.failed if result.photos else ():
            feedback.reportError(f"{photo.file}: {told(error)}")
        for asset in result.assets:
            if asset.error is not None:
                feedback.reportError(f"{asset.label} ({asset.uid}): {told(asset.error)}")
        return {
            "PUSHED": result.pushed,
            "VERIFIED": result.verified,
            "CONFLICTS": result.conflicts,
            "FAILED": result.failed,
            REQUESTS: as_json(result.requests),
        }


def as_json(requests: Sequence[PlannedRequest]) -> str:
    listed = [
        {"method": r.method, "url": r.url, "scope": r.scope, "body": r.body, "uids": list(r.uids)} for r in requests
    ]
    return json.dumps(listed, ensure_ascii=False)
