"""Results in full: a row each, the whole problem of the chosen one below, all of it to copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..errors import TerritoryError
from ..i18n.facts import as_one_wrote
from ..i18n.messages import details
from ..workspace.history_export import safe
from .plain_text import plain_label
from .result_text import problem_text
from .standard_buttons import name_standard_buttons
from .table_model import Column, RowsModel, Sorted
from .tabular_view import set_up_table

translate = QCoreApplication.translate

SIZE = (880, 480)  # fits 1366 × 768 at 125 %
WIDEST_COLUMN = 240


class ResultDialog(QDialog):
    """Where some rows went wrong, only those are shown at first."""

    def __init__(
        self,
        title: str,
        said: str,
        columns: Sequence[Column],
        rows: Sequence[Any],
        error_of: Callable[[Any], TerritoryError | None],
        is_wrong: Callable[[Any], bool],
        parent: QWidget | None = None,
        hint_of: Callable[[Any], str] = lambda _row: "",
    ) -> None:
        """`hint_of`: what to do about a row that waits for somebody, and is no error."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._error_of, self._hint_of = error_of, hint_of
        wrong = [row for row in rows if is_wrong(row)]
        self.said = plain_label(said, self)
        self.only_wrong = QCheckBox(translate("SmartTerritory", "Only what went &wrong"), self)
        self.only_wrong.setVisible(0 < len(wrong) < len(rows))
        said_of = translate("SmartTerritory", "Problem")
        problem = Column(said_of, lambda row: problem_text(error_of(row)) or hint_of(row))
        self.model = RowsModel([*columns, problem], rows, self)
        self.sorted = Sorted(self.model, self)
        self.view, self.text = QTableView(self), QPlainTextEdit(self)
        self._set_up_views(len(columns))
        self.only_wrong.toggled.connect(lambda only: self.sorted.want(is_wrong if only else None))
        self.only_wrong.setChecked(self.only_wrong.isVisibleTo(self))
        self.text.setVisible(bool(wrong))
        self._lay_out()
        self.view.setCurrentIndex(self.sorted.index(0, 0))

    def _show_current(self) -> None:
        row = self.sorted.row(self.view.currentIndex())
        error = self._error_of(row) if row is not None else None
        hint = self._hint_of(row) if row is not None else ""
        self.text.setPlainText(details(error) if error is not None else hint)
        self.copy_details.setText(translate("SmartTerritory", "Copy details"))
        self.copy_details.setEnabled(error is not None)

    def _copy_details(self) -> None:
        """For the platform's operator, as the messages say."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_details.setText(translate("SmartTerritory", "Copied"))

    def table_text(self) -> str:
        """What is shown, as tab-separated lines that a spreadsheet takes."""
        columns = range(self.sorted.columnCount())
        titles = [self.sorted.headerData(c, Qt.Orientation.Horizontal).replace("\n", " ") for c in columns]
        lines = [
            [_cell(str(self.sorted.index(row, column).data())) for column in columns]
            for row in range(self.sorted.rowCount())
        ]
        return "\n".join("\t".join(line) for line in [titles, *lines])

    def _set_up_views(self, problem_column: int) -> None:
        self.view.setModel(self.sorted)
        set_up_table(self.view, translate("SmartTerritory", "Results"), stretched=problem_column)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setMaximumSectionSize(WIDEST_COLUMN)
        for column in range(problem_column):
            self.view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("SmartTerritory", "The chosen problem in full"))
        self.text.setMaximumHeight(7 * self.fontMetrics().height())
        self.text.setPlaceholderText(translate("SmartTerritory", "Choose a row to read its problem in full."))

    def action(self, text: str, do: Callable[[], Any]) -> QPushButton:
        """One more button below."""
        button = QPushButton(text, self)
        button.clicked.connect(lambda: do())
        button.setAutoDefault(False)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _lay_out(self) -> None:
        self._buttons = buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        name_standard_buttons(buttons)
        self.copy = self.action(
            translate("SmartTerritory", "&Copy table"), lambda: QGuiApplication.clipboard().setText(self.table_text())
        )
        self.copy_details = self.action(translate("SmartTerritory", "Copy details"), self._copy_details)
        self.copy_details.setVisible(self.text.isVisibleTo(self))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.said, self.only_wrong):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(*SIZE)


def _cell(text: str) -> str:
    """What a spreadsheet takes for text, whatever it says."""
    return safe(as_one_wrote(text).replace("\t", " ").replace("\n", " "))
