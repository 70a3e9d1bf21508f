"""The form on our page in QGIS's options."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QGroupBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ..layers.basemaps import basemaps
from ..tasks.settings import LEAST_LIVE_INTERVAL_S, Settings
from .form import form, small_print
from .options_page import KEY

translate = QCoreApplication.translate

LONGEST_INTERVAL_S, LONGEST_WAIT_S, SHORTEST_WAIT_S = 3600, 600, 5


class OptionsPage(QgsOptionsPageWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(KEY)  # by which QGIS opens this page
        settings = Settings()
        self.editor = QLineEdit(settings.editor)
        self.folder = QgsFileWidget()
        self.basemap = QComboBox()
        self.interval = _seconds(LEAST_LIVE_INTERVAL_S, LONGEST_INTERVAL_S, settings.live_interval_s)
        self.wait = _seconds(SHORTEST_WAIT_S, LONGEST_WAIT_S, settings.timeout_s)
        self._fill(settings)
        body = QVBoxLayout(self)
        body.addWidget(self._mine())
        body.addWidget(self._map())
        body.addWidget(self._network())
        body.addStretch()

    def _fill(self, settings: Settings) -> None:
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(str(settings.folder))
        self.folder.setDialogTitle(translate("SmartTerritory", "Folder for territories"))
        self.basemap.addItem(translate("SmartTerritory", "None"), None)
        for key, basemap in basemaps().items():
            self.basemap.addItem(basemap.name, key)
        self.basemap.setCurrentIndex(max(0, self.basemap.findData(settings.basemap)))

    def _mine(self) -> QGroupBox:
        box, fields = QGroupBox(translate("SmartTerritory", "Working")), form()
        box.setLayout(fields)
        fields.addRow(translate("SmartTerritory", "Your &name:"), self.editor)
        fields.addRow(
            "", small_print(translate("SmartTerritory", "Stands beside your changes in the history."))
        )
        fields.addRow(translate("SmartTerritory", "&Folder for territories:"), self.folder)
        return box

    def _map(self) -> QGroupBox:
        box, fields = QGroupBox(translate("SmartTerritory", "Map")), form()
        box.setLayout(fields)
        fields.addRow(translate("SmartTerritory", "&Basemap of a new territory:"), self.basemap)
        return box

    def _network(self) -> QGroupBox:
        box, fields = QGroupBox(translate("SmartTerritory", "Platform")), form()
        box.setLayout(fields)
        fields.addRow(translate("SmartTerritory", "&Live sensors every:"), self.interval)
        fields.addRow(translate("SmartTerritory", "&Wait for an answer up to:"), self.wait)
        return box

    def apply(self) -> None:
        settings = Settings()
        settings.editor = self.editor.text()
        if folder := self.folder.filePath().strip():
            settings.folder = Path(folder)
        settings.basemap = self.basemap.currentData()
        settings.live_interval_s = self.interval.value()
        settings.timeout_s = self.wait.value()


def _seconds(least: int, most: int, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setValue(value)
    box.setSuffix(translate("SmartTerritory", " s"))
    return box
