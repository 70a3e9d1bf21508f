"""Pulling 100,000 street lights, 40 ms of latency a request: us, an ordinary plugin's way, and the floor, in turn.

Each runs in a process of its own, on the same pages that a server rendered beforehand.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .peers.lights import write_pages
from .peers.memory import Memory

PEERS = Path(__file__).parent / "peers"
COUNT, LATENCY_MS, ROUNDS = 100_000, 40, 3


def figures() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_pages(work / "pages", COUNT)
        with page_server(work / "pages", COUNT) as url:
            return _measured(url, work)


def _measured(url: str, work: Path) -> dict[str, float]:
    ours, unchanged, ordinary, floor, memory = [], [], [], [], []
    for number in range(ROUNDS):
        place = work / f"round{number}"
        place.mkdir()
        first, *later = run("ours.py", url, str(place), "3", memory=memory)
        ours.append(first)
        unchanged += later
        ordinary += run("add_features.py", url, str(place))
        floor += run("floor.py", url, str(place), str(COUNT))
        for file in place.iterdir():
            file.unlink()
    took = statistics.median(ours)
    return {
        "ingest.vs_add_features": statistics.median(ordinary) / took,
        "ingest.vs_floor": took / statistics.median(floor),
        "ingest.unchanged_pull_s": statistics.median(unchanged),
        "ingest.extra_mb_100k": statistics.median(memory),
        "ingest.seconds_100k": took,
    }


@contextmanager
def page_server(folder: Path, count: int) -> Iterator[str]:
    command = [sys.executable, str(PEERS / "page_server.py"), str(folder), str(count), str(LATENCY_MS)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait(10)


def run(script: str, *arguments: str, memory: list[float] | None = None) -> list[float]:
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
    process.wait(60)
    watched.stop()
    answer = json.loads(said.strip().splitlines()[-1])
    if answer["pulled"][0] != COUNT or any(answer["pulled"][1:]):
        raise RuntimeError(f"{script} did another job: {answer['pulled']}")
    if memory is not None:
        memory.append(watched.extra_mb)
    return list(answer["seconds"])
