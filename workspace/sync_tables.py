"""What a pull remembers between two runs: how far each list was read, what it named, when a scope was whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager

from ..catalog.model import AssetClass
from ..providers.model import EntityKey
from .arrivals import Arrival
from .sql import chunks, insert, marks
from .sync_store import ScopeState, Sweep

# From one to the next along the index, however many assets each has.
_NEXT = "SELECT min(scope) FROM st_base WHERE connection=?1"
_SCOPES = (
    f"WITH RECURSIVE known(scope) AS ({_NEXT} UNION ALL "
    f"SELECT ({_NEXT} AND scope>k.scope) FROM known k WHERE k.scope IS NOT NULL) "
    "SELECT scope FROM known WHERE scope IS NOT NULL UNION SELECT scope FROM sensor WHERE connection=?1"
)
_STATE = "connection, scope, type, watermark, swept, synced, untaken, emptied, error, details"


class SyncTables:
    """Writing belongs inside the store's `applying` block."""

    database: sqlite3.Connection

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def scope_states(self) -> list[ScopeState]:
        with self._failures():
            return [ScopeState(*row) for row in self.database.execute(f"SELECT {_STATE} FROM st_scope")]

    def put_scope_states(self, states: Iterable[ScopeState]) -> None:
        with self._failures():
            self.database.executemany(
                f"INSERT OR REPLACE INTO st_scope({_STATE}) VALUES ({marks(_STATE.split(','))})",
                [
                    (s.connection, s.scope, s.type, s.watermark, s.swept, s.synced, s.untaken, s.emptied, s.error,
                     s.details)
                    for s in states
                ],
            )  # fmt: skip

    def forget_subtrees(self, connections: Iterable[str]) -> None:
        """They are listed whole by the next pull."""
        with self._failures():
            self.database.executemany(
                "UPDATE st_scope SET watermark=NULL WHERE connection=? AND scope LIKE '%#'", [(c,) for c in connections]
            )

    def sweep(self, key: str) -> Sweep | None:
        with self._failures():
            asked = "SELECT id, position, started, made, highest FROM st_sweep WHERE key=?"
            row = self.database.execute(asked, (key,)).fetchone()
        return Sweep(*row) if row else None

    def begin_sweep(self, key: str, made: str) -> Sweep:
        """From the start: what an earlier one by this key had seen is forgotten."""
        earlier = self.sweep(key)
        if earlier:
            self.end_sweep(earlier.id)
        with self._failures():
            cursor = self.database.execute("INSERT INTO st_sweep(key, position, made) VALUES (?,0,?)", (key, made))
        return Sweep(int(cursor.lastrowid or 0), 0, None, made)

    def advance_sweep(self, sweep: int, position: int, started: str | None, total: int | None) -> None:
        with self._failures():
            self.database.execute(
                "UPDATE st_sweep SET position=?, started=coalesce(started, ?), highest=max(highest, ?) WHERE id=?",
                (position, started, total or 0, sweep),
            )

    def end_sweep(self, sweep: int) -> None:
        with self._failures():
            self.database.execute("DELETE FROM st_sweep WHERE id=?", (sweep,))
            self.database.execute("DELETE FROM st_first WHERE sweep=?", (sweep,))
            left = self.database.execute("SELECT EXISTS (SELECT 1 FROM st_sweep)").fetchone()[0]
            # Without a condition, SQLite drops the table's pages instead of its rows.
            self.database.execute("DELETE FROM st_seen" + (f" WHERE sweep={int(sweep)}" if left else ""))

    def forget_sweeps(self, before: str) -> None:
        """Lists that nobody will go on with."""
        with self._failures():
            for table in ("st_seen", "st_first"):
                self.database.execute(
                    f"DELETE FROM {table} WHERE sweep NOT IN (SELECT id FROM st_sweep WHERE made>=?)", (before,)
                )
            self.database.execute("DELETE FROM st_sweep WHERE made<?", (before,))

    def highest_total(self, sweep: int) -> int:
        with self._failures():
            row = self.database.execute("SELECT highest FROM st_sweep WHERE id=?", (sweep,)).fetchone()
        return int(row[0]) if row else 0

    def count_new(self, sweep: int) -> None:
        """For a list of what nothing is known of: what it brings as new is only counted from now on, since the bases
        name it. Nothing that it does not name can be missing."""
        with self._failures():
            self.database.execute("INSERT INTO st_first VALUES (?,0)", (sweep,))

    def see(self, sweep: int, arrivals: Iterable[Arrival], connection: str) -> None:
        """Before they are written. One that was counted as new is not counted a second time."""
        into, names = "INSERT OR IGNORE INTO st_seen", [(a.type, a.id, a.scope) for a in arrivals]
        unknown = "NOT EXISTS (SELECT 1 FROM st_base WHERE connection=?1 AND scope=?5 AND type=?3 AND id=?4)"
        with self._failures():
            if not self._is_first(sweep):
                insert(self.database, into, names, (sweep,))
                return
            told = [(connection, sweep, *name) for name in names]
            self.database.executemany(f"{into} SELECT ?2,?3,?4,?5 WHERE {unknown}", told)

    def see_new(self, sweep: int, scope: str, type_: str, ids: Sequence[str]) -> None:
        """What has come in without being compared."""
        with self._failures():
            counted = self.database.execute("UPDATE st_first SET taken=taken+? WHERE sweep=?", (len(ids), sweep))
            if not counted.rowcount:
                into = "INSERT OR IGNORE INTO st_seen(sweep, type, scope, id)"
                insert(self.database, into, [(uid,) for uid in ids], (sweep, type_, scope))

    def _is_first(self, sweep: int) -> bool:
        with self._failures():
            asked = "SELECT EXISTS (SELECT 1 FROM st_first WHERE sweep=?)"
            return bool(self.database.execute(asked, (sweep,)).fetchone()[0])

    def seen(self, sweep: int) -> int:
        """How many different entities."""
        with self._failures():
            asked = (
                "SELECT (SELECT count(*) FROM st_seen WHERE sweep=?1) "
                "+ coalesce((SELECT taken FROM st_first WHERE sweep=?1), 0)"
            )
            return int(self.database.execute(asked, (sweep,)).fetchone()[0])

    def uids_of(self, asset_class: AssetClass) -> list[str]:
        """Of the assets that a platform is known to have."""
        with self._failures():
            asked = "SELECT uid FROM st_base WHERE class=?"
            return [row[0] for row in self.database.execute(asked, (asset_class.key,))]

    def scopes_within(self, connection: str, asked: Iterable[str]) -> list[str]:
        """The scopes that assets or sensors are known in and that those asked for cover; "/a/#" covers a subtree."""
        with self._failures():
            known = self.database.execute(_SCOPES, (connection,)).fetchall()
        wanted = list(asked)
        return [scope for (scope,) in known if any(covers(one, scope) for one in wanted)]

    def count_known(self, connection: str, asked: Iterable[str], types: Sequence[str]) -> int:
        scopes, found = self.scopes_within(connection, asked), 0
        with self._failures():
            for some in chunks(scopes, 200):
                within = f"WHERE connection=? AND scope IN ({marks(some)}) AND"
                known = f"(SELECT count(*) FROM st_base {within} type IN ({marks(types)}))"
                # Each from an index: to ask all bases whether they are gone is to read all that they hold.
                gone = f"(SELECT count(*) FROM st_base {within} type IN ({marks(types)}) AND gone<>0)"
                sensors = f"(SELECT count(*) FROM sensor {within} platform_type IN ({marks(types)}))"
                said = self.database.execute(f"SELECT {known}-{gone}+{sensors}", [connection, *some, *types] * 3)
                found += int(said.fetchone()[0])
        return found

    def unseen(self, sweep: int, connection: str, asked: Iterable[str], types: Sequence[str]) -> list[tuple[str, str]]:
        """uid and scope of the assets that a whole list did not name."""
        found: list[tuple[str, str]] = []
        if self._is_first(sweep):
            return found
        with self._failures():
            for some in chunks(self.scopes_within(connection, asked), 500):
                found += self.database.execute(
                    f"SELECT uid, scope FROM st_base b WHERE connection=? AND scope IN ({marks(some)}) AND gone=0 "
                    f"AND type IN ({marks(types)}) AND NOT EXISTS (SELECT 1 FROM st_seen s WHERE s.sweep=? "
                    "AND s.type=b.type AND s.id=b.id AND s.scope=b.scope)",
                    [connection, *some, *types, sweep],
                ).fetchall()
        return found

    def seen_keys(self, sweep: int, connection: str) -> list[EntityKey]:
        with self._failures():
            rows = self.database.execute("SELECT scope, type, id FROM st_seen WHERE sweep=?", (sweep,)).fetchall()
        return [EntityKey(connection, *row) for row in rows]

    def strangers(self, sweep: int, connection: str) -> list[EntityKey]:
        """What a list named and is no asset here, or one that was taken for gone."""
        with self._failures():
            rows = self.database.execute(
                "SELECT scope, type, id FROM st_seen s WHERE sweep=? AND NOT EXISTS (SELECT 1 FROM st_base b "
                "WHERE b.id=s.id AND b.connection=? AND b.scope=s.scope AND b.type=s.type AND b.gone=0)",
                (sweep, connection),
            ).fetchall()
        return [EntityKey(connection, *row) for row in rows]

    def overlooked(self, connection: str, found: Iterable[tuple[EntityKey, str]], before: str) -> int:
        """How many were changed there before a moment that all changes until then are here from, and are not here."""
        count = 0
        with self._failures():
            for some in chunks([(k, at) for k, at in found if at < before]):
                # The plus: SQLite must look for ids, and not read all that the index by connection has.
                asked = f"SELECT scope, type, id, modified FROM st_base WHERE id IN ({marks(some)}) AND +connection=?"
                rows = self.database.execute(asked, [*(k.id for k, _ in some), connection])
                known = {EntityKey(connection, *row[:3]): row[3] for row in rows}
                count += sum(bool(known.get(k)) and known[k] < at for k, at in some)
        return count

    def sensor_keys(self, uids: Iterable[str]) -> dict[str, tuple[str, str, str]]:
        """uid to connection, scope and the platform's type."""
        found = {}
        with self._failures():
            for some in chunks(uids):
                rows = self.database.execute(
                    f"SELECT uid, connection, scope, platform_type FROM sensor WHERE uid IN ({marks(some)})", some
                )
                found.update({row[0]: (row[1], row[2], row[3]) for row in rows})
        return found

    def sensors_in(self, connection: str, asked: Iterable[str], types: Sequence[str]) -> list[str]:
        found: list[str] = []
        with self._failures():
            for some in chunks(self.scopes_within(connection, asked), 500):
                found += (
                    row[0]
                    for row in self.database.execute(
                        f"SELECT uid FROM sensor WHERE connection=? AND scope IN ({marks(some)}) "
                        f"AND platform_type IN ({marks(types)})",
                        [connection, *some, *types],
                    )
                )
        return found

    def remove_sensors(self, uids: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(uids):
                self.database.execute(f"DELETE FROM sensor WHERE uid IN ({marks(some)})", some)
                self.database.execute(f"DELETE FROM st_latest WHERE entity IN ({marks(some)})", some)


def covers(asked: str, scope: str) -> bool:
    if not asked.endswith("/#"):
        return asked == scope
    return asked == "/#" or scope == asked[:-2] or scope.startswith(asked[:-1])
