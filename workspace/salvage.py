"""What can still be read of a damaged working copy goes into a fresh file, row by row; what cannot is counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..catalog.model import Catalog
from .database import connect, failures_named, transaction
from .geopackage import GeoPackageStore
from .journal import ensure_triggers
from .schema import drop_triggers, spatial_triggers

BATCH = 500
# A pull begins its lists again, and seals again.
_MADE_ANEW = ("gpkg_", "rtree_", "sqlite_", "st_seen", "st_sweep", "st_seal_", "st_unsealed")
_OURS = ("st_", "sensor", "town")


@dataclass
class Salvaged:
    """By table: rows that were brought over, and how many at most are lost."""

    rows: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)


def salvage(damaged: Path, catalog: Catalog, target: Path) -> Salvaged:
    """`target` is made. Raises WorkingCopyError where not even the list of tables can be read."""
    with closing(connect(damaged, read_only=True)) as source, failures_named(damaged):
        size = source.execute("PRAGMA page_size").fetchone()[0]
        tables = _tables(source)
        GeoPackageStore.create(target, catalog).close()
        with closing(connect(target, wal=False)) as fresh:
            fresh.execute(f"PRAGMA page_size={size}")
            fresh.execute("VACUUM")  # the damaged file's pages are overwritten by pages of the same size
            with transaction(fresh, target):
                return _Run(source, fresh, catalog).run(tables)


def _tables(source: sqlite3.Connection) -> dict[str, str]:
    """Ordinary tables with the statement that made them."""
    asked = "SELECT name, sql FROM sqlite_master WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    found = {str(name): str(sql) for name, sql in source.execute(asked)}
    return {name: sql for name, sql in found.items() if not name.lower().startswith(_MADE_ANEW)}


@dataclass
class _Run:
    source: sqlite3.Connection
    fresh: sqlite3.Connection
    catalog: Catalog
    found: Salvaged = field(default_factory=Salvaged)

    def run(self, tables: dict[str, str]) -> Salvaged:
        self.fresh.execute("UPDATE st_meta SET value='1' WHERE key='applying'")
        for asset_class in self.catalog.classes.values():
            drop_triggers(self.fresh, asset_class.key)
            if asset_class.geometry != "none":
                spatial_triggers(self.fresh, asset_class.key)
        for name, statement in tables.items():
            self._table(name, statement)
        for asset_class in self.catalog.classes.values():
            ensure_triggers(self.fresh, asset_class)
        self.fresh.execute("UPDATE st_meta SET value='0' WHERE key='applying'")
        return self.found

    def _table(self, name: str, statement: str) -> None:
        there = _columns(self.fresh, name)
        if not there:
            self.fresh.execute(statement)
            there = _columns(self.fresh, name)
        columns = [column for column in _columns(self.source, name) if column.lower() in {c.lower() for c in there}]
        for column in _columns(self.source, name):
            if column not in columns:  # of another catalog, or somebody's own: nothing is lost
                self.fresh.execute(f'ALTER TABLE "{name}" ADD COLUMN "{column}"')
                columns.append(column)
        names = ", ".join(f'"{column}"' for column in columns)
        insert = f'INSERT OR REPLACE INTO "{name}"({names}) VALUES ({", ".join("?" * len(columns))})'
        count = 0
        for row in self._rows(name, names, "WITHOUT ROWID" not in statement.upper()):
            if name == "st_meta" and row[0] == "applying":
                continue
            self.fresh.execute(insert, row)
            count += 1
        self.found.rows[name] = count

    def _rows(self, table: str, names: str, numbered: bool) -> Iterator[tuple[Any, ...]]:
        """Upwards, and over what cannot be read."""
        last, failed = None if numbered else 0, False
        while not failed or last is not None:
            some, failed = self._some(table, names, last, numbered)
            for row in some:
                last = row[0]
                yield row[1:]
            if not failed and (not numbered or len(some) < BATCH):
                return
            if failed:
                if not numbered:
                    yield from self._from_the_end(table, names)
                    self._note(table, 1)
                    return
                before = last or 0
                last = self._resumed(table, names, before)
                self._note(table, (self._end(table) if last is None else last) - before)

    def _from_the_end(self, table: str, names: str) -> Iterator[tuple[Any, ...]]:
        """What lies beyond a damage, where rows have no numbers to go on by."""
        keys = [str(row[1]) for row in self.source.execute(f'PRAGMA table_info("{table}")') if row[5]]
        order = ", ".join(f'"{key}" DESC' for key in keys)
        try:
            yield from self.source.execute(f'SELECT {names} FROM "{table}" ORDER BY {order}')
        except sqlite3.DatabaseError:
            return

    def _note(self, table: str, lost: int) -> None:
        self.found.lost[table] = self.found.lost.get(table, 0) + max(lost, 1)

    def _some(
        self, table: str, names: str, after: int | None, numbered: bool = True, most: int = BATCH
    ) -> tuple[list[tuple[Any, ...]], bool]:
        """And whether reading failed on the way."""
        where = "" if after is None else f"WHERE rowid>{after}"
        asked = f'SELECT rowid, {names} FROM "{table}" NOT INDEXED {where} ORDER BY rowid LIMIT {most}'
        found: list[tuple[Any, ...]] = []
        try:
            for row in self.source.execute(asked if numbered else f'SELECT 0, {names} FROM "{table}"'):
                found.append(row)  # noqa: PERF402 (what came before the failure counts)
        except sqlite3.DatabaseError:
            return found, True
        return found, False

    def _resumed(self, table: str, names: str, after: int) -> int | None:
        """The least row number from which on something can be read again; None where there is nothing."""
        end, bad, step = self._end(table), after, 1
        while True:
            good = after + step
            if good >= end:
                return None
            if not self._some(table, names, good, most=1)[1]:
                break
            bad, step = good, step * 2
        while good - bad > 1:
            middle = (good + bad) // 2
            if self._some(table, names, middle, most=1)[1]:
                bad = middle
            else:
                good = middle
        return good

    def _end(self, table: str) -> int:
        for asked in (f'SELECT max(rowid) FROM "{table}"', f"SELECT seq FROM sqlite_sequence WHERE name='{table}'"):
            try:
                row = self.source.execute(asked).fetchone()
            except sqlite3.DatabaseError:
                continue
            if row and row[0] is not None:
                return int(row[0])
        return 1 << 24


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [str(row[1]) for row in database.execute(f'PRAGMA table_info("{table}")')]
