"""Where the map looks: the whole territory at first, an asset when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer

from ..workspace.territory import Territory

ASSET_SCALE = 500  # a lone asset is shown at least as near as this
WGS84 = "EPSG:4326"
WORLD = "EPSG:3857"


def is_untouched(project: QgsProject) -> bool:
    """New and empty: then its coordinate system is ours to choose."""
    return not project.mapLayers() and not project.fileName()


def metric_system(territory: Territory) -> QgsCoordinateReferenceSystem:
    """That of the towns where they share one; else the web's, in which one border is one line."""
    systems = {town.crs for town in territory.municipalities}
    chosen = QgsCoordinateReferenceSystem(systems.pop() if len(systems) == 1 else WORLD)
    return chosen if chosen.isValid() else QgsCoordinateReferenceSystem(WORLD)


def open_on(iface: Any, crs: QgsCoordinateReferenceSystem, layers: Iterable[QgsVectorLayer]) -> bool:
    """QGIS sets up its map by the first layer that it finds, a moment later; this time we do. False where there is
    nothing to look at yet."""
    bridge = iface.layerTreeCanvasBridge() if hasattr(iface, "layerTreeCanvasBridge") else None
    if bridge is not None and bridge.autoSetupOnFirstLayer():
        bridge.setAutoSetupOnFirstLayer(False)
        QTimer.singleShot(0, lambda: None if sip.isdeleted(bridge) else bridge.setAutoSetupOnFirstLayer(True))
    iface.mapCanvas().setDestinationCrs(crs)
    return show_all(iface.mapCanvas(), layers)


def show_all(canvas: QgsMapCanvas, layers: Iterable[QgsVectorLayer]) -> bool:
    found: list[bool] = []
    for step in showing_all(canvas, layers, found.append):
        step()
    return found == [True]


def showing_all(
    canvas: QgsMapCanvas, layers: Iterable[QgsVectorLayer], shown: Callable[[bool], None]
) -> Iterator[Callable[[], None]]:
    """The same in small steps; the last one zooms, and `shown` is told whether there was anything."""
    whole = QgsRectangle()
    for layer in layers:
        yield partial(_extend, whole, layer)
    yield lambda: shown(not whole.isNull() and _zoom(canvas, QgsGeometry.fromRect(whole), 1.08))


def _extend(whole: QgsRectangle, layer: QgsVectorLayer) -> None:
    if not sip.isdeleted(layer) and layer.isSpatial() and layer.featureCount():
        whole.combineExtentWith(layer.extent())


def feature_of(layer: QgsVectorLayer | None, uid: str) -> QgsFeature | None:
    if layer is None:
        return None
    key = "uid" if layer.fields().indexOf("uid") >= 0 else "code"  # a town goes by its code
    request = QgsFeatureRequest().setFilterExpression(f'"{key}" = {QgsExpression.quotedString(uid)}').setLimit(1)
    return next(layer.getFeatures(request), None)


def look_at(
    canvas: QgsMapCanvas, layer: QgsVectorLayer | None, feature: QgsFeature | None, where: tuple[float, float] | None
) -> bool:
    """Pans and zooms to the asset and lets it flash; `where` (lon, lat) stands for one that is no longer there."""
    geometry = feature.geometry() if feature is not None and feature.hasGeometry() else None
    if geometry is None and where is not None:
        geometry = QgsGeometry.fromPointXY(QgsPointXY(*where))
    if geometry is None or geometry.isEmpty():
        return False
    if not _zoom(canvas, geometry, 1.4):
        return False
    if layer is not None and feature is not None:
        canvas.flashFeatureIds(layer, [feature.id()])
    else:
        canvas.flashGeometries([geometry], QgsCoordinateReferenceSystem(WGS84))
    return True


def _zoom(canvas: QgsMapCanvas, geometry: QgsGeometry, room: float) -> bool:
    target = canvas.mapSettings().destinationCrs()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), target, QgsProject.instance())
    try:
        extent = transform.transformBoundingBox(geometry.boundingBox())
    except QgsCsException:  # somewhere that the map's system does not know
        return False
    if geometry.type() == Qgis.GeometryType.Point:
        canvas.setCenter(extent.center())
        if canvas.scale() > ASSET_SCALE:
            canvas.zoomScale(ASSET_SCALE)
    else:
        extent.scale(room)
        canvas.setExtent(extent)
    canvas.refresh()
    return True
