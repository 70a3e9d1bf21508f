"""A small WebDAV server on loopback, with faults on demand. Not a test."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class WebDavServer:
    """`files` by path; `folders` must be there before a file is put into them. `fault` sees each request first."""

    files: dict[str, bytes] = field(default_factory=dict)
    folders: set[str] = field(default_factory=lambda: {"/"})
    asked: list[tuple[str, str]] = field(default_factory=list)
    password: str = ""
    keeps_preconditions: bool = True
    room: int = 1 << 30
    fault: Callable[[str, str], Any] = lambda _method, _path: None
    url: str = ""

    def handle(self, method: str, path: str, headers: Any, body: bytes) -> tuple[int, bytes]:
        self.asked.append((method, path))
        wanted = "Basic " + base64.b64encode(self.password.encode()).decode()
        if self.password and headers.get("Authorization") != wanted:
            return 401, b""
        if said := self.fault(method, path):
            return said
        folder = path[: path.rstrip("/").rfind("/") + 1]
        if method == "MKCOL":
            if path in self.folders:
                return 405, b""
            self.folders.add(path if path.endswith("/") else f"{path}/")
            return 201, b""
        if method == "PUT":
            if folder not in self.folders:
                return 409, b""
            if path in self.files and headers.get("If-None-Match") == "*" and self.keeps_preconditions:
                return 412, b""
            if len(body) > self.room:
                return 507, b""
            self.files[path] = body
            return 201, b""
        return (200, self.files[path]) if path in self.files else (404, b"")

    def puts(self) -> list[str]:
        return [path for method, path in self.asked if method == "PUT"]


@contextmanager
def webdav() -> Iterator[WebDavServer]:
    store = WebDavServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, content = store.handle(self.command, self.path, self.headers, body)
            if status < 0:  # the line is cut
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_PUT = do_MKCOL = answer  # noqa: N815

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    store.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield store
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
