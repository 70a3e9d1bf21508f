"""The assets that were changed on both sides, and which of them are decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog
from ..i18n.locale import language
from ..workspace.report import Conflict
from ..workspace.territory import Territory
from .change_text import label_text
from .icons import icon
from .plain_text import plain_tool_tip

translate = QCoreApplication.translate

Choices = dict[str, dict[str, str]]  # uid → attribute → "mine" or "theirs"


def is_decided(conflict: Conflict, choices: Mapping[str, Mapping[str, str]]) -> bool:
    chosen = choices.get(conflict.uid, {})
    return all(item.attribute in chosen for item in conflict.items)


class ConflictsModel(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.conflicts: list[Conflict] = []
        self.choices: Choices = {}
        self._territory: Territory | None = None
        self._catalog: Catalog | None = None

    def put(self, territory: Territory | None, catalog: Catalog | None, conflicts: Sequence[Conflict]) -> None:
        """What was chosen stays chosen, unless the conflict has become another one."""
        before = {conflict.uid: conflict.items for conflict in self.conflicts}
        self.beginResetModel()
        self._territory, self._catalog = territory, catalog
        self.conflicts = list(conflicts)
        kept = {c.uid for c in self.conflicts if before.get(c.uid) == c.items}
        self.choices = {uid: chosen for uid, chosen in self.choices.items() if uid in kept}
        self.endResetModel()

    def choose(self, row: int, attribute: str, side: str) -> None:
        self.choices.setdefault(self.conflicts[row].uid, {})[attribute] = side
        self.dataChanged.emit(self.index(row), self.index(row))

    def decided(self) -> Choices:
        return {c.uid: dict(self.choices[c.uid]) for c in self.conflicts if c.items and is_decided(c, self.choices)}

    def next_open(self, row: int) -> int | None:
        """The next undecided after `row`, round the list."""
        count = len(self.conflicts)
        places = ((row + step) % count for step in range(1, count + 1))
        return next((place for place in places if not is_decided(self.conflicts[place], self.choices)), None)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.conflicts)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        conflict = self.conflicts[index.row()]
        decided = is_decided(conflict, self.choices)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(conflict)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(self._text(conflict))
        if role == Qt.ItemDataRole.AccessibleTextRole and decided:
            return translate("SmartTerritory", "{asset}, decided").format(asset=self._text(conflict))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("passed" if decided else "conflict")
        return None

    def _text(self, conflict: Conflict) -> str:
        asset_class = self._catalog.classes.get(conflict.asset_class) if self._catalog else None
        town = self._territory.municipality(conflict.municipality) if self._territory else None
        name = asset_class.names.to(language()) if asset_class else conflict.asset_class
        parts = (label_text(conflict.label, conflict.uid), name, town.name if town else conflict.municipality)
        return " · ".join(part for part in parts if part)
