"""One unsent change as a row and as a table of differences, in words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..catalog.model import Catalog
from ..i18n.facts import short
from ..providers.model import GEOMETRY
from ..workspace.report import AssetChange, FieldChange
from .geometry_text import difference_text
from .moment_text import moment_text
from .value_text import NOTHING, attribute_text, value_text

translate = QCoreApplication.translate

FIELDS_IN_A_ROW = 2


@dataclass(frozen=True)
class Difference:
    attribute: str
    before: str
    now: str


def difference_of(catalog: Catalog, asset_class: str, field: FieldChange) -> Difference:
    found = catalog.classes.get(asset_class)
    name = attribute_text(found, field.attribute)
    if field.attribute == GEOMETRY:
        return Difference(name, NOTHING, difference_text(field.before, field.now))
    attribute = found.attribute(field.attribute) if found else None
    before, now = (value_text(catalog, attribute, value) for value in (field.before, field.now))
    return Difference(name, before, now)


def differences_of(catalog: Catalog, change: AssetChange) -> list[Difference]:
    return [difference_of(catalog, change.asset_class, field) for field in change.fields]


def name_text(change: AssetChange) -> str:
    """The asset's label; without one, the last part of its URN."""
    return label_text(change.label, change.uid)


def label_text(label: str, uid: str) -> str:
    return short(label) if label and label != uid else short(uid.rsplit(":", 1)[-1])


def summary_text(catalog: Catalog, change: AssetChange) -> str:
    """What was done to it: the first differences, and how many more there are."""
    if change.kind == "create":
        return translate("SmartTerritory", "new")
    if change.kind == "delete":
        return translate("SmartTerritory", "deleted")
    shown = [_short(difference_of(catalog, change.asset_class, f)) for f in change.fields[:FIELDS_IN_A_ROW]]
    more = len(change.fields) - len(shown)
    if more > 0:
        shown.append(translate("SmartTerritory", "{count} more").format(count=more))
    return " · ".join(shown)


def author_text(change: AssetChange) -> str:
    """Who, and when last."""
    parts = [short(change.editor or ""), moment_text(change.last) if change.last else ""]
    return ", ".join(part for part in parts if part)


def _short(difference: Difference) -> str:
    if difference.before == NOTHING:
        return f"{difference.attribute}: {difference.now}"
    return f"{difference.attribute}: {difference.before} → {difference.now}"
