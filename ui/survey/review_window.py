"""Bringing surveys back: what came is looked through, asset by asset; nothing is written before it is confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...errors import TerritoryError
from ...i18n.messages import sentence
from ...i18n.survey_findings import finding_sentence
from ..icons import icon
from ..overflow_button import OverflowButton
from ..plain_text import plain_label
from ..state_page import StatePage
from ..tabular_view import shortcut
from ..value_text import asset_class_text, number_text
from .drops import Drops
from .review_pane import ReviewPane
from .review_text import came_text, survey_text
from .reviews import Reviews
from .said import DONE, UNDECIDED, Said, accepted, decision_of, standing
from .take_in_box import ask_to_take_in

translate = QCoreApplication.translate

ACTION = "survey_accept"


class ReviewWindow(QgsDockWidget):
    """Below the map, so that both are seen. Goes with its territory; closing it changes nothing."""

    left = pyqtSignal()
    away_wanted = pyqtSignal()

    def __init__(self, opened: Any, layers: Any = None, canvas: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(translate("SmartTerritory", "Field surveys that came back"), parent)
        self.setObjectName("SmartTerritorySurveys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._opened, self._is_ours, self._is_left = opened, False, False
        self.asking: QMessageBox | None = None
        self.reviews = Reviews(opened, self)
        self.pane = ReviewPane(opened, layers, canvas, self)
        self.page, self.stack = StatePage(self), QStackedWidget(self)
        self.hint = plain_label("", self)
        self.bring, self.more = QToolButton(self), OverflowButton(self)
        self.accept_all = QPushButton(translate("SmartTerritory", "Accept a&ll"), self)
        self.refuse_all = QPushButton(translate("SmartTerritory", "Refuse all"), self)
        self.take_in = QPushButton(self)
        self._lay_out()
        self._connect()
        self.drops = Drops(self, self.bring_back)
        self._show()
        self.reviews.refresh()

    def bring_back(self, paths: Iterable[Path]) -> None:
        self.hint.setText("")
        self.reviews.bring_back(paths)

    def current(self) -> Any:
        return self.reviews.known(self.pane.view.surveys.currentData())

    def _connect(self) -> None:
        self.accept_all.clicked.connect(lambda: self._say_to_all(None))
        self.refuse_all.clicked.connect(lambda: self._say_to_all(Said(take=False)))
        self.take_in.clicked.connect(self._ask)
        self.pane.view.surveys.currentIndexChanged.connect(lambda _index: self._show_survey())
        self.pane.answered.connect(self._enable)
        self.pane.on_map.chosen.connect(self.raise_)
        shortcut("Ctrl+Return", self, self.take_in.click)
        self.reviews.changed.connect(self._show)
        self.reviews.reading.connect(self._on_reading)
        self.reviews.failed.connect(self._on_unreadable)
        self._opened.busy_changed.connect(self._enable)
        self._opened.finished.connect(self._on_finished)
        self._opened.failed.connect(self._on_failed)
        self._opened.closed.connect(self.close)

    def _show(self) -> None:
        """The survey that came last; else the one that was shown."""
        box, wanted = self.pane.view.surveys, self.reviews.last or self.pane.view.surveys.currentData()
        self.reviews.last = None
        box.blockSignals(True)
        box.clear()
        for known in self.reviews.all:
            box.addItem(survey_text(known.returned.name, self.reviews.undecided(known)), known.returned.id)
        box.setCurrentIndex(max(box.findData(wanted), 0) if self.reviews.all else -1)
        box.blockSignals(False)
        if self.reviews.all:
            self.stack.setCurrentWidget(self.pane)
        elif not self.reviews.is_reading:
            self._say_empty()
        self._show_survey()

    def _show_survey(self) -> None:
        known = self.current()
        if known is None:
            self.pane.clear()
        else:
            key = known.returned.id
            self.pane.view.came.setText(came_text(known.changes))
            self._show_remarks(known.returned.findings)
            self.pane.put(
                known.changes, self.reviews.said.get(key, {}), self.reviews.office.get(key, {}), self.reviews.names()
            )
        self._enable()

    def _show_remarks(self, findings: Any) -> None:
        names = {key: asset_class_text(self._opened.catalog, key) for key in self._opened.catalog.classes}
        self.pane.view.show_remarks([finding_sentence(found, names) for found in findings])

    def _say_empty(self) -> None:
        self.page.say(
            translate("SmartTerritory", "No survey lies open"),
            translate(
                "SmartTerritory",
                "Choose the folder that came back from the tablet, or a zip of it, or drop it here. Nothing is changed "
                "before you have looked through it."
            ),
            self.add_folder.text(),
            self._choose_folder,
        )
        self.stack.setCurrentWidget(self.page)

    def _on_reading(self, is_reading: bool) -> None:
        if is_reading and not self.reviews.all:
            self.page.say_working(translate("SmartTerritory", "Reading the survey…"))
            self.stack.setCurrentWidget(self.page)
        elif not self.reviews.all and self.page.title.text() == "":
            self._say_empty()
        self._enable()

    def _on_unreadable(self, path: Path | None, error: TerritoryError) -> None:
        again = translate("SmartTerritory", "Choose another…")
        if not self.reviews.all:
            self.page.say_error(error, again, self._choose_folder)
            self.stack.setCurrentWidget(self.page)
        elif path is not None:
            self.hint.setText(str(sentence(error)))

    def _choose_folder(self) -> None:
        title = translate("SmartTerritory", "The folder that came back")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._opened.working_copy.parent))
        if chosen:
            self.bring_back([Path(chosen)])

    def _choose_files(self) -> None:
        title = translate("SmartTerritory", "The zip that came back")
        kinds = translate("SmartTerritory", "Surveys (*.zip *.gpkg)")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, str(self._opened.working_copy.parent), kinds)
        self.bring_back([Path(one) for one in chosen])

    def _put_away(self) -> None:
        known = self.current()
        if known is not None:
            self.reviews.close_one(known.returned.id)

    def _say_to_all(self, said: Said | None) -> None:
        """Without a word: what needs no person is accepted. Conflicts and possible doubles stay what they are."""
        known = self.current()
        if known is None:
            return
        chosen = self.reviews.said[known.returned.id]
        for change in known.changes:
            state = standing(change, chosen.get(change.uid, Said()))
            if said is not None and state != DONE:
                chosen[change.uid] = said
            elif said is None and state == UNDECIDED and change.state != "conflict" and not change.near:
                chosen[change.uid] = accepted(change, Said())
        self.pane.refresh()
        self._enable()

    def _states(self) -> Counter[str]:
        """How many of the survey that is shown stand how."""
        return self.pane.model.counts()

    def _ask(self) -> None:
        """The last word before anything is written."""
        known, states = self.current(), self._states()
        if known is None or self._opened.busy or not _open(states):
            return
        self.asking = ask_to_take_in(
            known.returned.name, states.elements(), lambda is_yes: self._answered(is_yes, known), self
        )

    def _answered(self, is_yes: bool, known: Any) -> None:
        self.asking = None
        if not is_yes or self._opened.busy:
            return
        said = self.reviews.said[known.returned.id]
        self._is_ours = True
        decisions = {change.uid: decision_of(change, said.get(change.uid, Said())) for change in known.changes}
        self._opened.surveys.accept(known, decisions, "wait")

    def _on_finished(self, action: str, _result: Any) -> None:
        if action == ACTION:
            self._is_ours = False
            self.hint.setText("")

    def _on_failed(self, error: TerritoryError) -> None:
        if self._is_ours:
            self._is_ours = False
            self.hint.setText(str(sentence(error)))

    def _enable(self, *_: Any) -> None:
        states = self._states()
        some = _open(states) > 0
        free = not self._opened.busy and not self.reviews.is_reading
        count = number_text(_open(states) - states[UNDECIDED])
        self.take_in.setText(translate("SmartTerritory", "&Take in {count}…").format(count=count))
        self.take_in.setEnabled(free and some)
        for button in (self.accept_all, self.refuse_all):
            button.setEnabled(some)
        self.put_away.setEnabled(self.current() is not None and self.current().path is not None)
        self.hint.setVisible(bool(self.hint.text()))
        known, box = self.current(), self.pane.view.surveys
        if known is not None:
            box.setItemText(box.currentIndex(), survey_text(known.returned.name, states[UNDECIDED]))

    def closeEvent(self, event: Any) -> None:
        self._leave()
        super().closeEvent(event)

    def _leave(self) -> None:
        if self._is_left:
            return
        self._is_left = True
        if self.asking is not None:
            self.asking.reject()
        self.pane.leave()
        self.reviews.leave()
        for signal, slot in (
            (self._opened.busy_changed, self._enable),
            (self._opened.finished, self._on_finished),
            (self._opened.failed, self._on_failed),
            (self._opened.closed, self.close),
        ):
            signal.disconnect(slot)
        self.left.emit()

    def _set_up_menus(self) -> None:
        menu = QMenu(self.bring)
        self.add_folder = menu.addAction(translate("SmartTerritory", "A folder…"), self._choose_folder)
        self.add_file = menu.addAction(translate("SmartTerritory", "A zip or a GeoPackage…"), self._choose_files)
        self.bring.setMenu(menu)
        self.bring.setText(translate("SmartTerritory", "Bring back"))
        self.bring.setIcon(icon("pull"))
        self.bring.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bring.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.bring.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.away_wanted.connect(self._put_away)
        away = translate("SmartTerritory", "Put this survey away, nothing decided")
        self.put_away = self.more.add("cancel", away, self.away_wanted)

    def _lay_out(self) -> None:
        self._set_up_menus()
        for widget in (self.page, self.pane):
            self.stack.addWidget(widget)
        head = QHBoxLayout()
        head.addWidget(self.pane.view.surveys, 1)
        for button in (self.bring, self.more, self.take_in):
            head.addWidget(button)
        self.pane.view.below_tree(self.accept_all, self.refuse_all)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.hint)
        self.setWidget(body)
        order = (self.pane.view.surveys, self.bring, self.more, self.take_in, self.pane.view.remarks)
        for one, following in zip(order, order[1:]):
            QWidget.setTabOrder(one, following)


def _open(states: Counter[str]) -> int:
    """Of how many there is something to decide, or was."""
    return sum(states.values()) - states[DONE]
