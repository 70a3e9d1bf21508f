"""The territory that one technician works on, as its file describes it; it never holds a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TERRITORY_FORMAT = 1
CHARACTER_MODES = ("refuse", "text_unrestricted", "percent_encode")
AUTH_METHODS = ("none", "token_header", "keystone", "keyrock", "qgis")


@dataclass(frozen=True)
class Municipality:
    """`code` is INE's five digits in Spain, DICO or DICOFRE in Portugal: text, its leading zeros kept."""

    code: str
    name: str
    crs: str = "EPSG:25830"  # the metric system for distances and areas in this town


@dataclass(frozen=True)
class Auth:
    """How to sign in; what is secret lives in QGIS's authentication database or the environment."""

    method: str = "none"
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Connection:
    """One platform endpoint. `scopes` maps a municipality's code to its path there; "*" is a pattern for the rest."""

    key: str
    kind: str
    url: str
    tenant: str = ""
    auth: Auth = field(default_factory=Auth)
    scopes: Mapping[str, str] = field(default_factory=dict)
    subtree: str | None = None
    characters: str = "refuse"
    overrides: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def scope_of(self, code: str) -> str | None:
        """Where this town's assets are written; None where the connection has no place for it."""
        if code in self.scopes:
            return self.scopes[code]
        pattern = self.scopes.get("*")
        return pattern.replace("{code}", code) if pattern else None

    def town_of(self, scope: str) -> str | None:
        """The town that a path belongs to, where the path alone tells."""
        for code, path in self.scopes.items():
            if code != "*" and path == scope:
                return code
        pattern = self.scopes.get("*")
        if pattern and "{code}" in pattern:
            before, after = pattern.split("{code}", 1)
            found = re.fullmatch(re.escape(before) + r"([^/]+)" + re.escape(after), scope)
            return found.group(1) if found else None
        return None


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
