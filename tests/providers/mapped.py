"""What the tests of the mapping share: entities as platforms send them, and readings of sensors."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any

from scripted import CATALOG, LIGHT, SCOPE, connection_to
from smart_territory.catalog.model import AssetClass
from smart_territory.providers.model import EntityKey, PageQuery, RawPage, Remote
from smart_territory.providers.ngsi_v2.mapping import NgsiMapper

MAPPER = NgsiMapper(connection_to("http://h"), CATALOG)


def entity(asset_class: AssetClass, **values: Any) -> dict[str, Any]:
    """Attributes by the catalog's keys, with bare values."""
    found: dict[str, Any] = {"id": "x", "type": asset_class.ngsi_type}
    for name, value in values.items():
        attribute = asset_class.attribute(name)
        assert attribute is not None
        found[str(attribute.ngsi)] = {"type": "Any", "value": value, "metadata": {}}
    return found


def read(asset_class: AssetClass = LIGHT, **values: Any) -> Any:
    (name,) = values
    return MAPPER.values(asset_class, entity(asset_class, **values))[name]


def parsed(*entities: Any, scopes: tuple[str, ...] = (SCOPE,), mapper: NgsiMapper = MAPPER) -> list[Remote]:
    return mapper.parse(RawPage(PageQuery(scopes, ()), 0, None, json.dumps(list(entities)).encode()))


NOW = datetime.now(timezone.utc)


def ago(**much: float) -> str:
    return (NOW - timedelta(**much)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def sensor(kind: str = "AirQualityObserved", **attributes: Any) -> Remote:
    return Remote(
        EntityKey("platform", SCOPE, kind, "s1"), {"id": "s1", "type": kind, **attributes}, ago(hours=9)
    )


def measured(value: Any, **metadata: str) -> dict[str, Any]:
    return {
        "type": "Number",
        "value": value,
        "metadata": {k: {"type": "Any", "value": v} for k, v in metadata.items()},
    }
