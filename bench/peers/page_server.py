"""Serves pages that were rendered beforehand, each answer held back for a while: a broker that costs nothing.

usage: page_server.py FOLDER COUNT LATENCY_MS; prints its URL. A query by date finds nothing, for nothing has changed.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from datetime import datetime, timezone
from email.utils import format_datetime
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PAGE = 1000
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Pages:
    def __init__(self, folder: Path, count: int, latency_s: float) -> None:
        files = [folder / f"{n}.json" for n in range(-(-count // PAGE))]
        self.bodies = [file.read_bytes() for file in files if file.exists()]
        self.count, self.latency_s = count, latency_s

    def answer(self, target: str) -> tuple[int, bytes]:
        """Total and body."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
        if "q" in asked or "Streetlight" not in asked.get("type", "Streetlight").split(","):
            return 0, b"[]"
        offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 20))
        if offset >= self.count:
            return self.count, b"[]"
        body = self.page(offset // PAGE)
        if limit != PAGE or offset % PAGE:
            body = json.dumps(json.loads(body)[offset % PAGE :][:limit]).encode()
        return self.count, body

    def page(self, number: int) -> bytes:
        """Beyond those that were rendered, the same again under other names."""
        again, at = divmod(number, len(self.bodies))
        body = self.bodies[at]
        return body.replace(b":Streetlight:06095:", b":Streetlight:%d:" % (70000 + again)) if again else body

    def post(self, target: str, body: bytes) -> tuple[int, int | None, bytes]:  # noqa: ARG002
        """Status, total and body. Pages take nothing."""
        return 501, None, b""

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                method, target = head.decode("latin-1").split(" ", 2)[:2]
                length = _LENGTH.search(head)
                sent = await reader.readexactly(int(length[1])) if length else b""
                if method == "GET":
                    status, (total, body) = 200, self.answer(target)
                else:
                    status, total, body = self.post(target, sent)
                await asyncio.sleep(self.latency_s)
                writer.write(_head(status, total, len(body)))
                writer.write(body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def _head(status: int, total: int | None, length: int) -> bytes:
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines.append(f"Date: {format_datetime(datetime.now(timezone.utc), usegmt=True)}")
    if total is not None:
        lines.append(f"Fiware-Total-Count: {total}")
    if status != HTTPStatus.NO_CONTENT:
        lines += ["Content-Type: application/json", f"Content-Length: {length}"]
    return "\r\n".join([*lines, "", ""]).encode()


async def serve(pages: Pages) -> None:
    server = await asyncio.start_server(pages.converse, "127.0.0.1", 0, limit=1 << 20)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    folder, count, latency_ms = sys.argv[1:]
    asyncio.run(serve(Pages(Path(folder), int(count), float(latency_ms) / 1000)))
