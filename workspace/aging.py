"""An older working copy is brought up to a newer catalog, in the caller's transaction; no value is lost.

What was renamed is renamed here too, with all that refers to it: bases, unsent edits, what is on its way, conflicts,
decisions, history. A value that does not fit its new type is kept in `st_kept` and told in the asset's history.
What the catalog gave up stays where it is. Photos of this file before that: see `backup.py`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..catalog.model import AssetClass, Catalog
from .backup import MIGRATION, back_up, has_unsent, path_of
from .catalog_steps import TYPES, ClassSteps, Renamed, Retyped, Steps, steps_to, types_after
from .conversion import converted
from .following import Following
from .history_tables import next_action
from .journal import ensure_triggers
from .migration_report import MIGRATED, Change, Migration
from .schema import declare_geometry, drop_triggers, ensure_uid_index, spatial_triggers
from .tables import now
from .values import from_column, sql_type, to_column

BATCH = 2000


def bring_up(database: sqlite3.Connection, catalog: Catalog) -> Migration | None:
    """Before tables and columns are added. None where nothing was renamed or changed its type."""
    if database.execute("SELECT 1 FROM st_meta WHERE key='catalog'").fetchone() is None:
        _remember(database, Steps(), catalog)
        return None  # it is being made
    steps = steps_to(database, catalog)
    if not steps.any and not steps.any_added:
        _remember(database, steps, catalog)
        return None
    path = path_of(database)
    backup = back_up(path, MIGRATION) if path and (steps.any or has_unsent(database)) else None
    migration = None
    if steps.any:
        changes = _Run(database).run(steps)
        added = sum(len(one.added) for one in steps.classes)
        migration = Migration(now(), tuple(changes), added, str(backup.name) if backup else None)
        database.execute("INSERT OR REPLACE INTO st_meta VALUES (?,?)", (MIGRATED, migration.as_text()))
    _remember(database, steps, catalog)
    return migration


def _remember(database: sqlite3.Connection, steps: Steps, catalog: Catalog) -> None:
    database.execute("INSERT OR REPLACE INTO st_meta VALUES (?,?)", (TYPES, types_after(steps, catalog)))


@dataclass
class _Run:
    database: sqlite3.Connection
    changes: list[Change] = field(default_factory=list)
    action: int | None = None

    def run(self, steps: Steps) -> list[Change]:
        was = self.database.execute("SELECT value FROM st_meta WHERE key='applying'").fetchone()
        self.database.execute("UPDATE st_meta SET value='1' WHERE key='applying'")
        for one in steps.classes:
            if one.any:
                self._class(one)
        self.database.execute("UPDATE st_meta SET value=? WHERE key='applying'", was or ("0",))
        return self.changes

    def _class(self, steps: ClassSteps) -> None:
        asset_class = steps.asset_class
        drop_triggers(self.database, steps.former)
        if steps.table:
            drop_triggers(self.database, asset_class.key)
            self._rename_table(steps.table)
        for column in steps.columns:
            self._rename_column(asset_class.key, column)
        if steps.table or steps.columns:
            Following(self.database, steps).follow()
        if steps.geometry:
            declare_geometry(self.database, asset_class)
            self.changes.append(Change("place", asset_class.key, "", asset_class.geometry))
        for retyped in steps.types:
            self._retype(asset_class, retyped)
        ensure_uid_index(self.database, asset_class)
        if asset_class.geometry != "none":
            spatial_triggers(self.database, asset_class.key)
        ensure_triggers(self.database, asset_class)

    def _rename_table(self, renamed: Renamed) -> None:
        moved = _join_tables(self.database, renamed) if renamed.both else _move_table(self.database, renamed)
        self.changes.append(Change("class_renamed", renamed.new, renamed.old, renamed.new, values=moved))

    def _rename_column(self, table: str, renamed: Renamed) -> None:
        columns = _columns(self.database, table)
        count = self._count(table, renamed.old)
        if renamed.both:
            self._execute(f'UPDATE "{table}" SET "{renamed.new}"="{renamed.old}" WHERE "{renamed.new}" IS NULL')
            # Its other values stay, out of the way of the next catalog.
            _rename(self.database, table, renamed.old, _free(f"{renamed.old}_before", columns))
        else:
            _rename(self.database, table, renamed.old, renamed.new)
        self.changes.append(Change("renamed", table, renamed.old, renamed.new, renamed.new, count))

    def _retype(self, asset_class: AssetClass, retyped: Retyped) -> None:
        table, name = asset_class.key, retyped.attribute
        source = name
        if sql_type(retyped.old) != sql_type(retyped.new):
            source = _free(f"{name}_before", _columns(self.database, table))
            _rename(self.database, table, name, source)
            self._execute(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {sql_type(retyped.new)}')
        count = kept = 0
        for rows in self._batches(table, source):
            told = [(fid, uid, old, *_converted(old, retyped)) for fid, uid, old in rows]
            self.database.executemany(
                f'UPDATE "{table}" SET "{name}"=? WHERE fid=?', [(value, fid) for fid, _, _, value, _ in told]
            )
            lost = [(uid, old, value) for _, uid, old, value, is_whole in told if not is_whole]
            self._keep(asset_class.key, retyped, lost)
            count, kept = count + len(told), kept + len(lost)
        if source != name:
            _drop_column(self.database, table, source)
        self.changes.append(Change("retyped", table, retyped.old, retyped.new, name, count, kept))

    def _batches(self, table: str, column: str) -> Iterator[list[tuple[int, str, Any]]]:
        last = -1 << 62
        where = f'fid>? AND "{column}" IS NOT NULL ORDER BY fid LIMIT ?'
        asked = f'SELECT fid, uid, "{column}" FROM "{table}" WHERE {where}'
        while rows := self.database.execute(asked, (last, BATCH)).fetchall():
            yield rows
            last = rows[-1][0]

    def _keep(self, asset_class: str, retyped: Retyped, lost: Sequence[tuple[str | None, Any, Any]]) -> None:
        if not lost:
            return
        if self.action is None:
            self.action = next_action(self.database)
        at = now()
        self.database.executemany(
            "INSERT INTO st_kept VALUES (?,?,?,?,?,?)",
            [(uid or "", asset_class, retyped.attribute, retyped.old, _json(old), at) for uid, old, _ in lost],
        )
        self.database.executemany(
            "INSERT INTO st_history(action, at, kind, uid, class, change, attribute, old, new) "
            "VALUES (?,?,'migration',?,?,'update',?,?,?)",
            [
                (self.action, at, uid or "", asset_class, retyped.attribute, _json(old), _json(value))
                for uid, old, value in lost
            ],
        )

    def _count(self, table: str, column: str) -> int:
        return int(self.database.execute(f'SELECT count("{column}") FROM "{table}"').fetchone()[0])

    def _execute(self, statement: str) -> None:
        self.database.execute(statement)


def _converted(value: Any, retyped: Retyped) -> tuple[Any, bool]:
    """For the column, and whether nothing of it is lost. Bytes, where another program has put some, are no text."""
    found = converted(from_column(retyped.old, value), retyped.new)
    return to_column(retyped.new, found.value), found.is_whole and not isinstance(value, bytes)


def _json(value: Any) -> str | None:
    if isinstance(value, bytes):
        value = {"hex": value.hex()}
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in database.execute(f'PRAGMA table_info("{table}")')]


def _free(name: str, taken: Iterable[str]) -> str:
    known = {one.lower() for one in taken}
    found, number = name, 2
    while found.lower() in known:
        found, number = f"{name}_{number}", number + 1
    return found


def _rename(database: sqlite3.Connection, table: str, old: str, new: str) -> None:
    _heedless(database, f'ALTER TABLE "{table}" RENAME COLUMN "{old}" TO "{new}"', "writable_schema")


def _heedless(database: sqlite3.Connection, statement: str, switch: str) -> None:
    """SQLite reads all views and triggers when something is renamed; one that is broken is its owner's affair."""
    try:
        database.execute(statement)
    except sqlite3.OperationalError:
        database.execute(f"PRAGMA {switch}=ON")
        try:
            database.execute(statement)
        finally:
            database.execute(f"PRAGMA {switch}=OFF")


def _drop_column(database: sqlite3.Connection, table: str, column: str) -> None:
    """All that did not fit is in `st_kept`. Where SQLite cannot drop it, it stays, and harms nobody."""
    try:
        database.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    except sqlite3.OperationalError:
        return


def _move_table(database: sqlite3.Connection, renamed: Renamed) -> int:
    old, new = renamed.old, renamed.new
    database.execute(f'DROP INDEX IF EXISTS "st_uid_{old}"')
    _drop_counters(database, old)
    # The other switch would leave a broken trigger on a table that is not there: then nobody could open the file.
    _heedless(database, f'ALTER TABLE "{old}" RENAME TO "{new}"', "legacy_alter_table")
    if database.execute("SELECT 1 FROM sqlite_master WHERE name=?", (f"rtree_{old}_geom",)).fetchone():
        _heedless(database, f'ALTER TABLE "rtree_{old}_geom" RENAME TO "rtree_{new}_geom"', "legacy_alter_table")
    for table, column in _naming_tables(database):
        database.execute(f'UPDATE OR REPLACE "{table}" SET "{column}"=? WHERE "{column}"=?', (new, old))
    database.execute("UPDATE gpkg_contents SET identifier=? WHERE table_name=? AND identifier=?", (new, new, old))
    return int(database.execute(f'SELECT count(*) FROM "{new}"').fetchone()[0])


def _drop_counters(database: sqlite3.Connection, table: str) -> None:
    """GDAL keeps the number of rows by the table's name; where it is missing, it counts."""
    if database.execute("SELECT 1 FROM sqlite_master WHERE name='gpkg_ogr_contents'").fetchone():
        for kind in ("insert", "delete"):
            database.execute(f'DROP TRIGGER IF EXISTS "trigger_{kind}_feature_count_{table}"')
        database.execute("DELETE FROM gpkg_ogr_contents WHERE table_name=?", (table,))


def _naming_tables(database: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Those of the standard and of GDAL and QGIS that name a table."""
    named = {"table_name", "f_table_name"}
    asked = "SELECT name FROM sqlite_master WHERE type='table'"
    theirs = [str(name) for (name,) in database.execute(asked) if name.startswith("gpkg_") or name == "layer_styles"]
    for table in theirs:
        yield from ((table, column) for column in _columns(database, table) if column in named)


def _join_tables(database: sqlite3.Connection, renamed: Renamed) -> int:
    """Rows that the new table lacks go there; the old one stays, out of the way, as it was."""
    old, new = renamed.old, renamed.new
    shared = [c for c in _columns(database, old) if c.lower() in {n.lower() for n in _columns(database, new)}]
    names = ", ".join(f'"{column}"' for column in shared if column.lower() != "fid")
    spatial_triggers(database, new)
    moved = database.execute(
        f'INSERT INTO "{new}"({names}) SELECT {names} FROM "{old}" WHERE uid NOT IN '
        f'(SELECT uid FROM "{new}" WHERE uid IS NOT NULL)'
    ).rowcount
    asked = "SELECT name FROM sqlite_master WHERE type='table'"
    kept = _free(f"{old}_before", [str(name) for (name,) in database.execute(asked)])
    _move_table(database, replace(renamed, new=kept))
    return moved


def kept_values(database: sqlite3.Connection) -> list[tuple[str, str, str, Any]]:
    """uid, class, attribute and value of what did not fit."""
    rows = database.execute("SELECT uid, class, attribute, value FROM st_kept ORDER BY class, attribute, uid")
    return [(uid, key, attribute, json.loads(value)) for uid, key, attribute, value in rows]

