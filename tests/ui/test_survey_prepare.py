"""The wizard that prepares a field survey, before a real working copy and a map."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QDesktopServices, QKeyEvent
from qgis.PyQt.QtWidgets import QWizard
from smart_territory.tests.ui.survey_window import Window, plugin_window
from smart_territory.ui.survey.area_tool import AreaTool
from smart_territory.ui.survey.draft import always_along, people_in
from smart_territory.ui.survey.fields_page import COUNT, NAME
from smart_territory.ui.survey.prepare_wizard import FIELDS, FOLDER, PEOPLE, PLACE, WRITING, PrepareWizard
from smart_territory.workspace.survey.manifest import from_text

OLIVENZA = QgsRectangle(-7.1005, 38.6795, -7.09, 38.6805)  # twenty lights eastwards from −7.1


@pytest.fixture
def window(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    with plugin_window(qgis_iface, qtbot, tmp_path, platform, monkeypatch) as window:
        yield window


@pytest.fixture
def wizard(window: Window) -> Iterator[PrepareWizard]:
    canvas = window.iface.mapCanvas()
    canvas.resize(800, 600)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made = PrepareWizard(window.opened, window.plugin.layers, canvas, window.iface.mainWindow())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    window.qtbot.waitExposed(made)
    yield made
    made.close()


def press(wizard: PrepareWizard, button: QWizard.WizardButton) -> None:
    found = wizard.button(button)
    assert found.isEnabled()
    found.click()


def go_on(wizard: PrepareWizard, number: int) -> Any:
    while wizard.currentId() < number:
        press(wizard, QWizard.WizardButton.NextButton)
    return wizard.currentPage()


def test_from_the_first_page_to_a_folder_that_is_counted(window: Window, wizard: PrepareWizard) -> None:
    place = wizard.currentPage()
    assert wizard.currentId() == PLACE
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    window.qtbot.keyClicks(place.name, "North / 1")
    assert "no other signs" in place._hint.text()
    place.name.setText("North 1")
    window.until(lambda: wizard.draft.counts)
    assert place.told.text() == "In the area: Street lights 40."
    fields = go_on(wizard, FIELDS)
    lights = next(i for i in fields._items() if i.data(NAME, Qt.ItemDataRole.UserRole) == "street_light")
    assert lights.text(COUNT) == "40"
    people = go_on(wizard, PEOPLE)
    people.people.setPlainText("Ana\nRui, Ana")
    people.states.setChecked(True)
    folder = go_on(wizard, FOLDER)
    assert "Street lights: 40, with" in folder.summary.text()
    assert "For Ana, Rui" in folder.summary.text()
    assert not (window.folder / "North 1").exists()
    press(wizard, QWizard.WizardButton.CommitButton)
    assert wizard.currentId() == WRITING
    window.result_of("survey_prepare")
    page = wizard.writing
    assert page.said.text() == "Packed: 40, as many as lie in the area; counted again in the finished file."
    cells = [[page.model.index(r, c).data() for c in range(3)] for r in range(page.model.rowCount())]
    assert ["Street lights", "40", "40"] in cells
    assert "“North 1”" in page.how.text()
    manifest = from_text((window.folder / "North 1" / "survey.json").read_text(encoding="utf-8"), Path())
    assert (manifest.people, manifest.editor, manifest.eiel_states) == (("Ana", "Rui"), "Ana", True)
    assert manifest.classes["street_light"].count == 40


def test_what_was_written_is_opened_in_the_systems_own_window(
    window: Window, wizard: PrepareWizard, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    wizard.currentPage().name.setText("South")
    go_on(wizard, FOLDER)
    press(wizard, QWizard.WizardButton.CommitButton)
    window.result_of("survey_prepare")
    wizard.writing.open_folder.click()
    assert asked == [str(window.folder / "South")]


def test_an_area_is_drawn_with_the_mouse_and_the_keyboard(window: Window, wizard: PrepareWizard) -> None:
    canvas, page = window.iface.mapCanvas(), wizard.currentPage()
    canvas.setExtent(OLIVENZA)
    page.name.setText("Drawn")
    page.draw.click()
    tool = canvas.mapTool()
    assert isinstance(tool, AreaTool)
    assert page.in_drawing.isChecked()
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    for lon, lat in ((-7.1001, 38.6799), (-7.0991, 38.6799), (-7.0991, 38.6801), (-7.1001, 38.6801)):
        click(tool, tool.toCanvasCoordinates(QgsPointXY(lon, lat)))
    enter(tool)
    counts = window.until(lambda: wizard.draft.counts)
    assert 9 <= counts["street_light"] <= 11
    assert not isinstance(canvas.mapTool(), AreaTool)
    kept = wizard.draft.polygon
    page.draw.click()
    canvas.mapTool().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert wizard.draft.polygon == kept


def click(tool: AreaTool, place: Any) -> None:
    from qgis.gui import QgsMapMouseEvent
    from qgis.PyQt.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseButtonRelease, QPointF(place), left, left, Qt.KeyboardModifier.NoModifier)
    tool.canvasReleaseEvent(QgsMapMouseEvent(tool.canvas(), event))


def enter(tool: AreaTool) -> None:
    tool.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))


def test_the_view_the_towns_and_the_selection_are_areas_too(window: Window, wizard: PrepareWizard) -> None:
    canvas, page = window.iface.mapCanvas(), wizard.currentPage()
    page.name.setText("Areas")
    page.in_towns.setChecked(True)
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    page.towns.item(0).setCheckState(Qt.CheckState.Checked)
    assert window.until(lambda: wizard.draft.counts)["street_light"] == 20
    page.in_view.setChecked(True)
    canvas.setExtent(OLIVENZA)
    assert window.until(lambda: wizard.draft.counts)["street_light"] == 20
    canvas.setExtent(QgsRectangle(10, 10, 11, 11))
    window.until(lambda: wizard.draft.counts is not None and not wizard.draft.counts["street_light"])
    assert page.told.text() == "No assets lie there yet; new ones can be made there all the same."
    window.lights.selectByExpression("uid LIKE '%06095:0003' OR uid LIKE '%06095:0004'")
    assert "(2)" in page.near_selected.text()
    page.near_selected.setChecked(True)
    page.metres.setValue(1)
    assert window.until(lambda: wizard.draft.counts)["street_light"] == 2
    page.metres.setValue(10)  # the neighbours stand 8.7 m from each other
    window.until(lambda: wizard.draft.counts and wizard.draft.counts["street_light"] == 4)
    window.lights.removeSelection()
    window.until(lambda: wizard.draft.polygon is None)
    window.until(lambda: "Select assets on the map" in page._hint.text())


def test_fields_that_are_not_chosen_stay_at_home(window: Window, wizard: PrepareWizard) -> None:
    wizard.currentPage().name.setText("Few")
    page = go_on(wizard, FIELDS)
    page.none.click()
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    lights = next(i for i in page._items() if i.data(NAME, Qt.ItemDataRole.UserRole) == "street_light")
    fields = {lights.child(r).data(NAME, Qt.ItemDataRole.UserRole): lights.child(r) for r in range(lights.childCount())}
    fields["circuit"].setCheckState(NAME, Qt.CheckState.Checked)
    go_on(wizard, FOLDER)
    press(wizard, QWizard.WizardButton.CommitButton)
    made = window.result_of("survey_prepare").manifest
    known = window.opened.catalog.classes["street_light"]
    assert set(made.classes) == {"street_light"}
    assert set(made.classes["street_light"].fields) - {"geometry"} == {"circuit"} | always_along(known, False)


def test_what_cannot_be_written_is_said_before_and_what_fails_leads_back(window: Window, wizard: PrepareWizard) -> None:
    (window.folder / "Taken").mkdir()
    wizard.currentPage().name.setText("Taken")
    page = go_on(wizard, FOLDER)
    assert "“Taken” is in this folder already" in page._hint.text()
    press(wizard, QWizard.WizardButton.BackButton)
    assert wizard.currentId() == PEOPLE
    wizard.draft.name = "Free"
    page = go_on(wizard, FOLDER)
    page.basemap.setFilePath(str(window.folder / "no.mbtiles"))
    assert page._hint.text() == "The basemap's file is not there."
    page.basemap.setFilePath("")
    (window.folder / "Free").mkdir()  # somebody was quicker
    press(wizard, QWizard.WizardButton.CommitButton)
    window.until(lambda: wizard.currentId() == FOLDER and not window.opened.busy)
    assert "There is a survey of this name already" in page._hint.text()
    assert [error.key for error in window.failed] == ["survey_exists"]
    assert list((window.folder / "Free").iterdir()) == []


def test_unsaved_edits_are_told_and_nothing_is_written(window: Window, wizard: PrepareWizard) -> None:
    wizard.currentPage().name.setText("Unsaved")
    go_on(wizard, FOLDER)
    lights = window.lights
    lights.startEditing()
    lights.deleteFeature(next(lights.getFeatures()).id())
    press(wizard, QWizard.WizardButton.CommitButton)
    window.until(lambda: wizard.currentId() == FOLDER)
    assert wizard.currentPage()._hint.text()
    assert not (window.folder / "Unsaved").exists()
    lights.rollBack()


def test_it_goes_with_its_territory_and_leaves_nothing_on_the_map(window: Window, wizard: PrepareWizard) -> None:
    wizard.currentPage().in_view.setChecked(True)
    window.plugin.close_territory()
    window.until(lambda: not wizard.isVisible())
    window.iface.mapCanvas().setExtent(OLIVENZA)
    assert window.iface.mapCanvas().mapTool() is None or not isinstance(window.iface.mapCanvas().mapTool(), AreaTool)


def test_people_are_listed_once() -> None:
    assert people_in(" Ana, Rui\n\nAna \n Ó Brien") == ["Ana", "Rui", "Ó Brien"]
    assert json.dumps(people_in("")) == "[]"
