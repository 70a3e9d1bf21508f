"""The entries of one asset's history, or the actions of all, as a list: drawn by `ChangeDelegate`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog
from ..workspace.history import HistoryEntry
from ..workspace.store import ActionCounts
from .change_text import label_text
from .changes_model import LINES_ROLE
from .history_text import (
    actor_text,
    author_text,
    counts_text,
    difference_of,
    kind_text,
    summary_text,
    waiting_text,
)
from .icons import icon
from .moment_text import full_moment_text
from .plain_text import plain_tool_tip
from .state_page import warning_icon
from .table_model import Column, RowsModel

translate = QCoreApplication.translate

_SIGNS = {
    "edit": "change-update",
    "there": "town",
    "pull": "pull",
    "push": "push",
    "resolve": "conflict",
    "reopen": "conflict",
    "revert": "revert",
    "restore": "history",
    "undo": "revert",
}


class HistoryModel(QAbstractListModel):
    """Its rows are HistoryEntry or ActionCounts."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._catalog: Catalog | None = None
        self.rows: list[Any] = []

    def put(self, catalog: Catalog | None, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._catalog, self.rows = catalog, list(rows)
        self.endResetModel()

    def row(self, index: QModelIndex) -> Any:
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == LINES_ROLE:
            return self._lines(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return warning_icon() if getattr(row, "conflict", False) else icon(_SIGNS.get(row.kind, "history"))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(line for line in self._lines(row) if line)
        if role == Qt.ItemDataRole.ToolTipRole:
            moment = row.ended if isinstance(row, ActionCounts) else row.at
            lines = [*self._lines(row), full_moment_text(moment) if moment else ""]
            return plain_tool_tip("\n".join(line for line in lines if line))
        return None

    def _lines(self, row: Any) -> tuple[str, str, str, str]:
        assert self._catalog is not None
        if isinstance(row, ActionCounts):
            return kind_text(row.kind), counts_text(row), actor_text(row), ""
        return kind_text(row.kind), summary_text(self._catalog, row), author_text(row), waiting_text(row)


class DetailsModel(RowsModel):
    """The chosen entry's values, or the values of all assets of the chosen action: (entry, field) each."""

    def put_entries(self, catalog: Catalog | None, entries: Sequence[HistoryEntry], *, several: bool) -> None:
        if catalog is None:
            self.put([], [])
            return
        rows = [(entry, field) for entry in entries for field in _told(entry, several)]
        self.put(_columns(catalog, several=several), rows)


def _told(entry: HistoryEntry, several: bool) -> tuple[Any, ...]:
    """Among many assets, one that was made or deleted is one line."""
    return (None,) if several and entry.change != "update" else entry.fields


def _columns(catalog: Catalog, *, several: bool) -> list[Column]:
    def part(row: Any, name: str) -> str:
        entry, field = row
        if field is None:
            return summary_text(catalog, entry) if name == "attribute" else ""
        return str(getattr(difference_of(catalog, entry.asset_class, field), name))

    asset = Column(
        translate("SmartTerritory", "Asset"),
        lambda row: label_text(row[0].label, row[0].uid),
        tip=lambda row: row[0].uid,
    )
    return [
        *([asset] if several else []),
        Column(translate("SmartTerritory", "Attribute"), lambda row: part(row, "attribute")),
        Column(translate("SmartTerritory", "Before"), lambda row: part(row, "before")),
        Column(translate("SmartTerritory", "Now"), lambda row: part(row, "now")),
    ]
