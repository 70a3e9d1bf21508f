"""Rule-based renderers out of a class's code list: one sentence of the legend a rule."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsRuleBasedRenderer, QgsSymbol

from ...catalog.model import AssetClass, Catalog, Code
from ...i18n.speaking import translate
from ..names import named


@dataclass(frozen=True)
class Entry:
    """A line of the legend. Without `filter`, it takes what no other line took."""

    label: str
    symbol: QgsSymbol
    filter: str | None = None


def rules(entries: Iterable[Entry]) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for entry in entries:
        rule = QgsRuleBasedRenderer.Rule(entry.symbol)
        rule.setLabel(named(entry.label))
        rule.setFilterExpression("ELSE" if entry.filter is None else entry.filter)
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def status_codes(asset_class: AssetClass, catalog: Catalog) -> tuple[Code, ...]:
    status = asset_class.attribute(asset_class.status) if asset_class.status else None
    if status is None or status.codes is None:
        return ()
    known = catalog.code_lists[status.codes]
    return tuple(code for code in known.codes if code.value not in known.retired)


def is_any(field: str, values: Iterable[str]) -> str:
    """Values are data: they enter an expression quoted only."""
    quoted = ", ".join(QgsExpression.quotedValue(value) for value in values)
    return f"{QgsExpression.quotedColumnRef(field)} IN ({quoted})"


def in_use(asset_class: AssetClass) -> str:
    """A condition that ends in AND, or nothing where the class knows no retiring."""
    if not asset_class.retired_by:
        return ""
    return f"{QgsExpression.quotedColumnRef(asset_class.retired_by)} IS NULL AND "


def retired(asset_class: AssetClass, symbol: QgsSymbol) -> list[Entry]:
    if not asset_class.retired_by:
        return []
    gone = f"{QgsExpression.quotedColumnRef(asset_class.retired_by)} IS NOT NULL"
    return [Entry(translate("SmartTerritory", "Retired"), symbol, gone)]


def unknown_label() -> str:
    return translate("SmartTerritory", "Not known")
