"""A broker with few lights under each of many service paths, every answer held back for a while.

usage: town_server.py TOWNS LIGHTS LATENCY_MS; prints its URL. LIGHTS: in each town. Nothing has changed since.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent))

from lights import light
from page_server import Query, serve


class Towns:
    def __init__(self, towns: int, lights: int) -> None:
        random = Random(towns)
        codes = [f"{number:05d}" for number in range(1, towns + 1)]
        self.by_path = {f"/t{code}": [_told(random, number, code) for number in range(lights)] for code in codes}

    def answer(self, asked: Query, paths: list[str]) -> tuple[int, bytes]:
        if len(paths) > 10:
            raise ValueError("an eleventh path")
        if "q" in asked or "Streetlight" not in asked.get("type", "").split(","):
            return 0, b"[]"
        found = [text for path in paths for text in self.by_path.get(path, [])]
        start, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        return len(found), f"[{','.join(found[start : start + limit])}]".encode()


def _told(random: Random, number: int, code: str) -> str:
    path = {"type": "Text", "value": f"/t{code}", "metadata": {}}
    return json.dumps({**light(random, number, code), "servicePath": path}, separators=(",", ":"))


if __name__ == "__main__":
    towns, lights, latency_ms = sys.argv[1:]
    asyncio.run(serve(Towns(int(towns), int(lights)).answer, float(latency_ms) / 1000))
