"""Qt takes text that looks like HTML for HTML; what a platform wrote must stay text."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..i18n.facts import with_signs

LONGEST_TIP = 2000


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label whose text is never taken for HTML, whoever wrote it."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def plain_tool_tip(text: str) -> str:
    """For a tool tip, which has no way to be told that its text is plain."""
    if not text:
        return ""
    shown = text if len(text) <= LONGEST_TIP else f"{text[:LONGEST_TIP]}…"
    return f"<p style='white-space:pre-wrap'>{escape(with_signs(shown))}</p>"


def without_mnemonic(text: str) -> str:
    """For menus and buttons, where an ampersand underlines."""
    return text.replace("&", "&&")
