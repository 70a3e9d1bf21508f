"""The journal's rows have no numbers: around a damage they are read from both ends."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from smart_territory.tests.workspace.pull_scene import CATALOG
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.salvage import salvage

MANY = 3000
LEAF, INNER = 10, 2  # kinds of pages in a tree without numbers


def leaves(path: Path, table: str) -> tuple[list[int], int]:
    with closing(sqlite3.connect(path)) as database:
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name=?", (table,)).fetchone()[0]
        size = database.execute("PRAGMA page_size").fetchone()[0]
    content, found, pending = path.read_bytes(), [], [root]
    while pending:
        at = (pending.pop() - 1) * size
        if content[at] == LEAF:
            found.append(at // size + 1)
        elif content[at] == INNER:
            cells = int.from_bytes(content[at + 3 : at + 5], "big")
            places = (int.from_bytes(content[at + 12 + 2 * n : at + 14 + 2 * n], "big") for n in range(cells))
            pending.append(int.from_bytes(content[at + 8 : at + 12], "big"))
            pending += reversed([int.from_bytes(content[at + place : at + place + 4], "big") for place in places])
    return found, size


def test_one_damaged_page_costs_only_its_own_notes(tmp_path: Path) -> None:
    path = tmp_path / "copy.gpkg"
    with GeoPackageStore.create(path, CATALOG) as store:
        store.database.execute("BEGIN")
        store.database.executemany("INSERT INTO street_light(circuit) VALUES (?)", [(str(n),) for n in range(MANY)])
        store.database.execute("COMMIT")
        store.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    found, size = leaves(path, "st_change")
    assert len(found) > 20
    with open(path, "rb+") as file:
        file.seek((found[len(found) // 2] - 1) * size)
        file.write(b"\xff" * size)
    told = salvage(path, CATALOG, tmp_path / "fresh.gpkg")
    with closing(sqlite3.connect(tmp_path / "fresh.gpkg")) as database:
        kept = database.execute("SELECT count(*) FROM st_change").fetchone()[0]
    assert MANY - 3 * MANY / len(found) < kept < MANY
    assert told.lost.get("st_change")
