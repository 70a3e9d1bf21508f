"""What each kind of device would measure at a moment: curves of the day with a wander of their own.

A device keeps no state: its values follow from who it is and what time it is, so that two runs agree.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from typing import Optional, Union

Measured = dict[str, tuple[Union[float, str], Optional[str]]]  # attribute: value as the platform has it, unit code
Curve = Callable[["Moment"], Measured]

DAY = 86400.0


class Moment:
    """A device's view of one moment; `mood` is normal, warning or alarm."""

    def __init__(self, seed: int, mood: str, now: float) -> None:
        self.mood, self.now = mood, now
        self._random = Random(seed)
        self.own = self._random.random()  # 0 to 1, the device's own for good
        self._waves = [(period, self._random.uniform(0, 2 * math.pi)) for period in (5400, 1260, 310)]
        self.hour = (now / 3600 + 0.6) % 24  # near enough to the clock of all three towns
        self.sun = max(0.0, math.sin(math.pi * (self.hour - 7) / 12))
        self.activity = max(0.08, _bump(self.hour, 12.5, 3.5), 0.9 * _bump(self.hour, 19, 2.5))
        self.traffic = max(0.05, _bump(self.hour, 8.3, 1.4), 0.85 * _bump(self.hour, 19.5, 2))
        self.summer = (1 - math.cos(2 * math.pi * (now / DAY % 365.25 - 20) / 365.25)) / 2
        self.night = self.hour >= 18.2 or self.hour < 7.4

    @property
    def wander(self) -> float:
        """-1 to 1, never far from where it was a minute ago."""
        return sum(math.sin(2 * math.pi * self.now / period + phase) for period, phase in self._waves) / 3

    def either(self, normal: float, warning: float, alarm: float) -> float:
        return {"warning": warning, "alarm": alarm}.get(self.mood, normal)


def _bump(hour: float, middle: float, width: float) -> float:
    return math.exp(-(((hour - middle) / width) ** 2))


def air(at: Moment) -> Measured:
    no2 = at.either(14 + 30 * at.traffic, 150, 252) + 6 * at.wander
    pm10 = 17 + 12 * at.own + 7 * at.wander
    return {
        "no2": (round(no2, 1), "GQ"), "pm10": (round(pm10, 1), "GQ"), "pm25": (round(pm10 * 0.52, 1), "GQ"),
        "o3": (round(38 + 40 * at.sun + 5 * at.wander, 1), "GQ"), "so2": (round(4 + 2 * at.own, 1), "GQ"),
        "co": (round(0.25 + 0.2 * at.traffic, 2), "GP"), "airQualityIndex": (round(max(no2 / 1.2, pm10 * 2)), None),
        "temperature": (_temperature(at), "CEL"), "relativeHumidity": (_humidity(at), "C62"),
    }


def noise(at: Moment) -> Measured:
    level = at.either(41 + 15 * at.activity, 69, 79) + 2.2 * at.wander
    return {"LAeq": (round(level, 1), "2N"), "LAmax": (round(level + 10 + 3 * at.own, 1), "2N"),
            "LAS": (round(level + 0.8, 1), "2N"), "LAeq_d": (round(at.either(57, 66, 74) + at.own, 1), "2N")}


def water_level(at: Moment) -> Measured:
    return {"waterLevel": (round(at.either(3.3 - 0.8 * at.activity, 1.2, 0.6) + 0.12 * at.wander, 2), "MTR"),
            "flow": (round(9 + 22 * at.activity + 2 * at.wander, 1), "MQH")}


def water_consumption(at: Moment) -> Measured:
    yearly = 300 + 2400 * at.own
    used = 400 + 5000 * at.own + yearly * (at.now - 1.5e9) / (365.25 * DAY)
    return {"waterConsumption": (int(used), "MTQ"), "minFlow": (at.either(round(6 * at.own), 46, 170), "E32"),
            "maxFlow": (round(380 + 900 * at.own + 60 * at.wander), "E32"),
            "alarmStopsLeaks": (1 if at.mood == "alarm" else 0, None), "alarmTamper": (0, None)}


def weather(at: Moment) -> Measured:
    wind = 2.6 + 1.8 * at.wander + 2 * at.own
    return {
        "temperature": (_temperature(at), "CEL"), "relativeHumidity": (_humidity(at), "C62"),
        "atmosphericPressure": (round(1017 + 5 * at.wander + at.own, 1), "A97"),
        "precipitation": (round(at.either(max(0.0, 4 * (at.wander - 0.7)), 0, 34), 1), "MMT"),
        "windSpeed": (round(max(0.2, wind), 1), "MTS"),
        "gustSpeed": (round(at.either(max(0.4, wind) * 1.8, 21.5, 15) + at.own, 1), "MTS"),
        "windDirection": (round(235 + 60 * at.wander), "DD"), "solarRadiation": (round(780 * at.sun), "D54"),
    }


def _temperature(at: Moment) -> float:
    return round(7 + 17 * at.summer + 6 * (at.sun - 0.4) + 1.2 * at.wander, 1)


def _humidity(at: Moment) -> float:
    return round(min(0.98, 0.78 - 0.3 * at.sun - 0.15 * at.summer + 0.06 * at.wander), 2)


def parking(at: Moment) -> Measured:
    if at.own > 0.97:
        return {"status": ("closed", None)}
    return {"status": ("occupied" if 0.6 * at.activity + 0.5 * at.wander > at.own - 0.2 else "free", None)}


def fill_level(at: Moment) -> Measured:
    filling = (at.now / DAY * (0.35 + 0.4 * at.own) + at.own * 7) % 1 * 0.7  # emptied when three quarters full
    return {"fillingLevel": (round(at.either(filling, 0.82, 0.95), 2), "C62"),
            "temperature": (round(_temperature(at) + 4 * at.sun, 1), "CEL"),
            "batteryLevel": (round(0.4 + 0.55 * at.own, 2), "C62")}


def people(at: Moment) -> Measured:
    share = max(0.01, 0.55 * at.activity * (0.5 + at.own / 2) + 0.05 * at.wander)
    return {"peopleCount": (round(140 * share), None), "occupancy": (round(share, 2), "C62"),
            "averageCrowdSpeed": (round(1.15 + 0.15 * at.wander, 2), "MTS")}


def feeder(at: Moment) -> Measured:
    power = (1.8 + 4 * at.own) * (1 + 0.03 * at.wander) if at.night else 0.03
    return {
        "totalActivePower": (round(power, 2), "KWT"), "totalReactivePower": (round(power * 0.21, 2), "KVR"),
        "powerState": ("on" if at.night else "off", None),
        "meanVoltage": (round(at.either(231, 211.5, 229) + 1.8 * at.wander, 1), "VLT"),
        "residualCurrent": (round(at.either(35, 40, 330) + 12 * at.wander), "4K"),
        "powerFactor": (round(0.978 + 0.01 * at.wander, 3), None),
    }


CURVES: dict[str, Curve] = {
    "AirQualityObserved": air, "NoiseLevelObserved": noise, "WaterObserved": water_level,
    "WaterConsumptionObserved": water_consumption, "WeatherObserved": weather, "ParkingSpot": parking,
    "FillLevelObserved": fill_level, "CrowdFlowObserved": people, "StreetlightFeeder": feeder,
}
