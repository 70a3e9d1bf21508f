"""Pushing 5,000 edited street lights, each read again before and after, 20 ms of latency a request: us, and one after
the other, in turn.

One after the other takes five minutes: it is measured over a part of them, and what it takes grows with their number.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from .peers.lights import write_pages
from .serving import broker

PEERS = Path(__file__).parent / "peers"
COUNT, LATENCY_MS, ROUNDS = 5000, 20, 3
PART = 200


def figures() -> dict[str, float]:
    ours, serial = [], []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_pages(work / "pages", COUNT)
        for number in range(ROUNDS):
            place = work / f"round{number}"
            place.mkdir()
            with broker(work / "pages", COUNT, LATENCY_MS) as url:
                ours += _took("our_push.py", COUNT, url, place, 1)
                copy = next(place.glob("one*.gpkg"))
                serial += _took("serial_push.py", PART, url, copy, PART)
    took, one_by_one = statistics.median(ours), statistics.median(serial) * COUNT / PART
    return {"push.vs_serial": one_by_one / took, "push.seconds_5k": took, "push.serial_seconds_5k": one_by_one}


def _took(script: str, count: int, *arguments: object) -> list[float]:
    command = [sys.executable, str(PEERS / script), *map(str, arguments)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    answer = json.loads(said.strip().splitlines()[-1])
    if set(answer["verified"]) != {count}:
        raise RuntimeError(f"{script} did another job: {answer['verified']}")
    return list(answer["seconds"])
