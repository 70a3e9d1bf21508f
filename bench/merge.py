"""Finding and merging changes, beside pygeodiff, the engine of Mergin Maps, on the same GeoPackages.

100,000 lights; 5,000 of them changed here and 5,000 there, 250 in conflict. *rebase* finds what changed in both files,
merges and writes; we know it from the journal and from what the platform tells, and merge and write. Where the journal
is lost, both find what changed here by comparing.
"""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from ..workspace.batches import PullOptions
from ..workspace.changes import unsent
from ..workspace.geopackage import GeoPackageStore
from ..workspace.ingest import Ingest
from ..workspace.open import open_store
from ..workspace.preparing import Preparation
from .peers.two_sides import CATALOG, CONNECTION, LIGHT, MAPPERS, TERRITORY, Cell, TwoSides

COUNT, CHANGED, NEW, IN_CONFLICT, ROUNDS = 100_000, 5_000, 200, 250, 5


def figures() -> dict[str, float]:
    gc.set_threshold(50_000, 20, 50)  # as in the processes that do this for the plugin
    with tempfile.TemporaryDirectory() as folder:
        sides = TwoSides(Path(folder), COUNT, CHANGED, IN_CONFLICT, NEW)
        ours = {"find_changes": _find, "merge": _merge, "full_diff": _full_diff}
        taken = _medians(sides, {**ours, **_peers(sides)})
    found = {"merge.find_changes_s": taken["find_changes"], "merge.merge_s": taken["merge"]}
    if "rebase" in taken:
        found["merge.vs_pygeodiff_rebase"] = taken["rebase"] / taken["merge"]
        found["merge.full_diff_vs_pygeodiff"] = taken["diff"] / taken["full_diff"]
    return {**found, "merge.full_diff_s": taken["full_diff"]}


def _medians(sides: TwoSides, variants: dict[str, Callable[[TwoSides, Path], float]]) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(ROUNDS):
        for name, variant in variants.items():
            copy = sides.mine.with_name("copy.gpkg")
            shutil.copy(sides.mine, copy)
            gc.collect()
            taken[name].append(variant(sides, copy))
            for file in copy.parent.glob("copy.gpkg*"):
                file.unlink()
    return {name: statistics.median(values) for name, values in taken.items()}


def _find(_: TwoSides, copy: Path) -> float:
    with closing(open_store(copy, TERRITORY, CATALOG)) as store:
        began = time.perf_counter()
        found = unsent(store, MAPPERS)
        took = time.perf_counter() - began
    _agree("edits found", len(found), CHANGED)
    return took


def _merge(sides: TwoSides, copy: Path) -> float:
    """What the process that writes does with a pull's pages; the one before it has parsed them meanwhile."""
    with closing(open_store(copy, TERRITORY, CATALOG)) as store:
        ingest = Ingest(store, TERRITORY, MAPPERS)
        asked = ingest.plan(PullOptions(), {CONNECTION.key: sides.told.capabilities})
        batch = next(one for one in asked if LIGHT.ngsi_type in one.types)
        preparation = Preparation(CATALOG, MAPPERS)
        pages = [preparation.prepare(batch, page) for page in sides.told.pages(batch.query)]
        began = time.perf_counter()
        for page in pages:
            ingest.take(batch, page)
        took = time.perf_counter() - began
        ingest.close_batch(batch, None)
        ingest.finish()
        found = {(uid, one.item.attribute) for uid, some in store.conflicts().items() for one in some}
    _agree("conflicts of ours", found, sides.conflicts)
    return took


def _full_diff(_: TwoSides, copy: Path) -> float:
    with closing(sqlite3.connect(copy)) as database, database:
        asked = "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name=? AND name LIKE 'st_%'"
        for (name,) in database.execute(asked, (LIGHT.key,)).fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("DELETE FROM st_change")
    began = time.perf_counter()
    store: GeoPackageStore = open_store(copy, TERRITORY, CATALOG)
    took = time.perf_counter() - began
    with closing(store):
        _agree("edits found without a journal", len(store.changes()), CHANGED)
    return took


def _peers(sides: TwoSides) -> dict[str, Callable[[TwoSides, Path], float]]:
    try:
        import pygeodiff
    except ImportError as missing:
        print(f"merge: {missing}: without the ratios against it", flush=True)
        return {}
    engine = pygeodiff.GeoDiff()
    with closing(sqlite3.connect(sides.mine)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        engine.set_tables_to_skip([name for name in tables if name != LIGHT.key])  # what is ours it need not compare
        columns = [str(row[1]) for row in database.execute(f'PRAGMA table_info("{LIGHT.key}")')]

    def diff(sides: TwoSides, copy: Path) -> float:
        changes = copy.with_name("changes")
        began = time.perf_counter()
        engine.create_changeset(str(sides.before), str(copy), str(changes))
        took = time.perf_counter() - began
        _agree("edits that the peer found", engine.changes_count(str(changes)), CHANGED)
        return took

    def rebase(sides: TwoSides, copy: Path) -> float:
        told = copy.with_name("conflicts.json")
        with suppress(FileNotFoundError):
            told.unlink()
        began = time.perf_counter()
        engine.rebase(str(sides.before), str(sides.theirs), str(copy), str(told))
        took = time.perf_counter() - began
        _agree("conflicts of the peer", _conflicts(json.loads(told.read_text()), sides, columns), sides.conflicts)
        return took

    return {"rebase": rebase, "diff": diff}


def _conflicts(told: dict[str, Any], sides: TwoSides, columns: list[str]) -> set[Cell]:
    with closing(sqlite3.connect(sides.before)) as database:
        names = dict(database.execute(f'SELECT fid, uid FROM "{LIGHT.key}"'))
    cells = (
        (names[int(one["fid"])], columns[change["column"]]) for one in told["geodiff"] for change in one["changes"]
    )
    return {(uid, "geometry" if name == "geom" else name) for uid, name in cells}


def _agree(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise RuntimeError(f"another job was done: {what}")
