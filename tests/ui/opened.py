"""A territory that is open, with the signals and methods of the real one, and data that never changes by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QLocale, QObject, QSettings, QTimer, pyqtSignal
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import RefusedError, TerritoryError
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import PlannedRequest
from smart_territory.tasks.territory_history import AssetHistory
from smart_territory.workspace.report import (
    DELETED,
    AssetChange,
    Conflict,
    ConflictItem,
    FieldChange,
    SensorReading,
    Status,
    TownSummary,
)
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.undo import Plan

HOSTILE = "<b>L-1</b><img src='http://evil.example/x.png'>"


def ago(**parts: float) -> str:
    return (datetime.now(timezone.utc) - timedelta(**parts)).isoformat()


def point(lon: float, lat: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [lon, lat]}


TOWNS = (Municipality("06095", "Olivenza"), Municipality("06143", "Valverde de Leganés"), Municipality("1207", "Elvas"))
PLATFORM = Connection("main", "ngsi-v2", "http://localhost:1026", "smart", scopes={"*": "/{code}"})
TERRITORY = Territory("Mancomunidad del Guadiana", TOWNS, (PLATFORM,))
OFFLINE = replace(TERRITORY, name="Olivenza, sin plataforma", connections=())


def light(uid: str, label: str, *fields: FieldChange, kind: str = "update", **more: Any) -> AssetChange:
    given = {"municipality": "06095", "last": ago(minutes=50), "editor": "surveyor 2", "where": (-7.1, 38.68)}
    return AssetChange(uid, "street_light", kind=kind, label=label, fields=fields, **{**given, **more})


def changes() -> list[AssetChange]:
    refused = RefusedError(url="http://localhost:1026/v2", description="Invalid characters in attribute value")
    return [
        light("urn:ngsi-ld:Streetlight:L-0412", "L-0412", FieldChange("status", "ok", "defectiveLamp"),
              FieldChange("geometry", point(-7.1, 38.68), point(-7.1, 38.680029)),
              FieldChange("lantern_height_m", 8.0, 8.5)),
        light("urn:ngsi-ld:Streetlight:L-0419", "L-0419", FieldChange("status", None, "ok"),
              FieldChange("geometry", None, point(-7.1, 38.68)), kind="create"),
        light("urn:ngsi-ld:Streetlight:L-0107", "L-0107", FieldChange("retired_on", None, "2025-11-20T00:00:00Z"),
              error=refused),
        light("urn:ngsi-ld:Streetlight:L-0300", HOSTILE, FieldChange("description", None, HOSTILE), editor=None),
        light("urn:ngsi-ld:Streetlight:L-0001", "L-0001", FieldChange("lamp_power_w", 70.0, 36.0), conflict=True),
        AssetChange("urn:ngsi-ld:WasteContainer:C-7", "waste_container", "1207", "delete", "C-7", last=ago(days=3),
                    editor="ana", where=(-7.16, 38.88)),
    ]  # fmt: skip


def conflicts() -> list[Conflict]:
    return [
        Conflict("urn:ngsi-ld:Streetlight:L-0001", "street_light", "06095", "L-0001", (
            ConflictItem("lamp_power_w", 70.0, 36.0, 50.0),
            ConflictItem("geometry", point(-7.1, 38.68), point(-7.1, 38.68003), point(-7.10004, 38.68)),
        ), ago(minutes=5), ago(hours=1), "surveyor 2", (-7.1, 38.68)),
        Conflict("urn:ngsi-ld:Streetlight:L-0002", "street_light", "06095", "L-0002",
                 (ConflictItem("status", "ok", "defectiveLamp", HOSTILE),), ago(minutes=5), ago(days=1), None),
        Conflict("urn:ngsi-ld:WasteContainer:C-9", "waste_container", "1207", "C-9",
                 (ConflictItem(DELETED, {"status": "ok"}, {"status": "burnt"}, None),), ago(minutes=5)),
    ]  # fmt: skip


def overview() -> list[TownSummary]:
    return [
        TownSummary("06143", "Valverde de Leganés", {"street_light": 611, "waste_container": 88, "heritage_site": 9}, 2,
                    0, 0, 40, 0, ago(minutes=3)),
        TownSummary("06095", "Olivenza", {"street_light": 3204, "waste_container": 412, "heritage_site": 38}, 12, 2, 41,
                    50, 3, ago(hours=2)),
        TownSummary("1207", "Elvas", {"street_light": 2100, "heritage_site": 102}, 0, 0, 0, 0, 0, None),
    ]  # fmt: skip


def sensors() -> list[SensorReading]:
    def one(uid: str, name: str, kind: str, prop: str, value: Any, unit: Any, at: str | None, state: str) -> Any:
        return SensorReading(f"urn:{uid}", kind, name, "06095", prop, value, unit, at, state, (-7.1, 38.68))

    return [
        one("s1", "Calle Mayor, ruido", "noise", "laeq", 48.2, "dB(A)", ago(minutes=4), "normal"),
        one("s2", "Plaza, aire", "air_quality", "no2", 131.0, "µg/m³", ago(minutes=12), "warning"),
        one("s3", "Depósito alto", "water_level", "level", 0.42, "m", ago(seconds=20), "alarm"),
        one("s4", HOSTILE, "weather", "temperature", 0, "°C", ago(days=3), "stale"),
        one("s5", "Aparcamiento", "parking", "available", None, None, None, "no_data"),
    ]  # fmt: skip


def requests() -> tuple[PlannedRequest, ...]:
    body = {"actionType": "append", "entities": [{"id": "urn:ngsi-ld:Streetlight:L-0412", "type": "Streetlight",
            "status": {"type": "Text", "value": HOSTILE}}]}  # fmt: skip
    base = "http://localhost:1026/v2/"
    return (
        PlannedRequest("POST", base + "op/update", "/06095", body, ("urn:ngsi-ld:Streetlight:L-0412",)),
        PlannedRequest("POST", base + "op/update", "/06095", body, ("urn:ngsi-ld:Streetlight:L-0419",)),
        PlannedRequest("DELETE", base + "entities/C-7?type=WasteContainer", "/1207", None, ("C-7",)),
    )


class NoHistory:
    """Of a working copy in which nothing has happened yet; `calls` tells what was asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def of(self, asset_class: str, uid: str, before: int | None, then: Any) -> None:
        self.calls.append(("of", asset_class, uid))
        then(AssetHistory(uid, asset_class, uid, None, (), True))

    def actions(self, before: int | None, kinds: Sequence[str] | None, then: Any) -> None:
        then([])

    def plan_undo(self, action: int | None, then: Any) -> None:
        self.calls.append(("plan_undo", action))
        then(Plan("undo"))


class NoDecisions:
    """`found` can be undone; `calls` tells what was asked."""

    def __init__(self) -> None:
        self.found: list[Any] = []
        self.calls: list[tuple[Any, ...]] = []

    def undoable(self, then: Any) -> None:
        then(self.found)

    def reopen(self, action: int | None = None) -> None:
        self.calls.append(("reopen", action))


class Opened(QObject):
    """Answers come one turn of the event loop later, unless `held`; `calls` tells what was asked of it."""

    ready = pyqtSignal()
    changed = pyqtSignal()
    busy_changed = pyqtSignal(bool)
    progressed = pyqtSignal(object)
    finished = pyqtSignal(str, object)
    failed = pyqtSignal(object)
    closed = pyqtSignal()

    def __init__(self, territory: Territory = TERRITORY, *, full: bool = True, is_ready: bool = True) -> None:
        super().__init__()
        self.territory, self.catalog = territory, load_catalog()
        self.file, self.working_copy = Path("guadiana.territory.yaml"), Path("guadiana.gpkg")
        self.busy = self.live = self.held = False
        self.is_ready = is_ready
        self.data: dict[str, Any] = {
            "changes": changes(), "conflicts": conflicts(), "overview": overview(), "sensors": sensors(),
            "dry_run": requests(),
        } if full else {"changes": [], "conflicts": [], "overview": [], "sensors": [], "dry_run": ()}  # fmt: skip
        self.calls: list[tuple[Any, ...]] = []
        self.history, self.decisions = NoHistory(), NoDecisions()
        self.waiting: list[Any] = []

    def set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)

    def release(self) -> None:
        self.held = False
        waiting, self.waiting = self.waiting, []
        for answer in waiting:
            answer()

    def fail(self, error: TerritoryError) -> None:
        self.waiting = []
        self.failed.emit(error)

    def listeners(self) -> int:
        signals = (self.ready, self.changed, self.busy_changed, self.progressed, self.finished, self.failed)
        return sum(self.receivers(signal) for signal in (*signals, self.closed))

    def open(self) -> None:
        self.calls.append(("open",))

    def pull(self, municipalities: Sequence[str] | None = None) -> None:
        self.calls.append(("pull", municipalities))

    def push(self, uids: Sequence[str] | None = None) -> None:
        self.calls.append(("push", uids))

    def sync(self) -> None:
        self.calls.append(("sync",))

    def revert(self, uids: Sequence[str]) -> None:
        self.calls.append(("revert", list(uids)))

    def resolve(self, choices: Mapping[str, Mapping[str, Any]], seen: Any = None) -> None:
        self.calls.append(("resolve", {uid: dict(chosen) for uid, chosen in choices.items()}))

    def cancel(self) -> None:
        self.calls.append(("cancel",))

    def set_live(self, live: bool) -> None:
        self.live = live
        self.calls.append(("live", live))

    def close(self) -> None:
        self.closed.emit()

    def read_changes(self, then: Any) -> None:
        self._answer("changes", then)

    def read_conflicts(self, then: Any) -> None:
        self._answer("conflicts", then)

    def read_overview(self, then: Any) -> None:
        self._answer("overview", then)

    def read_sensors(self, then: Any) -> None:
        self._answer("sensors", then)

    def read_status(self, then: Any) -> None:
        self.waiting.append(lambda: then(Status(0, len(self.data["changes"]), len(self.data["conflicts"]))))

    def dry_run(self, then: Any, uids: Sequence[str] | None = None) -> None:
        self.calls.append(("dry_run", uids))
        self._answer("dry_run", then)

    def _answer(self, what: str, then: Any) -> None:
        if self.held:
            self.waiting.append(lambda: then(self.data[what]))
        else:
            QTimer.singleShot(0, lambda: then(self.data[what]))


class Layers:
    """Notes where the map was sent."""

    def __init__(self) -> None:
        self.zoomed: list[tuple[Any, ...]] = []

    def layer(self, _class_key: str) -> None:
        return None

    def zoom_to(self, asset_class: str, uid: str, where: tuple[float, float] | None) -> None:
        self.zoomed.append((asset_class, uid, where))


def speak_english() -> None:
    QSettings().setValue("locale/userLocale", "en_GB")
    QLocale.setDefault(QLocale("en_GB"))
