"""Both positions of an asset in conflict on the map: mine solid, theirs dashed, a line between."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..providers.model import GEOMETRY
from ..workspace.report import Conflict
from .geometry_text import geometry_from

MINE, THEIRS = "#0072B2", "#CC79A7"
WIDTH, ICON_SIZE = 3, 18


class ConflictMarks:
    def __init__(self, canvas: QgsMapCanvas | None) -> None:
        self._canvas = canvas
        self.bands: list[QgsRubberBand] = []

    def show(self, conflict: Conflict | None) -> None:
        self.clear()
        item = next((i for i in conflict.items if i.attribute == GEOMETRY), None) if conflict else None
        if item is None or self._canvas is None or sip.isdeleted(self._canvas):
            return
        mine, theirs = geometry_from(item.mine), geometry_from(item.theirs)
        if not (mine.isNull() or theirs.isNull()):
            ends = [mine.centroid().asPoint(), theirs.centroid().asPoint()]
            self._mark(QgsGeometry.fromPolylineXY(ends), MINE, Qt.PenStyle.DotLine)
        self._mark(theirs, THEIRS, Qt.PenStyle.DashLine)
        self._mark(mine, MINE, Qt.PenStyle.SolidLine)

    def clear(self) -> None:
        for band in self.bands:
            if self._canvas is not None and not sip.isdeleted(self._canvas) and not sip.isdeleted(band):
                self._canvas.scene().removeItem(band)
        self.bands = []

    def _mark(self, geometry: QgsGeometry, colour: str, style: Any) -> None:
        if geometry.isNull():
            return
        kind = geometry.type()
        band = QgsRubberBand(self._canvas, kind)
        band.setColor(QColor(colour))
        band.setFillColor(QColor(Qt.GlobalColor.transparent))
        band.setLineStyle(style)
        band.setWidth(WIDTH)
        if kind == Qgis.GeometryType.Point:
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(ICON_SIZE)
        band.setToGeometry(geometry, QgsCoordinateReferenceSystem("EPSG:4326"))
        self.bands.append(band)

