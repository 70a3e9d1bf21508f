"""Which assets lie in the area of a survey."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...catalog.model import AssetClass
from ..geometry import Bounds, Geometry, blob_bounds, bounds_of, geometry_from_blob, positions
from ..geopackage import GeoPackageStore
from ..locate import Edge, Towns
from ..sql import marks

Area = Mapping[str, Any]


class Shape:
    """A polygon that answers whether a geometry touches it."""

    def __init__(self, polygon: Area) -> None:
        self.polygon: Geometry = dict(polygon)
        self.bounds = bounds_of(self.polygon)
        self._towns = Towns([("area", self.polygon)])
        self._edges: list[Edge] | None = None

    def touches(self, geometry: Geometry | None) -> bool:
        if geometry is None or not _meet(bounds_of(geometry), self.bounds):
            return False
        if any(self._towns.town_at(x, y) for x, y in positions(geometry)):
            return True
        if geometry["type"] in ("Point", "MultiPoint"):
            return False
        return self._crosses(geometry) or self._lies_within(geometry)

    def _lies_within(self, geometry: Geometry) -> bool:
        if geometry["type"] not in ("Polygon", "MultiPolygon"):
            return False
        around = Towns([("asset", geometry)])
        return any(around.town_at(x, y) for x, y in positions(self.polygon))

    def _crosses(self, geometry: Geometry) -> bool:
        if self._edges is None:
            self._edges = list(edges_of(self.polygon))
        for one in edges_of(geometry):
            west, east = sorted((one[0], one[2]))
            south, north = sorted((one[1], one[3]))
            if not _meet((west, south, east, north), self.bounds):
                continue
            for other in self._edges:
                low, high = (other[1], other[3]) if other[1] <= other[3] else (other[3], other[1])
                if low <= north and high >= south and _cross(one, other):
                    return True
        return False


def select(store: GeoPackageStore, asset_class: AssetClass, area: Area | tuple[str, ...] | None) -> list[str]:
    """The assets' names, found by the spatial index. A class without places of its own goes along whole."""
    table = f'"{asset_class.key}"'
    if area is None or (isinstance(area, Mapping) and asset_class.geometry == "none"):
        return _texts(store, f"SELECT uid FROM {table}")
    if not isinstance(area, Mapping):
        return _texts(store, f"SELECT uid FROM {table} WHERE municipality IN ({marks(area)})", *area)
    shape = Shape(area)
    west, south, east, north = shape.bounds
    near = (
        f'SELECT t.uid, t.geom FROM {table} t JOIN "rtree_{asset_class.key}_geom" r ON r.id=t.fid '
        "WHERE r.maxx>=? AND r.minx<=? AND r.maxy>=? AND r.miny<=? ORDER BY t.fid"
    )
    rows = store.database.execute(near, (west, east, south, north))
    return [uid for uid, blob in rows if shape.touches(_geometry(blob))]


def count(store: GeoPackageStore, asset_class: AssetClass, area: Area | tuple[str, ...] | None) -> int:
    """The same by another way, which trusts no index: every row is looked at."""
    if area is None or not isinstance(area, Mapping) or asset_class.geometry == "none":
        rows = store.database.execute(f'SELECT municipality, count(*) FROM "{asset_class.key}" GROUP BY municipality')
        everywhere = area is None or isinstance(area, Mapping)
        return sum(number for town, number in rows if everywhere or town in (area or ()))
    shape, found = Shape(area), 0
    for (blob,) in store.database.execute(f'SELECT geom FROM "{asset_class.key}" NOT INDEXED WHERE geom IS NOT NULL'):
        bounds = _bounds(blob)
        if bounds and _meet(bounds, shape.bounds) and shape.touches(_geometry(blob)):
            found += 1
    return found


def edges_of(geometry: Geometry) -> Iterator[Edge]:
    pending: list[Any] = [geometry["coordinates"]]
    while pending:
        node = pending.pop()
        if not node or not isinstance(node[0], (list, tuple)):
            continue
        if isinstance(node[0][0], (list, tuple)):
            pending.extend(node)
            continue
        for one, other in zip(node, node[1:]):
            yield one[0], one[1], other[0], other[1]


def _texts(store: GeoPackageStore, asked: str, *values: str) -> list[str]:
    return [row[0] for row in store.database.execute(f"{asked} ORDER BY fid" if values else asked, values)]


def _geometry(blob: bytes | None) -> Geometry | None:
    try:
        return geometry_from_blob(blob)
    except ValueError:
        return None


def _bounds(blob: bytes | None) -> Bounds | None:
    try:
        return blob_bounds(blob)
    except ValueError:
        return None


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] <= other[2] and one[2] >= other[0] and one[1] <= other[3] and one[3] >= other[1]


def _cross(one: Edge, other: Edge) -> bool:
    a, b = _side(one, other[0], other[1]), _side(one, other[2], other[3])
    c, d = _side(other, one[0], one[1]), _side(other, one[2], one[3])
    return a * b <= 0 and c * d <= 0 and not (a == b == c == d == 0)


def _side(edge: Edge, x: float, y: float) -> float:
    return (edge[2] - edge[0]) * (y - edge[1]) - (edge[3] - edge[1]) * (x - edge[0])
