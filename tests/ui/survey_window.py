"""The plugin before a real territory with street lights, and a tablet's surveys of it. Not a test."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge
from qgis.PyQt.QtWidgets import QApplication
from smart_territory import classFactory
from smart_territory.tests.survey.survey_scene import Tablet
from smart_territory.tests.ui.opened import speak_english
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.survey.prepare import prepare
from smart_territory.workspace.survey.request import SurveyRequest
from towns_scene import fill, territory_file, urn

__all__ = ["Tablet", "Window", "plugin_window", "urn"]


class Window:
    """The plugin with its dock, and what a person does there."""

    def __init__(self, plugin: Any, iface: Any, qtbot: Any, opened: Any, folder: Path) -> None:
        self.plugin, self.iface, self.qtbot, self.opened, self.folder = plugin, iface, qtbot, opened, folder
        self.failed: list[Any] = []
        self.finished: list[tuple[str, Any]] = []
        opened.failed.connect(self.failed.append)
        opened.finished.connect(lambda action, result: self.finished.append((action, result)))

    @property
    def dock(self) -> Any:
        return self.plugin._window.dock

    @property
    def lights(self) -> Any:
        return self.plugin.layers.layer("street_light")

    def until(self, true: Callable[[], Any]) -> Any:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=40000)
        return true()

    def until_idle(self) -> None:
        self.until(lambda: not self.opened.busy)

    def result_of(self, action: str) -> Any:
        self.until(lambda: any(one == action for one, _ in self.finished) or self.failed)
        assert self.failed == []
        return next(result for one, result in reversed(self.finished) if one == action)

    def store(self) -> Any:
        return closing(GeoPackageStore.open_existing(self.opened.working_copy, self.opened.catalog))

    def survey(self, name: str, **more: Any) -> Path:
        """Left with a tablet, as the wizard would write it."""
        with self.store() as store:
            asked = {"classes": ("street_light",), "editor": "Ana", "device": "tablet 1", **more}
            return prepare(store, SurveyRequest(name, **asked), self.folder).folder

    def tablet(self, folder: Path) -> Tablet:
        return Tablet(folder / f"{folder.name}.gpkg")

    def value(self, uid: str, column: str) -> Any:
        with closing(sqlite3.connect(self.opened.working_copy)) as database:
            found = database.execute(f'SELECT "{column}" FROM street_light WHERE uid=?', (uid,)).fetchone()
            return found[0] if found else None

    def count(self) -> int:
        with closing(sqlite3.connect(self.opened.working_copy)) as database:
            return int(database.execute("SELECT count(*) FROM street_light").fetchone()[0])


@contextmanager
def plugin_window(
    iface: Any, qtbot: Any, folder: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    """Twenty lights in each of two towns."""
    speak_english()
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), iface.mapCanvas())
    monkeypatch.setattr(iface, "layerTreeCanvasBridge", lambda: bridge)
    fill(platform)
    plugin = classFactory(iface)
    plugin.initGui()
    opened = plugin.open_territory(territory_file(folder, platform))
    qtbot.waitUntil(lambda: opened.is_ready and not opened.busy, timeout=60000)
    window = Window(plugin, iface, qtbot, opened, folder)
    iface.mainWindow().show()
    plugin.layers._to_show = False  # the map stays where a test puts it
    opened.pull()
    window.until_idle()
    yield window
    plugin.unload()
    iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    qtbot.wait(20)
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
