"""Container sites at the kerb, a good walk apart, each with the fractions that its street needs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from random import Random

from .geometry import Point, along, beside, distance, length
from .ngsi import (
    Entity,
    Placed,
    address,
    day_between,
    entity_at,
    flag,
    instant,
    many,
    measured,
    number,
    placed,
    reference,
    said,
    text,
)
from .streets import Street
from .towns import TOWNS, Town, streets_of

APART = {"old": 95.0, "square": 95.0, "hamlet": 110.0, "suburb": 140.0, "estate": 170.0, "avenue": 110.0}

# fraction: data model's kind, litres, EIEL code, European list of waste
FRACTIONS = {
    "residual": (["inorganic", "other"], 2400, "RN", "20 03 01"), "organic": (["organic"], 1800, "OG", "20 01 08"),
    "packaging": (["plastic", "metal"], 2400, "PL", "15 01 06"), "paper": (["paper"], 3200, "PA", "15 01 01"),
    "glass": (["glass"], 2500, "VI", "15 01 07"), "oil": (["oil"], 240, "OT", "20 01 25"),
    "textile": (["other"], 1500, "OT", "20 01 11"), "batteries": (["batteries"], 60, "PI", "20 01 33"),
    "bulky": (["other"], 6000, "OT", "20 03 07"),
}
COLOURS = {"residual": "#6B6B6B", "organic": "#8B5A2B", "packaging": "#F2C500", "paper": "#1F6FB2", "glass": "#2E8B57",
           "oil": "#E07B00", "textile": "#8E6BBF", "batteries": "#B22222", "bulky": "#5F7A61"}


@lru_cache(maxsize=len(TOWNS))
def sites_of(town: Town) -> tuple[tuple[Point, Point, Street, tuple[str, ...]], ...]:
    """Each site's place, the direction of its kerb, its street and its fractions."""
    random = Random(town.seed + 3)
    stretches = [(street, stretch) for street in streets_of(town) for stretch in street.stretches
                 if street.kind != "road" and length(stretch) > 34]
    random.shuffle(stretches)
    found: list[tuple[Point, Point, Street, tuple[str, ...]]] = []
    for street, stretch in stretches:
        place, direction = along(stretch, length(stretch) * random.uniform(0.28, 0.4))
        kerb = beside(place, direction, -(street.width / 2 - 0.9))
        if all(distance(kerb, other[0]) > APART.get(street.kind, 118.0) for other in found):
            found.append((kerb, direction, street, _fractions(random, street.kind)))
    return tuple(found)


def _fractions(random: Random, kind: str) -> tuple[str, ...]:
    if kind == "estate":
        return ("residual", "residual", "paper", "packaging")[:random.choice((3, 4))]
    fractions = ["residual", *(["residual"] if kind in ("avenue", "grid") and random.random() < 0.35 else [])]
    fractions += ["organic"] if random.random() < 0.72 else []
    fractions += ["packaging", "paper"] if random.random() < 0.82 else []
    fractions += ["glass"] if random.random() < 0.62 else []
    rare = (("oil", 0.13), ("textile", 0.12), ("batteries", 0.04))
    fractions += [extra for extra, share in rare if random.random() < share]
    return tuple(fractions)


def waste(town: Town, now: float) -> Iterator[Placed]:
    random = Random(town.seed + 4)
    count = 0
    for site, (place, direction, street, fractions) in enumerate(sites_of(town), 1):
        buried = street.kind in ("old", "square", "avenue") and random.random() < 0.2
        yield placed(town, _site(random, town, site, place, street, len(fractions), buried))
        for position, fraction in enumerate(fractions):
            count += 1
            far = (position - (len(fractions) - 1) / 2) * 2.1
            spot = (place[0] + direction[0] * far, place[1] + direction[1] * far)
            entity = _container(random, town, count, fraction, spot, street, buried)
            entity["refWasteContainerIsle"] = reference("WasteContainerIsle", town, site)
            if random.random() < 0.3:
                entity.update(_live(random, now))
            yield placed(town, entity)


def _site(random: Random, town: Town, site: int, place: Point, street: Street, count: int, buried: bool) -> Entity:
    entity = entity_at(town, "WasteContainerIsle", site, place)
    word = said(town, "Isla", "Ecoponto", "Àrea")
    entity.update({
        "name": text(f"{word} {site:03d} {street.name}"),
        "isleKind": text("underground_site" if buried else "recycling_point" if count > 2 else "kerbside"),
        "status": text(random.choices(("ok", "dirty", "overflowing"), (92, 6, 2))[0]),
        "features": many(["underground"] if buried else ["containerFix"] if random.random() < 0.5 else []),
        "streetName": text(street.name), "address": address(town, street.name, random.randrange(1, 60)),
        "collectionOperator": text(said(town, "MCC", "CON", "MUC")), "serviceQuality": text("AD"),
        "collectionRoute": text(f"R{1 + site * 5 // 90}"), "wheelchairAccessible": flag(random.random() < 0.8),
        "dateServiceStarted": day_between(random, 2005, 2023), "surveyState": text(random.choice("0133")),
        "eielEntity": text("0001"), "eielNucleus": text(street.nucleus),
    })
    return entity


def _container(
    random: Random, town: Town, count: int, fraction: str, spot: Point, street: Street, buried: bool
) -> Entity:
    kinds, litres, eiel, listed = FRACTIONS[fraction]
    status = random.choices(("ok", "lidOpen", "moved", "vandalized", "dropped", "burning", "unknown"),
                            (930, 25, 15, 12, 6, 4, 8))[0]
    loading = "top" if buried or fraction == "glass" else "rear" if street.kind in ("old", "hamlet") else "side"
    entity = entity_at(town, "WasteContainer", count, spot)
    entity.update({
        "name": text(f"C-{count:04d}"), "wasteFraction": text(fraction), "status": text(status),
        "storedWasteKind": many(kinds), "storedWasteOrigin": text("household"), "storedWasteCode": text(listed),
        "binCapacity": number(5000 if buried and litres > 1000 else litres, "LTR"),
        "category": many(["underground"] if buried else ["ground"]), "loadingSystem": text(loading),
        "madeOf": text("plastic" if random.random() < 0.85 else "metal"), "binColor": text(COLOURS[fraction]),
        "serialNumber": text(f"{random.randrange(10**8):08d}"), "binFullnessThreshold": number(80, "P1"),
        "collectionRoute": text(f"R{fraction[0].upper()}{1 + count // 160}"),
        "collectionFrequency": text("DI" if fraction in ("residual", "organic") else "SE"),
        "eielWasteType": text(eiel), "streetName": text(street.name),
        "conservationState": text(random.choices("BRM", (75, 20, 5))[0]),
        "dateServiceStarted": day_between(random, 2012, 2024), "surveyState": text(random.choice("0133")),
        "positionPrecision": text("GP"),
    })
    return entity


def _live(random: Random, now: float) -> Entity:
    seen = now - random.uniform(300, 6 * 3600)
    level = round(min(1.0, random.betavariate(2, 2.4)), 2)
    return {"fillingLevel": measured(level, seen, "C62"),
            "temperature": measured(round(random.gauss(17, 4), 1), seen, "CEL"),
            "dateLastEmptying": instant(seen - random.uniform(4, 60) * 3600)}
