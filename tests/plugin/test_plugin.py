from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMenu
from smart_territory import classFactory
from towns_scene import fill, territory_file


def run_events(qtbot: Any) -> None:
    """What was left to be deleted later is deleted."""
    for _ in range(3):
        qtbot.wait(20)
        QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


@pytest.fixture
def plugin(qgis_iface: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), qgis_iface.mapCanvas())
    monkeypatch.setattr(qgis_iface, "layerTreeCanvasBridge", lambda: bridge)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    QgsProject.instance().clear()
    run_events(qtbot)


def ready(qtbot: Any, opened: Any) -> None:
    qtbot.waitUntil(lambda: opened.is_ready and not opened.busy, timeout=20000)


def test_ten_times_loaded_and_unloaded_leaves_nothing_behind(qgis_iface: Any, qtbot: Any) -> None:
    window = qgis_iface.mainWindow()

    def ours() -> tuple[int, int, bool]:
        menus = [m for m in window.findChildren(QMenu) if "Smart" in m.title()]
        docks = [d for d in window.findChildren(QDockWidget) if d.objectName() == "SmartTerritoryDock"]
        return len(menus), len(docks), QgsApplication.processingRegistry().providerById("smart_territory") is not None

    run_events(qtbot)
    before = ours()
    for _ in range(10):
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        assert QgsApplication.processingRegistry().providerById("smart_territory") is not None
        plugin.unload()
    run_events(qtbot)
    assert ours() == before


def test_opening_a_territory_brings_layers_and_panel(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    fill(platform)
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    opened.pull()
    qtbot.waitUntil(lambda: not opened.busy, timeout=20000)
    lights = plugin.layers.layer("street_light")
    assert lights.isValid()
    assert lights.featureCount() == 40
    assert QgsProject.instance().layerTreeRoot().findGroup("Two towns") is not None


def test_closing_takes_the_territory_away_and_leaves_the_layers_to_the_project(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    plugin.close_territory()
    assert plugin.opened is None
    assert plugin.layers is None


def test_another_territory_takes_the_place_of_the_first(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    first = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, first)
    (tmp_path / "b").mkdir()
    second = plugin.open_territory(territory_file(tmp_path / "b", platform))
    ready(qtbot, second)
    assert first.is_closed
    assert plugin.opened is second


def test_a_new_project_closes_the_territory(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    QgsProject.instance().clear()
    assert opened.is_closed


def test_a_saved_project_opens_its_territory_again(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "towns.qgz"))
    before = len(project.mapLayers())
    project.clear()
    assert project.read(str(tmp_path / "towns.qgz"))
    qtbot.waitUntil(lambda: plugin.opened is not None and plugin.opened.is_ready, timeout=20000)
    assert len(project.mapLayers()) == before


def test_a_territory_without_a_platform_works_from_an_empty_working_copy(
    plugin: Any, qtbot: Any, tmp_path: Path
) -> None:
    file = tmp_path / "alone.territory.yaml"
    file.write_text(
        'territory: 1\nname: Alone\nmunicipalities: [{code: "06095", name: Olivenza, crs: "EPSG:25829"}]\n'
        "connections: []\nclasses: [street_light]\n",
        encoding="utf-8",
    )
    ready(qtbot, plugin.open_territory(file))
    lights = plugin.layers.layer("street_light")
    assert lights.isValid()
    assert lights.startEditing()
    lights.rollBack()


def test_the_demo_starts_its_own_platform_and_ends_it(plugin: Any, qtbot: Any) -> None:
    opened = plugin.open_demo()
    ready(qtbot, opened)
    process = plugin._demo._process
    assert process is not None
    assert process.poll() is None
    opened.pull()
    qtbot.waitUntil(lambda: not opened.busy, timeout=60000)
    assert plugin.layers.layer("street_light").featureCount() > 6000
    plugin.close_territory()
    assert process.poll() is not None
