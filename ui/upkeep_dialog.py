"""The frame of the dialogs of the working copy's upkeep: a table, or what is to be said in its place; buttons below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..errors import TerritoryError
from .plain_text import plain_label
from .standard_buttons import name_standard_buttons
from .state_page import StatePage
from .table_model import Column, RowsModel
from .tabular_view import set_up_table


class UpkeepDialog(QDialog):
    """Stays open beside the work; goes with its territory."""

    def __init__(self, opened: Any, title: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._opened = opened
        self.said = plain_label("", self)
        self.model = RowsModel(columns, [], self)
        self.view, self.page, self.stack = QTableView(self), StatePage(self), QStackedWidget(self)

    def _begin(self) -> None:
        """Once all of it is set up."""
        self._opened.finished.connect(self._on_finished)
        self._opened.failed.connect(self._on_failed)
        self._opened.busy_changed.connect(self._enable)
        self._opened.closed.connect(self.close)

    def current(self) -> Any:
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def _on_finished(self, action: str, result: Any) -> None:
        raise NotImplementedError

    def _on_failed(self, error: TerritoryError) -> None:
        raise NotImplementedError

    def _enable(self, *_: Any) -> None:
        raise NotImplementedError

    def _set_up_view(self, name: str, stretched: int) -> None:
        self.view.setModel(self.model)
        set_up_table(self.view, name, stretched=stretched)
        for column in range(self.model.columnCount()):
            if column != stretched:
                self.view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.view.selectionModel().currentChanged.connect(self._enable)
        for widget in (self.page, self.view):
            self.stack.addWidget(widget)

    def _lay_out(self, below: QWidget, actions: Iterable[QPushButton], size: tuple[int, int]) -> None:
        """`below`: more of the chosen row."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        name_standard_buttons(buttons)
        for button in actions:
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.stack, 1)
        layout.addWidget(below)
        layout.addWidget(buttons)
        self.resize(*size)
