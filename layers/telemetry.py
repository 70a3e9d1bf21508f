"""Last values of an asset's telemetry, read from the working copy when its form opens; they are shown, never edited."""

from __future__ import annotations

from qgis.core import QgsExpression
from qgis.PyQt.QtCore import QCoreApplication

from ..catalog.model import AssetClass, Catalog
from .labels import age_of
from .map_tips import escaped, html

translate = QCoreApplication.translate


def last_values(asset_class: AssetClass, catalog: Catalog, language: str, latest: str) -> str:
    """Rich text with expressions; `latest` is the id of the layer on table st_latest."""
    names, units, words = [], [], []
    for attribute in asset_class.telemetry:
        names += [attribute.key, html(attribute.names.to(language))]
        units += [attribute.key, f" {html(attribute.unit)}" if attribute.unit else ""]
        for code in catalog.code_lists[attribute.codes].codes if attribute.codes else ():
            words += [f"{attribute.key}={code.value}", html(code.names.to(language))]
    said = "coalesce(to_string(try(from_json('[' || \"value\" || ']')[0])), \"value\", '')"
    numbers = [attribute.key for attribute in asset_class.telemetry if attribute.type in ("real", "integer")]
    number = f"format_number(to_real({said}), 3, trim_trailing_zeroes:=true)"
    shown = f"coalesce(if(array_contains({_array(numbers)}, \"property\"), try({number}), NULL), {escaped(said)})"
    value = f"coalesce(map_get({_map(words)}, \"property\" || '=' || {said}), {shown})"
    name = f"coalesce(map_get({_map(names)}, \"property\"), {escaped(_column('property'))})"
    unit = f"coalesce(map_get({_map(units)}, \"property\"), '')"
    when = escaped(age_of("try(to_datetime(\"observed_at\"))"))
    row = f"{name} || ': <b>' || {value} || {unit} || '</b> <i>' || {when} || '</i>'"
    none = html(translate("SmartTerritory", "No values from the platform yet."))
    rows = (
        f"aggregate(layer:={QgsExpression.quotedString(latest)}, aggregate:='concatenate', expression:={row}, "
        "filter:=\"entity\" = attribute(@parent, 'uid'), concatenator:='<br>', order_by:=\"property\")"
    )
    return f"[% coalesce(nullif(try({rows}), ''), {QgsExpression.quotedString(none)}) %]"


def _map(pairs: list[str]) -> str:
    return f"map({', '.join(QgsExpression.quotedString(part) for part in pairs)})"


def _array(keys: list[str]) -> str:
    return f"array({', '.join(QgsExpression.quotedString(key) for key in keys)})"


def _column(name: str) -> str:
    return QgsExpression.quotedColumnRef(name)
