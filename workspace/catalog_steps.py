"""What a working copy lacks of a newer catalog: tables and columns to rename, types to change. Reads only."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..catalog.model import AssetClass, Catalog
from .conversion import needs_conversion
from .values import sql_type

TYPES = "catalog_types"  # the key in st_meta of the types that the columns were last written in
_OWN = ("fid", "geom", "uid", "municipality")
_DECLARED = {"INTEGER": "integer", "REAL": "real", "BOOLEAN": "boolean", "DATE": "date", "DATETIME": "datetime"}

Types = dict[str, dict[str, str]]  # class, attribute: type


@dataclass(frozen=True)
class Renamed:
    """Both may be there, where the file was opened meanwhile by a catalog that did not tell: then they are joined."""

    old: str
    new: str
    both: bool = False


@dataclass(frozen=True)
class Retyped:
    attribute: str
    old: str
    new: str


@dataclass(frozen=True)
class ClassSteps:
    asset_class: AssetClass
    table: Renamed | None = None
    columns: tuple[Renamed, ...] = ()
    types: tuple[Retyped, ...] = ()
    geometry: bool = False  # it had no place, or another kind of place
    added: tuple[str, ...] = ()

    @property
    def former(self) -> str:
        return self.table.old if self.table else self.asset_class.key

    @property
    def any(self) -> bool:
        return bool(self.table or self.columns or self.types or self.geometry)


@dataclass(frozen=True)
class Steps:
    classes: tuple[ClassSteps, ...] = ()
    known: Types = field(default_factory=dict)  # as they were told; of foreign classes too

    @property
    def any(self) -> bool:
        return any(one.any for one in self.classes)

    @property
    def any_added(self) -> bool:
        return any(one.added for one in self.classes)


def steps_to(database: sqlite3.Connection, catalog: Catalog) -> Steps:
    asked = "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"
    tables = {str(name).lower() for (name,) in database.execute(asked)}
    known = _told(database)
    return Steps(tuple(_of_class(database, c, catalog, tables, known) for c in catalog.classes.values()), known)


def types_after(steps: Steps, catalog: Catalog) -> str:
    """To keep, for the next catalog: what it says now, and what classes were that it no longer has."""
    former = {one.table.old for one in steps.classes if one.table and not one.table.both}
    known = {key: dict(types) for key, types in steps.known.items() if key not in former}
    for asset_class in catalog.classes.values():
        known.setdefault(asset_class.key, {}).update({a.key: a.type for a in asset_class.columns})
    return json.dumps(known, sort_keys=True)


def _told(database: sqlite3.Connection) -> Types:
    row = database.execute("SELECT value FROM st_meta WHERE key=?", (TYPES,)).fetchone()
    try:
        said = json.loads(row[0]) if row and row[0] else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _of_class(
    database: sqlite3.Connection, asset_class: AssetClass, catalog: Catalog, tables: set[str], known: Types
) -> ClassSteps:
    key = asset_class.key
    was = next((old for old in asset_class.formerly if old in tables and old not in catalog.classes), None)
    table = Renamed(was, key, key in tables) if was else None
    if table is None and key not in tables:
        return ClassSteps(asset_class)
    declared = _declared(database, was or key)
    told = known.get(was or key, {})
    columns = tuple(_renamed(asset_class, declared))
    place = asset_class.geometry != "none" and not _suits(database, was or key, asset_class)
    return ClassSteps(
        asset_class,
        table,
        columns,
        tuple(_retyped(asset_class, columns, declared, told)),
        place,
        tuple(_added(asset_class, columns, declared)),
    )


def _declared(database: sqlite3.Connection, table: str) -> dict[str, str]:
    return {str(row[1]).lower(): str(row[2]).upper() for row in database.execute(f'PRAGMA table_info("{table}")')}


def _renamed(asset_class: AssetClass, declared: Mapping[str, str]) -> Iterator[Renamed]:
    today = {*asset_class.column_keys, *_OWN}
    for attribute in asset_class.columns:
        for old in attribute.formerly:
            if old in declared and old not in today:
                yield Renamed(old, attribute.key, attribute.key in declared)
                break


def _retyped(
    asset_class: AssetClass, columns: tuple[Renamed, ...], declared: Mapping[str, str], told: Mapping[str, str]
) -> Iterator[Retyped]:
    former = {one.new: one.old for one in columns if not one.both}
    for attribute in asset_class.columns:
        name = former.get(attribute.key, attribute.key)
        if name not in declared:
            continue
        # Files of the first version told no types, and other programs declare their columns in their own way.
        was = told.get(name) or _DECLARED.get(declared[name], "text" if declared[name] == "TEXT" else attribute.type)
        if name not in told and sql_type(was) == sql_type(attribute.type):
            continue
        if needs_conversion(was, attribute.type):
            yield Retyped(attribute.key, was, attribute.type)


def _added(
    asset_class: AssetClass, columns: tuple[Renamed, ...], declared: Mapping[str, str]
) -> Iterator[str]:
    renamed = {one.new for one in columns}
    return (key for key in asset_class.column_keys if key not in declared and key not in renamed)


def _suits(database: sqlite3.Connection, table: str, asset_class: AssetClass) -> bool:
    asked = "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE lower(table_name)=?"
    found = database.execute(asked, (table,)).fetchone()
    return bool(found) and (asset_class.geometry == "point" or str(found[0]).upper() != "POINT")
