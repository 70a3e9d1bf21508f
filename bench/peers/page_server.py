"""Serves pages that were rendered beforehand, each answer held back for a while: a broker that costs nothing.

usage: page_server.py FOLDER COUNT LATENCY_MS; prints its URL. A query by date finds nothing, for nothing has changed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PAGE = 1000


class Pages:
    def __init__(self, folder: Path, count: int, latency_s: float) -> None:
        self.bodies = [(folder / f"{n}.json").read_bytes() for n in range(-(-count // PAGE))]
        self.count, self.latency_s = count, latency_s

    def answer(self, target: str) -> tuple[int, bytes]:
        """Total and body."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        if "q" in asked or "Streetlight" not in asked.get("type", "Streetlight").split(","):
            return 0, b"[]"
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        if offset >= self.count:
            return self.count, b"[]"
        body = self.bodies[offset // PAGE]
        if limit != PAGE or offset % PAGE:
            body = json.dumps(json.loads(body)[offset % PAGE :][:limit]).encode()
        return self.count, body

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                total, body = self.answer(head.split(b" ", 2)[1].decode())
                await asyncio.sleep(self.latency_s)
                now = format_datetime(datetime.now(timezone.utc), usegmt=True)
                writer.write(
                    f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: {now}\r\n"
                    f"Fiware-Total-Count: {total}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                )
                writer.write(body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


async def main(folder: str, count: str, latency_ms: str) -> None:
    pages = Pages(Path(folder), int(count), float(latency_ms) / 1000)
    server = await asyncio.start_server(pages.serve, "127.0.0.1", 0, limit=1 << 20)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
