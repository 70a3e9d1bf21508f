"""What was done here and the platform does not know yet: look at it, revert it, send it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..workspace.report import AssetChange
from ..workspace.unsent_list import arranged
from .change_delegate import ChangeDelegate
from .change_text import differences_of, name_text
from .changes_model import ASSET, REVERT, ZOOM, ChangesModel, groups_of, problem_text
from .differences_model import DifferencesModel
from .icons import icon
from .overflow_button import OverflowButton
from .panel import Panel
from .plain_text import plain_label, without_mnemonic
from .standard_buttons import name_standard_buttons
from .tabular_view import on_enter, set_up_table, set_up_tree, shortcut
from .value_text import number_text

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

OPENED_UP_TO = 500  # more rows than that stay folded in their groups
BUTTON_WIDTH = 26


class ChangesPanel(Panel):
    dry_run_wanted = pyqtSignal()
    history_wanted = pyqtSignal(str, str)  # class, uid
    looked_at = pyqtSignal(str, str)
    undo_wanted = pyqtSignal()
    sendable = pyqtSignal(int)  # how many a push would take: those without an open conflict

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ChangesModel(self)
        self.differences = DifferencesModel(self)
        self.tree, self.table = QTreeView(self.body), QTableView(self.body)
        self.problem = plain_label(parent=self.body)
        self.problem.setContentsMargins(6, 4, 6, 4)
        self.revert_one = QPushButton(translate("SmartTerritory", "Revert"), self.body)
        self.revert_all = QPushButton(translate("SmartTerritory", "Revert all…"), self.body)
        self.zoom = QPushButton(translate("SmartTerritory", "Zoom to"), self.body)
        self.dry_run = QPushButton(translate("SmartTerritory", "Dry run…"), self.body)
        self.push = QPushButton(self.body)
        self.more = OverflowButton(self.body)
        self.asking: QMessageBox | None = None
        self._set_up_views()
        self._set_up_buttons()
        self._lay_out()

    def show_territory(self, opened: Any, layers: Any) -> None:
        if self.opened is not None:
            self.opened.busy_changed.disconnect(self._set_enabled)
        if self.asking is not None:
            self.asking.reject()
        super().show_territory(opened, layers)
        if opened is not None:
            opened.busy_changed.connect(self._set_enabled)

    def chosen(self) -> list[AssetChange]:
        """The selected rows; those of a group where a group is selected."""
        found: dict[str, AssetChange] = {}
        for index in self.tree.selectionModel().selectedRows(ASSET):
            change = self.model.row(index)
            rows = [change] if change else [self.model.row(self.model.index(row, ASSET, index))
                                            for row in range(self.model.rowCount(index))]  # fmt: skip
            found.update({row.uid: row for row in rows if row})
        return list(found.values())

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        opened.read_changes(then)

    def _show_rows(self, rows: Sequence[AssetChange]) -> None:
        found = arranged(rows)
        current = self.model.row(self.tree.currentIndex())
        place = self.tree.verticalScrollBar().value()
        if self.opened is None:
            self.model.put(None, [])
        else:
            catalog = self.opened.catalog
            self.model.put(catalog, groups_of(self.opened.territory, catalog, found))
        if len(rows) <= OPENED_UP_TO:
            self.tree.expandAll()
        again = self.model.index_of(current.uid) if current and len(rows) <= OPENED_UP_TO else QModelIndex()
        if not again.isValid() and rows:
            again = self.model.first_row()
        if again.isValid() and len(rows) <= OPENED_UP_TO:
            self.tree.setCurrentIndex(again)
        self.tree.verticalScrollBar().setValue(place)
        self._show_current()
        self._count_sendable(len(found) - found.conflicts)

    def _count_sendable(self, count: int) -> None:
        self.push.setText(translate("SmartTerritory", "Push {count}").format(count=number_text(count)))
        self._sendable = count
        self._set_enabled(self.opened is not None and self.opened.busy)
        self.sendable.emit(count)

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        title = translate("SmartTerritory", "Nothing unsent")
        text = translate("SmartTerritory", "Edit a layer and save its edits: what changed appears here.")
        if self.opened is None or not self.opened.territory.connections:
            return title, text, "", None
        return title, text, translate("SmartTerritory", "Pull"), self.opened.pull

    def _show_current(self) -> None:
        change = self.model.row(self.tree.currentIndex())
        if change is None or self.opened is None:
            self.differences.put_rows([])
            self.problem.hide()
        else:
            self.differences.put_rows(differences_of(self.opened.catalog, change))
            text = problem_text(self.opened.catalog, change)
            self.problem.setText(f"⚠ {text}")
            self.problem.setVisible(bool(text))
            if self.tree.hasFocus():  # a person chose it: not a reading that came by itself
                self.looked_at.emit(change.asset_class, change.uid)
        self.zoom.setEnabled(self._is_any_chosen())
        self._set_enabled(self.opened is not None and self.opened.busy)

    def _is_any_chosen(self) -> bool:
        """Asked often, and a chosen group may be long: its rows are not made for it."""
        return bool(self.tree.selectionModel().hasSelection())

    def _set_enabled(self, busy: bool) -> None:
        connected = self.opened is not None and bool(self.opened.territory.connections)
        self.revert_one.setEnabled(not busy and self._is_any_chosen())
        self.revert_all.setEnabled(not busy)
        self.dry_run.setEnabled(not busy and connected)
        self.push.setEnabled(not busy and connected and self._sendable > 0)
        self.more.setEnabled(not busy and self.opened is not None)
        nowhere = translate("SmartTerritory", "This territory has no platform to send to.")
        self.push.setToolTip("" if connected else nowhere)
        self.dry_run.setToolTip(
            translate("SmartTerritory", "Shows the exact requests; nothing is sent.") if connected else nowhere
        )

    def _zoom_to(self, index: QModelIndex) -> None:
        change = self.model.row(index)
        if change is not None and self.layers is not None:
            self.layers.zoom_to(change.asset_class, change.uid, change.where)

    def _on_clicked(self, index: QModelIndex) -> None:
        change = self.model.row(index)
        if change is None:
            return
        if index.column() == ZOOM:
            self._zoom_to(index)
        elif index.column() == REVERT and self.opened is not None and not self.opened.busy:
            self.opened.revert([change.uid])

    def _revert_chosen(self) -> None:
        chosen = self.chosen()
        if len(chosen) > 1:
            self._ask(len(chosen), chosen)
        elif chosen and self.opened is not None and not self.opened.busy:
            self.opened.revert([chosen[0].uid])

    def _ask(self, number: int, changes: Iterable[AssetChange]) -> None:
        """Not modal to QGIS's work: the answer comes when it comes."""
        count = number_text(number)
        box = self.asking = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(translate("SmartTerritory", "Revert"))
        box.setText(translate("SmartTerritory", "Revert the unsent changes of {count} assets?").format(count=count))
        box.setInformativeText(
            translate("SmartTerritory", "They go back to what the platform said. Assets created here are removed.")
        )
        accept = box.addButton(
            translate("SmartTerritory", "Revert {count}").format(count=count), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        name_standard_buttons(box)
        opened = self.opened

        def answered(_result: int) -> None:
            self.asking = None
            if box.clickedButton() is accept and opened is not None and opened is self.opened:
                opened.revert(change.uid for change in changes)

        box.finished.connect(answered)
        box.open()

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        change = self.model.row(index)
        if change is None or self.opened is None:
            return None
        opened = self.opened
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("SmartTerritory", "Zoom to"), lambda: self._zoom_to(index))
        menu.addAction(
            translate("SmartTerritory", "Show history"),
            lambda: self.history_wanted.emit(change.asset_class, change.uid),
        )
        revert = menu.addAction(translate("SmartTerritory", "Revert"), lambda: opened.revert([change.uid]))
        revert.setEnabled(not opened.busy)
        name = without_mnemonic(name_text(change))
        only = menu.addAction(translate("SmartTerritory", "Push {asset} only").format(asset=name))
        only.triggered.connect(lambda: opened.push([change.uid]))
        only.setEnabled(not opened.busy and not change.conflict and bool(opened.territory.connections))
        return menu

    def _show_menu(self, place: Any) -> None:
        menu = self.menu_for(self.tree.indexAt(place))
        if menu is not None:
            menu.popup(self.tree.viewport().mapToGlobal(place))

    def _set_up_views(self) -> None:
        set_up_tree(self.tree, translate("SmartTerritory", "Unsent changes"))
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.tree.setItemDelegate(ChangeDelegate(self.tree))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ASSET, QHeaderView.ResizeMode.Stretch)
        for column in (REVERT, ZOOM):
            header.setMinimumSectionSize(BUTTON_WIDTH)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, BUTTON_WIDTH)
        self.tree.selectionModel().selectionChanged.connect(lambda *_: self._show_current())
        self.tree.clicked.connect(self._on_clicked)
        self.tree.doubleClicked.connect(self._zoom_to)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        on_enter(self.tree, self._zoom_to)
        shortcut("R", self.tree, self._revert_chosen)
        self.table.setModel(self.differences)
        set_up_table(self.table, translate("SmartTerritory", "Differences of the chosen asset"))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _set_up_buttons(self) -> None:
        self._sendable = 0
        self.zoom.setIcon(icon("zoom"))
        self.zoom.setToolTip(translate("SmartTerritory", "Shows the asset on the map (Enter)"))
        self.revert_one.setIcon(icon("revert"))
        self.revert_one.setToolTip(translate("SmartTerritory", "Back to what the platform said (R)"))
        self.zoom.clicked.connect(lambda: self._zoom_to(self.tree.currentIndex()))
        self.revert_one.clicked.connect(self._revert_chosen)
        self.revert_all.clicked.connect(lambda: self._ask(self.count, self.model.each_row()))
        self.dry_run.clicked.connect(self.dry_run_wanted)
        self.push.clicked.connect(lambda: self.opened.push() if self.opened else None)
        self.more.add("revert", translate("SmartTerritory", "Undo the last push…"), self.undo_wanted)

    def _lay_out(self) -> None:
        below = QWidget(self.body)
        details = QVBoxLayout(below)
        details.setContentsMargins(0, 0, 0, 0)
        details.addWidget(self.problem)
        details.addWidget(self.table)
        splitter = QSplitter(Qt.Orientation.Vertical, self.body)
        splitter.addWidget(self.tree)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(splitter)
        for buttons in ((self.zoom, self.revert_one, self.revert_all), (self.more, self.dry_run, self.push)):
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 6, 0)
            row.addStretch()
            for button in buttons:
                row.addWidget(button)
            layout.addLayout(row)
