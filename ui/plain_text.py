"""Qt takes text that looks like HTML for HTML; what a platform wrote must stay text."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label whose text is never taken for HTML, whoever wrote it."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def plain_tool_tip(text: str) -> str:
    """For a tool tip, which has no way to be told that its text is plain."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""


def without_mnemonic(text: str) -> str:
    """For menus and buttons, where an ampersand underlines."""
    return text.replace("&", "&&")
