"""The write-ahead log is emptied while pages come in, and what is counted meanwhile is read from indexes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from smart_territory.providers.model import EntityKey
from smart_territory.tests.bad_input.town import CATALOG, TERRITORY
from smart_territory.workspace.checkpoints import BYTES, Checkpoints
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.store import Base


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GeoPackageStore]:
    with open_store(tmp_path / "copy.gpkg", TERRITORY, CATALOG) as store:
        store.loading(True)
        store.database.execute("PRAGMA wal_autocheckpoint=0")
        yield store


def put(store: GeoPackageStore, *bases: Base) -> None:
    with store.applying():
        store.put_bases(bases)


def base(name: str, scope: str = "/olivenza", kind: str = "Streetlight", gone: bool = False) -> Base:
    return Base(name, "street_light", EntityKey("platform", scope, kind, name), {"id": name}, None, gone)


def in_the_file_alone(store: GeoPackageStore, folder: Path) -> int:
    """As if the log were lost."""
    shutil.copy(store.path, folder / "alone.gpkg")
    with closing(sqlite3.connect(folder / "alone.gpkg")) as alone:
        return int(alone.execute("SELECT count(*) FROM st_base").fetchone()[0])


def test_what_came_in_goes_into_the_file_in_a_thread(store: GeoPackageStore, tmp_path: Path) -> None:
    store.empty_log()
    checkpoints = Checkpoints(store.path)
    put(store, base("a"), base("b"))
    checkpoints.note(BYTES - 1)
    checkpoints.stop()
    assert in_the_file_alone(store, tmp_path) == 0
    checkpoints.note(1)
    checkpoints.stop()
    assert in_the_file_alone(store, tmp_path) == 2


def test_where_it_cannot_be_done_who_writes_goes_on(store: GeoPackageStore, tmp_path: Path) -> None:
    checkpoints = Checkpoints(tmp_path / "missing" / "copy.gpkg")
    checkpoints.note(BYTES)
    put(store, base("a"))
    checkpoints.note(BYTES)
    checkpoints.stop()
    assert store.count_known("platform", ["/olivenza"], ["Streetlight"]) == 1


def test_who_writes_is_not_waited_for(store: GeoPackageStore) -> None:
    checkpoints = Checkpoints(store.path)
    with store.applying():
        store.put_bases([base("a")])
        checkpoints.note(BYTES)
        checkpoints.stop()
    assert store.bases(["a"])


def test_those_that_are_gone_are_not_counted(store: GeoPackageStore) -> None:
    put(store, base("a"), base("b"), base("c", gone=True), base("d", "/other"), base("e", kind="Lamp"))
    put(store, base("f", "/olivenza/north"), base("g", "/olivenza/north", gone=True))
    assert store.count_known("platform", ["/olivenza"], ["Streetlight"]) == 2
    assert store.count_known("platform", ["/olivenza/#"], ["Streetlight"]) == 3
    assert store.count_known("platform", ["/#"], ["Streetlight", "Lamp"]) == 5
    assert store.count_known("elsewhere", ["/#"], ["Streetlight", "Lamp"]) == 0
    assert sorted(store.scopes_within("platform", ["/#"])) == ["/olivenza", "/olivenza/north", "/other"]


def test_counting_reads_no_base(store: GeoPackageStore) -> None:
    put(store, *(base(f"{number}") for number in range(50)))
    statements: list[str] = []
    store.database.set_trace_callback(statements.append)
    store.count_known("platform", ["/olivenza"], ["Streetlight"])
    store.database.set_trace_callback(None)
    counting = next(one for one in statements if "count(*)" in one)
    plan = [row[3] for row in store.database.execute(f"EXPLAIN QUERY PLAN {counting}") if "st_base" in row[3]]
    assert len(plan) == 2
    assert "COVERING INDEX st_base_place" in plan[0]
    assert "st_base_gone" in plan[1]
