from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from smart_territory.providers.model import PlannedRequest
from smart_territory.tests.ui.opened import HOSTILE, TERRITORY, Layers, Opened, requests, speak_english
from smart_territory.ui.dock import TerritoryDock
from smart_territory.ui.dry_run_dialog import DryRunDialog


@pytest.fixture
def dialog(qtbot):
    speak_english()
    dialog = DryRunDialog(TERRITORY, requests())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_requests_are_counted_and_grouped_by_town(dialog) -> None:
    assert dialog.count.text() == "Requests: 3. Places on the platform: 2."
    groups = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
    assert groups == ["Olivenza · /06095 (2)", "Elvas · /1207 (1)"]
    assert dialog.model.first_row().data() == "POST  /v2/op/update"


def test_a_request_is_shown_exactly_and_as_text(dialog) -> None:
    text = dialog.text.toPlainText()
    assert text.startswith("POST http://localhost:1026/v2/op/update\nScope: /06095\n\n{\n")
    assert HOSTILE in text


def test_a_request_without_a_body_has_none(dialog) -> None:
    dialog.tree.setCurrentIndex(dialog.model.index(0, 0, dialog.model.index(1, 0)))
    expected = "DELETE http://localhost:1026/v2/entities/C-7?type=WasteContainer\nScope: /1207"
    assert dialog.text.toPlainText() == expected


def test_one_and_all_can_be_copied(dialog, qtbot, qapp) -> None:
    qtbot.mouseClick(dialog.copy_one, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_all, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text().count("http://localhost:1026") == 3


def test_from_the_dry_run_one_can_push(dialog, qtbot) -> None:
    with qtbot.waitSignal(dialog.push_wanted):
        qtbot.mouseClick(dialog.push, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_scope_of_no_known_town_stands_for_itself(qtbot) -> None:
    speak_english()
    strange = PlannedRequest("PATCH", "http://x/v2/entities/a/attrs", "/elsewhere/deep", {"a": 1}, ("a",))
    dialog = DryRunDialog(TERRITORY, [strange])
    qtbot.addWidget(dialog)
    assert dialog.model.index(0, 0).data() == "/elsewhere/deep (1)"


def test_nothing_to_send_offers_no_push(qtbot) -> None:
    speak_english()
    dialog = DryRunDialog(TERRITORY, ())
    qtbot.addWidget(dialog)
    assert dialog.count.text() == "There is nothing to send."
    assert not dialog.push.isEnabled()


def test_it_fits_a_small_screen(dialog) -> None:
    assert dialog.width() <= 1366 / 1.25
    assert dialog.height() <= 768 / 1.25


def test_the_dock_asks_for_the_requests_and_sends_nothing(qtbot) -> None:
    speak_english()
    dock, opened = TerritoryDock(None, None), Opened()
    qtbot.addWidget(dock)
    dock.show()
    dock.show_territory(opened, Layers())
    dock.tabs.setCurrentWidget(dock.changes)
    qtbot.waitUntil(lambda: dock.changes.state == "full")
    qtbot.mouseClick(dock.changes.dry_run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dock.dry_run is not None)
    assert opened.calls == [("dry_run", None)]
    qtbot.mouseClick(dock.dry_run.push, Qt.MouseButton.LeftButton)
    assert opened.calls[-1] == ("push", None)
    dock.run_dry()
    qtbot.waitUntil(lambda: dock.dry_run is not None)
    dock.show_territory(None, None)
    assert dock.dry_run is None
