"""Draws the area of a survey on the map: a click for each corner, a right click or Enter at the end."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor

COLOUR, FILL = "#0072B2", "#330072B2"  # ARGB
WIDTH = 2
CORNERS = 3  # at least


class AreaTool(QgsMapTool):
    drawn = pyqtSignal(object)  # QgsGeometry in the map's reference system
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._canvas = canvas
        self._corners: list[QgsPointXY] = []
        self._band = area_band(canvas)

    def canvasReleaseEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self._finish()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._corners.append(self.toMapCoordinates(event.pos()))
            self._draw()

    def canvasDoubleClickEvent(self, _event: Any) -> None:
        self._finish()

    def canvasMoveEvent(self, event: Any) -> None:
        if self._corners:
            self._draw(self.toMapCoordinates(event.pos()))

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.clear()
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._finish()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._corners:
            event.accept()
            self._corners.pop()
            self._draw()

    def deactivate(self) -> None:
        self.clear()
        super().deactivate()

    def clear(self) -> None:
        self._corners = []
        if not sip.isdeleted(self._band):
            self._band.reset(Qgis.GeometryType.Polygon)

    def take_away(self) -> None:
        if not sip.isdeleted(self._canvas) and not sip.isdeleted(self._band):
            self._canvas.scene().removeItem(self._band)

    def _draw(self, cursor: QgsPointXY | None = None) -> None:
        self._band.reset(Qgis.GeometryType.Polygon)
        for corner in [*self._corners, *([cursor] if cursor is not None else [])]:
            self._band.addPoint(corner)

    def _finish(self) -> None:
        """Fewer than three corners enclose nothing: drawing goes on."""
        corners = [c for place, c in enumerate(self._corners) if place == 0 or c != self._corners[place - 1]]
        if len(corners) >= CORNERS:
            self.clear()
            self.drawn.emit(QgsGeometry.fromPolygonXY([corners]))


def area_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    band = QgsRubberBand(canvas, Qgis.GeometryType.Polygon)
    band.setColor(QColor(COLOUR))
    band.setFillColor(QColor(FILL))
    band.setWidth(WIDTH)
    return band
