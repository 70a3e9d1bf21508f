"""One asset that a survey brought, attribute by attribute: as it left, in the field, at the office, and the result."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt

from ...catalog.model import Catalog
from ...workspace.choices import Choice
from ...workspace.report import DELETED, Conflict, ConflictItem
from ...workspace.store import Row
from ...workspace.survey.review import HERE, SurveyChange
from ..plain_text import plain_tool_tip
from ..resolution_model import BASE, MINE, RESULT, THEIRS, ResolutionModel
from .said import Said, shown_choices

translate = QCoreApplication.translate


def items_of(change: SurveyChange, target: Row | None) -> list[ConflictItem]:
    """`target`: what it is merged into. A deletion that nobody contests is told in a line of its own."""
    if target is not None:
        return [ConflictItem(f.attribute, None, f.mine, target.values.get(f.attribute)) for f in change.fields]
    if change.kind == "delete" and not change.fields:
        return [ConflictItem(DELETED, True, None, True)]
    return [ConflictItem(f.attribute, f.base, f.mine, f.theirs) for f in change.fields]


class SidesModel(ResolutionModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.change: SurveyChange | None = None
        self.target: Row | None = None

    def show(self, catalog: Catalog | None, change: SurveyChange | None, said: Said, target: Row | None) -> None:
        self.change, self.target = change, target
        if change is None:
            self.put(catalog, None, {})
            return
        items = items_of(change, target)
        stands_for = Conflict(
            change.uid, change.asset_class, change.municipality, change.label, tuple(items), "",
            mine_by=change.editor, mine_when=change.last, mine_device=change.device, where=change.where,
        )  # fmt: skip
        self.put(catalog, stands_for, self._choices(change, said, items))

    def say(self, said: Said) -> None:
        """What was chosen, of the same asset."""
        if self.change is not None and self.conflict is not None:
            self.set_chosen(self._choices(self.change, said, list(self.conflict.items)))

    def hidden(self) -> set[int]:
        """Columns that say nothing here: what is new was nowhere before."""
        if self.change is None or self.change.kind != "create" or self.change.state == "conflict":
            return set()
        return {BASE} if self.target is not None else {BASE, THEIRS}

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.change is not None and (self.change.state == HERE or self.change.kind == "delete"):
            flags &= ~Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and role in wanted and section in (BASE, MINE, THEIRS):
            text = {
                BASE: translate("SmartTerritory", "As it left"),
                MINE: translate("SmartTerritory", "In the field"),
                THEIRS: translate("SmartTerritory", "At the office"),
            }[section]
            return text if role == Qt.ItemDataRole.DisplayRole else plain_tool_tip(text)
        return super().headerData(section, orientation, role)

    def _choices(self, change: SurveyChange, said: Said, items: list[ConflictItem]) -> dict[str, Choice]:
        return shown_choices(change, said, items)

    def _tip(self, item: ConflictItem, column: int, choice: Choice | None) -> str:
        lines = [self._text(item, column, choice)]
        if column == BASE and item.attribute != DELETED:
            lines.append(translate("SmartTerritory", "Click or 1: back to what it was"))
        elif column == MINE:
            lines.append(translate("SmartTerritory", "Click or 2: as in the field"))
        elif column == THEIRS:
            lines.append(translate("SmartTerritory", "Click or 3: as the office has it"))
        elif column == RESULT:
            lines.append(self._typing_tip(item))
        return "\n".join(line for line in lines if line)
