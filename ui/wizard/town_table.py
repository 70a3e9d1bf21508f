"""The editable table of municipalities; rows can be pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QAbstractItemModel, QCoreApplication, QLocale, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...i18n.facts import short
from ..icons import icon
from .draft import Town
from .town_codes import CODE, COMMON_CRS, is_path, towns_from_text

translate = QCoreApplication.translate

CODE_COLUMN, NAME_COLUMN, CRS_COLUMN, PATH_COLUMN, BOUNDARY_COLUMN = range(5)
FIELDS = ("code", "name", "crs", "path")


class TownTable(QTableWidget):
    edited = pyqtSignal()

    def __init__(self, towns: list[Town], parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.towns = towns
        self.setHorizontalHeaderLabels(
            [
                translate("SmartTerritory", "Code"),
                translate("SmartTerritory", "Municipality"),
                translate("SmartTerritory", "CRS for distances"),
                translate("SmartTerritory", "Service path"),
                translate("SmartTerritory", "Boundary"),
            ]
        )
        self.setAccessibleName(translate("SmartTerritory", "Municipalities"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME_COLUMN, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BOUNDARY_COLUMN, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in (
            (CODE_COLUMN, 90),
            (CRS_COLUMN, 140),
            (PATH_COLUMN, 150),
        ):
            self.setColumnWidth(column, width)
        self._line, self._crs = _LineDelegate(self), _CrsDelegate(self)
        self.setItemDelegate(self._line)
        self.setItemDelegateForColumn(CRS_COLUMN, self._crs)
        self.setTabKeyNavigation(False)  # the tab key goes on to the next widget; the arrows move inside
        self.itemChanged.connect(self._on_item_changed)
        self.show_towns()

    def show_towns(self) -> None:
        self.blockSignals(True)
        self.setRowCount(0)  # closes an editor that is open
        self.setRowCount(len(self.towns))
        for row, town in enumerate(self.towns):
            for column, field in enumerate(FIELDS):
                self.setItem(row, column, QTableWidgetItem(getattr(town, field)))
            self.setItem(row, BOUNDARY_COLUMN, QTableWidgetItem())
            self._show_derived(row)
        self.blockSignals(False)
        self.edited.emit()

    def _show_derived(self, row: int) -> None:
        """What follows from the code while nobody has said otherwise."""
        town, crs, boundary = self.towns[row], self.item(row, CRS_COLUMN), self.item(row, BOUNDARY_COLUMN)
        crs.setText(town.chosen_crs() if town.code else town.crs)
        boundary.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        boundary.setIcon(icon("passed" if town.boundary else "unknown"))
        known, missing = translate("SmartTerritory", "known"), translate("SmartTerritory", "none yet")
        boundary.setText(known if town.boundary else missing)

    def add(self, towns: Sequence[Town] = ()) -> None:
        """Those whose code is there already only fill what is empty; without any, an empty row to type in."""
        by_code = {town.code: town for town in self.towns if town.code}
        for town in towns:
            known = by_code.get(town.code)
            if known is None:
                self.towns.append(town)
                by_code[town.code] = town
                continue
            for field in FIELDS:
                setattr(known, field, getattr(known, field) or getattr(town, field))
            if town.boundary:
                known.boundary, known.kept = town.boundary, town.kept
        self.towns[:] = [town for town in self.towns if town.code or town.name or not towns]
        if not towns:
            self.towns.append(Town())
        self.show_towns()
        if not towns:
            self.setCurrentCell(len(self.towns) - 1, CODE_COLUMN)
            self.editItem(self.currentItem())

    def remove_selected(self) -> None:
        for row in sorted({index.row() for index in self.selectedIndexes()}, reverse=True):
            del self.towns[row]
        self.show_towns()

    def paste(self) -> int:
        found = [Town(*row) for row in towns_from_text(QGuiApplication.clipboard().text())]
        if found:
            self.add(found)
        return len(found)

    def problem(self) -> str:
        codes = [town.code for town in self.towns]
        if not codes:
            return translate("SmartTerritory", "Add at least one municipality.")
        for row, town in enumerate(self.towns, 1):
            if not CODE.fullmatch(town.code):
                said = translate("SmartTerritory", "Row {row}: enter the code, as INE or DGT writes it.")
                return said.format(row=row)
            if codes.count(town.code) > 1:
                return translate("SmartTerritory", "The code {code} stands there twice.").format(
                    code=town.code
                )
            crs = QgsCoordinateReferenceSystem(town.chosen_crs())
            if not crs.isValid() or crs.isGeographic():
                said = translate("SmartTerritory", "{town}: choose a CRS in metres, such as EPSG:25830.")
                return said.format(town=town.name or town.code)
            if town.path and not is_path(town.path):
                said = translate("SmartTerritory", "{town}: a service path looks like /es/06095.")
                return said.format(town=town.name or town.code)
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.state() != QAbstractItemView.State.EditingState:
            self.remove_selected()
        else:
            super().keyPressEvent(event)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() >= len(FIELDS):
            return
        town, field = self.towns[item.row()], FIELDS[item.column()]
        text = item.text().strip()
        if field == "crs" and text == town.chosen_crs():
            return
        setattr(town, field, text)
        self.blockSignals(True)
        self._show_derived(item.row())
        self.blockSignals(False)
        self.edited.emit()


class _LineDelegate(QStyledItemDelegate):
    """What is edited stays as it is; what is painted is one line that turns nothing round."""

    def displayText(self, value: Any, _locale: QLocale) -> str:
        return short(value if value is not None else "")


class _CrsDelegate(_LineDelegate):
    """Offers the official systems; any other may be typed."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: QModelIndex) -> QWidget:
        box = QComboBox(parent)
        box.setEditable(True)
        for crs in COMMON_CRS:
            box.addItem(crs)
            box.setItemData(
                box.count() - 1, QgsCoordinateReferenceSystem(crs).description(), Qt.ItemDataRole.ToolTipRole
            )
        return box

    def setEditorData(self, editor: Any, index: QModelIndex) -> None:
        editor.setCurrentText(str(index.data() or ""))

    def setModelData(self, editor: Any, model: QAbstractItemModel, index: QModelIndex) -> None:
        model.setData(index, editor.currentText().strip().upper())
