"""Our messages on QGIS's message bar: what happened, why, what to do; all of it escaped, for the bar reads HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QDialog, QPushButton

from ..errors import CancelledError, SignInNotAllowedError, TerritoryError
from ..i18n.messages import details, sentence
from ..workspace.report import PullResult, PushResult
from .pull_result_dialog import PullResultDialog
from .push_result_dialog import PushResultDialog
from .result_text import pull_advice, pull_text, push_advice, push_text
from .sign_in_asking import SignInAsking
from .whole_message import show_whole

translate = QCoreApplication.translate

GOOD_NEWS_S = 8  # what needs no answer goes by itself; a problem stays until it is closed
NAME = "Smart Territory"


def _html(text: str) -> str:
    """Apostrophes stay: QGIS's log shows what the bar is given as it stands."""
    return escape(text, quote=False)


class MessageBar:
    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._opened: Any = None
        self._items: dict[str, QgsMessageBarItem] = {}
        self._dialogs: list[QDialog] = []
        self._sign_ins = SignInAsking(self)

    def watch(self, opened: Any) -> None:
        """Results name the classes and towns of this territory from now on."""
        self._opened = opened
        self._sign_ins.watch(opened)

    def error(self, error: TerritoryError) -> None:
        if isinstance(error, CancelledError):
            self.info(sentence(error).title)
            return
        if isinstance(error, SignInNotAllowedError):
            self._sign_ins.tell(error)
            return
        said = sentence(error)
        item = self._push(said.title, f"{said.cause} {said.cure}".strip(), Qgis.MessageLevel.Critical)
        copy = self._button(item, translate("SmartTerritory", "Copy details"))

        def copied() -> None:
            QGuiApplication.clipboard().setText(details(error))
            copy.setText(translate("SmartTerritory", "Copied"))

        copy.clicked.connect(copied)

    def pulled(self, result: PullResult) -> None:
        wrong = bool(result.failed or result.conflicts or result.clock_off_s or any(t.error for t in result.towns))
        level = Qgis.MessageLevel.Warning if wrong else Qgis.MessageLevel.Success
        text = f"{pull_text(result)} {pull_advice(result)}".strip()
        item = self._push(translate("SmartTerritory", "Pull"), text, level)
        self._offer_details(item, lambda: PullResultDialog(result, self.parent()))
        self._sign_ins.look_at([town.error for town in result.towns])

    def pushed(self, result: PushResult) -> None:
        wrong = bool(result.failed or result.conflicts or result.verified < result.pushed)
        level = Qgis.MessageLevel.Warning if wrong else Qgis.MessageLevel.Success
        territory, catalog = self._names()
        text = f"{push_text(result, catalog)} {push_advice(result)}".strip()
        item = self._push(translate("SmartTerritory", "Push"), text, level)
        if result.assets:
            self._offer_details(item, lambda: self._push_details(result, territory, catalog))
        photos = [error for _photo, error in result.photos.failed] if result.photos else []
        self._sign_ins.look_at([*(asset.error for asset in result.assets), *photos])

    def told(
        self, title: str, text: str, wrong: bool = False, action: tuple[str, Callable[[], Any]] | None = None
    ) -> None:
        """`action`: words on a button, and what it does."""
        item = self._push(title, text, Qgis.MessageLevel.Warning if wrong else Qgis.MessageLevel.Success)
        if action is not None:
            self._button(item, action[0]).clicked.connect(lambda _checked=False: action[1]())

    def _push_details(self, result: PushResult, territory: Any, catalog: Any) -> PushResultDialog:
        return PushResultDialog(result, territory, catalog, self.parent(), self._retry)

    def _retry(self, uids: Sequence[str]) -> bool:
        """Sends these and no others; False while something else is under way."""
        if self._opened is None or self._opened.busy:
            self.info(translate("SmartTerritory", "Something else is under way; try again when it is done."))
            return False
        self._opened.push(list(uids))
        return True

    def info(self, text: str) -> None:
        self._push(NAME, text, Qgis.MessageLevel.Info)

    def warning(self, text: str) -> None:
        self._push(NAME, text, Qgis.MessageLevel.Warning)

    def remove(self) -> None:
        """Takes back what of ours still stands on the bar or beside it."""
        for title in list(self._items):
            self.take_back(title)
        for dialog in self._dialogs:
            if not sip.isdeleted(dialog):
                dialog.close()
        self._dialogs = []
        self._opened = None

    def _names(self) -> tuple[Any, Any]:
        opened = self._opened
        return (opened.territory, opened.catalog) if opened is not None else (None, None)

    def _push(self, title: str, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        """One of a kind: the same title again replaces the older, so that a failing platform does not pile them up."""
        self.take_back(title)
        lasting = level in (Qgis.MessageLevel.Critical, Qgis.MessageLevel.Warning)
        # A title is always there: with it the bar reads HTML for certain, and shows what is escaped as it was.
        item = QgsMessageBarItem(_html(title), _html(text), level, 0 if lasting else GOOD_NEWS_S)
        self._items[title] = item
        self._iface.messageBar().pushItem(item)
        show_whole(item)
        return item

    def take_back(self, title: str) -> None:
        item = self._items.pop(title, None)
        if item is not None and not sip.isdeleted(item):
            self._iface.messageBar().popWidget(item)

    def _button(self, item: QgsMessageBarItem, text: str) -> QPushButton:
        button = QPushButton(text, item)
        item.layout().addWidget(button)
        return button

    def _offer_details(self, item: QgsMessageBarItem, dialog: Callable[[], QDialog]) -> None:
        button = self._button(item, translate("SmartTerritory", "Details"))
        button.clicked.connect(lambda: self.open(dialog()))

    def open(self, dialog: QDialog) -> None:
        self._dialogs = [one for one in self._dialogs if not sip.isdeleted(one)]
        self._dialogs.append(dialog)
        dialog.show()

    def parent(self) -> Any:
        return self._iface.mainWindow()
