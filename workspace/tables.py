"""The `st_` tables of a GeoPackage working copy, read and written in the words of the Store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timezone
from typing import Any

from ..catalog.model import AssetClass
from ..providers.model import EntityKey, Observation
from .cells import entity_of, json_text, mapping_of, value_of
from .decision_tables import DecisionTables
from .geometry import blob_from_geometry, geometry_from_blob
from .history_tables import HistoryTables, next_action
from .report import ConflictItem
from .seals import Seals
from .sql import chunks, insert, marks
from .store import Base, ChangeNote, HistoryLine, OpenConflict, OutboxEntry, SensorRow

_GIVEN = "(?1,?2,?3,?4,?5,?6,CAST(?7 AS TEXT),?8,?9)"
# Where it lives on its platform seldom changes: what is not set moves in no index.
_NEWS = (
    "SET class=excluded.class, entity=excluded.entity, modified=excluded.modified, gone=excluded.gone "
    "WHERE (connection, scope, type, id)=(excluded.connection, excluded.scope, excluded.type, excluded.id)"
)
_ELSEWHERE = "SELECT 1 FROM st_base WHERE uid=?1 AND (connection, scope, type, id)<>(?3,?4,?5,?6)"
_MOVED = f"(VALUES {_GIVEN}) WHERE EXISTS ({_ELSEWHERE})"
_BASE = "SELECT uid, class, connection, scope, type, id, entity, modified, gone FROM st_base"


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


class Tables(Seals, HistoryTables, DecisionTables):
    """Writing belongs inside the store's `applying` block."""

    database: sqlite3.Connection

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def _among(self, select: str, column: str, values: Iterable[str] | None) -> list[tuple[Any, ...]]:
        with self._failures():
            if values is None:
                return self.database.execute(select).fetchall()
            joint = " AND " if " WHERE " in select else " WHERE "
            found = []
            for some in chunks(values):
                found += self.database.execute(f"{select}{joint}{column} IN ({marks(some)})", some).fetchall()
            return found

    def _remove(self, table: str, column: str, values: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(values):
                self.database.execute(f"DELETE FROM {table} WHERE {column} IN ({marks(some)})", some)

    def bases(self, uids: Iterable[str] | None = None) -> dict[str, Base]:
        with self._failures():
            return {row[0]: _base(row) for row in self._among(_BASE, "uid", uids)}

    def bases_of(self, connection: str, ids: Iterable[str]) -> dict[EntityKey, Base]:
        found = map(_base, self._among(_BASE, "id", ids))
        return {base.key: base for base in found if base.key.connection == connection}

    def put_bases(self, bases: Iterable[Base]) -> None:
        found = [
            (b.uid, b.asset_class, *b.key, b.text or json_text(b.entity), b.modified, int(b.gone)) for b in bases
        ]
        with self._failures():
            put = f"INSERT INTO st_base VALUES {_GIVEN} ON CONFLICT(uid) DO UPDATE {_NEWS}"
            if self.database.executemany(put, found).rowcount < len(found):
                self.database.executemany(f"INSERT OR REPLACE INTO st_base SELECT * FROM {_MOVED}", found)
        for table in {line[1] for line in found}:
            self.unseal(table, [line[0] for line in found if line[1] == table])

    def remove_bases(self, uids: Iterable[str]) -> None:
        """What they said is kept apart: an asset that is made again is made as it was."""
        gone = list(uids)
        for table in {str(name) for (name,) in self._among("SELECT class FROM st_base", "uid", gone)}:
            self.unseal(table, gone)
        kept = f"INSERT OR REPLACE INTO st_former {_BASE.replace(', gone ', ', 1 ')}"
        with self._failures():
            for some in chunks(gone):
                self.database.execute(f"{kept} WHERE uid IN ({marks(some)})", some)
        self._remove("st_base", "uid", gone)

    def former(self, uids: Iterable[str]) -> dict[str, Base]:
        with self._failures():
            return {row[0]: _base(row) for row in self._among(_BASE.replace("st_base", "st_former"), "uid", uids)}

    def changes(self, uids: Iterable[str] | None = None) -> list[ChangeNote]:
        select = "SELECT uid, class, kind, first, last, touched, editor, device, action FROM st_change"
        return sorted((ChangeNote(*row) for row in self._among(select, "uid", uids)), key=lambda note: note.first or "")

    def settle(self, uid: str, touched: int) -> bool:
        """Closes the journal's line unless the asset was edited meanwhile; then it is an update from now on."""
        with self._failures():
            closed = self.database.execute("DELETE FROM st_change WHERE uid=? AND touched=?", (uid, touched)).rowcount
            if not closed:
                self.database.execute("UPDATE st_change SET kind='update' WHERE uid=? AND kind='create'", (uid,))
        return bool(closed)

    def set_kind(self, uid: str, asset_class: str, kind: str) -> None:
        with self._failures():
            if self.database.execute("UPDATE st_change SET kind=? WHERE uid=?", (kind, uid)).rowcount == 0:
                self.database.execute(
                    "INSERT INTO st_change(uid, class, kind, first, last) VALUES (?,?,?,?,?)",
                    (uid, asset_class, kind, now(), now()),
                )

    def note_missed(self, asset_class: AssetClass, kinds: Mapping[str, str]) -> int:
        """What the journal knows already stays as it is; how many it did not."""
        at = now()
        with self._failures():
            return self.database.executemany(
                "INSERT OR IGNORE INTO st_change(uid, class, kind, first, last) VALUES (?,?,?,?,?)",
                [(uid, asset_class.key, kind, at, at) for uid, kind in kinds.items()],
            ).rowcount

    def drop_changes(self, uids: Iterable[str]) -> None:
        self._remove("st_change", "uid", uids)

    def outbox(self, uids: Iterable[str] | None = None) -> dict[str, OutboxEntry]:
        select = (
            'SELECT o.uid, o.kind, o.connection, o.scope, b.type, b.id, o."values", o.attempts, o.error, o.details '
            "FROM st_outbox o LEFT JOIN st_base b ON b.uid=o.uid"
        )
        with self._failures():
            return {
                row[0]: OutboxEntry(
                    row[0], row[1], EntityKey(row[2], row[3], row[4] or "", row[5] or row[0]), mapping_of(row[6]),
                    row[7], row[8], mapping_of(row[9]),
                )
                for row in self._among(select, "o.uid", uids)
            }  # fmt: skip

    def prepare(self, entries: Iterable[OutboxEntry]) -> None:
        with self._failures():
            for e in entries:
                self.database.execute(
                    "INSERT INTO st_outbox VALUES (?,?,?,?,?,?,?,NULL,NULL) ON CONFLICT(uid) DO UPDATE SET "
                    'kind=excluded.kind, "values"=excluded."values", scope=excluded.scope, prepared=excluded.prepared,'
                    "connection=excluded.connection, attempts=st_outbox.attempts+1, error=NULL, details=NULL",
                    (e.uid, e.kind, e.key.connection, e.key.scope, json_text(e.values), now(), 1),
                )

    def note_failure(self, uid: str, error: str, details: Mapping[str, Any]) -> None:
        with self._failures():
            self.database.execute(
                "INSERT INTO st_outbox VALUES (?,'','','','{}',?,0,?,?) "
                "ON CONFLICT(uid) DO UPDATE SET error=excluded.error, details=excluded.details",
                (uid, now(), error, json.dumps(details, ensure_ascii=False, default=str)),
            )

    def forget_outbox(self, uids: Iterable[str]) -> None:
        self._remove("st_outbox", "uid", uids)

    def conflicts(self, uids: Iterable[str] | None = None) -> dict[str, list[OpenConflict]]:
        select = "SELECT uid, attribute, base, mine, theirs, found, theirs_when FROM st_conflict"
        found: dict[str, list[OpenConflict]] = {}
        with self._failures():
            for uid, attribute, base, mine, theirs, when, theirs_when in self._among(select, "uid", uids):
                item = ConflictItem(attribute, value_of(base), value_of(mine), value_of(theirs))
                found.setdefault(uid, []).append(OpenConflict(uid, item, when, theirs_when))
        return found

    def put_conflicts(self, uid: str, items: Iterable[ConflictItem], theirs_when: str | None) -> None:
        """When it was found first stays; the base comes with the items, which keep what they were found with."""
        with self._failures():
            found = now()
            self.database.executemany(
                "INSERT INTO st_conflict VALUES (?,?,?,?,?,?,?) ON CONFLICT(uid, attribute) DO UPDATE SET "
                "base=excluded.base, mine=excluded.mine, theirs=excluded.theirs, theirs_when=excluded.theirs_when",
                [
                    (uid, i.attribute, *map(json_text, (i.base, i.mine, i.theirs)), found, theirs_when) for i in items
                ],
            )

    def drop_conflicts(self, uid: str, attributes: Iterable[str] | None = None) -> None:
        with self._failures():
            if attributes is None:
                self.database.execute("DELETE FROM st_conflict WHERE uid=?", (uid,))
            else:
                pairs = [(uid, attribute) for attribute in attributes]
                self.database.executemany("DELETE FROM st_conflict WHERE uid=? AND attribute=?", pairs)

    def record(self, kind: str, lines: Iterable[HistoryLine], action: int | None = None) -> int:
        """Adds to `action`, or to a new one; returns its number."""
        with self._failures():
            if action is None:
                action = next_action(self.database)
            editor = self.database.execute("SELECT value FROM st_meta WHERE key='editor'").fetchone()
            by, at = editor and editor[0], now()
            insert(
                self.database,
                "INSERT INTO st_history(action, at, kind, editor, uid, class, change, attribute, old, new)",
                [(*line[:4], json_text(line[4]), json_text(line[5])) for line in lines],
                (action, at, kind, by),
            )
        return action

    def tally(self, table: str, *columns: str) -> dict[tuple[Any, ...], int]:
        """How many rows there are, by the values of `columns`: texts, for which another program's blob is taken too."""
        names = ", ".join(f'CASE typeof("{c}") WHEN \'blob\' THEN CAST("{c}" AS TEXT) ELSE "{c}" END' for c in columns)
        with self._failures():
            found = self.database.execute(f'SELECT {names}, count(*) FROM "{table}" GROUP BY {names}')
            return {row[:-1]: row[-1] for row in found}

    def town_under(self, asset_class: AssetClass, connection: str, scope: str) -> str | None:
        """The municipality that most of some assets under a path are in."""
        some = "SELECT uid FROM st_base WHERE connection=? AND scope=? AND class=? LIMIT 50"
        with self._failures():
            found = self.database.execute(
                f'SELECT municipality FROM "{asset_class.key}" WHERE uid IN ({some}) AND municipality IS NOT NULL '
                "GROUP BY municipality ORDER BY count(*) DESC LIMIT 1",
                (connection, scope, asset_class.key),
            ).fetchone()
        return str(found[0]) if found else None

    def put_observations(self, observations: Iterable[Observation]) -> None:
        with self._failures():
            received = now()
            self.database.executemany(
                "INSERT OR REPLACE INTO st_latest VALUES (?,?,?,?,?,?,?)",
                [
                    (o.entity, o.property, json_text(o.value), o.unit, o.observed_at, o.quality, received)
                    for o in observations
                ],
            )

    def put_sensors(self, sensors: Iterable[SensorRow]) -> None:
        columns = (
            "municipality", "connection", "scope", "kind", "name", "property", "value", "value_text", "unit",
            "observed_at", "state", "platform_type", "geom",
        )  # fmt: skip
        update = f"UPDATE sensor SET {', '.join(f'{c}=?' for c in columns)} WHERE uid=?"
        insert = f"INSERT INTO sensor({', '.join(columns)}, uid) VALUES ({marks([*columns, 0])})"
        with self._failures():
            for s in sensors:
                place = {"type": "Point", "coordinates": s.where} if s.where else None
                number = s.value if isinstance(s.value, (int, float)) and not isinstance(s.value, bool) else None
                words = None if s.value is None or number is not None else str(s.value)
                row = (
                    s.municipality, s.connection, s.scope, s.kind, s.name, s.property, number, words, s.unit,
                    s.observed_at, s.state, s.platform_type, blob_from_geometry(place), s.uid,
                )  # fmt: skip
                if self.database.execute(update, row).rowcount == 0:
                    self.database.execute(insert, row)

    def sensors(self) -> list[SensorRow]:
        select = (
            "SELECT uid, connection, scope, municipality, kind, name, platform_type, geom, property, "
            "coalesce(value, value_text), unit, observed_at, state FROM sensor ORDER BY uid"
        )
        with self._failures():
            return [_sensor(row) for row in self.database.execute(select)]

    def sensor_observations(self) -> dict[str, list[Observation]]:
        """The last value of each property, by the sensor's uid."""
        select = (
            "SELECT entity, property, value, unit, observed_at, quality FROM st_latest "
            "WHERE entity IN (SELECT uid FROM sensor)"
        )
        found: dict[str, list[Observation]] = {}
        with self._failures():
            for entity, key, value, unit, observed_at, quality in self.database.execute(select):
                said = Observation(entity, key, value_of(value), unit, observed_at, quality)
                found.setdefault(entity, []).append(said)
        return found


def _sensor(row: Sequence[Any]) -> SensorRow:
    uid, connection, scope, town, kind, name, platform_type, blob, key, value, unit, observed_at, state = row
    try:
        place = geometry_from_blob(blob)
    except (ValueError, TypeError):  # what another program put there is no place
        place = None
    where = (place["coordinates"][0], place["coordinates"][1]) if place and place["type"] == "Point" else None
    return SensorRow(
        uid, connection, scope, town, kind, name, platform_type, where, key, value, unit, observed_at, state
    )  # fmt: skip


def _base(row: Sequence[Any]) -> Base:
    uid, asset_class, connection, scope, kind, entity_id, entity, modified, gone = row
    key = EntityKey(connection, scope, kind, entity_id)
    return Base(uid, asset_class, key, entity_of(entity), modified, bool(gone))
