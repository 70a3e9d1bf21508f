"""What must be true of any screen on which somebody else's text stands. Not a test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qgis.PyQt.QtCore import QAbstractItemModel, QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066\u2067]")
# Our own links are the only ones to https.
ALIVE = re.compile(r'<(img|script|a (?!href="https)|style|b>|object|iframe)|<[^>]*url\(', re.IGNORECASE)
MOST_IN_A_CELL = 5000


def faults_of(window: QWidget) -> list[str]:
    """In words; none where all that stands there is letters, of a bearable length, in the order that they have."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        found += [f"{name}: tool tip {fault}" for fault in _of_maybe_rich(widget.toolTip())]
        found += [f"{name}: {fault}" for text in _plain_of(widget) for fault in _of_plain(text)]
        if isinstance(widget, QLabel):
            rich = widget.textFormat() not in (Qt.TextFormat.PlainText,)
            found += [f"{name}: {fault}" for fault in (_of_maybe_rich if rich else _of_plain)(widget.text())]
        if isinstance(widget, QTextEdit):
            found += [f"{name}: {fault}" for fault in _of_document(widget.document())]
        if isinstance(widget, (QAbstractItemView, QComboBox)) and widget.model() is not None:
            found += [f"{name}: {fault}" for fault in faults_of_model(widget.model())]
    return found


def faults_of_model(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> list[str]:  # noqa: B008
    found = []
    flat = isinstance(model, (QAbstractListModel, QAbstractTableModel))
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            # What may be edited is what it is; how it is painted is for its delegate.
            shown = "" if index.flags() & Qt.ItemFlag.ItemIsEditable else _said(index, Qt.ItemDataRole.DisplayRole)
            found += [f"cell {fault}" for fault in _of_plain(shown)]
            found += [f"cell's tip {fault}" for fault in _of_maybe_rich(_said(index, Qt.ItemDataRole.ToolTipRole))]
            if not flat and column == 0 and model.hasChildren(index):
                found += faults_of_model(model, index)
    return found


def shown_in(window: QWidget) -> str:
    """All of its plain and rich text, as it is read."""
    parts = []
    for widget in (window, *window.findChildren(QWidget)):
        parts += _plain_of(widget)
        if isinstance(widget, QLabel):
            parts.append(widget.text())
        if isinstance(widget, (QTextEdit, QPlainTextEdit)):
            parts.append(widget.toPlainText())
        if isinstance(widget, QLineEdit):
            parts.append(widget.text())
        if isinstance(widget, (QAbstractItemView, QComboBox)) and widget.model() is not None:
            parts += _cells(widget.model())
    return "\n".join(parts)


def as_read(rich: str) -> str:
    document = QTextDocument()
    document.setHtml(rich)
    return document.toPlainText().replace("\u00a0", " ")


def _cells(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> Iterator[str]:  # noqa: B008
    flat = isinstance(model, (QAbstractListModel, QAbstractTableModel))
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield _said(index, Qt.ItemDataRole.DisplayRole)
            if not flat and column == 0 and model.hasChildren(index):
                yield from _cells(model, index)


def _said(index: QModelIndex, role: int) -> str:
    said = index.data(role)
    return said if isinstance(said, str) else ""


def _plain_of(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    if isinstance(widget, QTabWidget):
        return [widget.tabText(number) for number in range(widget.count())]
    if isinstance(widget, QMenu):
        return [action.text() for action in widget.actions()]
    return [widget.windowTitle()]


def _of_plain(text: str) -> list[str]:
    found = []
    if len(text) > MOST_IN_A_CELL:
        found.append(f"holds {len(text)} letters: {text[:60]!r}")
    if TURNING.search(text):
        found.append(f"turns its neighbours: {text[:60]!r}")
    if text.count("\u2068") != text.count("\u2069"):
        found.append(f"isolates without an end: {text[:60]!r}")
    return found


def _of_maybe_rich(text: str) -> list[str]:
    if not Qt.mightBeRichText(text):
        return _of_plain(text)
    document = QTextDocument()
    document.setHtml(text)
    return [*_of_document(document), *_of_plain(document.toPlainText())]


def _of_document(document: QTextDocument) -> list[str]:
    body = document.toHtml().partition("<body")[2]
    return [f"is alive: {found[0]} in {body[:200]!r}" for found in [ALIVE.search(body)] if found]
