"""The backups of the working copy: when and why each was made, what it holds; one can be brought back."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..errors import TerritoryError
from ..tasks.upkeep import BackupLine
from ..workspace.backup import folder_of
from .moment_text import full_moment_text, moment_text
from .plain_text import plain_label
from .table_model import Column
from .upkeep_dialog import UpkeepDialog
from .upkeep_text import reason_text, size_text
from .value_text import number_text

translate = QCoreApplication.translate

SIZE = (700, 420)


class BackupsDialog(UpkeepDialog):
    def __init__(self, opened: Any, parent: QWidget | None = None) -> None:
        super().__init__(opened, translate("SmartTerritory", "Backups of the working copy"), _columns(), parent)
        self.said.setText(
            translate(
                "SmartTerritory",
                "Made before each pull and push, unless nothing has changed since the last one. Restoring replaces all "
                "of the working copy; what is there now is backed up first."
            )
        )
        self.chosen = plain_label("", self)
        self.restore = QPushButton(translate("SmartTerritory", "&Restore"), self)
        self.make = QPushButton(translate("SmartTerritory", "&Back up now"), self)
        self.folder = QPushButton(translate("SmartTerritory", "Open &folder"), self)
        self.restore.clicked.connect(self._on_restore)
        self.make.clicked.connect(lambda: self._opened.upkeep.back_up())
        self.folder.clicked.connect(self._open_folder)
        self._set_up_view(translate("SmartTerritory", "Backups"), stretched=1)
        self._lay_out(self.chosen, (self.restore, self.make, self.folder), SIZE)
        self._begin()
        self._enable()
        self.page.say_working(translate("SmartTerritory", "Reading the backups…"))
        self.read()

    def read(self) -> None:
        self._opened.upkeep.backups(self._show)

    def _show(self, lines: list[BackupLine]) -> None:
        self.model.put(_columns(), lines)
        if lines:
            self.stack.setCurrentWidget(self.view)
            self.view.setCurrentIndex(self.model.index(0, 0))
        else:
            self.page.say(
                translate("SmartTerritory", "No backups yet"),
                translate("SmartTerritory", "One is made before each pull and push."),
                self.make.text(),
                self.make.click,
            )
            self.stack.setCurrentWidget(self.page)
        self._enable()

    def _enable(self, *_: Any) -> None:
        line, free = self.current(), not self._opened.busy
        self.restore.setEnabled(free and line is not None and line.contents is not None)
        self.make.setEnabled(free)
        self.chosen.setText(_preview(line) if line else "")

    def _on_restore(self) -> None:
        line = self.current()
        if line is not None:
            self._opened.upkeep.restore(line.backup.file)

    def _on_finished(self, action: str, _result: Any) -> None:
        if action in ("backup", "restore_backup", "repair", "pull", "push"):
            self.read()

    def _on_failed(self, _error: TerritoryError) -> None:
        self._enable()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder_of(self._opened.working_copy))))


def _columns() -> list[Column]:
    def count(name: str) -> Any:
        return lambda line: number_text(getattr(line.contents, name)) if line.contents else "–"

    return [
        Column(translate("SmartTerritory", "When"), lambda line: moment_text(line.backup.at),
               tip=lambda line: full_moment_text(line.backup.at)),
        Column(translate("SmartTerritory", "Why"), lambda line: reason_text(line.backup.reason)),
        Column(translate("SmartTerritory", "Unsent"), count("unsent"), number=True),
        Column(translate("SmartTerritory", "Conflicts"), count("conflicts"), number=True),
        Column(translate("SmartTerritory", "Assets"), lambda line: number_text(_assets(line)), number=True),
        Column(translate("SmartTerritory", "Size"), lambda line: size_text(line.backup.size), number=True),
    ]  # fmt: skip


def _assets(line: BackupLine) -> int:
    return sum(line.contents.assets.values()) if line.contents else 0


def _preview(line: BackupLine) -> str:
    if line.contents is None:
        return translate("SmartTerritory", "This file cannot be read any more.")
    said = translate(
        "SmartTerritory",
        "Brings back the state of {when}: unsent changes {unsent}, conflicts {conflicts}, assets {assets}. Changes "
        "that were sent since are compared with the platform by the next push."
    )
    return said.format(
        when=full_moment_text(line.backup.at),
        unsent=number_text(line.contents.unsent),
        conflicts=number_text(line.contents.conflicts),
        assets=number_text(_assets(line)),
    )
