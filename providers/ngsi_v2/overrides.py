"""How one deployment differs from the catalog: names, types, units and codes, as its connection's `overrides` say.

    overrides:
      types: {Streetlight: Luminaria}           # the catalog's type: the platform's
      classes:
        street_light:
          geometry: position                    # the attribute that holds the place
          attributes:
            lantern_height_m: {ngsi: altura, type: Text, scale: 0.01, unit: cm, unit_code: CMT}
            status: {codes: {defectiveLamp: averiada}}   # the catalog's code: the platform's
            circuit: {ngsi: ~}                  # not on this platform
      sensors:
        fill_level:
          observed_at: [fecha]
          properties: {filling_level: {ngsi: llenado, scale: 1}}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...catalog.definitions import KEPT_HERE
from ...catalog.model import AssetClass, Attribute, Property, SensorKind
from ...errors import TerritoryFileError
from ..connection import Connection
from .rules import is_identifier

PLACE = "location"

_TOP = ("types", "classes", "sensors")
_CLASS = ("geometry", "attributes")
_SENSOR = ("observed_at", "properties")
_FIELD = ("ngsi", "type", "scale", "unit", "unit_code", "codes")

_LEAST, _MOST = 1e-12, 1e12  # beyond, numbers become nothing, or infinite

Codes = Mapping[str, Mapping[str, str]]  # by attribute: the catalog's code to the platform's


@dataclass(frozen=True)
class ClassThere:
    """An asset class as this platform has it."""

    asset_class: AssetClass
    place: str = PLACE
    codes: Codes = field(default_factory=dict)


@dataclass(frozen=True)
class SensorThere:
    kind: SensorKind
    codes: Codes = field(default_factory=dict)


class Overrides:
    """Raises TerritoryFileError where it names what there is not."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection.key
        top = self._mapping(connection.overrides, "", _TOP)
        types = self._mapping(top.get("types"), "types")
        self._types = {str(ours): self._name(theirs, f"types.{ours}") for ours, theirs in types.items()}
        self._ours = {theirs: ours for ours, theirs in self._types.items()}
        self._classes = self._mapping(top.get("classes"), "classes")
        self._sensors = self._mapping(top.get("sensors"), "sensors")

    def type_there(self, ours: str) -> str:
        return self._types.get(ours, ours)

    def type_here(self, theirs: str) -> str:
        return self._ours.get(theirs, theirs)

    def class_there(self, asset_class: AssetClass) -> ClassThere:
        where = f"classes.{asset_class.key}"
        said = self._mapping(self._classes.get(asset_class.key), where, _CLASS)
        fields = self._fields(said.get("attributes"), f"{where}.attributes", {a.key for a in asset_class.attributes})
        attributes = tuple(self._attribute(a, fields.get(a.key, {}), where) for a in asset_class.attributes)
        place = self._name(said.get("geometry", PLACE), f"{where}.geometry")
        return ClassThere(replace(asset_class, attributes=attributes), place, self._codes(fields, where))

    def sensor_there(self, kind: SensorKind) -> SensorThere:
        where = f"sensors.{kind.key}"
        said = self._mapping(self._sensors.get(kind.key), where, _SENSOR)
        fields = self._fields(said.get("properties"), f"{where}.properties", {p.key for p in kind.properties})
        properties = tuple(self._property(p, fields.get(p.key, {}), where) for p in kind.properties)
        observed_at = self._times(said.get("observed_at"), f"{where}.observed_at") or kind.observed_at
        return SensorThere(replace(kind, properties=properties, observed_at=observed_at), self._codes(fields, where))

    def _attribute(self, attribute: Attribute, said: Mapping[str, Any], where: str) -> Attribute:
        if not said:
            return attribute
        name = said.get("ngsi", attribute.ngsi)
        if name is not None and attribute.type in KEPT_HERE:
            raise self._wrong(f"{where}.attributes.{attribute.key}.ngsi", "kept_here", name)
        kind = said.get("type")
        return replace(
            attribute,
            ngsi=None if name is None else self._name(name, f"{where}.{attribute.key}.ngsi"),
            ngsi_type=self._name(kind, f"{where}.{attribute.key}.type") if kind else attribute.ngsi_type,
            scale=self._scale(said.get("scale", attribute.scale), f"{where}.{attribute.key}.scale"),
            unit=self._unit(said.get("unit", attribute.unit), f"{where}.{attribute.key}.unit"),
            unit_code=self._unit(said.get("unit_code", attribute.unit_code), f"{where}.{attribute.key}.unit_code"),
        )

    def _property(self, prop: Property, said: Mapping[str, Any], where: str) -> Property:
        if not said:
            return prop
        return replace(
            prop,
            ngsi=self._name(said.get("ngsi", prop.ngsi), f"{where}.{prop.key}.ngsi"),
            scale=self._scale(said.get("scale", prop.scale), f"{where}.{prop.key}.scale"),
            unit=self._unit(said.get("unit", prop.unit), f"{where}.{prop.key}.unit"),
            unit_code=self._unit(said.get("unit_code", prop.unit_code), f"{where}.{prop.key}.unit_code"),
        )

    def _fields(self, said: Any, where: str, known: set[str]) -> dict[str, Mapping[str, Any]]:
        fields = self._mapping(said, where, tuple(sorted(known)))
        return {str(key): self._mapping(value, f"{where}.{key}", _FIELD) for key, value in fields.items()}

    def _codes(self, fields: Mapping[str, Mapping[str, Any]], where: str) -> Codes:
        found: dict[str, dict[str, str]] = {}
        for key, said in fields.items():
            codes = self._mapping(said.get("codes"), f"{where}.{key}.codes")
            found[key] = {str(ours): str(theirs) for ours, theirs in codes.items()}
        return found

    def _mapping(self, said: Any, where: str, known: tuple[str, ...] | None = None) -> Mapping[Any, Any]:
        if said is None:
            return {}
        if not isinstance(said, Mapping):
            raise self._wrong(where, "mapping", said)
        for key in said:
            if known is not None and key not in known:
                raise self._wrong(f"{where}.{key}".lstrip("."), "unknown_key", key, ", ".join(known))
        return said

    def _name(self, said: Any, where: str) -> str:
        if not isinstance(said, str) or not is_identifier(said):
            raise self._wrong(where, "name", said, "A-Z a-z 0-9 _ : -")
        return said

    def _times(self, said: Any, where: str) -> tuple[str, ...]:
        if said is not None and not isinstance(said, list):
            raise self._wrong(where, "sequence", said)
        return tuple(self._name(name, where) for name in said or ())

    def _unit(self, said: Any, where: str) -> str | None:
        if said is not None and not isinstance(said, str):
            raise self._wrong(where, "text", said)
        return said

    def _scale(self, said: Any, where: str) -> float:
        if isinstance(said, bool) or not isinstance(said, (int, float)) or not _LEAST <= abs(said) <= _MOST:
            raise self._wrong(where, "scale", said, "0.01, 100")
        return float(said)

    def _wrong(self, where: str, problem: str, found: Any, allowed: str = "") -> TerritoryFileError:
        place = f"connections.{self._connection}.overrides.{where}"
        return TerritoryFileError(
            file="", line=0, problem=problem, where=place, found=str(found)[:200], allowed=allowed[:500]
        )
