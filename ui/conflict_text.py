"""Conflicts in words: who said what and when, what each side says, what came of an undo."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QCoreApplication

from ..catalog.model import AssetClass, Catalog
from ..i18n.facts import short
from ..providers.model import GEOMETRY, Value
from ..workspace.reopening import Reopened
from ..workspace.report import DELETED, Conflict, ConflictItem
from .geometry_text import difference_text, position_text
from .moment_text import full_moment_text, moment_text
from .value_text import attribute_text, number_text, value_text

translate = QCoreApplication.translate

BASE, MINE, THEIRS = "base", "mine", "theirs"


def side_text(catalog: Catalog, asset_class: AssetClass | None, item: ConflictItem, side: str) -> str:
    value = {BASE: item.base, MINE: item.mine, THEIRS: item.theirs}[side]
    if item.attribute == DELETED:
        return _deletion_text(asset_class, value, side)
    if item.attribute == GEOMETRY:
        return position_text(value) if side == BASE else difference_text(item.base, value)
    return value_text(catalog, asset_class.attribute(item.attribute) if asset_class else None, value)


def typed_text(catalog: Catalog, asset_class: AssetClass | None, item: ConflictItem, value: Value) -> str:
    if item.attribute == GEOMETRY:
        return difference_text(item.base, value)
    return value_text(catalog, asset_class.attribute(item.attribute) if asset_class else None, value)


def _deletion_text(asset_class: AssetClass | None, value: Value, side: str) -> str:
    """A side's value is what it changed, or nothing where it deleted the asset."""
    if value is None:
        return translate("SmartTerritory", "deleted")
    if side == BASE or not isinstance(value, Mapping):
        return translate("SmartTerritory", "there")
    names = short(", ".join(attribute_text(asset_class, key) for key in value))
    return translate("SmartTerritory", "kept, changed: {attributes}").format(attributes=names)


def my_title(conflict: Conflict) -> str:
    """Mine, by whom on which device, and when last."""
    who = (short(conflict.mine_by or ""), short(conflict.mine_device or ""))
    when = moment_text(conflict.mine_when) if conflict.mine_when else ""
    return _lines(translate("SmartTerritory", "Mine"), *who, when)


def their_title(conflict: Conflict) -> str:
    """Theirs, by whom where the platform tells, and when by its clock."""
    who = ", ".join(sorted({short(name) for name in conflict.theirs_by.values()}))
    dates = [*conflict.theirs_dates.values(), *([conflict.theirs_when] if conflict.theirs_when else [])]
    when = max(conflict.theirs_dates.values(), default=max(dates, default=""))
    return _lines(translate("SmartTerritory", "Theirs"), who, moment_text(when) if when else "")


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def said_by(conflict: Conflict, attribute: str, side: str) -> str:
    """For the tooltip of one cell."""
    if side == MINE:
        parts = [conflict.mine_by, conflict.mine_device, conflict.mine_when and full_moment_text(conflict.mine_when)]
    elif side == THEIRS:
        date = conflict.theirs_dates.get(attribute) or conflict.theirs_when
        parts = [conflict.theirs_by.get(attribute), date and full_moment_text(date)]
    else:
        parts = []
    return ", ".join(short(part) for part in parts if part)


def undone_text(result: Reopened) -> str:
    """What waits again, and what does not."""
    parts = []
    if result.assets:
        parts.append(
            translate("SmartTerritory", "Waiting to be decided again: {count}.").format(
                count=number_text(result.assets)
            )
        )
    for why, words in (
        ("sent", translate("SmartTerritory", "Sent meanwhile, so left as it is: {count}.")),
        ("waiting", translate("SmartTerritory", "Waiting already, for they changed it once more: {count}.")),
        ("edited", translate("SmartTerritory", "Edited since, so left as it is: {count}.")),
        ("decided_again", translate("SmartTerritory", "Decided once more since, so left as it is: {count}.")),
    ):
        count = sum(left.why == why for left in result.left)
        if count:
            parts.append(words.format(count=number_text(count)))
    return " ".join(parts) or translate("SmartTerritory", "There was no decision to undo.")
