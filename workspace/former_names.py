"""A territory's file may name classes and attributes as an older catalog did: it is read as today's says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..providers.connection import Connection
from .territory import Territory


def up_to_date(territory: Territory, catalog: Catalog) -> Territory:
    """The file itself stays as it is."""
    keys = {old: c.key for c in catalog.classes.values() for old in c.formerly}
    classes = tuple(dict.fromkeys(keys.get(key, key) for key in territory.classes))
    connections = tuple(_connection(c, catalog, keys) for c in territory.connections)
    return replace(territory, classes=classes, connections=connections)


def _connection(connection: Connection, catalog: Catalog, keys: Mapping[str, str]) -> Connection:
    said = connection.overrides.get("classes")
    if not isinstance(said, Mapping):
        return connection
    classes = _renamed(said, keys)
    classes = {key: _class(one, catalog.classes.get(key)) for key, one in classes.items()}
    if classes == said:
        return connection
    return replace(connection, overrides={**connection.overrides, "classes": classes})


def _class(said: Any, asset_class: AssetClass | None) -> Any:
    if asset_class is None or not isinstance(said, Mapping) or not isinstance(said.get("attributes"), Mapping):
        return said
    keys = {old: a.key for a in asset_class.attributes for old in a.formerly}
    return {**said, "attributes": _renamed(said["attributes"], keys)}


def _renamed(said: Mapping[Any, Any], keys: Mapping[str, str]) -> dict[Any, Any]:
    """Where it says both, today's name is meant."""
    former = {keys[key]: value for key, value in said.items() if key in keys and keys[key] not in said}
    return {**{key: value for key, value in said.items() if key not in keys}, **former}
