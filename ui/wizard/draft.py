"""The answers given so far, and the territory that they make."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...catalog.model import Catalog
from ...providers.boundaries import Boundary
from ...providers.connection import CHARACTER_MODES, Auth, Connection
from ...providers.credentials import Credentials
from ...workspace.file_names import is_reserved
from ...workspace.territory import Municipality, Territory
from .town_codes import metric_crs

BOUNDARY_FIELDS = {"code_field": "code", "name_field": "name"}
MOST_PATHS = 10  # of many towns, a test asks for all that the pattern means
BADGES = ("#0072B2", "#009E73", "#D55E00", "#CC79A7", "#7A1F2B", "#56B4E9")


@dataclass
class Town:
    code: str = ""
    name: str = ""
    crs: str = ""
    path: str = ""  # of its own, where the pattern does not hold
    boundary: Boundary | None = None
    kept: bool = False  # the boundary is where the territory says already

    def chosen_crs(self) -> str:
        return self.crs or metric_crs(self.code, _longitude(self.boundary))


@dataclass
class Draft:
    """Mutable while the wizard is open; `origin` is the territory that is being edited, and what the pages do not ask
    stays as it was there. The credentials never leave this object but for QGIS's authentication database."""

    catalog: Catalog
    name: str = ""
    with_platform: bool = True
    kind: str = ""
    url: str = ""
    tenant: str = ""
    characters: str = CHARACTER_MODES[0]
    method: str = "none"
    auth_options: dict[str, str] = field(default_factory=dict)
    authcfg: str = ""
    credentials: Credentials = field(default_factory=Credentials, repr=False)
    towns: list[Town] = field(default_factory=list)
    pattern: str = "/"
    subtree: str = ""
    classes: list[str] = field(default_factory=list)
    sensors: list[str] = field(default_factory=list)
    file: Path | None = None
    working_copy: Path | None = None
    origin: Territory | None = None

    def __post_init__(self) -> None:
        if self.origin is None:
            self.classes = list(self.catalog.classes)
            self.sensors = list(self.catalog.sensor_kinds)
        else:
            self._take(self.origin)

    def _take(self, origin: Territory) -> None:
        self.name = origin.name
        self.classes = [key for key in self.catalog.classes if not origin.classes or key in origin.classes]
        kinds = self.catalog.sensor_kinds
        self.sensors = [key for key in kinds if origin.sensors is None or key in origin.sensors]
        scopes: dict[str, str] = {}
        self.with_platform = bool(origin.connections)
        if origin.connections:
            first = origin.connections[0]
            self.kind, self.url, self.tenant, self.characters = (
                first.kind,
                first.url,
                first.tenant,
                first.characters,
            )
            self.method, self.auth_options = first.auth.method, dict(first.auth.options)
            scopes = dict(first.scopes)
            self.pattern, self.subtree = scopes.get("*", "" if first.subtree else "/"), first.subtree or ""
        self.towns = [Town(m.code, m.name, m.crs, scopes.get(m.code, "")) for m in origin.municipalities]

    def connection(self) -> Connection | None:
        if not self.with_platform:
            return None
        scopes = {"*": self.pattern} if self.pattern else {}
        scopes.update((town.code, town.path) for town in self.towns if town.path)
        before = self.origin.connections[0] if self.origin and self.origin.connections else None
        made = Connection(
            key=before.key if before else key_of(self.tenant or urlsplit(self.url).hostname or ""),
            kind=self.kind,
            url=self.url.rstrip("/"),
            tenant=self.tenant,
            auth=Auth(self.method, {k: v for k, v in self.auth_options.items() if v}),
            scopes=scopes,
            subtree=self.subtree or None,
            characters=self.characters,
        )
        return replace(made, overrides=before.overrides, options=before.options) if before else made

    def connection_to_test(self) -> Connection | None:
        """With the path of each town: a token of Keystone is good for one path, not for all that a pattern means."""
        made = self.connection()
        if made is None or (made.auth.method != "keystone" and len(self.towns) > MOST_PATHS):
            return made
        paths = {town.code: made.scope_of(town.code) for town in self.towns}
        return replace(made, scopes={**made.scopes, **{code: path for code, path in paths.items() if path}})

    def territory(self) -> Territory:
        connection = self.connection()
        others = self.origin.connections[1:] if self.origin else ()
        whole = set(self.sensors) == set(self.catalog.sensor_kinds)
        made = replace(
            self.origin or Territory(self.name, colour=BADGES[sum(self.name.encode()) % len(BADGES)]),
            name=self.name.strip(),
            municipalities=tuple(Municipality(t.code, t.name or t.code, t.chosen_crs()) for t in self.towns),
            connections=((connection,) if connection else ()) + others,
            classes=tuple(self.classes),
            sensors=None if whole else tuple(self.sensors),
        )
        if not self.has_new_boundaries() or self.file is None:
            return made
        return replace(made, boundaries={"file": boundaries_file(self.file).name, **BOUNDARY_FIELDS})

    def has_new_boundaries(self) -> bool:
        return any(town.boundary and not town.kept for town in self.towns)

    def boundaries(self) -> dict[str, Any]:
        """GeoJSON, a feature for each town whose boundary is known."""
        features = [
            {
                "type": "Feature",
                "properties": {"code": town.code, "name": town.name or town.code},
                "geometry": town.boundary.geometry,
            }
            for town in self.towns
            if town.boundary
        ]
        return {"type": "FeatureCollection", "features": features}

    def has_secret(self) -> bool:
        return self.credentials != Credentials()


def key_of(text: str) -> str:
    """A short name for files and connections, out of what people write."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-").lower()[:60] or "territory"
    return f"{name}-territory" if is_reserved(name) else name


def boundaries_file(file: Path) -> Path:
    return file.with_name(file.name.split(".territory")[0] + ".boundaries.geojson")


def _longitude(boundary: Boundary | None) -> float | None:
    if boundary is None:
        return None
    node: Any = boundary.geometry.get("coordinates")
    while isinstance(node, (list, tuple)) and node and isinstance(node[0], (list, tuple)):
        node = node[0]
    return float(node[0]) if node else None
