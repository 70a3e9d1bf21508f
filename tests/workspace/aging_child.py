"""A process that opens working copies with a newer catalog, each in a process of its own, to be killed on the way.

It reads a path in a line, and answers with the number of the process that opens it. After one more line it waits until
that one has ended, and says a dot.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from as_package import register  # noqa: E402

if __name__ == "__main__":
    register()
    from smart_territory.tests.workspace.aging_scene import changed
    from smart_territory.workspace.geopackage import GeoPackageStore

    catalog = changed({"circuit": {"key": "line"}, "feeder_pillar": {"type": "integer"}})
    while line := sys.stdin.readline():
        opener = os.fork()
        if opener == 0:
            try:
                GeoPackageStore.open_existing(Path(line.rstrip("\n")), catalog).close()
            finally:
                os._exit(0)
        print(opener, flush=True)
        sys.stdin.readline()  # till then, nobody else gets its number
        os.waitpid(opener, 0)
        print(".", flush=True)
