"""New assets that lie where another of their class already stands: two surveyors met the same lamp."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...catalog.model import AssetClass
from ...providers.model import GEOMETRY, Value
from ..geometry import bounds_of, geometry_from_blob
from ..geopackage import GeoPackageStore

NEAR_M = 2.0
_EARTH_M = 6_371_008.8
_DEGREE_M = math.radians(1) * _EARTH_M
_WIDEST = 89.0  # beyond, a degree of longitude is no measure

Place = tuple[float, float]


@dataclass(frozen=True)
class NearDuplicate:
    """`survey`: the other's, where it is not at the office yet; else None. `seen`: the surveyor had it on the map."""

    uid: str
    distance_m: float
    survey: str | None = None
    seen: bool = False


def place_of(values: Mapping[str, Value]) -> Place | None:
    """A point, or the middle of what is larger."""
    geometry = values.get(GEOMETRY)
    if not geometry or not geometry.get("coordinates"):
        return None
    west, south, east, north = bounds_of(geometry)
    return (west + east) / 2, (south + north) / 2


def distance_m(one: Place, other: Place) -> float:
    """On the sphere (haversine)."""
    lat1, lat2 = math.radians(one[1]), math.radians(other[1])
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(other[0] - one[0]) / 2) ** 2
    return 2 * _EARTH_M * math.asin(min(1.0, math.sqrt(half)))


def near_at_office(
    store: GeoPackageStore, asset_class: AssetClass, place: Place, metres: float = NEAR_M
) -> list[tuple[str, float]]:
    """uid and distance of the office's assets around a place, the nearest first; by the spatial index."""
    if asset_class.geometry == "none":
        return []
    up, across = _margins(place[1], metres)
    table = asset_class.key
    rows = store.database.execute(
        f'SELECT t.uid, t.geom FROM "rtree_{table}_geom" r JOIN "{table}" t ON t.fid=r.id '
        "WHERE r.maxx>=? AND r.minx<=? AND r.maxy>=? AND r.miny<=?",
        (place[0] - across, place[0] + across, place[1] - up, place[1] + up),
    )
    found = []
    for uid, blob in rows:
        try:
            there = place_of({GEOMETRY: geometry_from_blob(blob)})
        except ValueError:
            continue
        if there and (far := distance_m(place, there)) <= metres:
            found.append((uid, far))
    return sorted(found, key=lambda one: (one[1], one[0]))


class Grid:
    """Places in cells of the searched distance; what lies near is in a cell or one of the eight around it."""

    def __init__(self, places: Iterable[tuple[str, Place]], metres: float = NEAR_M) -> None:
        known = list(places)
        self.metres = metres
        farthest = max((abs(place[1]) for _, place in known), default=0.0)
        self.up, self.across = _margins(farthest, metres)
        self._cells: dict[tuple[int, int], list[tuple[str, Place]]] = {}
        for uid, place in known:
            self._cells.setdefault(self._cell(place), []).append((uid, place))

    def near(self, place: Place) -> list[tuple[str, float]]:
        x, y = self._cell(place)
        around = [one for i in (-1, 0, 1) for j in (-1, 0, 1) for one in self._cells.get((x + i, y + j), ())]
        found = [(uid, distance_m(place, there)) for uid, there in around]
        return sorted((one for one in found if one[1] <= self.metres), key=lambda one: (one[1], one[0]))

    def _cell(self, place: Place) -> tuple[int, int]:
        return math.floor(place[0] / self.across), math.floor(place[1] / self.up)


def _margins(latitude: float, metres: float) -> tuple[float, float]:
    """In degrees of latitude and longitude, a little generous."""
    up = metres * 1.001 / _DEGREE_M
    return up, up / math.cos(math.radians(min(abs(latitude) + 0.001, _WIDEST)))
