"""The spatial index that is written node by node is one that SQLite takes for its own."""

from __future__ import annotations

import random
import sqlite3

import pytest
from smart_territory.workspace.packed_tree import FEWEST, PackedTree

Point = tuple[int, float, float]


def index() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.execute("CREATE VIRTUAL TABLE rtree_t_geom USING rtree(id, minx, maxx, miny, maxy)")
    return database


def points(count: int) -> list[Point]:
    draw = random.Random(count)
    return [(number + 1, draw.uniform(-8, 4), draw.uniform(-1, 43)) for number in range(count)]


def check(database: sqlite3.Connection) -> str:
    return str(database.execute("SELECT rtreecheck('rtree_t_geom')").fetchone()[0])


def filled(count: int, parts: int) -> tuple[sqlite3.Connection, list[Point]]:
    database, some = index(), points(count)
    tree = PackedTree.of_empty(database, "t")
    assert tree is not None
    size = -(-count // parts)
    for start in range(0, count, size):
        tree.append(some[start : start + size])
        assert check(database) == "ok"
    return database, some


@pytest.mark.parametrize(
    ("count", "parts"), [(FEWEST + 1, 1), (154, 1), (300, 1), (2601, 3), (2602, 3), (2653, 10), (6000, 10), (30_000, 7)]
)
def test_it_is_whole_after_each_part(count: int, parts: int) -> None:
    database, some = filled(count, parts)
    for west, south in ((-8.0, -1.0), (-3.0, 20.0), (3.9, 42.9)):
        box = (west, west + 1, south, south + 1)
        found = database.execute(
            "SELECT id FROM rtree_t_geom WHERE maxx>=? AND minx<=? AND maxy>=? AND miny<=?", box
        ).fetchall()
        inside = {n for n, x, y in some if box[0] <= x <= box[1] and box[2] <= y <= box[3]}
        # 32-bit bounds reach a little further than the points: none may be missing.
        assert inside <= {row[0] for row in found}
        assert len(found) <= len(inside) + 2


@pytest.mark.parametrize("count", [FEWEST + 1, 300, 2602, 6000])
def test_sqlite_goes_on_with_it(count: int) -> None:
    database, some = filled(count, 3 if count > 1000 else 1)
    draw, living = random.Random(7), [point[0] for point in some]
    for step in range(600):
        if step % 5:
            database.execute("DELETE FROM rtree_t_geom WHERE id=?", (living.pop(draw.randrange(len(living))),))
        else:
            living.append(count + step + 1)
            database.execute("INSERT INTO rtree_t_geom VALUES (?,-7.5,-7.5,38.5,38.5)", (living[-1],))
        if len(living) < 3:
            break
    assert check(database) == "ok"
    assert database.execute("SELECT count(*) FROM rtree_t_geom").fetchone()[0] == len(living)


def test_an_index_that_holds_something_is_left_alone() -> None:
    database = index()
    database.execute("INSERT INTO rtree_t_geom VALUES (1,0,0,0,0)")
    assert PackedTree.of_empty(database, "t") is None
