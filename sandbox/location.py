"""An entity's place: which attribute gives it, and the GeoJSON that geographic queries look at."""
from __future__ import annotations

from .entity import GEO_TYPES, Attribute, Entity, geometry_of
from .errors import OrionError, bad_request
from .geometry import is_indexable
from .payloads import AttributeUpdate
from .values import Json, number_from

_TWO_PLACES = ("You cannot use more than one geo location attribute when creating an entity. "
               "Use ignoreType metadata if you want to add additional informative locations.")
_FORMAT = "geo coordinates format error [see Orion user manual]: "


def is_location(update: AttributeUpdate, before: Attribute | None = None) -> bool:
    """Whether an attribute as sent is the entity's place; metadata that is there already counts too."""
    if update.value is None or update.type not in GEO_TYPES:
        return False
    if "ignoreType" in update.metadata:
        return not update.ignores_type()
    return not (before is not None and before.ignores_type())


def two_places() -> OrionError:
    """What is told when an entity would have two geographic attributes."""
    return OrionError(413, _TWO_PLACES, "NoResourcesAvailable")


def geojson_from(type_: str, value: Json) -> Json:
    """The GeoJSON of a geographic value; raises ValueError with Orion's sentence."""
    if type_ == "geo:json":
        if isinstance(value, dict):
            _check_feature(value)
            return geometry_of(value)
        return value
    if type_ == "geo:point":
        return {"type": "Point", "coordinates": _position(value if isinstance(value, str) else "")}
    corners = [_position(each) for each in _texts(value)]
    if type_ == "geo:box":
        return _box(corners)
    if type_ == "geo:line":
        if len(corners) < 2:
            raise ValueError("geo:line uses at least 2 coordinates")
        return {"type": "LineString", "coordinates": corners}
    if len(corners) < 4:
        raise ValueError("geo:polygon uses at least 4 coordinates")
    if corners[0] != corners[-1]:
        raise ValueError("geo:polygon first and last coordinates must match")
    return {"type": "Polygon", "coordinates": [corners]}


def _check_feature(value: dict[str, Json]) -> None:
    feature = value
    if value.get("type") == "FeatureCollection":
        if "features" not in value:
            raise ValueError("features field not found in FeatureCollection")
        features = value["features"]
        if not isinstance(features, list):
            raise ValueError("features in FeatureCollection is not an array")
        if len(features) != 1:
            raise ValueError(f"features in FeatureCollection has {'more than 1 item' if features else '0 items'}")
        feature = features[0] if isinstance(features[0], dict) else {}
    elif value.get("type") != "Feature":
        return
    if "geometry" not in feature:
        raise ValueError("geometry in Feature not found")
    if not isinstance(feature["geometry"], dict):
        raise ValueError("geometry in Feature is not an object")


def _texts(value: Json) -> list[str]:
    if not isinstance(value, list):
        raise ValueError("geo:line, geo:box and geo:polygon needs array of strings as value")
    if not all(isinstance(each, str) for each in value):
        raise ValueError("geo:line, geo:box and geo:polygon needs array of strings but some element is not a string")
    return value


def _position(text: str) -> list[float]:
    latitude_text, comma, longitude_text = text.strip().partition(",")
    latitude, longitude = number_from(latitude_text.strip()), number_from(longitude_text.strip())
    if not comma or latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise ValueError(_FORMAT + text)
    return [longitude, latitude]


def _box(corners: list[list[float]]) -> Json:
    if len(corners) != 2:
        raise ValueError("geo:box uses exactly 2 coordinates")
    (lon1, lat1), (lon2, lat2) = corners
    if lat1 == lat2 or lon1 == lon2:
        raise ValueError("geo:box coordinates are not defining an actual box")
    west, east, south, north = min(lon1, lon2), max(lon1, lon2), min(lat1, lat2), max(lat1, lat2)
    return {"type": "Polygon", "coordinates": [[[west, south], [west, north], [east, north], [east, south],
                                                [west, south]]]}


def place_from(update: AttributeUpdate, during: str = "") -> Json:
    """The GeoJSON of an attribute that is a place; `during` is the step that Orion's refusal names."""
    try:
        return geojson_from(update.type, update.value)
    except ValueError as refusal:
        raise bad_request(f"error parsing location attribute{during}: {refusal}") from None


def check_indexable(place: Json, error: str) -> None:
    """Refuses, as the data base would, a place that is no geometry on Earth."""
    if place is not None and not is_indexable(place):
        raise OrionError(500, "Database Error (entities - exception: Failed to retrieve geo keys)", error)


def locate_at_creation(attributes: dict[str, AttributeUpdate]) -> tuple[str, Json]:
    """The name and the GeoJSON of the one place among the attributes of a new entity."""
    name, place = "", None
    for each, update in attributes.items():
        if is_location(update):
            if name:
                raise two_places()
            name, place = each, place_from(update)
    check_indexable(place, "InternalError")
    return name, place


def move(entity: Entity, name: str, place: Json) -> None:
    """Makes an attribute the entity's place; an empty name leaves it without one."""
    entity.location_name, entity.location = name, place
