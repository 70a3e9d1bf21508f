"""Assets changed here and on the platform: a person chooses, attribute by attribute; nothing is chosen beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QWidget

from ..i18n.messages import sentence
from ..workspace.choices import Choice
from ..workspace.decision import Decision
from ..workspace.report import Conflict
from .choice_on_map import ChoiceOnMap
from .conflict_marks import ConflictMarks, places_of
from .conflicts_model import ConflictsModel, is_decided
from .conflicts_view import ConflictsView
from .moment_text import moment_text
from .panel import Panel
from .resolution_model import RESULT, SIDES, ResolutionModel
from .result_text import named
from .value_text import number_text

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ..tasks.open_territory import OpenTerritory

translate = QCoreApplication.translate

OPENED_UP_TO = 500  # assets: of more, only the groups are shown at first


class ConflictsPanel(Panel):
    def __init__(self, canvas: QgsMapCanvas | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = ConflictMarks(canvas)
        self.model, self.resolution = ConflictsModel(self), ResolutionModel(self)
        self.view = ConflictsView(self.model, self.resolution, self.body)
        offered = (self.view.mine, self.view.theirs, self.view.zoom)
        self.on_map = ChoiceOnMap(canvas, self.view.tree, self.view.pick, offered, gently=True)
        self._undoable: list[Decision] = []
        self._connect()

    def show_territory(self, opened: Any, layers: Any) -> None:
        if self.opened is not None:
            self.opened.busy_changed.disconnect(self._set_enabled)
        self.model.choices, self._undoable = {}, []
        super().show_territory(opened, layers)
        if opened is not None:
            opened.busy_changed.connect(self._set_enabled)

    def _read(self, opened: OpenTerritory, then: Callable[[Sequence[Any]], None]) -> None:
        def with_undoable(found: list[Decision]) -> None:
            if opened is self.opened:
                self._undoable = found
                opened.read_conflicts(then)

        opened.decisions.undoable(with_undoable)

    def _show_rows(self, rows: Sequence[Conflict]) -> None:
        shown = self.current()
        if self.opened is None:
            self.model.put(None, None, [])
        else:
            self.model.put(self.opened.territory, self.opened.catalog, rows)
        self._open_up(shown.uid if shown else None)

    def _open_up(self, uid: str | None) -> None:
        """The asset that was shown, else the first; groups open where there are not too many."""
        if len(self.model.rows()) <= OPENED_UP_TO:
            self.view.tree.expandAll()
        place = self.model.index_of(uid)
        self.view.tree.setCurrentIndex(place if place.isValid() else self.model.first_row())
        self._show_current()
        self._set_enabled()

    def _say_empty(self) -> tuple[str, str, str, Callable[[], None] | None]:
        title = translate("SmartTerritory", "No conflicts")
        text = translate(
            "SmartTerritory",
            "An asset changed here and on the platform waits here until a person decides. Nothing is overwritten."
        )
        if self._undoable:
            return title, text, self._undo_words(), self._undo
        if self.opened is None or not self.opened.territory.connections:
            return title, text, "", None
        return title, text, translate("SmartTerritory", "Pull"), self.opened.pull

    def current(self) -> Conflict | None:
        found: Conflict | None = self.model.row(self.view.tree.currentIndex())
        return found

    def chosen(self) -> list[Conflict]:
        """The selected assets; those of a group where a group is selected."""
        found: dict[str, Conflict] = {}
        for index in self.view.tree.selectionModel().selectedRows():
            row = self.model.row(index)
            rows = [row] if row else [self.model.row(self.model.index(n, 0, index))
                                      for n in range(self.model.rowCount(index))]  # fmt: skip
            found.update({conflict.uid: conflict for conflict in rows if conflict})
        return list(found.values())

    def _show_current(self) -> None:
        conflict = self.current()
        catalog = self.opened.catalog if self.opened else None
        if conflict is not self.resolution.conflict:
            self.resolution.put(catalog, conflict, self.model.choices.get(conflict.uid, {}) if conflict else {})
            self.view.say_problem("")
            if conflict is not None:
                self.view.table.setCurrentIndex(self.resolution.index(0, RESULT))
        self.view.legend.show_places(places_of(conflict))
        self.marks.show(conflict if self.isVisible() else None)
        self._say_many()

    def _say_many(self) -> None:
        count = len(self.chosen())
        self.view.many.setVisible(count > 1)
        self.view.many.setText(
            translate("SmartTerritory", "Choose the same for all {count} selected").format(count=number_text(count))
        )

    def choose(self, choice: Choice | None, row: int | None = None) -> None:
        """For one attribute, of all selected assets where that is ticked; for all of them where `row` is None."""
        conflict = self.current()
        several = self.chosen() if row is None or self._is_for_many() else []
        if row is None:
            self.model.choose(several or ([conflict] if conflict else []), None, choice)
        elif conflict is not None:
            self.model.choose(several or [conflict], conflict.items[row].attribute, choice)
        self.view.say_problem("")
        if conflict is not None:
            self.resolution.set_chosen(self.model.choices.get(conflict.uid, {}))
        self._set_enabled()

    def _is_for_many(self) -> bool:
        return self.view.many.isVisible() and self.view.many.isChecked()

    def _choose_by_key(self, choice: str | None) -> None:
        """In the table a key decides the row and goes on to the next; in the tree it decides the selected assets."""
        index = self.view.table.currentIndex()
        if not self.view.table.hasFocus() or not index.isValid():
            self.choose(choice)
            return
        self.choose(choice, index.row())
        if choice is not None and index.row() + 1 < self.resolution.rowCount():
            self.view.table.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() in SIDES:
            self.choose(SIDES[index.column()], index.row())

    def _on_typed(self, attribute: str, choice: Choice) -> None:
        conflict = self.resolution.conflict
        if conflict is not None:
            names = [item.attribute for item in conflict.items]
            self.choose(choice, names.index(attribute))

    def _on_refused(self, error: Any) -> None:
        conflict = self.resolution.conflict
        if conflict is not None and self.opened is not None:
            told = named(error, self.opened.catalog, conflict.asset_class)
            self.view.say_problem(str(sentence(told or error)))

    def _go_on(self) -> None:
        conflict = self.current()
        following = self.model.next_open(conflict.uid if conflict else None)
        if following.isValid():
            self.view.tree.setCurrentIndex(following)
        else:
            self.view.apply.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_enabled(self, _busy: bool = False) -> None:
        free = self.opened is not None and not self.opened.busy
        count = len(self.model.decided())
        self.view.apply.setText(translate("SmartTerritory", "Apply {count}").format(count=number_text(count)))
        self.view.apply.setEnabled(free and count > 0)
        self.view.undo.setEnabled(free and bool(self._undoable))
        self.view.undo.setToolTip(f"{self._undo_words()} (Ctrl+Z)" if self._undoable else "")
        shown, total = len(self.model.rows()), len(self.model.conflicts)
        decided = sum(is_decided(conflict, self.model.choices) for conflict in self.model.conflicts)
        words = translate("SmartTerritory", "{shown} of {total}, decided: {decided}")
        self.view.count.setText(
            words.format(shown=number_text(shown), total=number_text(total), decided=number_text(decided))
        )

    def _undo_words(self) -> str:
        last = self._undoable[0]
        said = translate("SmartTerritory", "Undo the decision of {when} (assets: {count})")
        return said.format(when=moment_text(last.at), count=number_text(len(last.uids)))

    def _apply(self) -> None:
        decided = self.model.decided()
        if decided and self.opened is not None and not self.opened.busy:
            self.opened.resolve(decided, self.model.seen(decided))

    def _undo(self) -> None:
        if self._undoable and self.opened is not None and not self.opened.busy:
            self.opened.decisions.reopen(self._undoable[0].action)

    def _zoom_to(self) -> None:
        conflict = self.current()
        if conflict is not None and self.layers is not None:
            self.layers.zoom_to(conflict.asset_class, conflict.uid, conflict.where)
            self.marks.make_room()

    def _filter(self, words: str) -> None:
        shown = self.current()
        self.model.filter(words)
        self._open_up(shown.uid if shown else None)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.marks.show(self.resolution.conflict)
        self.on_map.begin()

    def hideEvent(self, event: Any) -> None:
        self.on_map.end()
        self.marks.clear()
        super().hideEvent(event)

    def _connect(self) -> None:
        view = self.view
        view.tree.selectionModel().currentChanged.connect(lambda *_: self._show_current())
        view.tree.selectionModel().selectionChanged.connect(lambda *_: self._say_many())
        view.tree.doubleClicked.connect(lambda _index: self._zoom_to())
        view.table.clicked.connect(self._on_clicked)
        self.resolution.typed.connect(self._on_typed)
        self.resolution.refused.connect(self._on_refused)
        view.pressed.connect(self._choose_by_key)
        view.filter.textChanged.connect(self._filter)
        view.mine.clicked.connect(lambda: self.choose("mine"))
        view.theirs.clicked.connect(lambda: self.choose("theirs"))
        view.zoom.clicked.connect(self._zoom_to)
        view.next.clicked.connect(self._go_on)
        view.undo.clicked.connect(self._undo)
        view.apply.clicked.connect(self._apply)
