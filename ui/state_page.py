"""What a panel shows instead of its rows: why there are none yet, and the one action that changes it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication, QIcon, QPalette
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..errors import TerritoryError
from ..i18n.messages import details, sentence
from .plain_text import plain_label

translate = QCoreApplication.translate

WIDEST = 360
ICON_SIZE = 32


class StatePage(QWidget):
    """Title, text, up to two buttons, in the middle of the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self.title = plain_label(parent=self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.text = plain_label(parent=self)
        self.text.setForegroundRole(QPalette.ColorRole.WindowText)
        self.cure = plain_label(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(6)
        self.action = QPushButton(self)
        self.copy = QPushButton(translate("SmartTerritory", "Copy details"), self)
        self.copy.clicked.connect(self._copy_details)
        self._error: TerritoryError | None = None
        self._run: Callable[[], None] | None = None
        self.action.clicked.connect(self._on_action)
        self._lay_out()

    def say(self, title: str, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        self._put(title, text, "", action, run)

    def say_working(self, text: str) -> None:
        self._put("", text, "", "", None)
        self._bar.show()

    def say_error(self, error: TerritoryError, action: str, run: Callable[[], None]) -> None:
        said = sentence(error)
        self._put(said.title, said.cause, said.cure, action, run)
        self._error = error
        self._icon.setPixmap(warning_icon().pixmap(ICON_SIZE, ICON_SIZE))
        self._icon.show()
        self.copy.setText(translate("SmartTerritory", "Copy details"))
        self.copy.show()

    def _put(self, title: str, text: str, cure: str, action: str, run: Callable[[], None] | None) -> None:
        self._error, self._run = None, run
        for label, words in ((self.title, title), (self.text, text), (self.cure, cure)):
            label.setText(words)
            label.setVisible(bool(words))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        for widget in (self._bar, self._icon, self.copy):
            widget.hide()

    def _on_action(self) -> None:
        if self._run:
            self._run()

    def _copy_details(self) -> None:
        if self._error is not None:
            QGuiApplication.clipboard().setText(details(self._error))
            self.copy.setText(translate("SmartTerritory", "Copied"))

    def _lay_out(self) -> None:
        middle = QWidget(self)  # as wide as its texts may be, so that their lines are counted at that width
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self._icon, self.title, self.text, self.cure):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMinimumWidth(0)
            column.addWidget(label)
        column.addWidget(self._bar)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.action)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        column.addSpacing(6)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)


def warning_icon() -> QIcon:
    from qgis.core import QgsApplication

    return QgsApplication.getThemeIcon("/mIconWarning.svg")
