"""Catalogs that have changed since a working copy was made. Not a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from smart_territory.catalog.model import AssetClass, Attribute, Catalog
from smart_territory.tests.workspace.pull_scene import CATALOG, LIGHT


def changed(attributes: Mapping[str, Mapping[str, Any]], **more: Any) -> Catalog:
    """The built-in catalog, street lights with these attributes otherwise; `more`: of the class itself."""

    def one(attribute: Attribute) -> Attribute:
        said = dict(attributes.get(attribute.key, {}))
        return replace(attribute, formerly=(attribute.key,) if "key" in said else (), **said)

    return with_class(replace(LIGHT, attributes=tuple(map(one, LIGHT.attributes)), **_renamed(attributes), **more))


def _renamed(attributes: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    names = {old: said["key"] for old, said in attributes.items() if "key" in said}
    roles = {role: getattr(LIGHT, role) for role in ("label", "status", "retired_by")}
    return {role: names[key] for role, key in roles.items() if key in names}


def with_class(asset_class: AssetClass) -> Catalog:
    others = {key: found for key, found in CATALOG.classes.items() if key != LIGHT.key}
    return replace(CATALOG, classes={**others, asset_class.key: asset_class})
