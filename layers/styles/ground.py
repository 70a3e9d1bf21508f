"""What lies under the assets: town boundaries, and the halos of what is unsent or in conflict."""

from __future__ import annotations

from qgis.core import QgsFeatureRenderer, QgsMarkerSymbol, QgsSimpleLineSymbolLayer, QgsSingleSymbolRenderer
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ...i18n.speaking import translate
from .markers import fill_symbol, glyph, marker, moved, symbol
from .palette import CONFLICT, PAPER, UNSENT
from .rules import Entry, rules

HALO, LEGEND = 8.0, 4.6  # in millimetres; a legend keeps its lines close


def town_renderer() -> QgsFeatureRenderer:
    """A pale band inside a dashed line: seen on any basemap, never louder than an asset."""
    band = QgsSimpleLineSymbolLayer(QColor("#40707070"), 1.6)
    edge = QgsSimpleLineSymbolLayer(QColor("#6B6B6B"), 0.35)
    edge.setUseCustomDashPattern(True)
    edge.setCustomDashVector([6, 2.5, 1.2, 2.5])
    edge.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return QgsSingleSymbolRenderer(fill_symbol(band, edge))


def halo_renderer() -> QgsFeatureRenderer:
    return rules([
        Entry(translate("SmartTerritory", "In conflict: both sides changed it"), _conflict(), '"conflict" = 1'),
        Entry(translate("SmartTerritory", "Changed here, not sent yet"), _halo(UNSENT)),
    ])  # fmt: skip


def _halo(colour: str) -> QgsMarkerSymbol:
    soft = QColor(colour)
    soft.setAlpha(60)
    ring = marker("circle", HALO, soft.name(QColor.NameFormat.HexArgb), colour, 0.45)
    ring.setSize(LEGEND)
    return symbol(ring)


def _conflict() -> QgsMarkerSymbol:
    made = _halo(CONFLICT)
    for part in (marker("circle", 3.2, CONFLICT, PAPER, 0.25), glyph("!", 2.6)):
        moved(part, HALO * 0.45, -HALO * 0.45).setOffset(QPointF(LEGEND * 0.4, -LEGEND * 0.4))
        made.appendSymbolLayer(part)
    return made
