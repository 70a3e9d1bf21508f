"""Which asset is selected on the map, told as soon as it is a single one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import Qgis, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .sources import class_of


class SelectedAsset(QObject):
    chosen = pyqtSignal(str, str)  # class key, uid

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layers: list[QgsVectorLayer] = []

    def watch(self, layers: Iterable[QgsVectorLayer | None]) -> None:
        """These and no others from now on."""
        for layer in self._layers:
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(self._on_selected)
        self._layers = [layer for layer in layers if layer is not None]
        for layer in self._layers:
            layer.selectionChanged.connect(self._on_selected)

    def count(self) -> int:
        """How many assets are selected, of all classes."""
        return sum(layer.selectedFeatureCount() for layer in self._there())

    def uids(self) -> list[str]:
        return [
            uid
            for layer in self._there()
            for uid in uids_of(layer, QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()))
        ]

    def _there(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._layers if not sip.isdeleted(layer)]

    def _on_selected(self, *_: Any) -> None:
        layer = self.sender()
        if isinstance(layer, QgsVectorLayer) and layer.selectedFeatureCount() == 1:
            for uid in uids_of(layer, QgsFeatureRequest(next(iter(layer.selectedFeatureIds())))):
                self.chosen.emit(class_of(layer), uid)


def uids_of(layer: QgsVectorLayer, request: QgsFeatureRequest) -> list[str]:
    """Without those that have no name yet: new ones that are not saved."""
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes(["uid"], layer.fields())
    found = (feature["uid"] for feature in layer.getFeatures(request))
    return [uid for uid in found if isinstance(uid, str) and uid]
