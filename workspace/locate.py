"""Which town a place is in, from the boundaries kept in the working copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .geometry import Bounds, Geometry, bounds_of

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Town:
    code: str
    polygons: tuple[Sequence[Ring], ...]
    bounds: Bounds


class Towns:
    """Answers for points; a line or polygon belongs where its first vertex lies."""

    def __init__(self, boundaries: Iterable[tuple[str, Geometry]]) -> None:
        self.towns = [
            Town(code, tuple(_polygons(geometry)), bounds_of(geometry)) for code, geometry in boundaries if geometry
        ]

    def town_at(self, x: float, y: float) -> str | None:
        for town in self.towns:
            west, south, east, north = town.bounds
            if west <= x <= east and south <= y <= north and any(_inside(p, x, y) for p in town.polygons):
                return town.code
        return None

    def town_of(self, geometry: Geometry | None) -> str | None:
        if not geometry or not self.towns:
            return None
        node = geometry["coordinates"]
        while isinstance(node[0], (list, tuple)):
            node = node[0]
        return self.town_at(node[0], node[1])


def _polygons(geometry: Geometry) -> list[Sequence[Ring]]:
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def _inside(polygon: Sequence[Ring], x: float, y: float) -> bool:
    """Even-odd rule over all rings, so that holes count as outside."""
    inside = False
    for ring in polygon:
        for (x1, y1, *_), (x2, y2, *_) in zip(ring, ring[1:], strict=False):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside
