"""The widgets of the history: head with filter, list, details of the chosen entry, buttons."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..workspace.history import (
    EDIT,
    IMPORT,
    PULL,
    PUSH,
    REOPEN,
    RESOLVE,
    RESTORE,
    REVERT,
    SURVEY,
    THERE,
    UNDO,
)
from .change_delegate import ChangeDelegate
from .elided_label import ElidedLabel
from .icons import icon
from .tabular_view import on_enter, set_up_table, shortcut

translate = QCoreApplication.translate

# What a choice of the filter lets through; the first lets everything.
FILTERS: tuple[tuple[str, ...] | None, ...] = (
    None,
    (EDIT,),
    (PUSH,),
    (PULL, THERE),
    (RESOLVE, REOPEN, REVERT, RESTORE, UNDO),
    (SURVEY, IMPORT),
)

_SHARES = (18, 32, 26, 100)  # asset, attribute, before, now: at most, in percent


class HistoryView(QWidget):
    entered = pyqtSignal()  # in the list: a double click, or Enter
    detail_entered = pyqtSignal(QModelIndex)

    def __init__(self, model: Any, details: Any, body: QWidget) -> None:
        super().__init__(body)
        self.all = QToolButton(self)
        self.title = ElidedLabel(self)
        self.filter = QComboBox(self)
        self.list, self.table = QListView(self), QTableView(self)
        self.more = QPushButton(translate("SmartTerritory", "Show older ones"), self)
        self.rest = QPushButton(translate("SmartTerritory", "Show more assets"), self)
        self.zoom = QPushButton(translate("SmartTerritory", "Zoom to"), self)
        self.restore = QPushButton(translate("SmartTerritory", "Restore this version…"), self)
        self.undo = QPushButton(translate("SmartTerritory", "Undo this push…"), self)
        self.export = QPushButton(translate("SmartTerritory", "Export"), self)
        self._set_up_head()
        self._set_up_views(model, details)
        self._set_up_buttons()
        self._lay_out()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self)

    def kinds(self) -> tuple[str, ...] | None:
        return FILTERS[max(self.filter.currentIndex(), 0)]

    def fit_details(self, *, several: bool) -> None:
        """Columns as wide as what they hold, up to a share of the room; the last, "now", has what is left."""
        header = self.table.horizontalHeader()
        for column, share in zip(range(header.count()), _SHARES[-3 - several :]):  # none of an empty table
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            widest = max(self.table.width() * share // 100, 60)
            header.resizeSection(column, min(max(self.table.sizeHintForColumn(column) + 12, 60), widest))
        header.setStretchLastSection(True)

    def _set_up_head(self) -> None:
        self.all.setIcon(icon("history"))
        self.all.setText(translate("SmartTerritory", "All"))
        self.all.setToolTip(translate("SmartTerritory", "From this asset to the history of everything (Alt+Up)"))
        self.all.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.all.setAutoRaise(True)
        self.all.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shortcut("Alt+Up", self, self.all.click)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.filter.setAccessibleName(translate("SmartTerritory", "Which entries are shown"))
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setMinimumContentsLength(12)
        self.filter.addItems(
            [
                translate("SmartTerritory", "Everything"),
                translate("SmartTerritory", "Not sent yet"),
                translate("SmartTerritory", "Sent"),
                translate("SmartTerritory", "From the platform"),
                translate("SmartTerritory", "Decided, undone"),
                translate("SmartTerritory", "Surveys, imports"),
            ]
        )

    def _set_up_views(self, model: Any, details: Any) -> None:
        self.list.setModel(model)
        self.list.setItemDelegate(ChangeDelegate(self.list))
        self.list.setAlternatingRowColors(True)
        self.list.setAccessibleName(translate("SmartTerritory", "History, the newest first"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.doubleClicked.connect(lambda _index: self.entered.emit())
        on_enter(self.list, lambda _index: self.entered.emit())
        self.table.setModel(details)
        set_up_table(self.table, translate("SmartTerritory", "What was changed"))
        self.table.doubleClicked.connect(self.detail_entered)
        on_enter(self.table, self.detail_entered.emit)

    def _set_up_buttons(self) -> None:
        self.zoom.setIcon(icon("zoom"))
        self.restore.setIcon(icon("history"))
        self.undo.setIcon(icon("revert"))
        self.restore.setToolTip(
            translate("SmartTerritory", "Shows what it will do first; it becomes an unsent change (Enter)")
        )
        self.undo.setToolTip(self.restore.toolTip().replace(" (Enter)", ""))
        self.export.setToolTip(translate("SmartTerritory", "Writes a table that a spreadsheet opens (CSV)"))
        for button in (self.more, self.rest):
            button.setFlat(True)
            button.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 4, 6, 2)
        head.addWidget(self.all)
        head.addWidget(self.title, 1)
        head.addWidget(self.filter)
        above, below = QWidget(self), QWidget(self)
        for part, widgets in ((above, (self.list, self.more)), (below, (self.table, self.rest))):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for widget in widgets:
                column.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(6, 0, 6, 4)
        buttons.addStretch()
        for button in (self.zoom, self.restore, self.undo, self.export):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)
