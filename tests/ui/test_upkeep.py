"""The dialogs of the working copy's upkeep: what they show and ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import CancelledError, DamagedError, LockedError, StorageFullError
from smart_territory.i18n.working_copy_findings import FINDINGS, REASONS
from smart_territory.tasks.upkeep import BackupLine
from smart_territory.tests.ui.opened import HOSTILE, speak_english
from smart_territory.ui.backups_dialog import BackupsDialog
from smart_territory.ui.check_dialog import CheckDialog
from smart_territory.ui.upkeep_menu import UpkeepMenu
from smart_territory.ui.upkeep_text import migration_text, photos_text, repaired_text, restored_text
from smart_territory.workspace.attachments import Attachment
from smart_territory.workspace.backup import REASONS as KNOWN_REASONS
from smart_territory.workspace.backup import Backup, Contents
from smart_territory.workspace.findings import KINDS, Finding
from smart_territory.workspace.migration_report import Change, Migration
from smart_territory.workspace.repair import Repaired
from smart_territory.workspace.salvage import Salvaged
from smart_territory.workspace.uploads import SentPhotos

PUSHED = Backup(Path("a_backups/20260301T090000000Z-push.gpkg"), "push", "2026-03-01T09:00:00.000+00:00", 5 << 20)
BROKEN = Backup(Path("a_backups/20260201T090000000Z-pull.gpkg"), "pull", "2026-02-01T09:00:00.000+00:00", 17)
LINES = [
    BackupLine(PUSHED, Contents(12, 2, {"street_light": 3204, "waste_container": 412}, 1, "Olivenza")),
    BackupLine(BROKEN, None),
]
FOUND = [
    Finding("journal_missing", "street_light"),
    Finding("row_missing", "street_light", 7, ("urn:1", HOSTILE)),
    Finding("file_of_nobody", "", 1, ("a.jpg",)),
    Finding("code_retired", "street_light", 3, ("urn:2",), "status: old → new"),
]


class Upkeep:
    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self.calls: list[Any] = []
        self.lines: list[BackupLine] = list(LINES)

    def backups(self, then: Any) -> None:
        then(self.lines)

    def restore(self, file: Path) -> None:
        self.calls.append(("restore", file))

    def __getattr__(self, name: str) -> Any:
        return lambda: self.calls.append(name)


class Opened(QObject):
    finished = pyqtSignal(str, object)
    failed = pyqtSignal(object)
    busy_changed = pyqtSignal(bool)
    closed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.working_copy, self.catalog = Path("a.gpkg"), load_catalog()
        self.busy, self.is_ready = False, True
        self.upkeep = Upkeep(self)

    def set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)

    def open(self) -> None:
        self.upkeep.calls.append("open")


@pytest.fixture
def opened() -> Opened:
    speak_english()
    return Opened()


def shown(qtbot: Any, dialog: Any) -> Any:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def cells(dialog: Any, row: int) -> list[str]:
    return [dialog.model.index(row, column).data() for column in range(dialog.model.columnCount())]


def test_backups_tell_when_why_and_what_they_hold(qtbot: Any, opened: Opened) -> None:
    dialog = shown(qtbot, BackupsDialog(opened))
    assert cells(dialog, 0)[1:] == ["before a push", "12", "2", "3,616", "5.0 MB"]
    assert "unsent changes 12" in dialog.chosen.text()
    assert dialog.restore.isEnabled()
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    assert not dialog.restore.isEnabled()
    assert dialog.chosen.text() == "This file cannot be read any more."


def test_restoring_asks_for_the_chosen_one_and_waits_while_something_is_under_way(qtbot: Any, opened: Opened) -> None:
    dialog = shown(qtbot, BackupsDialog(opened))
    opened.set_busy(True)
    assert not dialog.restore.isEnabled()
    assert not dialog.make.isEnabled()
    opened.set_busy(False)
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert opened.upkeep.calls == [("restore", PUSHED.file)]


def test_without_backups_one_can_be_made(qtbot: Any, opened: Opened) -> None:
    opened.upkeep.lines = []
    dialog = shown(qtbot, BackupsDialog(opened))
    assert dialog.page.title.text() == "No backups yet"
    qtbot.mouseClick(dialog.page.action, Qt.MouseButton.LeftButton)
    assert opened.upkeep.calls == ["back_up"]
    opened.upkeep.lines = LINES
    opened.finished.emit("backup", PUSHED)
    assert dialog.model.rowCount() == 2


def test_they_go_with_their_territory(qtbot: Any, opened: Opened) -> None:
    dialogs = [shown(qtbot, BackupsDialog(opened)), shown(qtbot, CheckDialog(opened))]
    opened.closed.emit()
    assert not any(dialog.isVisible() for dialog in dialogs)


def test_a_check_begins_at_once_and_tells_what_it_found(qtbot: Any, opened: Opened) -> None:
    dialog = shown(qtbot, CheckDialog(opened))
    assert opened.upkeep.calls == ["check"]
    assert not dialog.repair.isEnabled()
    opened.finished.emit("check", FOUND)
    assert cells(dialog, 1) == [
        "Assets of the platform that went missing without being deleted", "Street lights", "7", "possible"
    ]  # fmt: skip
    assert dialog.said.text().startswith("Findings: 4; can be repaired: 2.")
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    assert HOSTILE in dialog.text.toPlainText()
    assert "… and 5 more" in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "status: old → new" in QApplication.clipboard().text()
    qtbot.mouseClick(dialog.codes, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.repair, Qt.MouseButton.LeftButton)
    assert opened.upkeep.calls == ["check", "replace_codes", "repair"]


def test_what_was_repaired_and_what_is_left_are_told_apart(qtbot: Any, opened: Opened) -> None:
    dialog = shown(qtbot, CheckDialog(opened))
    opened.finished.emit("repair", Repaired(tuple(FOUND), tuple(FOUND[2:]), PUSHED.file))
    assert [cells(dialog, row)[3] for row in range(4)] == ["only told", "only told", "✓ repaired", "✓ repaired"]
    assert not dialog.repair.isEnabled()
    assert PUSHED.name in dialog.said.text()


def test_a_sound_one_and_one_that_cannot_be_checked(qtbot: Any, opened: Opened) -> None:
    dialog = shown(qtbot, CheckDialog(opened))
    opened.finished.emit("check", [])
    assert dialog.page.title.text() == "The working copy is in order"
    dialog.check()
    opened.failed.emit(LockedError(path="a.gpkg"))
    assert "holds the working copy" in dialog.page.title.text()
    dialog.check()
    opened.failed.emit(CancelledError())
    assert dialog.page.title.text() == "Stopped"
    opened.is_ready = False
    dialog.check()
    opened.finished.emit("check", [Finding("damaged", detail="page 7")])
    assert dialog.repair.isEnabled()
    assert "page 7" in dialog.text.toPlainText()


class Plugin:
    opened: Any = None


class Bar:
    def __init__(self) -> None:
        self.said: list[tuple[str, Any]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda said: self.said.append((name, said))


def test_the_menu_is_there_for_a_territory_that_is_open(qtbot: Any, opened: Opened) -> None:
    window, plugin, bar = QWidget(), Plugin(), Bar()
    qtbot.addWidget(window)
    menu = UpkeepMenu(plugin, lambda: bar, window)
    menu.enable()
    assert not menu.menuAction().isEnabled()
    plugin.opened = opened
    opened.busy = True
    menu.enable()
    assert menu.menuAction().isEnabled()
    assert [action.isEnabled() for action in (menu.back_up, menu.restore, menu.check)] == [False, True, False]
    opened.busy = False
    menu.enable()
    menu.back_up.trigger()
    assert opened.upkeep.calls == ["back_up"]


def test_what_came_of_it_is_told_and_a_broken_territory_is_opened_again(qtbot: Any, opened: Opened) -> None:
    window, plugin, bar = QWidget(), Plugin(), Bar()
    qtbot.addWidget(window)
    plugin.opened, opened.is_ready = opened, False
    menu = UpkeepMenu(plugin, lambda: bar, window)
    menu.on_finished("backup", PUSHED)
    menu.on_finished("restore_backup", PUSHED)
    assert [name for name, _ in bar.said] == ["info", "info"]
    assert opened.upkeep.calls == ["open"]
    failed = Attachment("urn:1", "photos/a.jpg", "", "sent"), StorageFullError(url="https://files.example/a")
    menu.on_finished("push", type("Result", (), {"photos": SentPhotos(3, 2, (failed,))}))
    assert bar.said[-1] == ("warning", "Photos sent: 3. Photos that wait: 1. The store for photos is full.")


def test_sentences(opened: Opened) -> None:
    salvaged = Repaired((Finding("damaged"),), (), PUSHED.file, Salvaged({"street_light": 2900}, {"street_light": 40}))
    assert "lost: at most 40" in repaired_text(salvaged)
    assert restored_text(None) == "The backup is restored."
    assert photos_text(None) == photos_text(SentPhotos()) == ""
    migration = Migration("2026", (
        Change("renamed", "street_light", "circuit", "line", "line"),
        Change("retyped", "street_light", "text", "integer", "lamp_count", 9, 2),
    ), 0, "x.gpkg")  # fmt: skip
    said = migration_text(migration, opened.catalog)
    assert "Street lights: “circuit” is called “line” now; Street lights: “Lamps” is of another type now" in said
    assert "2" in said
    assert set(FINDINGS) == set(KINDS)
    assert set(REASONS) == set(KNOWN_REASONS)
    assert all(words() for words in (*FINDINGS.values(), *REASONS.values()))
    assert str(DamagedError(path="x"))
