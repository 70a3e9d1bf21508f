"""What comes for the first time goes a shorter way, and ends where the long way ends."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from smart_territory.bench.peers.lights import lights
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.model import Capabilities, PageQuery, RawPage
from smart_territory.providers.registry import open_mapper
from smart_territory.workspace import first_load
from smart_territory.workspace.batches import LIST, PullOptions
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.ingest import Ingest
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pipeline import prepared_frame, prepared_from
from smart_territory.workspace.report import PullResult
from smart_territory.workspace.territory_file import territory_from_text

TERRITORY = territory_from_text("""territory: 1
name: One town
municipalities: [{code: "06095", name: Olivenza, crs: "EPSG:25829"}]
connections: [{key: platform, kind: ngsi-v2, url: "http://h", auth: none, scopes: {"06095": /olivenza}}]
classes: [street_light]
""")
CATALOG = load_catalog()
CAPABILITIES = Capabilities(total_count=True, modified_since=True, scopes_per_query=10)
SIZE = 300


class Loading:
    """A list that is taken page by page, as the process that writes does."""

    def __init__(self, path: Path) -> None:
        self.store: GeoPackageStore = open_store(path, TERRITORY, CATALOG)
        mapper = open_mapper(TERRITORY.connections[0], CATALOG)
        self.ingest = Ingest(self.store, TERRITORY, {"platform": mapper})
        batches = self.ingest.plan(PullOptions(), {"platform": CAPABILITIES})
        self.batch = next(batch for batch in batches if "Streetlight" in batch.types)
        self.query = PageQuery(("/olivenza",), self.batch.types)

    def page(self, entities: list[dict[str, Any]], offset: int, total: int) -> None:
        body = json.dumps(entities, ensure_ascii=False, separators=(",", ":")).encode()
        page = RawPage(self.query, offset, total, body, "2026-05-01T10:00:00.000Z")
        head, prepared = prepared_frame(self.batch, self.ingest._preparation.prepare(self.batch, page))
        self.ingest.take(self.batch, prepared_from(json.loads(json.dumps(head)), prepared))

    def finish(self) -> PullResult:
        assert self.ingest.close_batch(self.batch, None).whole
        return self.ingest.finish()


def tables(path: Path) -> dict[str, list[Any]]:
    database = sqlite3.connect(path)
    asked = {
        "rows": "SELECT * FROM street_light ORDER BY uid",
        "bases": "SELECT * FROM st_base ORDER BY uid",
        "index": "SELECT count(*), rtreecheck('rtree_street_light_geom') FROM rtree_street_light_geom",
        "triggers": "SELECT name, sql FROM sqlite_master WHERE type='trigger' ORDER BY name",
        "noted": "SELECT count(*) FROM st_change",
    }
    found = {name: database.execute(sql).fetchall() for name, sql in asked.items()}
    found["rows"] = [row[1:] for row in found["rows"]]  # the numbers of rows may differ
    found["bases"] = [(*row[:6], json.loads(row[6]), *row[7:]) for row in found["bases"]]
    return found


def odd_lights(count: int) -> list[dict[str, Any]]:
    """Most ordinary; some without a place, with an outline for one, or broken."""
    found = list(lights(count))
    del found[5]["location"]
    found[6]["location"]["value"] = {"type": "Polygon", "coordinates": [[[-7, 38], [-6, 38], [-6, 39], [-7, 38]]]}
    found[7]["lanternHeight"]["value"] = "eight"
    found[8]["location"]["value"]["coordinates"] = [500, 38]
    found[9]["name"]["value"] = "Año \U0001f4a1 'quoted'; DROP TABLE st_base; --"
    return found


def loaded(path: Path, entities: list[dict[str, Any]]) -> PullResult:
    loading = Loading(path)
    for offset in range(0, len(entities), SIZE):
        loading.page(entities[offset : offset + SIZE], offset, len(entities))
    result = loading.finish()
    loading.store.close()
    return result


def test_both_ways_lead_to_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entities = odd_lights(2000)
    short = loaded(tmp_path / "short.gpkg", entities)
    monkeypatch.setattr(first_load.FirstLoad, "take", lambda _self, _class, columns: list(columns.arrivals()))
    long = loaded(tmp_path / "long.gpkg", entities)
    assert (short.pulled, short.failed, short.towns) == (long.pulled, long.failed, long.towns) == (
        1999, 1, short.towns,
    )  # fmt: skip
    assert tables(tmp_path / "short.gpkg") == tables(tmp_path / "long.gpkg")
    assert tables(tmp_path / "short.gpkg")["index"] == [(1998, "ok")]


def test_one_that_comes_twice_counts_once(tmp_path: Path) -> None:
    entities = list(lights(3 * SIZE))
    path = tmp_path / "twice.gpkg"
    loading = Loading(path)
    loading.page(entities[:SIZE], 0, len(entities))
    loading.page(entities[SIZE - 1 : 2 * SIZE], SIZE, len(entities))
    loading.page(entities[2 * SIZE :], 2 * SIZE, len(entities))
    assert loading.finish().pulled == len(entities)
    loading.store.close()
    assert tables(path)["index"] == [(len(entities), "ok")]


def test_an_edit_in_the_midst_of_it_is_noted_and_kept(tmp_path: Path) -> None:
    entities = list(lights(3 * SIZE))
    path = tmp_path / "edited.gpkg"
    loading = Loading(path)
    loading.page(entities[:SIZE], 0, len(entities))
    with open_store(path, TERRITORY, CATALOG) as other:
        other.database.execute("UPDATE street_light SET code='mine' WHERE uid=?", (entities[3]["id"],))
        other.database.execute("INSERT INTO street_light(uid, code) VALUES (?, 'early')", (entities[SIZE]["id"],))
    loading.page(entities[SIZE : 2 * SIZE], SIZE, len(entities))
    loading.page(entities[2 * SIZE :], 2 * SIZE, len(entities))
    loading.finish()
    loading.store.close()
    database = sqlite3.connect(path)
    named = dict(database.execute("SELECT uid, code FROM street_light WHERE code IN ('mine', 'early')"))
    assert named == {entities[3]["id"]: "mine", entities[SIZE]["id"]: "early"}
    assert {row[0] for row in database.execute("SELECT uid FROM st_change")} == set(named)
    assert database.execute("SELECT rtreecheck('rtree_street_light_geom')").fetchone() == ("ok",)


def test_a_page_that_fails_leaves_the_index_good_for_the_next(tmp_path: Path, monkeypatch: Any) -> None:
    entities = list(lights(3 * SIZE))
    path = tmp_path / "failed.gpkg"
    loading = Loading(path)
    loading.page(entities[:SIZE], 0, len(entities))
    with monkeypatch.context() as patched:
        patched.setattr(loading.store, "advance_sweep", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            loading.page(entities[SIZE : 2 * SIZE], SIZE, len(entities))
    loading.page(entities[SIZE : 2 * SIZE], SIZE, len(entities))
    loading.page(entities[2 * SIZE :], 2 * SIZE, len(entities))
    assert loading.batch.kind == LIST
    assert loading.ingest.close_batch(loading.batch, None).whole
    loading.store.close()
    assert tables(path)["index"] == [(len(entities), "ok")]


def test_one_that_comes_twice_stands_for_nobody_who_is_missing(tmp_path: Path) -> None:
    entities = list(lights(3 * SIZE))
    loading = Loading(tmp_path / "missing.gpkg")
    loading.page(entities[:SIZE], 0, len(entities))
    loading.page([entities[0], *entities[SIZE + 1 : 2 * SIZE]], SIZE, len(entities))
    loading.page(entities[2 * SIZE :], 2 * SIZE, len(entities))
    report = loading.ingest.close_batch(loading.batch, None)
    assert not report.whole
    assert [following.kind for following in report.next] == [LIST]


def test_what_somebody_else_brought_meanwhile_is_not_counted_as_listed(tmp_path: Path) -> None:
    """One of the list's own is missing: the other's must not fill its place."""
    entities = list(lights(3 * SIZE))
    path = tmp_path / "meanwhile.gpkg"
    loading = Loading(path)
    loading.page(entities[:SIZE], 0, len(entities))
    other = Loading(path)
    other.page(entities[SIZE : SIZE + 10], 0, len(entities))
    other.store.close()
    loading.page(entities[SIZE : 2 * SIZE - 1], SIZE, len(entities))
    loading.page(entities[2 * SIZE :], 2 * SIZE, len(entities))
    assert not loading.ingest.close_batch(loading.batch, None).whole
    assert {row[5] for row in tables(path)["bases"]} == {e["id"] for e in entities} - {entities[2 * SIZE - 1]["id"]}
