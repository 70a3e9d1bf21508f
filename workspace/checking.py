"""A working copy is looked through, and nothing of it changed: is the file whole, and do its parts agree."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..errors import NewerFormatError
from .database import connect, failures_named
from .findings import Finding
from .geometry import geometry_from_blob
from .geopackage import format_of
from .journal import trigger_statements
from .report import Progress, Step
from .schema import FORMAT_VERSION, INDEXES, TABLES, spatial_trigger_names

EXAMPLES = 5
_LEFT_FOR_S = 3600.0  # younger leftovers may be somebody's work
_LEFT = (".part", ".new", ".migrating", ".half")
_SIDES = ("-journal", "-wal")

Rows = list[tuple[Any, ...]]


def silent(_step: Step) -> None:
    """Nobody watches."""


def check(
    path: Path, catalog: Catalog, progress: Progress = silent, cancelled: Callable[[], bool] = lambda: False
) -> list[Finding]:
    """Raises WorkingCopyError for what is no working copy, or written by a newer version."""
    found = list(beside(path))
    known = format_of(path)
    if known > FORMAT_VERSION:
        raise NewerFormatError(path=str(path), found=known, known=FORMAT_VERSION)
    with closing(connect(path, read_only=True)) as database, failures_named(path):
        damage = whole(database)
        if damage:
            return [Finding("damaged", detail=damage), *found]
        return [*found, *Check(database, catalog).all(progress, cancelled)]


def whole(database: sqlite3.Connection) -> str:
    """What the integrity check says; nothing where all is well. Indexes are looked at elsewhere."""
    try:
        said = [str(row[0]) for row in database.execute("PRAGMA quick_check(5)")]
    except sqlite3.DatabaseError as error:
        return str(error)
    wrong = [line for line in said if line != "ok" and "rtree" not in line]
    return wrong[0].splitlines()[0][:300] if wrong else ""


def beside(path: Path) -> Iterator[Finding]:
    """Files of a crash beside it. Asked before it is opened, which recovers them."""
    sides = [path.with_name(path.name + end) for end in _SIDES]
    if any(side.exists() and side.stat().st_size for side in sides if side.name.endswith("-journal")):
        yield Finding("interrupted")
    old = leftovers(path)
    if old:
        yield Finding("leftovers", count=len(old), examples=tuple(one.name for one in old[:EXAMPLES]))


def leftovers(path: Path) -> list[Path]:
    started = (f".{path.name}.", f".{path.stem}.")
    found = (one for one in path.parent.iterdir() if one.name.startswith(started) and one.name.endswith(_LEFT))
    return sorted(one for one in found if time.time() - one.stat().st_mtime > _LEFT_FOR_S)


class Check:
    """Reads only; belongs to one connection."""

    def __init__(self, database: sqlite3.Connection, catalog: Catalog) -> None:
        self.database, self.catalog = database, catalog
        database.create_function("st_readable", 1, _is_readable, deterministic=True)
        self.present = dict(database.execute("SELECT name, type FROM sqlite_master"))

    def all(self, progress: Progress, cancelled: Callable[[], bool]) -> Iterator[Finding]:
        yield from self._meta()
        yield from self._tables()
        classes = [c for c in self.catalog.classes.values() if c.key in self.present]
        for place, asset_class in enumerate(classes):
            if cancelled():
                return
            progress(Step("checking_copy", {"class": asset_class.key}, place / len(classes)))
            yield from self._columns(asset_class)
            yield from self._triggers(asset_class)
            if asset_class.geometry != "none":
                yield from self._places(asset_class.key)
            yield from self._names(asset_class.key)
            if {"st_base", "st_change"} <= set(self.present):
                yield from self._belonging(asset_class.key)
        if {"st_base", "st_change", "st_outbox", "st_conflict"} <= set(self.present):
            yield from self._journal()
        progress(Step("checking_copy", {}, 1.0))

    def rows(self, asked: str, *values: Any) -> Rows:
        return self.database.execute(asked, values).fetchall()

    def _meta(self) -> Iterator[Finding]:
        said: dict[str, str] = dict(self.rows("SELECT key, value FROM st_meta WHERE key IN ('applying', 'action')"))
        if said.get("applying", "0") != "0":
            yield Finding("applying_left")
        if said.get("action"):
            yield Finding("action_left")

    def _tables(self) -> Iterator[Finding]:
        for table in TABLES:
            if table not in self.present:
                yield Finding("table_missing", table)
        for asset_class in self.catalog.classes.values():
            if asset_class.key not in self.present:
                yield Finding("table_missing", asset_class.key)
        for index, table in INDEXES.items():
            if index not in self.present and table in self.present:
                yield Finding("index_missing", table)
        told = {name for (name,) in self.rows("SELECT table_name FROM gpkg_contents")}
        wanted = {key for key in (*self.catalog.classes, "sensor", "town") if key in self.present}
        for table in sorted(wanted - told):
            yield Finding("contents_missing", table)
        for table in sorted(told - set(self.present)):
            yield Finding("contents_foreign", table)

    def _columns(self, asset_class: AssetClass) -> Iterator[Finding]:
        there = {row[1].lower() for row in self.rows(f'PRAGMA table_info("{asset_class.key}")')}
        lacking = [key for key in ("uid", "municipality", *asset_class.column_keys) if key not in there]
        if lacking:
            yield Finding("column_missing", asset_class.key, len(lacking), tuple(lacking[:EXAMPLES]))
        if f"st_uid_{asset_class.key}" not in self.present:
            yield Finding("index_missing", asset_class.key)

    def _triggers(self, asset_class: AssetClass) -> Iterator[Finding]:
        table = asset_class.key
        asked = "SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name=?"
        there: dict[str, str] = dict(self.rows(asked, table))
        ours = trigger_statements(asset_class)
        if any(there.get(name) != statement for name, statement in ours.items()):
            yield Finding("journal_missing", table)
        known = {*ours, *spatial_trigger_names(table)}
        if asset_class.geometry != "none" and not spatial_trigger_names(table) <= set(there):
            yield Finding("spatial_missing", table)
        counters = {f"trigger_{kind}_feature_count_{table}" for kind in ("insert", "delete")}
        foreign = sorted(name for name in there if name not in known | counters)
        if foreign:
            yield Finding("triggers_foreign", table, len(foreign), tuple(foreign[:EXAMPLES]))

    def _places(self, table: str) -> Iterator[Finding]:
        if f"rtree_{table}_geom" not in self.present:
            yield Finding("spatial_missing", table)
            return
        index = f'"rtree_{table}_geom"'
        bad = self.rows(f'SELECT count(*) FROM "{table}" WHERE ST_IsEmpty(geom)=1 AND NOT st_readable(geom)')[0][0]
        if bad:
            yield Finding("geometry_unreadable", table, bad)
        wrong = self._misplaced(table, index)
        if wrong or self._is_broken(table):
            yield Finding("spatial_wrong", table, max(wrong, 1))
        asked = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name=?"
        said = self.rows(asked, table)
        true = self.rows(f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM {index}")[0]
        if said and said[0][0] is not None and (true[0] is None or not _covers(said[0], true)):
            yield Finding("extent_wrong", table)

    def _misplaced(self, table: str, index: str) -> int:
        """Rows that a search by place would not find, and entries of rows that are gone."""
        outside = "ST_MinX(t.geom)<r.minx OR ST_MaxX(t.geom)>r.maxx OR ST_MinY(t.geom)<r.miny OR ST_MaxY(t.geom)>r.maxy"
        placed = "t.geom IS NOT NULL AND ST_IsEmpty(t.geom)=0"
        lost = f'SELECT count(*) FROM "{table}" t LEFT JOIN {index} r ON r.id=t.fid WHERE {placed} '
        join = f'{index} r LEFT JOIN "{table}" t ON t.fid=r.id'
        gone = f"SELECT count(*) FROM {join} WHERE t.fid IS NULL OR t.geom IS NULL"
        return int(self.rows(f"{lost} AND (r.id IS NULL OR {outside})")[0][0]) + int(self.rows(gone)[0][0])

    def _is_broken(self, table: str) -> bool:
        try:
            return bool(self.rows(f"SELECT rtreecheck('rtree_{table}_geom')")[0][0] != "ok")
        except sqlite3.DatabaseError:
            return True

    def _names(self, table: str) -> Iterator[Finding]:
        nameless = self.rows(f"SELECT count(*) FROM \"{table}\" WHERE uid IS NULL OR uid=''")[0][0]
        if nameless:
            yield Finding("uid_missing", table, nameless)
        twice = self.rows(f"SELECT uid FROM \"{table}\" WHERE uid<>'' GROUP BY uid HAVING count(*)>1")
        if twice:
            yield _of("uid_twice", table, twice)

    def _belonging(self, table: str) -> Iterator[Finding]:
        stranger = (
            f"SELECT uid FROM \"{table}\" t WHERE uid<>'' AND NOT EXISTS (SELECT 1 FROM st_base b WHERE b.uid=t.uid) "
            "AND NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=t.uid)"
        )
        if rows := self.rows(stranger):
            yield _of("unnoticed", table, rows)
        lost = (
            f'SELECT uid FROM st_base b WHERE class=? AND gone=0 AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE '
            "t.uid=b.uid) AND NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=b.uid AND c.kind='delete')"
        )
        if rows := self.rows(lost, table):
            yield _of("row_missing", table, rows)

    def _journal(self) -> Iterator[Finding]:
        for kind, asked in JOURNAL.items():
            for key in sorted({key for (key,) in self.rows("SELECT DISTINCT class FROM st_change")}):
                if key in self.present and "{table}" in asked and (rows := self.rows(asked.format(table=key), key)):
                    yield _of(kind, key, rows)
            if "{table}" not in asked and (rows := self.rows(asked)):
                yield _of(kind, "", rows)


_KNOWN = "SELECT uid FROM st_base UNION SELECT uid FROM st_change"
# Each names the uids. Notes of classes whose table is gone are left alone: it may come back.
JOURNAL = {
    "change_of_nobody": 'SELECT uid FROM st_change c WHERE class=? AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE '
    "t.uid=c.uid) AND NOT EXISTS (SELECT 1 FROM st_base b WHERE b.uid=c.uid) "
    "AND NOT EXISTS (SELECT 1 FROM st_outbox o WHERE o.uid=c.uid AND o.kind<>'')",
    "outbox_of_nobody": "SELECT uid FROM st_outbox WHERE uid NOT IN (SELECT uid FROM st_change)",
    "conflict_of_nobody": f"SELECT DISTINCT uid FROM st_conflict WHERE uid NOT IN ({_KNOWN})",
    "conflict_unnoted": "SELECT DISTINCT uid FROM st_conflict WHERE uid IN (SELECT uid FROM st_base) "
    "AND uid NOT IN (SELECT uid FROM st_change)",
}


def _is_readable(blob: bytes | None) -> bool:
    try:
        geometry_from_blob(blob)
    except (ValueError, TypeError):
        return False
    return True


def _of(kind: str, table: str, rows: Rows) -> Finding:
    return Finding(kind, table, len(rows), tuple(str(row[0]) for row in rows[:EXAMPLES]))


def _covers(said: tuple[Any, ...], true: tuple[Any, ...]) -> bool:
    """Bounds that are wider than need be mislead nobody."""
    slack = 1e-5
    if not all(isinstance(value, (int, float)) for value in said):
        return False
    west, south, east, north = said
    return bool(
        west <= true[0] + slack and south <= true[1] + slack and east >= true[2] - slack and north >= true[3] - slack
    )
