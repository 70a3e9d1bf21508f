"""Edit sessions in QGIS's own edit buffer, on working copies with the journal's triggers and without them.

usage: edit_session.py JOURNALLED BARE ROUNDS; prints the seconds of each pair by what is edited. Each session is one
of QGIS's own: begun, every feature changed, saved.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY, QgsVectorLayer

CLASS = "street_light"


def attributes(layer: QgsVectorLayer, ids: list[int]) -> None:
    circuit, power = (layer.fields().indexFromName(name) for name in ("circuit", "lamp_power_w"))
    for fid in ids:
        layer.changeAttributeValue(fid, circuit, f"edited {fid}")
        layer.changeAttributeValue(fid, power, fid + 0.5)


def geometry(layer: QgsVectorLayer, ids: list[int]) -> None:
    for fid in ids:
        layer.changeGeometry(fid, QgsGeometry.fromPointXY(QgsPointXY(-7.2 + fid / 1e6, 38.5)))


SESSIONS = {"attributes": attributes, "geometry": geometry}


def session(source: Path, kind: str) -> float:
    copy = source.with_name("edited.gpkg")
    shutil.copy(source, copy)
    layer = QgsVectorLayer(f"{copy}|layername={CLASS}", CLASS, "ogr")
    ids = sorted(layer.allFeatureIds())
    began = time.perf_counter()
    layer.startEditing()
    SESSIONS[kind](layer, ids)
    if not layer.commitChanges():
        raise RuntimeError(layer.commitErrors())
    took = time.perf_counter() - began
    del layer
    with sqlite3.connect(copy) as database:
        noted = database.execute("SELECT count(*) FROM st_change").fetchone()[0]
    if noted != (len(ids) if source.stem == "journalled" else 0):
        raise RuntimeError(f"another job was done: {noted} of {len(ids)} noted")
    for file in copy.parent.glob("edited.gpkg*"):
        file.unlink()
    return took


def main(journalled: str, bare: str, rounds: str) -> None:
    application = QgsApplication([], False)
    application.initQgis()
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in SESSIONS}
    for number in range(int(rounds)):
        for kind, pairs in taken.items():
            order = [Path(journalled), Path(bare)][:: -1 if number % 2 else 1]
            seconds = {source: session(source, kind) for source in order}
            pairs.append((seconds[Path(journalled)], seconds[Path(bare)]))
    print(json.dumps(taken), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
