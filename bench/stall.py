"""How long QGIS's window answers nobody: while 100,000 street lights are pulled, while 100,000 edits are pushed, and
while somebody pans through them, which QGIS alone does in turn with the same project, and with the same points in its
own plain symbols.

The gaps of a 5 ms heartbeat in the main thread, 99.9th percentile, in a QGIS of its own for each run. Names that end in
`own_ms` leave out the time in which the main thread was ready to go on and the machine, busy with others, gave it no
processor: where they differ much from the others, the machine was no place to measure.
"""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .peers.lights import write_pages
from .serving import broker

ROOT = Path(__file__).resolve().parent.parent
WINDOW = ROOT / "bench" / "peers" / "window.py"
COUNT, LATENCY_MS, ROUNDS = 100_000, 40, 3
WITHIN_S = 1200  # a round, on a machine that others use


def figures() -> dict[str, float]:
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_pages(work / "pages", COUNT)
        put_into_profile(work)
        for number in range(ROUNDS):
            for name, value in _round(work, work / f"round{number}").items():
                taken.setdefault(name, []).append(value)
    return {f"stall.{name}": statistics.median(values) for name, values in taken.items()}


def put_into_profile(work: Path) -> None:
    plugins = work / "profiles" / "profiles" / "bench" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "smart_territory").symlink_to(ROOT)


def _round(work: Path, place: Path) -> dict[str, float]:
    place.mkdir()
    with broker(work / "pages", COUNT, LATENCY_MS) as url:
        told = run(work, place, url, ("pull", "push", "pan"))
    alone = run(work, place, "", ("pan_alone", "pan_plain"))
    scenes = {**told, **alone}
    found = {f"{scene}_{name}": value for scene, said in scenes.items() for name, value in _of(said).items()}
    for name in ("ms", "own_ms"):
        found[f"pan_extra_{name}"] = found[f"pan_{name}"] - found[f"pan_alone_{name}"]
        found[f"pan_extra_over_plain_{name}"] = found[f"pan_{name}"] - found[f"pan_plain_{name}"]
    return found


def _of(said: Mapping[str, Any]) -> dict[str, float]:
    found = {"ms": high(said["gaps"]), "own_ms": high(said["own"]), "longest_ms": max(said["gaps"])}
    return {**found, "s": said["seconds"]} if "seconds" in said else found


def run(work: Path, place: Path, url: str, scenes: tuple[str, ...], window: Path = WINDOW) -> dict[str, Any]:
    """What a QGIS told of each scene, played one after the other."""
    answer = place / "answer"
    answer.unlink(missing_ok=True)
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    environment |= {
        "BENCH_SCENES": " ".join(scenes), "BENCH_FOLDER": str(place), "BENCH_URL": url, "BENCH_COUNT": str(COUNT),
        "BENCH_ANSWER": str(answer),
    }  # fmt: skip
    command = ["qgis", "--nologo", "--noversioncheck", "--noplugins", "--profiles-path", str(work / "profiles")]
    command += ["--profile", "bench", "--code", str(window)]
    with (place / "log").open("w") as log:
        subprocess.run(command, env=environment, check=False, timeout=WITHIN_S, stdout=log, stderr=log)
    told = json.loads(answer.read_text(encoding="utf-8")) if answer.exists() else {"failed": "QGIS ended"}
    if "failed" in told:
        raise RuntimeError(f"{scenes}: {told['failed']}\n{(place / 'log').read_text()[-2000:]}")
    return dict(told)


def high(gaps: list[float]) -> float:
    """The 99.9th percentile; of fewer than a thousand, the longest."""
    return sorted(gaps)[math.ceil(0.999 * len(gaps)) - 1]
