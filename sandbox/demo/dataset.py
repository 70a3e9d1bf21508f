"""The whole demonstration, entity by entity: the same at each call but for its times and what is measured."""

from __future__ import annotations

from collections.abc import Iterator

from .devices import sensors
from .heritage import heritage
from .lighting import lighting
from .ngsi import Placed
from .tourism import tourism
from .towns import TOWNS
from .waste import waste
from .water import water


def entities(now: float) -> Iterator[Placed]:
    """Tenant, service path and normalized NGSI-v2 entity, as of `now` (seconds since 1970)."""
    for town in TOWNS:
        for part in (lighting, waste, heritage, water, tourism, sensors):
            yield from part(town, now)
