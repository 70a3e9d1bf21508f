"""Page 5: the survey is written while one looks on; then what was packed, and how it goes onto the tablet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QHBoxLayout, QHeaderView, QProgressBar, QPushButton, QTableView

from ...i18n.facts import short
from ...i18n.messages import step_sentence
from ...workspace.report import Step
from ..icons import icon
from ..plain_text import plain_label
from ..table_model import Column, RowsModel
from ..tabular_view import set_up_table
from ..value_text import NOTHING, asset_class_text, number_text
from ..wizard.page import Page
from .draft import SurveyDraft

translate = QCoreApplication.translate

Packed = tuple[str, int, int]  # class, in the area, packed


class WritingPage(Page):
    """The wizard tells it how far the work is."""

    stop_wanted = pyqtSignal()

    def __init__(self, draft: SurveyDraft) -> None:
        super().__init__(draft, " ", " ")
        self.is_over = False
        self.said = plain_label()
        self.bar = QProgressBar()
        self.stop = QPushButton(translate("SmartTerritory", "&Stop"))
        self.model = RowsModel(self._columns(), [], self)
        self.counts = QTableView()
        self.how = plain_label()
        self.open_folder = QPushButton(translate("SmartTerritory", "Open the &folder"))
        self.path: Path | None = None
        self._build()
        self.stop.clicked.connect(self.stop_wanted)
        self.open_folder.clicked.connect(self._open_folder)

    def _build(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("SmartTerritory", "Progress"))
        self.counts.setModel(self.model)
        set_up_table(self.counts, translate("SmartTerritory", "What was packed"), stretched=0)
        for column in range(1, self.model.columnCount()):
            self.counts.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.open_folder.setIcon(icon("open-territory"))
        work, after = QHBoxLayout(), QHBoxLayout()
        work.addWidget(self.bar, 1)
        work.addWidget(self.stop)
        after.addWidget(self.open_folder)
        after.addStretch()
        self.body.addWidget(self.said)
        self.body.addLayout(work)
        self.body.addWidget(self.counts, 1)
        self.body.addWidget(self.how)
        self.body.addLayout(after)
        self.body.addStretch()
        self.finish_layout()
        for button in (self.stop, self.open_folder):
            button.setAutoDefault(False)

    def isComplete(self) -> bool:
        return self.is_over

    def say_working(self) -> None:
        self.is_over = False
        self.setTitle(translate("SmartTerritory", "Writing the survey"))
        self.setSubTitle(translate("SmartTerritory", "It appears whole or not at all."))
        self.said.setText(translate("SmartTerritory", "Working…"))
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._show_result(False)
        self.stop.setFocus()

    def say_step(self, step: Step) -> None:
        if self.is_over:
            return
        self.bar.setRange(0, 0 if step.fraction is None else 1000)
        self.bar.setValue(round(1000 * min(1.0, max(0.0, step.fraction or 0.0))))
        names = {c.key: asset_class_text(self.draft.catalog, c.key) for c in self.draft.classes}
        self.said.setText(step_sentence(step, names))

    def say_stopping(self) -> None:
        self.stop.setEnabled(False)
        self.said.setText(translate("SmartTerritory", "Stopping…"))

    def say_done(self, result: Any) -> None:
        """`result`: a PreparedSurvey."""
        self.is_over, self.path = True, result.folder
        expected = self.draft.counts or {}
        self.setTitle(translate("SmartTerritory", "The survey is ready"))
        self.setSubTitle(short(str(result.folder)))
        self.model.put(self._columns(), [(k, expected.get(k), n) for k, n in result.counts.items()])
        self.said.setText(packed_text(expected, result.counts))
        self.how.setText(how_text(result.folder.name))
        self._show_result(True)
        self.open_folder.setFocus()
        self.completeChanged.emit()

    def _show_result(self, there: bool) -> None:
        for widget in (self.counts, self.how, self.open_folder):
            widget.setVisible(there)
        for widget in (self.bar, self.stop):
            widget.setVisible(not there)

    def _open_folder(self) -> None:
        if self.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))

    def _columns(self) -> list[Column]:
        return [
            Column(translate("SmartTerritory", "Class"), lambda row: asset_class_text(self.draft.catalog, row[0])),
            Column(translate("SmartTerritory", "In the area"), lambda row: _number(row[1]), number=True),
            Column(translate("SmartTerritory", "Packed"), lambda row: _number(row[2]), number=True),
        ]


def packed_text(expected: dict[str, int], packed: dict[str, int]) -> str:
    """The working copy may have changed between the count and the writing; the writing counted for itself."""
    total = number_text(sum(packed.values()))
    others = [key for key, count in packed.items() if expected.get(key, count) != count]
    if others:
        said = translate(
            "SmartTerritory",
            "Packed: {count}, counted again in the finished file. The working copy has changed since the count before."
        )
    else:
        said = translate(
            "SmartTerritory", "Packed: {count}, as many as lie in the area; counted again in the finished file."
        )
    return said.format(count=total)


def how_text(name: str) -> str:
    said = translate(
        "SmartTerritory",
        "1. Copy the whole folder “{name}” onto the tablet: by cable into QField's “Imported Projects”, or as a zip "
        "that QField imports.\n"
        "2. In QField, open the project in it. No network is needed.\n"
        "3. Afterwards copy the folder back, or send it as a zip from QField, and choose “Bring back a survey”."
    )
    return said.format(name=short(name))


def _number(count: int | None) -> str:
    return number_text(count) if count is not None else NOTHING
