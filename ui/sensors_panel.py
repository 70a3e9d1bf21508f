"""All sensors with state, last reading and age; what is typed narrows the list, a click shows one on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, QTimer
from qgis.PyQt.QtWidgets import QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from ..workspace.report import SensorReading
from .panel import Panel
from .sensors_model import AGE, NAME, VALUE, SensorsModel
from .tabular_view import on_enter, set_up_table, shortcut

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

AGEING_MS = 60_000  # time alone makes readings older: they are read again
SEARCH_AFTER_MS = 150


class SensorsPanel(Panel):
    filled_by_pull = True

    def __init__(self, states: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SensorsModel(states, self)
        self.search = QLineEdit(self.body)
        self.search.setPlaceholderText(translate("SmartTerritory", "Name, kind, town or state"))
        self.search.setAccessibleName(translate("SmartTerritory", "Filter the sensors"))
        self.search.setClearButtonEnabled(True)
        self.view = QTableView(self.body)
        self._set_up_view()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(SEARCH_AFTER_MS)
        self._typed.timeout.connect(lambda: self.model.search(self.search.text()))
        self.search.textChanged.connect(self._typed.start)
        shortcut("Ctrl+F", self, self.search.setFocus)
        shortcut("Escape", self.search, self.search.clear)
        self._ageing = QTimer(self)
        self._ageing.setInterval(AGEING_MS)
        self._ageing.timeout.connect(self.refresh)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.search)
        layout.addWidget(self.view)

    def show_territory(self, opened: Any, layers: Any) -> None:
        super().show_territory(opened, layers)
        if opened is None:
            self._ageing.stop()
        else:
            self._ageing.start()

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        opened.read_sensors(then)

    def _show_rows(self, rows: Sequence[SensorReading]) -> None:
        chosen = self._reading(self.view.currentIndex())
        if self.opened is None:
            self.model.put(None, None, [])
            return
        self.model.put(self.opened.territory, self.opened.catalog, rows)
        row = self.model.row_of(chosen.uid) if chosen else None
        if row is not None and row != self.view.currentIndex().row():
            self.view.setCurrentIndex(self.model.index(row, NAME))

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        title = translate("SmartTerritory", "No sensors yet")
        text = translate("SmartTerritory", "Sensors and their last readings appear here once they are pulled.")
        if self.opened is None or not self.opened.territory.connections:
            return title, text, "", None
        return title, text, translate("SmartTerritory", "Pull"), self.opened.pull

    def _reading(self, index: QModelIndex) -> SensorReading | None:
        row = index.row()
        return self.model.shown[row] if 0 <= row < len(self.model.shown) else None

    def _zoom(self, index: QModelIndex) -> None:
        reading = self._reading(index)
        if reading is not None and self.layers is not None:
            self.layers.zoom_to("sensor", reading.uid, reading.where)

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        set_up_table(self.view, translate("SmartTerritory", "Sensors"), stretched=NAME)
        header = self.view.horizontalHeader()
        for column in (VALUE, AGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # worst first, until a column is asked for
        self.view.setSortingEnabled(True)
        self.view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.view.clicked.connect(self._zoom)
        on_enter(self.view, self._zoom)
