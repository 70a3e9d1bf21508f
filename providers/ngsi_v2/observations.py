"""What sensors, and the telemetry of assets, say: value, unit, time, quality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import cached_property
from typing import Any, Optional

from ...catalog.model import AssetClass, Attribute, Names, Property, SensorKind
from ..model import Observation, Remote, Value
from .reading import NoNumberError, Reader, reader_of
from .times import end_of, iso, moment_of
from .units import unit_of

AHEAD = timedelta(minutes=5)  # clocks differ that much without anything being wrong

_INSTANT = "TimeInstant"
_ASSET_TIMES = (_INSTANT, "timeInstant", "observationDateTime")
_Range = tuple[Optional[float], Optional[float]]


@dataclass(frozen=True)
class _Measured:
    key: str
    name: str
    read: Reader
    read_plain: Reader  # where the platform states our own unit: nothing to scale
    unit: str | None
    unit_code: str | None
    range: _Range | None
    number: bool


@dataclass(frozen=True)
class Observed:
    """What there is to observe on entities of one type."""

    measured: tuple[_Measured, ...] = ()
    times: tuple[str, ...] = ()

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(field.name for field in self.measured)

    @classmethod
    def of_sensor(cls, kind: SensorKind, codes: Mapping[str, Mapping[str, str]], decodes: bool) -> Observed:
        fields = tuple(_of_property(p, codes.get(p.key, {}), decodes) for p in kind.properties)
        return cls(fields, kind.observed_at)

    @classmethod
    def of_class(cls, asset_class: AssetClass, codes: Mapping[str, Mapping[str, str]], decodes: bool) -> Observed:
        fields = tuple(_of_attribute(a, codes.get(a.key, {}), decodes) for a in asset_class.telemetry if a.ngsi)
        return cls(fields, _ASSET_TIMES)


def _of_attribute(attribute: Attribute, codes: Mapping[str, str], decodes: bool) -> _Measured:
    return _Measured(
        key=attribute.key,
        name=attribute.ngsi or "",
        read=reader_of(attribute, codes, decodes),
        read_plain=reader_of(replace(attribute, scale=1.0), codes, decodes),
        unit=attribute.unit,
        unit_code=attribute.unit_code,
        range=attribute.range,
        number=attribute.type in ("real", "integer"),
    )


def _of_property(prop: Property, codes: Mapping[str, str], decodes: bool) -> _Measured:
    kind = "code" if prop.codes else "real"
    attribute = Attribute(
        prop.key, Names({}), kind, ngsi=prop.ngsi, unit=prop.unit, unit_code=prop.unit_code, range=prop.range,
        scale=prop.scale,
    )  # fmt: skip
    return _of_attribute(attribute, codes, decodes)


def observations(observed: Observed, remote: Remote) -> list[Observation]:
    """Only of what the entity has; a null is told too, since the sensor is there and silent."""
    entity = remote.entity
    found: list[Observation] = []
    if observed.names.isdisjoint(entity):
        return found
    told: datetime | None = None
    sticky = asked = False
    for field in observed.measured:
        attribute = entity.get(field.name)
        if not isinstance(attribute, dict):
            continue
        if not asked:
            (told, sticky), asked = _told_time(observed.times, entity), True
        value, metadata = attribute.get("value"), attribute.get("metadata")
        metadata = metadata if isinstance(metadata, dict) else {}
        code = _text(metadata, "unitCode")
        moment = _observed_at(metadata, told, sticky, remote)
        try:
            if value is not None:
                value = field.read_plain(value) if code and code == field.unit_code else field.read(value)
            quality = _quality(field, value, moment)
        except NoNumberError:  # such as 1e999: nothing was measured, and the other readings are good
            value, quality = None, "out_of_range"
        unit = unit_of(code, field.unit_code, field.unit)
        when = iso(moment) if moment else None
        found.append(Observation(remote.key.id, field.key, value, unit, when, quality))
    return found


def _observed_at(
    metadata: Mapping[str, Any], told: datetime | None, sticky: bool, remote: Remote
) -> datetime | None:
    """The attribute's own TimeInstant, the entity's time, or when the platform took the value, in this order.

    TimeInstant is sticky: a value sent without it keeps the old one, and would look older than it is. So the
    attribute's own date wins where it is later.
    """
    changed = moment_of(_text(metadata, "dateModified"))
    instant = moment_of(_text(metadata, _INSTANT))
    if instant is not None:
        told, sticky = instant, True
    if told is None:
        return changed or moment_of(remote.modified)
    return max(told, changed) if sticky and changed else told


def _told_time(names: tuple[str, ...], entity: Mapping[str, Any]) -> tuple[datetime | None, bool]:
    """The first of the attributes that tell the time of the whole observation, and whether it is TimeInstant."""
    for name in names:
        attribute = entity.get(name)
        moment = end_of(attribute.get("value") if isinstance(attribute, dict) else attribute)
        if moment is not None:
            return moment, name == _INSTANT
    return None, False


def _quality(field: _Measured, value: Value, moment: datetime | None) -> str:
    if moment is None:
        return "no_time"
    if moment > datetime.now(timezone.utc) + AHEAD:
        return "future"
    if field.number and value is not None and not _within(value, field.range):
        return "out_of_range"
    return "ok"


def _within(value: Value, span: _Range | None) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False  # a text where a number is measured
    low, high = span or (None, None)
    return (low is None or value >= low) and (high is None or value <= high)


def _text(metadata: Mapping[str, Any], name: str) -> str | None:
    item = metadata.get(name)
    value = item.get("value") if isinstance(item, dict) else None
    return value if isinstance(value, str) else None

