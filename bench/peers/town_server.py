"""A broker with few lights under each of many service paths, every answer held back for a while.

usage: town_server.py TOWNS LIGHTS LATENCY_MS; prints its URL. LIGHTS: in each town. Nothing has changed since.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path
from random import Random
from urllib.parse import parse_qs, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent))

from lights import light


class Towns:
    def __init__(self, towns: int, lights: int) -> None:
        random = Random(towns)
        self.by_path: dict[str, list[str]] = {}
        for number in range(1, towns + 1):
            path = f"/t{number:05d}"
            self.by_path[path] = [
                json.dumps(
                    {**light(random, at, f"{number:05d}"),
                     "servicePath": {"type": "Text", "value": path, "metadata": {}}},
                    separators=(",", ":"),
                )
                for at in range(lights)
            ]  # fmt: skip

    def answer(self, target: str, headers: Mapping[str, str]) -> tuple[int, bytes]:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        paths = headers.get("fiware-servicepath", "").split(",")
        if len(paths) > 10:
            raise ValueError("an eleventh path")
        if "q" in asked or "Streetlight" not in asked.get("type", "").split(","):
            return 0, b"[]"
        found = [text for path in paths for text in self.by_path.get(path, [])]
        start, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        return len(found), f"[{','.join(found[start : start + limit])}]".encode()


async def main(towns: str, lights: str, latency_ms: str) -> None:
    platform = Towns(int(towns), int(lights))

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode():
                first, *lines = head.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                total, body = platform.answer(first.split(" ", 2)[1], headers)
                await asyncio.sleep(float(latency_ms) / 1000)
                now = format_datetime(datetime.now(timezone.utc), usegmt=True)
                writer.write(
                    f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: {now}\r\n"
                    f"Fiware-Total-Count: {total}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
