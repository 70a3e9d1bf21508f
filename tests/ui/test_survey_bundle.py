"""Changes by file, from one computer to another and back, by the dialog and the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from platform_fixture import PlatformUnderTest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton
from smart_territory.errors import DamagedError
from smart_territory.tests.ui.survey_window import Window, plugin_window, urn
from smart_territory.ui.survey.bundle_dialog import PUSH, READ, WRITE, BundleDialog
from smart_territory.ui.survey.left_dialog import left_dialog
from smart_territory.ui.survey.result_text import accepted_text, answers_text, written_text
from smart_territory.workspace.survey.accept import SurveyResult
from smart_territory.workspace.survey.bundle import WrittenBundle
from smart_territory.workspace.survey.bundle_answers import TakenAnswers


@pytest.fixture
def window(
    qgis_iface: Any, qtbot: Any, tmp_path: Path, platform: PlatformUnderTest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Window]:
    with plugin_window(qgis_iface, qtbot, tmp_path, platform, monkeypatch) as window:
        yield window


@pytest.fixture
def dialog(window: Window, monkeypatch: pytest.MonkeyPatch) -> BundleDialog:
    file = str(window.folder / "carried.zip")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (file, ""))
    found = window.plugin._window._surveys.show_bundle()
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.qtbot.waitExposed(found)
    return found


def edit(window: Window, uid: str, status: str) -> None:
    lights = window.lights
    lights.startEditing()
    feature = next(lights.getFeatures(f"uid='{uid}'"))
    lights.changeAttributeValue(feature.id(), lights.fields().indexOf("status"), status)
    assert lights.commitChanges()
    window.until_idle()


def test_there_and_back(window: Window, dialog: BundleDialog, platform: PlatformUnderTest) -> None:
    edit(window, urn(1), "defectiveLamp")
    window.qtbot.keyClick(dialog.buttons[WRITE], Qt.Key.Key_Space)
    window.result_of(WRITE)
    assert dialog.told[WRITE].text() == "Assets whose changes are in carried.zip: 1."
    assert platform.entity(urn(1), scope="/olivenza")["status"] == "ok"
    dialog.buttons[READ].click()
    window.until(lambda: dialog.told[READ].text())
    assert "has not been pushed yet" in dialog.told[READ].text()
    window.failed.clear()
    dialog.buttons[PUSH].click()
    window.result_of(PUSH)
    assert platform.entity(urn(1), scope="/olivenza")["status"] == "defectiveLamp"
    assert "carry it back" in dialog.told[PUSH].text()
    dialog.buttons[READ].click()
    window.result_of(READ)
    assert dialog.told[READ].text() == "Arrived on the platform: 1."
    item = window.until(lambda: window.plugin._window.bar._items.get("Changes by file"))
    window.until(lambda: window.plugin._window.bar._items["Changes by file"].text() == "Arrived on the platform: 1.")
    assert item is not None
    window.until(lambda: window.dock.changes.state == "empty")


def test_what_is_no_such_file_is_told(window: Window, dialog: BundleDialog) -> None:
    (window.folder / "carried.zip").write_bytes(b"nothing of the kind")
    dialog.buttons[PUSH].click()
    window.until(lambda: dialog.told[PUSH].text())
    assert dialog.told[PUSH].text().startswith("⚠ ")
    assert dialog.buttons[PUSH].isEnabled()


def test_it_waits_while_something_else_is_under_way(window: Window, dialog: BundleDialog) -> None:
    window.opened._set_busy(True)
    assert not any(button.isEnabled() for button in dialog.buttons.values())
    window.opened._set_busy(False)
    assert all(button.isEnabled() for button in dialog.buttons.values())


def test_the_menu_is_there_with_a_territory(window: Window) -> None:
    menu = window.plugin._window._surveys
    menu.enable()
    assert menu.menuAction().isEnabled()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["&Prepare a survey…", "&Bring back a survey…", "&Changes by file, without network…"]
    window.plugin.close_territory()
    menu.enable()
    assert not menu.menuAction().isEnabled()
    assert menu.show_prepare() is None


def test_what_came_of_a_survey_has_a_button_that_leads_on(window: Window) -> None:
    menu, bar = window.plugin._window._surveys, window.plugin._window.bar
    menu.on_finished("survey_accept", SurveyResult(added=2, action=1))
    item = bar._items["Field survey"]
    assert item.text() == "Added: 2."
    item.findChild(QPushButton).click()
    assert window.dock.tabs.currentWidget() is window.dock.history
    assert menu.on_finished("pull", None) is False


def test_sentences(qtbot: Any) -> None:
    left = ((urn(1), DamagedError(path="x")),)
    written = WrittenBundle(Path("a.zip"), "1", 0, left, 2)
    assert written_text(written) == (
        "There is nothing to carry: a.zip holds no changes. Not in it, for they have nowhere to go: 1. "
        "Not in it, for they wait in a conflict: 2."
    )
    dialog = left_dialog(written)
    qtbot.addWidget(dialog)
    assert dialog.model.rowCount() == 1
    assert answers_text(TakenAnswers(again=True)) == "These answers were taken before; nothing was changed."
    assert answers_text(TakenAnswers()) == "There was nothing in it."
    assert accepted_text(SurveyResult()) == "Nothing had to be changed."
    said = accepted_text(SurveyResult(changed=1, waiting=("a", "b"), lost_photos=("c",), cancelled=True))
    assert said == (
        "Changed: 1. Waiting for a decision: 2. Photos that could not be stored, and stay where they are: 1. "
        "Stopped on the way; the rest can be taken in later."
    )
