"""*Working copy*: backing up, restoring, checking and repairing, as a menu; and the words for what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QDialog, QMenu, QWidget

from .icons import icon

translate = QCoreApplication.translate


class UpkeepMenu(QMenu):
    """`plugin` knows the territory that is open; `bar` gives the message bar."""

    def __init__(self, plugin: Any, bar: Callable[[], Any], parent: QWidget) -> None:
        super().__init__(translate("SmartTerritory", "&Working copy"), parent)
        self.setIcon(icon("asset"))
        self._plugin, self._bar = plugin, bar
        self._dialogs: dict[str, QDialog] = {}
        self.back_up = self.addAction(translate("SmartTerritory", "&Back up now"), self._back_up)
        self.restore = self.addAction(translate("SmartTerritory", "&Restore a backup…"), self._show_backups)
        self.addSeparator()
        self.check = self.addAction(translate("SmartTerritory", "&Check and repair…"), self._show_check)

    def enable(self) -> None:
        """Before it is shown. Backups and repair are there for a working copy that cannot be opened, too."""
        opened = self._plugin.opened
        self.menuAction().setEnabled(opened is not None)
        free = opened is not None and not opened.busy
        for action in (self.back_up, self.check):
            action.setEnabled(free)

    def on_finished(self, action: str, result: Any) -> None:
        from . import upkeep_text as words

        opened = self._plugin.opened
        if action == "open" and getattr(result, "migration", None):
            self._bar().info(words.migration_text(result.migration, result.catalog))
        elif action == "backup":
            self._bar().info(words.backup_text(result))
        elif action == "restore_backup":
            self._bar().info(words.restored_text(result))
        elif action == "repair":
            self._bar().info(words.repaired_text(result))
        elif action == "collect" and result.wrong:
            self._bar().error(result.wrong[0])
        elif action == "push" and getattr(result, "photos", None) and (said := words.photos_text(result.photos)):
            (self._bar().warning if result.photos.failed else self._bar().info)(said)
        if action in ("restore_backup", "repair") and opened is not None and not opened.is_ready:
            opened.open()  # what could not be opened may be now

    def _back_up(self) -> None:
        self._plugin.opened.upkeep.back_up()

    def _show_backups(self) -> None:
        from .backups_dialog import BackupsDialog

        self._open("backups", lambda: BackupsDialog(self._plugin.opened, self.parentWidget().parentWidget()))

    def _show_check(self) -> None:
        from .check_dialog import CheckDialog

        self._open("check", lambda: CheckDialog(self._plugin.opened, self.parentWidget().parentWidget()))

    def _open(self, name: str, make: Callable[[], QDialog]) -> None:
        """One of a kind."""
        known = self._dialogs.get(name)
        if known is not None and not sip.isdeleted(known):
            known.close()
        self._dialogs[name] = make()
        self._dialogs[name].show()

    def remove(self) -> None:
        for dialog in self._dialogs.values():
            if not sip.isdeleted(dialog):
                dialog.close()
        self._dialogs = {}
