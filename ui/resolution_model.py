"""One conflict, attribute by attribute: base, mine, theirs, and what was chosen. Nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QGuiApplication, QPalette

from ..catalog.model import AssetClass, Attribute, Catalog
from ..errors import TypedValueError
from ..workspace.choices import Choice, Typed, read_typed
from ..workspace.report import DELETED, Conflict, ConflictItem
from .conflict_text import my_title, said_by, side_text, their_title, typed_text
from .ink import quiet
from .plain_text import plain_tool_tip
from .value_text import attribute_text

translate = QCoreApplication.translate

ATTRIBUTE, BASE, MINE, THEIRS, RESULT = range(5)
SIDES = {BASE: "base", MINE: "mine", THEIRS: "theirs"}


class ResolutionModel(QAbstractTableModel):
    typed = pyqtSignal(str, object)  # attribute, Typed
    refused = pyqtSignal(object)  # TypedValueError

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.conflict: Conflict | None = None
        self.catalog: Catalog | None = None
        self._chosen: Mapping[str, Choice] = {}

    def put(self, catalog: Catalog | None, conflict: Conflict | None, chosen: Mapping[str, Choice]) -> None:
        self.beginResetModel()
        self.catalog, self.conflict, self._chosen = catalog, conflict, chosen
        self.endResetModel()

    def set_chosen(self, chosen: Mapping[str, Choice]) -> None:
        self._chosen = chosen
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, RESULT))

    def item(self, row: int) -> ConflictItem:
        assert self.conflict is not None
        return self.conflict.items[row]

    def asset_class(self) -> AssetClass | None:
        return self.catalog.classes.get(self.conflict.asset_class) if self.catalog and self.conflict else None

    def attribute(self, row: int) -> Attribute | None:
        """Of which a third value can be typed; None where none can: a place is moved on the map."""
        found = self.asset_class()
        attribute = found.attribute(self.item(row).attribute) if found else None
        return None if attribute is None or attribute.type == "json" else attribute

    def result(self, row: int) -> Any:
        """The value that an editor begins with: what was chosen, else mine."""
        item = self.item(row)
        choice = self._chosen.get(item.attribute, "mine")
        if isinstance(choice, Typed):
            return choice.value
        return {"base": item.base, "mine": item.mine, "theirs": item.theirs}[choice]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.conflict is None else len(self.conflict.items)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == RESULT and self.attribute(index.row()) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        attribute = self.attribute(index.row()) if index.column() == RESULT else None
        if attribute is None or self.catalog is None or self.conflict is None or role != Qt.ItemDataRole.EditRole:
            return False
        try:
            kept = read_typed(self.catalog, attribute, value, self.conflict.uid)
        except TypedValueError as error:
            self.refused.emit(error)
            return False
        self.typed.emit(attribute.key, Typed(kept))
        return True

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item, column = self.item(index.row()), index.column()
        choice = self._chosen.get(item.attribute)
        chosen = column in SIDES and SIDES[column] == choice
        if role == Qt.ItemDataRole.DisplayRole:
            return ("✓ " if chosen else "") + self._text(item, column, choice)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(self._tip(item, column, choice))
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setItalic(choice is None and column == RESULT)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and column == RESULT and choice is None:
            return quiet(QGuiApplication.palette(), QPalette.ColorRole.Text)
        return None

    def _text(self, item: ConflictItem, column: int, choice: Choice | None) -> str:
        asset_class = self.asset_class()
        if column == ATTRIBUTE:
            return attribute_text(asset_class, item.attribute)
        assert self.catalog is not None
        if column in SIDES:
            return side_text(self.catalog, asset_class, item, SIDES[column])
        if choice is None:
            return translate("SmartTerritory", "choose")
        if isinstance(choice, Typed):
            return typed_text(self.catalog, asset_class, item, choice.value)
        return side_text(self.catalog, asset_class, item, choice)

    def _tip(self, item: ConflictItem, column: int, choice: Choice | None) -> str:
        assert self.conflict is not None
        lines = [self._text(item, column, choice)]
        if column in SIDES:
            lines.append(said_by(self.conflict, item.attribute, SIDES[column]))
        if column == BASE and item.attribute != DELETED:
            lines.append(translate("SmartTerritory", "Click, B or 1: back to what it was"))
        elif column == MINE:
            lines.append(translate("SmartTerritory", "Click, M or 2: keeps mine"))
        elif column == THEIRS:
            lines.append(translate("SmartTerritory", "Click, T or 3: takes theirs"))
        elif column == RESULT:
            lines += [self._typing_tip(item), translate("SmartTerritory", "Esc: undecided again")]
        return "\n".join(line for line in lines if line)

    def _typing_tip(self, item: ConflictItem) -> str:
        assert self.conflict is not None
        if self.attribute(self.conflict.items.index(item)) is None:
            return ""
        return translate("SmartTerritory", "F2 or a double click: another value")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = (
                translate("SmartTerritory", "Attribute"),
                translate("SmartTerritory", "Base"),
                my_title(self.conflict) if self.conflict else translate("SmartTerritory", "Mine"),
                their_title(self.conflict) if self.conflict else translate("SmartTerritory", "Theirs"),
                translate("SmartTerritory", "Result"),
            )[section]
            return text if role == Qt.ItemDataRole.DisplayRole else plain_tool_tip(text)
        return None
