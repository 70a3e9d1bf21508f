"""The table `st_history` of a GeoPackage working copy, read page by page; and edits that the journal sees."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from .cells import value_of
from .database import transaction
from .store import ActionCounts, HistoryLine, Told

_LINE = "SELECT id, action, at, kind, editor, uid, class, change, attribute, old, new FROM st_history"
ALL = -1  # SQLite's word for no limit
_EARLIER = "SELECT max(action) FROM st_history WHERE action<? AND typeof(action)='integer'"
_BEYOND = 1 << 53  # actions are counted from 1: a greater number, or a text, was written by nobody of ours


class HistoryTables:
    database: sqlite3.Connection
    path: Path

    def _failures(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    @contextmanager
    def editing(self, action: str) -> Iterator[None]:
        """One transaction whose writing counts as a person's edits: the journal notes it, with `action` as its reason.

        Not inside `applying`, where nothing is noted.
        """
        with transaction(self.database, self.path):
            self.database.execute("INSERT OR REPLACE INTO st_meta VALUES ('action', ?)", (action,))
            yield
            self.database.execute("UPDATE st_meta SET value=NULL WHERE key='action'")

    def told_of(self, uid: str, before: int | None = None, limit: int | None = None) -> list[Told]:
        """Of one asset, the newest first; `before` is the number that the page before ended with."""
        return self._lines(f"{_LINE} WHERE uid=? AND id<? ORDER BY id DESC LIMIT ?", uid, _or_last(before), limit)

    def told_in(self, action: int, after: int = 0, limit: int | None = None) -> list[Told]:
        """Of one action, in the order in which it was done."""
        return self._lines(f"{_LINE} WHERE action=? AND id>? ORDER BY id LIMIT ?", action, after, limit)

    def told_after(self, line: int, limit: int) -> list[Told]:
        """Of everything, the oldest first."""
        return self._lines(f"{_LINE} WHERE id>? ORDER BY id LIMIT ?", line, limit)

    def _lines(self, select: str, *values: Any) -> list[Told]:
        *others, limit = values
        with self._failures():
            return [_told(row) for row in self.database.execute(select, (*others, ALL if limit is None else limit))]

    def last_action(self, kind: str) -> int | None:
        return next(self._actions(None, (kind,)), None)

    def action_counts(
        self, limit: int, before: int | None = None, kinds: Collection[str] | None = None
    ) -> list[ActionCounts]:
        """The newest first."""
        with self._failures():
            return [self._counts(action) for action in islice(self._actions(before, kinds), limit)]

    def _actions(self, before: int | None, kinds: Collection[str] | None) -> Iterator[int]:
        """From action to action along the index, however many lines each has; an action is of one kind."""
        action = _or_last(before)
        while True:
            with self._failures():
                found = self.database.execute(_EARLIER, (action,)).fetchone()
                if found[0] is None:
                    return
                action = int(found[0])
                kind = self.database.execute("SELECT kind FROM st_history WHERE action=? LIMIT 1", (action,)).fetchone()
            if kinds is None or kind[0] in kinds:
                yield action

    def _counts(self, action: int) -> ActionCounts:
        rows = self.database.execute(
            "SELECT change, count(DISTINCT uid), count(*), min(at), max(at), max(kind), max(editor) "
            "FROM st_history WHERE action=? GROUP BY change",
            (action,),
        ).fetchall()
        return ActionCounts(
            action,
            rows[0][5],
            min(row[3] for row in rows),
            max(row[4] for row in rows),
            rows[0][6],
            sum(row[2] for row in rows),
            {row[0]: row[1] for row in rows},
        )


def next_action(database: sqlite3.Connection) -> int:
    return max(database.execute(_EARLIER, (_BEYOND,)).fetchone()[0] or 0, 0) + 1


def _or_last(number: int | None) -> int:
    return 2**62 if number is None else number


def _told(row: tuple[Any, ...]) -> Told:
    number, action, at, kind, editor, uid, asset_class, change, attribute, old, new = row
    line = HistoryLine(uid, asset_class, change, attribute, value_of(old), value_of(new))
    return Told(number, action, at, kind, editor, line)
