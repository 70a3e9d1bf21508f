"""Layers that show what their file says now, in small steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Optional

from qgis.core import QgsVectorLayer

LayerOf = Callable[[str], Optional[QgsVectorLayer]]


def reloading(layer_of: LayerOf, keys: Iterable[str]) -> Iterator[Callable[[], None]]:
    """A layer that is being edited keeps its buffer and its connection."""
    for key in keys:
        for step in (_reload, _measure, QgsVectorLayer.triggerRepaint):
            yield partial(_done_to, layer_of, key, step)


def _done_to(layer_of: LayerOf, key: str, step: Callable[[QgsVectorLayer], None]) -> None:
    layer = layer_of(key)
    if layer is not None:
        step(layer)


def _reload(layer: QgsVectorLayer) -> None:
    if _is_file(layer):
        layer.dataProvider().reloadData()


def _measure(layer: QgsVectorLayer) -> None:
    if _is_file(layer):
        layer.updateExtents()


def _is_file(layer: QgsVectorLayer) -> bool:
    return not layer.isEditable() and layer.providerType() == "ogr"
