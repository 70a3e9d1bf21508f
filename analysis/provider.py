"""Our algorithms in QGIS's Processing: for models, the toolbox, and `qgis_process` in a job without a window."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from .icon import plugin_icon

translate = QCoreApplication.translate


class TerritoryProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "smart_territory"

    def name(self) -> str:
        return translate("SmartTerritory", "Smart Territory")

    def icon(self) -> QIcon:
        return plugin_icon()

    def loadAlgorithms(self) -> None:
        from .history_algorithm import HistoryAlgorithm
        from .pull_algorithm import PullAlgorithm
        from .push_algorithm import PushAlgorithm
        from .status_algorithm import StatusAlgorithm

        for algorithm in (PullAlgorithm, PushAlgorithm, StatusAlgorithm, HistoryAlgorithm):
            self.addAlgorithm(algorithm())
