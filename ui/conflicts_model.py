"""The assets that were changed on both sides, by town and class, and what has been chosen for them so far."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..workspace.choices import Choice
from ..workspace.report import DELETED, Conflict, ConflictItem
from ..workspace.territory import Territory
from .change_text import label_text
from .grouped_model import Group, GroupedModel, in_parts
from .icons import icon
from .plain_text import plain_tool_tip
from .value_text import asset_class_text, attribute_text

translate = QCoreApplication.translate

Chosen = dict[str, dict[str, Choice]]  # uid → attribute → choice


def is_decided(conflict: Conflict, choices: Mapping[str, Mapping[str, Choice]]) -> bool:
    chosen = choices.get(conflict.uid, {})
    return all(item.attribute in chosen for item in conflict.items)


class ConflictsModel(GroupedModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent=parent)
        self.conflicts: list[Conflict] = []
        self.choices: Chosen = {}
        self.words = ""
        self._territory: Territory | None = None
        self._catalog: Catalog | None = None

    def put(self, territory: Territory | None, catalog: Catalog | None, conflicts: Sequence[Conflict]) -> None:
        """What was chosen stays chosen, unless the conflict has become another one."""
        before = {conflict.uid: conflict.items for conflict in self.conflicts}
        self._territory, self._catalog = territory, catalog
        self.conflicts = list(conflicts)
        kept = {c.uid for c in self.conflicts if before.get(c.uid) == c.items}
        self.choices = {uid: chosen for uid, chosen in self.choices.items() if uid in kept}
        self._group()

    def filter(self, words: str) -> None:
        self.words = words
        self._group()

    def index_of(self, uid: str | None) -> QModelIndex:
        for place, group in enumerate(self._groups):
            for row, conflict in enumerate(group.rows):
                if conflict.uid == uid:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def choose(self, conflicts: Iterable[Conflict], attribute: str | None, choice: Choice | None) -> None:
        """For one attribute of each, or all of it; None takes the choice back. Who was deleted has no value before."""
        for conflict in conflicts:
            chosen = self.choices.setdefault(conflict.uid, {})
            for item in conflict.items:
                if attribute not in (None, item.attribute):
                    continue
                if choice is None:
                    chosen.pop(item.attribute, None)
                elif item.attribute != DELETED or choice in ("mine", "theirs"):
                    chosen[item.attribute] = choice
            place = self.index_of(conflict.uid)
            if place.isValid():
                self.dataChanged.emit(place, place)

    def decided(self) -> Chosen:
        return {c.uid: dict(self.choices[c.uid]) for c in self.conflicts if c.items and is_decided(c, self.choices)}

    def seen(self, uids: Iterable[str]) -> dict[str, tuple[ConflictItem, ...]]:
        """What was shown: what has changed since, here or there, is not decided unseen."""
        wanted = set(uids)
        return {c.uid: c.items for c in self.conflicts if c.uid in wanted}

    def next_open(self, uid: str | None) -> QModelIndex:
        """The next undecided of those that are shown, round the list."""
        rows = self.rows()
        start = next((place for place, conflict in enumerate(rows) if conflict.uid == uid), -1) + 1
        following = [*rows[start:], *rows[:start]]
        return self.index_of(next((c.uid for c in following if not is_decided(c, self.choices)), None))

    def row_data(self, conflict: Conflict, _column: int, role: int) -> Any:
        decided = is_decided(conflict, self.choices)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(conflict)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip("\n".join((self._text(conflict), self._place(conflict), conflict.uid)))
        if role == Qt.ItemDataRole.AccessibleTextRole and decided:
            return translate("SmartTerritory", "{asset}, decided").format(asset=self._text(conflict))
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(self.sign_of(conflict))
        return None

    def sign_of(self, conflict: Conflict) -> str:
        return "passed" if is_decided(conflict, self.choices) else "conflict"

    def _text(self, conflict: Conflict) -> str:
        names = [self._attribute(conflict, item.attribute) for item in conflict.items]
        return f"{label_text(conflict.label, conflict.uid)}: {short(', '.join(names))}"

    def _attribute(self, conflict: Conflict, key: str) -> str:
        return attribute_text(self._catalog.classes.get(conflict.asset_class) if self._catalog else None, key)

    def _place(self, conflict: Conflict) -> str:
        town = self._territory.municipality(conflict.municipality) if self._territory else None
        name = short(town.name if town else conflict.municipality or "") or translate("SmartTerritory", "No town")
        return f"{name} · {asset_class_text(self._catalog, conflict.asset_class)}" if self._catalog else name

    def _group(self) -> None:
        order = {key: place for place, key in enumerate(self._catalog.classes)} if self._catalog else {}
        wanted = _plain(self.words).split()
        groups: dict[tuple[str, int], Group] = {}
        for conflict in sorted(self.conflicts, key=lambda c: label_text(c.label, c.uid).casefold()):
            place = self._place(conflict)
            said = _plain(f"{place} {self._text(conflict)} {conflict.uid}")
            if all(word in said for word in wanted):
                key = place.partition(" · ")[0].casefold(), order.get(conflict.asset_class, len(order))
                groups.setdefault(key, Group(place)).rows.append(conflict)
        self.put_groups([part for key in sorted(groups) for part in in_parts(groups[key])])


def _plain(text: str) -> str:
    """Without accents and case: a filter is typed in a hurry."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
