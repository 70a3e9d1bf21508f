from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtTest import QTest
from smart_territory.catalog.loader import load_catalog
from smart_territory.catalog.model import Catalog
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.providers.model import GEOMETRY, Observation
from smart_territory.workspace.geometry import blob_from_geometry
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.store import Row, SensorRow
from smart_territory.workspace.territory import Municipality, Territory

HOSTILE = "<img src=x onerror=alert(1)>\"'&[% 1+1 %]"
EAST, WEST = "06001", "06002"
TOWNS = (Municipality(EAST, "Almendrera", "EPSG:25829"), Municipality(WEST, "Vale da Raia", "EPSG:25829"))


@dataclass
class Opened:
    """What layers ask of an open territory."""

    territory: Territory
    catalog: Catalog
    working_copy: Path
    saved: list[str] = field(default_factory=list)

    def note_edit(self) -> None:
        self.saved.append("saved")

    def journal(self) -> dict[str, str]:
        return dict(self.ask("SELECT uid, kind FROM st_change"))

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.working_copy)) as database:
            return database.execute(sql, values).fetchall()


def point(x: float, y: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


def square(x: float, y: float, size: float) -> dict[str, Any]:
    ring = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]
    return {"type": "Polygon", "coordinates": [ring]}


def _rows() -> dict[str, list[Row]]:
    light = {"code": "L-0007", "status": "ok", "cabinet": "cab:1", "arm_azimuth": 90.0, "lantern_height_m": 8.123456789}
    odd = {"code": "L-0411", "status": "fromOuterSpace", "lamp_count": 77, "lamp_power_w": 99999.25, "remarks": HOSTILE,
           "lamp_changed_on": "2024-05-06T07:08:09.123Z", "service_started_on": "1999-12-31",
           "address": {"streetAddress": "Rúa do Sol"}, "cabinet": "cab:gone"}  # fmt: skip
    return {
        "control_cabinet": [Row("cab:1", EAST, {"code": "CM-01", "features": ["photocell", "fluxReducer"],
                                                GEOMETRY: point(-7.001, 38.701)})],
        "street_light": [
            Row("light:1", EAST, {**light, GEOMETRY: point(-7.0, 38.7)}),
            Row("light:2", EAST, {**odd, GEOMETRY: point(-7.0005, 38.7005)}),
            Row("light:3", WEST, {"code": "L-0009", "status": "defectiveLamp", "retired_on": "2020-01-01",
                                  GEOMETRY: point(-7.1, 38.7)}),
        ],
        "waste_site": [Row("site:1", EAST, {"name": "Isla 1", "kind": "recycling_point",
                                            GEOMETRY: point(-7.002, 38.7)})],
        "waste_container": [
            Row(f"bin:{fraction}", EAST, {"code": f"C-{fraction}", "fraction": fraction, "site": "site:1",
                                          GEOMETRY: point(-7.002 + 0.00002 * n, 38.7)})
            for n, fraction in enumerate(("glass", "paper", "residual"))
        ],
        "heritage_site": [Row("site:h", EAST, {"name": "Castillo", "protection_grade": "BIC",
                                               GEOMETRY: point(-7.003, 38.702)})],
        "protection_zone": [Row("zone:1", EAST, {"name": "Entorno", "site": "site:h", "kind": "entorno",
                                                 GEOMETRY: square(-7.004, 38.701, 0.002)})],
    }  # fmt: skip


def _sensors() -> list[SensorRow]:
    def one(uid: str, kind: str, prop: str, value: Any, unit: str | None, state: str, x: float) -> SensorRow:
        return SensorRow(uid, "c", "/a", EAST, kind, f"{uid} {HOSTILE}", "T", (x, 38.703), prop, value, unit,
                         "2024-01-01T00:00:00.000Z", state)  # fmt: skip

    return [
        one("s:1", "noise", "laeq", 42.5, "dB(A)", "normal", -7.0),
        one("s:2", "parking", "status", "free", None, "stale", -7.001),
        one("s:3", "noise", "laeq", None, "dB(A)", "no_data", -7.002),
    ]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def new_territory(tmp_path: Path, catalog: Catalog) -> Callable[..., Opened]:
    """Makes a working copy; keyword arguments change the territory."""

    def make(name: str = "town", **told: Any) -> Opened:
        return opened_in(tmp_path, catalog, name, **told)

    return make


def opened_in(
    folder: Path, catalog: Catalog, name: str = "town", *, filled: bool = True, boundaries: bool = True, **told: Any
) -> Opened:
    path = folder / f"{name}.gpkg"
    store = GeoPackageStore.create(path, catalog, name)
    with store.applying():
        for key, rows in (_rows() if filled else {}).items():
            store.put_rows(catalog.classes[key], rows)
        if filled:
            store.put_sensors(_sensors())
            store.put_observations([Observation("light:1", "power_state", "on", None, "2024-01-01T00:00:00Z"),
                                    Observation("light:1", "voltage_v", HOSTILE, "V", None)])  # fmt: skip
        for code, x in ((EAST, -7.05), (WEST, -7.15)) if boundaries else ():
            store.database.execute(
                "INSERT INTO town(code, name, crs, geom) VALUES (?,?,?,?)",
                (code, code, "EPSG:25829", blob_from_geometry(square(x, 38.65, 0.1))),
            )
    store.close()
    return Opened(Territory(**{"name": name, "municipalities": TOWNS, **told}), catalog, path)


@pytest.fixture
def opened(new_territory: Callable[..., Opened]) -> Opened:
    return new_territory()


@pytest.fixture
def speak() -> Iterator[Callable[[str], None]]:
    """Sets QGIS's language."""
    settings = QgsSettings()
    before = settings.value("locale/userLocale", "en")
    yield lambda language: settings.setValue("locale/userLocale", language)
    settings.setValue("locale/userLocale", before)


@pytest.fixture
def project(qgis_iface: Any, qgis_new_project: None, speak: Callable[[str], None]) -> Iterator[QgsProject]:
    """With a window that draws nothing: QGIS crashes where a renderer goes in the instant that its drawing begins."""
    speak("en")
    qgis_iface.mapCanvas().setRenderFlag(False)
    QTest.qWait(5)  # what was asked for before begins all the same
    qgis_iface.mapCanvas().stopRendering()
    yield QgsProject.instance()
    QgsProject.instance().clear()
    qgis_iface.mapCanvas().setRenderFlag(True)


@pytest.fixture
def built(project: QgsProject, opened: Opened) -> TerritoryLayers:
    territory = TerritoryLayers(opened)
    territory.build()
    return territory


def legend(layer: QgsVectorLayer) -> list[str]:
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def row(layer: QgsVectorLayer, uid: str) -> Any:
    return next(feature for feature in layer.getFeatures() if feature["uid"] == uid)
