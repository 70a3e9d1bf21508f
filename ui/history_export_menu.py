"""Of what a history can be exported: the asset that is shown, what is selected on the map, everything."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ..layers.selection import SelectedAsset
from .value_text import number_text

translate = QCoreApplication.translate


class HistoryExportMenu(QMenu):
    wanted = pyqtSignal(object)  # uids; None for all

    def __init__(self, selected: SelectedAsset, parent: QWidget) -> None:
        super().__init__(parent)
        self._selected = selected
        self.uid: str | None = None  # of the asset that is shown
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        self.clear()
        uid, count = self.uid, self._selected.count()
        if uid is not None:
            self.addAction(translate("SmartTerritory", "This asset…"), lambda: self.wanted.emit([uid]))
        if count:
            words = translate("SmartTerritory", "What is selected on the map ({count})…")
            some = words.format(count=number_text(count))
            self.addAction(some, lambda: self.wanted.emit(self._selected.uids()))
        self.addAction(translate("SmartTerritory", "Everything…"), lambda: self.wanted.emit(None))
