"""Page 5: *Test connection*, a line for each thing that must work, with its cure where it does not."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from ...errors import TerritoryError
from ...i18n.locale import language
from ...i18n.messages import details, sentence
from ...providers.model import CheckStep
from ...tasks.connection_check import ConnectionCheck
from ..icons import icon
from .check_words import step_words, types_of
from .draft import Draft
from .page import Page
from .saving import whole_secret

translate = QCoreApplication.translate

LINE = 100  # letters; a tree does not wrap by itself


class CheckPage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Test connection"),
            translate(
                "SmartTerritory", "Nothing is written. You can go on whatever it says, and mend it later."
            ),
        )
        self.lines = QTreeWidget()
        self.start = QPushButton(translate("SmartTerritory", "&Test connection"))
        self.copy = QPushButton(icon("copy"), translate("SmartTerritory", "&Copy details"))
        self.progress = QProgressBar()
        self.errors: list[TerritoryError] = []
        self._check: ConnectionCheck | None = None
        self._tested: Any = None
        self._build()

    def _build(self) -> None:
        self.lines.setHeaderHidden(True)
        self.lines.setColumnCount(1)
        self.lines.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.lines.setAccessibleName(translate("SmartTerritory", "Result of the test"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.progress.hide()
        self.copy.hide()
        for button in (self.start, self.copy):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addStretch()
        buttons.addWidget(self.copy)
        self.body.addLayout(buttons)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.lines, 1)
        self.finish_layout()
        self.start.clicked.connect(self.test)
        self.copy.clicked.connect(self._on_copy)

    def initializePage(self) -> None:
        """Tests by itself, and again only where the answers have changed since."""
        super().initializePage()
        if self._tested != self._asked():
            self.test()

    def cleanupPage(self) -> None:
        self.leave()

    def _asked(self) -> tuple[Any, ...]:
        return self.draft.connection(), self.draft.credentials, self.draft.authcfg

    def test(self) -> None:
        connection = self.draft.connection_to_test()
        if connection is None:
            return
        self.leave()
        self._tested = self._asked()
        self.lines.clear()
        self.errors.clear()
        self.copy.hide()
        self.progress.show()
        self.start.setEnabled(False)
        self._check = ConnectionCheck(
            connection, whole_secret(self.draft, connection), self.draft.authcfg, self.draft.catalog
        )
        self._check.step.connect(self.show_step)
        self._check.failed.connect(self._on_failed)
        self._check.done.connect(self._on_done)
        self._check.start()

    def show_step(self, step: CheckStep) -> None:
        words = step_words(step)
        line = self._line(words, {True: "passed", False: "failed", None: "unknown"}[step.passed])
        if step.error is not None:
            self._explain(line, step.error)
        for text in types_of(step, self.draft.catalog, language()):
            QTreeWidgetItem(line, [text])
        line.setExpanded(step.error is not None or step.name == "types")

    def _explain(self, line: QTreeWidgetItem, error: TerritoryError) -> None:
        said = sentence(error)
        self.errors.append(error)
        self.copy.show()
        for text in (f"{said.title}.", said.cause, said.cure):
            QTreeWidgetItem(line, ["\n".join(wrap(text, LINE))])

    def _line(self, words: str, picture: str) -> QTreeWidgetItem:
        line = QTreeWidgetItem(self.lines, [words])
        line.setIcon(0, icon(picture))
        line.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return line

    def _on_failed(self, error: TerritoryError) -> None:
        line = self._line(translate("SmartTerritory", "The test could not be made"), "failed")
        self._explain(line, error)
        line.setExpanded(True)
        self._on_done()

    def _on_done(self) -> None:
        self._check = None
        self.progress.hide()
        self.start.setEnabled(True)
        self.start.setText(translate("SmartTerritory", "&Test again"))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText("\n\n".join(details(error) for error in self.errors))

    def leave(self) -> None:
        if self._check is not None:
            check, self._check = self._check, None
            check.blockSignals(True)
            check.cancel()
            self.progress.hide()
            self.start.setEnabled(True)
            self._tested = None
