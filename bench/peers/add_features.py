"""The ordinary way of a plugin: one request after the other, and `dataProvider().addFeatures()`; no base is stored.

usage: add_features.py URL FOLDER; waits for a line on standard input.
"""

from __future__ import annotations

import json
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import requests
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

PAGE = 1000
TYPES = {"Number": QVariant.Type.Double, "DateTime": QVariant.Type.String}


def empty_layer(path: str, entity: dict[str, dict[str, object]]) -> tuple[QgsVectorLayer, list[str]]:
    names = [name for name, attribute in entity.items() if name not in ("id", "type", "location")]
    fields = QgsFields()
    fields.append(QgsField("uid", QVariant.Type.String))
    for name in names:
        fields.append(QgsField(name, TYPES.get(str(entity[name]["type"]), QVariant.Type.String)))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "street_light"
    system = QgsCoordinateReferenceSystem("EPSG:4326")
    context = QgsProject.instance().transformContext()
    writer = QgsVectorFileWriter.create(path, fields, QgsWkbTypes.Type.Point, system, context, options)
    del writer
    return QgsVectorLayer(f"{path}|layername=street_light", "lights", "ogr"), names


def main(url: str, folder: str) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    print("ready", flush=True)
    sys.stdin.readline()
    before = time.perf_counter()
    layer, names, offset, total = None, [], 0, 1
    while offset < total:
        query = f"type=Streetlight&limit={PAGE}&offset={offset}&options=count"
        answer = requests.get(f"{url}/v2/entities?{query}", timeout=60)
        total = int(answer.headers["Fiware-Total-Count"])
        features = []
        for entity in answer.json():
            if layer is None:
                layer, names = empty_layer(os.path.join(folder, "peer.gpkg"), entity)  # noqa: PTH118
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*entity["location"]["value"]["coordinates"])))
            feature["uid"] = entity["id"]
            for name in names:
                value = entity[name]["value"]
                feature[name] = json.dumps(value) if isinstance(value, dict) else value
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        offset += PAGE
    print(json.dumps({"seconds": [time.perf_counter() - before], "pulled": [layer.featureCount()]}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
