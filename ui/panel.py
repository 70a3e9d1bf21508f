"""What all panels of the dock share: reading in the background, and four states: empty, working, error, full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QStackedLayout, QWidget

from ..errors import TerritoryError
from .state_page import StatePage

if TYPE_CHECKING:
    from ..layers.territory_layers import TerritoryLayers
    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

SOON_MS = 120  # several reasons to read again become one


class Panel(QWidget):
    """A subclass gives `_read`, `_show_rows`, `_say_empty`, and puts its widgets into `body`."""

    filled_by_pull = False  # empty while a pull runs means: not yet
    counted = pyqtSignal(int)
    arrived = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened: OpenTerritory | None = None
        self.layers: TerritoryLayers | None = None
        self.page = StatePage(self)
        self.body = QWidget(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.body)
        self._question: object | None = None  # stands for the read under way: late answers to older ones are dropped
        self._again = False
        self.count = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)

    @property
    def state(self) -> str:
        """empty, working, error, full."""
        return "full" if self._stack.currentWidget() is self.body else self._page_state

    def show_territory(self, opened: OpenTerritory | None, layers: TerritoryLayers | None) -> None:
        self._leave()
        self.opened, self.layers = opened, layers
        if opened is None:
            self._show_rows([])
            self._show_empty()
            return
        opened.changed.connect(self._soon.start)
        opened.failed.connect(self._on_failed)
        opened.busy_changed.connect(self._on_busy)
        self._show_working(translate("SmartTerritory", "Reading the working copy…"))
        self.refresh()

    def refresh(self) -> None:
        if self.opened is None:
            return
        if self._question is not None:
            self._again = True
            return
        question = self._question = object()

        def answered(rows: Sequence[Any]) -> None:
            if self._question is question and not sip.isdeleted(self):
                self._on_answer(rows)

        self._read(self.opened, answered)

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        raise NotImplementedError

    def _show_rows(self, rows: Sequence[Any]) -> None:
        """Fills the widgets of `body`; an empty sequence lets go of what was there."""
        raise NotImplementedError

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        """Title, text, words on the button, what the button does."""
        raise NotImplementedError

    def _on_answer(self, rows: Sequence[Any]) -> None:
        self._question = None
        self.count = len(rows)
        self._show_rows(rows)
        if rows:
            self._stack.setCurrentWidget(self.body)
        else:
            self._show_empty()
        self.counted.emit(self.count)
        self.arrived.emit(rows)
        if self._again:
            self._again = False
            self._soon.start()

    def _on_failed(self, error: TerritoryError) -> None:
        """An action's error is for the message bar; here only what kept the rows from coming."""
        if self._question is None:
            return
        self._question, self._again = None, False
        if self.count:
            return
        self._page_state = "error"
        self.page.say_error(error, translate("SmartTerritory", "Try again"), self._try_again)
        self._stack.setCurrentWidget(self.page)

    def _try_again(self) -> None:
        self._show_working(translate("SmartTerritory", "Reading the working copy…"))
        self.refresh()

    def _on_busy(self, _busy: bool) -> None:
        if self._question is None and self.state in ("empty", "working"):
            self._show_empty()

    def _show_empty(self) -> None:
        if self.filled_by_pull and self.opened is not None and self.opened.busy:
            self._show_working(translate("SmartTerritory", "Working: what comes appears here…"))
            return
        self._page_state = "empty"
        self.page.say(*self._say_empty())
        self._stack.setCurrentWidget(self.page)

    def _show_working(self, text: str) -> None:
        self._page_state = "working"
        self.page.say_working(text)
        self._stack.setCurrentWidget(self.page)

    def _leave(self) -> None:
        self._soon.stop()
        self._question, self._again, self.count = None, False, 0
        if self.opened is not None:
            self.opened.changed.disconnect(self._soon.start)
            self.opened.failed.disconnect(self._on_failed)
            self.opened.busy_changed.disconnect(self._on_busy)
        self.opened, self.layers = None, None

    _page_state = "empty"
