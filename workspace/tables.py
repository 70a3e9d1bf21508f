"""The `st_` tables of a GeoPackage working copy, read and written in the words of the Store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timezone
from typing import Any

from ..providers.model import EntityKey, Observation
from .geometry import blob_from_geometry
from .report import ConflictItem
from .sql import chunks, marks
from .store import Base, ChangeNote, HistoryLine, OpenConflict, OutboxEntry, SensorRow

_BASE = "SELECT uid, class, connection, scope, type, id, entity, modified, gone FROM st_base"


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _text(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)


class Tables:
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
        return {row[0]: _base(row) for row in self._among(_BASE, "uid", uids)}

    def bases_of(self, connection: str, ids: Iterable[str]) -> dict[EntityKey, Base]:
        found = map(_base, self._among(_BASE, "id", ids))
        return {base.key: base for base in found if base.key.connection == connection}

    def put_bases(self, bases: Iterable[Base], sweep: int = 0) -> None:
        with self._failures():
            self.database.executemany(
                "INSERT OR REPLACE INTO st_base VALUES (?,?,?,?,?,?,?,?,?,?)",
                [
                    (b.uid, b.asset_class, b.key.connection, b.key.scope, b.key.type, b.key.id, _text(b.entity),
                     b.modified, sweep, int(b.gone))
                    for b in bases
                ],
            )  # fmt: skip

    def mark_seen(self, uids: Iterable[str], sweep: int) -> None:
        with self._failures():
            self.database.executemany("UPDATE st_base SET sweep=? WHERE uid=?", [(sweep, uid) for uid in uids])

    def remove_bases(self, uids: Iterable[str]) -> None:
        self._remove("st_base", "uid", uids)

    def count_bases(self, connection: str, scopes: Sequence[str], types: Sequence[str]) -> int:
        with self._failures():
            found = self.database.execute(
                f"SELECT count(*) FROM st_base WHERE connection=? AND gone=0 "
                f"AND scope IN ({marks(scopes)}) AND type IN ({marks(types)})",
                [connection, *scopes, *types],
            ).fetchone()
        return int(found[0])

    def changes(self, uids: Iterable[str] | None = None) -> list[ChangeNote]:
        select = "SELECT uid, class, kind, first, last, touched, editor FROM st_change"
        return [ChangeNote(*row) for row in self._among(select, "uid", uids)]

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

    def drop_changes(self, uids: Iterable[str]) -> None:
        self._remove("st_change", "uid", uids)

    def outbox(self, uids: Iterable[str] | None = None) -> dict[str, OutboxEntry]:
        select = (
            'SELECT o.uid, o.kind, o.connection, o.scope, b.type, b.id, o."values", o.attempts, o.error, o.details '
            "FROM st_outbox o LEFT JOIN st_base b ON b.uid=o.uid"
        )
        return {
            row[0]: OutboxEntry(
                row[0], row[1], EntityKey(row[2], row[3], row[4] or "", row[5] or row[0]), _value(row[6]), row[7],
                row[8], _value(row[9]),
            )
            for row in self._among(select, "o.uid", uids)
        }  # fmt: skip

    def prepare(self, entries: Iterable[OutboxEntry]) -> None:
        with self._failures():
            for e in entries:
                self.database.execute(
                    "INSERT INTO st_outbox VALUES (?,?,?,?,?,?,?,NULL,NULL) ON CONFLICT(uid) DO UPDATE SET "
                    'kind=excluded.kind, "values"=excluded."values", scope=excluded.scope, prepared=excluded.prepared,'
                    "attempts=st_outbox.attempts+1, error=NULL, details=NULL",
                    (e.uid, e.kind, e.key.connection, e.key.scope, _text(e.values), now(), 1),
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
        for uid, attribute, base, mine, theirs, when, theirs_when in self._among(select, "uid", uids):
            item = ConflictItem(attribute, _value(base), _value(mine), _value(theirs))
            found.setdefault(uid, []).append(OpenConflict(uid, item, when, theirs_when))
        return found

    def put_conflicts(self, uid: str, items: Iterable[ConflictItem], theirs_when: str | None) -> None:
        """What was found first stays the base until a person decides."""
        with self._failures():
            for item in items:
                self.database.execute(
                    "INSERT INTO st_conflict VALUES (?,?,?,?,?,?,?) ON CONFLICT(uid, attribute) DO UPDATE SET "
                    "mine=excluded.mine, theirs=excluded.theirs, theirs_when=excluded.theirs_when",
                    (uid, item.attribute, _text(item.base), _text(item.mine), _text(item.theirs), now(), theirs_when),
                )

    def drop_conflicts(self, uid: str, attributes: Iterable[str] | None = None) -> None:
        with self._failures():
            if attributes is None:
                self.database.execute("DELETE FROM st_conflict WHERE uid=?", (uid,))
            else:
                pairs = [(uid, attribute) for attribute in attributes]
                self.database.executemany("DELETE FROM st_conflict WHERE uid=? AND attribute=?", pairs)

    def record(self, kind: str, lines: Iterable[HistoryLine]) -> None:
        with self._failures():
            action = self.database.execute("SELECT coalesce(max(action), 0)+1 FROM st_history").fetchone()[0]
            editor = self.database.execute("SELECT value FROM st_meta WHERE key='editor'").fetchone()
            self.database.executemany(
                "INSERT INTO st_history(action, at, kind, editor, uid, class, change, attribute, old, new) "
                "VALUES (?,?,?,?,?,?,?,?,?,?)",
                [
                    (action, now(), kind, editor and editor[0], line.uid, line.asset_class, line.change,
                     line.attribute, _text(line.old), _text(line.new))
                    for line in lines
                ],
            )  # fmt: skip

    def put_observations(self, observations: Iterable[Observation]) -> None:
        with self._failures():
            received = now()
            self.database.executemany(
                "INSERT OR REPLACE INTO st_latest VALUES (?,?,?,?,?,?,?)",
                [
                    (o.entity, o.property, _text(o.value), o.unit, o.observed_at, o.quality, received)
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


def _base(row: Sequence[Any]) -> Base:
    uid, asset_class, connection, scope, kind, entity_id, entity, modified, gone = row
    return Base(uid, asset_class, EntityKey(connection, scope, kind, entity_id), json.loads(entity), modified, bool(gone))
