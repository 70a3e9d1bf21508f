"""Lets a third value be typed into the result's cell, with the widget that its attribute asks for."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QStyledItemDelegate, QTableView, QWidget

from .resolution_model import ResolutionModel
from .tabular_view import set_up_table
from .value_editor import make_editor, put_value, typed_in

translate = QCoreApplication.translate


def set_up_sides(table: QTableView, sides: Any) -> None:
    """A table in which one of several sides is chosen, attribute by attribute; `sides` is its model."""
    table.setModel(sides)
    set_up_table(table, translate("SmartTerritory", "What each side says; choose one, or type another value"))
    table.setItemDelegate(ResolutionDelegate(table))
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    triggers = QTableView.EditTrigger
    table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
    table.setWordWrap(True)
    table.setShowGrid(True)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


class ResolutionDelegate(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, _option: Any, index: QModelIndex) -> QWidget | None:
        model = index.model()
        assert isinstance(model, ResolutionModel)
        attribute = model.attribute(index.row())
        if attribute is None or model.catalog is None:
            return None
        return make_editor(model.catalog, attribute, parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        model = index.model()
        attribute = model.attribute(index.row())
        if attribute is not None and not editor.property("filled"):
            editor.setProperty("filled", True)  # later refreshes must not take back what is being typed
            put_value(editor, attribute, model.result(index.row()))

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex) -> None:
        attribute = model.attribute(index.row())
        if attribute is not None:
            model.setData(index, typed_in(editor, attribute))
