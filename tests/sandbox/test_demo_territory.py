"""The demo territory in the platform, played by files of the test's own."""

from __future__ import annotations

import time

import pytest
from smart_territory.sandbox import demo_territory
from smart_territory.sandbox.service import Platform

SENSOR = {"id": "s", "type": "AirQualityObserved", "NO2": {"type": "Number", "value": 1}}


@pytest.fixture
def demo(monkeypatch):
    moves = {"NO2": {"value": 2}, "CO": {"value": 1}}
    ticks = [("demo", "/es/1", id_, "AirQualityObserved", moves) for id_ in ("s", "gone")]
    parts = {"entities": lambda now: iter([("demo", "/es/1", SENSOR)]), "tick": lambda now: iter(ticks)}
    monkeypatch.setattr(demo_territory, "_part", lambda module, name: parts.get(name))
    return parts


def test_the_territory_is_loaded_and_its_sensors_live(demo):
    platform = Platform()
    assert demo_territory.load(platform) == 1
    life = demo_territory.Life(platform, pause_s=0.01)
    life.start()
    sensor = platform.store.tenant("demo").entities["s", "AirQualityObserved", "/es/1"]
    for _ in range(200):
        if sensor.attributes["NO2"].value == 2:
            break
        time.sleep(0.01)
    life.close()
    assert sensor.attributes["NO2"].value == 2
    assert "CO" not in sensor.attributes, "life changes values, it invents no attributes"
    assert len(platform.store.tenant("demo").entities) == 1


def test_without_the_demos_files_the_platform_is_empty(demo):
    demo.clear()
    platform = Platform()
    assert demo_territory.load(platform) == 0
    life = demo_territory.Life(platform)
    life.start()
    life.close()
