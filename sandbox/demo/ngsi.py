"""Entities as a platform keeps them: normalized NGSI-v2."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from random import Random
from typing import Any

from .geometry import Point
from .towns import TENANT, Town

Entity = dict[str, Any]
Placed = tuple[str, str, Entity]  # tenant, service path, entity


def urn(kind: str, town: Town, number: int | str) -> str:
    last = f"{number:04d}" if isinstance(number, int) else number
    return f"urn:ngsi-ld:{kind}:{town.code}:{last}"


def placed(town: Town, entity: Entity) -> Placed:
    return TENANT, town.service_path, entity


def entity_at(town: Town, kind: str, number: int | str, place: Point) -> Entity:
    return {"id": urn(kind, town, number), "type": kind,
            "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": town.frame.place(place)}}}


def area_at(town: Town, ring: list[Point]) -> Entity:
    return {"type": "geo:json",
            "value": {"type": "Polygon", "coordinates": [[town.frame.place(corner) for corner in ring]]}}


def text(value: str) -> Entity:
    return {"type": "Text", "value": value}


def number(value: float, unit: str | None = None) -> Entity:
    if unit is None:
        return {"type": "Number", "value": value}
    return {"type": "Number", "value": value, "metadata": {"unitCode": {"type": "Text", "value": unit}}}


def flag(value: bool) -> Entity:
    return {"type": "Boolean", "value": value}


def many(value: list[str]) -> Entity:
    return {"type": "StructuredValue", "value": value}


def reference(kind: str, town: Town, number: int | str) -> Entity:
    return {"type": "Relationship", "value": urn(kind, town, number)}


def moment(when: float) -> str:
    """ISO 8601 with milliseconds, from seconds since 1970."""
    return f"{datetime.fromtimestamp(int(when), timezone.utc):%Y-%m-%dT%H:%M:%S}.000Z"


def instant(when: float) -> Entity:
    return {"type": "DateTime", "value": moment(when)}


def day(year: int, month: int, day_of_month: int) -> Entity:
    return _midnight(date(year, month, day_of_month))


def _midnight(when: date) -> Entity:
    return {"type": "DateTime", "value": f"{when.isoformat()}T00:00:00.000Z"}


def day_between(random: Random, first_year: int, last_year: int) -> Entity:
    start = date(first_year, 1, 1)
    return _midnight(start + timedelta(days=random.randrange((date(last_year, 12, 31) - start).days)))


def measured(value: float | str | None, when: float, unit: str | None = None) -> Entity:
    """What a device reports, with the time at which it saw it."""
    metadata: Entity = {"TimeInstant": instant(when)}
    if unit is not None:
        metadata["unitCode"] = {"type": "Text", "value": unit}
    kind = "Text" if isinstance(value, str) else "Number"
    return {"type": kind, "value": value, "metadata": metadata}


def address(town: Town, street: str, house: int | None = None) -> Entity:
    return {"type": "StructuredValue", "value": {
        "streetAddress": f"{street}, {house}" if house else street, "addressLocality": town.name,
        "addressRegion": town.region, "addressCountry": town.nation, "postalCode": town.postcode}}


def said(town: Town, es: str, pt: str, ca: str) -> str:
    """A word in the town's own language."""
    return {"es": es, "pt": pt, "ca": ca}[town.country]
