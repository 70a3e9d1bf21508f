"""GeoPackage geometry blobs to GeoJSON geometries and back (OGC 12-128r18, clause 2.1.3; ISO WKB inside)."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from typing import Any

Geometry = dict[str, Any]
Bounds = tuple[float, float, float, float]  # min x, min y, max x, max y

SRS_ID = 4326
UNREADABLE = "Unreadable"
_POINT_HEADER = struct.pack("<2sBBi", b"GP", 0, 1, SRS_ID) + struct.pack("<BI", 1, 1)
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_NUMBERS = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6}
_NAMES = {number: name for name, number in _NUMBERS.items()}
_PARTS = {"MultiPoint": "Point", "MultiLineString": "LineString", "MultiPolygon": "Polygon"}
# the fewest positions of a part, and how deep the positions lie
_DEPTHS = {"Point": (1, 0), "LineString": (2, 1), "Polygon": (4, 2), "MultiPoint": (1, 1), "MultiLineString": (2, 2),
           "MultiPolygon": (4, 3)}  # fmt: skip
_pack_point = struct.Struct("<dd").pack
_unpack_point = struct.Struct("<dd").unpack_from


def blob_from_point(x: float, y: float) -> bytes:
    return _POINT_HEADER + _pack_point(x, y)


def blob_from_geometry(geometry: Geometry | None) -> bytes | None:
    """None for no geometry. Heights are left out: the working copy is two-dimensional."""
    if geometry is None:
        return None
    if geometry["type"] == UNREADABLE:
        return bytes.fromhex(geometry["blob"])
    if geometry["type"] == "Point":
        x, y = geometry["coordinates"][:2]
        return _POINT_HEADER + _pack_point(x, y)
    body = _wkb(geometry["type"], geometry["coordinates"])
    west, south, east, north = bounds_of(geometry)
    return struct.pack("<2sBBi4d", b"GP", 0, 3, SRS_ID, west, east, south, north) + body


def geometry_from_blob(blob: bytes | None) -> Geometry | None:
    """Raises ValueError where the blob is not a GeoPackage geometry."""
    if not blob:
        return None
    if not isinstance(blob, bytes):  # what another program has put there
        raise ValueError("not a GeoPackage geometry")
    if len(blob) == 29 and blob[:13] == _POINT_HEADER:
        x, y = _unpack_point(blob, 13)
        return None if math.isnan(x) else {"type": "Point", "coordinates": [x, y]}
    try:
        geometry, _ = _read(blob, _body_offset(blob))
    except (struct.error, KeyError, IndexError, RecursionError, OverflowError) as error:
        raise ValueError("not a GeoPackage geometry") from error
    empty = geometry["type"] == "Point" and math.isnan(geometry["coordinates"][0])
    return None if empty or not geometry["coordinates"] else geometry


def geometry_or_blob(blob: Any) -> Geometry | None:
    """Also of what another program has put there and nobody here can read, such as a curve: it is carried as it is,
    lies nowhere, and no platform takes it; `blob_from_geometry` gives it back."""
    try:
        return geometry_from_blob(blob)
    except ValueError:
        kept = blob if isinstance(blob, bytes) else str(blob).encode("utf-8", "replace")
        return {"type": UNREADABLE, "coordinates": [], "blob": kept.hex()}


def bounds_of(geometry: Geometry) -> Bounds:
    xs, ys = zip(*positions(geometry))
    return min(xs), min(ys), max(xs), max(ys)


def problem_of(geometry: Any) -> str | None:
    """Why a GeoJSON geometry cannot be kept: shape, outside_world; None where nothing is wrong with it."""
    if not isinstance(geometry, dict) or geometry.get("type") not in _DEPTHS:
        return "shape"
    least, depth = _DEPTHS[geometry["type"]]
    try:
        return _problem_at(geometry.get("coordinates"), depth, least)
    except (TypeError, ValueError, OverflowError, RecursionError):
        return "shape"


def _problem_at(node: Any, depth: int, least: int) -> str | None:
    if depth == 0:
        if not isinstance(node, (list, tuple)) or len(node) < 2 or isinstance(node[0], bool):
            return "shape"
        x, y = float(node[0]), float(node[1])
        if isinstance(node[0], str) or isinstance(node[1], str) or not (math.isfinite(x) and math.isfinite(y)):
            return "shape"
        return None if -180 <= x <= 180 and -90 <= y <= 90 else "outside_world"
    if not isinstance(node, (list, tuple)) or len(node) < (least if depth == 1 else 1):
        return "shape"
    return next((said for part in node if (said := _problem_at(part, depth - 1, least))), None)


def positions(geometry: Geometry) -> Iterator[tuple[float, float]]:
    """Every vertex, x and y."""
    pending = [geometry["coordinates"]]
    while pending:
        node = pending.pop()
        if node and not isinstance(node[0], (list, tuple)):
            yield node[0], node[1]
        else:
            pending.extend(reversed(node))


def blob_bounds(blob: bytes | None) -> Bounds | None:
    """The envelope as the R-tree wants it; None for no or an empty geometry. Raises ValueError."""
    if not isinstance(blob, bytes) or len(blob) < 8 or blob[:2] != b"GP":
        return None
    if len(blob) == 29 and blob[:13] == _POINT_HEADER:
        x, y = _unpack_point(blob, 13)
        return None if math.isnan(x) else (x, y, x, y)
    flags = blob[3]
    order = "<" if flags & 1 else ">"
    if (flags >> 1) & 7:
        if len(blob) < 40:
            raise ValueError("not a GeoPackage geometry")
        west, east, south, north = struct.unpack_from(order + "4d", blob, 8)
        return None if math.isnan(west) else (west, south, east, north)
    geometry = geometry_from_blob(blob)
    return bounds_of(geometry) if geometry else None


def _body_offset(blob: bytes) -> int:
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    # an envelope code of 5 to 7 is no code: IndexError, which the caller names
    return 8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 7]


def _wkb(kind: str, coordinates: Any) -> bytes:
    head = struct.pack("<BI", 1, _NUMBERS[kind])
    if kind == "Point":
        return head + _pack_point(*coordinates[:2])
    if kind == "LineString":
        return head + _sequence(coordinates)
    if kind == "Polygon":
        return head + struct.pack("<I", len(coordinates)) + b"".join(map(_sequence, coordinates))
    part = _PARTS[kind]
    return head + struct.pack("<I", len(coordinates)) + b"".join(_wkb(part, c) for c in coordinates)


def _sequence(points: Any) -> bytes:
    flat = [number for point in points for number in point[:2]]
    return struct.pack(f"<I{len(flat)}d", len(points), *flat)


def _read(blob: bytes, at: int) -> tuple[Geometry, int]:
    order = "<" if blob[at] == 1 else ">"
    (number,) = struct.unpack_from(order + "I", blob, at + 1)
    # EWKB puts the dimensions into high bits, ISO into the thousands.
    size = 2 + bool(number & 0x80000000) + bool(number & 0x40000000)
    number &= 0x0FFFFFFF
    size += (0, 1, 1, 2)[number // 1000]
    kind, at = _NAMES[number % 1000], at + 5
    if kind == "Point":
        return {"type": kind, "coordinates": list(struct.unpack_from(order + "2d", blob, at))}, at + 8 * size
    if kind == "LineString":
        coordinates, at = _read_sequence(blob, at, order, size)
        return {"type": kind, "coordinates": coordinates}, at
    (count,) = struct.unpack_from(order + "I", blob, at)
    at, parts = at + 4, []
    for _ in range(count):
        if kind == "Polygon":
            part, at = _read_sequence(blob, at, order, size)
        else:
            inner, at = _read(blob, at)
            part = inner["coordinates"]
        parts.append(part)
    return {"type": kind, "coordinates": parts}, at


def _read_sequence(blob: bytes, at: int, order: str, size: int) -> tuple[list[list[float]], int]:
    (count,) = struct.unpack_from(order + "I", blob, at)
    flat = struct.unpack_from(f"{order}{count * size}d", blob, at + 4)
    return [[flat[i], flat[i + 1]] for i in range(0, count * size, size)], at + 4 + 8 * count * size
