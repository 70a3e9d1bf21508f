"""Serves pages that were rendered beforehand, each answer held back for a while: a broker that costs nothing.

usage: page_server.py FOLDER COUNT LATENCY_MS; prints its URL. A query by date finds nothing, for nothing has changed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PAGE = 1000
Query = Mapping[str, str]
Answer = Callable[[Query, list[str]], "tuple[int, bytes]"]  # what is asked, in which service paths; total and body


class Pages:
    def __init__(self, folder: Path, count: int) -> None:
        files = [folder / f"{n}.json" for n in range(-(-count // PAGE))]
        self.bodies = [file.read_bytes() for file in files if file.exists()]
        self.count = count

    def answer(self, asked: Query, _paths: list[str]) -> tuple[int, bytes]:
        if "q" in asked or "Streetlight" not in asked.get("type", "Streetlight").split(","):
            return 0, b"[]"
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        if offset >= self.count:
            return self.count, b"[]"
        body = self._page(offset // PAGE)
        if limit != PAGE or offset % PAGE:
            body = json.dumps(json.loads(body)[offset % PAGE :][:limit]).encode()
        return self.count, body

    def _page(self, number: int) -> bytes:
        """Beyond those that were rendered, the same again under other names."""
        again, at = divmod(number, len(self.bodies))
        body = self.bodies[at]
        return body.replace(b":Streetlight:06095:", b":Streetlight:%d:" % (70000 + again)) if again else body


async def serve(answer: Answer, latency_s: float) -> None:
    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                first, *lines = head.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                query = parse_qs(urlsplit(first.split(" ", 2)[1]).query)
                paths = headers.get("fiware-servicepath", "").split(",")
                total, body = answer({name: values[0] for name, values in query.items()}, paths)
                await asyncio.sleep(latency_s)
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

    server = await asyncio.start_server(converse, "127.0.0.1", 0, limit=1 << 20)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    folder, count, latency_ms = sys.argv[1:]
    asyncio.run(serve(Pages(Path(folder), int(count)).answer, float(latency_ms) / 1000))
