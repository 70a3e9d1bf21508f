"""Layers that show what their file says now, in small steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Optional

from qgis.core import QgsVectorLayer

from .kept_selection import KeptSelection, Step

LayerOf = Callable[[str], Optional[QgsVectorLayer]]


class Reloading:
    """Steps are drawn lazily. A layer that is being edited keeps its buffer, its connection and its selection.
    `let_go` is told of one in which too much was selected to keep it so."""

    def __init__(self, layer_of: LayerOf, let_go: Step) -> None:
        self._layer_of, self._let_go = layer_of, let_go
        self._selected: dict[str, list[str]] = {}

    def steps(self, keys: Iterable[str]) -> Iterator[Callable[[], None]]:
        for key in keys:
            for step in self._of(key):
                yield partial(self._do, key, step)

    def _of(self, key: str) -> Iterator[Step]:
        layer, kept = self._layer_of(key), KeptSelection(self._selected.setdefault(key, []))
        if layer is None or not _is_file(layer):
            yield QgsVectorLayer.triggerRepaint
            return
        yield from kept.taking(layer)
        yield _reload
        yield from kept.giving_back()
        if kept.is_let_go:
            yield self._let_go
        yield _measure
        yield QgsVectorLayer.triggerRepaint

    def _do(self, key: str, step: Step) -> None:
        layer = self._layer_of(key)
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
