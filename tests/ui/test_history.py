"""The panel before a real territory: a working copy on disk, the sandbox, layers on a canvas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsGui, QgsLayerTreeMapCanvasBridge, QgsMapLayerActionContext
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QApplication, QFileDialog
from smart_territory import classFactory
from smart_territory.errors import AttributeGoneError, UnsavedEditsError
from smart_territory.tests.ui.opened import speak_english
from smart_territory.ui.changes_model import LINES_ROLE
from smart_territory.ui.history_view import FILTERS
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.store import HistoryLine
from towns_scene import fill, territory_file, urn


class Window:
    """The plugin with its dock, and what a person does there."""

    def __init__(self, plugin: Any, qtbot: Any, opened: Any) -> None:
        self.plugin, self.qtbot, self.opened = plugin, qtbot, opened
        self.dock, self.panel = plugin._window.dock, plugin._window.dock.history
        self.failed: list[Any] = []
        opened.failed.connect(self.failed.append)

    @property
    def lights(self) -> Any:
        return self.plugin.layers.layer("street_light")

    def do(self, action: str, *arguments: Any) -> None:
        getattr(self.opened, action)(*arguments)
        self.until_idle()

    def until_idle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.opened.busy, timeout=60000)

    def feature(self, number: int) -> Any:
        return next(self.lights.getFeatures(QgsFeatureRequest().setFilterExpression(f"uid='{urn(number)}'")))

    def edit(self, number: int, east: float = 0.0, **values: Any) -> None:
        feature, lights = self.feature(number), self.lights
        lights.startEditing()
        for name, value in values.items():
            lights.changeAttributeValue(feature.id(), lights.fields().indexOf(name), value)
        if east:
            place = feature.geometry().asPoint()
            lights.changeGeometry(feature.id(), QgsGeometry.fromPointXY(QgsPointXY(place.x() + east, place.y())))
        assert lights.commitChanges()

    def delete(self, number: int) -> None:
        self.lights.startEditing()
        self.lights.deleteFeature(self.feature(number).id())
        assert self.lights.commitChanges()

    def shows(self, *kinds: str) -> None:
        self.qtbot.waitUntil(lambda: [row.kind for row in self.panel.model.rows] == list(kinds), timeout=40000)

    def lines(self, row: int = 0) -> tuple[str, ...]:
        return self.panel.model.index(row).data(LINES_ROLE) or ()

    def told(self) -> list[tuple[str, ...]]:
        model = self.panel.details
        return [
            tuple(model.index(r, c).data() for c in range(model.columnCount())) for r in range(model.rowCount())
        ]

    def choose(self, row: int) -> None:
        """Once its details are shown: the list may just be read again."""

        def chosen() -> bool:
            self.panel.view.list.setCurrentIndex(self.panel.model.index(row))
            return bool(self.told())

        self.qtbot.waitUntil(chosen, timeout=40000)

    def dialog(self) -> Any:
        self.qtbot.waitUntil(lambda: self.dock.flow.dialog is not None, timeout=40000)
        return self.dock.flow.dialog


@pytest.fixture
def window(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    speak_english()
    bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), qgis_iface.mapCanvas())
    monkeypatch.setattr(qgis_iface, "layerTreeCanvasBridge", lambda: bridge)
    fill(platform)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    opened = plugin.open_territory(territory_file(tmp_path, platform))
    qtbot.waitUntil(lambda: opened.is_ready and not opened.busy, timeout=60000)
    window = Window(plugin, qtbot, opened)
    window.dock.resize(460, 760)
    window.dock.show()
    qgis_iface.mainWindow().show()
    window.do("pull")
    window.dock.tabs.setCurrentWidget(window.panel)
    yield window
    plugin.unload()
    qgis_iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    qtbot.wait(20)
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def test_without_a_history_the_panel_says_what_will_appear(window) -> None:
    window.qtbot.waitUntil(lambda: window.panel.state == "empty", timeout=40000)
    assert window.panel.page.title.text() == "No history yet"


def test_an_asset_that_never_changed_says_so_and_leads_to_all(window, qtbot) -> None:
    with GeoPackageStore.open_existing(window.opened.working_copy, window.opened.catalog) as store:
        base = store.bases([urn(1)])[urn(1)]
        entity = {k: v for k, v in base.entity.items() if not isinstance(v, dict)}
        with store.applying():
            store.database.execute("UPDATE st_base SET modified=NULL WHERE uid=?", (urn(1),))
            store.put_bases([type(base)(base.uid, base.asset_class, base.key, entity)])
            store.database.execute("DELETE FROM st_change")
    window.panel.show_asset("waste_site", "urn:nobody")
    qtbot.waitUntil(lambda: window.panel.state == "empty", timeout=40000)
    assert window.panel.page.title.text() == "Nothing is recorded of this asset"
    qtbot.mouseClick(window.panel.page.action, Qt.MouseButton.LeftButton)
    assert window.panel.asset is None


def test_the_panel_follows_the_selection_on_the_map(window) -> None:
    window.edit(2, status="defectiveLamp")
    window.lights.selectByIds([window.feature(2).id()])
    window.qtbot.waitUntil(lambda: window.panel.asset == ("street_light", urn(2)))
    window.qtbot.waitUntil(lambda: window.panel.state == "full", timeout=40000)
    name, what, _who, _wrong = window.lines()
    assert (name, what) == ("Not sent yet", "Status: In order → Defective lamp")
    assert window.panel.view.title.text().endswith("· Street lights")
    window.lights.selectByIds([window.feature(3).id(), window.feature(4).id()])
    assert window.panel.asset == ("street_light", urn(2))


def test_an_edit_becomes_what_was_sent_and_can_be_brought_back(window, platform, qtbot) -> None:
    window.edit(2, status="defectiveLamp", lantern_height_m=8.5)
    window.do("push")
    window.edit(2, status="columnIssue")
    window.do("push")
    window.dock.show_history("street_light", urn(2))
    qtbot.waitUntil(lambda: [row.kind for row in window.panel.model.rows][:2] == ["push", "push"], timeout=40000)
    window.choose(1)
    assert window.told() == [("Status", "In order", "Defective lamp"), ("Mounting height", "—", "8.5\u00a0m")]
    qtbot.mouseClick(window.panel.view.restore, Qt.MouseButton.LeftButton)
    dialog = window.dialog()
    assert [dialog.edits.index(0, column).data() for column in (2, 4)] == ["Status", "Defective lamp"]
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    window.until_idle()
    assert window.feature(2)["status"] == "defectiveLamp"
    qtbot.waitUntil(lambda: window.panel.model.rows[0].kind == "edit", timeout=40000)
    assert window.panel.model.rows[1].kind == "restore"
    window.do("push")
    assert platform.entity(urn(2), scope=scope_of(window))["status"] == "defectiveLamp"


def scope_of(window: Window) -> str:
    connection = window.opened.territory.connections[0]
    return str(connection.scope_of(window.feature(2)["municipality"]))


def test_cancelling_the_preview_changes_nothing(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.dock.flow.undo_push()
    window.dialog().reject()
    qtbot.waitUntil(lambda: window.dock.flow.dialog is None)
    assert window.feature(2)["status"] == "defectiveLamp"


def test_the_last_push_is_undone_from_the_menu_and_told(window, qtbot, monkeypatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.plugin._window.bar, "info", said.append)
    window.edit(2, status="defectiveLamp")
    window.delete(3)
    window.do("push")
    window.edit(2, status="columnIssue")
    window.plugin._window._enable_actions()
    window.plugin._window._undo.trigger()
    dialog = window.dialog()
    assert dialog.edits.rowCount() == 1
    assert "is made again" in [dialog.edits.index(0, column).data() for column in range(5)]
    assert "Changed since" in dialog.left.index(0, 2).data()
    assert dialog.go.text() == "&Undo 1"
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    window.until_idle()
    qtbot.waitUntil(lambda: bool(said), timeout=40000)  # panels and layers come first
    assert said == ["Put back: 1. It is an unsent change: push it, or revert it. Left as they are: 1."]
    assert window.feature(3).isValid()


def test_undoing_before_anything_was_pushed_says_so(window) -> None:
    window.dock.changes.undo_wanted.emit()
    dialog = window.dialog()
    assert dialog.said.text() == "Nothing was pushed from this working copy yet."
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_unsaved_edits_refuse_the_way_back(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.lights.startEditing()
    window.lights.changeAttributeValue(window.feature(4).id(), window.lights.fields().indexOf("status"), "columnIssue")
    window.dock.flow.undo_push()
    qtbot.mouseClick(window.dialog().go, Qt.MouseButton.LeftButton)
    window.until_idle()
    assert isinstance(window.failed[-1], UnsavedEditsError)
    window.lights.rollBack()
    assert window.feature(2)["status"] == "defectiveLamp"


def test_an_attribute_that_is_gone_is_told_and_no_dialog_opens(window, qtbot) -> None:
    with GeoPackageStore.open_existing(window.opened.working_copy, window.opened.catalog) as store, store.applying():
        store.record("import", [HistoryLine(urn(2), "street_light", "update", "old_code", "a", "b")])
    window.dock.show_history("street_light", urn(2))
    window.qtbot.waitUntil(lambda: window.panel.state == "full", timeout=40000)
    kinds = [row.kind for row in window.panel.model.rows]
    window.panel.view.list.setCurrentIndex(window.panel.model.index(kinds.index("import")))
    window.panel._restore()
    qtbot.waitUntil(lambda: bool(window.failed), timeout=40000)
    assert isinstance(window.failed[0], AttributeGoneError)
    assert window.dock.flow.dialog is None


def test_a_move_is_told_with_its_direction_and_drawn(window) -> None:
    window.edit(2, east=0.0001)
    window.dock.show_history("street_light", urn(2))
    window.qtbot.waitUntil(lambda: bool(window.panel.marks.bands), timeout=40000)
    assert window.lines()[1].startswith("Position: moved 8.7\u00a0m east")
    assert len(window.panel.marks.bands) == 3
    window.dock.tabs.setCurrentWidget(window.dock.changes)
    assert window.panel.marks.bands == []


def test_all_actions_and_the_assets_of_one(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    window.edit(3, status="defectiveLamp")
    window.delete(4)
    window.do("push")
    qtbot.waitUntil(lambda: window.lines()[:2] == ("Sent", "2 changed, 1 deleted"), timeout=40000)
    qtbot.waitUntil(lambda: window.panel.details.rowCount() == 3, timeout=40000)
    assert window.told()[0][1:] == ("Status", "In order", "Defective lamp")
    assert window.told()[2][1:] == ("deleted", "", "")
    assert window.panel.view.undo.isEnabled()
    window.panel.view.table.setCurrentIndex(window.panel.details.index(2, 0))
    window.panel.view.detail_entered.emit(window.panel.details.index(2, 0))
    qtbot.waitUntil(lambda: window.panel.about is not None, timeout=40000)
    assert window.panel.asset == ("street_light", urn(4))
    assert window.panel.about.where is None
    qtbot.mouseClick(window.panel.view.restore, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.dialog().go, Qt.MouseButton.LeftButton)
    window.until_idle()
    assert window.feature(4).isValid()


def test_the_filter_lets_through_what_is_chosen(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.edit(2, status="columnIssue")
    window.dock.show_history("street_light", urn(2))
    qtbot.waitUntil(lambda: len(window.panel.model.rows) >= 2, timeout=40000)
    window.panel.view.filter.setCurrentIndex(FILTERS.index(("edit",)))
    window.shows("edit")
    window.panel.view.filter.setCurrentIndex(FILTERS.index(("push",)))
    window.shows("push")
    window.panel.show_all()
    window.shows("push")
    window.panel.view.filter.setCurrentIndex(FILTERS.index(("survey", "import")))
    window.shows()
    assert window.panel.state == "full"  # the filter stays within reach
    window.panel.view.filter.setCurrentIndex(0)
    window.shows("push")


def test_keys_alone_restore(window, qtbot, qapp) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.dock.show_history("street_light", urn(2))
    qtbot.waitUntil(lambda: window.panel.state == "full", timeout=40000)
    window.edit(2, status="columnIssue")
    qtbot.waitUntil(lambda: window.panel.model.rows[0].kind == "edit", timeout=40000)
    qapp.setActiveWindow(window.dock.window())
    window.panel.view.list.setFocus()
    window.choose(0)
    qtbot.keyClick(window.panel.view.list, Qt.Key.Key_Down)
    qtbot.keyClick(window.panel.view.list, Qt.Key.Key_Return)
    dialog = window.dialog()
    assert dialog.go.isDefault()
    qapp.setActiveWindow(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    window.until_idle()
    assert window.feature(2)["status"] == "defectiveLamp"


def test_an_entry_offers_the_state_before_it_too(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.dock.show_history("street_light", urn(2))
    qtbot.waitUntil(lambda: window.panel.state == "full", timeout=40000)
    menu = window.panel.menu_for(window.panel.model.index(0))
    next(action for action in menu.actions() if "before" in action.text()).trigger()
    qtbot.mouseClick(window.dialog().go, Qt.MouseButton.LeftButton)
    window.until_idle()
    assert window.feature(2)["status"] == "ok"


def test_identify_results_offer_the_history_of_assets_only(window, qtbot) -> None:
    registry = QgsGui.mapLayerActionRegistry()

    def offered(layer: Any) -> list[Any]:
        found = registry.mapLayerActions(layer, context=QgsMapLayerActionContext())
        return [action for action in found if action.text() == "Show history"]

    (action,) = offered(window.lights)
    assert offered(window.plugin.layers.layer("town")) == []
    action.triggerForFeature(window.lights, window.feature(5), QgsMapLayerActionContext())
    assert window.panel.asset == ("street_light", urn(5))


def test_the_changes_panel_shows_the_history_of_its_asset(window, qtbot) -> None:
    window.edit(2, status="defectiveLamp")
    changes = window.dock.changes
    window.dock.tabs.setCurrentWidget(changes)
    qtbot.waitUntil(lambda: changes.state == "full", timeout=40000)
    menu = changes.menu_for(changes.model.index_of(urn(2)))
    next(action for action in menu.actions() if action.text() == "Show history").trigger()
    assert window.dock.tabs.currentWidget() is window.panel
    assert window.panel.asset == ("street_light", urn(2))


def test_the_history_is_exported_in_the_users_words(window, qtbot, tmp_path, monkeypatch) -> None:
    window.edit(2, status="defectiveLamp", lantern_height_m=8.5)
    window.do("push")
    window.lights.selectByIds([window.feature(2).id()])
    window.qtbot.waitUntil(lambda: window.panel.state == "full", timeout=40000)
    QLocale.setDefault(QLocale("es_ES"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "history"), ""))
    window.panel.export_menu.fill()
    texts = [action.text() for action in window.panel.export_menu.actions()]
    assert texts == ["This asset…", "What is selected on the map (1)…", "Everything…"]
    for action in window.panel.export_menu.actions():
        action.trigger()
        window.until_idle()
        lines = (tmp_path / "history.csv").read_bytes().decode("utf-8-sig").splitlines()
        assert any("Defective lamp" in line and ";" in line for line in lines)
        (tmp_path / "history.csv").unlink()


def test_closing_lets_go_of_the_layers_and_the_dialog(window) -> None:
    window.edit(2, status="defectiveLamp")
    window.do("push")
    window.dock.flow.undo_push()
    window.dialog()
    window.plugin.leave_territory()
    assert window.dock.flow.dialog is None
    assert window.panel.asset is None
    assert window.panel.selected.count() == 0
