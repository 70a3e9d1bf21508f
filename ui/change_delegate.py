"""Draws an unsent change on two lines: what was done, then who and when; a third says why it was not sent."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .changes_model import LINES_ROLE
from .ink import quiet

PADDING = 4
ICON = 16


class ChangeDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        lines = index.data(LINES_ROLE)
        if lines is None:
            return QSize(0, option.fontMetrics.height() + 2 * PADDING)
        shown = 1 + sum(bool(line) for line in lines[2:])
        return QSize(0, shown * option.fontMetrics.height() + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        lines = index.data(LINES_ROLE)
        if lines is None:
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        icon, shown.icon, shown.text = QIcon(shown.icon), QIcon(), ""
        style = shown.widget.style() if shown.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        painter.save()
        room = shown.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        icon.paint(painter, QRect(room.left(), room.top(), ICON, max(ICON, shown.fontMetrics.height())))
        _draw_lines(painter, shown, room.adjusted(ICON + PADDING, 0, 0, 0), lines)
        painter.restore()


def _draw_lines(painter: QPainter, option: Any, room: QRect, lines: tuple[str, str, str, str]) -> None:
    name, what, who, wrong = lines
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    ink = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
    pale = ink if chosen else quiet(option.palette, QPalette.ColorRole.Text)
    height = option.fontMetrics.height()
    bold = option.font
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(ink)
    width = min(QFontMetrics(bold).horizontalAdvance(name) + 3 * PADDING, room.width())
    _text(painter, QRect(room.left(), room.top(), width, height), name)
    bold.setBold(False)
    painter.setFont(bold)
    _text(painter, QRect(room.left() + width, room.top(), room.width() - width, height), what)
    top = room.top() + height
    for line, colour in ((who, pale), (wrong, ink)):
        if line:
            painter.setPen(colour)
            _text(painter, QRect(room.left(), top, room.width(), height), line)
            top += height


def _text(painter: QPainter, room: QRect, text: str) -> None:
    if room.width() <= 0:
        return
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
