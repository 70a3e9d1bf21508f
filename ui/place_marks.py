"""Where an asset was and where it came to, on the map: before dashed, after solid, a line between."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..providers.model import GEOMETRY
from ..workspace.report import FieldChange
from .geometry_text import geometry_from

BEFORE, AFTER = "#9A9A9A", "#0072B2"
WIDTH, ICON_SIZE = 3, 18


class PlaceMarks:
    def __init__(self, canvas: QgsMapCanvas | None) -> None:
        self._canvas = canvas
        self.bands: list[QgsRubberBand] = []

    def show(self, fields: tuple[FieldChange, ...]) -> None:
        self.clear()
        field = next((f for f in fields if f.attribute == GEOMETRY), None)
        if field is None or self._canvas is None or sip.isdeleted(self._canvas):
            return
        before, after = geometry_from(field.before), geometry_from(field.now)
        if not (before.isNull() or after.isNull()):
            ends = [before.centroid().asPoint(), after.centroid().asPoint()]
            self._mark(QgsGeometry.fromPolylineXY(ends), AFTER, Qt.PenStyle.DotLine)
        self._mark(before, BEFORE, Qt.PenStyle.DashLine)
        self._mark(after, AFTER, Qt.PenStyle.SolidLine)

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
