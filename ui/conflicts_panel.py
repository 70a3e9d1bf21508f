"""Assets changed here and on the platform: a person chooses, attribute by attribute; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListView,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..workspace.report import Conflict
from .conflict_marks import ConflictMarks
from .conflicts_model import ConflictsModel
from .icons import icon
from .panel import Panel
from .resolution_model import SIDES, ResolutionModel
from .tabular_view import set_up_table, shortcut
from .value_text import number_text

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

WIDE = 640  # from here the list stands beside the table, below it above


class ConflictsPanel(Panel):
    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = ConflictMarks(canvas)
        self.model, self.resolution = ConflictsModel(self), ResolutionModel(self)
        self.list, self.table = QListView(self.body), QTableView(self.body)
        self.mine = QPushButton(translate("SmartTerritory", "Take mine"), self.body)
        self.theirs = QPushButton(translate("SmartTerritory", "Take theirs"), self.body)
        self.zoom = QPushButton(translate("SmartTerritory", "Zoom to"), self.body)
        self.next = QPushButton(translate("SmartTerritory", "Next"), self.body)
        self.apply = QPushButton(self.body)
        self._set_up_views()
        self._set_up_buttons()
        self._lay_out()

    def show_territory(self, opened: Any, layers: Any) -> None:
        if self.opened is not None:
            self.opened.busy_changed.disconnect(self._count_decided)
        self.model.choices = {}
        super().show_territory(opened, layers)
        if opened is not None:
            opened.busy_changed.connect(self._count_decided)

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        opened.read_conflicts(then)

    def _show_rows(self, rows: Sequence[Conflict]) -> None:
        chosen = self.resolution.conflict.uid if self.resolution.conflict else None
        if self.opened is None:
            self.model.put(None, None, [])
        else:
            self.model.put(self.opened.territory, self.opened.catalog, rows)
        row = next((place for place, conflict in enumerate(rows) if conflict.uid == chosen), 0)
        self.list.setCurrentIndex(self.model.index(row))
        self._show_current()
        self._count_decided()

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        title = translate("SmartTerritory", "No conflicts")
        text = translate(
            "SmartTerritory",
            "An asset changed here and on the platform waits here until a person decides. Nothing is overwritten."
        )
        if self.opened is None or not self.opened.territory.connections:
            return title, text, "", None
        return title, text, translate("SmartTerritory", "Pull"), self.opened.pull

    def _current(self) -> int | None:
        row = self.list.currentIndex().row()
        return row if 0 <= row < len(self.model.conflicts) else None

    def _show_current(self) -> None:
        row = self._current()
        conflict = self.model.conflicts[row] if row is not None else None
        catalog = self.opened.catalog if self.opened else None
        self.resolution.put(catalog, conflict, self.model.choices.get(conflict.uid, {}) if conflict else {})
        if conflict is not None:
            self.table.setCurrentIndex(self.resolution.index(0, min(SIDES)))
        self.marks.show(conflict if self.isVisible() else None)

    def _choose(self, side: str, row: int | None = None) -> None:
        """For one attribute; for all of the asset where `row` is None."""
        current = self._current()
        if current is None:
            return
        conflict = self.model.conflicts[current]
        for item in conflict.items if row is None else (conflict.items[row],):
            self.model.choose(current, item.attribute, side)
        self.resolution.set_chosen(self.model.choices[conflict.uid])
        self._count_decided()

    def _choose_by_key(self, side: str) -> None:
        """In the table a key decides the row and goes on to the next; in the list it decides the asset."""
        index = self.table.currentIndex()
        if not self.table.hasFocus() or not index.isValid():
            self._choose(side)
            return
        self._choose(side, index.row())
        if index.row() + 1 < self.resolution.rowCount():
            self.table.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() in SIDES:
            self._choose(SIDES[index.column()], index.row())

    def _go_on(self) -> None:
        row = self._current()
        following = self.model.next_open(row) if row is not None else None
        if following is None:
            self.apply.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.setCurrentIndex(self.model.index(following))

    def _count_decided(self, _busy: bool = False) -> None:
        count = len(self.model.decided())
        self.apply.setText(translate("SmartTerritory", "Apply {count}").format(count=number_text(count)))
        self.apply.setEnabled(count > 0 and self.opened is not None and not self.opened.busy)

    def _apply(self) -> None:
        decided = self.model.decided()
        if decided and self.opened is not None and not self.opened.busy:
            self.opened.resolve(decided)

    def _zoom_to(self) -> None:
        row = self._current()
        if row is not None and self.layers is not None:
            conflict = self.model.conflicts[row]
            self.layers.zoom_to(conflict.asset_class, conflict.uid, conflict.where)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.marks.show(self.resolution.conflict)

    def hideEvent(self, event: Any) -> None:
        self.marks.clear()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        super().resizeEvent(event)

    def _set_up_views(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleName(translate("SmartTerritory", "Assets in conflict"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(16, 16))
        self.list.setAlternatingRowColors(True)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        self.list.doubleClicked.connect(lambda _index: self._zoom_to())
        self.table.setModel(self.resolution)
        set_up_table(self.table, translate("SmartTerritory", "What each side says; choose mine or theirs"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setWordWrap(True)
        self.table.setShowGrid(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.clicked.connect(self._on_clicked)
        shortcut("Space", self.table, lambda: self._on_clicked(self.table.currentIndex()))
        shortcut("M", self.body, lambda: self._choose_by_key("mine"))
        shortcut("T", self.body, lambda: self._choose_by_key("theirs"))
        for view in (self.list, self.table):
            for keys in ("Return", "Enter"):
                shortcut(keys, view, self._go_on)

    def _set_up_buttons(self) -> None:
        self.mine.setToolTip(translate("SmartTerritory", "Keeps what was done here, for all of this asset (M)"))
        self.theirs.setToolTip(translate("SmartTerritory", "Takes what the platform says, for all of this asset (T)"))
        self.next.setToolTip(translate("SmartTerritory", "Goes to the next undecided asset (Enter)"))
        self.zoom.setIcon(icon("zoom"))
        self.mine.clicked.connect(lambda: self._choose("mine"))
        self.theirs.clicked.connect(lambda: self._choose("theirs"))
        self.zoom.clicked.connect(self._zoom_to)
        self.next.clicked.connect(self._go_on)
        self.apply.clicked.connect(self._apply)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical, self.body)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.table)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.splitter)
        for buttons in ((self.zoom, self.mine, self.theirs), (self.next, self.apply)):
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 6, 0)
            row.addStretch()
            for button in buttons:
                row.addWidget(button)
            layout.addLayout(row)
