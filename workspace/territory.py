"""The territory that one technician works on, as its file describes it; it never holds a secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..providers.connection import Connection

TERRITORY_FORMAT = 1


@dataclass(frozen=True)
class Municipality:
    """`code` is INE's five digits in Spain, DICO or DICOFRE in Portugal: text, its leading zeros kept."""

    code: str
    name: str
    crs: str = "EPSG:25830"  # the metric system for distances and areas in this town


@dataclass(frozen=True)
class Territory:
    name: str
    municipalities: tuple[Municipality, ...] = ()
    connections: tuple[Connection, ...] = ()
    classes: tuple[str, ...] = ()
    sensors: tuple[str, ...] | None = None  # None: every kind of the catalog
    boundaries: Mapping[str, Any] = field(default_factory=dict)
    basemaps: tuple[str, ...] = ()
    catalog: tuple[str, ...] = ()  # extra catalog files, relative to the territory's file
    colour: str | None = None  # of the badge that says where one writes to

    def municipality(self, code: str | None) -> Municipality | None:
        return next((m for m in self.municipalities if m.code == code), None)

    def connection(self, key: str) -> Connection | None:
        return next((c for c in self.connections if c.key == key), None)
