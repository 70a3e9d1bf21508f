"""What a survey brought, as a tree: what needs a person first; a row for each asset, with what was said of it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt

from ...catalog.model import Catalog
from ...workspace.store import Row
from ...workspace.survey.review import SurveyChange
from ..change_text import label_text
from ..changes_model import LINES_ROLE
from ..grouped_model import Group, GroupedModel, in_parts
from ..icons import icon
from ..plain_text import plain_tool_tip
from ..value_text import asset_class_text
from .review_text import (
    GROUPS,
    TORN,
    group_of,
    group_title,
    has_note,
    note_text,
    standing_text,
    what_text,
    who_text,
)
from .said import DONE, JOINED, REFUSED, TAKEN, UNDECIDED, Said, standing

translate = QCoreApplication.translate

LINE_COUNT_ROLE = LINES_ROLE + 1  # without the words of the lines
SIGNS = {TAKEN: "passed", REFUSED: "failed", JOINED: "merge", UNDECIDED: "unknown", DONE: "passed"}


class SurveyChangesModel(GroupedModel):
    """`said`: by uid; whoever changes it tells by `touch`."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent=parent)
        self.changes: tuple[SurveyChange, ...] = ()
        self.said: dict[str, Said] = {}
        self.words = ""
        self._catalog: Catalog | None = None
        self._office: Mapping[str, Row] = {}
        self._names: Mapping[str, str] = {}
        self._places: dict[str, tuple[int, int]] = {}  # group and row of those that are shown
        self._states: dict[str, str] = {}

    def put(
        self,
        catalog: Catalog,
        changes: tuple[SurveyChange, ...],
        said: dict[str, Said],
        office: Mapping[str, Row],
        names: Mapping[str, str],
    ) -> None:
        self._catalog, self.changes, self.said, self._office, self._names = catalog, changes, said, office, names
        self._states = {change.uid: self.state_of(change) for change in changes}
        self._group()

    def filter(self, words: str) -> None:
        self.words = words
        self._group()

    def state_of(self, change: SurveyChange) -> str:
        return standing(change, self.said.get(change.uid, Said()))

    def counts(self) -> Counter[str]:
        """How many of all stand how."""
        return Counter(self._states.values())

    def index_of(self, uid: str | None) -> QModelIndex:
        place = self._places.get(uid or "")
        return self.index(place[1], 0, self.index(place[0], 0)) if place else QModelIndex()

    def touch(self, uids: set[str]) -> None:
        for change in self.changes:
            if change.uid in uids:
                self._states[change.uid] = self.state_of(change)
        touched: dict[int, list[int]] = {}
        for place, row in filter(None, map(self._places.get, uids)):
            touched.setdefault(place, []).append(row)
        for place, rows in touched.items():
            parent = self.index(place, 0)
            self.dataChanged.emit(self.index(min(rows), 0, parent), self.index(max(rows), 0, parent))

    def next_open(self, uid: str | None) -> QModelIndex:
        """The next undecided of those that are shown, round the list."""
        rows = self.rows()
        start = next((place for place, change in enumerate(rows) if change.uid == uid), -1) + 1
        following = [*rows[start:], *rows[:start]]
        return self.index_of(next((c.uid for c in following if self.state_of(c) == UNDECIDED), None))

    def row_data(self, change: SurveyChange, _column: int, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = "\n".join(line for line in self._lines(change) if line)
            return plain_tool_tip(f"{text}\n{change.uid}") if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{', '.join(line for line in self._lines(change) if line)}; {standing_text(self.state_of(change))}"
        if role == LINES_ROLE:
            return self._lines(change)
        if role == LINE_COUNT_ROLE:
            return 1 + bool(change.editor or change.device or change.last) + has_note(change)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(self.sign_of(change))
        return None

    def sign_of(self, change: SurveyChange) -> str:
        """The icon that tells how it stands."""
        state = self.state_of(change)
        return "conflict" if state == UNDECIDED and group_of(change) == TORN else SIGNS[state]

    def _lines(self, change: SurveyChange) -> tuple[str, str, str, str]:
        catalog = self._catalog
        assert catalog is not None
        note = note_text(catalog, change, self._office, self._names)
        return label_text(change.label, change.uid), what_text(catalog, change), who_text(change), note

    def _group(self) -> None:
        groups: dict[tuple[int, int], Group] = {}
        if self._catalog is not None:
            self._sort_into(groups, self._catalog)
        shown = [part for place in sorted(groups) for part in in_parts(groups[place])]
        self._places = {c.uid: (place, row) for place, part in enumerate(shown) for row, c in enumerate(part.rows)}
        self.put_groups(shown)

    def _sort_into(self, groups: dict[tuple[int, int], Group], catalog: Catalog) -> None:
        order = {key: place for place, key in enumerate(catalog.classes)}
        names: dict[str, str] = {}
        wanted = _plain(self.words).split()
        for change in self.changes:
            group, key = group_of(change), change.asset_class
            name = names.get(key) or names.setdefault(key, asset_class_text(catalog, key))
            place = GROUPS.index(group), order.get(key, len(order))
            if wanted:
                said = _plain(" ".join((group_title(group), name, *self._lines(change), change.uid)))
                if not all(word in said for word in wanted):
                    continue
            if place not in groups:
                groups[place] = Group(f"{group_title(group)} · {name}")
            groups[place].rows.append(change)


def _plain(text: str) -> str:
    """Without accents and case: a filter is typed in a hurry."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
