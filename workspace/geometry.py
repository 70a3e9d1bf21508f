"""GeoPackage geometry blobs to GeoJSON geometries and back (OGC 12-128r18, clause 2.1.3; ISO WKB inside)."""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from typing import Any

Geometry = dict[str, Any]
Bounds = tuple[float, float, float, float]  # min x, min y, max x, max y

SRS_ID = 4326
_POINT_HEADER = struct.pack("<2sBBi", b"GP", 0, 1, SRS_ID) + struct.pack("<BI", 1, 1)
_EMPTY_POINT = struct.pack("<2sBBi", b"GP", 0, 0x11, SRS_ID) + struct.pack("<BIdd", 1, 1, math.nan, math.nan)
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_NUMBERS = {"Point": 1, "LineString": 2, "Polygon": 3, "MultiPoint": 4, "MultiLineString": 5, "MultiPolygon": 6}
_NAMES = {number: name for name, number in _NUMBERS.items()}
_PARTS = {"MultiPoint": "Point", "MultiLineString": "LineString", "MultiPolygon": "Polygon"}
_pack_point = struct.Struct("<dd").pack


def blob_from_geometry(geometry: Geometry | None) -> bytes | None:
    """None for no geometry. Heights are left out: the working copy is two-dimensional."""
    if geometry is None:
        return None
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
    if len(blob) == 29 and blob[:13] == _POINT_HEADER:
        x, y = struct.unpack_from("<dd", blob, 13)
        return {"type": "Point", "coordinates": [x, y]}
    try:
        geometry, _ = _read(blob, _body_offset(blob))
    except (struct.error, KeyError, IndexError) as error:
        raise ValueError("not a GeoPackage geometry") from error
    empty = geometry["type"] == "Point" and math.isnan(geometry["coordinates"][0])
    return None if empty or not geometry["coordinates"] else geometry


def bounds_of(geometry: Geometry) -> Bounds:
    xs, ys = zip(*positions(geometry), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


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
    """The envelope as the R-tree wants it; None for no or an empty geometry."""
    if not blob or len(blob) < 8 or blob[:2] != b"GP":
        return None
    flags = blob[3]
    order = "<" if flags & 1 else ">"
    if (flags >> 1) & 7:
        west, east, south, north = struct.unpack_from(order + "4d", blob, 8)
        return None if math.isnan(west) else (west, south, east, north)
    geometry = geometry_from_blob(blob)
    return bounds_of(geometry) if geometry else None


def _body_offset(blob: bytes) -> int:
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
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
