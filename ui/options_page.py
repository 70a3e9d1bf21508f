"""Our page in QGIS's options; the form is imported when somebody opens them."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import QWidget

from .icons import icon

KEY = "smart_territory"


class OptionsFactory(QgsOptionsWidgetFactory):
    def __init__(self) -> None:
        super().__init__("Smart Territory", icon("smart-territory"), KEY)

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        from .options_form import OptionsPage

        return OptionsPage(parent)
