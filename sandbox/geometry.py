"""Plane geometry on longitudes and latitudes, enough for towns: what covers, crosses or touches what."""
from __future__ import annotations

import math
from collections.abc import Iterator

from .values import Json, is_number

EARTH_RADIUS_M = 6378137.0

Position = tuple[float, float]
Ring = list[Position]


def distance_m(one: Position, other: Position) -> float:
    """Metres between two positions (longitude, latitude) on a sphere."""
    lat1, lat2 = math.radians(one[1]), math.radians(other[1])
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(other[0] - one[0]) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(chord)))


def paths(geometry: Json) -> Iterator[tuple[str, list[Ring]]]:
    """A geometry's simple parts: a point, a line, or a polygon's rings, the outer one first."""
    kind, at = geometry.get("type"), geometry.get("coordinates")
    if kind == "Point":
        yield "Point", [[_position(at)]]
    elif kind in ("MultiPoint",):
        for each in at:
            yield "Point", [[_position(each)]]
    elif kind == "LineString":
        yield "LineString", [[_position(each) for each in at]]
    elif kind == "MultiLineString":
        for line in at:
            yield "LineString", [[_position(each) for each in line]]
    elif kind == "Polygon":
        yield "Polygon", [[_position(each) for each in ring] for ring in at]
    elif kind == "MultiPolygon":
        for polygon in at:
            yield "Polygon", [[_position(each) for each in ring] for ring in polygon]
    elif kind == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from paths(part)


def _position(given: Json) -> Position:
    return float(given[0]), float(given[1])


def positions(geometry: Json) -> list[Position]:
    """All vertices."""
    return [position for _, rings in paths(geometry) for ring in rings for position in ring]


def _cross(a: Position, b: Position, c: Position) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _on_segment(p: Position, a: Position, b: Position) -> bool:
    if abs(_cross(a, b, p)) > 1e-12:
        return False
    return min(a[0], b[0]) <= p[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= p[1] <= max(a[1], b[1])


def segments_meet(a: Position, b: Position, c: Position, d: Position) -> bool:
    """Whether two segments share a point."""
    one, two, three, four = _cross(a, b, c), _cross(a, b, d), _cross(c, d, a), _cross(c, d, b)
    if (one > 0) != (two > 0) and (three > 0) != (four > 0) and one and two and three and four:
        return True
    return _on_segment(c, a, b) or _on_segment(d, a, b) or _on_segment(a, c, d) or _on_segment(b, c, d)


def _in_ring(p: Position, ring: Ring) -> bool:
    inside = False
    for a, b in zip(ring, ring[1:]):
        if (a[1] > p[1]) != (b[1] > p[1]) and p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]:
            inside = not inside
    return inside


def _on_ring(p: Position, ring: Ring) -> bool:
    return any(_on_segment(p, a, b) for a, b in zip(ring, ring[1:]))


def polygon_covers(p: Position, rings: list[Ring]) -> bool:
    """Whether a position is in a polygon or on its edge, and in none of its holes."""
    if _on_ring(p, rings[0]):
        return True
    if not _in_ring(p, rings[0]):
        return False
    return not any(_in_ring(p, hole) and not _on_ring(p, hole) for hole in rings[1:])


def _edges(rings: list[Ring]) -> Iterator[tuple[Position, Position]]:
    for ring in rings:
        yield from zip(ring, ring[1:])


def _parts_meet(kind: str, rings: list[Ring], other_kind: str, other: list[Ring]) -> bool:
    if kind == "Polygon" and any(polygon_covers(p, rings) for p in other[0][:1]):
        return True
    if other_kind == "Polygon" and any(polygon_covers(p, other) for p in rings[0][:1]):
        return True
    if kind == "Point" and other_kind == "Point":
        return rings[0][0] == other[0][0]
    if kind == "Point":
        return any(_on_segment(rings[0][0], a, b) for a, b in _edges(other))
    if other_kind == "Point":
        return any(_on_segment(other[0][0], a, b) for a, b in _edges(rings))
    return any(segments_meet(a, b, c, d) for a, b in _edges(rings) for c, d in _edges(other))


def intersects(one: Json, other: Json) -> bool:
    """Whether two geometries share a point."""
    return any(_parts_meet(kind, rings, other_kind, other_rings)
               for kind, rings in paths(one) for other_kind, other_rings in paths(other))


def covered_by(geometry: Json, rings: list[Ring]) -> bool:
    """Whether a whole geometry lies in a polygon."""
    if not all(polygon_covers(p, rings) for p in positions(geometry)):
        return False
    for _, parts in paths(geometry):
        for a, b in _edges(parts):
            if not polygon_covers(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), rings):
                return False
    return True


def distance_to_m(position: Position, geometry: Json) -> float:
    """Metres to the nearest part of a geometry; zero within a polygon."""
    nearest = math.inf
    for kind, rings in paths(geometry):
        if kind == "Point":
            nearest = min(nearest, distance_m(position, rings[0][0]))
            continue
        if kind == "Polygon" and polygon_covers(position, rings):
            return 0.0
        for a, b in _edges(rings):
            nearest = min(nearest, distance_m(position, _nearest_on_segment(position, a, b)))
    return nearest


def _nearest_on_segment(p: Position, a: Position, b: Position) -> Position:
    narrow = math.cos(math.radians(p[1]))
    dx, dy = (b[0] - a[0]) * narrow, b[1] - a[1]
    length = dx * dx + dy * dy
    if not length:
        return a
    share = max(0.0, min(1.0, ((p[0] - a[0]) * narrow * dx + (p[1] - a[1]) * dy) / length))
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


_DEPTH = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}


def is_indexable(geometry: Json) -> bool:
    """Whether MongoDB's sphere index would take a geometry."""
    if not isinstance(geometry, dict):
        return False
    kind = geometry.get("type")
    if kind == "GeometryCollection":
        parts = geometry.get("geometries")
        return isinstance(parts, list) and bool(parts) and all(map(is_indexable, parts))
    if kind not in _DEPTH or not _nested_positions(geometry.get("coordinates"), _DEPTH[kind]):
        return False
    at = geometry["coordinates"]
    if kind in ("LineString", "MultiLineString"):
        return all(len(line) > 1 and line != [line[0]] * len(line) for line in (at if kind[0] == "M" else [at]))
    if kind in ("Polygon", "MultiPolygon"):
        return all(_is_ring(ring) for polygon in (at if kind[0] == "M" else [at]) for ring in polygon)
    return True


def _is_ring(ring: Json) -> bool:
    if len(ring) < 4 or ring[0] != ring[-1]:
        return False
    corners = [tuple(each[:2]) for each in ring[:-1]]
    return len(set(corners)) >= 3


def _nested_positions(at: Json, depth: int) -> bool:
    if not isinstance(at, list) or not at:
        return False
    if depth:
        return all(_nested_positions(part, depth - 1) for part in at)
    return len(at) >= 2 and all(map(is_number, at)) and -180 <= at[0] <= 180 and -90 <= at[1] <= 90
