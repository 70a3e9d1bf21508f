"""What the office remembers of its surveys: which left, which came back, and what was decided about each asset.

By this a survey may come twice, in parts, in any order: what was decided is not asked again, nor done again.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...providers.model import Value
from ..geopackage import GeoPackageStore
from ..sql import chunks, marks
from ..tables import now
from .manifest import Manifest

PREPARED, BROUGHT, ANSWERED = "prepared", "brought", "answered"
ACCEPTED, REFUSED, MERGED, WAITING = "accepted", "refused", "merged", "waiting"
_TABLES = (
    """CREATE TABLE IF NOT EXISTS st_survey (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL, made TEXT, editor TEXT, device TEXT, manifest TEXT, base BLOB, brought TEXT)""",
    """CREATE TABLE IF NOT EXISTS st_survey_change (survey TEXT NOT NULL, uid TEXT NOT NULL, class TEXT NOT NULL,
  decision TEXT NOT NULL, target TEXT, deleted INTEGER NOT NULL DEFAULT 0, touched INTEGER NOT NULL DEFAULT 0,
  "values" TEXT NOT NULL DEFAULT '{}', waiting TEXT, by TEXT, at TEXT NOT NULL, PRIMARY KEY (survey, uid))""",
)
_CHANGE = 'survey, uid, class, decision, target, deleted, touched, "values", waiting'


@dataclass(frozen=True)
class Remembered:
    """`values` as the survey brought them when they were decided: what differs from them is a newer edit.

    `target`: the asset that a near-duplicate was merged into. `waiting`: what is not decided yet, as it was brought.
    `touched`: the journal's count then; a copy of the survey that counts less is an older one.
    """

    survey: str
    uid: str
    asset_class: str
    decision: str
    target: str | None = None
    deleted: bool = False
    touched: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)
    waiting: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class KnownSurvey:
    id: str
    kind: str  # survey, bundle
    name: str
    state: str  # prepared, brought; a bundle: prepared, answered
    made: str | None
    editor: str | None
    device: str | None
    brought: str | None
    waiting: int = 0  # assets with something undecided


class Ledger:
    """Reading never writes: before anything is decided, the tables may be missing."""

    def __init__(self, store: GeoPackageStore) -> None:
        self.store, self.database = store, store.database

    def ensure(self) -> None:
        for statement in _TABLES:
            self.database.execute(statement)

    def surveys(self, kind: str = "survey") -> list[KnownSurvey]:
        asked = (
            "SELECT id, kind, name, state, made, editor, device, brought, (SELECT count(*) FROM st_survey_change c "
            "WHERE c.survey=s.id AND c.waiting IS NOT NULL) FROM st_survey s WHERE kind=? ORDER BY made DESC, id"
        )
        return [KnownSurvey(*row) for row in self._rows(asked, kind)]

    def survey(self, survey: str) -> KnownSurvey | None:
        asked = "SELECT id, kind, name, state, made, editor, device, brought FROM st_survey WHERE id=?"
        return next((KnownSurvey(*row) for row in self._rows(asked, survey)), None)

    def note_prepared(self, manifest: Manifest, base: Iterable[tuple[str, str, str, str]]) -> None:
        """`base`: uid, class, municipality and values of what left, kept in case the file loses them."""
        self.ensure()
        lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in base)
        self.database.execute(
            "INSERT OR REPLACE INTO st_survey VALUES (?,'survey',?,?,?,?,?,?,?,NULL)",
            (manifest.id, manifest.name, PREPARED, manifest.made, manifest.editor, manifest.device, manifest.text(),
             zlib.compress(lines.encode(), 1)),
        )  # fmt: skip

    def note_brought(self, survey: str, name: str, editor: str, device: str, kind: str = "survey") -> None:
        self.ensure()
        changed = self.database.execute("UPDATE st_survey SET state=?, brought=? WHERE id=?", (BROUGHT, now(), survey))
        if changed.rowcount == 0:
            self.database.execute(
                "INSERT INTO st_survey(id, kind, name, state, editor, device, brought) VALUES (?,?,?,?,?,?,?)",
                (survey, kind, name, BROUGHT, editor, device, now()),
            )

    def note_bundle(self, bundle: str, name: str, state: str, made: str | None = None) -> None:
        self.ensure()
        changed = self.database.execute("UPDATE st_survey SET state=?, brought=? WHERE id=?", (state, now(), bundle))
        if changed.rowcount == 0:
            self.database.execute(
                "INSERT INTO st_survey(id, kind, name, state, made) VALUES (?,'bundle',?,?,?)",
                (bundle, name, state, made or now()),
            )

    def note_answers(self, bundle: str, digest: str) -> None:
        self.database.execute("UPDATE st_survey SET manifest=? WHERE id=?", (digest, bundle))

    def answers(self, bundle: str) -> str | None:
        """The hash of the answers that were taken."""
        found = self._rows("SELECT manifest FROM st_survey WHERE id=? AND kind='bundle'", bundle)
        return found[0][0] if found else None

    def base(self, survey: str) -> list[tuple[str, str, str, str]] | None:
        """What left with a survey that was prepared here."""
        found = self._rows("SELECT base FROM st_survey WHERE id=?", survey)
        if not found or found[0][0] is None:
            return None
        lines = zlib.decompress(found[0][0]).decode().splitlines()
        return [(said[0], said[1], said[2], said[3]) for said in map(json.loads, lines)]

    def remembered(self, survey: str, uids: Iterable[str] | None = None) -> dict[str, Remembered]:
        select = f"SELECT {_CHANGE} FROM st_survey_change WHERE survey=?"
        if uids is None:
            return {row[1]: _remembered(row) for row in self._rows(select, survey)}
        found = {}
        for some in chunks(uids):
            rows = self._rows(f"{select} AND uid IN ({marks(some)})", survey, *some)
            found.update({row[1]: _remembered(row) for row in rows})
        return found

    def targets(self) -> dict[str, str]:
        """Of assets that were merged into others, by whichever survey: their name to the other's."""
        return dict(self._rows("SELECT uid, target FROM st_survey_change WHERE target IS NOT NULL"))

    def remember(self, some: Iterable[Remembered], by: str | None) -> None:
        self.ensure()
        self.database.executemany(
            f"INSERT OR REPLACE INTO st_survey_change({_CHANGE}, by, at) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            [
                (one.survey, one.uid, one.asset_class, one.decision, one.target, int(one.deleted), one.touched,
                 _text(one.values), None if one.waiting is None else _text(one.waiting), by, now())
                for one in some
            ],
        )  # fmt: skip

    def forget(self, survey: str) -> None:
        """What is still undecided of it goes too; what was accepted stays, with its history."""
        if self.survey(survey):
            self.database.execute("DELETE FROM st_survey_change WHERE survey=?", (survey,))
            self.database.execute("DELETE FROM st_survey WHERE id=?", (survey,))

    def _rows(self, asked: str, *values: Any) -> list[Any]:
        there = "SELECT count(*) FROM sqlite_master WHERE name IN ('st_survey', 'st_survey_change')"
        if self.database.execute(there).fetchone()[0] < 2:
            return []
        return self.database.execute(asked, values).fetchall()


def _remembered(row: sqlite3.Row | tuple[Any, ...]) -> Remembered:
    survey, uid, asset_class, decision, target, deleted, touched, values, waiting = row
    stash = json.loads(waiting) if waiting else None
    return Remembered(
        survey, uid, asset_class, decision, target, bool(deleted), touched, json.loads(values), stash
    )


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
