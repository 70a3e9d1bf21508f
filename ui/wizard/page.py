"""What all pages share: answers kept as they are given, and what is missing said in its place."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWizardPage

translate = QCoreApplication.translate


class Page(QWizardPage):
    """A subclass builds its widgets into `body`, gives `keep` and `problem`, and calls `note` when an answer"
    " changes."""

    def __init__(self, draft: Any, title: str, subtitle: str) -> None:
        super().__init__()
        self.draft: Any = draft
        self.setTitle(title)
        self.setSubTitle(subtitle)
        self.body = QVBoxLayout(self)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAccessibleName(translate("SmartTerritory", "What is still missing"))

    def finish_layout(self) -> None:
        self.body.addWidget(self._hint)

    def keep(self) -> None:
        """Writes the answers into the draft."""

    def problem(self) -> str:
        """What keeps the wizard from going on, in words; "" where nothing does."""
        return ""

    def note(self) -> None:
        self.keep()
        self.say(self.problem())
        self.completeChanged.emit()

    def say(self, text: str) -> None:
        self._hint.setText(text)

    def initializePage(self) -> None:
        self.note()

    def cleanupPage(self) -> None:
        """Qt would put the first answers back here; going back loses nothing."""

    def isComplete(self) -> bool:
        return not self.problem()
