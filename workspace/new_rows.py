"""Assets that are all new into a GeoPackage at once: rows, bases and the spatial index, each in one go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from ..catalog.model import AssetClass
from .arrivals import Columns
from .database import Database
from .packed_tree import PackedTree
from .sql import insert


class NewRows:
    """Writing belongs inside the store's `applying` block."""

    database: Database

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def is_settled(self, asset_class: AssetClass) -> bool:
        """Nothing of the class waits to be sent, and nothing is here that no platform has told."""
        with self._failures():
            waiting = "SELECT EXISTS (SELECT 1 FROM st_change) OR EXISTS (SELECT 1 FROM st_outbox)"
            if self.database.execute(f"{waiting} OR EXISTS (SELECT 1 FROM st_former)").fetchone()[0]:
                return False
            rows = self.database.execute(f'SELECT count(*) FROM "{asset_class.key}"').fetchone()
            told = "SELECT count(*) FROM st_base WHERE class=? AND gone=0"
            return bool(rows == self.database.execute(told, (asset_class.key,)).fetchone())

    def empty_tree(self, asset_class: AssetClass) -> PackedTree | None:
        with self._failures():
            return PackedTree.of_empty(self.database, asset_class.key) if asset_class.geometry != "none" else None

    def version(self) -> int:
        """Another one after somebody else has written."""
        with self._failures():
            return int(self.database.execute("PRAGMA data_version").fetchone()[0])

    def put_new(
        self, asset_class: AssetClass, connection: str, columns: Columns, towns: Sequence[str | None],
        tree: PackedTree | None,
    ) -> bool:
        """False, and nothing is written, where one of them is known already or a value cannot be kept."""
        with self._failures():
            self.database.execute("SAVEPOINT new_assets")
            try:
                self._put_new(asset_class, connection, columns, towns, tree)
            except (sqlite3.Error, ValueError, OverflowError) as error:
                if not _is_about_them(error):
                    raise
                self.database.execute("ROLLBACK TO new_assets")
                return False
            finally:
                if self.database.in_transaction:
                    self.database.execute("RELEASE new_assets")
        return True

    def _put_new(
        self, asset_class: AssetClass, connection: str, columns: Columns, towns: Sequence[str | None],
        tree: PackedTree | None,
    ) -> None:
        table, count = asset_class.key, len(columns.ids)
        bases = zip(columns.ids, columns.ids, map(bytes.decode, columns.texts), columns.modified)
        into = "INSERT INTO st_base(class, connection, scope, type, gone, uid, id, entity, modified)"
        insert(self.database, into, list(bases), (table, connection, columns.scope, columns.type, 0))
        last = self.database.execute("SELECT seq FROM sqlite_sequence WHERE name=?", (table,)).fetchone()
        fids = range((last[0] if last else 0) + 1, (last[0] if last else 0) + 1 + count)
        place = ["geom"] if asset_class.geometry != "none" else []
        given = zip([*place, *asset_class.column_keys], columns.columns)
        filled = {name: values for name, values in given if values is not None}
        names = ", ".join(f'"{name}"' for name in ("fid", "uid", "municipality", *filled))
        rows = list(zip(fids, columns.ids, towns, *filled.values()))
        with _without_triggers(self.database, table):
            insert(self.database, f'INSERT INTO "{table}"({names})', rows)
        placed = [(fid, x, y) for fid, (x, y) in zip(fids, columns.places)]
        if tree:
            tree.append(placed)
        else:
            index = f'INSERT INTO "rtree_{table}_geom" VALUES (?,?,?,?,?)'
            self.database.executemany(index, [(fid, x, x, y, y) for fid, x, y in placed])


@contextmanager
def _without_triggers(database: sqlite3.Connection, table: str) -> Iterator[None]:
    """A row that fires a trigger, be it for nothing, takes three times as long. Inside one transaction nobody else can
    ever see the table without them, however it ends."""
    asked = "SELECT name, sql FROM sqlite_master WHERE type='trigger' AND tbl_name=? AND sql LIKE '%AFTER INSERT ON%'"
    triggers = database.execute(asked, (table,)).fetchall()
    for name, _ in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, statement in triggers:
        database.execute(statement)


def _is_about_them(error: Exception) -> bool:
    """Rather than about the file. Where SQLite guards the index's own tables, it is filled row by row."""
    if isinstance(error, sqlite3.OperationalError):
        return "may not be modified" in str(error)
    return not isinstance(error, sqlite3.DatabaseError) or isinstance(
        error, (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.DataError)
    )
