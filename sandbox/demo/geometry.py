"""Plane geometry in a town's own metres, and the way from there to longitude and latitude."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


def distance(one: Point, other: Point) -> float:
    return math.hypot(other[0] - one[0], other[1] - one[1])


def length(line: Sequence[Point]) -> float:
    return sum(distance(line[i], line[i + 1]) for i in range(len(line) - 1))


def polar(centre: Point, radius: float, angle: float) -> Point:
    """`angle` in degrees, anticlockwise from east."""
    return (centre[0] + radius * math.cos(math.radians(angle)), centre[1] + radius * math.sin(math.radians(angle)))


def along(line: Sequence[Point], far: float) -> tuple[Point, Point]:
    """The place `far` metres along a line, and the unit vector of its direction there."""
    for start, end in zip(line, line[1:]):
        step = distance(start, end)
        if far <= step and step > 0:
            break
        far -= step
    step = distance(start, end) or 1.0
    direction = ((end[0] - start[0]) / step, (end[1] - start[1]) / step)
    return (start[0] + direction[0] * far, start[1] + direction[1] * far), direction


def beside(place: Point, direction: Point, offset: float) -> Point:
    """`offset` metres to the left of the direction; negative is to the right."""
    return place[0] - direction[1] * offset, place[1] + direction[0] * offset


def azimuth(direction: Point) -> float:
    """Degrees clockwise from north."""
    return math.degrees(math.atan2(direction[0], direction[1])) % 360


def clipped(start: Point, end: Point, inside: Callable[[Point], bool]) -> tuple[Point, Point] | None:
    """The part of a short straight line that is inside, where it crosses the edge at most once."""
    first, last = inside(start), inside(end)
    if first and last:
        return start, end
    if not first and not last:
        return None
    kept, lost = (start, end) if first else (end, start)
    near, far = 0.0, 1.0
    for _ in range(18):
        middle = (near + far) / 2
        if inside((kept[0] + (lost[0] - kept[0]) * middle, kept[1] + (lost[1] - kept[1]) * middle)):
            near = middle
        else:
            far = middle
    edge = (kept[0] + (lost[0] - kept[0]) * near, kept[1] + (lost[1] - kept[1]) * near)
    return (kept, edge) if first else (edge, kept)


def rounded_rectangle(centre: Point, width: float, depth: float, angle: float, margin: float) -> list[Point]:
    """The outline at `margin` metres from a rectangle, round at the corners, closed."""
    ring: list[Point] = []
    corners = ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270))
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    for side_x, side_y, first in corners:
        for turn in range(0, 91, 15):
            x, y = polar((side_x * width / 2, side_y * depth / 2), margin, first + turn)
            ring.append((centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos))
    return [*ring, ring[0]]


@dataclass(frozen=True)
class Frame:
    """A town's metres, laid on the GRS80 ellipsoid at its centre."""

    lon: float
    lat: float

    def place(self, point: Point) -> list[float]:
        squared = 0.00669438002290 * math.sin(math.radians(self.lat)) ** 2
        meridian = 6378137.0 * (1 - 0.00669438002290) / (1 - squared) ** 1.5
        parallel = 6378137.0 / math.sqrt(1 - squared) * math.cos(math.radians(self.lat))
        return [round(self.lon + math.degrees(point[0] / parallel), 7),
                round(self.lat + math.degrees(point[1] / meridian), 7)]
