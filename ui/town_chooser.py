"""Which towns to pull: several of many, ticked in a list."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..i18n.facts import short
from ..workspace.territory import Municipality
from .standard_buttons import name_standard_buttons
from .value_text import number_text

translate = QCoreApplication.translate


class TownChooser(QDialog):
    chosen = pyqtSignal(object)  # tuple of codes

    def __init__(self, towns: Sequence[Municipality], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SmartTerritory", "Pull some towns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("SmartTerritory", "Towns to pull"))
        for town in sorted(towns, key=lambda town: town.name.casefold()):
            item = QListWidgetItem(short(town.name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, town.code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(self._count)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        name_standard_buttons(buttons)
        self.pull = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self._count()

    def codes(self) -> tuple[str, ...]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked)

    def _count(self) -> None:
        count = len(self.codes())
        self.pull.setText(translate("SmartTerritory", "&Pull {count}").format(count=number_text(count)))
        self.pull.setEnabled(count > 0)

    def _accept(self) -> None:
        self.chosen.emit(self.codes())
        self.accept()
