"""Which table of a survey's file holds which class, and which of its attributes are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...catalog.model import AssetClass, Catalog
from ...providers.model import GEOMETRY
from ..values import types_of
from .brought_file import BroughtFile, Layer
from .field_rows import BaseRow
from .findings import Finding, finding
from .manifest import Manifest
from .packing import PHOTO_TABLE

_JOURNAL = ("insert", "update", "delete")


@dataclass(frozen=True)
class ClassLayer:
    """`fields`: what left, is still there, and is known today. `watched`: the journal's triggers are in place."""

    asset_class: AssetClass
    layer: Layer
    fields: tuple[str, ...]
    watched: bool


def find_layers(
    file: BroughtFile, manifest: Manifest, catalog: Catalog, bases: Mapping[str, BaseRow]
) -> tuple[list[ClassLayer], list[Finding]]:
    found: list[ClassLayer] = []
    findings: list[Finding] = []
    taken = {PHOTO_TABLE, "sensor", "town", *(key.lower() for key in manifest.classes)}
    for key in manifest.classes:
        asset_class = catalog.classes.get(key)
        if asset_class is None:
            findings.append(finding("class_unknown", layer=key))
            continue
        table = file.tables.get(key.lower()) or _renamed(file, key, bases, taken, manifest)
        if table is None or "uid" not in file.columns(table):
            findings.append(finding("layer_missing", layer=key))
            continue
        if table.lower() != key.lower():
            taken.add(table.lower())
            findings.append(finding("layer_renamed", layer=key, found=table))
        layer = file.layer(table)
        watched = all((table.lower(), f"st_{key}_{name}") in file.triggers for name in _JOURNAL)
        found.append(ClassLayer(asset_class, layer, _fields(asset_class, layer, manifest), watched))
        findings += _told(found[-1], manifest)
    return found, findings


def _fields(asset_class: AssetClass, layer: Layer, manifest: Manifest) -> tuple[str, ...]:
    left = manifest.classes[asset_class.key].fields
    known = types_of(asset_class)
    return tuple(
        key for key in left if key in known and (layer.place if key == GEOMETRY else key.lower() in layer.columns)
    )


def _told(one: ClassLayer, manifest: Manifest) -> list[Finding]:
    key, left = one.asset_class.key, manifest.classes[one.asset_class.key].fields
    findings = [] if one.watched else [finding("triggers_lost", layer=key)]
    gone = sorted(name for name in left if name != GEOMETRY and name.lower() not in one.layer.columns)
    if gone:
        findings.append(finding("columns_missing", layer=key, columns=gone))
    if GEOMETRY in left and not one.layer.place:
        findings.append(finding("no_places", layer=key))
    return findings


def _renamed(
    file: BroughtFile, key: str, bases: Mapping[str, BaseRow], taken: set[str], manifest: Manifest
) -> str | None:
    """The table that holds the class's assets, by their names; where none had left, one with its very columns."""
    wanted = {name.lower() for name in manifest.classes[key].fields if name != GEOMETRY}
    best: tuple[float, str] | None = None
    for lower, table in sorted(file.tables.items()):
        columns = file.columns(table)
        if lower in taken or lower.startswith(("st_", "gpkg_", "rtree_", "sqlite_")) or "uid" not in columns:
            continue
        names = [uid for (uid,) in file.rows(lower, "uid")]
        ours = sum(uid in bases and bases[uid].asset_class == key for uid in names)
        alike = len(wanted & columns.keys()) / max(len(wanted), 1)
        score = 1 + ours / max(len(names), 1) if ours else alike if alike > 0.8 else 0
        if score and (best is None or score > best[0]):
            best = score, table
    return best[1] if best else None
