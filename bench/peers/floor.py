"""What cannot be gone below: the same bytes transferred in parallel, parsed with `json`, the same columns and base
inserted bare with `sqlite3`. usage: floor.py URL FOLDER COUNT; waits for a line on standard input."""

from __future__ import annotations

import http.client
import json
import os
import sqlite3
import struct
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

PAGE, THREADS = 1000, 4
NAMES = (
    "name", "status", "circuit", "streetName", "locationCategory", "lanternHeight", "powerRating", "lampTechnology",
    "controllingMethod", "supportType", "conservationState", "dateServiceStarted", "dateLastLampChange",
    "refStreetlightControlCabinet",
)  # fmt: skip
_local = threading.local()


def fetched(host: str, page: int) -> bytes:
    if not hasattr(_local, "connection"):
        _local.connection = http.client.HTTPConnection(host)
    _local.connection.request("GET", f"/v2/entities?type=Streetlight&limit={PAGE}&offset={page * PAGE}&options=count")
    return bytes(_local.connection.getresponse().read())


def main(url: str, folder: str, count: str) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    before = time.perf_counter()
    path = Path(folder) / "floor.db"
    database = sqlite3.connect(path, isolation_level=None)
    columns = ", ".join(f'"{name}"' for name in NAMES)
    database.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        f"CREATE TABLE light(fid INTEGER PRIMARY KEY, geom BLOB, uid TEXT, municipality TEXT, {columns});"
        "CREATE TABLE base(uid TEXT PRIMARY KEY, class TEXT, type TEXT, entity TEXT); BEGIN"
    )
    light = f"INSERT INTO light VALUES (NULL{',?' * (3 + len(NAMES))})"
    host = urlsplit(url).netloc
    with ThreadPoolExecutor(THREADS) as pool:
        for body in pool.map(lambda page: fetched(host, page), range(-(-int(count) // PAGE))):
            rows, bases = [], []
            for e in json.loads(body):
                lon, lat = e["location"]["value"]["coordinates"]
                geometry = struct.pack("<2sBBiBIdd", b"GP", 0, 1, 4326, 1, 1, lon, lat)
                rows.append((geometry, e["id"], "06095", *[e[name]["value"] for name in NAMES]))
                bases.append((e["id"], "street_light", e["type"], json.dumps(e, ensure_ascii=False)))
            database.executemany(light, rows)
            database.executemany("INSERT INTO base VALUES (?,?,?,?)", bases)
    database.execute("COMMIT")
    found = database.execute("SELECT count(*) FROM light").fetchone()[0]
    database.close()
    with open(path, "rb") as file:
        os.fsync(file.fileno())
    print(json.dumps({"seconds": [time.perf_counter() - before], "pulled": [found]}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
