"""Unsent changes as a tree: a group per town and class, in it a row per asset."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..i18n.messages import sentence
from ..workspace.report import AssetChange
from ..workspace.territory import Territory
from ..workspace.unsent_list import Lot, UnsentList
from .change_text import author_text, name_text, summary_text
from .grouped_model import Group, GroupedModel, Part
from .icons import icon
from .plain_text import plain_tool_tip
from .result_text import named
from .state_page import warning_icon
from .value_text import asset_class_text

translate = QCoreApplication.translate

ASSET, REVERT, ZOOM = range(3)
LINES_ROLE = Qt.ItemDataRole.UserRole  # name, what, who and when, what is wrong: for the delegate


def groups_of(territory: Territory, catalog: Catalog, changes: UnsentList) -> list[Group]:
    """By town, then by the catalog's order of classes."""
    order = {key: place for place, key in enumerate(catalog.classes)}

    def place(lot: Lot) -> tuple[bool, str, int]:
        name = _town_name(territory, lot.municipality)
        return not lot.municipality, name.casefold(), order.get(lot.asset_class, len(order))

    return [
        Group(
            f"{_town_name(territory, lot.municipality)} · {asset_class_text(catalog, lot.asset_class)}",
            Part(changes, lot.start, lot.stop),
        )
        for lot in sorted(changes.lots, key=place)
    ]


def _town_name(territory: Territory, code: str | None) -> str:
    town = territory.municipality(code)
    return short(town.name if town else code or "") or translate("SmartTerritory", "No town")


def problem_text(catalog: Catalog, change: AssetChange) -> str:
    """Why it could not be sent and what to do, or that it waits in a conflict."""
    error = named(change.error, catalog, change.asset_class)
    if error is not None:
        return str(sentence(error))
    return translate("SmartTerritory", "Also changed on the platform: decide in Conflicts.") if change.conflict else ""


class ChangesModel(GroupedModel):
    columns = 3

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent=parent)
        self._catalog: Catalog | None = None

    def put(self, catalog: Catalog | None, groups: Sequence[Group]) -> None:
        self._catalog = catalog
        self.put_groups(groups)

    def index_of(self, uid: str | None) -> QModelIndex:
        for place, group in enumerate(self._groups):
            for row, change in enumerate(group.rows):
                if change.uid == uid:
                    return self.index(row, ASSET, self.index(place, ASSET))
        return QModelIndex()

    def row_data(self, change: AssetChange, column: int, role: int) -> Any:
        if column != ASSET:
            return self._button_data(column, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = "\n".join(line for line in self._lines(change) if line)
            return plain_tool_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == LINES_ROLE:
            return self._lines(change)
        if role == Qt.ItemDataRole.DecorationRole:
            wrong = change.error is not None or change.conflict
            return warning_icon() if wrong else icon(f"change-{change.kind}")
        return None

    def _lines(self, change: AssetChange) -> tuple[str, str, str, str]:
        catalog = self._catalog
        assert catalog is not None
        return (name_text(change), summary_text(catalog, change), author_text(change), problem_text(catalog, change))

    def _button_data(self, column: int, role: int) -> Any:
        revert = column == REVERT
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("revert" if revert else "zoom")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if revert:
                return translate("SmartTerritory", "Revert: back to what the platform said")
            return translate("SmartTerritory", "Zoom to it")
        return None
