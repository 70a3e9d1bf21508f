"""Thin lines from a chosen asset to those that refer to it: a cabinet to its lights, a site to its containers."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRelation,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from .styles.palette import by_hash

_MOST = 12  # of more chosen ones, the lines would only be a tangle


class Wires:
    """Drawn on the canvas and not by a symbol: a symbol that asks another layer would make drawing wait for us."""

    def __init__(self, canvas: QgsMapCanvas, relations: Sequence[QgsRelation]) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._parents: dict[str, list[QgsRelation]] = {}
        for relation in relations:
            self._parents.setdefault(relation.referencedLayerId(), []).append(relation)
        for found in self._parents.values():
            found[0].referencedLayer().selectionChanged.connect(self.draw)

    def draw(self) -> None:
        self.clear()
        for relations in self._parents.values():
            parent = relations[0].referencedLayer()
            if parent is None or not 0 < parent.selectedFeatureCount() <= _MOST:
                continue
            for feature in parent.getSelectedFeatures():
                for relation in relations:
                    self._join(parent, feature, relation)

    def _join(self, parent: QgsVectorLayer, feature: QgsFeature, relation: QgsRelation) -> None:
        child = relation.referencingLayer()
        lines = _lines(feature, child, relation.fieldPairs()) if child is not None else []
        if not lines:
            return
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        colour = _colour(parent, feature)
        colour.setAlpha(140)
        band.setColor(colour)
        band.setWidth(1)
        band.setToGeometry(QgsGeometry.fromMultiPolylineXY(lines), child)
        self._bands.append(band)

    def clear(self) -> None:
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def remove(self) -> None:
        self.clear()
        for relations in self._parents.values():
            parent = relations[0].referencedLayer()
            if parent is not None:
                parent.selectionChanged.disconnect(self.draw)
        self._parents = {}


def _lines(feature: QgsFeature, child: QgsVectorLayer, pairs: dict[str, str]) -> list[list[QgsPointXY]]:
    if not feature.hasGeometry():
        return []
    here = feature.geometry().pointOnSurface().asPoint()
    (field, key), *_ = pairs.items()
    points_here = f"{QgsExpression.quotedColumnRef(field)} = {QgsExpression.quotedString(str(feature[key]))}"
    request = QgsFeatureRequest().setFilterExpression(points_here).setNoAttributes()
    return [
        [here, other.geometry().pointOnSurface().asPoint()]
        for other in child.getFeatures(request)
        if other.hasGeometry()
    ]


def _colour(parent: QgsVectorLayer, feature: QgsFeature) -> QColor:
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(parent))
    context.setFeature(feature)
    colour = QColor(str(QgsExpression(by_hash("uid")).evaluate(context)))
    return colour if colour.isValid() else QColor("#2B2B2B")
