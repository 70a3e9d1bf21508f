from __future__ import annotations

import time
from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMessageBox
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, changes, light, speak_english
from smart_territory.ui.changes_model import ASSET, LINES_ROLE, REVERT, ZOOM
from smart_territory.ui.changes_panel import ChangesPanel

L_0412, L_0107 = "urn:ngsi-ld:Streetlight:L-0412", "urn:ngsi-ld:Streetlight:L-0107"


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def panel(qtbot, opened):
    speak_english()
    panel = ChangesPanel()
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    panel.show_territory(opened, Layers())
    panel.show()
    qtbot.waitUntil(lambda: panel.state == "full")
    yield panel
    panel.show_territory(None, None)


def click_cell(qtbot, panel, uid: str, column: int) -> None:
    index = panel.model.index_of(uid)
    panel.tree.scrollTo(index)
    place = panel.tree.visualRect(index.siblingAtColumn(column)).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def lines(panel, uid: str) -> tuple[str, ...]:
    return panel.model.index_of(uid).data(LINES_ROLE)


def differences(panel) -> list[tuple[str, ...]]:
    model = panel.differences
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_changes_are_grouped_by_town_and_class(panel) -> None:
    groups = [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]
    assert groups == ["Elvas · Waste containers (1)", "Olivenza · Street lights (5)"]


def test_a_row_says_what_who_and_when(panel) -> None:
    name, what, who, wrong = lines(panel, L_0412)
    assert name == "L-0412"
    assert what == "Status: In order → Defective lamp · Position: moved 3.2\u00a0m · 1 more"
    assert who.startswith("surveyor 2, ")
    assert wrong == ""


def test_new_and_deleted_assets_say_so(panel) -> None:
    assert lines(panel, "urn:ngsi-ld:Streetlight:L-0419")[1] == "new"
    assert lines(panel, "urn:ngsi-ld:WasteContainer:C-7")[1] == "deleted"


def test_the_difference_is_told_in_words_and_units(panel, qtbot) -> None:
    click_cell(qtbot, panel, L_0412, ASSET)
    assert differences(panel) == [
        ("Status", "In order", "Defective lamp"),
        ("Position", "—", "moved 3.2\u00a0m"),
        ("Mounting height", "8\u00a0m", "8.5\u00a0m"),
    ]


def test_why_the_last_push_could_not_send_it_is_said_with_the_cure(panel, qtbot) -> None:
    assert lines(panel, L_0107)[3]
    click_cell(qtbot, panel, L_0107, ASSET)
    assert panel.problem.isVisible()
    assert "Invalid characters in attribute value" in panel.problem.text()
    click_cell(qtbot, panel, L_0412, ASSET)
    assert not panel.problem.isVisible()


def test_what_could_not_be_sent_stands_first_in_its_group(panel) -> None:
    assert panel.model.row(panel.model.index(0, 0, panel.model.index(1, 0))).uid == L_0107


def test_hostile_text_stays_text(panel, qtbot) -> None:
    index = panel.model.index_of("urn:ngsi-ld:Streetlight:L-0300")
    assert index.data().startswith(HOSTILE)
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    click_cell(qtbot, panel, "urn:ngsi-ld:Streetlight:L-0300", ASSET)
    assert differences(panel)[0][2] == HOSTILE
    assert panel.problem.textFormat() == Qt.TextFormat.PlainText


def test_signs_in_the_row_revert_and_zoom(panel, opened, qtbot) -> None:
    click_cell(qtbot, panel, L_0412, ZOOM)
    assert panel.layers.zoomed == [("street_light", L_0412, (-7.1, 38.68))]
    click_cell(qtbot, panel, L_0412, REVERT)
    assert opened.calls == [("revert", [L_0412])]


def test_keys_revert_and_zoom(panel, opened, qtbot, qapp) -> None:
    qapp.setActiveWindow(panel)
    panel.tree.setFocus()
    panel.tree.setCurrentIndex(panel.model.index_of(L_0412))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    qtbot.keyClick(panel.tree, Qt.Key.Key_R)
    assert panel.layers.zoomed == [("street_light", L_0412, (-7.1, 38.68))]
    assert opened.calls == [("revert", [L_0412])]


@pytest.mark.parametrize("yes", [True, False])
def test_reverting_all_asks_first(panel, opened, qtbot, yes) -> None:
    qtbot.mouseClick(panel.revert_all, Qt.MouseButton.LeftButton)
    box = panel.asking
    assert opened.calls == []
    assert "6" in box.text()
    cancel = box.button(QMessageBox.StandardButton.Cancel)
    accept = next(button for button in box.buttons() if button is not cancel)
    qtbot.mouseClick(accept if yes else cancel, Qt.MouseButton.LeftButton)
    assert opened.calls == ([("revert", [change.uid for change in panel.model.rows()])] if yes else [])
    assert panel.asking is None


def test_a_question_that_is_open_goes_with_the_territory(panel, opened, qtbot) -> None:
    qtbot.mouseClick(panel.revert_all, Qt.MouseButton.LeftButton)
    panel.show_territory(None, None)
    assert panel.asking is None
    assert opened.calls == []


def test_a_chosen_group_is_all_of_its_assets(panel) -> None:
    panel.tree.setCurrentIndex(panel.model.index(1, 0))
    assert len(panel.chosen()) == 5


def test_push_counts_what_can_be_sent(panel, opened, qtbot) -> None:
    assert panel.push.text() == "Push 5"
    qtbot.mouseClick(panel.push, Qt.MouseButton.LeftButton)
    assert opened.calls == [("push", None)]


def test_only_one_asset_can_be_pushed(panel, opened) -> None:
    menu = panel.menu_for(panel.model.index_of(L_0412))
    next(action for action in menu.actions() if "only" in action.text()).trigger()
    assert opened.calls == [("push", [L_0412])]


def test_nothing_is_started_beside_an_action(panel, opened) -> None:
    opened.set_busy(True)
    assert not any(b.isEnabled() for b in (panel.push, panel.dry_run, panel.revert_one, panel.revert_all))
    opened.set_busy(False)
    assert panel.push.isEnabled()


def test_the_chosen_row_stays_when_others_go(panel, opened, qtbot) -> None:
    panel.tree.setCurrentIndex(panel.model.index_of(L_0412))
    opened.data["changes"] = [change for change in changes() if change.uid != L_0107]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.model.row(panel.tree.currentIndex()).uid == L_0412


def test_an_attribute_and_a_class_that_the_catalog_lacks_are_shown_as_they_are(panel, opened, qtbot) -> None:
    strange = replace(light("urn:x:1", ""), asset_class="bench", municipality="99999",
                      fields=(replace(changes()[0].fields[0], attribute="colour", now={"a": [1, None]}),))  # fmt: skip
    opened.data["changes"] = [strange]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.model.index(0, 0).data() == "99999 · bench (1)"
    assert lines(panel, "urn:x:1")[0] == "1"
    assert differences(panel) == [("colour", "ok", '{"a": [1, null]}')]


def test_twenty_thousand_changes_do_not_hold_the_window_up(panel, opened, qtbot) -> None:
    first = changes()[0]
    opened.data["changes"] = [replace(first, uid=f"urn:ngsi-ld:Streetlight:{n}") for n in range(20_000)]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    began = time.perf_counter()
    panel._on_answer(opened.data["changes"])
    assert time.perf_counter() - began < 0.5
    assert panel.push.text() == "Push 20,000"
