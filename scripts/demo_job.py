"""The demo's job in QGIS without a person: edit with the edit buffer, push, read the platform again, take pictures."""

from __future__ import annotations

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

LEAST_EDITS = 20
MAP_SCALE = 2000


def territory_layers() -> dict[str, QgsVectorLayer]:
    """The project's layers by class key (or `sensor`, `town`)."""
    layers = QgsProject.instance().mapLayers().values()
    keyed = ((layer.customProperty("smart_territory/class"), layer) for layer in layers)
    return {key: layer for key, layer in keyed if key}


def assets_by_town(opened: Any, layers: dict[str, QgsVectorLayer]) -> dict[str, dict[str, int]]:
    """Class to town's name to number, counted feature by feature."""
    counted = {}
    for key in opened.catalog.classes:
        if key in layers:
            towns = Counter(str(feature["municipality"]) for feature in layers[key].getFeatures())
            counted[key] = {_town_name(opened, code): n for code, n in sorted(towns.items())}
    return counted


def _town_name(opened: Any, code: str) -> str:
    town = opened.territory.municipality(code)
    return town.name if town else code


def edit(opened: Any, layers: dict[str, QgsVectorLayer]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Four status changes, two moves, a new light and a deletion in each town; uid (or new code) to kind and result."""
    lights = layers["street_light"]
    if not lights.startEditing():
        raise RuntimeError("the street lights' layer cannot be edited")
    expected: dict[str, tuple[str, dict[str, Any]]] = {}
    for town in opened.territory.municipalities:
        middle = _middle(lights, town.code)
        near = sorted(_lights_of(lights, town.code), key=lambda light: light.geometry().asPoint().sqrDist(middle))
        chosen = near[:8]
        for light in chosen[:4]:
            status = _another_status(opened, light["status"])
            lights.changeAttributeValue(light.id(), lights.fields().indexOf("status"), status)
            expected[light["uid"]] = ("changed", {"status": status})
        for light in chosen[4:6]:
            place = _beside(light, 0.00002)
            lights.changeGeometry(light.id(), QgsGeometry.fromPointXY(place))
            expected[light["uid"]] = ("moved", {"location": place})
        place = _beside(chosen[6], 0.00003)
        lights.addFeature(_new_light(lights, place, f"DEMO-{town.code}"))
        expected[f"DEMO-{town.code}"] = ("new", {"location": place})
        lights.deleteFeature(chosen[7].id())
        expected[chosen[7]["uid"]] = ("deleted", {})
    if not lights.commitChanges():
        raise RuntimeError(f"the edits were not saved: {lights.commitErrors()}")
    return expected


def _lights_of(lights: QgsVectorLayer, code: str) -> Iterator[QgsFeature]:
    return (light for light in lights.getFeatures() if light["municipality"] == code)


def _another_status(opened: Any, now: Any) -> str:
    attribute = opened.catalog.classes["street_light"].attribute("status")
    codes = opened.catalog.code_lists[attribute.codes].codes
    return next(str(code.value) for code in codes if code.value != now)


def _beside(light: QgsFeature, degrees: float) -> QgsPointXY:
    point = light.geometry().asPoint()
    return QgsPointXY(round(point.x() + degrees, 7), round(point.y() + degrees, 7))


def _new_light(lights: QgsVectorLayer, place: QgsPointXY, code: str) -> QgsFeature:
    """With the defaults that a person's form would fill in."""
    given = {lights.fields().indexOf("code"): code}
    return QgsVectorLayerUtils.createFeature(lights, QgsGeometry.fromPointXY(place), given)


def platform_agrees(opened: Any, change: Any, kind: str, wanted: dict[str, Any]) -> bool:
    """Asks the platform itself, by HTTP of our own."""
    connection = opened.territory.connections[0]
    asked = urllib.request.Request(
        f"{connection.url.rstrip('/')}/v2/entities/{urllib.parse.quote(change.uid, safe='')}?options=keyValues",
        headers={"Fiware-Service": connection.tenant, "Fiware-ServicePath": connection.scope_of(change.municipality)},
    )
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            entity = json.load(answer)
    except urllib.error.HTTPError as error:
        return kind == "deleted" and error.code == 404
    if "location" in wanted:
        lon, lat = entity["location"]["coordinates"]
        place = wanted["location"]
        return abs(lon - place.x()) < 1e-7 and abs(lat - place.y()) < 1e-7
    return kind != "deleted" and all(entity.get(name) == value for name, value in wanted.items())


def verified(opened: Any, changes: list[Any], expected: dict[str, tuple[str, dict[str, Any]]]) -> int:
    """How many of the sent changes the platform now shows as they were made."""
    agreed = 0
    for change in changes:
        kind, wanted = expected.get(change.uid) or expected[change.label]
        agreed += platform_agrees(opened, change, kind, wanted)
    return agreed


def take_pictures(folder: Path, layers: dict[str, QgsVectorLayer], town: str) -> None:
    """The map on the middle of one town, then the whole window around it with the unsent changes."""
    canvas, window = iface.mapCanvas(), iface.mainWindow()
    lights, project = layers["street_light"], QgsProject.instance()
    to_map = QgsCoordinateTransform(lights.crs(), project.crs(), project.transformContext())
    canvas.setCenter(to_map.transform(_middle(lights, town)))
    canvas.zoomScale(MAP_SCALE)
    _show_changes(window)
    _let_it_settle(canvas)
    for name, widget in (("map.png", canvas), ("window.png", window)):
        picture = widget.grab()
        if picture.width() < 1000 or picture.height() < 600 or not picture.save(str(folder / name)):
            raise RuntimeError(f"{name} is {picture.width()} × {picture.height()}, or cannot be written")


def _middle(lights: QgsVectorLayer, town: str) -> QgsPointXY:
    """Where half of the town's lights lie to each side, lon/lat."""
    places = [light.geometry().asPoint() for light in _lights_of(lights, town)]
    return QgsPointXY(median(p.x() for p in places), median(p.y() for p in places))


def _show_changes(window: Any) -> None:
    dock = window.findChild(QgsDockWidget, "SmartTerritoryDock")
    dock.tabs.setCurrentWidget(dock.changes)


def _let_it_settle(canvas: Any) -> None:
    loop = QEventLoop()
    QTimer.singleShot(1500, loop.quit)  # panels read their lists in the background
    loop.exec()
    canvas.waitWhileRendering()
    QApplication.processEvents()


def do_the_job(opened: Any, awaited: Any, answered: Any) -> dict[str, Any]:
    """Everything after the pull; writes the pictures and summary.json."""
    folder = Path(os.environ["DEMO_OUT"])
    layers = territory_layers()
    summary: dict[str, Any] = {"assets": assets_by_town(opened, layers), "sensors": layers["sensor"].featureCount()}
    expected = edit(opened, layers)
    changes = list(answered(opened.read_changes))
    summary["edited"] = len(changes)
    if len(changes) != len(expected) or len(changes) < LEAST_EDITS:
        raise RuntimeError(f"{len(expected)} edits were made, {len(changes)} are waiting to be sent")
    take_pictures(folder, layers, opened.territory.municipalities[0].code)
    pushed = awaited(opened, "push", opened.push)
    summary["pushed"] = pushed.pushed
    summary["verified"] = verified(opened, changes, expected)
    summary["seconds"] = round(time.time() - float(os.environ["DEMO_STARTED"]), 1)
    (folder / "summary.json").write_text(json.dumps(summary, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if not summary["edited"] == summary["pushed"] == summary["verified"]:
        raise RuntimeError(f"edited, pushed and verified differ: {pushed}")
    return summary
