from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsCheckableComboBox, QgsDateTimeEdit, QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QComboBox, QLineEdit, QWidget
from smart_territory.tests.ui.opened import HOSTILE, Layers, Opened, ago, conflicts, point, speak_english
from smart_territory.ui.conflict_text import undone_text
from smart_territory.ui.conflicts_panel import ConflictsPanel
from smart_territory.ui.distance_callout import DistanceCallout
from smart_territory.ui.resolution_model import BASE, MINE, RESULT, THEIRS
from smart_territory.ui.value_editor import NumberBox, make_editor, put_value, typed_in
from smart_territory.workspace.choices import Typed
from smart_territory.workspace.decision import Decision
from smart_territory.workspace.reopening import LeftDecided, Reopened
from smart_territory.workspace.report import Conflict, ConflictItem

FIRST, SECOND, THIRD = (conflict.uid for conflict in conflicts())


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
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
    go_to(panel, FIRST)
    yield panel
    panel.show_territory(None, None)


def go_to(panel, uid: str) -> None:
    panel.view.tree.setCurrentIndex(panel.model.index_of(uid))


def select(panel, *uids: str) -> None:
    flags = QItemSelectionModel.SelectionFlag
    go_to(panel, uids[0])
    for uid in uids[1:]:
        panel.view.tree.selectionModel().select(panel.model.index_of(uid), flags.Select | flags.Rows)


def cell(panel, row: int, column: int):
    return panel.view.table.visualRect(panel.resolution.index(row, column)).center()


def click_cell(qtbot, panel, row: int, column: int) -> None:
    qtbot.mouseClick(panel.view.table.viewport(), Qt.MouseButton.LeftButton, pos=cell(panel, row, column))


def row(panel, number: int) -> list[str]:
    return [panel.resolution.index(number, column).data() for column in range(5)]


def tip(panel, number: int, column: int) -> str:
    return panel.resolution.index(number, column).data(Qt.ItemDataRole.ToolTipRole)


def bands(canvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def callouts(canvas) -> list[DistanceCallout]:
    return [item for item in canvas.scene().items() if isinstance(item, DistanceCallout)]


def editing(qtbot, panel, number: int, kind: type = QWidget):
    """The editor of a result's cell, opened by F2."""
    panel.view.table.setFocus()
    panel.view.table.setCurrentIndex(panel.resolution.index(number, RESULT))
    qtbot.keyClick(panel.view.table, Qt.Key.Key_F2)
    found = [w for w in panel.view.table.viewport().findChildren(kind) if w.isVisible()]
    return found[0] if found else None


def groups(panel) -> list[str]:
    return [panel.model.index(n, 0).data() for n in range(panel.model.rowCount())]


def test_the_assets_stand_by_town_and_class(panel) -> None:
    assert groups(panel) == ["Elvas · Waste containers (1)", "Olivenza · Street lights (2)"]
    assert panel.model.index_of(FIRST).data() == "L-0001: Lamp power, Position"
    assert panel.view.count.text() == "3 of 3, decided: 0"


def test_a_filter_lets_through_what_holds_all_its_words(panel, qtbot) -> None:
    qtbot.keyClicks(panel.view.filter, "OLIV stat")
    assert [c.uid for c in panel.model.rows()] == [SECOND]
    assert panel.view.count.text() == "1 of 3, decided: 0"
    assert panel.current().uid == SECOND
    panel.view.filter.setText("nothing of the kind")
    assert panel.current() is None
    assert panel.resolution.rowCount() == 0
    panel.view.filter.clear()
    assert len(panel.model.rows()) == 3


def test_nothing_is_chosen_beforehand(panel) -> None:
    assert row(panel, 0) == ["Lamp power", "70\u00a0W", "36\u00a0W", "50\u00a0W", "choose"]
    assert row(panel, 1)[2:] == ["moved 3.3\u00a0m", "moved 3.5\u00a0m", "choose"]
    assert panel.view.apply.text() == "Apply 0"
    assert not panel.view.apply.isEnabled()


def test_the_titles_tell_who_and_when_on_both_sides(panel, opened, qtbot) -> None:
    first, *others = opened.data["conflicts"]
    theirs = {"theirs_by": {"lamp_power_w": "ana"}, "theirs_dates": {"lamp_power_w": "2025-02-04T09:00:00Z"}}
    told = replace(first, mine_device="tablet 3", mine_when="2026-02-03T10:31:00Z", **theirs)
    opened.data["conflicts"] = [told, *others]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    titles = [panel.resolution.headerData(column, Qt.Orientation.Horizontal) for column in (MINE, THEIRS)]
    assert titles[0].startswith("Mine\nsurveyor 2\ntablet 3\n")
    assert titles[1] == "Theirs\nana\n4 Feb 2025"
    assert "surveyor 2, tablet 3" in tip(panel, 0, MINE)
    assert "ana, 4 Feb 2025" in tip(panel, 0, THEIRS)


def test_mine_and_theirs_are_not_swapped(panel) -> None:
    item = panel.resolution.item(0)
    assert (row(panel, 0)[MINE], row(panel, 0)[THEIRS]) == (f"{item.mine:.0f}\u00a0W", f"{item.theirs:.0f}\u00a0W")
    panel.choose("mine", 0)
    assert row(panel, 0)[RESULT] == "36\u00a0W"


def test_a_click_in_a_cell_chooses_it(panel, qtbot) -> None:
    click_cell(qtbot, panel, 0, THEIRS)
    assert row(panel, 0)[THEIRS:] == ["✓ 50\u00a0W", "50\u00a0W"]
    click_cell(qtbot, panel, 0, MINE)
    assert row(panel, 0)[MINE:] == ["✓ 36\u00a0W", "50\u00a0W", "36\u00a0W"]
    click_cell(qtbot, panel, 0, BASE)
    assert row(panel, 0)[BASE:] == ["✓ 70\u00a0W", "36\u00a0W", "50\u00a0W", "70\u00a0W"]


def test_a_click_elsewhere_chooses_nothing(panel, qtbot) -> None:
    click_cell(qtbot, panel, 0, RESULT)
    assert panel.model.choices == {}


def test_an_asset_is_applied_only_when_all_of_it_is_decided(panel, opened, qtbot) -> None:
    click_cell(qtbot, panel, 0, MINE)
    assert not panel.view.apply.isEnabled()
    click_cell(qtbot, panel, 1, THEIRS)
    assert panel.view.apply.text() == "Apply 1"
    qtbot.mouseClick(panel.view.apply, Qt.MouseButton.LeftButton)
    assert opened.calls == [("resolve", {FIRST: {"lamp_power_w": "mine", "geometry": "theirs"}})]


def test_what_was_seen_is_told_with_the_decision(panel, opened) -> None:
    ((uid, (item,)),) = panel.model.seen([SECOND]).items()
    assert (uid, item.attribute, item.theirs) == (SECOND, "status", HOSTILE)


@pytest.mark.parametrize("keys", [(Qt.Key.Key_M, Qt.Key.Key_T), (Qt.Key.Key_2, Qt.Key.Key_3)])
def test_keys_decide_row_by_row_and_enter_goes_on(panel, qtbot, keys) -> None:
    panel.view.table.setFocus()
    for key in keys:
        qtbot.keyClick(panel.view.table, key)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "mine", "geometry": "theirs"}}
    qtbot.keyClick(panel.view.table, Qt.Key.Key_Return)
    assert panel.resolution.conflict.uid == SECOND


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_1])
def test_what_it_was_before_can_be_chosen_by_key_and_escape_undoes(panel, qtbot, key) -> None:
    panel.view.table.setFocus()
    qtbot.keyClick(panel.view.table, key)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "base"}}
    panel.view.table.setCurrentIndex(panel.resolution.index(0, MINE))
    qtbot.keyClick(panel.view.table, Qt.Key.Key_Escape)
    assert panel.model.choices == {FIRST: {}}


def test_space_chooses_the_cell(panel, qtbot) -> None:
    panel.view.table.setFocus()
    panel.view.table.setCurrentIndex(panel.resolution.index(0, THEIRS))
    qtbot.keyClick(panel.view.table, Qt.Key.Key_Space)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "theirs"}}


def test_in_the_tree_a_key_decides_the_whole_asset(panel, qtbot) -> None:
    panel.view.tree.setFocus()
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_T)
    assert panel.model.choices == {FIRST: {"lamp_power_w": "theirs", "geometry": "theirs"}}


def test_many_are_decided_alike(panel, opened, qtbot) -> None:
    select(panel, FIRST, SECOND, THIRD)
    qtbot.mouseClick(panel.view.theirs, Qt.MouseButton.LeftButton)
    assert panel.view.apply.text() == "Apply 3"
    assert set(panel.model.choices) == {FIRST, SECOND, THIRD}
    assert {choice for chosen in panel.model.choices.values() for choice in chosen.values()} == {"theirs"}


def test_a_group_stands_for_its_assets(panel, qtbot) -> None:
    panel.view.tree.setCurrentIndex(panel.model.index(1, 0))
    assert [conflict.uid for conflict in panel.chosen()] == [FIRST, SECOND]
    panel.view.tree.setFocus()
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_M)
    assert panel.view.apply.text() == "Apply 2"


def test_one_choice_in_the_table_for_all_selected_only_where_it_is_ticked(panel, opened, qtbot) -> None:
    _, second, third = opened.data["conflicts"]
    alike = replace(second, uid="urn:x:4", label="L-0004", items=(ConflictItem("status", "ok", "columnIssue", "ok2"),))
    opened.data["conflicts"] = [second, third, alike]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    select(panel, SECOND, "urn:x:4", THIRD)
    assert panel.view.many.isVisible()
    assert panel.view.many.text() == "Choose the same for all 3 selected"
    click_cell(qtbot, panel, 0, THEIRS)
    assert set(panel.model.choices) == {panel.current().uid}
    panel.view.many.setChecked(True)
    click_cell(qtbot, panel, 0, MINE)
    decided = panel.model.decided()
    assert decided == {SECOND: {"status": "mine"}, "urn:x:4": {"status": "mine"}}


def test_enter_passes_over_what_is_decided_and_ends_at_apply(panel, qtbot) -> None:
    for _ in range(3):
        qtbot.mouseClick(panel.view.mine, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(panel.view.next, Qt.MouseButton.LeftButton)
    assert panel.view.apply.text() == "Apply 3"
    assert panel.view.apply.hasFocus()


def test_a_deletion_is_told_in_words_and_has_no_value_before(panel, qtbot) -> None:
    go_to(panel, THIRD)
    assert row(panel, 0) == ["The asset itself", "there", "kept, changed: Status", "deleted", "choose"]
    click_cell(qtbot, panel, 0, BASE)
    assert panel.model.choices[THIRD] == {}


def test_hostile_text_stays_text(panel) -> None:
    go_to(panel, SECOND)
    assert row(panel, 0)[THEIRS] == HOSTILE
    assert "<img" not in tip(panel, 0, THEIRS)


def test_a_number_is_typed_within_its_range(panel, opened, qtbot) -> None:
    box = editing(qtbot, panel, 0, NumberBox)
    assert box.value() == 36.0
    assert "From 0 to" in box.toolTip()
    box.selectAll()
    qtbot.keyClicks(box, "42.5")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.model.choices != {})
    assert panel.model.choices == {FIRST: {"lamp_power_w": Typed(42.5)}}
    assert row(panel, 0)[RESULT] == "42.5\u00a0W"


def test_letters_typed_into_a_cell_choose_nothing(panel, qtbot) -> None:
    box = editing(qtbot, panel, 0, NumberBox)
    for key in (Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_B):
        qtbot.keyClick(box, key)
    assert panel.model.choices == {}
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert panel.model.choices == {}
    assert row(panel, 0)[RESULT] == "choose"


def test_a_code_is_taken_from_its_list(panel, qtbot) -> None:
    go_to(panel, SECOND)
    combo = editing(qtbot, panel, 0, QComboBox)
    assert combo.currentData() == "defectiveLamp"
    combo.setCurrentIndex(combo.findData("columnIssue"))
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    panel.view.table.setFocus()
    assert panel.model.choices == {SECOND: {"status": Typed("columnIssue")}}


def test_what_the_catalog_refuses_is_told_and_not_chosen(panel) -> None:
    assert not panel.resolution.setData(panel.resolution.index(0, RESULT), "much")
    assert panel.view.problem.isVisible()
    assert "“Lamp power” wants a number." in panel.view.problem.text()
    assert panel.model.choices == {}
    panel.choose("mine", 0)
    assert not panel.view.problem.isVisible()


def test_a_place_is_not_typed(panel, qtbot) -> None:
    assert editing(qtbot, panel, 1, QLineEdit) is None


@pytest.mark.parametrize(
    ("asset_class", "key", "kind", "value"),
    [
        ("street_light", "lamp_power_w", NumberBox, 36.5), ("street_light", "lamp_power_w", NumberBox, None),
        ("street_light", "lamp_count", NumberBox, 3.0), ("street_light", "status", QComboBox, "ok"),
        ("street_light", "status", QComboBox, None), ("street_light", "circuit", QLineEdit, "C-7"),
        ("street_light", "lamp_changed_on", QgsDateTimeEdit, "2026-02-03T10:00:00.000Z"),
        ("street_light", "lamp_changed_on", QgsDateTimeEdit, None),
    ],
)  # fmt: skip
def test_each_type_has_its_editor_which_alters_nothing(qtbot, opened, asset_class, key, kind, value) -> None:
    speak_english()
    parent = QWidget()
    qtbot.addWidget(parent)
    attribute = opened.catalog.classes[asset_class].attribute(key)
    editor = make_editor(opened.catalog, attribute, parent)
    assert isinstance(editor, kind)
    assert editor.accessibleName() == attribute.names.to("en")
    put_value(editor, attribute, value)
    assert typed_in(editor, attribute) == value


def test_a_choice_of_several_and_a_date_have_their_editors(qtbot, opened) -> None:
    speak_english()
    parent = QWidget()
    qtbot.addWidget(parent)
    attributes = [a for c in opened.catalog.classes.values() for a in c.columns]
    several = next(a for a in attributes if a.type == "codes" and a.codes)
    box = make_editor(opened.catalog, several, parent)
    assert isinstance(box, QgsCheckableComboBox)
    some = [code.value for code in opened.catalog.code_lists[several.codes].codes[:2]]
    put_value(box, several, some)
    assert typed_in(box, several) == some
    day = next((a for a in attributes if a.type == "date"), None)
    if day is not None:
        edit = make_editor(opened.catalog, day, parent)
        put_value(edit, day, "2026-02-03")
        assert typed_in(edit, day) == "2026-02-03"


def test_choices_outlive_a_refresh_but_not_a_conflict_that_became_another(panel, opened, qtbot) -> None:
    first, second, third = opened.data["conflicts"]
    panel.model.choose([first], "lamp_power_w", "mine")
    panel.model.choose([second], "status", "theirs")
    opened.data["conflicts"] = [first, replace(second, items=(replace(second.items[0], theirs="x"),)), third]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.model.choices == {FIRST: {"lamp_power_w": "mine"}}


def test_both_places_are_on_the_map_while_the_panel_is_seen(panel, canvas) -> None:
    assert len(bands(canvas)) == 4  # mine, theirs, before, and the line between
    assert [callout.text for callout in callouts(canvas)] == ["4.8\u00a0m"]
    go_to(panel, SECOND)
    assert bands(canvas) + callouts(canvas) == []
    go_to(panel, FIRST)
    panel.hide()
    assert bands(canvas) + callouts(canvas) == []
    panel.show()
    assert len(bands(canvas)) == 4
    panel.show_territory(None, None)
    assert bands(canvas) + callouts(canvas) == []


def test_the_sides_differ_by_more_than_colour(panel, canvas) -> None:
    shapes = {(band.strokeColor().name().upper(), band.icon()) for band in bands(canvas)}
    icons = QgsRubberBand.IconType
    assert ("#0072B2", icons.ICON_CIRCLE) in shapes
    assert ("#CC79A7", icons.ICON_FULL_DIAMOND) in shapes


def test_the_legend_tells_the_signs_and_the_distance_only_for_places(panel) -> None:
    assert panel.view.legend.isVisible()
    assert panel.view.legend.distance.text() == "4.8\u00a0m apart"
    go_to(panel, SECOND)
    assert not panel.view.legend.isVisible()


def test_zooming_brings_both_places_into_sight(panel, canvas, opened, qtbot) -> None:
    item = ConflictItem("geometry", point(-7.1, 38.68), point(-7.1, 38.68), point(-7.0, 38.70))
    far = Conflict("urn:x:far", "street_light", "06095", "far", (item,), ago(minutes=5))
    opened.data["conflicts"] = [far]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    qtbot.mouseClick(panel.view.zoom, Qt.MouseButton.LeftButton)
    assert canvas.extent().width() > 8000
    assert panel.layers.zoomed == [("street_light", "urn:x:far", None)]


def test_the_tree_stands_beside_the_table_where_there_is_room(panel) -> None:
    assert panel.view.splitter.orientation() == Qt.Orientation.Horizontal
    panel.resize(420, 700)
    assert panel.view.splitter.orientation() == Qt.Orientation.Vertical


def test_nothing_is_applied_or_undone_beside_an_action(panel, opened, qtbot) -> None:
    opened.decisions.found = [Decision(7, ago(minutes=1), "ana", (FIRST,))]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    qtbot.mouseClick(panel.view.mine, Qt.MouseButton.LeftButton)
    opened.set_busy(True)
    assert not panel.view.apply.isEnabled()
    assert not panel.view.undo.isEnabled()
    opened.set_busy(False)
    assert panel.view.apply.isEnabled()
    assert panel.view.undo.isEnabled()


def test_the_last_decision_is_undone_by_button_and_key(panel, opened, qtbot) -> None:
    assert not panel.view.undo.isEnabled()
    last, earlier = Decision(7, ago(minutes=1), "ana", (FIRST, SECOND)), Decision(5, ago(days=1), None, (THIRD,))
    opened.decisions.found = [last, earlier]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert "(assets: 2)" in panel.view.undo.toolTip()
    qtbot.mouseClick(panel.view.undo, Qt.MouseButton.LeftButton)
    panel.view.tree.setFocus()
    qtbot.keyClick(panel.view.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.decisions.calls == [("reopen", 7), ("reopen", 7)]


def test_while_a_layer_is_edited_the_key_undoes_the_decision_and_not_the_edit(panel, opened, qtbot) -> None:
    others: list[str] = []
    action = QAction("QGIS's own", panel)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: others.append("edit"))
    panel.addAction(action)
    opened.decisions.found = [Decision(7, ago(minutes=2), "surveyor 2", (FIRST,))]
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    for number, widget in enumerate((panel.view.tree, panel.view.table, panel.view.next), 1):
        widget.setFocus()
        qtbot.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (opened.decisions.calls, others) == ([("reopen", 7)] * number, [])
    panel.view.filter.setFocus()
    qtbot.keyClicks(panel.view.filter, "a")
    qtbot.keyClick(panel.view.filter, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.view.filter.text() == ""
    assert len(opened.decisions.calls) == 3


def test_the_last_decision_can_be_undone_when_no_conflict_is_left(panel, opened, qtbot) -> None:
    opened.decisions.found = [Decision(7, ago(minutes=1), "ana", (FIRST,))]
    opened.data["conflicts"] = []
    with qtbot.waitSignal(panel.arrived):
        opened.changed.emit()
    assert panel.state == "empty"
    assert panel.page.action.text().startswith("Undo the decision of")
    qtbot.mouseClick(panel.page.action, Qt.MouseButton.LeftButton)
    assert opened.decisions.calls == [("reopen", 7)]


def test_what_came_of_an_undo_is_told() -> None:
    speak_english()
    left = (LeftDecided("a", "x", "edited"), LeftDecided("b", "x", "sent"))
    assert undone_text(Reopened(2, left)) == (
        "Waiting to be decided again: 2. Sent meanwhile, so left as it is: 1. Edited since, so left as it is: 1."
    )
    assert undone_text(Reopened()) == "There was no decision to undo."


def test_everything_has_a_name_and_is_reached_by_tab(panel, qtbot) -> None:
    view = panel.view
    assert all(widget.accessibleName() for widget in (view.filter, view.tree, view.table))
    view.filter.setFocus()
    reached = [view.filter]
    for _ in range(12):
        qtbot.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(panel.window().focusWidget())
    order = [view.filter, view.tree, view.table, view.zoom, view.mine, view.theirs, view.next]
    places = [reached.index(widget) for widget in order]
    assert places == sorted(places)


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
    panel.marks.make_room()
    assert panel.marks.bands == []
