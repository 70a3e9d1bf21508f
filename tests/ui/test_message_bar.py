from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser, QWidget
from smart_territory.errors import (
    AccessDeniedError,
    BadGeometryError,
    BadValueError,
    CancelledError,
    ForbiddenCharactersError,
    RefusedError,
    UnreachableError,
)
from smart_territory.tests.ui.opened import HOSTILE, Opened, speak_english
from smart_territory.ui.message_bar import MessageBar
from smart_territory.ui.pull_result_dialog import PullResultDialog
from smart_territory.ui.push_result_dialog import PushResultDialog
from smart_territory.workspace.report import AssetResult, PullResult, PushResult, TownResult

PUSHED = PushResult(2, 2, 1, 1, (
    AssetResult("urn:x:1", "L-0412", "pushed", "street_light", "06095"),
    AssetResult("urn:x:2", HOSTILE, "failed", "street_light", "06095",
                ForbiddenCharactersError(attribute="address", characters="'")),
    AssetResult("urn:x:3", "L-3", "conflict", "street_light", "1207"),
    AssetResult("urn:x:4", "L-4", "pushed", "bench", None),
))  # fmt: skip
PULLED = PullResult(1204, 3, 0, 1, 150, (
    TownResult("06095", "Olivenza", 1204, 3),
    TownResult("1207", "Elvas", error=UnreachableError(url="http://x", reason="refused")),
))  # fmt: skip


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def shown(qtbot, window):
    bar = QgsMessageBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


@pytest.fixture
def bar(shown, window):
    speak_english()
    bar = MessageBar(SimpleNamespace(messageBar=lambda: shown, mainWindow=lambda: window))
    bar.watch(Opened())
    yield bar
    bar.remove()


def button(shown) -> QPushButton:
    return shown.currentItem().findChild(QPushButton)


def read(shown) -> str:
    return shown.currentItem().findChild(QTextBrowser).toPlainText()


def test_an_error_tells_cause_and_cure_and_stays(bar, shown, qtbot, qapp) -> None:
    bar.error(UnreachableError(url="http://platform.example/v2", reason="connection refused"))
    item = shown.currentItem()
    assert item.level() == Qgis.MessageLevel.Critical
    assert item.duration() == 0
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    assert "unreachable" in qapp.clipboard().text()
    assert "platform.example" in qapp.clipboard().text()
    assert button(shown).text() == "Copied"


@pytest.mark.parametrize("hostile", [HOSTILE, "<a href='http://evil.example'>&amp;</a>", "{0} %1 &lt;"])
def test_what_a_platform_wrote_is_shown_as_text(bar, shown, hostile) -> None:
    bar.error(RefusedError(url="http://x", description=hostile))
    assert hostile in read(shown)
    assert "<img" not in shown.currentItem().findChild(QTextBrowser).toHtml()


def test_the_same_trouble_again_does_not_pile_up(bar, shown) -> None:
    for _ in range(5):
        bar.error(UnreachableError(url="http://x", reason="refused"))
    assert len(shown.items()) == 1


def test_stopping_by_oneself_is_no_error(bar, shown) -> None:
    bar.error(CancelledError())
    assert shown.currentItem().level() == Qgis.MessageLevel.Info


def test_a_good_push_is_one_sentence_that_goes_by_itself(bar, shown) -> None:
    bar.pushed(PushResult(pushed=12, verified=12))
    assert read(shown) == "Push: Sent: 12."
    assert shown.currentItem().duration() > 0
    assert button(shown) is None


def test_a_push_with_troubles_leads_to_a_result_per_asset(bar, shown, window, qtbot, qapp) -> None:
    bar.pushed(PUSHED)
    assert shown.currentItem().level() == Qgis.MessageLevel.Warning
    assert read(shown).startswith("Push: Sent: 2. Waiting in Conflicts: 1. Could not be sent: 1.")
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    dialog = window.findChild(PushResultDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.only_wrong.isChecked()
    rows = [[dialog.sorted.index(r, c).data() for c in range(4)] for r in range(dialog.sorted.rowCount())]
    conflict = dialog.sorted.index(1, 4)
    assert conflict.data() == "Choose mine or theirs in the tab Conflicts, then push again."
    assert rows == [[HOSTILE, "Street light", "Olivenza", "Not sent"], ["L-3", "Street light", "Elvas", "Conflict"]]
    assert "forbidden_characters" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_details, Qt.MouseButton.LeftButton)
    assert "error: forbidden_characters" in qapp.clipboard().text()
    assert dialog.copy_details.text() == "Copied"
    dialog.only_wrong.setChecked(False)
    assert dialog.sorted.rowCount() == 4
    dialog.view.selectRow(0)
    assert not dialog.copy_details.isEnabled()  # it was sent
    bar.remove()
    assert not dialog.isVisible()


def test_retry_sends_only_what_failed(bar, shown, window, qtbot) -> None:
    sent = []
    bar._opened.push = sent.append
    bar.pushed(PUSHED)
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    dialog = window.findChild(PushResultDialog)
    assert dialog.retry.isVisible()
    bar._opened.set_busy(True)
    qtbot.mouseClick(dialog.retry, Qt.MouseButton.LeftButton)
    assert sent == []
    assert dialog.isVisible()
    assert "try again" in read(shown)
    bar._opened.set_busy(False)
    qtbot.mouseClick(dialog.retry, Qt.MouseButton.LeftButton)
    assert sent == [["urn:x:2"]]
    assert not dialog.isVisible()


def test_where_nothing_failed_there_is_nothing_to_retry(bar, shown, window, qtbot) -> None:
    bar.pushed(PushResult(0, 0, 1, 0, (AssetResult("urn:x:3", "L-3", "conflict", "street_light", "1207"),)))
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    assert not window.findChild(PushResultDialog).retry.isVisible()


def test_a_clock_that_is_days_behind_is_told_with_the_pull(bar, shown) -> None:
    bar.pulled(PullResult(pulled=3, clock_off_s=-2 * 86400))
    assert shown.currentItem().level() == Qgis.MessageLevel.Warning
    told = read(shown).partition("Received: 3. ")[2]
    assert told == "This computer's clock is 2,880 minutes behind: ages of readings are wrong."


def test_a_pull_leads_to_a_result_per_town(bar, shown, window, qtbot, qapp) -> None:
    bar.pulled(PULLED)
    assert "Received: 1,204. Deleted on the platform: 3. Not pulled: Elvas." in read(shown)
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    dialog = window.findChild(PullResultDialog)
    dialog.only_wrong.setChecked(False)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    lines = qapp.clipboard().text().splitlines()
    assert lines[0].split("\t")[:4] == ["Town", "Received", "Deleted", "Conflicts"]
    assert lines[1].split("\t")[:3] == ["Olivenza", "1,204", "3"]


def test_what_to_do_stands_on_the_bar_where_it_is_the_same_for_all(bar, shown) -> None:
    down = UnreachableError(url="http://x", reason="refused")
    towns = TownResult("06095", "Olivenza", error=down), TownResult("1207", "Elvas", error=down)
    bar.pulled(PullResult(towns=towns))
    assert "Not pulled: Olivenza, Elvas. x cannot be reached. Check the network" in read(shown)
    denied = AccessDeniedError(url="http://y")
    bar.pulled(PullResult(towns=(towns[0], TownResult("1207", "Elvas", error=denied))))
    assert read(shown) == (
        "Pull: Not pulled: Olivenza. x cannot be reached. Not pulled: Elvas. y does not allow this. "
        "Details says for each why, and what to do."
    )


def test_the_one_asset_that_was_not_taken_is_told_with_what_to_do(bar, shown, window, qtbot) -> None:
    swapped = BadGeometryError(uid="urn:x:1", problem="swapped")
    bar.pulled(PullResult(pulled=8, failed=1, problems=(swapped,)))
    assert "Not taken: 1. The place of an asset cannot be kept. Have its place corrected" in read(shown)
    bar.pulled(PullResult(pulled=8, failed=2, problems=(swapped, BadValueError(uid="urn:x:2", problem="number"))))
    assert read(shown) == "Pull: Received: 8. Not taken: 2. Details says for each why, and what to do."
    qtbot.mouseClick(button(shown), Qt.MouseButton.LeftButton)
    dialog = window.findChild(PullResultDialog)
    rows = [[dialog.sorted.index(r, c).data() for c in range(5)] for r in range(dialog.sorted.rowCount())]
    assert [row[:4] for row in rows] == [["–", "", "", ""]] * 2
    assert [row[4].split(",")[0].split(": ")[0] for row in rows] == ["urn:x:1", "urn:x:2"]


def test_what_to_do_about_a_push_stands_on_the_bar(bar, shown) -> None:
    failed = AssetResult("urn:x:2", "L-2", "failed", "street_light", "06095", RefusedError(url="http://x"))
    bar.pushed(PushResult(1, 1, 0, 1, (failed,)))
    assert "Could not be sent: 1. The platform refuses what was sent. Correct the value and push again" in read(shown)


def test_a_pull_that_brings_nothing_says_so(bar, shown) -> None:
    bar.pulled(PullResult())
    assert read(shown) == "Pull: Nothing new on the platform."


def test_results_fit_a_small_screen(qtbot) -> None:
    dialog = PushResultDialog(PUSHED)
    qtbot.addWidget(dialog)
    assert dialog.width() <= 1366 / 1.25
    assert dialog.height() <= 768 / 1.25


def test_removing_takes_back_what_is_ours_alone(bar, shown) -> None:
    shown.pushInfo("QGIS", "something else")
    bar.error(UnreachableError(url="http://x", reason="refused"))
    bar.info("hello")
    bar.remove()
    assert len(shown.items()) == 1
    bar.remove()


def test_an_attribute_goes_by_the_name_that_its_form_gives_it(bar, shown):
    bar.pushed(PUSHED)
    assert "“Address”" in read(shown)


def test_apostrophes_stay_as_they_are_for_qgis_logs_what_it_is_given(bar, shown):
    bar.info("No s'ha pogut")
    assert "s'ha" in shown.currentItem().text()


def test_a_long_problem_is_read_whole(bar, shown, qtbot) -> None:
    shown.resize(500, 40)
    bar.error(UnreachableError(url="https://platform.example.org/v2", reason="refused"))
    browser = shown.currentItem().findChild(QTextBrowser)
    qtbot.waitUntil(lambda: browser.viewport().height() >= browser.document().size().height() > 40)
    bar.error(UnreachableError(url="https://platform.example.org/v2", reason="no " * 2000))
    browser = shown.currentItem().findChild(QTextBrowser)
    qtbot.wait(50)
    assert browser.height() < 300
