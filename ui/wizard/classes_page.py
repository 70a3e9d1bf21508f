"""Page 4: which classes of assets and which sensors the territory uses."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QListWidget, QListWidgetItem

from ...i18n.facts import short
from ...i18n.locale import language
from ..icons import icon
from .draft import Draft
from .page import Page

translate = QCoreApplication.translate


class ClassesPage(Page):
    def __init__(self, draft: Draft) -> None:
        super().__init__(
            draft,
            translate("SmartTerritory", "Assets and sensors"),
            translate("SmartTerritory", "Only what is chosen is pulled and shown. It can be changed later."),
        )
        spoken = language()
        self.classes = _checklist(
            (key, found.plural.to(spoken), key) for key, found in draft.catalog.classes.items()
        )
        self.sensors = _checklist(
            (key, kind.names.to(spoken), "sensor") for key, kind in draft.catalog.sensor_kinds.items()
        )
        _check(self.classes, draft.classes)
        _check(self.sensors, draft.sensors)
        self._build()

    def _build(self) -> None:
        grid = QGridLayout()
        for column, (title, widget) in enumerate(
            (
                (translate("SmartTerritory", "&Assets"), self.classes),
                (translate("SmartTerritory", "&Sensors"), self.sensors),
            )
        ):
            label = QLabel(title)
            label.setBuddy(widget)
            widget.setAccessibleName(title.replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(widget, 1, column)
            widget.itemChanged.connect(self.note)
        self.body.addLayout(grid, 1)
        self.finish_layout()

    def keep(self) -> None:
        self.draft.classes = _checked(self.classes)
        self.draft.sensors = _checked(self.sensors)

    def problem(self) -> str:
        if not self.draft.classes:
            return translate("SmartTerritory", "Choose at least one class of assets.")
        return ""


def _checklist(rows: Iterable[tuple[str, str, str]]) -> QListWidget:
    made = QListWidget()
    for key, name, picture in rows:
        item = QListWidgetItem(icon(picture), short(name))
        item.setData(Qt.ItemDataRole.UserRole, key)
        made.addItem(item)
    return made


def _check(box: QListWidget, keys: Iterable[str]) -> None:
    wanted = set(keys)
    for row in range(box.count()):
        item = box.item(row)
        chosen = item.data(Qt.ItemDataRole.UserRole) in wanted
        item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)


def _checked(box: QListWidget) -> list[str]:
    items = [box.item(row) for row in range(box.count())]
    return [
        item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
    ]
