"""A technician's desk before the real client and the sandbox platform over loopback. Not a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from smart_territory.providers.connection import Connection
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, VALVERDE
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pull import pull
from smart_territory.workspace.push import dry_run, push
from smart_territory.workspace.report import AssetChange, PullResult, PushResult
from smart_territory.workspace.territory import Municipality, Territory


def territory_at(url: str, tenant: str, overrides: dict[str, Any] | None = None) -> Territory:
    scopes = {"06095": OLIVENZA, "06158": VALVERDE}
    return Territory(
        "Two towns",
        (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde de Leganés")),
        (Connection("platform", "ngsi-v2", url, tenant=tenant, scopes=scopes, overrides=overrides or {}),),
        ("street_light",),
    )


class RealDesk:
    def __init__(self, path: Path, url: str, tenant: str, overrides: dict[str, Any] | None = None) -> None:
        self.territory = territory_at(url, tenant, overrides)
        self.store = open_store(path, self.territory, CATALOG)
        connection = self.territory.connections[0]
        self.platforms = {"platform": open_assets(connection, CATALOG, RequestsTransport())}
        self.mappers = {"platform": self.platforms["platform"].mapper}

    def pull(self) -> PullResult:
        return pull(self.store, self.territory, self.platforms)

    def push(self) -> PushResult:
        return push(self.store, self.territory, self.platforms)

    def dry_run(self) -> tuple[Any, ...]:
        return dry_run(self.store, self.territory, self.platforms)

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.store.database.execute(statement, values).fetchall()

    def unsent(self) -> dict[str, AssetChange]:
        return {change.uid: change for change in unsent(self.store, self.mappers)}


def writes(platform: PlatformUnderTest) -> list[tuple[str, str]]:
    """What the platform was told to change, in order."""
    return [
        (line["method"], line["path"])
        for line in platform.log()
        if line["method"] in ("PATCH", "PUT", "DELETE")
        or (line["method"] == "POST" and "op/query" not in line["path"])
    ]
