"""The street plan of an invented town: an old town that grew, grids that were drawn, an estate, roads out."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from .geometry import Point, clipped, distance, length, polar

SHORTEST = 16.0  # metres: a stub shorter than this is no street


@dataclass
class Street:
    """A named street as its stretches between crossings."""

    name: str
    kind: str  # old, square, ring, avenue, grid, suburb, estate, road, hamlet
    width: float
    stretches: list[list[Point]] = field(default_factory=list)
    nucleus: str = "01"

    @property
    def length(self) -> float:
        return sum(length(stretch) for stretch in self.stretches)


Names = Iterator[str]


def bent(start: Point, end: Point, bend: float, steps: int = 4) -> list[Point]:
    """A stretch that sways `bend` metres to one side."""
    far = distance(start, end) or 1.0
    normal = (-(end[1] - start[1]) / far, (end[0] - start[0]) / far)
    line = []
    for step in range(steps + 1):
        part = step / steps
        sway = bend * math.sin(math.pi * part)
        line.append((start[0] + (end[0] - start[0]) * part + normal[0] * sway,
                     start[1] + (end[1] - start[1]) * part + normal[1] * sway))
    return line


@dataclass(frozen=True)
class OldTown:
    """Spokes and crooked rings round a square: `crossings[ring][spoke]`."""

    centre: Point
    crossings: tuple[tuple[Point, ...], ...]

    def reach(self, angle: float) -> float:
        """Metres from the square to the ring road, towards `angle` in degrees."""
        corners = sorted((math.degrees(math.atan2(y - self.centre[1], x - self.centre[0])) % 360,
                          distance(self.centre, (x, y))) for x, y in self.crossings[-1])
        after = next((i for i, corner in enumerate(corners) if corner[0] > angle % 360), 0)
        (low, near), (high, far) = corners[after - 1], corners[after]
        return near + (far - near) * ((angle - low) % 360) / ((high - low) % 360)


def old_town(random: Random, centre: Point, rings: Sequence[float], spokes: int) -> OldTown:
    turn = random.uniform(0, 360 / spokes)
    lobes = random.uniform(0, 360)

    def swell(angle: float) -> float:
        return 1 + 0.17 * math.sin(math.radians(2 * (angle + lobes))) + 0.06 * math.sin(math.radians(3 * angle - lobes))

    angles = [turn + 360 / spokes * (i + random.uniform(-0.26, 0.26)) for i in range(spokes)]
    crossings = []
    for number, radius in enumerate(rings):
        last = number == len(rings) - 1
        loose = 0.05 if last else 0.17
        crossings.append(tuple(
            polar(centre, radius * (1 + random.uniform(-loose, loose)) * (swell(angle) if number else 1),
                  angle + (0 if last else random.uniform(-0.12, 0.12) * 360 / spokes))
            for angle in angles))
    return OldTown(centre, tuple(crossings))


def old_streets(random: Random, town: OldTown, names: Names, kind: str, nucleus: str) -> Iterator[Street]:
    spokes = len(town.crossings[0])
    for spoke in range(spokes):
        street = Street(next(names), kind, random.choice((4.5, 5.0, 6.0)), nucleus=nucleus)
        for ring in range(len(town.crossings) - 1):
            street.stretches.append(bent(town.crossings[ring][spoke], town.crossings[ring + 1][spoke],
                                         random.uniform(-7, 7)))
        yield street
    for ring, corners in enumerate(town.crossings[:-1]):
        if ring == 0:
            continue  # the square has a street of its own
        parts = 2 + ring
        for part in range(parts):
            street = Street(next(names), kind, random.choice((4.0, 4.5, 5.0)), nucleus=nucleus)
            for spoke in range(part * spokes // parts, (part + 1) * spokes // parts):
                if random.random() < 0.9:
                    street.stretches.append(_arc(town.centre, corners[spoke], corners[(spoke + 1) % spokes], random))
            yield street
    yield from _alleys(random, town, names, kind, nucleus)


def _arc(centre: Point, start: Point, end: Point, random: Random) -> list[Point]:
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    outward = distance(centre, start) - distance(centre, middle)
    return bent(start, end, -max(0.0, outward) * random.uniform(0.4, 0.9))


def _alleys(random: Random, town: OldTown, names: Names, kind: str, nucleus: str) -> Iterator[Street]:
    """Lanes that halve the widest blocks between two rings."""
    spokes = len(town.crossings[0])
    for ring in range(1, len(town.crossings) - 1):
        for spoke in range(spokes):
            inner, outer = town.crossings[ring], town.crossings[ring + 1]
            after = (spoke + 1) % spokes
            if random.random() < 0.35 or distance(inner[spoke], inner[after]) < 60:
                continue
            part = random.uniform(0.4, 0.6)
            start, end = ((a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
                          for a, b in ((inner[spoke], inner[after]), (outer[spoke], outer[after])))
            if random.random() < 0.3:  # a blind alley
                end = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
            yield Street(next(names), kind, 3.5, [bent(start, end, random.uniform(-5, 5))], nucleus)


def closed_street(name: str, kind: str, width: float, centre: Point, corners: Sequence[Point],
                  nucleus: str = "01") -> Street:
    """A square's sides, or the ring road about an old town, each side bent outward."""
    street = Street(name, kind, width, nucleus=nucleus)
    for start, end in zip(corners, [*corners[1:], corners[0]]):
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        reach = (distance(centre, start) + distance(centre, end)) / 2
        rise = 0.0 if kind == "square" else reach - distance(centre, middle)
        street.stretches.append(bent(start, end, -rise))
    return street


@dataclass(frozen=True)
class Grid:
    """Blocks of `block` metres about `origin`, turned by `angle`; `within` says how far the town reaches, and
    `edge` cuts a street where it meets another that is there already."""

    origin: Point
    angle: float
    block: tuple[float, float]
    size: tuple[int, int]  # blocks to each side of the origin
    kind: str
    width: float
    within: Callable[[Point], bool]
    edge: Callable[[Point], bool]
    sway: float = 0.0  # metres by which the lines wave
    gaps: float = 0.04  # stretches that were never opened


def grid_streets(random: Random, grid: Grid, names: Names, nucleus: str = "01") -> Iterator[Street]:
    across, up = grid.size
    for line in range(-up, up + 1):
        yield from _line(random, grid, names, nucleus, [(column, line) for column in range(-across, across + 1)])
    for column in range(-across, across + 1):
        yield from _line(random, grid, names, nucleus, [(column, line) for line in range(-up, up + 1)])


def _line(random: Random, grid: Grid, names: Names, nucleus: str, nodes: Iterable[tuple[int, int]]) -> Iterator[Street]:
    places = [_node(grid, node) for node in nodes]
    found: list[list[Point]] = []
    for start, end in zip(places, places[1:]):
        piece = clipped(start, end, grid.edge) if grid.within(start) and grid.within(end) else None
        if piece is None or distance(*piece) < SHORTEST or random.random() < grid.gaps:
            yield from _named(grid, names, nucleus, found)
            found = []
        else:
            found.append(list(piece))
    yield from _named(grid, names, nucleus, found)


def _named(grid: Grid, names: Names, nucleus: str, stretches: list[list[Point]]) -> Iterator[Street]:
    if stretches:
        yield Street(next(names), grid.kind, grid.width, stretches, nucleus)


def _node(grid: Grid, node: tuple[int, int]) -> Point:
    x, y = node[0] * grid.block[0], node[1] * grid.block[1]
    x, y = x + grid.sway * math.sin(y / 75 + 1), y + grid.sway * math.sin(x / 95)
    cos, sin = math.cos(math.radians(grid.angle)), math.sin(math.radians(grid.angle))
    return grid.origin[0] + x * cos - y * sin, grid.origin[1] + x * sin + y * cos


def straight_street(name: str, kind: str, width: float, points: Sequence[Point], pace: float = 72.0,
                    nucleus: str = "01") -> Street:
    """An avenue or a road through `points`, in stretches of about `pace` metres."""
    street = Street(name, kind, width, nucleus=nucleus)
    for start, end in zip(points, points[1:]):
        parts = max(1, round(distance(start, end) / pace))
        for part in range(parts):
            street.stretches.append([(start[0] + (end[0] - start[0]) * at / parts,
                                      start[1] + (end[1] - start[1]) * at / parts) for at in (part, part + 1)])
    return street


def road_points(random: Random, start: Point, angle: float, far: float, swing: float = 9.0) -> list[Point]:
    """A country road that leaves at `angle` and swings as the land asks."""
    points, heading = [start], angle
    for _ in range(max(2, round(far / 110))):
        heading += random.uniform(-swing, swing)
        points.append(polar(points[-1], 110, heading))
    return points


def warped(streets: Iterable[Street], phase: float) -> list[Street]:
    """The whole plan gently pushed about, as no town follows a ruler."""
    def moved(point: Point) -> Point:
        x, y = point
        return (x + 11 * math.sin(y / 210 + phase) + 4 * math.sin(x / 83 + y / 120),
                y + 11 * math.sin(x / 190 + 2 * phase) + 4 * math.sin(x / 97 - y / 140))

    return [Street(s.name, s.kind, s.width, [[moved(p) for p in line] for line in s.stretches], s.nucleus)
            for s in streets if s.stretches]
