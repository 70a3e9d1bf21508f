"""Waste: one rounded square per container in its fraction's colour, packed on the plate of its site."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsMarkerSymbol,
    QgsPointDisplacementRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ...catalog.model import AssetClass, Catalog
from .by_codes import point, point_layers
from .markers import Property, marker, moved, only_on_map, set_expression, symbol, when
from .palette import ALARM, GREY, INK, PAPER, WARNING, by_scale
from .rules import Entry, in_use, is_any, retired, rules, status_codes, unknown_label

SQUARE, NEAR_SQUARE = 2.3, 3.1
APART_SCALE = 700  # nearer than this, containers stand apart where they are
PLATE_SCALE = 10000  # further out than this, containers are not drawn and their site stands for them
TOGETHER_M = 15.0  # a site's containers stand this near to each other
_TROUBLES = (
    ("triangle", WARNING, ("lidOpen", "moved")),
    ("diamond", ALARM, ("dropped", "vandalized")),
    ("cross", INK, ("burning",)),
)


def container_renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    still = in_use(asset_class)
    entries = [
        Entry(code.names.to(language), container(code.colour or GREY),
              still + is_any(asset_class.status or "", [code.value]))
        for code in status_codes(asset_class, catalog)
    ]  # fmt: skip
    gone = container("#D0D0D0")
    gone.setOpacity(0.6)
    entries += retired(asset_class, gone)
    return _packed(rules([*entries, Entry(unknown_label(), container(PAPER, GREY))]), asset_class.status or "uid")


def _packed(each: QgsFeatureRenderer, order: str) -> QgsFeatureRenderer:
    """Containers that would cover each other stand in rows around the middle, in the same order at every site."""
    packed = QgsPointDisplacementRenderer()
    packed.setEmbeddedRenderer(each)
    packed.setPlacement(QgsPointDisplacementRenderer.Placement.Grid)
    packed.setTolerance(TOGETHER_M)
    packed.setToleranceUnit(Qgis.RenderUnit.MetersInMapUnits)
    packed.setCircleWidth(0)
    packed.setCircleColor(QColor("#00FFFFFF"))
    packed.setCircleRadiusAddition(0)
    middle = symbol(marker("circle", 0.1, "#00FFFFFF", PAPER, 0))
    packed.setCenterSymbol(middle)
    packed.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(order)]))
    packed.setOrderByEnabled(True)
    return packed


def container(colour: str, edge: str = PAPER) -> QgsMarkerSymbol:
    """The same size at all scales but the nearest: the rows are spaced by it."""
    ground = marker("rounded_square", SQUARE + 0.35, INK, INK, 0)
    square = marker("rounded_square", SQUARE, colour, edge, 0.2)
    for layer, size in ((ground, 0.35), (square, 0.0)):
        near = f"if(@map_scale <= {APART_SCALE}, {NEAR_SQUARE + size}, {SQUARE + size})"
        set_expression(layer, Property.Size, near)
    return symbol(ground, square, *_badges(_TROUBLES, 1.1))


def _badges(troubles: Sequence[tuple[str, str, Sequence[str]]], aside: float) -> list[QgsSymbolLayer]:
    """What is wrong, at the corner, in the shapes that the whole map uses for it."""
    return [
        when(only_on_map(moved(part, aside, -aside)), f"coalesce({is_any('status', values)}, false)")
        for shape, colour, values in troubles
        for part in point_layers(shape, colour, 2.2)
    ]


def site_renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    still = in_use(asset_class)
    entries = [
        Entry(code.names.to(language), site(code.symbol or "square", code.colour or GREY),
              still + is_any(asset_class.status or "", [code.value]))
        for code in status_codes(asset_class, catalog)
    ]  # fmt: skip
    gone = point("circle", GREY, 2.2)
    gone.setOpacity(0.6)
    entries += retired(asset_class, gone)
    return rules([*entries, Entry(unknown_label(), site("ring", GREY))])


def site(shape: str, colour: str) -> QgsMarkerSymbol:
    """A white plate under its containers, where they are drawn; a sign of its own where they are not."""
    plate = only_on_map(marker("circle", 9.0, "#B3FFFFFF", colour, 0.25))
    set_expression(plate, Property.Size, "9.0")
    parts = point_layers(shape, colour, 3.2)
    for part in parts:
        set_expression(part, Property.Size, f"if(@map_scale <= {PLATE_SCALE}, 1.6, {by_scale(5.0, 1.3)})")
    troubles = (("triangle", WARNING, ("dirty",)), ("diamond", ALARM, ("overflowing",)))
    shown = f"coalesce(@map_scale > {APART_SCALE} AND @map_scale <= {PLATE_SCALE}, false)"
    return symbol(when(plate, shown), *parts, *_badges(troubles, 2.4))
