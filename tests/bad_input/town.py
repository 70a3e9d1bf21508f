"""A town whose platform answers with whatever bytes a test gives it, and its working copy. Not a test."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import PlatformError
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import (
    Capabilities,
    CheckStep,
    EntityKey,
    Outcome,
    PageQuery,
    PlannedRequest,
    RawPage,
    Remote,
    Write,
)
from smart_territory.providers.registry import open_mapper
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pull import PullOptions, pull
from smart_territory.workspace.report import AssetChange, PullResult
from smart_territory.workspace.territory import Municipality, Territory

CATALOG = load_catalog()
LIGHT = CATALOG.classes["street_light"]
SCOPE = "/olivenza"
CONNECTION = Connection("platform", "ngsi-v2", "https://broker.example", scopes={"06095": SCOPE})
TERRITORY = Territory(
    "Olivenza", (Municipality("06095", "Olivenza"),), (CONNECTION,), ("street_light", "waste_container", "waste_site")
)
CLOCK = "2026-01-01T00:00:00.000Z"


def urn(number: int) -> str:
    return f"urn:ngsi-ld:Streetlight:{number:05d}"


def light(number: int, **more: Any) -> dict[str, Any]:
    place = {"type": "Point", "coordinates": [round(-7.1 + number / 1e5, 7), 38.68]}
    return {
        "id": urn(number),
        "type": "Streetlight",
        "location": {"type": "geo:json", "value": place},
        "circuit": {"type": "Text", "value": f"C{number % 7}"},
        "lanternHeight": {"type": "Number", "value": 8.5},
        **more,
    }


def noise(number: int, level: Any = 50.0) -> dict[str, Any]:
    return {
        "id": f"urn:ngsi-ld:NoiseLevelObserved:{number}",
        "type": "NoiseLevelObserved",
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.65]}},
        "LAeq": {"type": "Number", "value": level},
        "dateObserved": {"type": "DateTime", "value": CLOCK},
    }


def page(*entities: Any) -> bytes:
    """A text among them goes in as it is."""
    return b"[" + b",".join(e if isinstance(e, bytes) else json.dumps(e).encode() for e in entities) + b"]"


def with_raw(entity: Mapping[str, Any], attribute: str, raw: str) -> bytes:
    """The entity with a value that Python's own JSON would not write."""
    marked = {**entity, attribute: {"type": "Number", "value": "\x00here"}}
    return json.dumps(marked).replace('"\\u0000here"', raw).encode()


class Answers:
    """Fulfils Assets. Lists of lights, containers and sites get `assets`, those of sensors `sensors`."""

    def __init__(self, *assets: bytes, sensors: bytes = b"[]", total: int | None = None) -> None:
        self.mapper = open_mapper(CONNECTION, CATALOG)
        self.capabilities = Capabilities(total_count=True, modified_since=False, page_size=1000)
        self.assets, self.sensors, self.total = list(assets), sensors, total
        self.there: dict[EntityKey, Remote] = {}
        self.written: list[Write] = []

    def check(self) -> Iterator[CheckStep]:
        yield from ()

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        mine = "Streetlight" in query.types
        for number, body in enumerate(self.assets if mine else [self.sensors]):
            yield RawPage(query, number * 1000, self.total if mine else None, body, CLOCK)

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage | PlatformError]:
        return (next(self.pages(query)) for query in queries)

    def count(self, query: PageQuery) -> int:
        return self.total or 0

    def read(self, keys: Sequence[EntityKey]) -> dict[EntityKey, Remote | None]:
        return {key: self.there.get(key) for key in keys}

    def plan(self, writes: Sequence[Write]) -> list[PlannedRequest]:
        return [PlannedRequest("POST", "/v2", w.key.scope, dict(w.values), (w.key.id,)) for w in writes]

    def write(self, writes: Sequence[Write]) -> Iterator[Outcome]:
        self.written += writes
        return (Outcome(write) for write in writes)


class Town:
    def __init__(self, folder: Path, territory: Territory = TERRITORY) -> None:
        self.path, self.territory = folder / "copy.gpkg", territory
        self.store = open_store(self.path, territory, CATALOG)
        self.mappers = {"platform": open_mapper(CONNECTION, CATALOG)}

    def pull(self, answers: Answers, **options: Any) -> PullResult:
        return pull(self.store, self.territory, {"platform": answers}, PullOptions(**options))

    def unsent(self) -> list[AssetChange]:
        return unsent(self.store, self.mappers)

    def again(self) -> GeoPackageStore:
        self.store.close()
        self.store = open_store(self.path, self.territory, CATALOG)
        return self.store

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.database.execute(statement, values).fetchall()

    def uids(self) -> list[str]:
        return [uid for (uid,) in self.sql("SELECT uid FROM street_light ORDER BY uid")]


def check_consistent(path: Path) -> None:
    """The file is sound: each asset once, each with its base and its place in the index, nobody still applying."""
    database = sqlite3.connect(path)
    try:
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert database.execute("SELECT value FROM st_meta WHERE key='applying'").fetchone()[0] == "0"
        for table in TERRITORY.classes:
            assert database.execute(f"SELECT rtreecheck('rtree_{table}_geom')").fetchone()[0] == "ok"
            placed = database.execute(f"SELECT count(*) FROM {table} WHERE geom IS NOT NULL").fetchone()
            assert database.execute(f"SELECT count(*) FROM rtree_{table}_geom").fetchone() == placed
            assert database.execute(f"SELECT uid FROM {table} GROUP BY uid HAVING count(*)>1").fetchall() == []
            untouched = "uid NOT IN (SELECT uid FROM st_change)"
            bare = f"SELECT uid FROM {table} WHERE uid NOT IN (SELECT uid FROM st_base) AND {untouched}"
            assert database.execute(bare).fetchall() == []
            rowless = f"SELECT uid FROM st_base WHERE class='{table}' AND gone=0 AND {untouched}"
            assert database.execute(f"{rowless} AND uid NOT IN (SELECT uid FROM {table})").fetchall() == []
    finally:
        database.close()
