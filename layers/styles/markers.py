"""The building blocks of our symbols: simple markers, and small SVGs kept inside the project."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsProperty,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from .palette import INK, PAPER, by_scale

Property = QgsSymbolLayer.Property
_Symbol = TypeVar("_Symbol", bound=QgsSymbol)
_SHAPES = {
    "circle": Qgis.MarkerShape.Circle,
    "ring": Qgis.MarkerShape.Circle,
    "square": Qgis.MarkerShape.Square,
    "rounded_square": Qgis.MarkerShape.RoundedSquare,
    "triangle": Qgis.MarkerShape.EquilateralTriangle,
    "diamond": Qgis.MarkerShape.Diamond,
    "pentagon": Qgis.MarkerShape.Pentagon,
    "hexagon": Qgis.MarkerShape.Hexagon,
    "star": Qgis.MarkerShape.Star,
    "shield": Qgis.MarkerShape.Shield,
    "cross": Qgis.MarkerShape.Cross2,
    "line": Qgis.MarkerShape.Line,
}


def marker(
    shape: str, size: float, fill: str = PAPER, edge: str = INK, width: float = 0.25, *, dashed: bool = False
) -> QgsSimpleMarkerSymbolLayer:
    """`fill` may carry alpha as #AARRGGBB; size and edge follow the map's scale."""
    layer = QgsSimpleMarkerSymbolLayer(_SHAPES.get(shape, Qgis.MarkerShape.Circle), size)
    layer.setFillColor(QColor(fill))
    layer.setStrokeColor(QColor(edge))
    layer.setStrokeWidth(width)
    if dashed:
        layer.setStrokeStyle(Qt.PenStyle.DashLine)
    if not width:
        layer.setStrokeStyle(Qt.PenStyle.NoPen)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    set_expression(layer, Property.Size, by_scale(size))
    if width:
        set_expression(layer, Property.StrokeWidth, by_scale(width, max(0.05, width * 0.25)))
    return layer


def glyph(character: str, size: float, colour: str = PAPER) -> QgsFontMarkerSymbolLayer:
    layer = QgsFontMarkerSymbolLayer("Sans Serif", character, size)
    layer.setColor(QColor(colour))
    layer.setFontStyle("Bold")
    set_expression(layer, Property.Size, by_scale(size))
    return layer


def picture(body: str, size: float, fill: str, edge: str = PAPER, width: float = 0.2) -> QgsSvgMarkerSymbolLayer:
    """A drawing of ours on a grid of 24: `body` is SVG that takes its colours from QGIS."""
    layer = QgsSvgMarkerSymbolLayer(svg_path(body), size)
    layer.setFillColor(QColor(fill))
    layer.setStrokeColor(QColor(edge))
    layer.setStrokeWidth(width)
    set_expression(layer, Property.Size, by_scale(size))
    return layer


def svg_path(body: str) -> str:
    whole = f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">{body}</svg>'
    return "base64:" + base64.b64encode(whole.encode()).decode()


def symbol(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    return _filled(QgsMarkerSymbol(), layers)


def line_symbol(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    return _filled(QgsLineSymbol(), layers)


def fill_symbol(*layers: QgsSymbolLayer) -> QgsFillSymbol:
    return _filled(QgsFillSymbol(), layers)


def _filled(made: _Symbol, layers: Sequence[QgsSymbolLayer]) -> _Symbol:
    """From the ground up. One by one: a list given to the constructor stays Python's, and dies with it."""
    made.deleteSymbolLayer(0)
    for layer in layers:
        made.appendSymbolLayer(layer)
    return made


def set_expression(layer: QgsSymbolLayer, key: QgsSymbolLayer.Property, expression: str) -> None:
    layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))


def moved(layer: QgsSymbolLayer, x: float, y: float) -> QgsSymbolLayer:
    """To the right and down, in millimetres at the nearest scale."""
    layer.setOffset(QPointF(x, y))
    set_expression(layer, Property.Offset, f"array({by_scale(x)}, {by_scale(y)})")
    return layer


def when(layer: QgsSymbolLayer, condition: str) -> QgsSymbolLayer:
    """Drawn on the map only where the expression is true; a legend, which knows no feature, shows it always."""
    set_expression(layer, Property.LayerEnabled, condition)
    return layer


def only_on_map(layer: QgsMarkerSymbolLayer) -> QgsMarkerSymbolLayer:
    """Left out of legends: there the size is the layer's own, on the map that of the expression."""
    layer.setSize(0.01)
    return layer
