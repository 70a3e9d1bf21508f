"""Working copies that a disk, or another program, has spoiled: used all the same, or refused by name."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from smart_territory.tests.bad_input.town import CATALOG, TERRITORY, Answers, Town, light, noise, page
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.fuzz.counting import count, judged
from smart_territory.workspace import database as databases
from smart_territory.workspace.changes import revert
from smart_territory.workspace.checking import check
from smart_territory.workspace.conflicts import open_conflicts
from smart_territory.workspace.history import action_entries, actions, all_entries, history_of, labelled
from smart_territory.workspace.open import open_store
from smart_territory.workspace.overview import overview, status
from smart_territory.workspace.pull import PullOptions, pull
from smart_territory.workspace.push import push
from smart_territory.workspace.report import PushResult

TABLES = (
    "st_meta", "st_base", "st_change", "st_outbox", "st_conflict", "st_history", "st_latest", "st_scope",
    "st_sweep", "st_seen",
    "street_light", "waste_site", "sensor", "town", "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions",
    "rtree_street_light_geom", "st_base", "street_light", "st_outbox", "st_change", "st_conflict", "town", "sensor",
)  # fmt: skip
FUNCTIONS = ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")


def blob(*numbers: Any, layout: str) -> str:
    return "x'" + (struct.pack("<2sBBi", b"GP", 0, 1, 4326) + struct.pack(layout, *numbers)).hex() + "'"


JUNK = (
    "NULL", "''", "' '", "'x'", "x'00ff'", "1e300", "-1e999", "-5", "0", "'{\"a\":'", "'[]'", "'null'", "'{}'",
    "'5'", "'\"x\"'",
    "'{\"a\":1}'", "'[[1]]'", "zeroblob(40)", "zeroblob(29)", "x'47500001e6100000'", "9223372036854775807",
    "1.5", "'2026-13-45'",
    "'yesterday'", "'0001-01-01T00:00:00+14:00'", "'create'", "'delete'", "'street_light'", "'waste_site'",
    "'1'", "'99999999999999999999'",
    "char(0)", "'\u202e'", "hex(randomblob(9000))", "cast(x'ff' AS TEXT)",
    "'{\"type\":\"Point\",\"coordinates\":[\"x\"]}'",
    "'{\"id\":\"a\",\"type\":\"Streetlight\",\"location\":{\"value\":{\"type\":\"Point\",\"coordinates\":[[]]}}}'",
    blob(1, 7, 0, layout="<BII"), blob(1, 1, float("inf"), 1e300, layout="<BIdd"), blob(1, 1, float("nan"),
    0.0, layout="<BIdd"),
    blob(1, 2, 2**32 - 1, layout="<BII"), blob(1, 3, 0, layout="<BII"), blob(1, 2, 2, -7.1, 38.6, -7.0, 38.7,
    layout="<BII4d"),
    blob(1, 1001, 1.0, 2.0, 3.0, layout="<BIddd"), blob(1, 8, 3, 0.0, 0.0, 1.0, 1.0, 2.0, 0.0, layout="<BII6d"),
)  # fmt: skip


def answers() -> Answers:
    return Answers(page(*(light(n) for n in range(60))), sensors=page(noise(1), noise(2, "x")), total=60)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A working copy with a bit of everything: assets, sensors, edits, a failure, a conflict, something sent."""
    town = Town(tmp_path_factory.mktemp("whole"))
    town.pull(answers())
    uids = town.uids()
    town.sql("UPDATE street_light SET circuit='mine' WHERE uid IN (?,?,?)", *uids[:3])
    town.sql("DELETE FROM street_light WHERE uid=?", uids[5])
    town.sql("INSERT INTO street_light(circuit) VALUES ('new')")
    town.pull(Answers(page(*(light(n, circuit={"type": "Text", "value": "theirs"}) for n in range(60))), total=60))
    with town.store.applying():
        town.store.note_failure(uids[2], "bad_value", {"attribute": "circuit", "problem": "text"})
        sent = '{"circuit": "mine"}'
        town.sql(
            "INSERT INTO st_outbox VALUES (?, 'update', 'platform', '/olivenza', ?, '', 1, NULL, NULL)", uids[1], sent
        )
    town.sql("PRAGMA journal_mode=DELETE")
    town.store.close()
    return town.path.read_bytes()


def alteration(r: Random, database: sqlite3.Connection) -> str:
    table, way = r.choice(TABLES), r.randrange(9)
    columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
    if way == 0 or not columns:
        return f'DROP TABLE "{table}"'
    column = r.choice(columns)
    if way == 1:
        return f'ALTER TABLE "{table}" DROP COLUMN "{column}"'
    if way == 2:
        triggers = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
        return f'DROP TRIGGER "{r.choice(triggers)}"' if triggers else "SELECT 1"
    if way == 3:
        return f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "other"'
    if way == 4:
        return r.choice((f'DELETE FROM "{table}"', f'ALTER TABLE "{table}" RENAME TO "other_{r.randrange(9)}"',
                         f'CREATE VIEW "v{r.randrange(99)}" AS SELECT * FROM nobody',
                         f'INSERT INTO "{table}" DEFAULT VALUES',
                         "PRAGMA user_version=7", "PRAGMA application_id=7",
                         "PRAGMA journal_mode=WAL"))  # fmt: skip
    return f'UPDATE "{table}" SET "{column}"={r.choice(JUNK)}' + r.choice(("", " WHERE rowid%2", " WHERE rowid=1"))


def altered(r: Random, whole: bytes, path: Path) -> list[str]:
    path.write_bytes(whole)
    done = []
    with closing(sqlite3.connect(path)) as database:
        for name in FUNCTIONS:
            database.create_function(name, 1, lambda blob: 0)
        for _ in range(r.choice((1, 1, 2, 4))):
            try:
                statement = alteration(r, database)
                database.execute(statement)
                database.commit()
                done.append(statement)
            except sqlite3.Error:
                database.rollback()
    return done


def damaged(r: Random, whole: bytes, path: Path) -> str:
    body, way = bytearray(whole), r.random()
    if way < 0.4:
        for _ in range(r.choice((1, 3, 20, 200))):
            body[r.randrange(len(body))] = r.randrange(256)
    elif way < 0.7:
        at = r.randrange(len(body) // 4096) * 4096
        body[at : at + 4096] = r.choice((r.randbytes(4096), bytes(4096)))
    elif way < 0.9:
        body = body[: r.randrange(len(body))]
    else:
        body[r.randrange(100)] = r.randrange(256)
    path.write_bytes(body)
    return f"bytes, {way}"


def use(path: Path) -> None:
    """All that a window does with a working copy."""
    check(path, CATALOG)
    platform = answers()
    platforms, mappers = {"platform": platform}, {"platform": platform.mapper}
    with open_store(path, TERRITORY, CATALOG) as store:
        status(store, mappers)
        overview(store, TERRITORY, mappers)
        open_conflicts(store, mappers)
        store.sensors()
        store.towns()
        list(all_entries(store))
        for action in actions(store):
            entries = labelled(store, action_entries(store, action.action))
            history_of(store, mappers, entries[0].uid, there=True)
        pull(store, TERRITORY, platforms, PullOptions(full=True))
        pushed = push(store, TERRITORY, platforms)
        assert isinstance(pushed, PushResult)
        for asset in pushed.assets:
            if asset.error:
                check_told(asset.error)
        revert(store, mappers, [change.uid for change in store.changes()])


def spoil(seed: int, number: int, whole: bytes, folder: Path) -> None:
    r = Random(f"{seed}/{number}")
    path = folder / "copy.gpkg"
    for old in folder.glob("*copy.gpkg*"):
        old.unlink()
    case = str(altered(r, whole, path)) if r.random() < 0.6 else damaged(r, whole, path)
    before = path.read_bytes()
    count("geopackages", before)
    was_sound = verdict_on(path) == ("ok", "0")
    judged("geopackages", f"{seed}/{number}: {case}", lambda: use(path))
    assert not was_sound or verdict_on(path) == ("ok", "0"), case


def verdict_on(path: Path) -> tuple[str, str]:
    """SQLite's own, and whether anybody is left applying."""
    try:
        with closing(sqlite3.connect(path)) as database:
            verdict = str(database.execute("PRAGMA integrity_check").fetchone()[0])
            return verdict, str(database.execute("SELECT value FROM st_meta WHERE key='applying'").fetchone()[0])
    except (sqlite3.Error, UnicodeDecodeError, TypeError) as error:
        return "unreadable", str(error)


@settings(max_examples=30, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**48))
def test_working_copies(seed: int, whole: bytes, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(databases, "BUSY_TIMEOUT_MS", 50)
        for number in range(15):
            spoil(seed, number, whole, tmp_path)


@pytest.mark.long
def test_working_copies_by_the_ten_thousand(whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "BUSY_TIMEOUT_MS", 50)
    for number in range(20_000):
        spoil(-1, number, whole, tmp_path)
