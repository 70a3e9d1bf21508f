"""What going back will do, before it does it: the edits that it makes, and what it leaves as it is, with why."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..workspace.undo import LeftAlone, Plan, PlannedEdit
from .change_text import label_text
from .history_text import difference_of, left_assets, left_attribute_text, why_text
from .moment_text import moment_text
from .plain_text import plain_label
from .standard_buttons import name_standard_buttons
from .table_model import Column, RowsModel
from .tabular_view import set_up_table
from .value_text import NOTHING, asset_class_text, number_text

translate = QCoreApplication.translate

SIZE = (720, 440)
Row = tuple[PlannedEdit, Any]  # with one of its fields; None where it has none to tell


class PlanDialog(QDialog):
    wanted = pyqtSignal()

    def __init__(self, catalog: Catalog, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        undo = plan.kind == "undo"
        title = translate("SmartTerritory", "Undo the last push")
        self.setWindowTitle(title if undo else translate("SmartTerritory", "Restore this version"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = plain_label(_said(plan), self)
        self.edits = RowsModel(_edit_columns(catalog), _edit_rows(plan), self)
        self.left = RowsModel(_left_columns(catalog), plan.left, self)
        self.left_said = plain_label(translate("SmartTerritory", "Left as it is:"), self)
        self.edits_view, self.left_view = QTableView(self), QTableView(self)
        words = translate("SmartTerritory", "&Undo {count}") if undo else translate("SmartTerritory", "&Restore")
        self.go = QPushButton(words.format(count=number_text(len(plan.edits))), self)
        self.go.setEnabled(bool(plan.edits))
        self._set_up_views()
        self._lay_out(bool(plan.edits), bool(plan.left))

    def _go(self) -> None:
        self.wanted.emit()
        self.accept()

    def _set_up_views(self) -> None:
        for view, model, name in (
            (self.edits_view, self.edits, translate("SmartTerritory", "What will be done")),
            (self.left_view, self.left, translate("SmartTerritory", "What is left as it is")),
        ):
            view.setModel(model)
            set_up_table(view, name, stretched=model.columnCount() - 1)
            header = view.horizontalHeader()
            for column in range(model.columnCount() - 1):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            header.setMaximumSectionSize(260)
            if model.rowCount():
                view.setCurrentIndex(model.index(0, 0))

    def _lay_out(self, some: bool, alone: bool) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.left_said)
        column.addWidget(self.left_view)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.edits_view)
        splitter.addWidget(below)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self.edits_view.setVisible(some)
        below.setVisible(alone)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        name_standard_buttons(buttons)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ApplyRole)
        self.go.setDefault(some)
        buttons.rejected.connect(self.reject)
        self.go.clicked.connect(self._go)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(splitter, 1)
        if not (some or alone):
            layout.addStretch()
        layout.addWidget(buttons)
        self.resize(*SIZE if some or alone else (SIZE[0] // 2, 120))


def _said(plan: Plan) -> str:
    undo = plan.kind == "undo"
    if not plan.edits and not plan.left:
        if undo:
            return translate("SmartTerritory", "Nothing was pushed from this working copy yet.")
        return translate("SmartTerritory", "The asset is like this already.")
    if undo:
        said = translate("SmartTerritory", "Pushed by {who}, {when}. Assets that go back: {count}; left alone: {left}.")
    else:
        said = translate("SmartTerritory", "The asset as it was: {when}.")
    facts = {
        "who": short(plan.editor or "") or NOTHING,
        "when": moment_text(plan.at),
        "count": number_text(len(plan.edits)),
        "left": number_text(len(left_assets(plan))),
    }
    promise = translate(
        "SmartTerritory",
        "It becomes an unsent change: nothing reaches the platform before you push, and it can be reverted."
    )
    return f"{said.format(**facts)} {promise}" if plan.edits else said.format(**facts)


def _edit_rows(plan: Plan) -> list[Row]:
    return [(edit, field) for edit in plan.edits for field in (edit.fields if edit.kind == "update" else (None,))]


def _edit_columns(catalog: Catalog) -> list[Column]:
    def attribute(row: Row) -> str:
        if row[1] is not None:
            return difference_of(catalog, row[0].asset_class, row[1]).attribute
        return {
            "create": translate("SmartTerritory", "is made again"),
            "delete": translate("SmartTerritory", "is deleted"),
        }[row[0].kind]

    def before(row: Row) -> str:
        return difference_of(catalog, row[0].asset_class, row[1]).before if row[1] is not None else ""

    def after(row: Row) -> str:
        return difference_of(catalog, row[0].asset_class, row[1]).now if row[1] is not None else ""

    return [
        _asset_column(lambda row: row[0]),
        Column(translate("SmartTerritory", "Class"), lambda row: asset_class_text(catalog, row[0].asset_class)),
        Column(translate("SmartTerritory", "What"), attribute),
        Column(translate("SmartTerritory", "Now"), before),
        Column(translate("SmartTerritory", "Will be"), after),
    ]


def _left_columns(catalog: Catalog) -> list[Column]:
    def why(left: LeftAlone) -> str:
        return why_text(catalog, left)

    return [
        _asset_column(lambda left: left),
        Column(translate("SmartTerritory", "Attribute"), lambda left: left_attribute_text(catalog, left)),
        Column(translate("SmartTerritory", "Why"), why),
    ]


def _asset_column(asset: Any) -> Column:
    return Column(
        translate("SmartTerritory", "Asset"),
        lambda row: label_text(asset(row).label, asset(row).uid),
        tip=lambda row: asset(row).uid,
    )
