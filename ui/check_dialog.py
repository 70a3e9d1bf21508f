"""The working copy is checked while one looks on; what is wrong is told, and mended on request."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from ..catalog.model import Catalog
from ..errors import CancelledError, TerritoryError
from ..workspace.findings import Finding
from ..workspace.repair import Repaired
from .table_model import Column
from .upkeep_dialog import UpkeepDialog
from .upkeep_text import details_text, finding_text, place_text, repaired_text
from .value_text import number_text

translate = QCoreApplication.translate

SIZE = (720, 440)


class CheckDialog(UpkeepDialog):
    """Begins at once."""

    def __init__(self, opened: Any, parent: QWidget | None = None) -> None:
        super().__init__(opened, translate("SmartTerritory", "Check and repair the working copy"), (), parent)
        self.model.put(self._columns(), [])
        self.text = QPlainTextEdit(self)
        self.repair = QPushButton(translate("SmartTerritory", "&Repair"), self)
        self.codes = QPushButton(translate("SmartTerritory", "Replace old &codes"), self)
        self.again = QPushButton(translate("SmartTerritory", "Check &again"), self)
        self.copy = QPushButton(translate("SmartTerritory", "Co&py"), self)
        self._set_up()
        self._begin()
        self.check()

    def check(self) -> None:
        self._work(translate("SmartTerritory", "Checking the working copy…"))
        self._opened.upkeep.check()

    def _on_repair(self) -> None:
        self._work(translate("SmartTerritory", "Repairing the working copy. A backup is made first…"))
        self._opened.upkeep.repair()

    def _work(self, said: str) -> None:
        self.said.hide()
        self.text.hide()
        self.page.say_working(said)
        self.stack.setCurrentWidget(self.page)
        self._enable()

    @property
    def _catalog(self) -> Catalog | None:
        return self._opened.catalog if self._opened.is_ready else None

    def _on_finished(self, action: str, result: Any) -> None:
        if action == "check":
            self._show(result, "")
        elif action == "repair" and isinstance(result, Repaired):
            self._show([*result.left, *result.mended], repaired_text(result))
        elif action in ("recode", "restore_backup"):
            self.check()

    def _on_failed(self, error: TerritoryError) -> None:
        if self.stack.currentWidget() is not self.page:
            return
        if isinstance(error, CancelledError):
            words = translate("SmartTerritory", "Stopped"), translate("SmartTerritory", "Nothing was changed.")
            self.page.say(*words, self.again.text(), self.check)
            return
        self.page.say_error(error, self.again.text(), self.check)

    def _show(self, findings: list[Finding], said: str) -> None:
        self.model.put(self._columns(), findings)
        if not findings:
            self.page.say(
                translate("SmartTerritory", "The working copy is in order"),
                said or translate("SmartTerritory", "The file is whole, and all in it belongs together."),
            )
            self.stack.setCurrentWidget(self.page)
        else:
            self.stack.setCurrentWidget(self.view)
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.text.show()
            self.said.setText(said or _summary(findings))
            self.said.show()
        self._enable()

    def _enable(self, *_: Any) -> None:
        free, rows = not self._opened.busy, self.model.rows
        shown = self.stack.currentWidget() is self.view
        self.repair.setEnabled(free and shown and any(one.can_be_mended and not one.mended for one in rows))
        self.codes.setVisible(any(one.kind == "code_retired" for one in rows))
        self.codes.setEnabled(free and shown and self._opened.is_ready)
        self.again.setEnabled(free)
        self.copy.setEnabled(shown)
        chosen = self.current()
        if chosen is not None:
            self.text.setPlainText(details_text(chosen, self._catalog))

    def table_text(self) -> str:
        return "\n\n".join(details_text(one, self._catalog) for one in self.model.rows)

    def _columns(self) -> list[Column]:
        return [
            Column(translate("SmartTerritory", "Finding"), finding_text),
            Column(translate("SmartTerritory", "Where"), lambda one: place_text(one, self._catalog)),
            Column(translate("SmartTerritory", "Count"), lambda one: number_text(one.count), number=True),
            Column(translate("SmartTerritory", "Repair"), _verdict),
        ]

    def _set_up(self) -> None:
        self._set_up_view(translate("SmartTerritory", "Findings"), stretched=0)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("SmartTerritory", "The chosen finding in full"))
        self.text.setMaximumHeight(7 * self.fontMetrics().height())
        self.repair.clicked.connect(self._on_repair)
        self.codes.clicked.connect(lambda: self._opened.upkeep.replace_codes())
        self.again.clicked.connect(self.check)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.table_text()))
        self._lay_out(self.text, (self.repair, self.codes, self.again, self.copy), SIZE)


def _verdict(one: Finding) -> str:
    if one.mended:
        return translate("SmartTerritory", "✓ repaired")
    return translate("SmartTerritory", "possible") if one.can_be_mended else translate("SmartTerritory", "only told")


def _summary(findings: list[Finding]) -> str:
    mendable = sum(one.can_be_mended for one in findings)
    said = translate("SmartTerritory", "Findings: {count}; can be repaired: {mendable}.")
    promise = translate("SmartTerritory", "A repair makes a backup first and loses no unsent change.")
    counted = said.format(count=number_text(len(findings)), mendable=number_text(mendable))
    return f"{counted} {promise}" if mendable else counted
