"""How our tables and trees behave: whole rows, keyboard first, quiet lines, columns that fit."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QShortcut, QTableView, QTreeView, QWidget

WIDEST_LETTERS = 36  # of a cell: a name that goes on and on hides no counts
ROW_PADDING, CELL_PADDING, HEADER_PADDING, ARROW = 8, 4, 12, 18


def set_up_table(view: QTableView, name: str, *, stretched: int | None = None) -> None:
    """`name` is what a screen reader says; `stretched` the column that takes the room left over."""
    _set_up(view, name)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)  # Tab leaves the table, arrows move in it
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + ROW_PADDING)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setResizeContentsPrecision(60)  # widths from the first rows: thousands need not be measured
    if stretched is not None:
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)


def fit_columns(view: QTableView) -> None:
    """As narrow as header and contents allow: only the column sorted by keeps room for its arrow."""
    header, metrics = view.horizontalHeader(), view.fontMetrics()
    for column in range(header.count()):
        lines = str(view.model().headerData(column, Qt.Orientation.Horizontal) or "").split("\n")
        title = max(metrics.horizontalAdvance(line) for line in lines) + HEADER_PADDING
        arrow = ARROW if column == header.sortIndicatorSection() else 0
        wanted = min(view.sizeHintForColumn(column) + CELL_PADDING, WIDEST_LETTERS * metrics.averageCharWidth())
        header.resizeSection(column, max(title + arrow, wanted))


def set_up_tree(view: QTreeView, name: str) -> None:
    _set_up(view, name)
    view.setUniformRowHeights(False)
    view.setAnimated(False)
    view.setExpandsOnDoubleClick(False)


def _set_up(view: QAbstractItemView, name: str) -> None:
    view.setAccessibleName(name)
    view.setAlternatingRowColors(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


def shortcut(keys: str, owner: QWidget, run: Callable[[], None]) -> QShortcut:
    """Works while the focus is in `owner`, so that it takes no key from QGIS."""
    found = QShortcut(QKeySequence(keys), owner)
    found.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    found.activated.connect(run)
    return found


def on_enter(view: QAbstractItemView, run: Callable[[QModelIndex], None]) -> None:
    """Enter does what a double click does."""
    for keys in ("Return", "Enter"):
        shortcut(keys, view, lambda: run(view.currentIndex()))
