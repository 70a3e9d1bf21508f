"""The towns, worst first: what each has, what is unsent, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QMenu, QTableView, QVBoxLayout, QWidget

from ..workspace.report import TownSummary
from .overview_model import OverviewModel, columns_for, town_text, worst_first
from .panel import Panel
from .plain_text import without_mnemonic
from .table_model import Sorted
from .tabular_view import fit_columns, on_enter, set_up_table

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate


class OverviewPanel(Panel):
    filled_by_pull = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OverviewModel(parent=self)
        self.sorted = Sorted(self.model, self)
        self.view = QTableView(self.body)
        self.view.setModel(self.sorted)
        set_up_table(self.view, translate("SmartTerritory", "Towns"))
        header = self.view.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # worst first, until a column is asked for
        self.view.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(lambda *_: fit_columns(self.view))
        self.view.doubleClicked.connect(self._zoom)
        on_enter(self.view, self._zoom)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        opened.read_overview(then)

    def _show_rows(self, rows: Sequence[TownSummary]) -> None:
        if self.opened is None:
            self.model.put([], [])
            return
        chosen = self._current_code()
        catalog = self.opened.catalog
        classes = self.opened.territory.classes or tuple(catalog.classes)
        self.model.put(columns_for(catalog, classes, rows), worst_first(rows))
        fit_columns(self.view)
        self._choose(chosen)

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        title = translate("SmartTerritory", "No towns yet")
        if self.opened is None or not self.opened.territory.connections:
            text = translate("SmartTerritory", "The territory's towns appear here once its file names them.")
            return title, text, "", None
        text = translate("SmartTerritory", "The towns and their assets appear here once they are pulled.")
        return title, text, translate("SmartTerritory", "Pull"), self.opened.pull

    def _town(self, index: QModelIndex) -> TownSummary | None:
        found: TownSummary | None = self.sorted.row(index)
        return found

    def _current_code(self) -> str | None:
        town = self._town(self.view.currentIndex())
        return town.code if town else None

    def _choose(self, code: str | None) -> None:
        for row in range(self.sorted.rowCount()) if code is not None else ():
            index = self.sorted.index(row, 0)
            town = self._town(index)
            if town is not None and town.code == code:
                self.view.setCurrentIndex(index)

    def _zoom(self, index: QModelIndex) -> None:
        town = self._town(index)
        if town is not None and town.code and self.layers is not None:
            self.layers.zoom_to("town", town.code, None)

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        town = self._town(index)
        if town is None or not town.code or self.opened is None:
            return None
        opened, name = self.opened, without_mnemonic(town_text(town))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("SmartTerritory", "Zoom to {town}").format(town=name), lambda: self._zoom(index))
        pull = menu.addAction(translate("SmartTerritory", "Pull {town}").format(town=name))
        pull.setEnabled(bool(opened.territory.connections) and not opened.busy)
        pull.triggered.connect(lambda: opened.pull((town.code,)))
        return menu

    def _show_menu(self, place: Any) -> None:
        menu = self.menu_for(self.view.indexAt(place))
        if menu is not None:
            menu.popup(self.view.viewport().mapToGlobal(place))
