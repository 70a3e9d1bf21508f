"""`smart_territory:history`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from .territory_algorithm import TerritoryAlgorithm

if TYPE_CHECKING:
    from ..tasks.territory_job import TerritoryJob

translate = QCoreApplication.translate
ASSETS, OUTPUT, LINES = "ASSETS", "OUTPUT", "LINES"


class HistoryAlgorithm(TerritoryAlgorithm):
    needs_secrets = False

    def name(self) -> str:
        return "history"

    def displayName(self) -> str:
        return translate("SmartTerritory", "Export the history")

    def shortHelpString(self) -> str:
        return translate(
            "SmartTerritory",
            "Writes who changed what and when into a table that a spreadsheet opens: a line for each value. "
            "Asks no platform."
        )

    def initAlgorithm(self, configuration: Any = None) -> None:
        self.numbers = {LINES: translate("SmartTerritory", "Lines written")}
        super().initAlgorithm(configuration)
        label = translate("SmartTerritory", "Identifiers of assets, separated by commas (all when empty)")
        self.addParameter(QgsProcessingParameterString(ASSETS, label, optional=True))
        tables = translate("SmartTerritory", "Tables (*.csv)")
        label = translate("SmartTerritory", "History as CSV")
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, label, tables))

    def work(
        self,
        job: TerritoryJob,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..tasks.territory_history import export, spreadsheet_words

        path = Path(self.parameterAsFileOutput(parameters, OUTPUT, context))
        uids = [uid.strip() for uid in self.parameterAsString(parameters, ASSETS, context).split(",") if uid.strip()]
        lines = export(job, path, uids or None, spreadsheet_words(), cancelled=feedback.isCanceled)
        return {LINES: lines, OUTPUT: str(path)}
