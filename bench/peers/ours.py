"""The plugin's own pull, as its task does it: QGIS's network in a worker thread, the writer in a process.

usage: ours.py URL FOLDER TIMES [TOWNS]; waits for a line on standard input before it pulls, TIMES times into one
working copy. TOWNS: so many of them, each with a service path of its own, instead of one.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "scripts"))

from as_package import register
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop

TERRITORY = """territory: 1
name: One town
municipalities: [{{code: "06095", name: Olivenza, crs: "EPSG:25829"}}]
connections: [{{key: platform, kind: ngsi-v2, url: "{url}", tenant: bench, auth: none, scopes: {{"06095": /olivenza}}}}]
classes: [street_light]
"""


MANY = """territory: 1
name: A province
municipalities: [{towns}]
connections: [{{key: platform, kind: ngsi-v2, url: "{url}", tenant: bench, auth: none, scopes: {{{scopes}}}}}]
classes: [street_light]
"""


def province(url: str, count: int) -> str:
    codes = [f"{number:05d}" for number in range(1, count + 1)]
    towns = ", ".join(f'{{code: "{code}", name: Town {code}, crs: "EPSG:25829"}}' for code in codes)
    return MANY.format(url=url, towns=towns, scopes=", ".join(f'"{code}": /t{code}' for code in codes))


def main(url: str, folder: str, times: str, towns: str = "") -> None:
    application = QgsApplication([], True)
    application.initQgis()
    register()
    from smart_territory.tasks.open_territory import OpenTerritory

    file = Path(folder) / "one.territory.yaml"
    file.write_text(province(url, int(towns)) if towns else TERRITORY.format(url=url), encoding="utf-8")
    opened = OpenTerritory(file)
    loop, results, took = QEventLoop(), [], []
    opened.finished.connect(lambda _name, result: (results.append(result), loop.quit()))
    opened.failed.connect(lambda error: (results.append(error), loop.quit()))
    opened.open()
    loop.exec()
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(times)):
        before = time.perf_counter()
        opened.pull()
        loop.exec()
        took.append(time.perf_counter() - before)
    pulled = [getattr(result, "pulled", repr(result)) for result in results[1:]]
    print(json.dumps({"seconds": took, "pulled": pulled}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
