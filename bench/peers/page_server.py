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
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

PAGE = 1000
Query = Mapping[str, str]
Answer = Callable[[Query, list[str]], "tuple[int, bytes]"]  # what is asked, in which service paths; total and body
Take = Callable[[str, bytes], "tuple[int, bytes]"]  # the target and what was sent; status and body


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


def _refuse(_target: str, _body: bytes) -> tuple[int, bytes]:
    return 501, b""


async def serve(answer: Answer, latency_s: float, take: Take = _refuse) -> None:
    """`take` answers what is sent, `answer` what is only asked."""

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := (await reader.readuntil(b"\r\n\r\n")).decode("latin-1"):
                first, *lines = head.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                method, target = first.split(" ", 2)[:2]
                status, counted = 200, ""
                if method == "GET":
                    query = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
                    total, body = answer(query, headers.get("fiware-servicepath", "").split(","))
                    counted = f"Fiware-Total-Count: {total}\r\n"
                else:
                    status, body = take(target, await reader.readexactly(int(headers.get("content-length", 0))))
                await asyncio.sleep(latency_s)
                writer.write(_head(status, len(body), counted) + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(converse, "127.0.0.1", 0, limit=1 << 20)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


def _head(status: int, length: int, counted: str) -> bytes:
    now = format_datetime(datetime.now(timezone.utc), usegmt=True)
    told = "" if status == HTTPStatus.NO_CONTENT else f"Content-Type: application/json\r\nContent-Length: {length}\r\n"
    return f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nDate: {now}\r\n{counted}{told}\r\n".encode()


if __name__ == "__main__":
    folder, count, latency_ms = sys.argv[1:]
    asyncio.run(serve(Pages(Path(folder), int(count)).answer, float(latency_ms) / 1000))
