"""The demonstration lives: now and then each sensor that is in order tells something new."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .devices import SILENT, STALE, Device, devices_of, readings
from .ngsi import Entity, urn
from .towns import TENANT, TOWNS

Reading = tuple[str, str, str, str, Entity]  # tenant, service path, entity id, type, attributes

# seconds between two readings here: quicker than in life, so that something is seen to happen
PACE = {
    "ParkingSpot": 45, "NoiseLevelObserved": 30, "CrowdFlowObserved": 30, "WeatherObserved": 60, "WaterObserved": 60,
    "AirQualityObserved": 60, "StreetlightFeeder": 60, "FillLevelObserved": 180, "WaterConsumptionObserved": 300,
}
TICK = 5  # seconds between two calls, about


def tick(now: float) -> Iterator[Reading]:
    """What has come in since the tick before."""
    for town in TOWNS:
        for device in devices_of(town):
            if device.mood not in (SILENT, STALE) and _has_turn(device, now):
                attributes = readings(device, now)
                yield TENANT, town.service_path, urn(device.kind, town, device.number), device.kind, attributes


def _has_turn(device: Device, now: float) -> bool:
    """By chance, so that it does not matter how evenly the ticks come."""
    return Random(f"{device.seed} {int(now)}").random() < TICK / PACE[device.kind]
