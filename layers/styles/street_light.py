"""Street lights: a warm dot with a tick where the arm points; dark and crossed when out; grey when retired."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol, QgsSymbolLayer

from ...catalog.model import AssetClass, Catalog
from .by_codes import point_layers
from .markers import Property, marker, moved, set_expression, symbol, when
from .palette import GREY, INK, PAPER, WARM, WARM_EDGE, by_hash, by_scale
from .rules import Entry, in_use, is_any, retired, rules, status_codes, unknown_label

TICK_SCALE = 4000  # further out, ticks would only be noise
GLOW_SCALE = 2500


def renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    still = in_use(asset_class)
    entries = [
        Entry(code.names.to(language), light(code.value, code.symbol or "circle", code.colour or WARM),
              still + is_any(asset_class.status or "", [code.value]))
        for code in status_codes(asset_class, catalog)
    ]  # fmt: skip
    gone = symbol(marker("circle", 2.4, "#D0D0D0", GREY, 0.2), marker("line", 2.4, GREY, GREY, 0.2))
    gone.setOpacity(0.75)
    entries += retired(asset_class, gone)
    unknown = symbol(tick(), marker("circle", 2.8, "#FBEBC4", "#8A7A55", 0.3))
    return rules([*entries, Entry(unknown_label(), unknown)])


def light(status: str, shape: str, colour: str) -> QgsMarkerSymbol:
    if status == "ok":
        glow = when(marker("circle", 6.0, "#38F5C242", WARM, 0), f"@map_scale <= {GLOW_SCALE}")
        return symbol(glow, tick(), marker("circle", 3.0, WARM, WARM_EDGE, 0.3))
    if shape == "cross":
        return symbol(tick(), marker("circle", 3.8, INK, PAPER, 0.3), marker("cross", 1.7, PAPER, PAPER, 0.45))
    return symbol(tick(), *point_layers(shape, colour, 4.0))


def tick() -> QgsSymbolLayer:
    """From the support towards the carriageway, in the colour of its cabinet."""
    arm = moved(marker("line", 2.8, INK, INK, 0.6), 0, -2.3)
    set_expression(arm, Property.Angle, 'coalesce("arm_azimuth", 0)')
    set_expression(arm, Property.StrokeColor, by_hash("cabinet"))
    set_expression(arm, Property.StrokeWidth, by_scale(0.6, 0.1))
    return when(arm, f'@map_scale <= {TICK_SCALE} AND "arm_azimuth" IS NOT NULL')
