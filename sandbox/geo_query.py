"""The three geographic parameters of a query: georel, geometry and coords."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .errors import OrionError, bad_request
from .geometry import Position, covered_by, distance_to_m, intersects
from .values import Json, number_from

_RELATIONS = ("near", "coveredBy", "intersects", "equals", "disjoint")
_SHAPES = ("point", "line", "box", "polygon")


@dataclass(frozen=True)
class GeoQuery:
    """A place asked for, with its relation to it; its geometry is GeoJSON."""

    relation: str
    geometry: Json
    nearest_m: float = -1
    farthest_m: float = -1

    @property
    def is_near(self) -> bool:
        """Whether the answer is sorted by distance."""
        return self.relation == "near"

    def distance_m(self, place: Json) -> float:
        """Metres from the point asked for."""
        return distance_to_m(_point(self.geometry), place)

    def matches(self, place: Json) -> bool:
        """Whether an entity's place answers the query; one without a place never does."""
        if place is None:
            return False
        return _MATCHES[self.relation](self, place)


def _point(geometry: Json) -> Position:
    return geometry["coordinates"][0], geometry["coordinates"][1]


def _near(query: GeoQuery, place: Json) -> bool:
    metres = query.distance_m(place)
    return (query.farthest_m < 0 or metres <= query.farthest_m) and metres >= query.nearest_m


def _covered(query: GeoQuery, place: Json) -> bool:
    return covered_by(place, query.geometry["coordinates"])


_MATCHES: dict[str, Callable[[GeoQuery, Json], bool]] = {
    "near": _near,
    "coveredBy": _covered,
    "intersects": lambda query, place: intersects(place, query.geometry),
    "disjoint": lambda query, place: not intersects(place, query.geometry),
    "equals": lambda query, place: bool(place == query.geometry),
}


def geo_query_from(geometry: str, coords: str, georel: str) -> GeoQuery:
    """The query that three texts make; raises ValueError with Orion's sentence."""
    shape = _shape_from(geometry)
    relation, nearest, farthest = _relation_from(georel)
    if shape in ("line", "point") and relation == "coveredBy":
        raise ValueError(f"{shape} geometry cannot be used with coveredBy georel")
    if shape != "point" and relation == "near":
        raise ValueError("georel /near/ used with geometry different than point")
    return GeoQuery(relation, _geometry_from(shape, _positions_from(coords)), nearest, farthest)


def _shape_from(geometry: str) -> str:
    shape = ""
    for item in _items(geometry):
        if item not in _SHAPES:
            raise ValueError("error parsing geometry: Invalid selector in geometry specification")
        if shape:
            raise ValueError("error parsing geometry: geometry-type present more than once")
        shape = item
    if not shape:
        raise ValueError("error parsing geometry: empty geometry")
    return shape


def _items(text: str) -> list[str]:
    text = text.lstrip(";")
    return text.split(";") if text else []


def _relation_from(georel: str) -> tuple[str, float, float]:
    relation, limits = "", {"minDistance": -1.0, "maxDistance": -1.0}
    given: set[str] = set()
    for item in _items(georel):
        name, colon, number = item.partition(":")
        if item in _RELATIONS:
            if relation:
                raise ValueError("georel type present more than once")
            relation = item
        elif colon and name in limits:
            if name in given:
                raise ValueError(f"{name} present more than once")
            metres = number_from(number)
            if metres is None:
                raise ValueError(f"invalid number for {name}")
            limits[name] = metres
            given.add(name)
        else:
            raise ValueError("Invalid modifier in georel parameter")
    for name in ("maxDistance", "minDistance"):
        if name in given and relation != "near":
            raise ValueError(f"{name} erroneously used with georel /{relation}/")
    if relation == "near" and not given:
        raise ValueError("georel /near/ without either minDistance nor maxDistance")
    return relation, limits["minDistance"], limits["maxDistance"]


def _positions_from(coords: str) -> list[list[float]]:
    pairs = _items(coords)
    if not pairs:
        raise ValueError("erroneous coordinates for geometry")
    found = []
    for pair in pairs:
        numbers = pair.split(",")
        if len(numbers) != 2:
            raise ValueError("invalid point in URI param /coords/")
        latitude, longitude = number_from(numbers[0].strip()), number_from(numbers[1].strip())
        if latitude is None or longitude is None:
            raise ValueError("invalid coordinates")
        found.append([longitude, latitude])
    return found


def _geometry_from(shape: str, at: list[list[float]]) -> Json:
    if shape == "polygon":
        if len(at) < 4:
            raise ValueError("Too few coordinates for polygon")
        if at[0] != at[-1]:
            raise ValueError("First and last point in polygon not the same")
        return {"type": "Polygon", "coordinates": [at]}
    if shape == "line":
        if len(at) < 2:
            raise ValueError("invalid number of coordinates for /line/")
        return {"type": "LineString", "coordinates": at}
    if shape == "point":
        if len(at) != 1:
            raise ValueError("invalid number of coordinates for /point/")
        return {"type": "Point", "coordinates": at[0]}
    return _box(at)


def _box(at: list[list[float]]) -> Json:
    if len(at) != 2:
        raise ValueError("invalid number of coordinates for /box/")
    (lon1, lat1), (lon2, lat2) = at
    if lat1 == lat2 or lon1 == lon2:
        raise ValueError("box coordinates are not defining an actual box")
    west, east, south, north = min(lon1, lon2), max(lon1, lon2), min(lat1, lat2), max(lat1, lat2)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def check_on_earth(query: GeoQuery | None) -> None:
    """Refuses, as the data base would, coordinates that are nowhere."""
    if query is None:
        return
    at = query.geometry["coordinates"]
    corners = [at] if query.geometry["type"] == "Point" else at[0] if query.geometry["type"] == "Polygon" else at
    if any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in corners):
        raise OrionError(500, "Database Error (entities - query: longitude or latitude is out of bounds)",
                         "InternalServerError")


def geo_query_of_uri(parameters: dict[str, str]) -> GeoQuery | None:
    """The geographic part of a query string, with the refusals of GET /v2/entities."""
    geometry, coords, georel = (parameters.get(name, "") for name in ("geometry", "coords", "georel"))
    if coords and not geometry:
        raise bad_request("Invalid query: URI param /coords/ used without /geometry/")
    if geometry and not coords:
        raise bad_request("Invalid query: URI param /geometry/ used without /coords/")
    if georel and not geometry:
        raise bad_request("Invalid query: URI param /georel/ used without /geometry/")
    if not geometry:
        return None
    try:
        return geo_query_from(geometry, coords, georel)
    except ValueError as refusal:
        raise bad_request(f"Invalid query: {refusal}") from None
