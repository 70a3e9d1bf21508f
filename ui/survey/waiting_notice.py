"""A line in the panel while assets of surveys wait for a decision; a click leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...workspace.survey.ledger import KnownSurvey
from ..elided_label import ElidedLabel
from ..icons import icon
from ..value_text import number_text

translate = QCoreApplication.translate

SOON_MS = 200


class WaitingNotice(QWidget):
    wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Any = None
        self.count = 0
        self.text, self.review = ElidedLabel(self), QToolButton(self)
        self.review.setIcon(icon("survey"))
        self.review.setText(translate("SmartTerritory", "Review…"))
        self.review.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.review.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.review.clicked.connect(lambda _checked=False: self.wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 6, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.review)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self.hide()

    def show_territory(self, opened: Any) -> None:
        if self._opened is not None and not sip.isdeleted(self._opened):
            self._opened.changed.disconnect(self._soon.start)
        self._opened = opened
        self._put([])
        if opened is not None:
            opened.changed.connect(self._soon.start)
            self._soon.start()

    def refresh(self) -> None:
        opened = self._opened
        if opened is None or opened.is_closed or not opened.is_ready:
            return

        def answered(found: Sequence[KnownSurvey]) -> None:
            if opened is self._opened and not sip.isdeleted(self):
                self._put(found)

        opened.surveys.surveys(answered)

    def _put(self, found: Sequence[KnownSurvey]) -> None:
        self.count = sum(known.waiting for known in found)
        said = translate("SmartTerritory", "From field surveys, waiting for a decision: {count}")
        self.text.setText(said.format(count=number_text(self.count)))
        self.setVisible(self.count > 0)
