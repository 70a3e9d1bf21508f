"""Entries of a history, and plans to go back, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..i18n.history_words import kind_words
from ..providers.model import GEOMETRY, Value
from ..workspace.history import HistoryEntry
from ..workspace.report import FieldChange
from ..workspace.store import ActionCounts
from ..workspace.undo import LeftAlone, Plan
from .change_text import Difference
from .geometry_text import move_text, position_text
from .moment_text import moment_text
from .value_text import NOTHING, attribute_text, number_text, value_text

translate = QCoreApplication.translate

FIELDS_IN_A_ROW = 2

_WHYS: Mapping[str, Callable[[], str]] = {
    "as_before": lambda: translate("SmartTerritory", "It is as it was before already."),
    "changed": lambda: translate("SmartTerritory", "Changed since: {expected} → {found}"),
    "deleted": lambda: translate("SmartTerritory", "Deleted since."),
    "is_there": lambda: translate("SmartTerritory", "An asset of this name is there again."),
    "in_conflict": lambda: translate("SmartTerritory", "It waits in Conflicts: decide there first."),
    "unknown": lambda: translate("SmartTerritory", "The catalog no longer has it."),
    "read_only": lambda: translate("SmartTerritory", "Only the platform sets it."),
}


def kind_text(kind: str) -> str:
    return kind_words().get(kind, kind)


def difference_of(catalog: Catalog, asset_class: str, field: FieldChange) -> Difference:
    found = catalog.classes.get(asset_class)
    name = attribute_text(found, field.attribute)
    if field.attribute == GEOMETRY:
        before = position_text(field.before) if field.now is None else NOTHING  # a move tells of both
        return Difference(name, before, _place_text(field))
    attribute = found.attribute(field.attribute) if found else None
    before, now = (value_text(catalog, attribute, value) for value in (field.before, field.now))
    return Difference(name, before, now)


def _place_text(field: FieldChange) -> str:
    if field.before is None or field.now is None:
        return position_text(field.now)
    return move_text(field.before, field.now)


def differences_of(catalog: Catalog, entry: HistoryEntry) -> list[Difference]:
    return [difference_of(catalog, entry.asset_class, field) for field in entry.fields]


def summary_text(catalog: Catalog, entry: HistoryEntry) -> str:
    """What was done: the first differences, and how many more there are."""
    if entry.change == "create":
        return translate("SmartTerritory", "new")
    if entry.change == "delete":
        return translate("SmartTerritory", "deleted")
    shown = [_short(difference_of(catalog, entry.asset_class, f), f) for f in entry.fields[:FIELDS_IN_A_ROW]]
    more = len(entry.fields) - len(shown)
    if more > 0:
        shown.append(translate("SmartTerritory", "{count} more").format(count=number_text(more)))
    return " · ".join(shown)


def _short(difference: Difference, field: FieldChange) -> str:
    if field.before is None or field.attribute == GEOMETRY:
        return f"{difference.attribute}: {difference.now}"
    return f"{difference.attribute}: {difference.before} → {difference.now}"


def author_text(entry: HistoryEntry) -> str:
    """Who, when, and when the platform dates it."""
    parts = [short(entry.editor or ""), moment_text(entry.at) if entry.at else ""]
    said = ", ".join(part for part in parts if part)
    if not entry.there:
        return said
    there = translate("SmartTerritory", "changed there {when}").format(when=moment_text(entry.there))
    return f"{said} · {there}"


def waiting_text(entry: HistoryEntry) -> str:
    return translate("SmartTerritory", "Also changed on the platform: decide in Conflicts.") if entry.conflict else ""


def counts_text(counts: ActionCounts) -> str:
    """How many assets of an action, by what became of them."""
    words = {
        "create": translate("SmartTerritory", "{count} new"),
        "update": translate("SmartTerritory", "{count} changed"),
        "delete": translate("SmartTerritory", "{count} deleted"),
    }
    return ", ".join(
        said.format(count=number_text(counts.assets[change]))
        for change, said in words.items()
        if counts.assets.get(change)
    )


def actor_text(counts: ActionCounts) -> str:
    return ", ".join(part for part in (short(counts.editor or ""), moment_text(counts.ended)) if part)


def why_text(catalog: Catalog, left: LeftAlone) -> str:
    said = _WHYS[left.why]()
    return said.format(expected=_value(catalog, left, left.expected), found=_value(catalog, left, left.found))


def _value(catalog: Catalog, left: LeftAlone, value: Value) -> str:
    found = catalog.classes.get(left.asset_class)
    if left.attribute == GEOMETRY:
        return position_text(value)
    return value_text(catalog, found.attribute(left.attribute) if found and left.attribute else None, value)


def left_attribute_text(catalog: Catalog, left: LeftAlone) -> str:
    if left.attribute is None:
        return NOTHING
    return attribute_text(catalog.classes.get(left.asset_class), left.attribute)


def done_text(plan: Plan) -> str:
    """What came of going back."""
    if not plan.edits:
        return translate("SmartTerritory", "There was nothing to put back.")
    said = translate("SmartTerritory", "Put back: {count}. It is an unsent change: push it, or revert it.")
    parts = [said.format(count=number_text(len(plan.edits)))]
    alone = len(left_assets(plan))
    if alone:
        parts.append(translate("SmartTerritory", "Left as they are: {count}.").format(count=number_text(alone)))
    return " ".join(parts)


def left_assets(plan: Plan) -> set[str]:
    return {left.uid for left in plan.left}


def exported_text(lines: int) -> str:
    return translate("SmartTerritory", "History written: {count} lines.").format(count=number_text(lines))
