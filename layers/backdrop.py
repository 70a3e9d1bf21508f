"""The one basemap under the assets: chosen, made without making anybody wait, taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QThread

from ..tasks.task import BackgroundTask
from .basemaps import KEY, basemap_layer, basemaps, needs_network
from .sources import BASEMAP, class_of


class Backdrop:
    """`place` puts a layer into the tree; `unreachable` hears the name of a service that does not answer."""

    def __init__(self, place: Callable[[QgsRasterLayer], None], unreachable: Callable[[str], None]) -> None:
        self._place, self._unreachable = place, unreachable
        self._task: BackgroundTask | None = None

    def key(self) -> str | None:
        return next((str(layer.customProperty(KEY)) for layer in _layers()), None)

    def choose(self, key: str | None) -> None:
        """A WMS must be asked what it is before it can be drawn: that happens in the background."""
        self.drop()
        if key is None or key not in basemaps():
            return
        if not needs_network(key):
            self._place(basemap_layer(key))
            return
        main = QThread.currentThread()

        def work(_control: Any) -> QgsRasterLayer:
            layer = basemap_layer(key)
            layer.moveToThread(main)
            return layer

        task = BackgroundTask(basemaps()[key].name, work, quiet=True)
        task.done.connect(lambda layer: self._on_done(task, layer))
        self._task = task
        task.start()

    def forget(self) -> None:
        self._task = None  # an answer that is still to come is no longer wanted

    def drop(self) -> None:
        self.forget()
        QgsProject.instance().removeMapLayers([layer.id() for layer in _layers()])

    def _on_done(self, task: BackgroundTask, layer: QgsRasterLayer) -> None:
        if task is not self._task:
            return
        self._task = None
        if layer.isValid():
            self._place(layer)
        else:
            self._unreachable(layer.name())


def _layers() -> list[QgsMapLayer]:
    return [layer for layer in QgsProject.instance().mapLayers().values() if class_of(layer) == BASEMAP]
