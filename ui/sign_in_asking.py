"""Stored sign-ins that wait for the user's word: told in the message bar, asked about when the user turns to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QMessageBox

from ..errors import SignInNotAllowedError, TerritoryError
from ..i18n.messages import sentence
from ..tasks.credentials import not_allowed
from ..tasks.territory_job import connections_of
from ..tasks.trusted_sign_ins import trust
from .sign_in_question import ask_to_sign_in, origin_text

if TYPE_CHECKING:
    from .message_bar import MessageBar

translate = QCoreApplication.translate
Pair = tuple[str, tuple[str, ...]]


class SignInAsking:
    """Tells of each when the territory is open, and again when an action stops for want of it."""

    def __init__(self, bar: MessageBar) -> None:
        self._bar = bar
        self._opened: Any = None
        self._told: dict[Pair, str] = {}  # by the title that stands in the bar
        self._declined: set[Pair] = set()  # as long as the territory is open
        self._box: QMessageBox | None = None

    def watch(self, opened: Any) -> None:
        self._opened = opened
        opened.ready.connect(self._on_ready)
        opened.closed.connect(self._on_closed)

    def look_at(self, errors: Iterable[TerritoryError | None]) -> None:
        """What came of an action may name some; the user's no is not asked for twice."""
        found = {_pair(error): error for error in errors if isinstance(error, SignInNotAllowedError)}
        for pair, error in found.items():
            if pair not in self._declined:
                self.tell(error)

    def tell(self, error: SignInNotAllowedError) -> None:
        said = sentence(error)
        self._told[_pair(error)] = said.title
        if error.details["problem"] == "missing" or not error.details["origins"]:
            self._bar.told(said.title, f"{said.cause} {said.cure}", True)
            return
        cure = translate("SmartTerritory", "If you know this server, you can allow it.")
        decide = (translate("SmartTerritory", "Decide…"), lambda: self._ask(error))
        self._bar.told(said.title, f"{said.cause} {cure}", True, decide)

    def _on_ready(self) -> None:
        """What is told last stands in front: the platforms, not their photos."""
        self.look_at(not_allowed(one) for one in reversed(connections_of(self._opened.territory)))

    def _on_closed(self) -> None:
        self._close_box()
        for pair in list(self._told):
            self._take_back(pair)
        self._declined.clear()

    def _ask(self, error: SignInNotAllowedError) -> None:
        self._close_box()
        box = self._box = ask_to_sign_in(error, lambda yes: self._on_answered(error, yes), self._bar.parent())
        self._bar.open(box)

    def _on_answered(self, error: SignInNotAllowedError, yes: bool) -> None:
        self._box = None
        self._take_back(_pair(error))
        if not yes:
            self._declined.add(_pair(error))
            return
        told = error.details
        trust(told["authcfg"], told["origins"])
        said = translate("SmartTerritory", "“{sign_in}” may be used at {origins}. Try again what you wanted to do.")
        text = said.format(sign_in=told["sign_in"], origins=", ".join(map(origin_text, told["origins"])))
        pull = None if told["photos"] else (translate("SmartTerritory", "Pull"), self._pull)
        self._bar.told(translate("SmartTerritory", "Stored sign-in"), text, False, pull)

    def _pull(self) -> None:
        if not self._opened.busy:
            self._opened.pull()

    def _take_back(self, pair: Pair) -> None:
        if title := self._told.pop(pair, ""):
            self._bar.take_back(title)

    def _close_box(self) -> None:
        """Unanswered."""
        box, self._box = self._box, None
        if box is not None and not sip.isdeleted(box):
            box.blockSignals(True)
            box.close()


def _pair(error: SignInNotAllowedError) -> Pair:
    return error.details["authcfg"], tuple(error.details["origins"])
