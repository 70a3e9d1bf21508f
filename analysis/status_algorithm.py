"""`smart_territory:status`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ..i18n.locale import language
from .territory_algorithm import TerritoryAlgorithm

if TYPE_CHECKING:
    from ..tasks.territory_job import TerritoryJob

translate = QCoreApplication.translate


class StatusAlgorithm(TerritoryAlgorithm):
    needs_secrets = False

    def name(self) -> str:
        return "status"

    def displayName(self) -> str:
        return translate("SmartTerritory", "Status of a working copy")

    def shortHelpString(self) -> str:
        return translate(
            "SmartTerritory", "Counts the assets, what is unsent and what waits for a decision. Asks no platform."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        self.numbers = {
            "ASSETS": translate("SmartTerritory", "Assets"),
            "CHANGES": translate("SmartTerritory", "Assets with something unsent"),
            "CONFLICTS": translate("SmartTerritory", "Assets that wait for a decision"),
            "SENSORS": translate("SmartTerritory", "Sensors"),
        }
        super().initAlgorithm(configuration)

    def work(
        self,
        job: TerritoryJob,
        _parameters: dict[str, Any],
        _context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        status = job.status()
        for key, towns in status.counts.items():
            plural = job.catalog.classes[key].plural.to(language()) if key in job.catalog.classes else key
            feedback.pushInfo(f"{plural}: {sum(towns.values())}")
        return {
            "ASSETS": status.assets,
            "CHANGES": status.changes,
            "CONFLICTS": status.conflicts,
            "SENSORS": status.sensors,
        }
