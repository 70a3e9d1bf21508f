"""The plugin's own push, as its task does it, of all lights that a broker has, each edited once.

usage: our_push.py URL FOLDER ROUNDS; edits and pushes so many times.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "scripts"))

from as_package import register
from ours import TERRITORY
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop


def main(url: str, folder: str, rounds: str) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    register()
    from smart_territory.tasks.open_territory import OpenTerritory
    from smart_territory.workspace.database import connect

    file = Path(folder) / "one.territory.yaml"
    file.write_text(TERRITORY.format(url=url), encoding="utf-8")
    opened = OpenTerritory(file)
    loop, results, took = QEventLoop(), [], []
    opened.finished.connect(lambda _name, result: (results.append(result), loop.quit()))
    opened.failed.connect(lambda error: (results.append(error), loop.quit()))
    for action in ("open", "pull"):
        getattr(opened, action)()
        loop.exec()
    for number in range(int(rounds)):
        with closing(connect(opened.working_copy)) as database:
            database.execute("UPDATE street_light SET circuit=? || fid", (f"ours {number} ",))
        before = time.perf_counter()
        opened.push()
        loop.exec()
        took.append(time.perf_counter() - before)
    verified = [getattr(result, "verified", repr(result)) for result in results[2:]]
    print(json.dumps({"seconds": took, "verified": verified}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
