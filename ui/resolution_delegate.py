"""Lets a third value be typed into the result's cell, with the widget that its attribute asks for."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QWidget

from .resolution_model import ResolutionModel
from .value_editor import make_editor, put_value, typed_in


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
