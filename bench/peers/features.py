"""QGIS's own OGC API Features provider: the layer is added and every feature read once.

usage: features.py URL COLLECTION; waits for a line on standard input.
"""

from __future__ import annotations

import json
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsVectorLayer


def main(url: str, collection: str) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    print("ready", flush=True)
    sys.stdin.readline()
    before = time.perf_counter()
    source = f"url='{url}' typename='{collection}' pageSize='1000' maxNumFeatures='1000000'"
    layer = QgsVectorLayer(source, "lights", "OAPIF")
    count = sum(1 for _ in layer.getFeatures())
    print(json.dumps({"seconds": [time.perf_counter() - before], "pulled": [count]}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
