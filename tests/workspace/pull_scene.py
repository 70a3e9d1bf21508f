"""A territory of two towns on the sandbox platform, and a working copy to pull it into. Not a test."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.base import Assets
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import PageQuery, RawPage
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pull import PullOptions, pull
from smart_territory.workspace.report import PullResult, Step
from smart_territory.workspace.territory import Municipality, Territory

CATALOG = load_catalog()
LIGHT = CATALOG.classes["street_light"]
OLIVENZA, VALVERDE = "/olivenza", "/valverde"
CODES = {OLIVENZA: "06095", VALVERDE: "06158"}
NOW = "2026-01-01T10:00:00.000Z"


def square(west: float, south: float, size: float = 0.1) -> dict[str, Any]:
    east, north = west + size, south + size
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


BOUNDARIES = {"06095": square(-7.15, 38.6), "06158": square(-7.0, 38.6)}


def urn(number: int, town: str = OLIVENZA) -> str:
    return f"urn:ngsi-ld:Streetlight:{CODES.get(town, 'x')}:{number:05d}"


def light(number: int, town: str = OLIVENZA, **more: Any) -> dict[str, Any]:
    """An entity as the platform takes it."""
    west = -7.14 if town == OLIVENZA else -6.99
    where = [round(west + number % 1000 / 1e5, 7), round(38.61 + number // 1000 / 1e4, 7)]
    return {
        "id": urn(number, town),
        "type": "Streetlight",
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": where}},
        "status": {"type": "Text", "value": "ok"},
        "circuit": {"type": "Text", "value": f"C{number % 7}"},
        "lanternHeight": {"type": "Number", "value": 8.5},
        "powerState": {"type": "Text", "value": "off"},
        "oldInventoryCode": {"type": "LegacyCode", "value": {"line": number}},
        **more,
    }


def container(number: int) -> dict[str, Any]:
    return {
        "id": f"urn:ngsi-ld:WasteContainer:{number}",
        "type": "WasteContainer",
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.65]}},
        "fillingLevel": {"type": "Number", "value": 0.5},
    }


def noise(number: int, level: float = 50.0, observed: str | None = NOW) -> dict[str, Any]:
    entity = {
        "id": f"urn:ngsi-ld:NoiseLevelObserved:{number}",
        "type": "NoiseLevelObserved",
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.65]}},
        "LAeq": {"type": "Number", "value": level},
    }
    if observed:
        entity["dateObserved"] = {"type": "DateTime", "value": observed}
    return entity


class Desk:
    """What one technician has: a territory, a working copy, and the platform as it is asked for real."""

    def __init__(self, platform: Any, folder: Path, **connection: Any) -> None:
        self.platform, self.path = platform, folder / "copy.gpkg"
        scopes = connection.pop("scopes", {"06095": OLIVENZA, "06158": VALVERDE})
        options = {"timeout_s": 5, **connection.pop("options", {})}
        self.connection = Connection(
            "platform", "ngsi-v2", platform.url, platform.tenant, scopes=scopes, options=options, **connection
        )
        self.territory = Territory(
            "Two towns",
            (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde de Leganés")),
            (self.connection,),
            ("street_light", "waste_container"),
        )
        self.steps: list[Step] = []
        self.store = self.opened()

    def opened(self) -> GeoPackageStore:
        return open_store(self.path, self.territory, CATALOG)

    def again(self) -> None:
        """As after a restart."""
        self.store.close()
        self.store = self.opened()

    def with_classes(self, *classes: str) -> None:
        self.territory = replace(self.territory, classes=classes)

    def connection_to(self, url: str, tenant: str | None = None) -> Connection:
        return replace(self.connection, url=url, tenant=self.connection.tenant if tenant is None else tenant)

    def platforms(self) -> dict[str, Assets]:
        return {"platform": open_assets(self.connection, CATALOG, RequestsTransport())}

    def pull(self, platforms: Mapping[str, Assets] | None = None, cancelled: Any = None, **options: Any) -> PullResult:
        self.steps.clear()
        more = {} if cancelled is None else {"cancelled": cancelled}
        return pull(
            self.store, self.territory, platforms or self.platforms(), PullOptions(**options), self.steps.append, **more
        )

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.database.execute(statement, values).fetchall()

    def edit(self, uid: str, **values: Any) -> None:
        names = ", ".join(f'"{name}"=?' for name in values)
        self.sql(f"UPDATE street_light SET {names} WHERE uid=?", *values.values(), uid)

    def cell(self, uid: str, column: str) -> Any:
        found = self.sql(f'SELECT "{column}" FROM street_light WHERE uid=?', uid)
        return found[0][0] if found else None

    def count(self, table: str = "street_light") -> int:
        return int(self.sql(f'SELECT count(*) FROM "{table}"')[0][0])

    def asked(self) -> list[dict[str, Any]]:
        """The lists and counts that the platform was asked for."""
        return [e for e in self.platform.log() if e["path"].startswith("/v2/") and e["path"] != "/v2/op/update"]

    def patch(self, uid: str, scope: str = OLIVENZA, kind: str = "Streetlight", **attributes: Any) -> None:
        """A colleague's program writes."""
        body = {n: {"type": "Text" if isinstance(v, str) else "Number", "value": v} for n, v in attributes.items()}
        answer = self.platform.request("PATCH", f"/v2/entities/{uid}/attrs?type={kind}", body, scope)
        assert answer.status == 204, answer.body

    def remove(self, uid: str, scope: str = OLIVENZA, kind: str = "Streetlight") -> None:
        assert self.platform.request("DELETE", f"/v2/entities/{uid}?type={kind}", None, scope).status == 204


def check_whole(path: Path) -> None:
    """The file is sound, its spatial index agrees with its rows, and no asset is there twice."""
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    for table in ("street_light", "sensor"):
        assert database.execute(f"SELECT rtreecheck('rtree_{table}_geom')").fetchone()[0] == "ok"
        placed = database.execute(f"SELECT count(*) FROM {table} WHERE geom IS NOT NULL").fetchone()
        assert database.execute(f"SELECT count(*) FROM rtree_{table}_geom").fetchone() == placed
    assert database.execute("SELECT uid FROM street_light GROUP BY uid HAVING count(*)>1").fetchall() == []
    assert database.execute("SELECT count(*) FROM st_base WHERE uid NOT IN (SELECT uid FROM street_light) "
                            "AND class='street_light'").fetchone()[0] == 0
    assert database.execute("SELECT value FROM st_meta WHERE key='applying'").fetchone()[0] == "0"
    database.close()


class ListsOneByOne:
    """For a platform in between: its short lists go through its own `pages`, which is called without `first` then."""

    count: Any
    pages: Any

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage]:
        for query in queries:
            yield RawPage(query, 0, self.count(query), b"[]") if query.count_only else next(iter(self.pages(query)))
