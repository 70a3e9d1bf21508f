"""The dock's foot: what is happening, how far it is, a way to stop it; at rest, what came of the last action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from ..errors import TerritoryError
from ..i18n.facts import short
from ..i18n.locale import language
from ..i18n.messages import sentence, step_sentence
from ..workspace.report import PullResult, PushResult, Step
from .elided_label import ElidedLabel
from .icons import icon
from .result_text import pull_text, push_text
from .value_text import number_text

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

BAR_WIDTH = 90


class StatusLine(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenTerritory | None = None
        self.bar = QProgressBar(self)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.bar.setMaximumHeight(10)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("SmartTerritory", "Progress"))
        self.text = ElidedLabel(self)
        self.cancel = QToolButton(self)
        self.cancel.setIcon(icon("cancel"))
        self.cancel.setAutoRaise(True)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cancel.setToolTip(translate("SmartTerritory", "Stop; what is done so far is kept"))
        self.cancel.setAccessibleName(translate("SmartTerritory", "Cancel"))
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 4, 2)
        layout.addWidget(self.bar)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.cancel)
        self.setMinimumHeight(self.cancel.sizeHint().height() + 4)
        self._set_busy(False)

    def show_territory(self, opened: OpenTerritory | None) -> None:
        if self._opened is not None:
            self._opened.busy_changed.disconnect(self._set_busy)
            self._opened.progressed.disconnect(self._on_progressed)
            self._opened.finished.disconnect(self._on_finished)
            self._opened.failed.disconnect(self._on_failed)
        self._opened = opened
        self.text.setText("")
        if opened is not None:
            opened.busy_changed.connect(self._set_busy)
            opened.progressed.connect(self._on_progressed)
            opened.finished.connect(self._on_finished)
            opened.failed.connect(self._on_failed)
        self._set_busy(opened is not None and opened.busy)

    def _set_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(True)
        if busy:
            self.bar.setRange(0, 0)
            self.text.setText(translate("SmartTerritory", "Working…"))
        elif self.text.text() == translate("SmartTerritory", "Working…"):
            self.text.setText("")

    def _on_progressed(self, step: Step) -> None:
        if step.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * min(1.0, max(0.0, step.fraction))))
        names = {}
        if self._opened is not None:
            names = {key: short(found.plural.to(language())) for key, found in self._opened.catalog.classes.items()}
        self.text.setText(step_sentence(step, names))

    def _on_finished(self, action: str, result: Any) -> None:
        if isinstance(result, PullResult) and action == "pull":
            self.text.setText(pull_text(result))
        elif isinstance(result, PushResult):
            self.text.setText(push_text(result, self._opened.catalog if self._opened else None))
        elif action == "revert" and isinstance(result, int):
            self.text.setText(translate("SmartTerritory", "Reverted: {count}.").format(count=number_text(result)))
        elif action == "resolve" and isinstance(result, int):
            self.text.setText(translate("SmartTerritory", "Decided: {count}.").format(count=number_text(result)))
        else:
            self.text.setText("")

    def _on_failed(self, error: TerritoryError) -> None:
        self.text.setText(sentence(error).title)

    def _cancel(self) -> None:
        if self._opened is not None:
            self.cancel.setEnabled(False)
            self.text.setText(translate("SmartTerritory", "Stopping…"))
            self._opened.cancel()
