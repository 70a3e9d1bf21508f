"""What the dock shows while no territory is open: three ways to begin."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCommandLinkButton, QLabel, QVBoxLayout, QWidget

from .icons import icon
from .plain_text import plain_label

translate = QCoreApplication.translate

LOGO_SIZE, WIDEST = 56, 380


class StartPanel(QWidget):
    asked = pyqtSignal(str)  # "demo", "new", "open"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        logo = QLabel(self)
        logo.setPixmap(icon("smart-territory").pixmap(LOGO_SIZE, LOGO_SIZE))
        title = plain_label(translate("SmartTerritory", "No territory is open"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column = QVBoxLayout()
        column.addWidget(logo)
        column.addWidget(title)
        column.addSpacing(8)
        self.buttons = {
            "demo": self._button(
                "demo",
                translate("SmartTerritory", "Open the &demo"),
                translate("SmartTerritory", "Three fictional towns on a platform of their own; no network is needed"),
            ),
            "new": self._button(
                "new-territory",
                translate("SmartTerritory", "&New territory"),
                translate("SmartTerritory", "Your towns, with a platform or without one"),
            ),
            "open": self._button(
                "open-territory",
                translate("SmartTerritory", "&Open a territory"),
                translate("SmartTerritory", "From its file, perhaps one that a colleague made"),
            ),
        }
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            column.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(column)
        layout.addStretch(2)

    def _button(self, name: str, text: str, what: str) -> QCommandLinkButton:
        button = QCommandLinkButton(text, what, self)
        button.setIcon(icon(name))
        button.setIconSize(QSize(24, 24))
        button.setMaximumWidth(WIDEST)
        button.setAccessibleDescription(what)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
