"""How the rows look that nobody has touched since the platform told of them: kept beside them, column by column.

Where the journal was lost, one join then tells which rows are no longer as they were, without reading what the
platform said of each; edits are listed the same way. A row whose seal is not good, or that has none, is compared with
its base: `st_unsealed` names those whose base or row a pull or a push has changed since. Each pull begins by sealing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..providers.model import GEOMETRY
from .journal import journal_is_whole
from .sql import chunks, insert, marks
from .store import SealedRow

PREFIX = "st_seal_"
_UNSEALED = "(SELECT uid FROM st_unsealed)"


@dataclass(frozen=True)
class AgainstSeals:
    """`broken` rows are of assets that are known; about those of `unknown` names the seals tell nothing."""

    broken: tuple[SealedRow, ...]
    unknown: frozenset[str]
    nameless: bool  # some rows have no name, or that of another


class Seals:
    """Writing belongs inside the store's `applying` block."""

    database: sqlite3.Connection
    catalog: Catalog

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def has_rows(self, asset_class: AssetClass) -> bool:
        with self._failures():
            return bool(self.database.execute(f'SELECT 1 FROM "{asset_class.key}" LIMIT 1').fetchone())

    def seal(self) -> None:
        """Only while the journal is whole is a row without a note known to be untouched."""
        with self._failures():
            if journal_is_whole(self.database, self.catalog):
                for asset_class in self.catalog.classes.values():
                    self._seal(asset_class)
                self.database.execute("DELETE FROM st_unsealed")

    def _seal(self, asset_class: AssetClass) -> None:
        table, sealed = asset_class.key, self.sealed_columns(asset_class)
        if sealed:
            within = f'SELECT fid FROM "{table}" WHERE uid IN {_UNSEALED}'
            self.database.execute(f'DELETE FROM "{PREFIX}{table}" WHERE fid IN ({within})')
            seals = f'LEFT JOIN "{PREFIX}{table}" s ON s.fid=t.fid WHERE s.fid IS NULL'
            new = [row[0] for row in self.database.execute(f'SELECT t.fid FROM "{table}" t {seals}')]
            if self._rowless(table, len(new)):
                self.database.execute(f'DELETE FROM "{PREFIX}{table}" WHERE fid NOT IN (SELECT fid FROM "{table}")')
            beyond = f"{_untouched(table)} AND ({_any_of('t', self._other_columns(asset_class, sealed))})"
            if not list(self._each(f'SELECT 1 FROM "{table}" t WHERE {beyond} AND t.fid IN', new)):
                for some in chunks(new):
                    self._fill(table, sealed, f"{_untouched(table)} AND t.fid IN ({marks(some)})", some)
                return
        self.database.execute(f'DROP TABLE IF EXISTS "{PREFIX}{table}"')
        if self.has_rows(asset_class):
            sealed = self._filled_columns(asset_class)
            names = ", ".join(f'"{name}"' for name in sealed)
            self.database.execute(f'CREATE TABLE "{PREFIX}{table}" (fid INTEGER PRIMARY KEY, {names})')
            self._fill(table, sealed, _untouched(table))

    def _fill(self, table: str, columns: Sequence[str], which: str, values: Sequence[Any] = ()) -> None:
        names = ", ".join(f'"{name}"' for name in ("fid", *columns))
        insert = f'INSERT INTO "{PREFIX}{table}"({names}) SELECT {names} FROM "{table}" t WHERE {which}'
        self.database.execute(insert, values)

    def unseal(self, table: str, uids: Iterable[str]) -> None:
        """What the platform, or a pull, now says otherwise."""
        with self._failures():
            if self._exists(PREFIX + table):
                insert(self.database, "INSERT OR IGNORE INTO st_unsealed", [(uid,) for uid in uids])

    def drop_seals(self) -> None:
        with self._failures():
            asked = "SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'st\\_seal\\_%' ESCAPE '\\'"
            for (name,) in self.database.execute(asked).fetchall():
                self.database.execute(f'DROP TABLE "{name}"')

    def sealed_rows(self, asset_class: AssetClass, uids: Sequence[str]) -> dict[str, SealedRow]:
        with self._failures():
            sealed = self.sealed_columns(asset_class)
            if not sealed:
                return {}
            table, size, keys = asset_class.key, len(sealed), _keys(sealed)
            both = ", ".join(f'{side}."{name}"' for side in "ts" for name in sealed)
            asked = (
                f'SELECT t.uid, t.municipality, b.connection, {both} FROM "{table}" t '
                f'JOIN "{PREFIX}{table}" s ON s.fid=t.fid AND s.uid=t.uid JOIN st_base b ON b.uid=t.uid '
                f"WHERE t.uid NOT IN {_UNSEALED} AND NOT EXISTS (SELECT 1 FROM st_outbox o WHERE o.uid=t.uid) "
                "AND NOT EXISTS (SELECT 1 FROM st_conflict c WHERE c.uid=t.uid) "
                f'AND NOT ({_any_of("t", self._other_columns(asset_class, sealed))}) AND t.uid IN'
            )
            return {
                uid: SealedRow(uid, keys, its[:size], its[size:], town, connection)
                for uid, town, connection, *its in self._each(asked, uids)
            }

    def against_seals(self, asset_class: AssetClass) -> AgainstSeals | None:
        """None where nothing is sealed."""
        with self._failures():
            sealed = self.sealed_columns(asset_class)
            if not sealed:
                return None
            broken, named, strangers = self._broken(asset_class, sealed)
            unknown = {*named, *strangers, *self._rowless(asset_class.key, strangers.count(None))}
            unknown.update(self._unsealed_bases(asset_class.key))
            return AgainstSeals(
                tuple(one for one in broken if one.uid not in unknown),
                frozenset(uid for uid in unknown if uid),
                self._are_nameless(asset_class.key, named),
            )

    def _broken(
        self, asset_class: AssetClass, sealed: Sequence[str]
    ) -> tuple[list[SealedRow], list[str], list[str | None]]:
        """Those whose seal is broken; the names of rows that have no good one, and those in the seals there."""
        table, beyond = asset_class.key, _any_of("t", self._other_columns(asset_class, sealed))
        mine, before = ([f'{side}."{name}"' for name in sealed] for side in "ts")
        differs = " OR ".join(f"{a} IS NOT {b}" for a, b in zip(mine, before))
        apart = f"s.fid IS NULL OR {beyond} OR t.uid IN {_UNSEALED}"
        asked = (
            f'SELECT {apart}, {", ".join([*mine, *before])} FROM "{table}" t '
            f'LEFT JOIN "{PREFIX}{table}" s ON s.fid=t.fid WHERE {differs} OR {apart}'
        )
        size, uid, keys = len(sealed), sealed.index("uid"), _keys(sealed)
        broken: list[SealedRow] = []
        named: list[str] = []
        strangers: list[str | None] = []
        for is_apart, *both in self.database.execute(asked):
            if is_apart or both[uid] != both[size + uid]:
                named.append(both[uid])
                strangers.append(both[size + uid])
            else:
                broken.append(SealedRow(both[uid], keys, both[:size], both[size:]))
        return broken, named, strangers

    def _rowless(self, table: str, without_seal: int) -> list[str]:
        """Names in seals whose row is gone."""
        if self._count(table) - without_seal == self._count(PREFIX + table):
            return []
        rows = f'LEFT JOIN "{table}" t ON s.fid=t.fid WHERE t.fid IS NULL'
        return [row[0] for row in self.database.execute(f'SELECT s.uid FROM "{PREFIX}{table}" s {rows}')]

    def _unsealed_bases(self, table: str) -> list[str]:
        """Of assets that some list told of since; looked for only where there can be any."""
        if self._count("st_base") == sum(self._count(PREFIX + key) for key in self.catalog.classes):
            return []
        sealed = f'SELECT uid FROM "{PREFIX}{table}"'
        asked = f"SELECT uid FROM st_base WHERE class=? AND uid NOT IN ({sealed})"
        return [row[0] for row in self.database.execute(asked, (table,))]

    def _are_nameless(self, table: str, named: Sequence[str]) -> bool:
        if not all(named):
            return True
        asked = f'SELECT uid FROM "{table}" WHERE uid IN'
        return sum(1 for _ in self._each(asked, dict.fromkeys(named))) != len(set(named))

    def sealed_columns(self, asset_class: AssetClass) -> list[str]:
        """Those that are not empty in all sealed rows; none of a seal that another program has spoilt."""
        with self._failures():
            table = self.database.execute(f'PRAGMA table_info("{PREFIX}{asset_class.key}")').fetchall()
        told = [str(row[1]) for row in table]
        wanted = {"fid", *_columns_of(asset_class)}
        return told[1:] if told[:2] == ["fid", "uid"] and set(told) <= wanted else []

    def _other_columns(self, asset_class: AssetClass, sealed: Sequence[str]) -> list[str]:
        """Those that were empty in all rows that are sealed."""
        return [name for name in _columns_of(asset_class) if name not in sealed]

    def _filled_columns(self, asset_class: AssetClass) -> list[str]:
        """In one pass: of those found empty so far, the next row that fills some is looked for."""
        names, filled, last = _columns_of(asset_class), {"uid"}, -(2**63)
        while empty := [name for name in names if name not in filled]:
            columns = ", ".join(f't."{name}"' for name in empty)
            asked = f'SELECT t.fid, {columns} FROM "{asset_class.key}" t WHERE t.fid>=? AND ({_any_of("t", empty)})'
            row = self.database.execute(f"{asked} ORDER BY t.fid LIMIT 1", (last,)).fetchone()
            if row is None:
                break
            last, *values = row
            filled.update(name for name, value in zip(empty, values) if value is not None)
        return [name for name in names if name in filled]

    def _exists(self, table: str) -> bool:
        return bool(self.database.execute("SELECT 1 FROM sqlite_master WHERE name=?", (table,)).fetchone())

    def _count(self, table: str) -> int:
        if not self._exists(table):
            return 0
        return int(self.database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def _each(self, asked: str, values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
        for some in chunks(values):
            yield from self.database.execute(f"{asked} ({marks(some)})", some)


def _columns_of(asset_class: AssetClass) -> list[str]:
    """All that can be edited and sent; the municipality decides where, and is compared nowhere."""
    return ["uid", *(["geom"] if asset_class.geometry != "none" else []), *asset_class.column_keys]


def _keys(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(GEOMETRY if name == "geom" else name for name in columns)


def _untouched(table: str) -> str:
    return (
        "NOT EXISTS (SELECT 1 FROM st_change c WHERE c.uid=t.uid) "
        f"AND EXISTS (SELECT 1 FROM st_base b WHERE b.uid=t.uid AND b.class='{table}' AND b.gone=0)"
    )


def _any_of(side: str, columns: Sequence[str]) -> str:
    return " OR ".join(f'{side}."{name}" IS NOT NULL' for name in columns) or "0"
