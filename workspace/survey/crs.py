"""A layer that came back in another coordinate system is brought back to longitude and latitude."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...errors import MissingLibraryError
from ..geometry import Geometry

HOME = 4326
NEAR_DEGREES = 3e-7  # a few centimetres: what a transformation there and back may move
Transform = Callable[[float, float], tuple[float, float]]


def transform_from(organization: str, code: int) -> Transform | None:
    """To longitude and latitude; None where the system is not known. Raises MissingLibraryError."""
    try:
        from pyproj import Transformer
        from pyproj.exceptions import CRSError, ProjError
    except ImportError as error:
        raise MissingLibraryError(library="pyproj", purpose="crs") from error
    try:
        transformer = Transformer.from_crs(f"{organization}:{code}", f"EPSG:{HOME}", always_xy=True)
    except (CRSError, ProjError):
        return None

    def transform(x: float, y: float) -> tuple[float, float]:
        lon, lat = transformer.transform(x, y)
        return float(lon), float(lat)

    return transform


def transformed(geometry: Geometry, transform: Transform) -> Geometry:
    return {"type": geometry["type"], "coordinates": _transformed(geometry["coordinates"], transform)}


def _transformed(node: Any, transform: Transform) -> Any:
    if node and not isinstance(node[0], (list, tuple)):
        return list(transform(node[0], node[1]))
    return [_transformed(part, transform) for part in node]


def settled(geometry: Geometry, before: Geometry | None) -> Geometry:
    """The place as it was where it only trembled: going there and back is not an edit."""
    if before and geometry["type"] == before["type"] and _near(geometry["coordinates"], before["coordinates"]):
        return before
    return geometry


def _near(one: Any, other: Any) -> bool:
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        if one and not isinstance(one[0], (list, tuple)):
            one, other = one[:2], other[:2]
        return len(one) == len(other) and all(map(_near, one, other))
    numbers = isinstance(one, (int, float)) and isinstance(other, (int, float))
    return numbers and abs(one - other) <= NEAR_DEGREES
