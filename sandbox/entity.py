"""What the platform keeps: entities, their attributes and the attributes' metadata."""
from __future__ import annotations

from dataclasses import dataclass, field

from .values import DATE_TYPES, Json, render_date, shown

GEO_TYPES = ("geo:point", "geo:line", "geo:box", "geo:polygon", "geo:json")
DATE_EXPIRES = "dateExpires"


@dataclass
class Metadatum:
    """A named remark on an attribute; dates are kept as seconds since 1970."""

    __slots__ = ("type", "value")
    type: str
    value: Json

    def shown(self) -> dict[str, Json]:
        """As it is rendered."""
        return {"type": self.type, "value": shown_value(self.type, self.value)}


@dataclass
class Attribute:
    """A value with its type and metadata, replaced but never altered; dates are kept as seconds since 1970."""

    __slots__ = ("created", "metadata", "modified", "type", "value")
    type: str
    value: Json
    metadata: dict[str, Metadatum]
    created: float
    modified: float

    def ignores_type(self) -> bool:
        """Whether its metadata asks that its geographic type be taken as no more than a name."""
        return "ignoreType" in self.metadata and self.metadata["ignoreType"].value is True


EntityKey = tuple[str, str, str]


@dataclass
class Entity:
    """An asset of one tenant; the key is what the data base holds unique."""

    id: str
    type: str
    service_path: str
    attributes: dict[str, Attribute]
    created: float = 0.0
    modified: float = 0.0
    location_name: str = ""
    location: Json = None
    expires: float | None = None
    last_correlator: str = ""
    rendered: dict[object, bytes] = field(default_factory=dict)

    @property
    def key(self) -> EntityKey:
        """Id first: it is what most look-ups have."""
        return self.id, self.type, self.service_path


def shown_value(type_: str, value: Json) -> Json:
    """A value as it is rendered under a type: a date is a number kept under a date type."""
    if type_ in DATE_TYPES and isinstance(value, (int, float)) and not isinstance(value, bool):
        return render_date(value)
    return shown(value)


def shown_attribute_value(attribute: Attribute) -> Json:
    """The value as rendered; of a GeoJSON feature only the geometry."""
    value = attribute.value
    if attribute.type == "geo:json" and isinstance(value, dict) and not attribute.ignores_type():
        value = geometry_of(value)
    return shown_value(attribute.type, value)


def geometry_of(value: dict[str, Json]) -> Json:
    """The geometry itself, or that of a feature, or of a collection's only feature."""
    if value.get("type") == "Feature":
        return value.get("geometry")
    if value.get("type") == "FeatureCollection":
        features = value.get("features") or [{}]
        return features[0].get("geometry") if isinstance(features[0], dict) else None
    return value
