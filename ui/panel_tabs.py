"""The tabs of the dock: whole titles where they fit, else signs for those that carry no count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QTabWidget, QWidget

from .icons import icon


class PanelTabs(QTabWidget):
    def __init__(self, signs: Mapping[int, str], parent: QWidget | None = None) -> None:
        """`signs`: place of a tab to the icon that may stand for its title; the first gives way first."""
        super().__init__(parent)
        self._signs = signs
        self._titles: list[str] = []
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)

    def set_titles(self, titles: list[str]) -> None:
        self._titles = titles
        self._fit()

    def _fit(self) -> None:
        for place, title in enumerate(self._titles):
            self._put(place, title, QIcon())
        for place, name in self._signs.items():
            if self.tabBar().sizeHint().width() > self.width():
                self._put(place, "", icon(name))

    def _put(self, place: int, text: str, sign: QIcon) -> None:
        self.setTabText(place, text)
        self.setTabIcon(place, sign)
        self.setTabToolTip(place, self._titles[place] if not text else "")
        self.widget(place).setAccessibleName(self._titles[place])

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self._fit)
