"""The catalog in memory: what a class of assets is, attribute by attribute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

LANGUAGES = ("en", "es", "pt", "ca")


@dataclass(frozen=True)
class Names:
    """One word or phrase in the four languages."""

    texts: Mapping[str, str]

    def to(self, language: str) -> str:
        """In `language` (en, es, pt, ca), English where that is missing."""
        return self.texts.get(language) or self.texts["en"]


@dataclass(frozen=True)
class Code:
    value: str
    names: Names
    colour: str | None = None  # "#RRGGBB"
    symbol: str | None = None  # a marker shape, so that state is never colour alone
    replaced_by: str | None = None  # of a retired value: the one that says the same today


@dataclass(frozen=True)
class CodeList:
    """Values not in the list are kept and shown as they are, never dropped."""

    key: str
    codes: tuple[Code, ...]
    retired: tuple[str, ...] = ()  # values no longer offered, still understood

    def code(self, value: str) -> Code | None:
        return next((code for code in self.codes if code.value == value), None)

    def successor(self, value: str) -> str | None:
        """The value that stands for a retired one today; None where there is none."""
        found, seen = self.code(value), {value}
        while found is not None and found.replaced_by and found.replaced_by not in seen:
            seen.add(found.replaced_by)
            found = self.code(found.replaced_by)
        return found.value if found is not None and found.value != value and not found.replaced_by else None


@dataclass(frozen=True)
class Attribute:
    """`type`: text, integer, real, boolean, date, datetime, code, codes (several of a list), reference, json, photo,
    file.

    `ngsi` is the platform's attribute; None means local: kept in the working copy, and on the platform only where
    a connection maps it. `telemetry` is shown live, never written, and has no column.
    """

    key: str
    names: Names
    type: str
    ngsi: str | None = None
    ngsi_type: str | None = None  # type on creation where it is not the ordinary one of `type`
    unit: str | None = None
    unit_code: str | None = None  # UN/CEFACT Recommendation 20
    range: tuple[float | None, float | None] | None = None
    codes: str | None = None  # key of a code list
    to: str | None = None  # key of the class that a reference points to
    tab: str = "general"  # key in the class's tabs
    required: bool = False
    telemetry: bool = False
    read_only: bool = False
    help: Names | None = None
    scale: float = 1.0  # stored value = platform's value × scale
    formerly: tuple[str, ...] = field(default=(), repr=False)  # keys that it had in earlier catalogs


@dataclass(frozen=True)
class AssetClass:
    key: str
    names: Names
    plural: Names
    geometry: str  # point, line, polygon, none
    ngsi_type: str | None
    attributes: tuple[Attribute, ...]
    tabs: Mapping[str, Names] = field(default_factory=dict)
    platforms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    retired_by: str | None = None
    label: str | None = None  # attribute shown on map and in lists
    status: str | None = None  # code attribute that chooses the symbol
    style: str | None = None  # key of the cartography in layers/styles
    rules: tuple[str, ...] = ()
    group: str = "inventory"  # layer-tree group: inventory, heritage
    min_scale: int | None = None  # not drawn when zoomed out beyond 1:min_scale
    formerly: tuple[str, ...] = field(default=(), repr=False)  # keys that it had in earlier catalogs

    def attribute(self, key: str) -> Attribute | None:
        return next((a for a in self.attributes if a.key == key), None)

    @cached_property
    def columns(self) -> tuple[Attribute, ...]:
        """Attributes that have a column in the working copy: all but telemetry."""
        return tuple(a for a in self.attributes if not a.telemetry)

    @cached_property
    def column_keys(self) -> tuple[str, ...]:
        return tuple(a.key for a in self.columns)

    @cached_property
    def telemetry(self) -> tuple[Attribute, ...]:
        return tuple(a for a in self.attributes if a.telemetry)


@dataclass(frozen=True)
class Thresholds:
    """Values at which a reading is worth a warning or an alarm; `source` cites where they come from."""

    warning: float | None = None
    alarm: float | None = None
    below: bool = False  # True: low values are the bad ones
    source: str = ""


@dataclass(frozen=True)
class Property:
    """One thing that a kind of sensor measures."""

    key: str
    names: Names
    ngsi: str
    unit: str | None = None
    unit_code: str | None = None
    range: tuple[float | None, float | None] | None = None
    codes: str | None = None
    scale: float = 1.0
    thresholds: Thresholds | None = None


@dataclass(frozen=True)
class SensorKind:
    key: str
    names: Names
    ngsi_types: tuple[str, ...]
    properties: tuple[Property, ...]  # the first is the one shown on the map
    stale_after_s: int
    observed_at: tuple[str, ...] = ("TimeInstant", "dateObserved")  # attributes that tell the time of observation
    symbol: str | None = None


@dataclass(frozen=True)
class Catalog:
    classes: Mapping[str, AssetClass]
    sensor_kinds: Mapping[str, SensorKind]
    code_lists: Mapping[str, CodeList]

    def class_of_type(self, ngsi_type: str) -> AssetClass | None:
        return next((c for c in self.classes.values() if c.ngsi_type == ngsi_type), None)

    def kind_of_type(self, ngsi_type: str) -> SensorKind | None:
        return next((k for k in self.sensor_kinds.values() if ngsi_type in k.ngsi_types), None)
