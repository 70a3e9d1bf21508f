"""Containers stand packed at their site on the map, but where they really are when one looks closely or edits them."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsPointDisplacementRenderer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip

from .styles.waste import APART_SCALE, TOGETHER_M


def is_packed(layer: QgsVectorLayer) -> bool:
    return isinstance(layer.renderer(), QgsPointDisplacementRenderer)


class Packing:
    """A renderer's tolerance knows no scale, so it follows the canvas. Without the plugin they are always packed."""

    def __init__(self, canvas: QgsMapCanvas, layer: QgsVectorLayer) -> None:
        self._canvas, self._layer = canvas, layer
        canvas.scaleChanged.connect(self.follow)
        layer.editingStarted.connect(self.redraw)
        layer.editingStopped.connect(self.redraw)
        self.follow()

    def follow(self, *_: Any) -> None:
        if not sip.isdeleted(self._layer):  # a new project takes layers away without asking
            apart = self._layer.isEditable() or self._canvas.scale() <= APART_SCALE
            self._set_tolerance(0.0 if apart else TOGETHER_M)

    def redraw(self) -> None:
        self.follow()
        self._layer.triggerRepaint()

    def remove(self) -> None:
        """Leaves the layer as a saved project should have it."""
        self._canvas.scaleChanged.disconnect(self.follow)
        if not sip.isdeleted(self._layer):
            self._layer.editingStarted.disconnect(self.redraw)
            self._layer.editingStopped.disconnect(self.redraw)
            self._set_tolerance(TOGETHER_M)

    def _set_tolerance(self, metres: float) -> None:
        renderer = self._layer.renderer()
        if isinstance(renderer, QgsPointDisplacementRenderer):
            renderer.setTolerance(metres)
