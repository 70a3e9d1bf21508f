"""The dock's head, which never scrolls: which territory, where it writes to, and the actions with their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..i18n.facts import short
from ..workspace.territory import Municipality
from .elided_label import ElidedLabel
from .icons import icon
from .moment_text import moment_text
from .plain_text import plain_tool_tip, without_mnemonic
from .scope_badge import ScopeBadge
from .town_chooser import TownChooser
from .value_text import number_text

if TYPE_CHECKING:
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

TOWNS_IN_THE_MENU = 15
LONGEST_NAME = 60
NAME_AT_LEAST, BESIDE_NAME = 60, 48  # pixels: the button's own edges and arrow


class Header(QWidget):
    asked = pyqtSignal(str)  # "new", "open", "demo"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenTerritory | None = None
        self._unsent = 0
        self._name = ""
        self._last_sync: str | None = None
        self.name = QToolButton(self)
        self.badge = ScopeBadge(self)
        self.last_sync = ElidedLabel(self, is_quiet=True, right=True)
        self._make_actions()
        self.sync_button = self._button(self.sync)
        self.pull_button = self._button(self.pull)
        self.push_button = self._button(self.push)
        self.live_button = self._button(self.live)
        self._make_menus()
        self._lay_out()
        self._update()

    def show_territory(self, opened: OpenTerritory | None) -> None:
        if self._opened is not None:
            self._opened.busy_changed.disconnect(self._update)
        self._opened = opened
        self._unsent, self._last_sync = 0, None
        if opened is not None:
            opened.busy_changed.connect(self._update)
        self.badge.show_territory(opened.territory if opened else None)
        self._name = short(opened.territory.name, LONGEST_NAME) if opened else ""
        self._fit_name()
        self._fill_pull_menu()
        self._update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """The badge says where one writes to: it is the name that gives way."""
        room = max(NAME_AT_LEAST, self.width() - self.badge.sizeHint().width() - BESIDE_NAME)
        shown = QFontMetrics(self.name.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.name.setText(without_mnemonic(shown))
        self.name.setToolTip(plain_tool_tip(self._name) if shown != self._name else "")

    def set_unsent(self, count: int) -> None:
        self._unsent = count
        self._update()

    def set_last_sync(self, moment: str | None) -> None:
        self._last_sync = moment
        self._update()

    def _update(self, _busy: bool = False) -> None:
        opened = self._opened
        connected = opened is not None and bool(opened.territory.connections)
        free = connected and opened is not None and not opened.busy
        self.sync.setEnabled(free)
        self.pull.setEnabled(free)
        self.push.setEnabled(free and self._unsent > 0)
        self.live.setEnabled(connected)
        self.live.setChecked(opened is not None and opened.live)
        if self._unsent:
            words = translate("SmartTerritory", "Push ({count})").format(count=number_text(self._unsent))
        else:
            words = translate("SmartTerritory", "Push")
        self.push.setText(words)
        self._say_hints(connected)

    def _say_hints(self, connected: bool) -> None:
        last = when = ""
        if self._last_sync:
            when = moment_text(self._last_sync)
            last = translate("SmartTerritory", "last sync {when}").format(when=when)
        self.last_sync.setText(last, when)
        nowhere = translate("SmartTerritory", "This territory has no platform.")
        for action, hint in self._hints.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip((f"{hint} ({keys})" if keys else hint) if connected else nowhere)
        self.live.setIcon(icon("pause" if self.live.isChecked() else "live"))

    def _make_actions(self) -> None:
        self.sync = self._action("sync", translate("SmartTerritory", "Sync"), "F9")
        self.pull = self._action("pull", translate("SmartTerritory", "Pull"), "Shift+F9")
        self.push = self._action("push", translate("SmartTerritory", "Push"), "Ctrl+F9")
        self.live = self._action("live", translate("SmartTerritory", "Live"), "")
        self.live.setCheckable(True)
        self._hints = {
            self.sync: translate("SmartTerritory", "Pull, then push what is unsent"),
            self.pull: translate("SmartTerritory", "From the platform to the working copy"),
            self.push: translate("SmartTerritory", "From the working copy to the platform"),
            self.live: translate("SmartTerritory", "Keeps the sensors' readings coming"),
        }
        self.sync.triggered.connect(lambda: self._opened.sync() if self._opened else None)
        self.pull.triggered.connect(lambda: self._opened.pull() if self._opened else None)
        self.push.triggered.connect(lambda: self._opened.push() if self._opened else None)
        self.live.toggled.connect(self._on_live)

    def _action(self, name: str, text: str, keys: str) -> QAction:
        action = QAction(icon(name), text, self)
        action.setShortcut(QKeySequence(keys))
        self.addAction(action)
        return action

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _on_live(self, live: bool) -> None:
        if self._opened is not None and live != self._opened.live:
            self._opened.set_live(live)
        self._update()

    def _make_menus(self) -> None:
        territories = QMenu(self.name)
        for key, name, text in (
            ("open", "open-territory", translate("SmartTerritory", "Open a territory…")),
            ("new", "new-territory", translate("SmartTerritory", "New territory…")),
            ("demo", "demo", translate("SmartTerritory", "Open the demo")),
        ):
            territories.addAction(icon(name), text).triggered.connect(lambda _=False, key=key: self.asked.emit(key))
        self.name.setMenu(territories)
        self.name.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.name.setAutoRaise(True)
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name.setAccessibleDescription(translate("SmartTerritory", "Opens another territory"))
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.pull_menu = QMenu(self.pull_button)
        self.pull_button.setMenu(self.pull_menu)
        self.pull_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def _fill_pull_menu(self) -> None:
        self.pull_menu.clear()
        if self._opened is None:
            return
        self.pull_menu.addAction(translate("SmartTerritory", "All towns")).triggered.connect(self.pull.trigger)
        towns = self._opened.territory.municipalities
        if len(towns) < 2:
            return
        self.pull_menu.addSeparator()
        for town in towns if len(towns) <= TOWNS_IN_THE_MENU else ():
            self._add_town(town)
        self.pull_menu.addSeparator()
        some = self.pull_menu.addAction(translate("SmartTerritory", "Some towns…"))
        some.triggered.connect(self._choose_towns)

    def _add_town(self, town: Municipality) -> None:
        action = self.pull_menu.addAction(without_mnemonic(short(town.name, LONGEST_NAME)))
        action.triggered.connect(lambda: self._pull_towns((town.code,)))

    def _pull_towns(self, codes: tuple[str, ...]) -> None:
        if self._opened is not None and not self._opened.busy:
            self._opened.pull(codes)

    def _choose_towns(self) -> None:
        if self._opened is not None:
            chooser = TownChooser(self._opened.territory.municipalities, self)
            chooser.chosen.connect(self._pull_towns)
            chooser.open()

    def _lay_out(self) -> None:
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.name.setMinimumWidth(60)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name)
        first.addStretch(1)
        first.addWidget(self.badge)
        for button in (self.sync_button, self.pull_button, self.push_button, self.live_button):
            second.addWidget(button)
        second.setSpacing(2)
        second.addWidget(self.last_sync, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 6, 2)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(second)
