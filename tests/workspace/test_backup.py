"""Backups are made while the file is in use, kept to the last few, and brought back into the file that is open."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from smart_territory.errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NewerFormatError,
    NotAWorkingCopyError,
)
from smart_territory.tests.workspace.push_scene import CATALOG, Desk, scene, urn
from smart_territory.workspace import backup as room
from smart_territory.workspace import database as database_room
from smart_territory.workspace.backup import (
    ALWAYS,
    MOST,
    PULL,
    PUSH,
    RESTORE,
    back_up,
    backups,
    contents,
    folder_of,
    protect,
    prune,
)
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.restoring import restore

CHILD = Path(__file__).with_name("backup_child.py")
NOW = datetime(2026, 3, 1, 9, 0, tzinfo=timezone.utc)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = scene(tmp_path / "copy.gpkg")
    yield desk
    desk.store.close()


def test_a_backup_is_a_whole_working_copy_of_its_own(desk: Desk) -> None:
    desk.edit(3, circuit="MINE")
    made = back_up(desk.path)
    desk.edit(3, circuit="LATER")
    told = contents(made.file)
    assert (told.unsent, told.assets["street_light"], told.territory) == (1, 10, "")
    assert {one.name for one in folder_of(desk.path).iterdir()} == {made.name}
    with GeoPackageStore.open_existing(made.file, CATALOG) as store:
        assert store.rows(CATALOG.classes["street_light"], [urn(3)])[urn(3)].values["circuit"] == "MINE"
    assert made.file.read_bytes()[18:20] != b""


def test_what_is_in_the_write_ahead_log_is_in_the_backup(desk: Desk) -> None:
    assert desk.sql("PRAGMA journal_mode=WAL") == [("wal",)]
    desk.edit(3, circuit="MINE")
    made = back_up(desk.path)
    assert made.file.read_bytes()[18:20] == b"\1\1"  # it needs no log of its own
    assert contents(made.file).unsent == 1


def test_one_is_made_before_each_pull_and_push_unless_nothing_has_changed_since_the_last(desk: Desk) -> None:
    assert protect(desk.path, PULL, NOW) is not None  # a pull may take away what is there now
    assert protect(desk.path, PULL, NOW + timedelta(days=3)) is None
    desk.edit(3, circuit="MINE")
    assert protect(desk.path, PULL, NOW + timedelta(days=3)) is not None
    assert protect(desk.path, PUSH, NOW + timedelta(days=3)) is None
    desk.edit(3, circuit="AGAIN")
    assert protect(desk.path, PUSH, NOW + timedelta(days=3, minutes=1)) is not None
    desk.push()
    assert protect(desk.path, PULL, NOW + timedelta(days=3, minutes=2)) is not None
    assert protect(desk.path, PULL, NOW + timedelta(days=3, minutes=3)) is None
    assert [one.reason for one in backups(desk.path)] == [PULL, PUSH, PULL, PULL]


def test_readings_are_no_reason_for_one(desk: Desk) -> None:
    protect(desk.path, PULL)
    with desk.store.applying():
        desk.sql("INSERT INTO st_latest VALUES ('urn:x', 'noise', '55', 'dB', '', 'ok', '')")
    assert protect(desk.path, PULL) is None


def test_an_empty_one_needs_none(tmp_path: Path) -> None:
    GeoPackageStore.create(tmp_path / "copy.gpkg", CATALOG).close()
    assert protect(tmp_path / "copy.gpkg", PULL) is None
    assert protect(tmp_path / "nowhere.gpkg", PULL) is None


def test_only_the_last_few_are_kept_and_what_was_asked_for_stays(desk: Desk) -> None:
    asked = back_up(desk.path, now=NOW - timedelta(days=100))
    yesterday = back_up(desk.path, PULL, NOW - timedelta(days=1))
    made = [back_up(desk.path, PUSH, NOW + timedelta(minutes=n)) for n in range(MOST + 4)]
    left = {one.name for one in backups(desk.path)}
    assert left == {asked.name, yesterday.name, *(one.name for one in made[-MOST:])}


def test_a_clock_that_was_set_back_costs_no_backup(desk: Desk) -> None:
    for n in range(MOST):
        desk.edit(3, circuit=f"C{n}")
        back_up(desk.path, PUSH, NOW + timedelta(minutes=n))
    desk.edit(3, circuit="LAST")
    made = protect(desk.path, PUSH, NOW - timedelta(days=400))
    assert made == backups(desk.path)[0]
    assert protect(desk.path, PUSH, NOW - timedelta(days=399)) is None


def test_the_room_that_they_take_has_a_limit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(MOST):
        back_up(desk.path, PUSH, NOW + timedelta(minutes=n))
    monkeypatch.setattr(room, "MOST_BYTES", 1)
    assert len(prune(desk.path, NOW)) == MOST - ALWAYS
    assert len(backups(desk.path)) == ALWAYS


def test_a_full_disk_is_told_and_leaves_nothing_half(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        free = 10

    monkeypatch.setattr(room.shutil, "disk_usage", lambda _folder: Full)
    with pytest.raises(DiskFullError):
        back_up(desk.path)
    assert list(folder_of(desk.path).iterdir()) == []


def test_restoring_brings_back_all_and_backs_up_what_was_there(desk: Desk) -> None:
    desk.edit(3, circuit="MINE")
    made = back_up(desk.path)
    desk.edit(3, circuit="LATER")
    desk.delete(4)
    before = restore(desk.path, made.file)
    assert before is not None
    assert (before.reason, contents(before.file).unsent) == (RESTORE, 2)
    assert (desk.cell(3, "circuit"), desk.cell(4, "circuit")) == ("MINE", "C4")
    restore(desk.path, before.file)
    assert desk.cell(3, "circuit") == "LATER"
    assert set(desk.unsent()) == {urn(3), urn(4)}
    result = desk.push()
    assert (result.pushed, result.failed) == (2, 0)


def test_who_has_the_file_open_sees_what_was_restored_and_writes_into_it(desk: Desk) -> None:
    made = back_up(desk.path)
    other = sqlite3.connect(desk.path)
    other.execute("SELECT count(*) FROM street_light").fetchone()
    node = desk.path.stat().st_ino
    desk.edit(3, circuit="MINE")
    restore(desk.path, made.file)
    assert desk.path.stat().st_ino == node
    assert other.execute("SELECT circuit FROM street_light WHERE uid=?", (urn(3),)).fetchone() == ("C3",)
    other.execute("UPDATE st_meta SET value='somebody' WHERE key='editor'")
    other.commit()
    assert desk.sql("SELECT value FROM st_meta WHERE key='editor'") == [("somebody",)]
    other.close()


def test_somebody_who_reads_without_end_is_waited_for_and_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (room, database_room):
        monkeypatch.setattr(place, "BUSY_TIMEOUT_MS", 100)
    desk.store.close()
    made = back_up(desk.path)
    other = sqlite3.connect(desk.path)
    other.execute("PRAGMA journal_mode=DELETE")
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM street_light").fetchone()
    with pytest.raises(LockedError):
        restore(desk.path, made.file)
    other.close()
    desk.again()
    assert desk.cell(3, "circuit") == "C3"


@pytest.mark.parametrize("damage", ["zeros", "cut", "gone", "no_file"])
def test_a_file_that_is_beyond_reading_is_set_aside_and_restored(desk: Desk, damage: str) -> None:
    desk.edit(3, circuit="MINE")
    made = back_up(desk.path)
    desk.store.close()
    if damage == "no_file":
        desk.path.unlink()
    else:
        content = desk.path.read_bytes()
        desk.path.write_bytes({"zeros": b"\0" * 4096 + content[4096:], "cut": content[:2000], "gone": b""}[damage])
    restore(desk.path, made.file)
    desk.again()
    assert desk.cell(3, "circuit") == "MINE"
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    if damage in ("zeros", "cut"):
        assert any("damaged" in one.name for one in folder_of(desk.path).iterdir())


def test_what_is_no_backup_is_refused_and_nothing_touched(desk: Desk, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.gpkg"
    foreign.write_bytes(b"something else altogether")
    with pytest.raises(NotAWorkingCopyError):
        restore(desk.path, foreign)
    newer = back_up(desk.path).file
    with sqlite3.connect(newer) as database:
        database.execute("UPDATE st_meta SET value='7' WHERE key='format'")
    database.close()
    with pytest.raises(NewerFormatError):
        restore(desk.path, newer)
    half = back_up(desk.path).file
    half.write_bytes(half.read_bytes()[: half.stat().st_size // 2])
    with pytest.raises(DamagedError):
        restore(desk.path, half)
    assert desk.cell(3, "circuit") == "C3"


def test_backups_are_made_while_others_write(desk: Desk) -> None:
    stop, begun = threading.Event(), threading.Event()

    def write() -> None:
        database = sqlite3.connect(desk.path, timeout=10)
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY"):
            database.create_function(name, 1, lambda _blob: 0)
        number = 0
        while not stop.is_set():
            number += 1
            with database:
                database.execute("UPDATE street_light SET circuit=?", (f"N{number}",))
            begun.set()
        database.close()

    thread = threading.Thread(target=write)
    thread.start()
    assert begun.wait(10)
    try:
        for _ in range(5):
            made = back_up(desk.path, PUSH)
            with sqlite3.connect(made.file) as found:
                assert len(found.execute("SELECT DISTINCT circuit FROM street_light").fetchall()) == 1
            found.close()
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("kills", [10, pytest.param(300, marks=pytest.mark.long)])
def test_killed_at_any_moment_one_of_the_two_is_there_whole(tmp_path: Path, kills: int) -> None:
    chance, path = random.Random(kills), tmp_path / "copy.gpkg"
    with GeoPackageStore.create(path, CATALOG) as store:
        rows = [(urn(n), f"C{n}", "x" * 300) for n in range(4000)]
        with store.applying():
            store.database.executemany("INSERT INTO street_light(uid, circuit, remarks) VALUES (?,?,?)", rows)
        back_up(path, now=NOW)
        store.database.execute("UPDATE street_light SET circuit='LATER', remarks=remarks||'y'")
    states = set()
    for _ in range(kills):
        with subprocess.Popen([sys.executable, str(CHILD), str(path)], stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == "ready"
            time.sleep(chance.uniform(0, 0.15))
            os.kill(child.pid, signal.SIGKILL)
        with sqlite3.connect(path) as database:
            assert database.execute("PRAGMA quick_check").fetchone() == ("ok",)
            found = database.execute("SELECT count(*), count(DISTINCT circuit) FROM street_light").fetchone()
        database.close()
        assert found in ((4000, 1), (4000, 4000))
        states.add(found)
        for one in backups(path):
            assert contents(one.file).assets["street_light"] == 4000
    assert states
