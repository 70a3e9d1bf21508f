"""A process that brings an older working copy up to a newer catalog is killed on the way."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from smart_territory.tests.workspace.aging_scene import changed
from smart_territory.tests.workspace.pull_scene import CATALOG
from smart_territory.workspace.aging import kept_values
from smart_territory.workspace.backup import backups, contents
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.journal import journal_is_whole

CHILD = Path(__file__).with_name("aging_child.py")
ROWS = [("06095", f"C{n}", f"{n}" if n % 3 else f"m{n}") for n in range(800)]


class Opener:
    """Opens fresh copies of `old` with the newer catalog."""

    def __init__(self, old: Path, path: Path, child: subprocess.Popen[str]) -> None:
        self.old, self.path, self.child = old, path, child

    def open(self, patience: float | None = None) -> float:
        """How many seconds it took; it is killed after `patience`."""
        for left in self.path.parent.glob(f"{self.path.name}-*"):
            left.unlink()
        shutil.copyfile(self.old, self.path)
        assert self.child.stdout is not None
        self._say(str(self.path))
        opener = int(self.child.stdout.readline())
        begun = time.perf_counter()
        if patience is not None:
            time.sleep(patience)
            os.kill(opener, signal.SIGKILL)
        self._say("")
        assert self.child.stdout.readline() == ".\n"
        return time.perf_counter() - begun

    def _say(self, line: str) -> None:
        assert self.child.stdin is not None
        self.child.stdin.write(f"{line}\n")
        self.child.stdin.flush()


@pytest.fixture
def opener(tmp_path: Path) -> Iterator[Opener]:
    old = tmp_path / "old.gpkg"
    with GeoPackageStore.create(old, CATALOG) as store:
        insert = "INSERT INTO street_light(municipality, circuit, feeder_pillar) VALUES (?,?,?)"
        store.database.execute("BEGIN")
        store.database.executemany(insert, ROWS)
        store.database.execute("COMMIT")
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(CHILD)], stdin=pipe, stdout=pipe, text=True) as child:
        yield Opener(old, tmp_path / "copy.gpkg", child)
        child.kill()


@pytest.mark.parametrize("kills", [20, pytest.param(1000, marks=pytest.mark.long)])
def test_killed_at_any_moment_it_is_as_it_was_or_as_it_is_to_be(opener: Opener, kills: int) -> None:
    chance, whole_s = random.Random(kills), opener.open()
    done = 0
    for _ in range(kills):
        opener.open(chance.uniform(0, whole_s))
        done += edits_are_there(opener.path)
    assert done < kills
    opener.open()
    assert edits_are_there(opener.path)


def edits_are_there(path: Path) -> bool:
    """Whole, with each edit noted, as it was or as it is to be; then it is opened, and goes on. True: it was done."""
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        columns = {row[1] for row in database.execute("PRAGMA table_info(street_light)")}
        assert database.execute("SELECT count(*) FROM st_change WHERE kind='create'").fetchone() == (len(ROWS),)
        if done := "line" in columns:
            assert "circuit" not in columns
        else:
            found = database.execute("SELECT municipality, circuit, feeder_pillar FROM street_light ORDER BY fid")
            assert found.fetchall() == ROWS
    catalog = changed({"circuit": {"key": "line"}, "feeder_pillar": {"type": "integer"}})
    with GeoPackageStore.open_existing(path, catalog) as store:
        found = store.database.execute("SELECT line, feeder_pillar FROM street_light ORDER BY fid").fetchall()
        assert found == [(line, int(value) if value.isdigit() else None) for _, line, value in ROWS]
        assert {value for *_, value in kept_values(store.database)} == {v for *_, v in ROWS if not v.isdigit()}
        assert json.loads(store.meta("catalog_types") or "")["street_light"]["feeder_pillar"] == "integer"
        assert (store.meta("applying"), journal_is_whole(store.database, catalog)) == ("0", True)
    assert all(contents(one.file).unsent == len(ROWS) for one in backups(path))
    return done
