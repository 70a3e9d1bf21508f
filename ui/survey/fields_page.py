"""Page 2: which classes go along, and which fields of each."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem

from ...catalog.model import AssetClass
from ...i18n.facts import short
from ...i18n.locale import language
from ..icons import icon
from ..plain_text import plain_tool_tip
from ..tabular_view import set_up_tree
from ..value_text import NOTHING, asset_class_text, number_text
from ..wizard.page import Page
from .draft import SurveyDraft, always_along

translate = QCoreApplication.translate

NAME, COUNT = range(2)
KEY = Qt.ItemDataRole.UserRole
CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


class FieldsPage(Page):
    def __init__(self, draft: SurveyDraft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Classes and fields"),
            translate("SmartTerritory", "What is not chosen does not go along: it can be neither changed nor lost."),
        )
        self.tree = QTreeWidget()
        self.all = QPushButton(translate("SmartTerritory", "&All"))
        self.none = QPushButton(translate("SmartTerritory", "N&one"))
        self._build()
        self.tree.itemChanged.connect(self._on_changed)
        self.all.clicked.connect(lambda: self._check_all(CHECKED))
        self.none.clicked.connect(lambda: self._check_all(UNCHECKED))

    def _build(self) -> None:
        set_up_tree(self.tree, translate("SmartTerritory", "Classes and fields"))
        self.tree.setHeaderLabels(
            [translate("SmartTerritory", "Class, field"), translate("SmartTerritory", "In the area")]
        )
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.ResizeToContents)
        for asset_class in self.draft.classes:
            self.tree.addTopLevelItem(self._class_item(asset_class))
        buttons = QHBoxLayout()
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch()
        self.body.addWidget(self.tree, 1)
        self.body.addLayout(buttons)
        self.finish_layout()

    def _class_item(self, asset_class: AssetClass) -> QTreeWidgetItem:
        item = QTreeWidgetItem([asset_class_text(self.draft.catalog, asset_class.key), ""])
        item.setIcon(NAME, icon(asset_class.key))
        item.setData(NAME, KEY, asset_class.key)
        item.setTextAlignment(COUNT, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        always = always_along(asset_class, self.draft.eiel_states)
        spoken = language()
        for attribute in asset_class.columns:
            field = QTreeWidgetItem(item, [short(attribute.names.to(spoken)), ""])
            field.setData(NAME, KEY, attribute.key)
            field.setFlags(field.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            field.setCheckState(NAME, CHECKED)
            if attribute.key in always:
                said = translate("SmartTerritory", "Goes along always: labels and symbols need it.")
                field.setToolTip(NAME, plain_tool_tip(said))
        item.setCheckState(NAME, CHECKED if asset_class.key in self.draft.fields else UNCHECKED)
        return item

    def initializePage(self) -> None:
        counts = self.draft.counts
        self.tree.blockSignals(True)
        for item in self._items():
            count = counts.get(item.data(NAME, KEY)) if counts is not None else None
            item.setText(COUNT, number_text(count) if count is not None else NOTHING)
        self.tree.blockSignals(False)
        if self.tree.currentItem() is None and self.tree.topLevelItemCount():
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        super().initializePage()

    def keep(self) -> None:
        fields: dict[str, list[str]] = {}
        for item in self._items():
            if item.checkState(NAME) == UNCHECKED:
                continue
            parts = [item.child(row) for row in range(item.childCount())]
            key = item.data(NAME, KEY)
            always = always_along(self.draft.catalog.classes[key], self.draft.eiel_states)
            fields[key] = [
                part.data(NAME, KEY)
                for part in parts
                if part.checkState(NAME) == CHECKED or part.data(NAME, KEY) in always
            ]
        self.draft.fields = fields

    def problem(self) -> str:
        if not self.draft.fields:
            return translate("SmartTerritory", "Choose at least one class of assets.")
        return ""

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]

    def _check_all(self, state: Any) -> None:
        self.tree.blockSignals(True)
        for item in self._items():
            item.setCheckState(NAME, state)
        self.tree.blockSignals(False)
        self.note()

    def _on_changed(self, _item: QTreeWidgetItem, column: int) -> None:
        if column == NAME:
            self.note()
