from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, conflicts, speak_english
from smart_territory.ui.conflicts_panel import ConflictsPanel
from smart_territory.ui.resolution_model import BASE, MINE, RESULT, THEIRS

FIRST, SECOND, THIRD = (conflict.uid for conflict in conflicts())


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25829"))
    return canvas


@pytest.fixture
def panel(qtbot, qapp, opened, canvas):
    speak_english()
    panel = ConflictsPanel(canvas)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    panel.show_territory(opened, Layers())
    panel.show()
    qapp.setActiveWindow(panel)
    qtbot.waitUntil(lambda: panel.state == "full")
    yield panel
    panel.show_territory(None, None)


def click_cell(qtbot, panel, row: int, column: int) -> None:
    place = panel.table.visualRect(panel.resolution.index(row, column)).center()
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def row(panel, number: int) -> list[str]:
    return [panel.resolution.index(number, column).data() for column in range(5)]


def bands(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_nothing_is_chosen_beforehand(panel) -> None:
    assert row(panel, 0) == ["Lamp power", "70\u00a0W", "36\u00a0W", "50\u00a0W", "choose"]
    assert row(panel, 1)[2:] == ["moved 3.3\u00a0m", "moved 3.5\u00a0m", "choose"]
    assert panel.apply.text() == "Apply 0"
    assert not panel.apply.isEnabled()


def test_the_titles_tell_who_and_when(panel) -> None:
    titles = [panel.resolution.headerData(column, Qt.Orientation.Horizontal) for column in (MINE, THEIRS)]
    assert titles[0] == "Mine\nsurveyor 2"
    assert titles[1].startswith("Theirs\n")


def test_a_click_in_a_cell_chooses_it(panel, qtbot) -> None:
    click_cell(qtbot, panel, 0, THEIRS)
    assert row(panel, 0)[THEIRS:] == ["✓ 50\u00a0W", "50\u00a0W"]
    click_cell(qtbot, panel, 0, MINE)
    assert row(panel, 0)[MINE:] == ["✓ 36\u00a0W", "50\u00a0W", "36\u00a0W"]


@pytest.mark.parametrize("column", [BASE, RESULT])
def test_a_click_elsewhere_chooses_nothing(panel, qtbot, column) -> None:
    click_cell(qtbot, panel, 0, column)
    assert panel.model.choices == {}


def test_an_asset_is_applied_only_when_all_of_it_is_decided(panel, opened, qtbot) -> None:
    click_cell(qtbot, panel, 0, MINE)
    assert not panel.apply.isEnabled()
    click_cell(qtbot, panel, 1, THEIRS)
    assert panel.apply.text() == "Apply 1"
    qtbot.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert opened.calls == [("resolve", {FIRST: {"lamp_power_w": "mine", "geometry": "theirs"}})]


def test_keys_decide_row_by_row_and_enter_goes_on(panel, qtbot) -> None:
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_M)
    qtbot.keyClick(panel.table, Qt.Key.Key_T)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "mine", "geometry": "theirs"}}
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.resolution.conflict.uid == SECOND


def test_in_the_list_a_key_decides_the_whole_asset(panel, qtbot) -> None:
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_T)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "theirs", "geometry": "theirs"}}


def test_enter_passes_over_what_is_decided_and_ends_at_apply(panel, qtbot) -> None:
    for _ in range(3):
        qtbot.mouseClick(panel.mine, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    assert panel.apply.text() == "Apply 3"
    assert panel.apply.hasFocus()


def test_a_deletion_is_told_in_words(panel, opened) -> None:
    panel.list.setCurrentIndex(panel.model.index(2))
    assert row(panel, 0) == ["The asset itself", "there", "kept, changed: Status", "deleted", "choose"]


def test_hostile_text_stays_text(panel) -> None:
    panel.list.setCurrentIndex(panel.model.index(1))
    assert row(panel, 0)[THEIRS] == HOSTILE
    assert "<img" not in panel.resolution.index(0, THEIRS).data(Qt.ItemDataRole.ToolTipRole)


def test_choices_outlive_a_refresh_but_not_a_conflict_that_became_another(panel, opened, qtbot) -> None:
    panel.model.choose(0, "lamp_power_w", "mine")
    panel.model.choose(1, "status", "theirs")
    first, second, third = opened.data["conflicts"]
    opened.data["conflicts"] = [first, replace(second, items=(replace(second.items[0], theirs="x"),)), third]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.model.choices == {FIRST: {"lamp_power_w": "mine"}}


def test_both_places_are_on_the_map_while_the_panel_is_seen(panel, canvas) -> None:
    assert len(bands(canvas)) == 3  # mine, theirs, and the line between
    panel.list.setCurrentIndex(panel.model.index(1))
    assert bands(canvas) == []
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.hide()
    assert bands(canvas) == []
    panel.show()
    assert len(bands(canvas)) == 3
    panel.show_territory(None, None)
    assert bands(canvas) == []


def test_the_list_stands_beside_the_table_where_there_is_room(panel, qtbot) -> None:
    assert panel.splitter.orientation() == Qt.Orientation.Horizontal
    panel.resize(420, 700)
    assert panel.splitter.orientation() == Qt.Orientation.Vertical


def test_zoom_goes_to_the_asset(panel, qtbot) -> None:
    qtbot.mouseClick(panel.zoom, Qt.MouseButton.LeftButton)
    assert panel.layers.zoomed == [("street_light", FIRST, (-7.1, 38.68))]


def test_nothing_is_applied_beside_an_action(panel, opened, qtbot) -> None:
    qtbot.mouseClick(panel.mine, Qt.MouseButton.LeftButton)
    opened.set_busy(True)
    assert not panel.apply.isEnabled()
    opened.set_busy(False)
    assert panel.apply.isEnabled()


def test_a_canvas_that_is_gone_is_no_trouble(qtbot) -> None:
    speak_english()
    canvas = QgsMapCanvas()
    panel = ConflictsPanel(canvas)
    qtbot.addWidget(panel)
    panel.marks.show(conflicts()[0])
    with qtbot.waitSignal(canvas.destroyed):
        canvas.deleteLater()
    panel.marks.clear()
    panel.marks.show(SimpleNamespace(items=conflicts()[0].items))
    assert panel.marks.bands == []
