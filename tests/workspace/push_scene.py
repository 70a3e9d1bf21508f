"""A town's technician: a working copy on disk, a territory, a platform in memory. Not a test."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import EntityKey, Remote
from smart_territory.tests.workspace.fake_platform import Broker, FakeAssets
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.push import dry_run, push
from smart_territory.workspace.report import AssetChange, PushResult
from smart_territory.workspace.store import Base, Row
from smart_territory.workspace.territory import Municipality, Territory

CATALOG = load_catalog()
LIGHT = CATALOG.classes["street_light"]
OLIVENZA, VALVERDE = "/olivenza", "/valverde"
TERRITORY = Territory(
    "Two towns",
    (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde de Leganés")),
    (Connection("platform", "ngsi-v2", "http://platform.example", scopes={"06095": OLIVENZA, "06158": VALVERDE}),),
    ("street_light",),
)
TOWNS = {OLIVENZA: "06095", VALVERDE: "06158"}


def light(number: int, **values: Any) -> dict[str, Any]:
    """An entity as its platform has it."""
    entity = {
        "id": urn(number),
        "type": "Streetlight",
        "location": {"type": "geo:json", "value": _point(number)},
        "status": {"type": "Text", "value": "ok"},
        "circuit": {"type": "Text", "value": f"C{number}"},
        "lanternHeight": {"type": "Number", "value": 8},
        "powerState": {"type": "Text", "value": "off"},
        "oldInventoryCode": {"type": "LegacyCode", "value": {"line": number}},
    }
    entity.update({name: {"type": "Text", "value": value} for name, value in values.items()})
    return entity


def _point(number: int) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [-7.1, round(38.6 + number / 1e4, 7)]}


def urn(number: int) -> str:
    return f"urn:ngsi-ld:Streetlight:{number:04d}"


class Desk:
    """What one technician sees; `edit` and its like are made through SQL, as any program may."""

    def __init__(self, path: Path, broker: Broker | None = None, territory: Territory = TERRITORY) -> None:
        self.path, self.territory = path, territory
        begin = GeoPackageStore.open_existing if path.exists() else GeoPackageStore.create
        self.store = begin(path, CATALOG)
        self.broker = broker or Broker()
        self.assets = FakeAssets(self.broker, CATALOG)
        self.platforms = {"platform": self.assets}
        self.mappers = {"platform": self.assets.mapper}

    def take_in(self) -> None:
        """A first pull of all that the platform has."""
        with self.store.applying():
            for (scope, kind, name), entity in self.broker.entities.items():
                key = EntityKey("platform", scope, kind, name)
                values = self.assets.mapper.values(LIGHT, entity)
                self.store.put_rows(LIGHT, [Row(name, TOWNS[scope], values)])
                self.store.put_bases([Base(name, LIGHT.key, key, entity, self.broker.modified[scope, kind, name])])

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.database.execute(statement, values).fetchall()

    def edit(self, number: int, **values: Any) -> None:
        self.edit_uid(urn(number), **values)

    def edit_uid(self, uid: str, **values: Any) -> None:
        names = ", ".join(f'"{name}"=?' for name in values)
        self.sql(f"UPDATE street_light SET {names} WHERE uid=?", *values.values(), uid)

    def delete(self, number: int) -> None:
        self.sql("DELETE FROM street_light WHERE uid=?", urn(number))

    def add(self, town: str | None = "06095", **values: Any) -> str:
        names = "".join(f', "{name}"' for name in values)
        marks = ", ?" * len(values)
        self.sql(f"INSERT INTO street_light(municipality{names}) VALUES (?{marks})", town, *values.values())
        return str(self.sql("SELECT uid FROM street_light WHERE fid=(SELECT max(fid) FROM street_light)")[0][0])

    def cell(self, number: int | str, column: str) -> Any:
        uid = number if isinstance(number, str) else urn(number)
        found = self.sql(f'SELECT "{column}" FROM street_light WHERE uid=?', uid)
        return found[0][0] if found else None

    def there(self, number: int | str, attribute: str, scope: str = OLIVENZA) -> Any:
        return self.broker.value(scope, "Streetlight", number if isinstance(number, str) else urn(number), attribute)

    def push(self, uids: Iterable[str] | None = None, **more: Any) -> PushResult:
        return push(self.store, self.territory, self.platforms, uids, **more)

    def dry_run(self, **more: Any) -> tuple[Any, ...]:
        return dry_run(self.store, self.territory, self.platforms, **more)

    def unsent(self) -> dict[str, AssetChange]:
        return {change.uid: change for change in unsent(self.store, self.mappers)}

    def history(self, kind: str) -> list[tuple[Any, ...]]:
        return self.sql("SELECT uid, change, attribute, old, new FROM st_history WHERE kind=? ORDER BY id", kind)

    def again(self) -> None:
        """As after a restart."""
        self.store.close()
        self.store = GeoPackageStore.open_existing(self.path, CATALOG)


def counts(result: PushResult) -> tuple[int, int, int, int]:
    return result.pushed, result.verified, result.conflicts, result.failed


def remote(desk: Desk, number: int, scope: str = OLIVENZA) -> Remote | None:
    key = EntityKey("platform", scope, "Streetlight", urn(number))
    return desk.assets.read([key])[key]


def scene(path: Path, numbers: Iterable[int] = range(10)) -> Desk:
    broker = Broker()
    for number in numbers:
        broker.put(OLIVENZA, light(number))
    desk = Desk(path, broker)
    desk.take_in()
    return desk


