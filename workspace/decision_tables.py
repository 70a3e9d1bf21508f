"""The table `st_decision` of a GeoPackage working copy: what conflicts were before they were decided."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

from .decision import Decision, Kept
from .sql import chunks, marks
from .store import ChangeNote, OpenConflict

# Gone to the platform since, or on the way there: the decision is no longer only here.
_SENT = (
    "EXISTS (SELECT 1 FROM st_history h WHERE h.uid=d.uid AND h.kind='push' AND h.action>d.action) "
    "OR EXISTS (SELECT 1 FROM st_outbox o WHERE o.uid=d.uid AND o.kind<>'' AND o.prepared>d.at)"
)


class DecisionTables:
    """Writing belongs inside the store's `applying` block."""

    database: sqlite3.Connection

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def keep_decisions(self, action: int, kept: Iterable[Kept]) -> None:
        with self._failures():
            row = self.database.execute("SELECT value FROM st_meta WHERE key='editor'").fetchone()
            self.database.executemany(
                "INSERT OR REPLACE INTO st_decision(action, uid, class, at, editor, kept) VALUES "
                "(?,?,?,strftime('%Y-%m-%dT%H:%M:%fZ','now'),?,?)",
                [
                    (action, k.uid, k.asset_class, row and row[0], json.dumps(k.as_json()))
                    for k in kept
                ],
            )

    def decisions(self) -> list[Decision]:
        """Those that can be undone, the newest first."""
        found: dict[int, Decision] = {}
        asked = (
            f"SELECT d.action, d.at, d.editor, d.uid FROM st_decision d WHERE NOT ({_SENT}) "
            "ORDER BY d.action DESC, d.uid"
        )
        with self._failures():
            for action, at, editor, uid in self.database.execute(asked):
                known = found.get(action)
                uids = (*known.uids, uid) if known else (uid,)
                found[action] = Decision(action, at, editor, uids)
        return list(found.values())

    def kept_of(self, action: int) -> dict[str, Kept]:
        """All of one decision, also what was sent since."""
        with self._failures():
            asked = "SELECT kept FROM st_decision WHERE action=? ORDER BY uid"
            rows = self.database.execute(asked, (action,)).fetchall()
        return {kept.uid: kept for kept in (Kept.from_json(json.loads(row[0])) for row in rows)}

    def decided_after(self, action: int, uids: Iterable[str]) -> dict[str, set[str]]:
        """The attributes that were decided once more, by asset."""
        found: dict[str, set[str]] = {}
        with self._failures():
            for some in chunks(uids):
                asked = f"SELECT uid, kept FROM st_decision WHERE action>? AND uid IN ({marks(some)})"
                for uid, text in self.database.execute(asked, [action, *some]):
                    found.setdefault(uid, set()).update(Kept.from_json(json.loads(text)).results)
        return found

    def is_sent_since(self, action: int) -> set[str]:
        """The assets of a decision that a push took, or may have taken."""
        with self._failures():
            asked = f"SELECT d.uid FROM st_decision d WHERE d.action=? AND ({_SENT})"
            return {row[0] for row in self.database.execute(asked, (action,))}

    def forget_decisions(self, action: int, uids: Iterable[str]) -> None:
        with self._failures():
            for some in chunks(uids):
                where = f"action=? AND uid IN ({marks(some)})"
                self.database.execute(f"DELETE FROM st_decision WHERE {where}", [action, *some])

    def forget_sent_decisions(self, most: int) -> None:
        """They cannot be undone any more; of the others, the last `most` are kept."""
        with self._failures():
            self.database.execute(
                "DELETE FROM st_decision WHERE rowid IN "
                f"(SELECT d.rowid FROM st_decision d WHERE {_SENT}) OR action NOT IN "
                "(SELECT DISTINCT action FROM st_decision ORDER BY action DESC LIMIT ?)",
                (most,),
            )

    def put_note(self, note: ChangeNote) -> None:
        """Where the journal has a line already, that one stays."""
        with self._failures():
            self.database.execute(
                "INSERT OR IGNORE INTO st_change(uid, class, kind, first, last, touched, editor, device, action) "
                "VALUES (?,?,?,?,?,?,?,?,?)",
                (note.uid, note.asset_class, note.kind, note.first, note.last, note.touched, note.editor,
                 note.device, note.action),
            )  # fmt: skip

    def put_back_conflicts(self, waiting: Iterable[OpenConflict]) -> None:
        """As they were, with the time when they were found."""
        with self._failures():
            self.database.executemany(
                "INSERT OR REPLACE INTO st_conflict(uid, attribute, base, mine, theirs, found, theirs_when) "
                "VALUES (?,?,?,?,?,?,?)",
                [
                    (w.uid, w.item.attribute, *map(_text, (w.item.base, w.item.mine, w.item.theirs)), w.found,
                     w.theirs_when)
                    for w in waiting
                ],
            )  # fmt: skip


def _text(value: Any) -> str | None:
    """Escaped, so that half a character can be kept too."""
    return None if value is None else json.dumps(value, separators=(",", ":"))
