from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, speak_english
from smart_territory.ui.overview_panel import OverviewPanel
from smart_territory.workspace.report import TownSummary


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def panel(qtbot, opened):
    speak_english()
    panel = OverviewPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    panel.show_territory(opened, Layers())
    panel.show()
    qtbot.waitUntil(lambda: panel.state == "full")
    yield panel
    panel.show_territory(None, None)


def cells(panel, column: int) -> list[str]:
    return [panel.sorted.index(row, column).data() for row in range(panel.sorted.rowCount())]


def titles(panel) -> list[str]:
    header = [panel.sorted.headerData(c, Qt.Orientation.Horizontal) for c in range(panel.sorted.columnCount())]
    return [title.replace("\n", " ") for title in header]


def test_the_worst_town_comes_first(panel) -> None:
    assert cells(panel, 0) == ["Olivenza", "Valverde de Leganés", "Elvas"]


def test_columns_are_the_troubles_then_the_classes_that_have_something(panel) -> None:
    troubles = ["Town", "Unsent", "Conflicts", "Errors", "Stale", "Last sync"]
    assert titles(panel)[:6] == troubles
    assert sorted(titles(panel)[6:]) == ["Heritage sites", "Street lights", "Waste containers"]


def test_numbers_are_the_locales_and_nothing_is_a_dash(panel) -> None:
    lights = titles(panel).index("Street lights")
    assert cells(panel, lights) == ["3,204", "611", "2,100"]
    assert cells(panel, 1) == ["12", "2", "–"]
    assert cells(panel, 4) == ["6\u00a0%", "0\u00a0%", "–"]
    assert cells(panel, 5) == ["2 h ago", "3 min ago", "–"]


def test_a_click_on_a_title_sorts_by_number_not_by_writing(panel, qtbot) -> None:
    lights = titles(panel).index("Street lights")
    panel.view.sortByColumn(lights, Qt.SortOrder.AscendingOrder)
    assert cells(panel, lights) == ["611", "2,100", "3,204"]


def test_a_double_click_goes_to_the_town(panel, qtbot) -> None:
    place = panel.view.visualRect(panel.sorted.index(1, 0)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.layers.zoomed == [("town", "06143", None)]


def test_enter_goes_to_the_town_too(panel, qtbot, qapp) -> None:
    qapp.setActiveWindow(panel)
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.sorted.index(0, 0))
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert panel.layers.zoomed == [("town", "06095", None)]


def test_one_town_can_be_pulled_from_its_row(panel, opened) -> None:
    menu = panel.menu_for(panel.sorted.index(0, 0))
    menu.actions()[1].trigger()
    assert opened.calls == [("pull", ("06095",))]


def test_the_chosen_town_stays_chosen_when_the_rows_come_again(panel, opened, qtbot) -> None:
    panel.view.setCurrentIndex(panel.sorted.index(1, 0))
    opened.data["overview"] = list(reversed(opened.data["overview"]))
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.view.currentIndex().data() == "Valverde de Leganés"


def test_several_reasons_to_read_are_one_reading(panel, opened, qtbot) -> None:
    arrivals = []
    panel.arrived.connect(arrivals.append)
    for _ in range(20):
        opened.changed.emit()
    qtbot.waitUntil(lambda: bool(arrivals))
    qtbot.wait(200)
    assert len(arrivals) == 1


def test_assets_without_a_town_have_a_row_that_leads_nowhere(panel, opened, qtbot) -> None:
    opened.data["overview"] = [TownSummary("", "", {"street_light": 4}), TownSummary("1207", HOSTILE)]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert "No town" in cells(panel, 0)
    row = cells(panel, 0).index("No town")
    panel._zoom(panel.sorted.index(row, 0))
    assert panel.layers.zoomed == []
    assert panel.menu_for(panel.sorted.index(row, 0)) is None
    tip = panel.sorted.index(1 - row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
