"""Pulling 100,000 street lights, 40 ms of latency a request: us, an ordinary plugin's way, QGIS's own OGC API Features
provider, and the floor, in turn; five times as many; and the lights of 300 towns when nothing has changed.

Each runs in a process of its own, on the same pages that a server rendered beforehand.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from .peers.features_server import COLLECTION, features_server
from .peers.lights import write_pages
from .peers.memory import Memory
from .serving import pages, served

PEERS = Path(__file__).parent / "peers"
COUNT, LATENCY_MS, ROUNDS = 100_000, 40, 3
OAPIF_ROUNDS = 1  # one pass takes a minute, and is a dozen times what we take
MANY = 500_000
TOWNS, IN_EACH_TOWN = 300, 20


def figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_pages(work / "pages", COUNT)
        with pages(work / "pages", COUNT, LATENCY_MS) as url:
            found = _measured(url, work)
        with pages(work / "pages", MANY, LATENCY_MS) as url:
            found["ingest.extra_mb_500k"] = _held(url, work / "many")
        with served("town_server.py", [TOWNS, IN_EACH_TOWN, LATENCY_MS]) as url:
            found["ingest.towns_300_s"] = _of_many_towns(url, work / "towns")
        return found


def _measured(url: str, work: Path) -> dict[str, float]:
    ours, unchanged, ordinary, floor, memory, features = [], [], [], [], [], []
    lights = work / "lights.gpkg"
    for number in range(ROUNDS):
        place = work / f"round{number}"
        place.mkdir()
        first, *later = run("ours.py", url, str(place), "3", memory=memory)
        ours.append(first)
        unchanged += later
        ordinary += run("add_features.py", url, str(place))
        floor += run("floor.py", url, str(place), str(COUNT))
        if not lights.exists():
            shutil.copy(next(place.glob("one*.gpkg")), lights)
        if number < OAPIF_ROUNDS:
            with features_server(lights) as server:
                features += run("features.py", server, COLLECTION)
        shutil.rmtree(place)
    took = statistics.median(ours)
    return {
        "ingest.vs_add_features": statistics.median(ordinary) / took,
        "ingest.vs_oapif": statistics.median(features) / took,
        "ingest.vs_floor": took / statistics.median(floor),
        "ingest.unchanged_pull_s": statistics.median(unchanged),
        "ingest.extra_mb_100k": statistics.median(memory),
        "ingest.seconds_100k": took,
    }


def _held(url: str, place: Path) -> float:
    memory: list[float] = []
    place.mkdir()
    run("ours.py", url, str(place), "1", memory=memory, count=MANY)
    shutil.rmtree(place)
    return memory[0]


def _of_many_towns(url: str, place: Path) -> float:
    place.mkdir()
    _, *later = run("ours.py", url, str(place), str(1 + ROUNDS), str(TOWNS), count=TOWNS * IN_EACH_TOWN)
    return statistics.median(later)


def run(script: str, *arguments: str, memory: list[float] | None = None, count: int = COUNT) -> list[float]:
    """Seconds of each pull that a variant made; what it held beyond its rest goes into `memory`, in megabytes."""
    command = [sys.executable, str(PEERS / script), *arguments]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    line = process.stdout.readline()
    while line and line.strip() != "ready":
        line = process.stdout.readline()
    watched = Memory(process.pid)
    watcher = threading.Thread(target=watched.watch, daemon=True)
    watcher.start()
    process.stdin.write("go\n")
    process.stdin.flush()
    said = process.stdout.read()
    process.wait(120)
    watched.stop()
    answer = json.loads(said.strip().splitlines()[-1])
    if answer["pulled"][0] != count or any(answer["pulled"][1:]):
        raise RuntimeError(f"{script} did another job: {answer['pulled']}")
    if memory is not None:
        memory.append(watched.extra_mb)
    return list(answer["seconds"])
