"""A tree of two levels: titled groups, and rows in them. Nothing is made for rows that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt

from .value_text import number_text

AT_ONCE = 500  # rows: a view makes something for each as soon as their group opens
_GROUP = 0  # internal id of a group; a row carries its group's place + 1


@dataclass
class Group:
    title: str
    rows: Any = field(default_factory=list)  # a list, or a Part


class Part(Sequence[Any]):
    """A part of a long sequence, without a copy of it."""

    def __init__(self, whole: Sequence[Any], start: int, stop: int) -> None:
        self._whole, self._range = whole, range(start, stop)

    def __len__(self) -> int:
        return len(self._range)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self._whole[place] for place in self._range[index]]
        return self._whole[self._range[index]]


def in_parts(group: Group) -> list[Group]:
    """One that is long, as several."""
    count = len(group.rows)
    if count <= AT_ONCE:
        return [group]
    return [
        Group(f"{group.title}, {number_text(start + 1)}–{number_text(min(start + AT_ONCE, count))}",
              Part(group.rows, start, min(start + AT_ONCE, count)))
        for start in range(0, count, AT_ONCE)
    ]  # fmt: skip


class GroupedModel(QAbstractItemModel):
    """A subclass gives `row_data`, and `columns` where there is more than one."""

    columns = 1

    def __init__(self, groups: Sequence[Group] = (), parent: Any = None) -> None:
        super().__init__(parent)
        self._groups = list(groups)

    def put_groups(self, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self._groups = list(groups)
        self.endResetModel()

    def rows(self) -> list[Any]:
        return list(self.each_row())

    def each_row(self) -> Iterator[Any]:
        """Those of this moment, each made when it is asked for."""
        return chain.from_iterable([group.rows for group in self._groups])

    def row(self, index: QModelIndex) -> Any:
        """None for a group."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def first_row(self) -> QModelIndex:
        return self.index(0, 0, self.index(0, 0))

    def row_data(self, row: Any, column: int, role: int) -> Any:
        raise NotImplementedError

    def index(self, row: int, column: int, parent: QModelIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, index: QModelIndex) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if parent.internalId() == _GROUP and not parent.column() else 0

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return self.columns

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is not None:
            return self.row_data(row, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole and index.column() == 0:
            group = self._groups[index.row()]
            return f"{group.title} ({number_text(len(group.rows))})"
        return None
