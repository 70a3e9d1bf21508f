"""One survey under review: the tree, the chosen asset, its sides, its place on the map; what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...i18n.messages import sentence
from ...workspace.store import Row
from ...workspace.survey.review import SurveyChange
from ..change_text import label_text
from ..choice_on_map import ChoiceOnMap
from ..resolution_model import RESULT, SIDES
from ..result_text import named
from ..value_text import asset_class_text, number_text
from .review_text import near_text, note_text, standing_text, who_text
from .review_view import ReviewView
from .said import DONE, UNDECIDED, Said, accepted, chosen, merged
from .sides_model import SidesModel
from .survey_changes_model import SurveyChangesModel
from .survey_marks import SurveyMarks, places_of

translate = QCoreApplication.translate

OPENED_UP_TO = 500  # assets: of more, only the groups are shown at first


class ReviewPane(QWidget):
    answered = pyqtSignal()  # something was said

    def __init__(self, opened: Any, layers: Any, canvas: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened, self._layers = opened, layers
        self._office: Mapping[str, Row] = {}
        self._names: Mapping[str, str] = {}
        self.model, self.sides = SurveyChangesModel(self), SidesModel(self)
        self.view = ReviewView(self.model, self.sides, opened.working_copy.parent, self)
        self.marks = SurveyMarks(canvas)
        offered = (self.view.accept, self.view.refuse, self.view.merge, self.view.zoom)
        self.on_map = ChoiceOnMap(canvas, self.view.tree, self.view.pick, offered, gently=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._connect()

    def put(
        self,
        changes: tuple[SurveyChange, ...],
        said: dict[str, Said],
        office: Mapping[str, Row],
        names: Mapping[str, str],
    ) -> None:
        shown = self.current()
        self._office, self._names = office, names
        self.on_map.begin()
        self.model.put(self._opened.catalog, changes, said, office, names)
        self._open_up(shown.uid if shown else None)

    def clear(self) -> None:
        self.put((), {}, {}, {})
        self.view.came.setText("")

    def leave(self) -> None:
        self.on_map.end()
        self.marks.clear()

    def current(self) -> SurveyChange | None:
        found: SurveyChange | None = self.model.row(self.view.tree.currentIndex())
        return found

    def selected(self) -> list[SurveyChange]:
        """Those of a group where a group is selected."""
        found: dict[str, SurveyChange] = {}
        for index in self.view.tree.selectionModel().selectedRows():
            row = self.model.row(index)
            rows = [row] if row else [self.model.row(self.model.index(n, 0, index))
                                      for n in range(self.model.rowCount(index))]  # fmt: skip
            found.update({change.uid: change for change in rows if change})
        return list(found.values())

    def refresh(self) -> None:
        """After something was said of many."""
        self.model.touch({change.uid for change in self.model.changes})
        self._show_said()

    def _open_up(self, uid: str | None) -> None:
        if len(self.model.rows()) <= OPENED_UP_TO:
            self.view.tree.expandAll()
        place = self.model.index_of(uid)
        if not place.isValid():
            place = self.model.next_open(None)
        self.view.tree.setCurrentIndex(place if place.isValid() else self.model.first_row())
        self._show_current()

    def _said(self, change: SurveyChange) -> Said:
        return self.model.said.get(change.uid, Said())

    def _target(self, change: SurveyChange | None) -> Row | None:
        into = self._said(change).merge_into if change else None
        return self._office.get(into) if into else None

    def _show_current(self) -> None:
        change, catalog = self.current(), self._opened.catalog
        view = self.view
        view.say_problem("")
        view.near.blockSignals(True)
        view.near.clear()
        for near in change.near if change and self.model.state_of(change) != DONE else ():
            view.near.addItem(near_text(catalog, change, near, self._office, self._names), near)
        view.near.blockSignals(False)
        view.near.setVisible(view.near.count() > 0)
        view.photos.show_photos(change.photos if change else ())
        self._show_said()
        if change is not None and view.tree.hasFocus():  # a person chose it: the map follows
            self.marks.bring_into_sight()

    def _show_said(self) -> None:
        """Of the same asset, something else was chosen."""
        change, view = self.current(), self.view
        said, target = (self._said(change), self._target(change)) if change else (Said(), None)
        if change is not self.sides.change or target is not self.sides.target:
            self.sides.show(self._opened.catalog, change, said, target)
            view.show_columns(self.sides.hidden())
            view.table.setCurrentIndex(self.sides.index(0, RESULT))
        else:
            self.sides.say(said)
        view.title.setText(self._title(change) if change else "")
        note = note_text(self._opened.catalog, change, self._office, self._names) if change else ""
        view.note.setText(note)
        view.note.setVisible(bool(note))
        self._mark(change)
        self._enable(change)

    def _title(self, change: SurveyChange) -> str:
        asset = f"{label_text(change.label, change.uid)} · {asset_class_text(self._opened.catalog, change.asset_class)}"
        who = who_text(change)
        return f"{asset} · {standing_text(self.model.state_of(change))}" + (f" · {who}" if who else "")

    def _mark(self, change: SurveyChange | None) -> None:
        near = self.view.near.currentData()
        other = self._office.get(near.uid) if near is not None else None
        self.marks.show(change, other)
        places = places_of(change, other) if change else None
        self.view.legend.show_places((places.base, places.mine, places.theirs) if places else None)

    def _enable(self, change: SurveyChange | None) -> None:
        view, some = self.view, [c for c in self.selected() if self.model.state_of(c) != DONE]
        for button in (view.accept, view.refuse, view.undecided):
            button.setEnabled(bool(some))
        near = view.near.currentData()
        is_there = near is not None and near.survey is None and near.uid in self._office
        view.merge.setVisible(near is not None)
        view.merge.setEnabled(is_there)
        keep = translate("SmartTerritory", "Keep &both")
        view.accept.setText(keep if near is not None else translate("SmartTerritory", "&Accept"))
        if near is not None and near.survey is not None:
            view.say_problem(translate(
                "SmartTerritory", "It is new in the other survey: take that one in first, then these can be merged."
            ))
        view.zoom.setEnabled(change is not None and change.where is not None)
        rows, undecided = self.model.rows(), self.model.counts()[UNDECIDED]
        words = translate("SmartTerritory", "{shown} of {total}, undecided: {undecided}")
        view.count.setText(words.format(shown=number_text(len(rows)), total=number_text(len(self.model.changes)),
                                        undecided=number_text(undecided)))  # fmt: skip

    def say(self, word: str) -> None:
        """accept, refuse, undecided: of all that are selected; merge, next, zoom: of the one that is shown."""
        if word == "next":
            self._go_on()
        elif word == "zoom":
            self._zoom()
        elif word == "merge":
            self._merge()
        else:
            for change in self.selected():
                if self.model.state_of(change) != DONE:
                    before = self._said(change)
                    self.model.said[change.uid] = {
                        "accept": accepted(change, before), "refuse": Said(take=False), "undecided": Said(),
                    }[word]  # fmt: skip
            self._changed({change.uid for change in self.selected()})

    def _merge(self) -> None:
        change, near = self.current(), self.view.near.currentData()
        if change is not None and near is not None and near.survey is None and near.uid in self._office:
            self.model.said[change.uid] = merged(self._said(change), near.uid)
            self._changed({change.uid})

    def _choose(self, choice: Any, row: int) -> None:
        change = self.current()
        if change is None or self.model.state_of(change) == DONE or row < 0:
            return
        item = self.sides.item(row)
        if change.kind == "delete" and not change.fields:  # the asset itself: there is nothing else to choose
            self.say("refuse" if choice == "theirs" else "accept")
            return
        self.model.said[change.uid] = chosen(self._said(change), item.attribute, choice)
        self._changed({change.uid})

    def _changed(self, uids: set[str]) -> None:
        self.model.touch(uids)
        self.view.say_problem("")
        self._show_said()
        self.answered.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() in SIDES:
            self._choose(SIDES[index.column()], index.row())

    def _on_side(self, side: str) -> None:
        """A key decides the row and goes on to the next."""
        index = self.view.table.currentIndex()
        if not index.isValid():
            return
        self._choose(side, index.row())
        if index.row() + 1 < self.sides.rowCount():
            self.view.table.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def _on_typed(self, attribute: str, choice: Any) -> None:
        conflict = self.sides.conflict
        if conflict is not None:
            self._choose(choice, [item.attribute for item in conflict.items].index(attribute))

    def _on_refused(self, error: Any) -> None:
        if self.sides.conflict is not None:
            told = named(error, self._opened.catalog, self.sides.conflict.asset_class)
            self.view.say_problem(str(sentence(told or error)))

    def _go_on(self) -> None:
        change = self.current()
        following = self.model.next_open(change.uid if change else None)
        if following.isValid():
            self.view.tree.setCurrentIndex(following)
            self.view.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _zoom(self) -> None:
        change = self.current()
        if change is not None and self._layers is not None:
            self._layers.zoom_to(change.asset_class, change.uid, change.where)
            self.marks.bring_into_sight()

    def _filter(self, words: str) -> None:
        shown = self.current()
        self.model.filter(words)
        self._open_up(shown.uid if shown else None)

    def _connect(self) -> None:
        view = self.view
        view.said.connect(self.say)
        view.side_pressed.connect(self._on_side)
        view.tree.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        view.tree.selectionModel().selectionChanged.connect(lambda *_: self._enable(self.current()))
        view.tree.doubleClicked.connect(lambda _index: self._zoom())
        view.table.clicked.connect(self._on_clicked)
        view.near.currentIndexChanged.connect(lambda _index: self._show_said())
        view.filter.textChanged.connect(self._filter)
        self.sides.typed.connect(self._on_typed)
        self.sides.refused.connect(self._on_refused)
