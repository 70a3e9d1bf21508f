"""The ways back and the export, each step by step: plan, look at it, do it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDate, QObject, Qt
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..workspace.undo import Plan
from .plan_dialog import PlanDialog

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate


class HistoryFlow(QObject):
    """`window` is the widget that its dialogs stand before."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._opened: OpenTerritory | None = None
        self.dialog: PlanDialog | None = None

    def show_territory(self, opened: OpenTerritory | None) -> None:
        self._opened = opened
        self._close()

    def undo_push(self, action: int | None = None) -> None:
        """Of the last push where none is named."""
        opened = self._opened
        if opened is not None and not opened.busy:
            opened.history.plan_undo(action, lambda plan: self._ask(opened, plan, opened.history.undo_push, action))

    def restore(self, uid: str, version: int, side: str) -> None:
        opened = self._opened
        if opened is not None and not opened.busy:
            opened.history.plan_restore(
                uid, version, side, lambda plan: self._ask(opened, plan, opened.history.restore, uid, version, side)
            )

    def export(self, uids: Sequence[str] | None) -> None:
        opened = self._opened
        if opened is None or opened.busy:
            return
        name = translate("SmartTerritory", "history {territory} {day}.csv").format(
            territory=opened.file.name.split(".")[0], day=QDate.currentDate().toString(Qt.DateFormat.ISODate)
        )
        title = translate("SmartTerritory", "Export the history")
        kinds = translate("SmartTerritory", "Tables (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(opened.working_copy.parent / name), kinds)
        if chosen and opened is self._opened:
            path = Path(chosen)
            opened.history.export(path if path.suffix else path.with_suffix(".csv"), uids)

    def _ask(self, opened: OpenTerritory, plan: Plan, do: Any, *arguments: Any) -> None:
        if opened is not self._opened or sip.isdeleted(self._window):
            return
        self._close()
        if plan.kind == "undo" and plan.action is not None:
            arguments = (plan.action,)  # what was looked at, also where another push came meanwhile
        dialog = self.dialog = PlanDialog(opened.catalog, plan, self._window)
        dialog.wanted.connect(lambda: do(*arguments))
        dialog.finished.connect(self._forget)
        dialog.show()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _forget(self, _result: int = 0) -> None:
        self.dialog = None
