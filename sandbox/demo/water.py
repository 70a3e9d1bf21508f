"""The visible parts of a town's water supply: tanks above it, hydrants, fountains and meters along the streets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from .geometry import Point, polar
from .ngsi import Entity, Placed, address, day_between, entity_at, flag, number, placed, said, text
from .plots import plots
from .towns import HERE, TOWNS, Town


@dataclass(frozen=True)
class WaterPoint:
    number: int
    kind: str
    name: str
    place: Point
    street: str  # empty outside the streets


@lru_cache(maxsize=len(TOWNS))
def water_points_of(town: Town) -> tuple[WaterPoint, ...]:
    random = Random(town.seed + 7)
    tank, pumps = said(town, "Depósito", "Reservatório", "Dipòsit"), said(town, "Bombeo", "Elevatória", "Bombament")
    found = [WaterPoint(1, "tank", f"{tank} 1", polar(HERE, town.reach + 420, town.avenue + 196), ""),
             WaterPoint(2, "tank", f"{tank} 2", polar(HERE, town.reach + 700, town.avenue + 60), ""),
             WaterPoint(3, "pumping_station", f"{pumps} 1", polar(HERE, town.reach + 520, town.avenue + 250), "")]
    taken: list[Point] = []
    for kind, word, count, kinds, back, apart in (
        ("hydrant", said(town, "Hidrante", "Hidrante", "Hidrant"), 9, ("grid", "avenue", "ring", "estate"), 0.4, 160.0),
        ("drinking_fountain", said(town, "Fuente", "Bebedouro", "Font"), 6, ("old", "square", "grid"), 1.0, 90.0),
        ("meter", said(town, "Contador", "Contador", "Comptador"), 8, ("grid", "old", "suburb"), 1.6, 60.0),
    ):
        where = plots(random, town, kinds, back, apart, taken)
        for position in range(1, count + 1):
            plot = next(where)
            name = f"{word} {position:02d}"
            found.append(WaterPoint(len(found) + 1, kind, name, plot.place, f"{plot.street.name}, {plot.house}"))
    return tuple(found)


def water(town: Town, now: float) -> Iterator[Placed]:
    del now  # nothing of this tells the time
    random = Random(town.seed + 8)
    for point in water_points_of(town):
        entity = entity_at(town, "WaterPoint", point.number, point.place)
        entity.update({
            "name": text(point.name), "waterPointKind": text(point.kind),
            "status": text(random.choices(("ok", "leak", "damaged", "out_of_service"), (88, 4, 5, 3))[0]),
            "conservationState": text(random.choices("BRM", (70, 22, 8))[0]),
            "ownership": text("MU"), "management": text(random.choice(("MU", "MA"))),
            "dateServiceStarted": day_between(random, 1985, 2022),
            "dateLastInspection": day_between(random, 2020, 2024), "positionPrecision": text("GP"),
            "surveyState": text(random.choice("0133")), "eielEntity": text("0001"), "eielNucleus": text("01"),
        })
        if point.street:
            entity["streetName"] = text(point.street.split(", ")[0])
            entity["address"] = address(town, point.street)
        entity.update(_technical(random, point))
        yield placed(town, entity)


def _technical(random: Random, point: WaterPoint) -> Entity:
    if point.kind == "tank":
        return {"tankCapacity": number(random.choice((500, 800, 1200)), "MTQ"), "drinkableWater": flag(True),
                "tankPosition": text(random.choice(("EL", "SE", "EN")))}
    if point.kind == "pumping_station":
        return {"pumpPower": number(random.choice((11, 15, 22)), "KWT"), "drinkableWater": flag(True)}
    if point.kind == "hydrant":
        return {"hydrantType": text(random.choice(("pillar", "buried", "wall"))),
                "outletDiameter": number(random.choice((45, 70, 100)), "MMT"), "drinkableWater": flag(False)}
    if point.kind == "meter":
        return {"meterNumber": text(f"{random.randrange(10**8):08d}"), "drinkableWater": flag(True)}
    return {"drinkableWater": flag(random.random() < 0.85)}
