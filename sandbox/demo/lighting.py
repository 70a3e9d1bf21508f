"""Street lights along the streets, in circuits of the cabinets that feed them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from .geometry import Point, along, azimuth, beside, distance, length
from .ngsi import (
    Entity,
    Placed,
    address,
    day_between,
    entity_at,
    flag,
    many,
    measured,
    moment,
    number,
    placed,
    reference,
    text,
    urn,
)
from .towns import Town, streets_of

LIGHTS_A_CABINET = 150


@dataclass(frozen=True)
class Manner:
    """How streets of a kind are lit."""

    spacing: float
    height: float
    support: str
    luminaire: str
    location: str
    old_watts: tuple[int, ...]
    led_watts: tuple[int, ...]
    lighting_class: str
    road: str
    arrangement: str


MANNERS = {
    "square": Manner(16, 4.2, "column", "ornamentalLantern", "pedestrianPath", (100, 150), (40, 52), "CE2", "E",
                     "single_sided"),
    "old": Manner(21, 4.6, "wall_bracket", "ornamentalLantern", "facade", (70, 100), (28, 36), "S2", "D", "staggered"),
    "ring": Manner(27, 9, "bracket_pole", "sideEntry", "sidewalk", (150, 250), (75, 90), "ME4", "B", "staggered"),
    "avenue": Manner(26, 10, "bracket_pole", "sideEntry", "sidewalk", (250,), (96, 110), "ME3", "B", "opposite"),
    "grid": Manner(29, 7, "column", "sideEntry", "sidewalk", (100, 150), (45, 58), "S1", "D", "staggered"),
    "suburb": Manner(29, 5, "column", "postTop", "sidewalk", (80, 125), (30, 38), "S3", "D", "single_sided"),
    "estate": Manner(33, 9, "bracket_pole", "sideEntry", "sidewalk", (250,), (95, 120), "CE4", "B", "staggered"),
    "road": Manner(38, 10, "bracket_pole", "sideEntry", "road", (150, 250), (85, 100), "ME5", "B", "single_sided"),
    "hamlet": Manner(27, 5.5, "concrete_pole", "sideEntry", "facade", (80, 100), (30, 40), "S3", "D", "single_sided"),
}


@dataclass
class Light:
    place: Point
    facing: float
    side: str
    street: str
    kind: str
    width: float
    nucleus: str
    stretch: int  # lights of one stretch are on one circuit


@dataclass
class Cabinet:
    number: int
    place: Point
    led: bool
    street: str
    nucleus: str
    circuits: list[list[Light]] = field(default_factory=list)


def lights_of(town: Town) -> list[Light]:
    found: list[Light] = []
    stretches = 0
    for street in streets_of(town):
        manner = MANNERS[street.kind]
        left = True
        for stretch in street.stretches:
            stretches += 1
            far = length(stretch)
            count = max(1, round(far / manner.spacing))
            for position in range(count):
                place, direction = along(stretch, (position + 0.5) * far / count)
                left = not left if manner.arrangement == "staggered" else True
                for sign in ((1, -1) if manner.arrangement == "opposite" else (1,) if left else (-1,)):
                    post = beside(place, direction, sign * (street.width / 2 + 0.6))
                    facing = azimuth((sign * direction[1], -sign * direction[0]))
                    found.append(Light(post, facing, "left" if sign > 0 else "right", street.name, street.kind,
                                       street.width, street.nucleus, stretches))
    return found


def _halved(lights: list[Light], most: int) -> list[list[Light]]:
    """Compact groups of at most `most` lights; a stretch of street stays whole."""
    if len(lights) <= most:
        return [lights]
    wide = max(range(2), key=lambda axis: max(x.place[axis] for x in lights) - min(x.place[axis] for x in lights))
    stretches: dict[int, list[Light]] = {}
    for light in lights:
        stretches.setdefault(light.stretch, []).append(light)
    if len(stretches) == 1:
        return [lights]
    ordered = sorted(stretches.values(), key=lambda group: sum(x.place[wide] for x in group) / len(group))
    first: list[Light] = []
    while len(first) < len(lights) / 2 and len(ordered) > 1:
        first += ordered.pop(0)
    return _halved(first, most) + _halved([light for group in ordered for light in group], most)


@lru_cache(maxsize=4)
def cabinets_of(town: Town) -> tuple[Cabinet, ...]:
    random = Random(town.seed + 1)
    found: list[Cabinet] = []
    for nucleus in ("01", *(f"{i + 2:02d}" for i in range(len(town.hamlets)))):
        for lights in _halved([light for light in lights_of(town) if light.nucleus == nucleus], LIGHTS_A_CABINET):
            middle = (sum(x.place[0] for x in lights) / len(lights), sum(x.place[1] for x in lights) / len(lights))
            nearest = min(lights, key=lambda light, m=middle: distance(light.place, m))  # type: ignore[misc]
            place = (nearest.place[0] + 3.1, nearest.place[1] + 1.7)
            circuits = _halved(lights, max(25, -(-len(lights) // random.choice((2, 3, 3, 4))) + 6))
            found.append(Cabinet(len(found) + 1, place, random.random() < town.led, nearest.street, nucleus, circuits))
    return tuple(found)


def lighting(town: Town, now: float) -> Iterator[Placed]:
    random = Random(town.seed + 2)
    count = 0
    for cabinet in cabinets_of(town):
        watts = 0.0
        for circuit, lights in enumerate(cabinet.circuits, 1):
            for light in lights:
                count += 1
                entity = _light(random, town, cabinet, circuit, light, count)
                watts += entity["powerRating"]["value"] if "powerRating" in entity else 100
                if cabinet.led and cabinet.number % 3 == 0:
                    entity.update(_live(random, now, float(entity.get("powerRating", {}).get("value", 40))))
                yield placed(town, entity)
        yield placed(town, _cabinet(random, town, cabinet, watts / 1000, now))


def _light(random: Random, town: Town, cabinet: Cabinet, circuit: int, light: Light, count: int) -> Entity:
    manner, chance = MANNERS[light.kind], random.random
    entity = entity_at(town, "Streetlight", count, light.place)
    entity["name"] = text(f"L-{count:04d}")
    drawn = chance()
    entity["status"] = text("defectiveLamp" if drawn < 0.02 else "columnIssue" if drawn < 0.026
                            else "brokenLantern" if drawn < 0.032 else "ok")
    entity["streetName"] = text(light.street)
    entity["address"] = address(town, light.street)
    entity["locationCategory"] = text(manner.location)
    entity["circuit"] = text(f"CM{cabinet.number:02d}-C{circuit}")
    if chance() > 0.008:
        entity["refStreetlightControlCabinet"] = reference("StreetlightControlCabinet", town, cabinet.number)
    if chance() > 0.03:
        entity["lanternHeight"] = number(round(manner.height + random.choice((-0.5, 0, 0, 0, 0.5)), 1), "MTR")
    _lamp(random, entity, manner, cabinet.led and chance() > 0.03)
    entity["luminaireCategory"] = text(manner.luminaire)
    entity["supportType"] = text(manner.support)
    entity["armSide"] = text(light.side)
    entity["armAzimuth"] = number(round(light.facing, 1), "DD")
    entity["streetWidth"] = number(light.width, "MTR")
    entity["streetlightSpacing"] = number(manner.spacing, "MTR")
    entity["lightingArrangement"] = text(manner.arrangement)
    entity["roadType"] = text(manner.road)
    entity["lightingClass"] = text(manner.lighting_class)
    entity["conservationState"] = text(random.choices("BRM", (78, 18, 4))[0])
    entity["surveyState"] = text(random.choices("0123", (30, 12, 8, 50))[0])
    entity["positionPrecision"] = text(random.choices(("GP", "OF", "AP"), (60, 30, 10))[0])
    entity["eielSupportType"] = text("PA" if manner.location == "facade" else "SU")
    entity["eielEntity"], entity["eielNucleus"] = text("0001"), text(light.nucleus)
    return entity


def _lamp(random: Random, entity: Entity, manner: Manner, led: bool) -> None:
    watts = random.choice(manner.led_watts if led else manner.old_watts)
    mercury = not led and manner.old_watts[0] == 80
    entity["lampTechnology"] = text("LED" if led else "MV" if mercury else "HPS")
    entity["eielLampType"] = text("LD" if led else "ME" if mercury else "SO")
    entity["colorTemperature"] = number(random.choice((2200, 2700, 3000)) if led else 4000 if mercury else 2000, "KEL")
    if random.random() > 0.04:
        entity["powerRating"] = number(watts, "WTT")
        entity["luminousFlux"] = number(watts * (125 if led else 50 if mercury else 95), "LUM")
    if not led:
        entity["auxiliaryPower"] = number(round(watts * 0.14), "WTT")
    entity["dateServiceStarted"] = day_between(random, 2016, 2024) if led else day_between(random, 1992, 2011)


def is_night(now: float) -> bool:
    """Roughly, in winter, in Iberia."""
    hour = now / 3600 % 24
    return hour >= 17.5 or hour < 7


def _live(random: Random, now: float, watts: float) -> Entity:
    """What an individually controlled lamp reports."""
    fault = random.random()
    lit = is_night(now) != (fault < 0.01)
    seen = now - random.uniform(20, 840) - (9 * 86400 if fault > 0.99 else 0)
    level = (0.5 if now / 3600 % 24 < 5 else 1.0) if lit else 0.0
    power = round(watts * level * random.uniform(0.96, 1.05), 1)
    return {"controllingMethod": text("individual"),
            "powerState": measured(("low" if level < 1 else "on") if lit else "off", seen),
            "illuminanceLevel": measured(level, seen),
            "powerConsumption": measured(power, seen, "WTT"),
            "voltage": measured(round(random.gauss(231, 2.5), 1), seen, "VLT"),
            "current": measured(round(power / 231 / 0.96, 3), seen, "AMP"),
            "observationDateTime": {"type": "DateTime", "value": moment(seen)}}


def _cabinet(random: Random, town: Town, cabinet: Cabinet, kilowatts: float, now: float) -> Entity:
    entity = entity_at(town, "StreetlightControlCabinet", cabinet.number, cabinet.place)
    seen = now - random.uniform(30, 900)
    idle = round(random.uniform(0.02, 0.08), 3)
    active = round(kilowatts * 1.06, 2) if is_night(now) else idle
    features = ["astronomicalClock"] + (["individualControl", "remoteManagement"] if cabinet.led else ["fluxReducer"])
    supply = {"PT": f"PT0002000{cabinet.number:09d}XY", "ES": f"ES0021000000{cabinet.number:08d}AB"}[town.nation]
    entity.update({
        "name": text(f"CM-{cabinet.number:02d}"),
        "workingMode": text("manual" if random.random() < 0.08 else "automatic"),
        "refStreetlightGroup": many([urn("StreetlightGroup", town, f"{cabinet.number:02d}-{c}")
                                     for c in range(1, len(cabinet.circuits) + 1)]),
        "streetName": text(cabinet.street), "address": address(town, cabinet.street),
        "maximumPowerAvailable": number(round(kilowatts * 1.25 + 1), "KWT"),
        "installedPower": number(round(kilowatts * 1.1, 2), "KWT"), "circuitCount": number(len(cabinet.circuits)),
        "supplyPointId": text(supply), "cupboardMadeOf": text(random.choice(("metal", "plastic", "concrete"))),
        "features": many(features), "brandName": text(random.choice(("Orbis", "Arelsa", "Circutor"))),
        "serialNumber": text(f"{random.randrange(10**7):07d}"), "conservationState": text(random.choice("BBBR")),
        "dateServiceStarted": day_between(random, 1994, 2022), "eielEntity": text("0001"),
        "eielNucleus": text(cabinet.nucleus), "remotelyManaged": flag(cabinet.led),
        "totalActivePower": measured(active, seen, "KWT"),
        "energyConsumed": measured(round(kilowatts * 4000 * random.uniform(1, 6)), seen, "KWH"),
        "cosPhi": measured(round(random.uniform(0.86, 0.99), 2), seen),
    })
    for phase in "RST":
        entity[f"voltage{phase}"] = measured(round(random.gauss(231, 2), 1), seen, "VLT")
        entity[f"intensity{phase}"] = measured(round(active / 3 / 0.231 / 0.95, 2), seen, "AMP")
    return entity
