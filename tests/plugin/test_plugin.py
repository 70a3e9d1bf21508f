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
from smart_territory.errors import TerritoryFileError
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
    qgis_iface.mapCanvas().stopRendering()  # as QGIS's own window does before a project goes
    QgsProject.instance().clear()
    run_events(qtbot)


def ready(qtbot: Any, opened: Any) -> None:
    qtbot.waitUntil(lambda: opened.is_ready and not opened.busy, timeout=60000)


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
    qtbot.waitUntil(lambda: not opened.busy, timeout=60000)
    lights = plugin.layers.layer("street_light")
    assert lights.isValid()
    qtbot.waitUntil(lambda: lights.featureCount() == 40)  # layers are read again in small steps
    assert QgsProject.instance().layerTreeRoot().findGroup("Two towns") is not None


def test_leaving_takes_the_layers_along(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    project = QgsProject.instance()
    ready(qtbot, plugin.open_territory(territory_file(tmp_path, platform)))
    assert project.mapLayers()
    assert plugin.leave_territory()
    assert plugin.opened is None
    assert not project.mapLayers()
    assert project.layerTreeRoot().findGroup("Two towns") is None
    assert project.readEntry("smart_territory", "file", "")[0] == ""


def test_unsaved_edits_keep_the_territory_open_and_are_named(
    plugin: Any, qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    fill(platform)
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    opened.pull()
    qtbot.waitUntil(lambda: not opened.busy, timeout=60000)
    lights = plugin.layers.layer("street_light")
    assert lights.startEditing()
    lights.deleteFeature(next(lights.getFeatures()).id())
    assert not plugin.leave_territory()
    (tmp_path / "b").mkdir()
    assert plugin.open_territory(territory_file(tmp_path / "b", platform)) is None
    assert plugin.open_demo("http://127.0.0.1:9") is None
    assert plugin.opened is opened
    assert not opened.is_closed
    assert lights.isModified()
    lights.rollBack()
    assert plugin.leave_territory()


def test_a_territory_opened_again_after_a_change_keeps_its_layers_and_drops_what_it_no_longer_has(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    file = territory_file(tmp_path, platform)
    ready(qtbot, plugin.open_territory(file))
    lights = plugin.layers.layer("street_light").id()
    file.write_text(file.read_text().replace("[street_light, control_cabinet]", "[street_light]"))
    ready(qtbot, plugin.open_territory(file))
    assert plugin.layers.layer("street_light").id() == lights
    classes = {layer.customProperty("smart_territory/class") for layer in QgsProject.instance().mapLayers().values()}
    assert "control_cabinet" not in classes


def test_closing_takes_the_territory_away_and_leaves_the_layers_to_the_project(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    plugin.close_territory()
    assert plugin.opened is None
    assert plugin.layers is None
    assert QgsProject.instance().mapLayers()


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


def test_the_first_click_shows_the_panel_and_the_second_hides_it(plugin: Any, qgis_iface: Any) -> None:
    plugin._window._panel.trigger()
    dock = plugin._window.dock
    assert not dock.isHidden()
    qgis_iface.mainWindow().show()
    plugin._window._panel.trigger()
    assert dock.isHidden()
    plugin._window._panel.trigger()
    assert not dock.isHidden()


def test_a_new_project_closes_the_territory(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    plugin.iface.mapCanvas().stopRendering()
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
    plugin.iface.mapCanvas().stopRendering()
    project.clear()
    assert project.read(str(tmp_path / "towns.qgz"))
    qtbot.waitUntil(lambda: plugin.opened is not None and plugin.opened.is_ready, timeout=60000)
    assert len(project.mapLayers()) == before
    assert not project.isDirty()


def test_nothing_is_written_under_unsaved_edits(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    fill(platform)
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    ready(qtbot, opened)
    opened.pull()
    qtbot.waitUntil(lambda: not opened.busy, timeout=60000)
    lights = plugin.layers.layer("street_light")
    assert lights.startEditing()
    one = next(lights.getFeatures())
    lights.changeAttributeValue(one.id(), lights.fields().indexOf("circuit"), "mine")
    failed: list[Any] = []
    opened.failed.connect(failed.append)
    opened.sync()
    assert [error.key for error in failed] == ["unsaved_edits"]
    assert not opened.busy
    lights.rollBack()
    opened.pull()
    assert not lights.startEditing()
    qtbot.waitUntil(lambda: not opened.busy, timeout=60000)
    assert lights.startEditing()
    lights.rollBack()


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
    qtbot.waitUntil(lambda: not opened.busy, timeout=180000)
    qtbot.waitUntil(lambda: plugin.layers.layer("street_light").featureCount() > 6000)
    plugin.close_territory()
    assert process.poll() is not None


def test_windows_that_stand_open_go_with_the_plugin(plugin: Any, qtbot: Any) -> None:
    def ours() -> list[str]:
        return [type(w).__name__ for w in QApplication.topLevelWidgets() if type(w).__module__.startswith("smart_")]

    before = ours()
    window = plugin._window
    for _ in range(2):  # the second takes the place of the first
        window.new_territory()
        window._show_about()
    run_events(qtbot)
    assert sorted(set(ours()) - set(before)) == ["AboutDialog", "TerritoryWizard"]
    assert len(ours()) == len(before) + 2
    window.remove()
    plugin._window = None
    run_events(qtbot)
    assert len(ours()) <= len(before)


def test_a_territory_whose_file_somebody_broke_is_told_and_not_changed(
    plugin: Any, qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    file = territory_file(tmp_path, platform)
    ready(qtbot, plugin.open_territory(file))
    file.write_text("territory: [")
    told: list[Any] = []
    plugin._window.bar.error = told.append
    plugin._window.edit_territory()
    assert isinstance(told[0], TerritoryFileError)


def test_a_project_whose_territory_has_moved_says_so(
    plugin: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    file = territory_file(tmp_path, platform)
    ready(qtbot, plugin.open_territory(file))
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "town.qgz"))
    plugin.iface.mapCanvas().stopRendering()
    project.clear()
    told: list[str] = []
    plugin._window.bar.warning = told.append
    file.rename(tmp_path / "elsewhere.yaml")
    assert project.read(str(tmp_path / "town.qgz"))
    assert plugin.opened is None
    assert str(file) in told[0]
