"""The sensors that want attention: in alarm, in warning, or silent for too long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from .sensor_state import ALERTS
from .sensors_panel import SensorsPanel

translate = QCoreApplication.translate


class AlertsPanel(SensorsPanel):
    """Lives on what `sensors` reads, so that the readings are read once."""

    def __init__(self, sensors: SensorsPanel, parent: QWidget | None = None) -> None:
        super().__init__(ALERTS, parent)
        self._sensors = sensors
        self._told = self._watched = False
        sensors.arrived.connect(self._take)

    def show_territory(self, opened: Any, layers: Any) -> None:
        self._told = self._watched = False
        super().show_territory(opened, layers)

    def refresh(self) -> None:
        """Nothing to ask: only the first answer is waited for."""
        if self.opened is not None and not self._told:
            self._question = self._question or object()

    def _try_again(self) -> None:
        super()._try_again()
        self._sensors.refresh()

    def _take(self, rows: Sequence[Any]) -> None:
        if self.opened is None:
            return
        self._told, self._watched = True, bool(rows)
        self._on_answer([reading for reading in rows if reading.state in ALERTS])

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        if not self._watched:
            return super()._say_empty()
        title = translate("SmartTerritory", "No alerts")
        text = translate("SmartTerritory", "Sensors in warning, in alarm or with a stale reading appear here.")
        return title, text, "", None
