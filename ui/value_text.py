"""Values as words: codes by their names, numbers with their units, references by their last part."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..catalog.model import AssetClass, Attribute, Catalog, Property
from ..i18n.facts import short
from ..i18n.locale import language
from ..providers.model import GEOMETRY, Value
from ..workspace.report import DELETED
from .moment_text import date_text, moment_text

translate = QCoreApplication.translate

NOTHING = "—"
LONGEST = 400
LONGEST_UNIT = 24
_DECIMALS = 6
# the parts of a schema.org PostalAddress, as an envelope has them
_ADDRESS_PARTS = ("streetAddress", "postalCode", "addressLocality")


def number_text(value: float) -> str:
    """With the locale's separators and as many decimals as the number has."""
    locale = QLocale()
    if isinstance(value, int) or (math.isfinite(value) and value == int(value) and abs(value) < 1e15):
        return locale.toString(int(value))
    if not math.isfinite(value):
        return NOTHING
    decimals = len(f"{value:.{_DECIMALS}f}".rstrip("0").partition(".")[2])
    return locale.toString(value, "f", decimals) if decimals else locale.toString(value, "g", 4)


def with_unit(text: str, unit: str | None) -> str:
    """A space that does not break keeps the unit beside its number."""
    return f"{text}\u00a0{short(unit, LONGEST_UNIT)}" if unit else text


def asset_class_text(catalog: Catalog, key: str) -> str:
    """The class's name in the plural; a key that the catalog lacks stands for itself."""
    asset_class = catalog.classes.get(key)
    return short(asset_class.plural.to(language()) if asset_class else key)


def attribute_text(asset_class: AssetClass | None, key: str) -> str:
    if key == GEOMETRY:
        return _geometry_name(asset_class)
    if key == DELETED:
        return translate("SmartTerritory", "The asset itself")
    attribute = asset_class.attribute(key) if asset_class else None
    return short(attribute.names.to(language()) if attribute else key)


def value_text(catalog: Catalog, attribute: Attribute | None, value: Value) -> str:
    """One line of plain text; what a code list does not know is shown as it is."""
    if value is None or value in ("", [], {}):
        return NOTHING
    if attribute is not None:
        if attribute.type in ("code", "codes"):
            return _codes_text(catalog, attribute.codes, value)
        if attribute.type == "date":
            return date_text(value)
        if attribute.type == "datetime":
            return moment_text(value)
        if attribute.type == "reference":
            return short(str(value).rsplit(":", 1)[-1], LONGEST)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return with_unit(number_text(value), attribute.unit)
    return plain_text(value)


def reading_text(catalog: Catalog, prop: Property | None, value: Value, unit: str | None) -> str:
    """A sensor's value with its unit; no data is said, never shown as zero."""
    if value is None:
        return translate("SmartTerritory", "no data")
    if prop is not None and prop.codes:
        return _codes_text(catalog, prop.codes, value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        rounded = float(f"{value:.5g}") if math.isfinite(value) else value
        return with_unit(number_text(rounded), unit or (prop.unit if prop else None))
    return plain_text(value)


def plain_text(value: Value) -> str:
    """Any JSON value as one line."""
    if isinstance(value, bool):
        return translate("SmartTerritory", "yes") if value else translate("SmartTerritory", "no")
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, (list, tuple)):
        return short([plain_text(item) for item in value], LONGEST)
    if isinstance(value, Mapping):
        return short(_structure_text(value), LONGEST)
    return short(value, LONGEST)


def _codes_text(catalog: Catalog, codes: str | None, value: Value) -> str:
    code_list = catalog.code_lists.get(codes or "")
    values = value if isinstance(value, (list, tuple)) else (value,)
    found = [(code_list.code(str(one)) if code_list else None, one) for one in values]
    return short([code.names.to(language()) if code else plain_text(one) for code, one in found], LONGEST)


def _structure_text(value: Mapping[str, Any]) -> str:
    address = [plain_text(value[part]) for part in _ADDRESS_PARTS if value.get(part)]
    return ", ".join(address) if address else json.dumps(value, ensure_ascii=False)


def _geometry_name(asset_class: AssetClass | None) -> str:
    kind = asset_class.geometry if asset_class else "point"
    if kind == "polygon":
        return translate("SmartTerritory", "Outline")
    if kind == "line":
        return translate("SmartTerritory", "Course")
    return translate("SmartTerritory", "Position")
