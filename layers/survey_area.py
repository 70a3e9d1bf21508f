"""Areas for a field survey, as GeoJSON in longitude and latitude: from the map's view, a drawing, a selection."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtGui import QTransform

WGS84 = "EPSG:4326"
DECIMALS = 9
EDGE_PARTS = 20  # a straight edge on the map is none in longitude and latitude
CIRCLE_PARTS = 6  # of a quarter
DEGREE_M = 111_195.0
WIDEST = 89.0

Area = dict[str, Any]


@dataclass(frozen=True)
class Selected:
    """What is selected in one layer, to be read in another thread."""

    source: QgsVectorLayerFeatureSource
    crs: QgsCoordinateReferenceSystem
    features: tuple[int, ...]


def selected_in(layers: Iterable[QgsVectorLayer | None]) -> list[Selected]:
    """Main thread; reads nothing from the disk."""
    return [
        Selected(QgsVectorLayerFeatureSource(layer), layer.crs(), tuple(layer.selectedFeatureIds()))
        for layer in layers
        if layer is not None and layer.selectedFeatureCount() and layer.isSpatial()
    ]


def view_area(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Area | None:
    """Of what the map shows."""
    if extent.isEmpty():
        return None
    corners = QgsGeometry.fromRect(extent)
    longest = max(extent.width(), extent.height())
    return drawn_area(corners.densifyByDistance(longest / EDGE_PARTS), crs, context)


def drawn_area(
    drawing: QgsGeometry, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Area | None:
    """None where it encloses nothing, or lies where nothing can. A drawing that crosses itself is taken apart."""
    geometry = QgsGeometry(drawing)
    try:
        geometry.transform(QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context))
    except QgsCsException:
        return None
    return _polygons(geometry if geometry.isGeosValid() else geometry.makeValid())


def around(selected: Sequence[Selected], metres: float, context: QgsCoordinateTransformContext) -> Area | None:
    """What lies within some metres of the selected assets. Any thread."""
    places = []
    for one in selected:
        turn = QgsCoordinateTransform(one.crs, QgsCoordinateReferenceSystem(WGS84), context)
        request = QgsFeatureRequest().setFilterFids(list(one.features))
        request.setFlags(Qgis.FeatureRequestFlag.NoFlags).setNoAttributes()
        for feature in one.source.getFeatures(request):
            geometry = feature.geometry()
            if not geometry.isNull():
                geometry.transform(turn)
                places.append(_buffered(geometry, metres))
    return _polygons(QgsGeometry.unaryUnion(places)) if places else None


def _buffered(geometry: QgsGeometry, metres: float) -> QgsGeometry:
    """On a plane on which a degree is as wide as high, at this latitude."""
    latitude = min(abs(geometry.boundingBox().center().y()), WIDEST)
    narrow = math.cos(math.radians(latitude))
    flat = QgsGeometry(geometry)
    flat.transform(QTransform.fromScale(narrow, 1.0))
    wide = flat.buffer(metres / DEGREE_M, CIRCLE_PARTS)
    wide.transform(QTransform.fromScale(1.0 / narrow, 1.0))
    return wide


def _polygons(geometry: QgsGeometry) -> Area | None:
    if geometry.isNull() or geometry.isEmpty():
        return None
    if geometry.type() != Qgis.GeometryType.Polygon:
        parts = [part for part in geometry.asGeometryCollection() if part.type() == Qgis.GeometryType.Polygon]
        if not parts:
            return None
        geometry = QgsGeometry.unaryUnion(parts)
    if geometry.area() <= 0:
        return None
    said: Area = json.loads(geometry.asJson(DECIMALS))
    return said
