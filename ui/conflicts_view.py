"""The widgets of the resolver: filter, tree of assets, table of what each side says, legend, buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from .choice_on_map import pick_button
from .conflict_legend import ConflictLegend
from .icons import icon
from .plain_text import plain_label
from .resolution_delegate import set_up_sides
from .tabular_view import set_up_tree, shortcut

translate = QCoreApplication.translate

WIDE = 640  # from here the tree stands beside the table, below it above
KEYS = {"base": ("B", "1"), "mine": ("M", "2"), "theirs": ("T", "3")}


class ConflictsView(QWidget):
    pressed = pyqtSignal(object)  # the choice of a key: base, mine, theirs, or None for undecided

    def __init__(self, model: Any, resolution: Any, body: QWidget) -> None:
        super().__init__(body)
        self.filter = QLineEdit(self)
        self.count = plain_label("", self)
        self.tree, self.table = QTreeView(self), QTableView(self)
        self.legend, self.problem = ConflictLegend(self), plain_label("", self)
        self.many = QCheckBox(self)
        self.pick, self.zoom = pick_button(self), QPushButton(translate("SmartTerritory", "Zoom to"), self)
        self.mine = QPushButton(translate("SmartTerritory", "Take mine"), self)
        self.theirs = QPushButton(translate("SmartTerritory", "Take theirs"), self)
        self.undo = QPushButton(translate("SmartTerritory", "Undo decision"), self)
        self.next = QPushButton(translate("SmartTerritory", "Next"), self)
        self.apply = QPushButton(self)
        self._set_up_tree(model)
        set_up_sides(self.table, resolution)
        self._set_up_buttons()
        self._lay_out()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def say_problem(self, text: str) -> None:
        self.problem.setText(f"⚠ {text}" if text else "")
        self.problem.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() >= WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        super().resizeEvent(event)

    def _set_up_tree(self, model: Any) -> None:
        self.filter.setPlaceholderText(translate("SmartTerritory", "Filter: name, town, class, attribute"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.count.setWordWrap(False)
        set_up_tree(self.tree, translate("SmartTerritory", "Assets in conflict"))
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setIconSize(QSize(16, 16))
        self.tree.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)

    def _set_up_buttons(self) -> None:
        self.mine.setToolTip(
            translate("SmartTerritory", "Keeps what was done here, for all of the selected assets (M or 2)")
        )
        self.theirs.setToolTip(
            translate("SmartTerritory", "Takes what the platform says, for all of the selected assets (T or 3)")
        )
        self.next.setToolTip(translate("SmartTerritory", "Goes to the next undecided asset (Enter)"))
        self.many.setToolTip(
            translate("SmartTerritory", "What is chosen in the table is chosen for all selected assets")
        )
        self.zoom.setIcon(icon("zoom"))
        self.undo.setIcon(icon("revert"))
        self.apply.setToolTip(translate("SmartTerritory", "Decides the assets of which every attribute is chosen"))
        for view in (self.tree, self.table):
            for choice, keys in KEYS.items():
                for key in keys:
                    _key(key, view, lambda choice=choice: self.pressed.emit(choice))
            _key("Esc", view, lambda: self.pressed.emit(None))
            for key in ("Return", "Enter"):
                _key(key, view, self.next.click)
        _key("Space", self.table, lambda: self.table.clicked.emit(self.table.currentIndex()))
        for widget in (self.tree, self.table, *self._buttons()):
            widget.installEventFilter(self)
        self.many.hide()
        self.problem.hide()

    def _buttons(self) -> tuple[QWidget, ...]:
        return self.many, self.pick, self.zoom, self.mine, self.theirs, self.undo, self.next, self.apply

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo takes back a decision: as a shortcut it would be QGIS's own while a layer is edited, and do nothing."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if not event.matches(QKeySequence.StandardKey.Undo):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.undo.click()
        return True

    def _lay_out(self) -> None:
        above, below = QWidget(self), QWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(4, 4, 6, 2)
        head.addWidget(self.filter, 1)
        head.addWidget(self.count)
        left, right = QVBoxLayout(above), QVBoxLayout(below)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
        left.addLayout(head)
        left.addWidget(self.tree)
        for widget in (self.table, self.legend, self.problem, self.many):
            right.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(above)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addWidget(self.splitter)
        for buttons in ((self.pick, self.zoom, self.mine, self.theirs), (self.undo, self.next, self.apply)):
            row = QHBoxLayout()
            row.setContentsMargins(6, 0, 6, 0)
            row.addStretch()
            for button in buttons:
                row.addWidget(button)
            layout.addLayout(row)
        order = (self.filter, self.tree, self.table, *self._buttons())
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)


def _key(keys: str, view: QWidget, run: Callable[[], None]) -> None:
    """Not for its children: what is typed into a cell is typed."""
    shortcut(keys, view, run).setContext(Qt.ShortcutContext.WidgetShortcut)
