"""NGSI-v2 entities to the model; touches no network.

An entity is kept as it came, but for the builtin attributes that we asked for. The metadata `dateModified` of each
attribute stays: it tells when that attribute changed, and never goes back (see `payload.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...catalog.model import AssetClass, Catalog, SensorKind
from ...errors import NotJsonError
from ..connection import Connection
from ..json_reading import excerpt, read_json
from ..model import GEOMETRY, EntityKey, Observation, RawPage, Remote, Value
from .geometry import geometry_of, is_place, place_problem
from .observations import Observed, observations
from .overrides import ClassThere, Overrides
from .reading import Reader, reader_of

_Named = tuple[tuple[str, Reader], ...]  # the catalog's keys that one attribute of the platform fills


@dataclass(frozen=True)
class _Fields:
    there: ClassThere
    by_name: Mapping[str, _Named]
    empty: Mapping[str, Value]  # every key, without a value


class NgsiMapper:
    """Types are the catalog's on this side, whatever a deployment calls them."""

    def __init__(self, connection: Connection, catalog: Catalog) -> None:
        self.connection = connection
        self.catalog = catalog
        self.overrides = Overrides(connection)
        self.decodes = connection.characters == "percent_encode"
        self._fields: dict[str, _Fields] = {}
        self._classes = {c.ngsi_type: c for c in catalog.classes.values() if c.ngsi_type}
        self._kinds = {name: kind for kind in catalog.sensor_kinds.values() for name in kind.ngsi_types}
        self._observed: dict[str, Observed] = {}
        # Wrong overrides are told when the connection is opened, not in the middle of a pull.
        for asset_class in catalog.classes.values():
            self.class_there(asset_class)
        for kind in catalog.sensor_kinds.values():
            self.overrides.sensor_there(kind)

    def parse(self, page: RawPage) -> list[Remote]:
        entities = read_json(page.body)
        if not isinstance(entities, list):
            raise NotJsonError(url=self.connection.url, excerpt=excerpt(page.body))
        scopes = page.query.scopes
        asked = scopes[0] if len(scopes) == 1 and not scopes[0].endswith("#") else None
        remotes = []
        for entity in entities:
            remote = self._remote(entity, asked)
            if remote is not None:
                remotes.append(remote)
        return remotes

    def class_of(self, remote: Remote) -> AssetClass | None:
        return self._classes.get(remote.key.type)

    def kind_of(self, remote: Remote) -> SensorKind | None:
        return self._kinds.get(remote.key.type)

    def values(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, Value]:
        """Without the attributes that this platform does not have: theirs is no empty value."""
        fields = self._fields_of(asset_class)
        there, by_name, found = fields.there, fields.by_name, dict(fields.empty)
        for name, attribute in entity.items():
            named = by_name.get(name)
            if named is None:
                continue
            value = attribute.get("value") if isinstance(attribute, dict) else attribute
            if value is not None:
                for key, read in named:
                    found[key] = read(value)
        if asset_class.geometry != "none":
            found[GEOMETRY] = geometry_of(self._place(there, entity), asset_class.geometry == "point")
        return found

    def place_problem(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> str | None:
        if asset_class.geometry == "none":
            return None
        return place_problem(self._place(self.class_there(asset_class), entity))

    def observations(self, remote: Remote) -> list[Observation]:
        kind = remote.key.type
        observed = self._observed.get(kind)
        if observed is None:
            observed = self._observed[kind] = self._what_is_observed(kind)
        return observations(observed, remote)

    def class_there(self, asset_class: AssetClass) -> ClassThere:
        return self._fields_of(asset_class).there

    def _place(self, there: ClassThere, entity: Mapping[str, Any]) -> Any:
        return entity.get(there.place) or entity.get(self.place_name(there, entity))

    def place_name(self, there: ClassThere, entity: Mapping[str, Any]) -> str:
        """The attribute that holds the place; older deployments call it as they like, but its type tells."""
        if there.place in entity:
            return there.place
        return next((name for name, attribute in entity.items() if is_place(attribute)), there.place)

    def _fields_of(self, asset_class: AssetClass) -> _Fields:
        known = self._fields.get(asset_class.key)
        if known is None:
            there = self.overrides.class_there(asset_class)
            by_name: dict[str, _Named] = {}
            for a in there.asset_class.columns:
                if a.ngsi:
                    read = reader_of(a, _reversed(there.codes.get(a.key, {})), self.decodes)
                    by_name[a.ngsi] = (*by_name.get(a.ngsi, ()), (a.key, read))
            empty = {key: None for named in by_name.values() for key, _ in named}
            known = self._fields[asset_class.key] = _Fields(there, by_name, empty)
        return known

    def _remote(self, entity: Any, asked: str | None) -> Remote | None:
        """Takes the builtin attributes out; None for what cannot be an entity."""
        if not isinstance(entity, dict):
            return None
        uid, kind = entity.get("id"), entity.get("type")
        if not isinstance(uid, str) or not isinstance(kind, str):
            return None
        modified = _builtin(entity, "dateModified") or _latest_change(entity)
        scope = _builtin(entity, "servicePath") or asked or "/"
        return Remote(EntityKey(self.connection.key, scope, self.overrides.type_here(kind), uid), entity, modified)

    def _what_is_observed(self, kind: str) -> Observed:
        sensor = self._kinds.get(kind)
        if sensor is not None:
            there = self.overrides.sensor_there(sensor)
            return Observed.of_sensor(there.kind, {k: _reversed(c) for k, c in there.codes.items()}, self.decodes)
        asset_class = self._classes.get(kind)
        if asset_class is None:
            return Observed()
        of_class = self.class_there(asset_class)
        return Observed.of_class(
            of_class.asset_class, {k: _reversed(c) for k, c in of_class.codes.items()}, self.decodes
        )


def _builtin(entity: dict[str, Any], name: str) -> str | None:
    """Takes out the platform's own attribute. A user's of the same name shadows it, stays, and tells nothing of it:
    only a user's attribute has a `dateModified` among its metadata."""
    attribute = entity.get(name)
    if not isinstance(attribute, dict) or "dateModified" in _metadata(attribute):
        return None
    del entity[name]
    value = attribute.get("value")
    return value if isinstance(value, str) else None


def _latest_change(entity: Mapping[str, Any]) -> str | None:
    """The latest of the attributes' own dates: all are UTC in one form, so that text compares as time."""
    latest = None
    for attribute in entity.values():
        item = _metadata(attribute).get("dateModified") if isinstance(attribute, dict) else None
        date = item.get("value") if isinstance(item, dict) else None
        if isinstance(date, str) and (latest is None or date > latest):
            latest = date
    return latest


def _metadata(attribute: Mapping[str, Any]) -> Mapping[str, Any]:
    metadata = attribute.get("metadata")
    return metadata if isinstance(metadata, dict) else {}


def _reversed(codes: Mapping[str, str]) -> dict[str, str]:
    return {theirs: ours for ours, theirs in codes.items()}
