"""Places beside the streets for what stands on a plot: monuments, fountains, devices."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from .geometry import Point, along, azimuth, beside, distance, length
from .streets import Street
from .towns import TOWNS, Town, streets_of


@dataclass(frozen=True)
class Plot:
    place: Point
    facing: float  # degrees clockwise from north, towards the street
    street: Street
    house: int


@lru_cache(maxsize=len(TOWNS) * 4)
def _stretches(town: Town, kinds: frozenset[str], nucleus: str) -> tuple[tuple[Street, list[Point]], ...]:
    return tuple((street, stretch) for street in streets_of(town) for stretch in street.stretches
                 if street.kind in kinds and street.nucleus == nucleus and length(stretch) > 24)


def plots(
    random: Random, town: Town, kinds: Collection[str], back: float, apart: float, taken: list[Point],
    nucleus: str = "01",
) -> Iterator[Plot]:
    """Plots in no order, `back` metres from the kerb, `apart` from all in `taken`, which grows with each."""
    stretches = list(_stretches(town, frozenset(kinds), nucleus))
    random.shuffle(stretches)
    for street, stretch in stretches:
        spot, direction = along(stretch, length(stretch) * random.uniform(0.35, 0.65))
        side = random.choice((1, -1))
        place = beside(spot, direction, side * (street.width / 2 + back))
        if all(distance(place, other) >= apart for other in taken):
            taken.append(place)
            yield Plot(place, azimuth((side * direction[1], -side * direction[0])), street, random.randrange(1, 70))
