"""A table of rows described by its columns: what a cell says, how it sorts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt

from .plain_text import plain_tool_tip

SORT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Column:
    """`order` is the text itself where it is left out; `hint` explains the column, `tip` a cell."""

    title: str
    text: Callable[[Any], str]
    order: Callable[[Any], Any] | None = None
    number: bool = False
    hint: str = ""
    tip: Callable[[Any], str] | None = None

    def key(self, row: Any) -> Any:
        return self.order(row) if self.order else self.text(row).casefold()

    @property
    def alignment(self) -> int:
        side = Qt.AlignmentFlag.AlignRight if self.number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class RowsModel(QAbstractTableModel):
    def __init__(self, columns: Sequence[Column] = (), rows: Sequence[Any] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self._columns, self.rows = list(columns), list(rows)

    def put(self, columns: Sequence[Column], rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._columns, self.rows = list(columns), list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == SORT_ROLE:
            return column.key(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip((column.tip or column.text)(row))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title.replace(" ", "\n", 1)  # narrow columns: a name of two words takes two lines
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(column.hint)
        return column.alignment if role == Qt.ItemDataRole.TextAlignmentRole else None


class Sorted(QSortFilterProxyModel):
    """Sorts by what a cell means, not by how it is written; `wanted` leaves rows out."""

    def __init__(self, source: RowsModel, parent: Any = None) -> None:
        super().__init__(parent)
        self._wanted: Callable[[Any], bool] | None = None
        self.setSourceModel(source)

    def row(self, index: QModelIndex) -> Any:
        return self.sourceModel().rows[self.mapToSource(index).row()] if index.isValid() else None

    def want(self, wanted: Callable[[Any], bool] | None) -> None:
        self._wanted = wanted
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, _parent: QModelIndex) -> bool:
        return self._wanted is None or self._wanted(self.sourceModel().rows[row])

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))
