"""What became of a place, in words: "moved 3.2 m", "area 120 m² → 180 m²"."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsJsonUtils,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..providers.model import Value
from .value_text import NOTHING, number_text, with_unit

translate = QCoreApplication.translate

ELLIPSOID = "EPSG:7030"  # WGS 84, which the working copy's coordinates are on
COORDINATE_DECIMALS = 6
KILOMETRE = 1000
SHORTEST_MOVE_M = 0.05  # below, a direction would be noise


def geometry_from(value: Value) -> QgsGeometry:
    """Of a GeoJSON geometry; a null one where that cannot be read."""
    if not isinstance(value, Mapping):
        return QgsGeometry()
    return QgsJsonUtils.geometryFromGeoJson(json.dumps(value))


def position_text(value: Value) -> str:
    """Latitude and longitude of a point, the kind of anything else."""
    geometry = geometry_from(value)
    if geometry.isNull():
        return NOTHING
    place = geometry.centroid().asPoint()
    locale = QLocale()
    latitude, longitude = (locale.toString(n, "f", COORDINATE_DECIMALS) for n in (place.y(), place.x()))
    if value.get("type") == "Point":
        return f"{latitude}; {longitude}"
    return size_text(geometry) or f"{latitude}; {longitude}"


def difference_text(before: Value, now: Value) -> str:
    """What `now` is against `before`."""
    old, new = geometry_from(before), geometry_from(now)
    if old.isNull() and new.isNull():
        return NOTHING
    if old.isNull():
        return translate("SmartTerritory", "placed at {position}").format(position=position_text(now))
    if new.isNull():
        return translate("SmartTerritory", "taken off the map")
    if _is_point(before) and _is_point(now):
        moved = _measure().measureLine(old.asPoint(), new.asPoint())
        return translate("SmartTerritory", "moved {distance}").format(distance=length_text(moved))
    was, is_now = size_text(old), size_text(new)
    if was and is_now and was != is_now:
        return f"{was} → {is_now}"
    return translate("SmartTerritory", "shape changed")


def move_text(before: Value, now: Value) -> str:
    """As `difference_text`, and which way a point went."""
    said = difference_text(before, now)
    if not (_is_point(before) and _is_point(now)):
        return said
    old, new = geometry_from(before).asPoint(), geometry_from(now).asPoint()
    if _measure().measureLine(old, new) < SHORTEST_MOVE_M:
        return said
    bearing = math.degrees(_measure().bearing(old, new)) % 360
    return f"{said} {_direction_text(round(bearing / 45) % 8)}"


def _direction_text(eighth: int) -> str:
    return (
        translate("SmartTerritory", "north"),
        translate("SmartTerritory", "north-east"),
        translate("SmartTerritory", "east"),
        translate("SmartTerritory", "south-east"),
        translate("SmartTerritory", "south"),
        translate("SmartTerritory", "south-west"),
        translate("SmartTerritory", "west"),
        translate("SmartTerritory", "north-west"),
    )[eighth]


def size_text(geometry: QgsGeometry) -> str:
    """The area of a polygon, the length of a line, nothing for a point."""
    measure = _measure()
    if geometry.type() == Qgis.GeometryType.Polygon:
        area = measure.measureArea(geometry)
        return with_unit(QLocale().toString(area, "f", 0 if area >= 10 else 1), "m²")
    if geometry.type() == Qgis.GeometryType.Line:
        return length_text(measure.measureLength(geometry))
    return ""


def length_text(metres: float) -> str:
    if metres >= KILOMETRE:
        return with_unit(number_text(round(metres / KILOMETRE, 1)), "km")
    return with_unit(QLocale().toString(metres, "f", 1 if metres < 100 else 0), "m")


def metres_between(one: QgsPointXY, other: QgsPointXY) -> float:
    """Of two positions in longitude and latitude."""
    return float(_measure().measureLine(one, other))


def _is_point(value: Any) -> bool:
    return isinstance(value, Mapping) and value.get("type") == "Point"


def _measure() -> QgsDistanceArea:
    measure = QgsDistanceArea()
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid(ELLIPSOID)
    return measure
