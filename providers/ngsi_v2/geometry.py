"""Places: geo:json (lon, lat), the old geo:point, geo:line, geo:box, geo:polygon ("lat, lon"), and their way back."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from ...errors import UnsendableError

Geometry = dict[str, Any]

_DEPTHS = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_FARTHEST = 2**63
_LEAST = {"LineString": 2, "Polygon": 4}
_AS_DRAWN = {"geo:point": "Point", "geo:line": "LineString", "geo:polygon": "Polygon", "geo:box": "Polygon"}


def geometry_of(attribute: Any, point_only: bool = False) -> Geometry | None:
    """GeoJSON in lon/lat, or None where there is no usable place. `point_only`: of anything larger, its middle."""
    if not isinstance(attribute, dict):
        return None
    value, kind = attribute.get("value"), attribute.get("type")
    if isinstance(kind, str) and kind in _AS_DRAWN:
        geometry = _from_text(kind, value)
    else:
        geometry = _bare(value)
        if geometry is None or not _is_whole(geometry):
            return None
    if geometry is not None and point_only and geometry["type"] != "Point":
        return _middle(geometry)
    return geometry


def plain_point(attribute: Any) -> Geometry | None:
    """The place as nearly all of a broker's entities tell theirs; None means no more than: look closely."""
    if attribute.__class__ is not dict or attribute.get("type") in _AS_DRAWN:
        return None
    value = attribute.get("value")
    if value.__class__ is not dict or len(value) != 2 or value.get("type") != "Point":
        return None
    place = value.get("coordinates")
    if place.__class__ is not list or len(place) != 2:
        return None
    x, y = place
    if x.__class__ is float and y.__class__ is float and x - x == 0 and y - y == 0:
        return value
    return None


def place_problem(attribute: Any) -> str | None:
    """Why a place that is told cannot be read: shape, empty, numbers, kind; None where it can, or none is told."""
    value = attribute.get("value") if isinstance(attribute, dict) else None
    if value in (None, "") or geometry_of(attribute) is not None:
        return None
    kind = attribute.get("type")
    if isinstance(kind, str) and kind in _AS_DRAWN:
        return "shape" if value else "empty"
    if isinstance(value, str) and not is_place(attribute) and value.lstrip()[:1] != "{":
        return None  # a place in words
    value = _unwrapped(value)
    if value is None:
        return None
    if not isinstance(value, dict) or "type" not in value:
        return "shape" if value else "empty"
    if not _is_geometry(value):
        return "kind"
    leaves = _leaves(value.get("coordinates"))
    if not leaves:
        return "empty"
    return "shape" if all(map(_is_number, leaves)) else "numbers"


def attribute_value(geometry: Geometry | None, current: Mapping[str, Any] | None, name: str) -> tuple[str, Any]:
    """Type and value to write, in the form that the platform holds. UnsendableError where that form cannot say it."""
    kind = str(current.get("type") or "geo:json") if current else "geo:json"
    if kind in ("None", "Null"):
        kind = "geo:json"
    if geometry is None:
        return kind, None
    if geometry.get("type") not in _DEPTHS:  # such as a curve, which the working copy carries unread
        raise UnsendableError(attribute=name, reason="unreadable")
    _check_on_earth(geometry, name)
    held = current.get("value") if current else None
    if kind in _AS_DRAWN:
        return kind, _to_text(kind, geometry, name)
    held_geometry = _bare(held)
    if held_geometry is not None and geometry["type"] == "Point" != held_geometry.get("type"):
        raise UnsendableError(attribute=name, reason="point_for_outline", held=held_geometry.get("type"))
    return kind, _wrapped(_with_height(geometry, held_geometry), held)


def is_place(attribute: Any) -> bool:
    return isinstance(attribute, dict) and str(attribute.get("type", "")).startswith("geo:")


def _bare(value: Any) -> Geometry | None:
    """The geometry itself, out of a Feature or of JSON in a text."""
    value = _unwrapped(value)
    if _is_geometry(value):
        return {"type": value["type"], "coordinates": value.get("coordinates")} if len(value) != 2 else value
    return None


def _is_geometry(value: Any) -> bool:
    kind = value.get("type") if isinstance(value, dict) else None
    return isinstance(kind, str) and kind in _DEPTHS


def _unwrapped(value: Any) -> Any:
    if isinstance(value, str) and value.lstrip()[:1] == "{" and len(value) < 1_000_000:
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return value
    if isinstance(value, dict) and value.get("type") == "FeatureCollection":
        features = value.get("features")
        value = features[0] if isinstance(features, list) and len(features) == 1 else value
    if isinstance(value, dict) and value.get("type") == "Feature":
        value = value.get("geometry")
    return value


def _leaves(coordinates: Any) -> list[Any]:
    pending, found = [coordinates], []
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending += node
        elif node is not None:
            found.append(node)
    return found


def _is_whole(geometry: Geometry) -> bool:
    coordinates = geometry.get("coordinates")
    if geometry["type"] == "Point":
        return _is_position(coordinates)
    return _is_nested(coordinates, _DEPTHS[geometry["type"]], geometry["type"])


def _is_position(node: Any) -> bool:
    if not isinstance(node, (list, tuple)) or len(node) < 2:
        return False
    return all(map(_is_number, node))


def _is_number(leaf: Any) -> bool:
    """JSON's whole numbers may have thousands of digits, and no coordinate has."""
    return math.isfinite(leaf) if type(leaf) is float else type(leaf) is int and abs(leaf) < _FARTHEST


def _is_nested(node: Any, depth: int, kind: str) -> bool:
    if not isinstance(node, (list, tuple)) or not node:
        return False
    if depth == 1:
        least = _LEAST.get(kind.replace("Multi", ""), 1)
        return len(node) >= least and all(map(_is_position, node))
    return all(_is_nested(part, depth - 1, kind) for part in node)


def _middle(geometry: Geometry) -> Geometry:
    """The middle of the bounds: a class of points has no room for an outline."""
    pending, points = [geometry["coordinates"]], []
    while pending:
        node = pending.pop()
        if _is_position(node):
            points.append(node)
        else:
            pending += node
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return {"type": "Point", "coordinates": [(min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2]}


def _from_text(kind: str, value: Any) -> Geometry | None:
    if kind == "geo:point":
        place = _position(value)
        return None if place is None else {"type": "Point", "coordinates": place}
    places = [_position(text) for text in value] if isinstance(value, list) else []
    line = [place for place in places if place is not None]
    if len(line) < 2 or len(line) != len(places):
        return None
    if kind == "geo:line":
        return {"type": "LineString", "coordinates": line}
    if kind == "geo:box":
        (west, south), (east, north) = line[0], line[1]
        line = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    if line[0] != line[-1]:
        line.append(list(line[0]))
    return {"type": "Polygon", "coordinates": [line]} if len(line) >= _LEAST["Polygon"] else None


def _position(text: Any) -> list[float] | None:
    """lon, lat of a text "lat, lon"."""
    parts = text.split(",") if isinstance(text, str) else []
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        return None
    return [longitude, latitude] if math.isfinite(latitude) and math.isfinite(longitude) else None


def _to_text(kind: str, geometry: Geometry, name: str) -> Any:
    drawn = _AS_DRAWN[kind]
    if geometry["type"] != drawn or (drawn == "Polygon" and len(geometry["coordinates"]) != 1):
        raise UnsendableError(attribute=name, reason="other_form", held=kind, shape=geometry["type"])
    if drawn == "Point":
        return _text(geometry["coordinates"])
    line = geometry["coordinates"] if drawn == "LineString" else geometry["coordinates"][0]
    if kind != "geo:box":
        return [_text(place) for place in line]
    xs, ys = sorted({place[0] for place in line}), sorted({place[1] for place in line})
    if len(xs) != 2 or len(ys) != 2 or len(line) != 5:
        raise UnsendableError(attribute=name, reason="upright_only", held=kind)
    return [_text([xs[0], ys[0]]), _text([xs[1], ys[1]])]


def _text(place: list[float]) -> str:
    return f"{_decimal(place[1])}, {_decimal(place[0])}"


def _decimal(number: float) -> str:
    text = repr(float(number))
    return (f"{number:.12f}" if "e" in text else text).rstrip("0").rstrip(".") or "0"


def _check_on_earth(geometry: Geometry, name: str) -> None:
    """A broker answers a place off the earth with a database error."""
    pending: list[Any] = [geometry.get("coordinates")]
    while pending:
        node = pending.pop()
        if _is_position(node):
            if abs(node[0]) > 180 or abs(node[1]) > 90:
                raise UnsendableError(attribute=name, reason="outside_world", found=f"{node[0]}, {node[1]}")
        elif isinstance(node, (list, tuple)) and node and isinstance(node[0], (list, tuple)):
            pending += node
        else:
            raise UnsendableError(attribute=name, reason="no_geometry")


def _with_height(geometry: Geometry, held: Geometry | None) -> Geometry:
    """The working copy is flat: a point that moves keeps the height that the platform knows."""
    if held and held["type"] == geometry["type"] == "Point" and _is_position(held["coordinates"]):
        height = held["coordinates"][2:3]
        return {"type": "Point", "coordinates": [*geometry["coordinates"][:2], *height]} if height else geometry
    return geometry


def _wrapped(geometry: Geometry, held: Any) -> Any:
    """In the Feature, the collection or the text that the platform had it in."""
    if isinstance(held, str) and held.strip():
        return json.dumps(geometry)
    if not isinstance(held, dict):
        return geometry
    if held.get("type") == "Feature":
        return {**held, "geometry": geometry}
    features = held.get("features") if held.get("type") == "FeatureCollection" else None
    if isinstance(features, list) and len(features) == 1 and isinstance(features[0], dict):
        return {**held, "features": [{**features[0], "geometry": geometry}]}
    return geometry
