"""What the journal costs a person who edits 10,000 features in QGIS: sessions with its triggers and without them."""

from __future__ import annotations

import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from ..workspace.open import open_store
from ..workspace.pull import pull
from .peers.lights import lights
from .peers.two_sides import CATALOG, CLOCK, CONNECTION, LIGHT, TERRITORY, Told

SESSION = Path(__file__).parent / "peers" / "edit_session.py"
EDITED, PAIRS = 10_000, 9


def figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        journalled, bare = (Path(folder) / f"{name}.gpkg" for name in ("journalled", "bare"))
        for path in (journalled, bare):
            with closing(open_store(path, TERRITORY, CATALOG)) as store:
                pull(store, TERRITORY, {CONNECTION.key: Told(lights(EDITED), EDITED, CLOCK)})
        with closing(sqlite3.connect(bare)) as database, database:
            asked = "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name=? AND name LIKE 'st_%'"
            for (name,) in database.execute(asked, (LIGHT.key,)).fetchall():
                database.execute(f'DROP TRIGGER "{name}"')
        command = [sys.executable, str(SESSION), str(journalled), str(bare), str(PAIRS)]
        said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        told = json.loads(said.splitlines()[-1])
    found = {}
    for kind, pairs in told.items():
        found[f"journal.{kind}_percent"] = 100 * (statistics.median(ours / alone for ours, alone in pairs) - 1)
        found[f"journal.{kind}_session_s"] = statistics.median(alone for _, alone in pairs)
    return found
