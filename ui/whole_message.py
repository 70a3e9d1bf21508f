"""A message of QGIS's bar in as many lines as it needs: QGIS gives it one, and arrows to scroll by."""

from __future__ import annotations

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTextBrowser

MOST_LINES = 8
_STYLE = "QTextEdit {{ background-color: rgba(0,0,0,0); margin-top: 0.25em; min-height: {0}px; max-height: {0}px; }}"


def show_whole(item: QgsMessageBarItem) -> None:
    """What to do about a problem stands at the end of its message."""
    browser = item.findChild(QTextBrowser)
    if browser is None:
        return
    document = browser.document()

    def fit() -> None:
        most = MOST_LINES * browser.fontMetrics().lineSpacing() + 2 * round(document.documentMargin())
        wanted = round(document.size().height())
        whole = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        browser.setVerticalScrollBarPolicy(whole if wanted <= most else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        style = _STYLE.format(min(wanted, most))
        if browser.styleSheet() != style:
            browser.setStyleSheet(style)

    document.documentLayout().documentSizeChanged.connect(fit)
    fit()
