"""What a survey brought, chosen on the map: by a click on its sign, decided by key, button or the map's own menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolEmitPoint, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QMenu
from smart_territory.tests.ui.survey_review import Review, field_work
from smart_territory.tests.ui.survey_window import Window, plugin_window, urn
from smart_territory.ui.asset_marks import AT_ONCE, AssetMarks

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    with plugin_window(qgis_iface, qtbot, tmp_path, platform, monkeypatch) as window:
        yield window


class OnMap(Review):
    """The review beside a map that shows all that the survey brought."""

    def __init__(self, window: Window) -> None:
        self.canvas = window.iface.mapCanvas()
        self.canvas.resize(600, 400)
        self.hand = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self.hand)
        super().__init__(window)
        self.bring(field_work(window))
        self.look_at(QgsRectangle(-7.11, 38.67, -7.04, 38.71))

    @property
    def on_map(self) -> Any:
        return self.dialog.pane.on_map

    @property
    def shown(self) -> str:
        return self.dialog.pane.current().uid

    def uid(self, label: str) -> str:
        return next(change.uid for change in self.dialog.pane.model.changes if change.label == label)

    def look_at(self, box: QgsRectangle) -> None:
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        self.canvas.setExtent(box)
        self.drawn()

    def drawn(self) -> None:
        self.window.until(lambda: self.on_map.marks.are_drawn)

    def pixel(self, label: str) -> QPoint:
        change = next(one for one in self.dialog.pane.model.changes if one.label == label)
        return self.canvas.getCoordinateTransform().transform(QgsPointXY(*change.where)).toQPointF().toPoint()

    def click(self, place: QPoint) -> None:
        self.window.qtbot.mouseClick(self.canvas.viewport(), LEFT, pos=place)

    def menu(self, place: QPoint, word: str = "") -> dict[str, bool]:
        """A right click, and one of the words that QGIS's menu then has; which of them can be chosen."""
        found: dict[str, bool] = {}

        def on_show(menu: QMenu, _event: Any) -> None:
            actions = {action.text(): action for action in menu.actions()}
            found.update({text: action.isEnabled() for text, action in actions.items()})
            if word:
                QTimer.singleShot(0, actions[word].trigger)
            QTimer.singleShot(0, menu.close)

        self.canvas.contextMenuAboutToShow.connect(on_show)
        self.window.qtbot.mouseClick(self.canvas.viewport(), Qt.MouseButton.RightButton, pos=place)
        self.canvas.contextMenuAboutToShow.disconnect(on_show)
        return found


@pytest.fixture
def review(window: Window) -> OnMap:
    return OnMap(window)


def test_a_click_on_a_sign_chooses_its_row_and_a_key_decides(review: OnMap) -> None:
    assert review.shown == urn(2)
    review.click(review.pixel("NEW-1"))
    assert review.shown == review.uid("NEW-1")
    tree = review.view.tree
    assert tree.viewport().rect().intersects(tree.visualRect(tree.currentIndex()))
    review.window.until(lambda: QApplication.focusWidget() is tree)
    review.window.qtbot.keyClick(tree, Qt.Key.Key_R)
    assert review.dialog.pane.model.state_of(review.dialog.pane.current()) == "refused"


def test_a_row_below_the_fold_is_scrolled_to(review: OnMap) -> None:
    review.view.tree.setFixedHeight(60)
    review.click(review.pixel("L-0007"))
    tree = review.view.tree
    assert review.shown == urn(7)
    assert tree.viewport().rect().intersects(tree.visualRect(tree.currentIndex()))


def test_a_click_beside_all_signs_leaves_what_was_chosen(review: OnMap) -> None:
    place = review.pixel("NEW-1")
    before = review.canvas.extent()
    review.click(place + QPoint(40, 40))
    assert review.shown == urn(2)
    assert review.canvas.extent() == before


def test_several_signs_under_one_click_are_chosen_in_turn(review: OnMap) -> None:
    review.look_at(QgsRectangle(-8, 38, -6, 39))
    marks, place = review.on_map.marks, review.pixel("L-0001")
    under = marks.under(*review.on_map.tool._around(place))
    assert len(under) > 2
    chosen = []
    for _ in range(len(under) + 1):
        review.click(place)
        chosen.append(review.shown)
    assert chosen == [*under, under[0]]


def test_the_maps_menu_decides_without_the_list(review: OnMap) -> None:
    place = review.pixel("NEW-1")
    menu = review.menu(place, "&Refuse")
    assert list(menu) == ["NEW-1", "&Accept", "&Refuse", "Zoom to", "", "Copy Coordinate"]
    assert not menu["NEW-1"]
    pane = review.dialog.pane
    assert (review.shown, pane.model.state_of(pane.current())) == (review.uid("NEW-1"), "refused")
    review.menu(place, "&Accept")
    assert pane.model.state_of(pane.current()) == "taken"
    assert list(review.menu(QPoint(3, 3))) == ["Copy Coordinate"]
    before = review.canvas.scale()
    review.menu(place, "Zoom to")
    assert review.canvas.scale() < before


def test_a_possible_double_can_be_merged_by_the_maps_menu(review: OnMap) -> None:
    review.look_at(QgsRectangle(-7.09971, 38.67999, -7.09969, 38.68002))
    menu = review.menu(review.pixel("NEW-2"), "&Merge")
    assert "Keep &both" in menu
    assert review.dialog.pane.model.state_of(review.dialog.pane.current()) == "joined"


def test_the_signs_are_those_of_the_list_and_follow_its_filter(review: OnMap) -> None:
    model, marks = review.dialog.pane.model, review.on_map.marks
    before = marks.item.picture.toImage()
    review.choose(review.uid("NEW-1"))
    review.key(Qt.Key.Key_R)
    review.drawn()
    assert marks.item.picture.toImage() != before
    assert model.sign_of(review.dialog.pane.current()) == "failed"
    place = review.pixel("NEW-1")
    review.view.filter.setText("NEW-2")
    review.drawn()
    assert marks.under(*review.on_map.tool._around(place)) == []


def test_the_chosen_one_is_ringed(review: OnMap) -> None:
    for label in ("NEW-1", "L-0005"):
        review.choose(review.uid(label))
        image = review.canvas.grab().toImage()
        ring = review.pixel(label) + QPoint(15, 0)
        assert image.pixelColor(ring).name() == review.canvas.selectionColor().name()
    assert image.pixelColor(review.pixel("NEW-1") + QPoint(15, 0)).name() != review.canvas.selectionColor().name()


def test_dragging_moves_the_map_and_chooses_nothing(review: OnMap) -> None:
    before, shown = review.canvas.extent().center(), review.shown
    start = review.pixel("NEW-1")
    viewport, none = review.canvas.viewport(), Qt.KeyboardModifier.NoModifier
    press, move, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
    for kind, at in ((press, 0), (move, 40), (move, 80), (release, 80)):
        place = QPointF(start - QPoint(at, 0))
        held = Qt.MouseButton.NoButton if kind == release else LEFT
        button = Qt.MouseButton.NoButton if kind == move else LEFT
        QApplication.sendEvent(viewport, QMouseEvent(kind, place, viewport.mapToGlobal(place.toPoint()), button, held,
                                                     none))  # fmt: skip
    assert review.canvas.extent().center().x() > before.x()
    assert review.shown == shown
    review.drawn()
    review.click(review.pixel("NEW-1"))
    assert review.shown == review.uid("NEW-1")


def test_the_tool_that_was_there_comes_back_when_the_review_closes(review: OnMap) -> None:
    assert review.canvas.mapTool() is review.on_map.tool
    assert review.view.pick.isChecked()
    item = review.on_map.marks.item
    review.dialog.close()
    assert review.canvas.mapTool() is review.hand
    assert item not in review.canvas.scene().items()


def test_another_tool_that_was_taken_stays_and_the_button_asks_for_ours_again(review: OnMap) -> None:
    measuring = QgsMapToolEmitPoint(review.canvas)
    review.canvas.setMapTool(measuring)
    assert not review.view.pick.isChecked()
    review.click(review.pixel("NEW-1"))
    assert review.shown == urn(2)
    review.view.pick.click()
    review.click(review.pixel("NEW-1"))
    assert review.shown == review.uid("NEW-1")
    review.view.pick.click()
    assert review.canvas.mapTool() is measuring
    review.dialog.close()
    assert review.canvas.mapTool() is measuring


def test_who_edits_keeps_the_tool(window: Window) -> None:
    canvas = window.iface.mapCanvas()
    digitizing = Digitizing(canvas)
    canvas.setMapTool(digitizing)
    review = Review(window)
    review.bring(field_work(window))
    assert canvas.mapTool() is digitizing
    assert not review.view.pick.isChecked()
    assert review.dialog.pane.on_map.marks.item is not None


class Digitizing(QgsMapToolEmitPoint):
    def flags(self) -> Any:
        return QgsMapToolEmitPoint.Flag.EditTool


class Many:
    """Assets of a survey that brought thousands."""

    def __init__(self, place: int, where: Any) -> None:
        self.uid, self.where = f"urn:{place}", where


def test_thousands_are_placed_and_drawn_a_few_at_a_time(qtbot: Any, canvas_of: Callable[[], Any]) -> None:
    canvas, asked = canvas_of(), []
    marks = AssetMarks(canvas, lambda row: asked.append(row.uid) or "passed")
    rows = [Many(n, (-7.1 + n * 1e-5, 38.68)) for n in range(5000)]
    marks.put([*rows, Many(5000, None), Many(5001, (1e9, 95.0))])
    steps, most = 0, 0
    for step in marks._steps(marks.item):
        before = len(asked)
        step()
        steps, most = steps + 1, max(most, len(asked) - before)
    assert steps > 2 * 5000 / AT_ONCE
    assert most == AT_ONCE
    assert len(asked) == 5000
    assert marks.under(QgsPointXY(-7.1 + 77 * 1e-5, 38.68), 1.5e-5)[0] == "urn:77"
    marks.clear()
    assert marks.under(QgsPointXY(-7.1, 38.68), 1) == []
    assert asked.count("urn:0") == 1


@pytest.fixture
def canvas_of(qtbot: Any) -> Callable[[], Any]:
    def make() -> Any:
        canvas = QgsMapCanvas()
        qtbot.addWidget(canvas)
        canvas.resize(400, 300)
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        canvas.setExtent(QgsRectangle(-7.2, 38.6, -7.0, 38.8))
        return canvas

    return make


def test_signs_follow_the_map_into_another_reference_system(qtbot: Any, canvas_of: Callable[[], Any]) -> None:
    canvas = canvas_of()
    marks = AssetMarks(canvas, lambda _row: "passed")
    marks.put([Many(1, (-7.1, 38.68))])
    qtbot.waitUntil(lambda: marks.are_drawn)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25829"))
    qtbot.waitUntil(lambda: marks.are_drawn and marks.under(QgsPointXY(665000, 4283000), 5000) != [])
    assert marks.under(QgsPointXY(-7.1, 38.68), 1) == []


def test_signs_of_a_map_that_is_gone_are_no_trouble(qtbot: Any) -> None:
    canvas = QgsMapCanvas()
    marks = AssetMarks(canvas, lambda _row: "passed")
    marks.put([Many(n, (-7.1, 38.68)) for n in range(2 * AT_ONCE)])
    with qtbot.waitSignal(canvas.destroyed):
        canvas.deleteLater()
    qtbot.wait(20)
    marks.renew()
    marks.put([Many(1, (-7.1, 38.68))])
    marks.clear()
