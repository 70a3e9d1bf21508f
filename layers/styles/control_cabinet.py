"""Control cabinets: a square in the colour that the arms of its lights have; a badge unless it works by itself."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol, QgsSymbolLayer

from ...catalog.model import AssetClass, Catalog
from .by_codes import point_layers
from .markers import Property, marker, moved, picture, set_expression, symbol
from .palette import CIRCUITS, GREY, INK, PAPER, by_hash
from .rules import Entry, in_use, is_any, retired, rules, status_codes, unknown_label

_BOLT = '<path d="M13.6 2 5 13.6h5.4L9.2 22 18.6 9.6h-5.8z" fill="param(fill)" stroke="none"/>'
SIZE = 5.0


def renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    still = in_use(asset_class)
    entries = [
        Entry(code.names.to(language), cabinet(code.symbol or "square", code.colour or GREY),
              still + is_any(asset_class.status or "", [code.value]))
        for code in status_codes(asset_class, catalog)
    ]  # fmt: skip
    gone = symbol(marker("square", 3, GREY, PAPER, 0.25))
    gone.setOpacity(0.6)
    entries += retired(asset_class, gone)
    return rules([*entries, Entry(unknown_label(), cabinet())])


def cabinet(badge: str = "square", badge_colour: str = "") -> QgsMarkerSymbol:
    """What works by itself has no badge; another mode shows one at the corner, by shape and colour."""
    box = marker("square", SIZE, CIRCUITS[0], PAPER, 0.4)
    set_expression(box, Property.FillColor, by_hash("uid"))
    layers: list[QgsSymbolLayer] = [box, marker("square", SIZE + 0.2, "#00FFFFFF", INK, 0.15),
                                    picture(_BOLT, SIZE * 0.72, PAPER)]  # fmt: skip
    if badge != "square":
        layers += [moved(part, SIZE / 2, -SIZE / 2) for part in point_layers(badge, badge_colour, 2.8)]
    return symbol(*layers)
