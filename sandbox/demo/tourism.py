"""What a tourist office shows: itself, viewpoints, trail heads, and the monuments that one can visit."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .geometry import Point, beside, polar
from .heritage import sites_of
from .ngsi import Entity, Placed, address, entity_at, flag, number, placed, reference, said, text
from .plots import plots
from .towns import HERE, Town

# kind, then the name in the town's own language, then direction and distance
OUTSIDE = (
    ("viewpoint", ("Mirador de la Sierra", "Miradouro da Serra", "Mirador de la Serra"), 75, 2500),
    ("viewpoint", ("Mirador del Embalse", "Miradouro da Barragem", "Mirador del Pantà"), 222, 3100),
    ("trail_head", ("Ruta de los Dólmenes", "Percurso das Antas", "Ruta dels Castells"), 135, 2300),
    ("trail_head", ("Sendero del Molino", "Trilho dos Moinhos", "Camí dels Molins"), 305, 2100),
    ("trail_head", ("Camino Natural de la Ribera", "Ecopista da Ribeira", "Via verda del Sió"), 20, 1500),
    ("picnic_area", ("Merendero de la Fuente", "Parque de merendas", "Àrea de pícnic de la Font"), 190, 2200),
    ("beach", ("Charca de baño", "Praia fluvial", "Zona de bany del riu"), 246, 2900),
)
INSIDE = (
    ("information_office", ("Oficina de Turismo", "Posto de Turismo", "Oficina de Turisme"), ("square", "old")),
    ("museum", ("Museo de la Villa", "Museu Municipal", "Museu de la Vila"), ("old",)),
    ("accommodation", ("Hostal La Encina", "Hospedaria da Praça", "Fonda de la Plaça"), ("old", "avenue")),
    ("restaurant", ("Restaurante El Pozo", "Restaurante O Lagar", "Restaurant El Celler"), ("old", "avenue")),
    ("information_panel", ("Panel de la Muralla", "Painel do Castelo", "Plafó de la Muralla"), ("ring", "old")),
)


def tourism(town: Town, now: float) -> Iterator[Placed]:
    del now  # nothing of this tells the time
    random = Random(town.seed + 9)
    count = 0
    taken: list[Point] = []
    for kind, names, angle, far in OUTSIDE:
        count += 1
        yield placed(town, _resource(random, town, count, kind, said(town, *names), polar(HERE, far, angle)))
    for kind, names, kinds in INSIDE:
        count += 1
        plot = next(plots(random, town, kinds, 3, 25, taken))
        entity = _resource(random, town, count, kind, said(town, *names), plot.place)
        entity["streetName"] = text(plot.street.name)
        entity["address"] = address(town, plot.street.name, plot.house)
        yield placed(town, entity)
    for standing in sites_of(town)[:5]:
        count += 1
        place = beside(standing.place, (1, 0), -standing.site.size[1] / 2 - 2)
        entity = _resource(random, town, count, "point_of_interest", standing.site.name, place)
        entity["refHeritageSite"] = reference("HeritageSite", town, standing.number)
        yield placed(town, entity)


def _resource(random: Random, town: Town, count: int, kind: str, name: str, place: Point) -> Entity:
    entity = entity_at(town, "PointOfInterest", count, place)
    entity.update({
        "name": text(name), "resourceKind": text(kind), "relevance": number(random.randrange(0, 6)),
        "wheelchairAccessible": flag(random.random() < 0.5), "positionPrecision": text("OF"),
        "surveyState": text(random.choice("0133")),
    })
    if kind in ("information_office", "museum", "restaurant"):
        entity["openingHours"] = text(said(town, "Lu-Sa 10:00-14:00 17:00-19:00", "Seg-Sáb 9:30-17:30",
                                           "Dl-Ds 10:00-14:00 16:00-19:00"))
        entity["capacity"] = number(random.choice((12, 40, 60)))
    return entity
