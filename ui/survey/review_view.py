"""The widgets of the review: surveys, what came, tree of assets, what each side says, photos, buttons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..change_delegate import PADDING, ChangeDelegate
from ..choice_on_map import pick_button
from ..conflict_legend import ConflictLegend
from ..icons import icon
from ..plain_text import plain_label
from ..resolution_delegate import set_up_sides
from ..tabular_view import set_up_tree, shortcut
from ..value_text import number_text
from .photo_strip import PhotoStrip
from .survey_changes_model import LINE_COUNT_ROLE

translate = QCoreApplication.translate

REMARK_LINES = 5
SHARES = [420, 640]
SIDE_KEYS = {"1": "base", "2": "mine", "3": "theirs"}


class _Delegate(ChangeDelegate):
    """Opening a group asks for the height of each row above the chosen one, which needs no words."""

    def sizeHint(self, option: Any, index: Any) -> QSize:
        return QSize(0, (index.data(LINE_COUNT_ROLE) or 1) * option.fontMetrics.height() + 2 * PADDING)


class ReviewView(QWidget):
    said = pyqtSignal(str)  # accept, refuse, merge, undecided, next, zoom: a key or a button
    side_pressed = pyqtSignal(str)

    def __init__(self, model: Any, sides: Any, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surveys, self.remarks = QComboBox(self), QToolButton(self)
        self.came, self.remarks_text = plain_label("", self), QPlainTextEdit(self)
        self.filter, self.count = QLineEdit(self), plain_label("", self)
        self.tree, self.table = QTreeView(self), QTableView(self)
        self.title, self.note, self.problem = plain_label("", self), plain_label("", self), plain_label("", self)
        self.near = QComboBox(self)
        names = (
            translate("SmartTerritory", "In the field"),
            translate("SmartTerritory", "At the office"),
            translate("SmartTerritory", "As it left"),
        )
        self.legend, self.photos = ConflictLegend(self, names), PhotoStrip(folder, self)
        self.accept = QPushButton(translate("SmartTerritory", "&Accept"), self)
        self.refuse = QPushButton(translate("SmartTerritory", "&Refuse"), self)
        self.merge = QPushButton(translate("SmartTerritory", "&Merge"), self)
        self.undecided = QPushButton(self)
        self.next = QPushButton(translate("SmartTerritory", "Ne&xt"), self)
        self.zoom, self.pick = QPushButton(self), pick_button(self)
        self._set_up_head()
        self._set_up_tree(model)
        set_up_sides(self.table, sides)
        self._set_up_buttons()
        self._lay_out()

    def say_problem(self, text: str) -> None:
        self.problem.setText(f"⚠ {text}" if text else "")
        self.problem.setVisible(bool(text))

    def show_columns(self, hidden: set[int]) -> None:
        for column in range(self.table.model().columnCount()):
            self.table.setColumnHidden(column, column in hidden)

    def show_remarks(self, lines: list[str]) -> None:
        self.remarks_text.setPlainText("\n".join(lines))
        shown = min(len(lines), REMARK_LINES)
        self.remarks_text.setFixedHeight(shown * self.fontMetrics().lineSpacing() + 14)
        self.remarks.setText(translate("SmartTerritory", "Remarks: {count}").format(count=number_text(len(lines))))
        self.remarks.setVisible(bool(lines))
        self.remarks_text.setVisible(bool(lines) and self.remarks.isChecked())

    def below_tree(self, *buttons: QPushButton) -> None:
        """What is said of all that the survey brought."""
        for button in buttons:
            self._below_tree.addWidget(button)
        self._below_tree.addStretch()

    def _set_up_head(self) -> None:
        self.surveys.setAccessibleName(translate("SmartTerritory", "Field survey"))
        self.surveys.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.surveys.setMinimumContentsLength(12)
        self.remarks.setCheckable(True)
        self.remarks.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.remarks.setIcon(icon("state-warning"))
        self.remarks.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remarks.toggled.connect(self.remarks_text.setVisible)
        self.remarks_text.setReadOnly(True)
        self.remarks_text.setTabChangesFocus(True)
        self.remarks_text.setAccessibleName(translate("SmartTerritory", "What was mended or left out"))
        self.remarks_text.hide()

    def _set_up_tree(self, model: Any) -> None:
        self.filter.setPlaceholderText(translate("SmartTerritory", "Filter: name, class, attribute, person"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.count.setWordWrap(False)
        set_up_tree(self.tree, translate("SmartTerritory", "What the survey brought"))
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setIconSize(QSize(16, 16))
        self.tree.setItemDelegate(_Delegate(self.tree))
        self.tree.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.near.setAccessibleName(translate("SmartTerritory", "What it may be the same as"))
        self.near.setMinimumContentsLength(12)
        self.near.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)

    def _set_up_buttons(self) -> None:
        tips = {
            "accept": (self.accept, "A", translate("SmartTerritory", "Takes it as the survey has it")),
            "refuse": (self.refuse, "R", translate("SmartTerritory", "Leaves the office's as it is")),
            "merge": (self.merge, "M", translate("SmartTerritory", "One asset of both: it gets what it lacks")),
            "undecided": (self.undecided, "U", translate("SmartTerritory", "Waits until somebody decides")),
            "next": (self.next, "Return", translate("SmartTerritory", "Goes to the next undecided asset")),
            "zoom": (self.zoom, "Z", translate("SmartTerritory", "Shows it on the map")),
        }  # fmt: skip
        for name, (button, key, tip) in tips.items():
            shown = translate("SmartTerritory", "Enter") if key == "Return" else key
            button.setToolTip(f"{tip} ({shown})")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, name=name: self.said.emit(name))
            for view in (self.tree, self.table):
                _key(key, view, lambda name=name: self.said.emit(name))
        for view in (self.tree, self.table):
            _key("Enter", view, lambda: self.said.emit("next"))
        for key, side in SIDE_KEYS.items():
            _key(key, self.table, lambda side=side: self.side_pressed.emit(side))
        self.zoom.setIcon(icon("zoom"))
        self.undecided.setIcon(icon("unknown"))
        self.zoom.setAccessibleName(translate("SmartTerritory", "Zoom to"))
        self.undecided.setAccessibleName(translate("SmartTerritory", "Undecided"))
        self.accept.setIcon(icon("passed"))
        self.refuse.setIcon(icon("failed"))
        self.merge.setIcon(icon("merge"))
        self.problem.hide()

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        self._below_tree = QHBoxLayout()
        _column(left, (_row(self.filter, self.count), self.tree, self._below_tree))
        buttons = _row(self.pick, self.zoom, None, self.accept, self.refuse, self.merge, self.undecided, self.next)
        told = (self.title, self.note, _row(self.near))
        _column(right, (*told, self.table, self.photos, self.legend, self.problem, buttons))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setSizes(SHARES)
        self.splitter.setChildrenCollapsible(False)
        _column(self, (_row(self.came, self.remarks), self.remarks_text, self.splitter))
        order = (self.surveys, self.remarks, self.remarks_text, self.filter, self.tree, self.near, self.table,
                 self.photos, self.pick, self.zoom, self.accept, self.refuse, self.merge, self.undecided)  # fmt: skip
        for one, following in zip(order, (*order[1:], self.next)):
            QWidget.setTabOrder(one, following)


def _column(inside: QWidget, parts: tuple[Any, ...]) -> None:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        if isinstance(part, QHBoxLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 1 if isinstance(part, (QTreeView, QTableView, QSplitter)) else 0)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """None is room."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget, 1 if widget is widgets[0] and isinstance(widget, (QLineEdit, QComboBox)) else 0)
    return row


def _key(keys: str, view: QWidget, run: Callable[[], None]) -> None:
    """Not for its children: what is typed into a cell is typed."""
    shortcut(keys, view, run).setContext(Qt.ShortcutContext.WidgetShortcut)
