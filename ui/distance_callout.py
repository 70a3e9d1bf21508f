"""A length beside the middle of a line on the map, legible on any background."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

HALO, GAP = 3, 12


class DistanceCallout(QgsMapCanvasItem):
    def __init__(self, canvas: QgsMapCanvas, line: QgsGeometry, text: str) -> None:
        super().__init__(canvas)
        self.line, self.text = line, text
        self._canvas = canvas
        self._font = QFont()
        self._font.setBold(True)
        self.setZValue(100)
        self.updatePosition()

    def updatePosition(self) -> None:
        middle = QgsGeometry(self.line).interpolate(self.line.length() / 2)
        if middle.isNull():
            middle = self.line.centroid()
        there = self._canvas.mapSettings().destinationCrs()
        turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), there, QgsProject.instance())
        try:
            point = turn.transform(middle.asPoint())
        except QgsCsException:
            self.hide()
            return
        self.setPos(self.toCanvasCoordinates(point))

    def boundingRect(self) -> QRectF:
        metrics = QFontMetricsF(self._font)
        size = metrics.boundingRect(self.text).size()
        return QRectF(GAP - HALO, -size.height() - HALO, size.width() + 2 * HALO + 4, size.height() + 3 * HALO)

    def paint(self, painter: QPainter, _option: Any = None, _widget: Any = None) -> None:
        path = QPainterPath()
        path.addText(QPointF(GAP, -QFontMetricsF(self._font).descent()), self._font, self.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(255, 255, 255, 230), 2 * HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
        painter.fillPath(path, QColor("#1A1A1A"))
