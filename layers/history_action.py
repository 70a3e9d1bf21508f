"""*Show history* where QGIS offers actions on a feature: identify results, attribute table and form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsFeature, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsGui, QgsMapLayerAction
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QIcon

from .sources import class_of


class HistoryAction(QgsMapLayerAction):
    """`show` is given the class key and the uid; `is_asset` tells which classes have a history."""

    def __init__(
        self,
        name: str,
        sign: QIcon,
        is_asset: Callable[[str], bool],
        show: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(
            name, parent, Qgis.LayerType.Vector, Qgis.MapLayerActionTarget.SingleFeature, sign
        )
        self._is_asset, self._show = is_asset, show
        self.triggeredForFeatureV2.connect(self._on_triggered)
        QgsGui.mapLayerActionRegistry().addMapLayerAction(self)

    def canRunUsingLayer(self, layer: QgsMapLayer, *_: Any) -> bool:
        return isinstance(layer, QgsVectorLayer) and self._is_asset(class_of(layer))

    def remove(self) -> None:
        QgsGui.mapLayerActionRegistry().removeMapLayerAction(self)

    def _on_triggered(self, layer: QgsMapLayer, feature: QgsFeature, *_: Any) -> None:
        if self.canRunUsingLayer(layer) and feature.fields().indexOf("uid") >= 0:
            uid = feature["uid"]
            if isinstance(uid, str) and uid:
                self._show(class_of(layer), uid)
