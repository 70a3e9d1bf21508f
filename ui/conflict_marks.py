"""The places of an asset in conflict on the map: mine solid, theirs dashed, before a cross, and a line between."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..providers.model import GEOMETRY, Value
from ..workspace.report import Conflict
from .distance_callout import DistanceCallout
from .geometry_text import geometry_from, length_text, metres_between

MINE, THEIRS, BEFORE = "#0072B2", "#CC79A7", "#5F5F5F"  # of the palette of Okabe and Ito
WIDTH, ICON_SIZE, SMALL = 3, 18, 9
WGS84 = "EPSG:4326"
_Icon = QgsRubberBand.IconType


class ConflictMarks:
    def __init__(self, canvas: QgsMapCanvas | None) -> None:
        self._canvas = canvas
        self.bands: list[QgsRubberBand] = []
        self.callout: DistanceCallout | None = None
        self._all = QgsGeometry()

    def show(self, conflict: Conflict | None) -> None:
        self.clear()
        item = next((i for i in conflict.items if i.attribute == GEOMETRY), None) if conflict else None
        if item is None or self._canvas is None or sip.isdeleted(self._canvas):
            return
        base, mine, theirs = (geometry_from(value) for value in (item.base, item.mine, item.theirs))
        self._all = QgsGeometry.collectGeometry([g for g in (mine, theirs) if not g.isNull()])
        self._mark(base, BEFORE, Qt.PenStyle.SolidLine, _Icon.ICON_X, SMALL, width=1)
        if not (mine.isNull() or theirs.isNull()):
            ends = [mine.centroid().asPoint(), theirs.centroid().asPoint()]
            between = QgsGeometry.fromPolylineXY(ends)
            self._mark(between, BEFORE, Qt.PenStyle.DotLine, _Icon.ICON_NONE, 0, width=2)
            self.callout = DistanceCallout(self._canvas, between, length_text(metres_between(*ends)))
        self._mark(theirs, THEIRS, Qt.PenStyle.DashLine, _Icon.ICON_FULL_DIAMOND, ICON_SIZE)
        self._mark(mine, MINE, Qt.PenStyle.SolidLine, _Icon.ICON_CIRCLE, ICON_SIZE)

    def clear(self) -> None:
        shown = [*self.bands, *([self.callout] if self.callout is not None else [])]
        for item in shown:
            if self._canvas is not None and not sip.isdeleted(self._canvas) and not sip.isdeleted(item):
                self._canvas.scene().removeItem(item)
        self.bands, self.callout, self._all = [], None, QgsGeometry()

    def make_room(self) -> None:
        """Moves the map so that both places are in sight, where they are not."""
        if self._all.isNull() or self._canvas is None or sip.isdeleted(self._canvas):
            return
        there = self._canvas.mapSettings().destinationCrs()
        turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), there, QgsProject.instance())
        try:
            box: QgsRectangle = turn.transformBoundingBox(self._all.boundingBox())
        except QgsCsException:
            return
        if not self._canvas.extent().contains(box):
            box.scale(1.6)
            self._canvas.setExtent(box)
            self._canvas.refresh()

    def _mark(self, geometry: QgsGeometry, colour: str, style: Any, sign: Any, size: int, width: int = WIDTH) -> None:
        if geometry.isNull():
            return
        kind = geometry.type()
        band = QgsRubberBand(self._canvas, kind)
        band.setColor(QColor(colour))
        band.setFillColor(QColor(Qt.GlobalColor.transparent))
        band.setSecondaryStrokeColor(QColor(255, 255, 255, 200))
        band.setWidth(width)
        if kind == Qgis.GeometryType.Point:  # the signs differ, and dashes would take one apart
            band.setIcon(sign)
            band.setIconSize(size)
        else:
            band.setLineStyle(style)
        band.setToGeometry(geometry, QgsCoordinateReferenceSystem(WGS84))
        self.bands.append(band)


def places_of(conflict: Conflict | None) -> tuple[Value, Value, Value] | None:
    """Base, mine and theirs, where the place is in conflict."""
    item = next((i for i in conflict.items if i.attribute == GEOMETRY), None) if conflict else None
    return (item.base, item.mine, item.theirs) if item else None
