from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from smart_territory.errors import LockedError, UnreachableError
from smart_territory.tests.ui.opened import HOSTILE, OFFLINE, TERRITORY, Layers, Opened, speak_english
from smart_territory.ui.dock import TerritoryDock
from smart_territory.ui.town_chooser import TownChooser
from smart_territory.workspace.report import PullResult, PushResult, Step, TownResult
from smart_territory.workspace.territory import Municipality


@pytest.fixture
def dock(qtbot):
    speak_english()
    dock = TerritoryDock(None, None)
    qtbot.addWidget(dock)
    dock.resize(420, 800)
    dock.show()
    yield dock
    dock.show_territory(None, None)


@pytest.fixture
def opened(dock, qtbot):
    opened = Opened()
    dock.show_territory(opened, Layers())
    qtbot.waitUntil(lambda: dock.alerts.state == "full" and dock.changes.state == "full")
    return opened


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("what", ["demo", "new", "open"])
def test_without_a_territory_there_are_three_ways_to_begin(dock, qtbot, what) -> None:
    assert dock.start.isVisible()
    with qtbot.waitSignal(dock.asked) as asked:
        click(qtbot, dock.start.buttons[what])
    assert asked.args == [what]


def test_the_head_tells_where_one_writes_to(dock, opened) -> None:
    assert dock.header.badge.text == "writing to: 3 towns"
    assert "Valverde de Leganés (06143)" in dock.header.badge.toolTip()
    assert dock.header.name.text() == TERRITORY.name


def test_counts_stand_on_tabs_and_buttons(dock, opened) -> None:
    titles = [dock.tabs.widget(place).accessibleName() for place in range(5)]
    assert titles == ["Overview", "Changes 6", "Conflicts 3", "Sensors", "Alerts 3"]
    assert dock.header.push.text() == "Push (5)"  # the sixth waits in a conflict
    assert dock.header.last_sync.text().startswith("last sync")


def test_the_last_sync_is_never_cut_short(dock, opened) -> None:
    label = dock.header.last_sync
    seen = set()
    for width in range(0, label.sizeHint().width() + 20, 5):
        label.resize(width, 20)
        seen.add(label.shown())
    assert seen == {"", label.text().replace("last sync ", ""), label.text()}


def test_narrow_docks_keep_every_tab_in_sight(dock, opened, qtbot) -> None:
    bar = dock.tabs.tabBar()
    qtbot.waitUntil(lambda: bar.sizeHint().width() <= dock.tabs.width())
    dock.resize(900, 800)
    qtbot.waitUntil(lambda: dock.tabs.tabText(0) == "Overview")


def test_buttons_start_the_actions(dock, opened, qtbot) -> None:
    for button in (dock.header.sync_button, dock.header.pull_button, dock.header.push_button, dock.header.live_button):
        click(qtbot, button)
    assert opened.calls == [("sync",), ("pull", None), ("push", None), ("live", True)]
    click(qtbot, dock.header.live_button)
    assert opened.calls[-1] == ("live", False)


def test_the_pull_menu_offers_one_town(dock, opened) -> None:
    named = {action.text(): action for action in dock.header.pull_menu.actions()}
    named["Elvas"].trigger()
    assert opened.calls == [("pull", ("1207",))]


def test_the_pull_menu_offers_several_towns(dock, opened, qtbot) -> None:
    next(action for action in dock.header.pull_menu.actions() if action.text() == "Some towns…").trigger()
    chooser = dock.header.findChild(TownChooser)
    assert not chooser.pull.isEnabled()
    for row in (0, 1):
        chooser.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert chooser.pull.text() == "&Pull 2"
    click(qtbot, chooser.pull)
    assert opened.calls == [("pull", ("1207", "06095"))]


def test_progress_is_told_and_can_be_stopped(dock, opened, qtbot) -> None:
    opened.set_busy(True)
    assert not dock.header.sync.isEnabled()
    opened.progressed.emit(Step("pulling", {"class": "street_light", "town": "Olivenza"}, 0.25))
    assert dock.status.text.text() == "Pulling Street lights: Olivenza"
    assert dock.status.bar.value() == 250
    click(qtbot, dock.status.cancel)
    assert opened.calls == [("cancel",)]
    opened.set_busy(False)
    opened.finished.emit("pull", PullResult(pulled=1204, deleted=3))
    assert dock.status.text.text() == "Received: 1,204. Deleted on the platform: 3."
    assert not dock.status.bar.isVisible()
    assert dock.header.sync.isEnabled()


def test_a_pull_that_reaches_only_some_towns_says_which_are_left(dock, opened) -> None:
    stopped = TownResult("1207", "Elvas", error=UnreachableError(url="http://x", reason="refused"))
    opened.finished.emit("pull", PullResult(pulled=2, failed=1, towns=(TownResult("06095", "Olivenza", 2), stopped)))
    assert "Not pulled: Elvas." in dock.status.text.text()


def test_a_push_is_told_in_one_sentence(dock, opened) -> None:
    opened.finished.emit("push", PushResult(pushed=12, verified=12))
    assert dock.status.text.text() == "Sent: 12."
    opened.finished.emit("revert", 3)
    assert dock.status.text.text() == "Reverted: 3."


def test_a_territory_without_a_platform_offers_no_push(dock, qtbot) -> None:
    opened = Opened(OFFLINE)
    dock.show_territory(opened, Layers())
    qtbot.waitUntil(lambda: dock.changes.state == "full")
    assert dock.header.badge.text == "working copy only"
    assert not any(a.isEnabled() for a in (dock.header.sync, dock.header.pull, dock.header.push, dock.header.live))
    assert not dock.changes.push.isEnabled()


def test_a_single_town_is_named_on_the_badge(dock, qtbot) -> None:
    town = Municipality("06095", HOSTILE)
    dock.show_territory(Opened(replace(TERRITORY, municipalities=(town,))), Layers())
    assert dock.header.badge.text.startswith("writing to: <b>")
    assert "<b>" not in dock.header.badge.toolTip()


def test_while_the_file_is_read_the_dock_says_so_then_why_it_cannot(dock, qtbot) -> None:
    opened = Opened(is_ready=False)
    dock.show_territory(opened, None)
    assert dock.opening.isVisible()
    opened.fail(LockedError(path="guadiana.gpkg"))
    assert dock.opening.title.text()
    click(qtbot, dock.opening.action)
    assert opened.calls == [("open",)]
    opened.is_ready = True
    opened.ready.emit()
    assert dock.work.isVisible()


@pytest.mark.parametrize("panel", ["overview", "changes", "conflicts", "sensors", "alerts"])
def test_every_panel_has_four_states(dock, qtbot, panel) -> None:
    opened = Opened(full=False)
    opened.held = True
    dock.show_territory(opened, Layers())
    shown = getattr(dock, panel)
    assert shown.state == "working"
    opened.fail(LockedError(path="guadiana.gpkg"))
    assert shown.state == "error"
    assert shown.page.cure.text()
    opened.held = False
    shown.page.action.click()
    qtbot.waitUntil(lambda: shown.state == "empty")
    assert shown.page.title.text()
    assert shown.page.text.text()
    opened.data = Opened().data
    opened.changed.emit()
    qtbot.waitUntil(lambda: shown.state == "full")


def test_details_of_a_panels_error_can_be_copied(dock, qtbot, qapp) -> None:
    opened = Opened()
    opened.held = True
    dock.show_territory(opened, Layers())
    opened.fail(LockedError(path="guadiana.gpkg"))
    dock.tabs.setCurrentWidget(dock.changes)
    click(qtbot, dock.changes.page.copy)
    assert "locked" in qapp.clipboard().text()


def test_an_empty_panel_pulls(dock, qtbot) -> None:
    opened = Opened(full=False)
    dock.show_territory(opened, Layers())
    qtbot.waitUntil(lambda: dock.overview.state == "empty")
    click(qtbot, dock.overview.page.action)
    assert opened.calls == [("pull", None)]
    opened.set_busy(True)
    assert dock.overview.state == "working"
    opened.set_busy(False)
    assert dock.overview.state == "empty"


def test_a_failed_action_leaves_full_panels_alone(dock, opened) -> None:
    opened.fail(UnreachableError(url="http://x", reason="refused"))
    assert dock.overview.state == "full"


def test_keys_lead_to_the_tabs(dock, opened, qtbot, qapp) -> None:
    qapp.setActiveWindow(dock)
    dock.overview.view.setFocus()
    qtbot.keyClick(dock.overview.view, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert dock.tabs.currentWidget() is dock.conflicts


def test_closing_lets_go_of_everything(dock, opened) -> None:
    assert opened.listeners() > 0
    opened.close()
    assert opened.listeners() == 0
    assert dock.start.isVisible()
    assert dock.changes.model.rowCount() == dock.overview.model.rowCount() == 0
    assert (dock.sensors.opened, dock.sensors.layers) == (None, None)


def test_answers_that_come_after_closing_are_dropped(dock, qtbot) -> None:
    opened = Opened()
    opened.held = True
    dock.show_territory(opened, Layers())
    dock.show_territory(None, None)
    opened.release()
    assert dock.overview.model.rowCount() == 0
    assert dock.start.isVisible()


def test_ten_docks_come_and_go(qtbot) -> None:
    opened = Opened()
    for _ in range(10):
        dock = TerritoryDock(None, None)
        dock.show_territory(opened, Layers())
        dock.show_territory(None, None)
        dock.deleteLater()
    qtbot.wait(50)
    assert opened.listeners() == 0
    opened.changed.emit()


def test_a_dock_that_is_deleted_while_open_is_not_told_any_more(qtbot) -> None:
    opened = Opened()
    opened.held = True
    dock = TerritoryDock(None, None)
    dock.show_territory(opened, Layers())
    with qtbot.waitSignal(dock.destroyed):
        dock.deleteLater()
    opened.release()
    opened.changed.emit()
