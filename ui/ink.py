"""Quiet text in the theme's own colour: themes of QGIS leave the palette's placeholder colour behind."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPalette

QUIET = 150  # of 255


def quiet(palette: QPalette, role: QPalette.ColorRole) -> QColor:
    colour = QColor(palette.color(role))
    colour.setAlpha(QUIET)
    return colour
