"""Monuments and what protects them: in Portugal 50 m by law, in Spain and Catalonia what the declaration drew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from .geometry import Point, polar, rounded_rectangle
from .heritage_sites import SITES, Site
from .ngsi import (
    Entity,
    Placed,
    address,
    area_at,
    day,
    day_between,
    entity_at,
    flag,
    measured,
    number,
    placed,
    reference,
    said,
    text,
)
from .plots import plots
from .towns import HERE, TOWNS, Town

HIGHEST = ("BIC", "BCIN", "MN", "IIP", "MIP")
GAZETTES = {"es": "DOE", "pt": "Diário da República", "ca": "DOGC"}


@dataclass(frozen=True)
class Standing:
    """A site on its ground: `angle` is that of its longer side, anticlockwise from east."""

    number: int
    site: Site
    place: Point
    angle: float
    street: str


@lru_cache(maxsize=len(TOWNS))
def sites_of(town: Town) -> tuple[Standing, ...]:
    random = Random(town.seed + 5)
    taken: list[Point] = []
    found = []
    for count, site in enumerate(SITES[town.country], 1):
        if site.where[0].isdigit():
            angle, far = map(float, site.where.split())
            found.append(Standing(count, site, polar(HERE, far, angle), random.uniform(0, 180), ""))
            continue
        kinds, nucleus = _where(site)
        depth = site.size[1] / 2 + 1.5
        plot = next(plots(random, town, kinds, depth, 30, taken, nucleus))
        found.append(Standing(count, site, plot.place, -plot.facing, f"{plot.street.name}, {plot.house}"))
    return tuple(found)


def _where(site: Site) -> tuple[tuple[str, ...], str]:
    if site.where.startswith("hamlet"):
        return ("hamlet",), f"0{int(site.where[-1]) + 1}"
    return {"square": ("square",), "old": ("old",), "new": ("grid", "avenue")}[site.where], "01"


def heritage(town: Town, now: float) -> Iterator[Placed]:
    random = Random(town.seed + 6)
    zones = 0
    for standing in sites_of(town):
        entity = _site(random, town, standing)
        if standing.number % 7 == 1:  # a counter at the door
            entity["occupancy"] = measured(random.randrange(0, 35), now - random.uniform(30, 600))
        yield placed(town, entity)
        for zone in _zones(random, town, standing):
            zones += 1
            yield placed(town, {"id": f"urn:ngsi-ld:HeritageProtectionZone:{town.code}:{zones:04d}",
                                "type": "HeritageProtectionZone", **zone})


def _site(random: Random, town: Town, standing: Standing) -> Entity:
    site = standing.site
    entity = entity_at(town, "HeritageSite", standing.number, standing.place)
    initial = said(town, "AV", "VN", "CR")
    open_to_all = random.random() < 0.6
    entity.update({
        "name": text(site.name), "heritageCode": text(f"{initial}-{standing.number:03d}"),
        "buildingType": text(site.building), "historicalPeriod": text(site.period),
        "constructionDate": text(f"{said(town, 'Siglo', 'Século', 'Segle')} {site.century}"
                                 if site.century.replace(" a ", "").isupper() else site.century),
        "protectionGrade": text(site.grade), "legalStatus": text(site.status),
        "conservationState": text(random.choices("BRM", (62, 28, 10))[0]),
        "ownership": text(random.choices(("MU", "OT", "PV", "CA"), (45, 25, 22, 8))[0]),
        "worldHeritage": flag(False), "archaeologicalRemains": flag(_is_archaeological(site)),
        "visitable": flag(open_to_all), "wheelchairAccessible": flag(random.random() < 0.4),
        "dateLastInspection": day_between(random, 2019, 2024), "positionPrecision": text("OF"),
        "surveyState": text(random.choice("0133")), "eielBuildingType": text(_eiel(site)),
    })
    if site.category:
        entity["category"] = text(site.category)
    if standing.street:
        street = standing.street.split(", ")[0]
        entity["streetName"], entity["address"] = text(street), address(town, standing.street)
    if open_to_all:
        entity["openingHours"] = text(said(town, "Ma-Do 10:00-14:00", "Ter-Dom 10:00-13:00", "Ds-Dg 11:00-14:00"))
        entity["capacity"] = number(random.choice((20, 35, 50, 80, 120)))
    entity.update(_declaration(random, town, site))
    return entity


def _is_archaeological(site: Site) -> bool:
    return "rqueol" in site.category or site.category == "sítio" or site.building in ("dolmen", "menhir", "castro")


def _eiel(site: Site) -> str:
    return {"church": "IG", "hermitage": "IG", "chapel": "IG", "spring": "FT"}.get(site.building, "OT")


def _declaration(random: Random, town: Town, site: Site) -> Entity:
    opened = random.randrange(1975, 2008)
    if site.status == "in_progress":
        return {"dateProcedureOpened": day_between(random, 2021, 2024)}
    if site.status != "declared":
        return {}
    month = random.randrange(1, 13)
    declared = day(opened + random.randrange(2, 9), month, random.randrange(1, 28))
    issue = f"{GAZETTES[town.country]} {random.randrange(10, 290)}, {declared['value'][:10]}"
    return {"dateProcedureOpened": day(opened, month, 1), "dateDeclared": declared, "gazetteReference": text(issue)}


def _zones(random: Random, town: Town, standing: Standing) -> Iterator[Entity]:
    site = standing.site
    protected = site.status in ("declared", "in_progress") and site.grade not in ("none", "CAT")
    if town.country == "pt" and protected and not site.zone:
        ring = rounded_rectangle(standing.place, *site.size, standing.angle, 50)
        yield {"bufferDistance": number(50, "MTR"), **_zone(town, standing, "ZGP", ring)}
    elif site.zone and protected:
        kind = ("ZEP" if town.country == "pt" else "arqueologica" if _is_archaeological(site)
                else said(town, "entorno", "ZEP", "entorn"))
        yield _zone(town, standing, kind, _drawn(random, standing))


def _zone(town: Town, standing: Standing, kind: str, ring: list[Point]) -> Entity:
    site = standing.site
    word = {"ZGP": "ZGP", "ZEP": "ZEP"}.get(kind, said(town, "Entorno", "ZEP", "Entorn"))
    return {
        "location": area_at(town, ring), "name": text(f"{word} {site.name}"), "zoneKind": text(kind),
        "refHeritageSite": reference("HeritageSite", town, standing.number), "legalStatus": text(site.status),
        "restrictions": text(said(
            town, "Sin cables, antenas ni conducciones visibles en fachadas y cubiertas",
            "Parecer prévio favorável da administração do património cultural",
            "Cap cable, antena ni conducció visible a façanes i cobertes")),
        "positionPrecision": text("OF"), "surveyState": text("3"),
    }


def _drawn(random: Random, standing: Standing) -> list[Point]:
    """A line that a commission drew from corner to corner, never two alike."""
    site = standing.site
    ensemble = "onjunt" in site.category
    centre = HERE if ensemble else standing.place
    reach = 255.0 if ensemble else max(site.size) / 2 + (85 if site.zone == "wide" else 38)
    corners = random.randrange(11, 17) if ensemble else random.randrange(7, 12)
    ring = [polar(centre, reach * random.uniform(0.82, 1.25), 360 / corners * (corner + random.uniform(-0.3, 0.3)))
            for corner in range(corners)]
    return [*ring, ring[0]]
