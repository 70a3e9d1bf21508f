"""The rows of one class as they came back: in our terms, each with a name, each with a place that can be kept."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ...catalog.model import AssetClass
from ...providers.model import GEOMETRY, Value
from ..geometry import Geometry, geometry_from_blob, problem_of
from ..values import from_column, types_of
from .brought_file import BroughtFile, Layer
from .crs import HOME, Transform, settled, transform_from, transformed
from .findings import Finding, finding

LONGEST_NAME = 256  # no platform takes more
_NUMBERS = {"integer": int, "real": float}


@dataclass(frozen=True)
class FieldRow:
    uid: str
    municipality: str | None
    values: Mapping[str, Value]


@dataclass(frozen=True)
class BaseRow:
    asset_class: str
    municipality: str | None
    values: Mapping[str, Value]


class RowReader:
    """`bases`: what left, by name. Names that are missing are made from what does not change when it is read again."""

    def __init__(
        self, file: BroughtFile, survey: str, bases: Mapping[str, BaseRow], retyped: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.file, self.survey, self.bases, self.retyped = file, survey, bases, retyped
        self.findings: list[Finding] = []

    def read(self, asset_class: AssetClass, layer: Layer, fields: tuple[str, ...]) -> dict[str, FieldRow]:
        columns = [key for key in fields if key != GEOMETRY]
        kinds = [types_of(asset_class)[key] for key in columns]
        casts = [self._cast(asset_class.key, key, kind) for key, kind in zip(columns, kinds)]
        transform = self._transform(layer) if GEOMETRY in fields else None
        found: dict[str, FieldRow] = {}
        renamed = bad = 0
        for rowid, blob, uid, town, *cells in self.file.values(layer, ["uid", "municipality", *columns]):
            values = {k: cast(_plain(cell)) for k, cast, cell in zip(columns, casts, cells) if cell is not None}
            place, problem = _place(blob, transform)
            name = _text(uid)
            if not self._is_own(name, asset_class, found):
                # as it was read, not as it is edited: the same row has the same name when it is brought again
                name, renamed = self._name(asset_class, rowid, blob, found), renamed + 1
            known = self.bases.get(name)
            if GEOMETRY in fields:
                before = known.values.get(GEOMETRY) if known else None
                bad += problem
                values[GEOMETRY] = before if problem else settled(place, before) if place and transform else place
            found[name] = FieldRow(name, _text(town) or None, values)
        if renamed:
            self.findings.append(finding("renamed_assets", layer=asset_class.key, count=renamed))
        if bad:
            self.findings.append(finding("bad_geometry", layer=asset_class.key, count=bad))
        return found

    def _is_own(self, name: str, asset_class: AssetClass, found: Mapping[str, FieldRow]) -> bool:
        known = self.bases.get(name)
        fits = 0 < len(name) <= LONGEST_NAME and name not in found
        return fits and (known is None or known.asset_class == asset_class.key)

    def _name(
        self, asset_class: AssetClass, rowid: int, blob: object, found: Mapping[str, FieldRow]
    ) -> str:
        said = repr((self.survey, asset_class.key, rowid, blob))
        digest = hashlib.sha256(said.encode()).hexdigest()
        name = f"urn:ngsi-ld:{asset_class.ngsi_type or asset_class.key}:{digest[:32]}"
        return name if name not in found else f"{name}{digest[32:40]}"

    def _transform(self, layer: Layer) -> Transform | None:
        if layer.organization == "EPSG" and layer.crs == HOME:
            return None
        self.findings.append(finding("crs_changed", layer=layer.table, crs=f"{layer.organization}:{layer.crs}"))
        found = transform_from(layer.organization, layer.crs)

        def lost(_x: float, _y: float) -> tuple[float, float]:
            return math.nan, math.nan

        return found or lost

    def _cast(self, table: str, key: str, kind: str) -> Callable[[Value], Value]:
        """As a column of today's type has it; where the type was another when it left, what that meant."""
        was = self.retyped.get(table, {}).get(key, kind)
        number = _NUMBERS.get(kind)

        def cast(cell: Value) -> Value:
            value = from_column(kind, cell)
            return value if was == kind else retyped(value, kind, number)

        return cast


def retyped(value: Value, kind: str, number: Callable[[Value], Value] | None = None) -> Value:
    """Of another type once: a number that was a text, and the other way round; what is neither stays."""
    number = number or _NUMBERS.get(kind)
    try:
        if number and isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found = float(str(value).replace(",", "."))
            return found if kind == "real" else int(found) if found.is_integer() else value
    except (ValueError, OverflowError):
        return value
    if kind in ("text", "code", "reference") and isinstance(value, (int, float)) and not isinstance(value, bool):
        return f"{value:g}" if isinstance(value, float) else str(value)
    return value


def _place(blob: object, transform: Transform | None) -> tuple[Geometry | None, bool]:
    """The place, and whether there is one that cannot be kept."""
    if blob is None or blob == b"":
        return None, False
    try:
        geometry = geometry_from_blob(blob) if isinstance(blob, bytes) else None
    except ValueError:
        return None, True
    if geometry is None:
        return None, not isinstance(blob, bytes)
    if transform:
        geometry = transformed(geometry, transform)
    return (None, True) if problem_of(geometry) else (geometry, False)


def _plain(cell: Value) -> Value:
    """No catalog's attribute holds bytes; another program may have written some."""
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell


def _text(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else "" if cell is None else str(_plain(cell))
