"""Which town a place is in, from the boundaries kept in the working copy."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .geometry import Bounds, Geometry, bounds_of, positions

Ring = Sequence[Sequence[float]]
Edge = tuple[float, float, float, float]
_BANDS = 256  # a boundary has thousands of edges; a point looks only at those of its own height


@dataclass(frozen=True)
class Town:
    code: str
    bounds: Bounds
    bands: tuple[tuple[Edge, ...], ...]

    def contains(self, x: float, y: float) -> bool:
        """Even-odd rule over all rings, so that holes count as outside."""
        west, south, east, north = self.bounds
        if not (west <= x <= east and south <= y <= north):
            return False
        inside = False
        for x1, y1, x2, y2 in self.bands[_band(y, south, north)]:
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
        return inside


class Towns:
    """Answers for points; a line or polygon belongs where its first vertex lies."""

    def __init__(self, boundaries: Iterable[tuple[str, Geometry]]) -> None:
        found = (_town(code, geometry) for code, geometry in boundaries if geometry)
        self.towns = [town for town in found if town]

    def __bool__(self) -> bool:
        return bool(self.towns)

    def town_at(self, x: float, y: float) -> str | None:
        return next((town.code for town in self.towns if town.contains(x, y)), None)

    def town_of(self, geometry: Mapping[str, Any] | None) -> str | None:
        place = first_vertex(geometry)
        return self.town_at(*place) if place and self.towns else None


def first_vertex(geometry: Mapping[str, Any] | None) -> tuple[float, float] | None:
    node = (geometry or {}).get("coordinates")
    while node and isinstance(node[0], (list, tuple)):
        node = node[0]
    return (float(node[0]), float(node[1])) if node else None


def _town(code: str, geometry: Geometry) -> Town | None:
    """None for a boundary with a corner nowhere (NaN, infinity)."""
    bounds = bounds_of(geometry)
    if not all(math.isfinite(x) and math.isfinite(y) for x, y in positions(geometry)):
        return None
    bands: list[list[Edge]] = [[] for _ in range(_BANDS)]
    for edge in _edges(geometry):
        low, high = sorted((edge[1], edge[3]))
        for band in range(_band(low, bounds[1], bounds[3]), _band(high, bounds[1], bounds[3]) + 1):
            bands[band].append(edge)
    return Town(code, bounds, tuple(map(tuple, bands)))


def _band(y: float, south: float, north: float) -> int:
    return min(_BANDS - 1, int(_BANDS * (y - south) / (north - south))) if north > south else 0


def _edges(geometry: Geometry) -> Iterator[Edge]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            for one, other in zip(ring, ring[1:]):
                yield one[0], one[1], other[0], other[1]
