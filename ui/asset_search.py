"""Looks for assets in the working copy by code, name or identifier; runs in a thread of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..i18n.locale import language
from ..workspace.database import connect, failures_named
from ..workspace.geometry import blob_bounds

SEARCHED = ("code", "name")
MOST_PER_CLASS = 12


@dataclass(frozen=True)
class Haystack:
    """Where to look: plain values, so that a search in its thread touches nothing that lives in the window."""

    working_copy: Path
    catalog: Catalog
    classes: tuple[str, ...]
    towns: dict[str, str]
    language: str


@dataclass(frozen=True)
class FoundAsset:
    asset_class: str
    uid: str
    label: str
    municipality: str | None
    where: tuple[float, float] | None


def haystack_of(opened: Any) -> Haystack | None:
    if opened is None or not opened.is_ready:
        return None
    territory, catalog = opened.territory, opened.catalog
    classes = tuple(key for key in territory.classes or catalog.classes if key in catalog.classes)
    towns = {town.code: town.name for town in territory.municipalities}
    return Haystack(opened.working_copy, catalog, classes, towns, language())


def search(haystack: Haystack, text: str) -> Iterator[FoundAsset]:
    """Those that begin with it come first. Raises WorkingCopyError."""
    if not haystack.working_copy.is_file():
        return
    pattern = "%" + text.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"
    database = connect(haystack.working_copy, read_only=True)
    try:
        for key in haystack.classes:
            asset_class = haystack.catalog.classes[key]
            with failures_named(haystack.working_copy):
                rows = database.execute(
                    _query(asset_class), {"pattern": pattern, "start": pattern[1:]}
                ).fetchall()
            for uid, town, label, blob in rows:
                yield FoundAsset(key, uid, str(label or uid), town, _middle(blob))
    finally:
        database.close()


def _query(asset_class: AssetClass) -> str:
    columns = {attribute.key for attribute in asset_class.columns}
    label = f'"{asset_class.label}"' if asset_class.label else "NULL"
    searched = [f'"{key}"' for key in SEARCHED if key in columns] + ["uid"]
    if asset_class.label and asset_class.label not in SEARCHED:
        searched.insert(0, label)
    matches = " OR ".join(f"{column} LIKE :pattern ESCAPE '\\'" for column in searched)
    starts = " OR ".join(f"{column} LIKE :start ESCAPE '\\'" for column in searched)
    place = "geom" if asset_class.geometry != "none" else "NULL"
    return (
        f'SELECT uid, municipality, {label}, {place} FROM "{asset_class.key}" '  # noqa: S608 (names are the catalog's)
        f"WHERE {matches} ORDER BY NOT ({starts}), {label}, uid LIMIT {MOST_PER_CLASS}"
    )


def _middle(blob: bytes | None) -> tuple[float, float] | None:
    try:
        bounds = blob_bounds(blob)
    except ValueError:  # found all the same, only not shown on the map
        return None
    return ((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2) if bounds else None
