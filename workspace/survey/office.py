"""To a survey, the office's working copy is what a platform is to the office: its base are the values it left with."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any

from ...providers.model import GEOMETRY, EntityKey, Value
from ..geopackage import GeoPackageStore
from ..store import Base, Row

OFFICE = "office"  # the connection that a survey's bases name
COPY = "copy"  # the key in st_meta of a working copy's own name


def base_of(asset_class: str, row: Row) -> Base:
    """Only what is there: an attribute that is missing was empty."""
    values = {name: value for name, value in row.values.items() if value is not None}
    return Base(row.uid, asset_class, EntityKey(OFFICE, row.municipality or "", asset_class, row.uid), values)


def text_of(values: Mapping[str, Value]) -> str:
    """One way to write them, so that their hash can be compared."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def values_of(entity: Any) -> dict[str, Value]:
    """What a base kept; of a place that is none, nothing. Raises ValueError."""
    if not isinstance(entity, dict):
        raise ValueError("not a base")
    values: dict[str, Value] = dict(entity)
    place = values.get(GEOMETRY)
    if place is not None and not isinstance(place, dict):
        values[GEOMETRY] = None
    return values


def name_of_copy(store: GeoPackageStore) -> str:
    """The working copy's own name, given at the first survey."""
    known = store.meta(COPY)
    if not known:
        known = uuid.uuid4().hex
        with store.applying():
            store.set_meta(**{COPY: known})
    return known
