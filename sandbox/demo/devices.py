"""The sensors of a town: where they hang, who they are, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from random import Random

from .curves import CURVES, Moment
from .geometry import Point, polar
from .lighting import cabinets_of
from .ngsi import Entity, Placed, entity_at, instant, many, measured, placed, reference, said, text, urn
from .plots import plots
from .towns import HERE, TOWNS, Town
from .waste import waste
from .water import water_points_of

# how often a device of the kind reports, in seconds
PERIODS = {
    "AirQualityObserved": 900, "NoiseLevelObserved": 300, "WaterObserved": 600, "WaterConsumptionObserved": 21600,
    "WeatherObserved": 600, "ParkingSpot": 120, "FillLevelObserved": 7200, "CrowdFlowObserved": 300,
    "StreetlightFeeder": 900,
}
STALE, SILENT = "stale", "silent"  # reported long ago; never reported

# which device of a kind is not in order, by town: kind, number, mood
MOODS = {
    "06901": {("NoiseLevelObserved", 2): "warning", ("WaterObserved", 2): "warning", ("FillLevelObserved", 3): "alarm",
              ("FillLevelObserved", 7): "warning", ("FillLevelObserved", 11): STALE, ("ParkingSpot", 5): STALE,
              ("StreetlightFeeder", 4): "alarm", ("WaterConsumptionObserved", 9): SILENT,
              ("CrowdFlowObserved", 3): SILENT},
    "0790": {("AirQualityObserved", 2): "warning", ("WaterConsumptionObserved", 4): "alarm",
             ("FillLevelObserved", 2): "warning", ("FillLevelObserved", 9): "alarm", ("NoiseLevelObserved", 5): STALE,
             ("StreetlightFeeder", 2): "warning", ("WeatherObserved", 2): SILENT, ("ParkingSpot", 12): SILENT},
    "25901": {("WeatherObserved", 2): "warning", ("WaterObserved", 3): "alarm", ("AirQualityObserved", 2): "alarm",
              ("WaterConsumptionObserved", 6): "warning", ("FillLevelObserved", 5): STALE,
              ("WaterConsumptionObserved", 12): STALE, ("StreetlightFeeder", 6): SILENT},
}


@dataclass(frozen=True)
class Device:
    town: Town
    kind: str
    number: int
    name: str
    place: Point
    about: Entity = field(default_factory=dict, hash=False, compare=False)  # what does not change

    @property
    def mood(self) -> str:
        return MOODS[self.town.code].get((self.kind, self.number), "normal")

    @property
    def seed(self) -> int:
        return Random(f"{self.town.seed} {self.kind} {self.number}").randrange(10**9)


@lru_cache(maxsize=len(TOWNS))
def devices_of(town: Town) -> tuple[Device, ...]:
    return (*_along_streets(town), *_at_water(town), *_in_containers(town), *_at_cabinets(town), *_outside(town))


def _along_streets(town: Town) -> Iterator[Device]:
    random = Random(town.seed + 10)
    parking_site: Entity = {"category": many(["onStreet"]), "refParkingSite": text(urn("OnStreetParking", town, 1))}
    taken: list[Point] = []
    for kind, word, count, kinds, back, apart, about in (
        ("AirQualityObserved", said(town, "Aire", "Ar", "Aire"), 2, ("square", "avenue", "ring"), 1.0, 300.0, {}),
        ("NoiseLevelObserved", said(town, "Sonómetro", "Sonómetro", "Sonòmetre"), 5, ("old", "avenue", "ring"), 0.8,
         120.0, {"sonometerClass": text("1")}),
        ("CrowdFlowObserved", said(town, "Aforo", "Contagem", "Aforament"), 3, ("square", "old", "avenue"), 0.6, 40.0,
         {}),
        ("ParkingSpot", said(town, "Plaza", "Lugar", "Plaça"), 14, ("ring", "avenue", "grid"), -1.6, 14.0,
         parking_site),
    ):
        where = islice(plots(random, town, kinds, back, apart, taken), count)
        for number, plot in enumerate(where, 1):
            yield Device(town, kind, number, f"{word} {number:02d} {plot.street.name}", plot.place, about)


def _at_water(town: Town) -> Iterator[Device]:
    levels = said(town, "Nivel", "Nível", "Nivell")
    points = water_points_of(town)
    for number, point in enumerate(points[:3], 1):
        about = {"refWaterPoint": reference("WaterPoint", town, point.number)}
        place = (point.place[0] + 4, point.place[1])
        yield Device(town, "WaterObserved", number, f"{levels} {point.name}", place, about)
    meters = [point for point in points if point.kind in ("meter", "drinking_fountain")][:12]
    for number, point in enumerate(meters, 1):
        about = {"refWaterPoint": reference("WaterPoint", town, point.number), "waterType": text("serviceWater")}
        place = (point.place[0] + 0.8, point.place[1] - 0.8)
        yield Device(town, "WaterConsumptionObserved", number, f"{said(town, 'Consumo', 'Consumo', 'Consum')} "
                     f"{point.name}", place, about)


def _in_containers(town: Town) -> Iterator[Device]:
    containers = [entity for _, _, entity in waste(town, 0) if entity["type"] == "WasteContainer"]
    step = len(containers) // 12
    for number, container in enumerate(containers[:step * 12:step], 1):
        about = {"location": container["location"],
                 "refWasteContainer": {"type": "Relationship", "value": container["id"]}}
        name = f"{said(town, 'Llenado', 'Enchimento', 'Ompliment')} {container['name']['value']}"
        yield Device(town, "FillLevelObserved", number, name, HERE, about)


def _at_cabinets(town: Town) -> Iterator[Device]:
    for number, cabinet in enumerate(cabinets_of(town)[:7], 1):
        about = {"refStreetlightControlCabinet": reference("StreetlightControlCabinet", town, cabinet.number)}
        name = f"{said(town, 'Analizador', 'Analisador', 'Analitzador')} CM-{cabinet.number:02d}"
        yield Device(town, "StreetlightFeeder", number, name, (cabinet.place[0] + 0.6, cabinet.place[1]), about)


def _outside(town: Town) -> Iterator[Device]:
    word = said(town, "Estación meteorológica", "Estação meteorológica", "Estació meteorològica")
    for number, (angle, far) in enumerate(((town.avenue + 20, town.reach + 260), (town.avenue + 180, 3900)), 1):
        yield Device(town, "WeatherObserved", number, f"{word} {number}", polar(HERE, far, angle))


def sensors(town: Town, now: float) -> Iterator[Placed]:
    for device in devices_of(town):
        yield placed(town, {**entity_at(town, device.kind, device.number, device.place), "name": text(device.name),
                            **device.about, **readings(device, _last_seen(device, now))})


def _last_seen(device: Device, now: float) -> float:
    ago = Random(device.seed + 1).random()
    if device.mood == STALE:
        return now - (4 + 20 * ago) * 86400
    return now - (0.05 + 0.9 * ago) * PERIODS[device.kind]


def readings(device: Device, seen: float) -> Entity:
    """The attributes that a device sends, of the moment at which it measured; none where it never did."""
    if device.mood == SILENT:
        return {}
    values = CURVES[device.kind](Moment(device.seed, device.mood, seen))
    entity = {name: measured(value, seen, unit) for name, (value, unit) in values.items()}
    if device.kind == "NoiseLevelObserved":
        entity["dateObservedFrom"], entity["dateObservedTo"] = instant(seen - PERIODS[device.kind]), instant(seen)
    elif device.kind != "ParkingSpot":
        entity["dateObserved"] = instant(seen)
    entity["TimeInstant"] = instant(seen)
    return entity
