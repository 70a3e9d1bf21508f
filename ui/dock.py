"""The dock "Territory": head, tabs, foot; without a territory, three ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ..errors import TerritoryError
from ..providers.model import PlannedRequest
from ..workspace.report import TownSummary
from .alerts_panel import AlertsPanel
from .changes_panel import ChangesPanel
from .conflicts_panel import ConflictsPanel
from .dry_run_dialog import DryRunDialog
from .header import Header
from .history_flow import HistoryFlow
from .history_panel import HistoryPanel
from .overview_panel import OverviewPanel
from .panel import Panel
from .panel_tabs import PanelTabs
from .sensors_panel import SensorsPanel
from .start_panel import StartPanel
from .state_page import StatePage
from .status_line import StatusLine
from .tabular_view import shortcut
from .value_text import number_text

if TYPE_CHECKING:
    from ..layers.territory_layers import TerritoryLayers
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

TABS = ("overview", "changes", "conflicts", "sensors", "alerts", "history")
COUNTED = ("changes", "conflicts", "alerts")


class TerritoryDock(QgsDockWidget):
    asked = pyqtSignal(str)  # "new", "open", "demo"

    def __init__(self, iface: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(translate("SmartTerritory", "Territory"), parent)
        self.setObjectName("SmartTerritoryDock")
        self._opened: OpenTerritory | None = None
        self._layers: TerritoryLayers | None = None
        self._listening: list[tuple[Any, Callable[..., None]]] = []
        self.dry_run: DryRunDialog | None = None
        self.start, self.opening = StartPanel(), StatePage()
        self.header, self.status = Header(), StatusLine()
        self.tabs = PanelTabs({5: "history", 3: "sensor", 0: "overview"})
        canvas = iface.mapCanvas() if iface is not None else None
        self.overview, self.changes = OverviewPanel(), ChangesPanel()
        self.conflicts, self.sensors = ConflictsPanel(canvas), SensorsPanel()
        self.alerts = AlertsPanel(self.sensors)
        self.history, self.flow = HistoryPanel(canvas), HistoryFlow(self)
        self._panels: tuple[Panel, ...] = (
            self.overview, self.changes, self.conflicts, self.alerts, self.sensors, self.history
        )  # fmt: skip
        self._lay_out()
        self._connect()
        self._title_tabs()

    def show_territory(self, opened: OpenTerritory | None, layers: TerritoryLayers | None) -> None:
        """None closes: nothing of the territory before is held or listened to any more."""
        self._leave()
        self._opened, self._layers = opened, layers
        if opened is None:
            self.stack.setCurrentWidget(self.start)
            return
        self._listen(opened.closed, self._on_closed)
        if opened.is_ready:
            self._show_ready()
            return
        self._listen(opened.ready, self._show_ready)
        self._listen(opened.failed, self._on_open_failed)
        self.opening.say_working(translate("SmartTerritory", "Opening {file}…").format(file=opened.file.name))
        self.stack.setCurrentWidget(self.opening)

    def _show_ready(self) -> None:
        self.header.show_territory(self._opened)
        self.status.show_territory(self._opened)
        self.flow.show_territory(self._opened)
        for panel in self._panels:
            panel.show_territory(self._opened, self._layers)
        self.stack.setCurrentWidget(self.work)

    def _on_open_failed(self, error: TerritoryError) -> None:
        if self._opened is not None and not self._opened.is_ready:
            again = translate("SmartTerritory", "Try again")
            self.opening.say_error(error, again, self._open_again)

    def _open_again(self) -> None:
        if self._opened is not None:
            self.opening.say_working(translate("SmartTerritory", "Opening {file}…").format(file=self._opened.file.name))
            self._opened.open()

    def _on_closed(self) -> None:
        self.show_territory(None, None)

    def _listen(self, signal: Any, slot: Callable[..., None]) -> None:
        signal.connect(slot)
        self._listening.append((signal, slot))

    def _leave(self) -> None:
        opened, self._opened, self._layers = self._opened, None, None
        if opened is None:
            return
        for signal, slot in self._listening:
            signal.disconnect(slot)
        self._listening = []
        if self.dry_run is not None:
            self.dry_run.close()
        self.header.show_territory(None)
        self.status.show_territory(None)
        self.flow.show_territory(None)
        for panel in self._panels:
            panel.show_territory(None, None)
        self._title_tabs()

    def _connect(self) -> None:
        self.start.asked.connect(self.asked)
        self.header.asked.connect(self.asked)
        self.changes.sendable.connect(self.header.set_unsent)
        self.changes.dry_run_wanted.connect(self.run_dry)
        self.changes.history_wanted.connect(self.show_history)
        self.changes.looked_at.connect(self.history.show_asset)
        self.changes.undo_wanted.connect(self.flow.undo_push)
        self.history.restore_wanted.connect(self.flow.restore)
        self.history.undo_wanted.connect(self.flow.undo_push)
        self.history.export_wanted.connect(self.flow.export)
        self.overview.arrived.connect(self._on_overview)
        for panel in self._panels:
            panel.counted.connect(self._title_tabs)
        for number in range(len(TABS)):
            shortcut(f"Alt+{number + 1}", self, lambda number=number: self.tabs.setCurrentIndex(number))

    def _title_tabs(self, _count: int = 0) -> None:
        words = {
            self.overview: translate("SmartTerritory", "Overview"),
            self.changes: translate("SmartTerritory", "Changes"),
            self.conflicts: translate("SmartTerritory", "Conflicts"),
            self.sensors: translate("SmartTerritory", "Sensors"),
            self.alerts: translate("SmartTerritory", "Alerts"),
            self.history: translate("SmartTerritory", "History"),
        }
        titles = []
        for name in TABS:
            panel = getattr(self, name)
            counted = panel.count and name in COUNTED
            titles.append(f"{words[panel]} {number_text(panel.count)}" if counted else words[panel])
        self.tabs.set_titles(titles)

    def _on_overview(self, towns: Sequence[TownSummary]) -> None:
        self.header.set_last_sync(max((town.last_sync for town in towns if town.last_sync), default=None))

    def show_history(self, asset_class: str, uid: str) -> None:
        """Brings the asset's history to the front."""
        self.show()
        self.raise_()
        self.tabs.setCurrentWidget(self.history)
        self.history.show_asset(asset_class, uid)

    def run_dry(self) -> None:
        """Asks for the requests of a push and shows them; nothing is sent."""
        opened = self._opened
        if opened is None or opened.busy:
            return

        def planned(requests: Sequence[PlannedRequest]) -> None:
            if opened is self._opened and not sip.isdeleted(self):
                self._show_dry_run(opened, requests)

        opened.dry_run(planned)

    def _show_dry_run(self, opened: OpenTerritory, requests: Sequence[PlannedRequest]) -> None:
        if self.dry_run is not None:
            self.dry_run.close()
        dialog = self.dry_run = DryRunDialog(opened.territory, requests, self)
        dialog.push_wanted.connect(lambda: opened.push())
        dialog.finished.connect(self._forget_dry_run)
        dialog.show()

    def _forget_dry_run(self, _result: int = 0) -> None:
        self.dry_run = None

    def _lay_out(self) -> None:
        for name in TABS:
            self.tabs.addTab(getattr(self, name), "")
        self.work = QWidget()
        layout = QVBoxLayout(self.work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout.addWidget(line)
        layout.addWidget(self.status)
        self.stack = QStackedWidget()
        for page in (self.start, self.opening, self.work):
            self.stack.addWidget(page)
        self.setWidget(self.stack)
