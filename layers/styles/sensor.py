"""Live sensors: state by shape and colour, the kind by a small picture inside."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsExpression,
    QgsFeatureRenderer,
    QgsMarkerSymbol,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...catalog.model import Catalog
from .markers import Property, marker, moved, picture, set_expression, svg_path, symbol
from .palette import ALARM, GREY, INK, NORMAL, PAPER, WARNING
from .rules import Entry, rules

translate = QCoreApplication.translate

SIZE = 6.0
_LINE = 'fill="none" stroke="param(fill)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"'
_PICTURES: Mapping[str, str] = {
    "air": f'<path d="M3 9h11a3 3 0 1 0-3-3M3 14h15a3 3 0 1 1-3 3M3 19h7" {_LINE}/>',
    "noise": f'<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12" {_LINE}/>',
    "water_level": f'<path d="M3 8c3-3 6 3 9 0s6-3 9 0M3 15c3-3 6 3 9 0s6-3 9 0" {_LINE}/>',
    "meter": f'<path d="M12 3c4 5 6 7.500 6 11a6 6 0 0 1-12 0c0-3.500 2-6 6-11z" {_LINE}/>',
    "weather": f'<path d="M7 18a4 4 0 0 1 0-8 5.500 5.500 0 0 1 10.500 1.500A3.300 3.300 0 0 1 17 18z" {_LINE}/>',
    "parking": f'<path d="M8 20V4h5a4.500 4.500 0 0 1 0 9H8" {_LINE}/>',
    "fill": f'<path d="M5 6h14M7 6l1 14h8l1-14M9 13h6" {_LINE}/>',
    "people": f'<path d="M12 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM5 20a7 7 0 0 1 14 0" {_LINE}/>',
    "lighting": f'<path d="M9 17a6.500 6.500 0 1 1 6 0v1.500H9zM10 21.500h4" {_LINE}/>',
}
_OTHER = f'<path d="M12 12h.01M8 16a6 6 0 0 1 0-8M16 8a6 6 0 0 1 0 8" {_LINE}/>'


def renderer(catalog: Catalog) -> QgsFeatureRenderer:
    return rules([
        Entry(translate("SmartTerritory", "Normal"), _sensor("circle", NORMAL, catalog), "\"state\" = 'normal'"),
        Entry(translate("SmartTerritory", "Warning"), _sensor("triangle", WARNING, catalog), "\"state\" = 'warning'"),
        Entry(translate("SmartTerritory", "Alarm"), _sensor("diamond", ALARM, catalog), "\"state\" = 'alarm'"),
        Entry(translate("SmartTerritory", "Stale: the last value is old"), stale(catalog), "\"state\" = 'stale'"),
        Entry(translate("SmartTerritory", "No data"), symbol(marker("circle", 2.8, "#B3FFFFFF", INK, 0.35))),
    ])  # fmt: skip


def _sensor(shape: str, colour: str, catalog: Catalog) -> QgsMarkerSymbol:
    size = {"triangle": SIZE * 1.3, "diamond": SIZE * 1.45}.get(shape, SIZE)
    return symbol(
        marker(shape, size + 0.5, INK, INK, 0), marker(shape, size, colour, PAPER, 0.4),
        kind_picture(catalog, PAPER, 0.7 if shape == "triangle" else 0.0),
    )  # fmt: skip


def stale(catalog: Catalog) -> QgsMarkerSymbol:
    return symbol(marker("circle", SIZE, "#E6FFFFFF", GREY, 0.45, dashed=True), kind_picture(catalog, "#6E6E6E"))


def kind_picture(catalog: Catalog, colour: str, down: float = 0.0) -> QgsSymbolLayer:
    layer: QgsSvgMarkerSymbolLayer = picture(_OTHER, SIZE * 0.58, colour)
    pairs = [
        f"{QgsExpression.quotedString(kind.key)}, '{svg_path(_PICTURES[kind.symbol])}'"
        for kind in catalog.sensor_kinds.values()
        if kind.symbol in _PICTURES
    ]
    if pairs:
        chosen = f"coalesce(map_get(map({', '.join(pairs)}), \"kind\"), '{svg_path(_OTHER)}')"
        set_expression(layer, Property.Name, chosen)
    set_expression(layer, Property.LayerEnabled, "@map_scale <= 30000")
    return moved(layer, 0, down) if down else layer
