"""When two GeoJSON geometries are one place: pure, and in no library."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .geometry import UNREADABLE

KEPT_DECIMALS = 7  # about a centimetre: closer positions are the same place
PLATFORM_DECIMALS = 6
_NEAR = 0.5 * 10**-KEPT_DECIMALS * 1.001
_EXACT = 1e-11
_SINGLE = {"MultiPoint": "Point", "MultiLineString": "LineString", "MultiPolygon": "Polygon"}

Position = Sequence[float]
Line = Sequence[Position]
SamePosition = Callable[[Position, Position], bool]


def same_shape(one: Any, other: Any, *, rounded: bool = False) -> bool:
    """Heights are not compared. A ring may begin at another corner and run the other way round, holes and parts may
    come in another order, and a Multi… of one part is that part; a line keeps its direction.

    `rounded`: also where `other` is `one` with a platform's six decimals.
    """
    if _is_nowhere(one) or _is_nowhere(other):
        return _is_nowhere(one) and _is_nowhere(other)
    (kind, parts), (its_kind, its_parts) = _parts(one), _parts(other)
    if kind != its_kind:
        return False
    same: SamePosition = _rounded if rounded else _near
    ways: dict[str, Callable[[Any, Any], bool]] = {
        "Point": same, "LineString": _same_line(same), "Polygon": _same_polygon(same)
    }  # fmt: skip
    compare = ways.get(kind)
    if compare is None:
        return bool(one == other)
    return _pair_up(parts, its_parts, compare)


def _is_nowhere(geometry: Any) -> bool:
    """One that nobody can read lies somewhere."""
    if not isinstance(geometry, Mapping):
        return True
    return not geometry.get("coordinates") and geometry.get("type") != UNREADABLE


def _parts(geometry: Mapping[str, Any]) -> tuple[str, Sequence[Any]]:
    kind, coordinates = str(geometry.get("type")), geometry["coordinates"]
    return (_SINGLE[kind], coordinates) if kind in _SINGLE else (kind, [coordinates])


def _near(one: Position, other: Position) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one[:2], other[:2]))


def _rounded(one: Position, other: Position) -> bool:
    is_rounding = all(abs(round(a, PLATFORM_DECIMALS) - b) <= _EXACT for a, b in zip(one[:2], other[:2]))
    return is_rounding or _near(one, other)


def _same_line(same: SamePosition) -> Callable[[Line, Line], bool]:
    def compare(one: Line, other: Line) -> bool:
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other))

    return compare


def _same_polygon(same: SamePosition) -> Callable[[Sequence[Line], Sequence[Line]], bool]:
    def ring(one: Line, other: Line) -> bool:
        return _same_ring(one, other, same)

    def compare(one: Sequence[Line], other: Sequence[Line]) -> bool:
        if not one or not other:
            return not one and not other
        return ring(one[0], other[0]) and _pair_up(one[1:], other[1:], ring)

    return compare


def _same_ring(one: Line, other: Line, same: SamePosition) -> bool:
    first, second = _open(one), _open(other)
    size = len(first)
    if size != len(second) or not size:
        return size == len(second)
    for start in range(size):
        if same(first[0], second[start]):
            ahead = all(same(first[n], second[(start + n) % size]) for n in range(1, size))
            if ahead or all(same(first[n], second[(start - n) % size]) for n in range(1, size)):
                return True
    return False


def _open(ring: Line) -> Line:
    """Without the last position, which repeats the first."""
    return ring[:-1] if len(ring) > 1 and tuple(ring[0][:2]) == tuple(ring[-1][:2]) else ring


def _pair_up(some: Sequence[Any], others: Sequence[Any], same: Callable[[Any, Any], bool]) -> bool:
    """Each has its like, whatever their order."""
    if len(some) != len(others):
        return False
    left = list(others)
    for part in some:
        place = next((n for n, other in enumerate(left) if same(part, other)), None)
        if place is None:
            return False
        del left[place]
    return True
