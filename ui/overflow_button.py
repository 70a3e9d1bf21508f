"""What a panel offers less often, behind three dots."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from .icons import icon

translate = QCoreApplication.translate


class OverflowButton(QToolButton):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("⋯")
        self.setAccessibleName(translate("SmartTerritory", "More actions"))
        self.setToolTip(translate("SmartTerritory", "More actions"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))

    def add(self, sign: str, text: str, signal: Any) -> QAction:
        """`signal` takes no argument."""
        action = self.menu().addAction(icon(sign), text)
        action.triggered.connect(lambda _checked=False: signal.emit())
        return action
