"""Conflicts chosen on the map: a click on a sign chooses its row, a right click offers what the buttons do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QMenu
from smart_territory.tests.ui.opened import Layers, Opened, conflicts, speak_english
from smart_territory.ui.borrowed_map import BorrowedMap
from smart_territory.ui.conflicts_panel import ConflictsPanel

WHERE = ((-7.11, 38.68), (-7.09, 38.68), (-7.10, 38.69))
FIRST, SECOND, THIRD = (conflict.uid for conflict in conflicts())


@pytest.fixture
def canvas(qtbot: Any) -> Iterator[QgsMapCanvas]:
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-7.12, 38.67, -7.08, 38.70))
    hand = QgsMapToolPan(canvas)
    canvas.setMapTool(hand)
    canvas.show()
    yield canvas
    canvas.unsetMapTool(hand)


@pytest.fixture
def panel(qtbot: Any, qapp: Any, canvas: QgsMapCanvas) -> Iterator[ConflictsPanel]:
    speak_english()
    opened = Opened()
    opened.data["conflicts"] = [replace(one, where=at) for one, at in zip(conflicts(), WHERE)]
    panel = ConflictsPanel(canvas)
    qtbot.addWidget(panel)
    panel.resize(800, 500)
    panel.show_territory(opened, Layers())
    panel.show()
    qapp.setActiveWindow(panel)
    qtbot.waitUntil(lambda: panel.state == "full" and panel.on_map.marks.are_drawn)
    yield panel
    panel.show_territory(None, None)


def pixel(canvas: QgsMapCanvas, where: tuple[float, float]) -> QPoint:
    return canvas.getCoordinateTransform().transform(QgsPointXY(*where)).toQPointF().toPoint()


def click(qtbot: Any, canvas: QgsMapCanvas, where: tuple[float, float]) -> None:
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(canvas, where))


def right_click(qtbot: Any, canvas: QgsMapCanvas, where: tuple[float, float], word: str) -> list[str]:
    found: list[str] = []

    def on_show(menu: QMenu, _event: Any) -> None:
        found.extend(action.text() for action in menu.actions())
        QTimer.singleShot(0, next(action for action in menu.actions() if action.text() == word).trigger)
        QTimer.singleShot(0, menu.close)

    canvas.contextMenuAboutToShow.connect(on_show)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=pixel(canvas, where))
    return found


def test_a_click_on_a_sign_chooses_the_conflict_and_a_key_decides(
    panel: ConflictsPanel, canvas: QgsMapCanvas, qtbot: Any
) -> None:
    for uid, where in zip((FIRST, SECOND, THIRD), WHERE):
        click(qtbot, canvas, where)
        assert panel.current().uid == uid
        assert panel.on_map.marks.chosen == uid
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.view.tree)
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_M)
    assert set(panel.model.choices) == {THIRD}


def test_the_maps_menu_takes_a_side(panel: ConflictsPanel, canvas: QgsMapCanvas, qtbot: Any) -> None:
    offered = right_click(qtbot, canvas, WHERE[1], "Take theirs")
    assert offered[:4] == ["L-0002", "Take mine", "Take theirs", "Zoom to"]
    assert panel.model.choices == {SECOND: {"status": "theirs"}}
    assert panel.model.sign_of(panel.current()) == "passed"


def test_only_the_hand_gives_way_and_only_while_the_panel_is_seen(
    panel: ConflictsPanel, canvas: QgsMapCanvas, qtbot: Any
) -> None:
    assert canvas.mapTool() is panel.on_map.tool
    item = panel.on_map.marks.item
    panel.hide()
    assert isinstance(canvas.mapTool(), QgsMapToolPan)
    assert item not in canvas.scene().items()
    other = QgsMapToolEmitPoint(canvas)
    canvas.setMapTool(other)
    panel.show()
    assert canvas.mapTool() is other
    assert panel.on_map.marks.item is not None
    panel.view.pick.click()
    click(qtbot, canvas, WHERE[2])
    assert panel.current().uid == THIRD
    panel.hide()
    assert canvas.mapTool() is other


def test_of_two_of_our_tools_the_later_gives_back_what_the_first_had(canvas: QgsMapCanvas) -> None:
    hand, first, second = canvas.mapTool(), QgsMapToolEmitPoint(canvas), QgsMapToolEmitPoint(canvas)
    one, other = BorrowedMap(canvas), BorrowedMap(canvas)
    one.take(first)
    other.take(second)
    other.take(second)
    one.give_back()
    assert canvas.mapTool() is second
    other.give_back()
    assert canvas.mapTool() is hand


def test_without_a_map_there_is_no_button_for_it(qtbot: Any) -> None:
    panel = ConflictsPanel(None)
    qtbot.addWidget(panel)
    panel.show_territory(Opened(), Layers())
    panel.show()
    assert not panel.view.pick.isVisible()
    panel.show_territory(None, None)


def test_thousands_in_one_group_stand_in_parts(panel: ConflictsPanel) -> None:
    one = conflicts()[1]
    many = [replace(one, uid=f"urn:x:{n:04}", label=f"L-{n:04}") for n in range(1200)]
    panel.model.put(panel.opened.territory, panel.opened.catalog, many)
    titles = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert titles == [
        "Olivenza · Street lights, 1–500 (500)",
        "Olivenza · Street lights, 501–1,000 (500)",
        "Olivenza · Street lights, 1,001–1,200 (200)",
    ]
    assert panel.model.row(panel.model.index_of("urn:x:0777")).uid == "urn:x:0777"
