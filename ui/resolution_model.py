"""One conflict, attribute by attribute: base, mine, theirs, and what was chosen. Nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont, QGuiApplication, QPalette

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..providers.model import GEOMETRY, Value
from ..workspace.report import DELETED, Conflict, ConflictItem
from .geometry_text import difference_text, position_text
from .ink import quiet
from .moment_text import moment_text
from .plain_text import plain_tool_tip
from .value_text import attribute_text, value_text

translate = QCoreApplication.translate

ATTRIBUTE, BASE, MINE, THEIRS, RESULT = range(5)
SIDES = {MINE: "mine", THEIRS: "theirs"}


class ResolutionModel(QAbstractTableModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.conflict: Conflict | None = None
        self._catalog: Catalog | None = None
        self._chosen: Mapping[str, str] = {}

    def put(self, catalog: Catalog | None, conflict: Conflict | None, chosen: Mapping[str, str]) -> None:
        self.beginResetModel()
        self._catalog, self.conflict, self._chosen = catalog, conflict, chosen
        self.endResetModel()

    def set_chosen(self, chosen: Mapping[str, str]) -> None:
        self._chosen = chosen
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, RESULT))

    def item(self, row: int) -> ConflictItem:
        assert self.conflict is not None
        return self.conflict.items[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.conflict is None else len(self.conflict.items)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item, column = self.item(index.row()), index.column()
        side = self._chosen.get(item.attribute)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            chosen = column in SIDES and SIDES[column] == side
            text = ("✓ " if chosen else "") + self._text(item, column, side)
            return plain_tool_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(side is not None and (column == RESULT or SIDES.get(column) == side))
            font.setItalic(side is None and column == RESULT)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and column == RESULT and side is None:
            return quiet(QGuiApplication.palette(), QPalette.ColorRole.Text)
        return None

    def _text(self, item: ConflictItem, column: int, side: str | None) -> str:
        asset_class = self._catalog.classes.get(self.conflict.asset_class) if self._catalog and self.conflict else None
        if column == ATTRIBUTE:
            return attribute_text(asset_class, item.attribute)
        if column == RESULT:
            if side is None:
                return translate("SmartTerritory", "choose")
            column = MINE if side == "mine" else THEIRS
        return self._side_text(item, column)

    def _side_text(self, item: ConflictItem, column: int) -> str:
        assert self._catalog is not None
        assert self.conflict is not None
        asset_class = self._catalog.classes.get(self.conflict.asset_class)
        value = {BASE: item.base, MINE: item.mine, THEIRS: item.theirs}[column]
        if item.attribute == DELETED:
            return self._deletion_text(value, column)
        if item.attribute == GEOMETRY:
            return position_text(value) if column == BASE else difference_text(item.base, value)
        return value_text(self._catalog, asset_class.attribute(item.attribute) if asset_class else None, value)

    def _deletion_text(self, value: Value, column: int) -> str:
        """A side's value is what it changed, or nothing where it deleted the asset."""
        if value is None:
            return translate("SmartTerritory", "deleted")
        if column == BASE or not isinstance(value, Mapping):
            return translate("SmartTerritory", "there")
        assert self._catalog is not None
        assert self.conflict is not None
        asset_class = self._catalog.classes.get(self.conflict.asset_class)
        names = short(", ".join(attribute_text(asset_class, key) for key in value))
        return translate("SmartTerritory", "kept, changed: {attributes}").format(attributes=names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("SmartTerritory", "Attribute"),
                translate("SmartTerritory", "Base"),
                self._with(translate("SmartTerritory", "Mine"), self._author()),
                self._with(translate("SmartTerritory", "Theirs"), self._their_time()),
                translate("SmartTerritory", "Result"),
            )[section]
        return None

    def _author(self) -> str:
        return short(self.conflict.mine_by or "") if self.conflict else ""

    def _their_time(self) -> str:
        return moment_text(self.conflict.theirs_when) if self.conflict and self.conflict.theirs_when else ""

    @staticmethod
    def _with(side: str, who: str) -> str:
        return f"{side}\n{who}" if who else side
