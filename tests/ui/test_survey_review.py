"""Surveys come back: looked through in a window, with mouse and keyboard; nothing is written before it is confirmed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication
from smart_territory.tests.ui.survey_review import Review, field_work
from smart_territory.tests.ui.survey_window import Window, plugin_window, urn
from smart_territory.ui.changes_model import LINES_ROLE
from smart_territory.ui.resolution_model import BASE, RESULT, THEIRS
from smart_territory.workspace.geometry import blob_from_geometry


@pytest.fixture
def window(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    with plugin_window(qgis_iface, qtbot, tmp_path, platform, monkeypatch) as window:
        yield window


def zipped(folder: Path) -> Path:
    return Path(shutil.make_archive(str(folder), "zip", folder.parent, folder.name))


def test_without_a_survey_the_window_says_what_to_do(window: Window) -> None:
    review = Review(window)
    assert review.dialog.page.title.text() == "No survey lies open"
    assert not review.dialog.take_in.isEnabled()


def test_what_came_is_grouped_by_what_it_needs_and_nothing_is_touched(window: Window) -> None:
    folder = field_work(window)
    review = Review(window)
    review.bring(folder)
    assert review.groups() == {
        "In conflict with the office": ["L-0002 undecided"],
        "New, but something like it is there": ["NEW-2 undecided"],
        "Deleted": ["L-0005 undecided"],
        "Changed": ["L-0001 taken"],
        "New": ["NEW-1 taken"],
        "Photos only": ["L-0007 taken"],
    }
    assert review.view.came.text().startswith("From the field: new 2, changed 2, deleted 1, photos 1. Ana, ")
    assert review.dialog.take_in.text() == "&Take in 3…"
    review.choose(urn(2))
    index = review.view.tree.currentIndex()
    assert index.data(LINES_ROLE)[3] == "The office changed it too: Status"
    assert review.table() == [["Status", "In order", "Defective lamp", "Damaged column", "choose"]]
    assert (window.value(urn(1), "status"), window.count()) == ("ok", 40)
    review.take_in(yes=False)
    assert (window.value(urn(1), "status"), window.count()) == ("ok", 40)


def test_all_by_keyboard_then_confirmed(window: Window) -> None:
    folder = field_work(window)
    review = Review(window)
    review.bring(folder)
    tree, table = review.view.tree, review.view.table
    assert review.dialog.pane.current().uid == urn(2)  # the first that needs a person
    review.key(Qt.Key.Key_2, table)  # as in the field
    assert review.dialog.pane.model.state_of(review.dialog.pane.current()) == "taken"
    review.key(Qt.Key.Key_Return)
    assert review.dialog.pane.current().label == "NEW-2"
    assert "0.5" in review.view.near.currentText()
    review.key(Qt.Key.Key_M)
    review.key(Qt.Key.Key_Return)
    assert review.dialog.pane.current().uid == urn(5)
    review.key(Qt.Key.Key_A)
    review.key(Qt.Key.Key_Return)  # nothing is left: it stays
    review.choose(urn(1))
    review.key(Qt.Key.Key_R)
    review.key(Qt.Key.Key_U)
    review.key(Qt.Key.Key_A)
    told = review.take_in()
    assert "Accepted: 5.\nMerged into assets that are there: 1." in told
    result = window.result_of("survey_accept")
    assert (result.added, result.changed, result.deleted, result.merged, result.photos) == (1, 2, 1, 1, 1)
    assert window.value(urn(2), "status") == "defectiveLamp"
    assert window.value(urn(3), "description") == "by the door"
    assert window.value(urn(3), "status") == "ok"
    assert window.count() == 40
    assert tree.isVisible()
    window.until(lambda: set(review.groups()) == {"Decided, or there already"} or not review.groups())
    bar = window.until(lambda: window.plugin._window.bar._items.get("Field survey"))
    assert "Added: 1. Changed: 2. Deleted: 1. Merged: 1. Photos: 1." in bar.text()


def test_what_is_undecided_waits_in_the_working_copy_and_is_told_in_the_panel(window: Window) -> None:
    folder = field_work(window)
    review = Review(window)
    review.bring(folder)
    told = review.take_in()
    assert "Undecided, and kept for later: 3." in told
    assert window.value(urn(2), "status") == "columnIssue"
    assert window.count() == 41
    notice = window.plugin._window._surveys.notice
    window.until(lambda: notice.count == 3)
    assert not notice.isHidden()
    review.dialog.close()
    shutil.rmtree(folder)
    again = Review(window)
    assert again.groups() == {
        "In conflict with the office": ["L-0002 undecided"],
        "New, but something like it is there": ["NEW-2 undecided"],
        "Deleted": ["L-0005 undecided"],
    }
    again.choose(urn(2))
    again.key(Qt.Key.Key_3, again.view.table)
    again.choose(urn(5))
    again.key(Qt.Key.Key_R)
    again.choose(next(c.uid for c in again.dialog.pane.model.changes if c.label == "NEW-2"))
    again.key(Qt.Key.Key_A)
    again.take_in()
    assert window.value(urn(2), "status") == "columnIssue"
    assert window.count() == 42
    window.until(lambda: notice.count == 0)
    assert notice.isHidden()


def test_a_third_value_and_an_attribute_of_the_office(window: Window) -> None:
    folder = field_work(window)
    review = Review(window)
    review.bring(folder)
    review.choose(urn(1))
    sides, table = review.dialog.pane.sides, review.view.table
    rows = {sides.item(row).attribute: row for row in range(sides.rowCount())}
    table.clicked.emit(sides.index(rows["status"], THEIRS))
    assert sides.setData(sides.index(rows["circuit"], RESULT), "C77")
    assert sides.index(rows["circuit"], RESULT).data() == "C77"
    review.choose(urn(2))
    table.clicked.emit(sides.index(0, BASE))
    review.take_in()
    assert (window.value(urn(1), "status"), window.value(urn(1), "circuit")) == ("ok", "C77")
    assert window.value(urn(2), "status") == "ok"


def test_two_surveyors_met_the_same_lamp(window: Window) -> None:
    north, south = window.survey("North"), window.survey("South", editor="Rui")
    window.tablet(north).add(-7.05, 38.7, code="A-1", status="ok")
    window.tablet(south).add(-7.05, 38.7000045, code="R-1", status="ok", description="Rui's")
    review = Review(window)
    review.bring(zipped(north), zipped(south))
    view = review.view
    assert [view.surveys.itemText(row) for row in range(view.surveys.count())] == [
        "North: undecided 1", "South: undecided 1",
    ]  # fmt: skip
    view.surveys.setCurrentIndex(1)
    assert "of the survey “North”" in view.tree.currentIndex().data(LINES_ROLE)[3]
    assert not view.merge.isEnabled()
    assert "take that one in first" in view.problem.text()
    view.surveys.setCurrentIndex(0)
    review.key(Qt.Key.Key_A)
    review.take_in()
    view.surveys.setCurrentIndex(1)
    assert view.merge.isEnabled()
    review.key(Qt.Key.Key_M)
    assert ["Description", "Rui's", "—", "Rui's"] in [[cell.removeprefix("✓ ") for cell in r] for r in review.table()]
    review.take_in()
    assert window.count() == 41
    review.bring(zipped(north), zipped(south))  # twice by mistake
    assert not review.dialog.take_in.isEnabled()


def test_the_asset_is_marked_on_the_map_which_follows(window: Window) -> None:
    folder = field_work(window)
    tablet = window.tablet(folder)
    blob = blob_from_geometry({"type": "Point", "coordinates": [-7.0995, 38.6803]})
    tablet.sql("UPDATE street_light SET geom=? WHERE uid=?", blob, urn(4))
    canvas = window.iface.mapCanvas()
    canvas.resize(600, 400)
    review = Review(window)
    review.bring(folder)
    marks = review.dialog.pane.marks.marks
    review.choose(urn(4))
    assert len(marks.bands) == 4  # as it left, in the field, at the office, the line between
    assert review.view.legend.isVisible()
    canvas.setExtent(QgsRectangle(0, 0, 1, 1))
    review.view.tree.setFocus()
    window.until(lambda: QApplication.focusWidget() is review.view.tree)
    review.choose(urn(1))
    assert not canvas.extent().contains(QgsRectangle(0, 0, 1, 1).center())
    review.dialog.close()
    assert marks.bands == []


def test_what_cannot_be_read_is_told_with_cause_and_cure(window: Window) -> None:
    review = Review(window)
    review.bring(window.folder)
    assert review.dialog.page.title.text() == "This is not a field survey"
    assert review.dialog.page.cure.text()
    (window.folder / "bad.zip").write_bytes(b"PK\x05\x06")
    folder = field_work(window)
    review.bring(window.folder / "bad.zip", folder)
    assert review.dialog.stack.currentWidget() is review.dialog.pane
    assert window.value(urn(1), "status") == "ok"


def test_remarks_tell_what_was_mended(window: Window) -> None:
    folder = field_work(window)
    (folder / "survey.json").unlink()
    (folder / "photos" / "b.jpg").write_bytes(b"no picture")
    review = Review(window)
    review.bring(folder)
    assert review.view.remarks.text() == "Remarks: 2"
    review.view.remarks.click()
    assert "The photo photos/b.jpg was not taken: it is no picture." in review.view.remarks_text.toPlainText()


def test_a_survey_is_dropped_onto_the_panel(window: Window) -> None:
    folder = field_work(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder)), QUrl.fromLocalFile(str(window.opened.working_copy))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.dock, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    QApplication.sendEvent(window.dock, QDropEvent(QPointF(5, 5), copy, data, left, none))
    dialog = window.plugin._window._surveys._dialogs["review"]
    window.until(lambda: dialog.pane.model.changes)
    assert [known.returned.name for known in dialog.reviews.all] == ["North"]


def test_eiel_states_are_kept(window: Window) -> None:
    folder = window.survey("States", eiel_states=True)
    window.tablet(folder).edit(urn(1), status="defectiveLamp")
    review = Review(window)
    review.bring(folder)
    review.take_in()
    assert window.value(urn(1), "survey_state") == "2"


def test_it_goes_with_its_territory(window: Window) -> None:
    review = Review(window)
    review.bring(field_work(window))
    private = review.dialog.reviews.all[0].returned.private
    assert private.is_dir()
    window.plugin.close_territory()
    window.until(lambda: not review.dialog.isVisible())
    assert not private.exists()
