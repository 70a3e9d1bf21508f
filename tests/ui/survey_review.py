"""The review of a survey that came back, and what a person does in it. Not a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from smart_territory.tests.ui.survey_window import Window, urn
from smart_territory.ui.survey.review_window import ReviewWindow

GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00"
    b"\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


class Review:
    """The window, and what a person does in it."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.dialog: ReviewWindow = window.plugin._window._surveys.show_review()
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        window.qtbot.waitExposed(self.dialog)
        self.quiet()

    @property
    def view(self) -> Any:
        return self.dialog.pane.view

    def quiet(self) -> None:
        reviews = self.dialog.reviews
        self.window.until(lambda: not reviews.is_reading and not reviews._waiting and not reviews._soon.isActive())

    def bring(self, *paths: Path) -> None:
        self.dialog.bring_back(paths)
        self.quiet()

    def groups(self) -> dict[str, list[str]]:
        """Titles, and in each the labels with what is said of them."""
        model = self.dialog.pane.model
        found = {}
        for place in range(model.rowCount()):
            parent = model.index(place, 0)
            rows = [model.row(model.index(row, 0, parent)) for row in range(model.rowCount(parent))]
            found[parent.data().partition(" · ")[0]] = [f"{row.label} {model.state_of(row)}" for row in rows]
        return found

    def choose(self, uid: str) -> None:
        self.view.tree.setCurrentIndex(self.dialog.pane.model.index_of(uid))
        self.view.tree.setFocus()

    def key(self, key: Any, on: Any = None) -> None:
        widget = on or self.view.tree
        self.dialog.window().activateWindow()
        widget.setFocus()
        self.window.qtbot.waitUntil(lambda: QApplication.focusWidget() is widget, timeout=10000)
        self.window.qtbot.keyClick(widget, key)

    def table(self) -> list[list[str]]:
        sides = self.dialog.pane.sides
        shown = [c for c in range(sides.columnCount()) if not self.view.table.isColumnHidden(c)]
        return [[sides.index(row, column).data() for column in shown] for row in range(sides.rowCount())]

    def take_in(self, *, yes: bool = True) -> Any:
        self.dialog.take_in.click()
        box = self.dialog.asking
        assert isinstance(box, QMessageBox)
        told = box.informativeText()
        wanted = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
        next(b for b in box.buttons() if box.buttonRole(b) == wanted).click()
        self.window.until_idle()
        self.quiet()
        return told


def field_work(window: Window) -> Path:
    """One changed, one new, one deleted, one in conflict, one new beside a light that stands."""
    folder = window.survey("North", people=("Ana",))
    tablet = window.tablet(folder)
    tablet.edit(urn(1), status="defectiveLamp", circuit="C9")
    tablet.edit(urn(2), status="defectiveLamp")
    tablet.add(-7.05, 38.7, code="NEW-1", status="ok")
    tablet.add(-7.1 + 3e-4, 38.68000447, code="NEW-2", status="columnIssue", description="by the door")
    tablet.delete(urn(5))
    (folder / "photos" / "a.gif").write_bytes(GIF)
    tablet.sql("INSERT INTO photo(uid, file) VALUES (?,?)", urn(7), "photos/a.gif")
    office(window, urn(2), "status", "columnIssue")
    return folder


def office(window: Window, uid: str, name: str, value: Any) -> None:
    lights = window.lights
    feature = next(lights.getFeatures(f"uid='{uid}'"))
    lights.startEditing()
    lights.changeAttributeValue(feature.id(), lights.fields().indexOf(name), value)
    assert lights.commitChanges()
    window.until_idle()
