"""The three invented towns: who they are, where they lie, and how their streets run.

Their codes belong to nobody: the provinces and the district are real, the municipalities are not.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from .geometry import Frame, Point, distance, polar
from .names import CATALONIA, PORTUGAL, SPAIN, StreetNames
from .streets import (
    Grid,
    OldTown,
    Street,
    closed_street,
    grid_streets,
    old_streets,
    old_town,
    road_points,
    straight_street,
    warped,
)

TENANT = "demo"
HERE = (0.0, 0.0)


@dataclass(frozen=True)
class Town:
    code: str
    name: str
    country: str  # es, pt, ca: whose language and law
    crs: str
    service_path: str
    frame: Frame
    names: StreetNames
    nation: str
    region: str
    postcode: str
    seed: int
    avenue: float  # direction in which the first avenue leaves
    block: tuple[float, float]
    reach: float  # metres from the square to where the new town ends
    hamlets: tuple[tuple[str, float, float], ...]  # name, direction, distance
    led: float  # share of the cabinets whose lamps were changed for LED


TOWNS = (
    Town("06901", "Almendrera de la Vega", "es", "EPSG:25829", "/es/06901", Frame(-6.9052, 38.7951), SPAIN, "ES",
         "Extremadura", "06190", 61, 38, (84, 62), 1010,
         (("La Encinilla", 205, 2900), ("Casas del Arroyo", 310, 3600)), 0.55),
    Town("0790", "Vila Nova da Azinheira", "pt", "EPSG:3763", "/pt/0790", Frame(-7.6388, 38.5147), PORTUGAL, "PT",
         "Alentejo", "7200-900", 72, 118, (92, 66), 900,
         (("Aldeia do Monte", 20, 2700), ("Foros da Ribeira", 262, 3300)), 0.35),
    Town("25901", "Castellroig d’Urgell", "ca", "EPSG:25831", "/es/25901", Frame(1.0243, 41.7078), CATALONIA, "ES",
         "Catalunya", "25260", 83, 292, (80, 64), 930,
         (("Els Masets", 95, 2600), ("Vilamitjana del Sió", 170, 3400)), 0.65),
)


@lru_cache(maxsize=len(TOWNS))
def streets_of(town: Town) -> tuple[Street, ...]:
    """The whole street plan, in the town's metres; the same at every call."""
    random = Random(town.seed)
    core = old_town(random, HERE, (34, 92, 158, 232, 305), 10)
    streets = [closed_street(town.names.square, "square", 8, HERE, core.crossings[0][::2]),
               closed_street(town.names.ring, "ring", 11, HERE, core.crossings[-1])]
    streets += old_streets(random, core, town.names.of("old"), "old", "01")
    streets += _new_town(random, town, core)
    streets += _roads(random, town, core)
    for number, (name, angle, far) in enumerate(town.hamlets):
        streets += _hamlet(random, town, name, polar(HERE, far, angle), f"{number + 2:02d}")
    return tuple(warped(streets, town.seed % 7))


def _new_town(random: Random, town: Town, core: OldTown) -> list[Street]:
    """Two grids that meet at an avenue, gardens beyond, and the estate where the avenue ends."""
    new, first, second = town.names.of("new"), town.avenue, town.avenue + 112
    edge = _outside(core)
    streets = []
    for avenue, angle in zip(town.names.avenues, (first, second)):
        streets.append(straight_street(avenue, "avenue", 18, [polar(HERE, core.reach(angle), angle),
                                                              polar(HERE, town.reach * 1.06, angle)]))
    for start, turn in ((first - 66, first), (first, first + 6), (first + 112, second)):
        inside = _sector(start, start + (66 if start < first else 112 if start == first else 74))
        streets += grid_streets(random, Grid(HERE, turn, town.block, (15, 18), "grid", 8, _reached(town),
                                             _both(edge, inside)), new)
    garden, gardens = polar(HERE, town.reach * 0.78, second + 128), town.names.of("suburb")
    leaving = polar(HERE, core.reach(second + 128), second + 128)
    streets.append(straight_street(next(gardens), "suburb", 9, [leaving, garden]))
    streets += grid_streets(random, Grid(garden, second + 40, (118, 54), (2, 4), "suburb", 7, _everywhere, edge,
                                         sway=17, gaps=0.07), gardens)
    estate = polar(HERE, town.reach * 1.06 + 330, first)
    streets += grid_streets(random, Grid(estate, first, (165, 98), (2, 2), "estate", 12, _everywhere, _everywhere,
                                         gaps=0.03), town.names.of("estate"))
    return streets


def _outside(core: OldTown) -> Callable[[Point], bool]:
    """Where the old town and its ring road leave room."""
    return lambda p: math.hypot(*p) > core.reach(math.degrees(math.atan2(p[1], p[0])))


def _everywhere(_: Point) -> bool:
    return True


def _both(one: Callable[[Point], bool], other: Callable[[Point], bool]) -> Callable[[Point], bool]:
    return lambda point: one(point) and other(point)


def _sector(start: float, end: float) -> Callable[[Point], bool]:
    def inside(point: Point) -> bool:
        angle = (math.degrees(math.atan2(point[1], point[0])) - start) % 360
        return angle < (end - start) % 360

    return inside


def _reached(town: Town) -> Callable[[Point], bool]:
    """How far the town has grown, in lobes."""
    def reached(point: Point) -> bool:
        angle = math.atan2(point[1], point[0])
        lobes = 1 + 0.13 * math.sin(3 * angle + town.seed) + 0.07 * math.sin(7 * angle + 2 * town.seed)
        return math.hypot(*point) < town.reach * lobes * 0.92

    return reached


def _roads(random: Random, town: Town, core: OldTown) -> list[Street]:
    second = town.avenue + 112
    starts = ((polar(HERE, town.reach * 1.06 + 660, town.avenue), town.avenue, 660),
              (polar(HERE, town.reach * 1.06, second), second, 880),
              (polar(HERE, core.reach(second + 92), second + 92), second + 92, 1300),
              (polar(HERE, core.reach(town.avenue - 78), town.avenue - 78), town.avenue - 78, 1100))
    return [straight_street(name, "road", 9, road_points(random, start, angle, far), 110)
            for name, (start, angle, far) in zip(town.names.roads, starts)]


def _hamlet(random: Random, town: Town, name: str, centre: Point, nucleus: str) -> list[Street]:
    small = old_town(random, centre, (16, 68, 128), 6)
    streets = [closed_street(f"{town.names.square} de {name}", "square", 6, centre, small.crossings[0][::2], nucleus)]
    names = (f"{street} de {name}" for street in town.names.of("old"))
    streets += old_streets(random, small, names, "hamlet", nucleus)
    inward = math.degrees(math.atan2(-centre[1], -centre[0]))
    for angle in (inward, inward + 150):
        points = road_points(random, polar(centre, 120, angle), angle, 330)
        streets.append(straight_street(next(names), "hamlet", 7, points, 55, nucleus))
    return streets


def boundary(town: Town) -> list[Point]:
    """The municipality's closed outline, in the town's metres; it holds the hamlets."""
    random = Random(town.seed + 1000)
    waves = [(k, random.uniform(0.02, 0.07), random.uniform(0, 2 * math.pi)) for k in (2, 3, 5, 8, 13)]
    ring = []
    for step in range(120):
        angle = 2 * math.pi * step / 120
        radius = 5600 * (1 + sum(size * math.sin(k * angle + phase) for k, size, phase in waves))
        loose = random.uniform(-45, 45), random.uniform(-45, 45)
        ring.append((radius * math.cos(angle) + loose[0], radius * math.sin(angle) + loose[1]))
    return [*ring, ring[0]]


def nearest_stretch(town: Town, place: Point) -> tuple[Street, list[Point]]:
    """The street, and its stretch, whose middle is nearest."""
    return min(((street, stretch) for street in streets_of(town) for stretch in street.stretches),
               key=lambda found: distance(place, found[1][len(found[1]) // 2]))
