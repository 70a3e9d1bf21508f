"""The cartography of a class that has none of its own: its code list's colours and shapes. A class is only a file."""

from __future__ import annotations

import zlib

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...catalog.model import AssetClass, Catalog
from .markers import fill_symbol, line_symbol, marker, symbol
from .palette import CIRCUITS, GREY, INK, PAPER
from .rules import Entry, in_use, is_any, retired, rules, status_codes, unknown_label

MARKER_MM = 4.2


def renderer(asset_class: AssetClass, catalog: Catalog, language: str) -> QgsFeatureRenderer:
    codes = status_codes(asset_class, catalog)
    still = in_use(asset_class)
    entries = [
        Entry(code.names.to(language), drawn(asset_class.geometry, code.symbol, code.colour or GREY),
              still + is_any(asset_class.status or "", [code.value]))
        for code in codes
    ]  # fmt: skip
    entries += retired(asset_class, drawn(asset_class.geometry, "circle", GREY, faint=True))
    label = unknown_label() if codes else asset_class.plural.to(language)
    colour = GREY if codes else own_colour(asset_class)
    return rules([*entries, Entry(label, drawn(asset_class.geometry, "ring" if codes else "circle", colour))])


def own_colour(asset_class: AssetClass) -> str:
    return CIRCUITS[zlib.crc32(asset_class.key.encode()) % len(CIRCUITS)]


def drawn(geometry: str, shape: str | None, colour: str, *, faint: bool = False) -> QgsSymbol:
    if geometry == "polygon":
        made: QgsSymbol = area(shape, colour)
    elif geometry == "line":
        made = line(shape, colour)
    else:
        made = point(shape or "circle", colour)
    if faint:
        made.setOpacity(0.5)
    return made


def point(shape: str, colour: str, size: float = MARKER_MM) -> QgsMarkerSymbol:
    return symbol(*point_layers(shape, colour, size))


def point_layers(shape: str, colour: str, size: float) -> list[QgsSymbolLayer]:
    if shape == "ring":
        return [marker("circle", size * 0.8, PAPER, colour, 0.5)]
    if shape == "cross":
        return [marker("circle", size, colour, PAPER, 0.3), marker("cross", size * 0.5, PAPER, PAPER, 0.5)]
    if shape in ("triangle", "star"):
        size *= 1.15  # they look smaller than a square of the same box
    return [marker(shape, size, colour, PAPER, 0.35), marker(shape, size, "#00FFFFFF", INK, 0.12)]


def line(shape: str | None, colour: str) -> QgsLineSymbol:
    stroke = QgsSimpleLineSymbolLayer(QColor(colour), 0.8)
    if shape in ("dots", "ring"):
        stroke.setPenStyle(Qt.PenStyle.DotLine)
    elif shape in ("hatch", "cross"):
        stroke.setPenStyle(Qt.PenStyle.DashLine)
    return line_symbol(stroke)


def area(shape: str | None, colour: str) -> QgsFillSymbol:
    """A soft inside, so that what stands in it is seen, and a firm edge."""
    ground = QColor(colour)
    ground.setAlpha(9)
    inside = QgsSimpleFillSymbolLayer(ground, Qt.BrushStyle.SolidPattern, ground, Qt.PenStyle.NoPen)
    edge = QgsSimpleLineSymbolLayer(QColor(colour), 0.4)
    if shape == "dots":
        edge.setPenStyle(Qt.PenStyle.DashLine)
    return fill_symbol(inside, _dots(colour) if shape == "dots" else _hatch(colour), edge)


def _hatch(colour: str) -> QgsLinePatternFillSymbolLayer:
    soft = QColor(colour)
    soft.setAlpha(60)
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(2.6)
    hatch.setDistanceUnit(Qgis.RenderUnit.Millimeters)
    hatch.setSubSymbol(line_symbol(QgsSimpleLineSymbolLayer(soft, 0.22)))
    return hatch


def _dots(colour: str) -> QgsPointPatternFillSymbolLayer:
    soft = QColor(colour)
    soft.setAlpha(150)
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, 0.7)
    dot.setFillColor(soft)
    dot.setStrokeStyle(Qt.PenStyle.NoPen)
    dots = QgsPointPatternFillSymbolLayer()
    dots.setDistanceX(2.4)
    dots.setDistanceY(2.4)
    dots.setDisplacementX(1.2)
    dots.setSubSymbol(symbol(dot))
    return dots
