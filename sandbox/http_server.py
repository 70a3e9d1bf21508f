"""HTTP/1.1 over loopback: connections that stay, a thread for each, one write per answer."""
from __future__ import annotations

import contextlib
import re
import socket
import socketserver
from collections.abc import Callable
from email.utils import formatdate
from http import HTTPStatus
from typing import Any

from .exchange import Request, Response

Answerer = Callable[[Request], "Response | Delivery"]

_MAX_LINE = 65536
_MAX_HEADERS = 200
_PATIENCE_S = 1.0
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,8}")
MAX_BODY = 1048576


class Delivery:
    """An answer with the way in which it goes wrong on the wire."""

    def __init__(self, response: Response, pieces: Callable[[bytes, Callable[[bytes], None]], bool]) -> None:
        self.response = response
        self.pieces = pieces  # sends what is to be sent; False: the connection ends there


class _UnreadableError(Exception):
    """What the line or the headers of a request are when nobody can read them."""


class _Connection(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True
    timeout = 120
    server: HttpServer

    def handle(self) -> None:
        try:
            while self._one():
                pass
        except (OSError, EOFError):
            return  # the client went away

    def _one(self) -> bool:
        line = self.rfile.readline(_MAX_LINE + 1)
        if not line.strip():
            return bool(line)
        try:
            request, keep = self._read(line)
        except _UnreadableError:
            self._send(Response(400), False)
            return False
        answer = self.server.answerer(request)
        if isinstance(answer, Delivery):
            return answer.pieces(_head(answer.response, keep) + answer.response.body, self._write) and keep
        self._send(answer, keep, with_body=request.method != "HEAD")
        return keep

    def _read(self, line: bytes) -> tuple[Request, bool]:
        words = line.decode("latin-1").split()
        if len(words) != 3 or not words[2].startswith("HTTP/1."):
            raise _UnreadableError
        headers = self._headers()
        length_text = headers.get("content-length", "0").strip()
        if not length_text.isdigit():
            raise _UnreadableError
        length = int(length_text)
        if headers.get("expect", "").lower() == "100-continue":
            self._write(b"HTTP/1.1 100 Continue\r\n\r\n")
        chunked = "chunked" in headers.get("transfer-encoding", "").lower()
        asked = headers.get("connection", "").lower()
        keep = "close" not in asked if words[2] == "HTTP/1.1" else "keep-alive" in asked
        if length > MAX_BODY:
            body, keep = self._drained(length), False
        else:
            body = self._chunks() if chunked else self._body(length)
        target = words[1] if words[1].startswith("/") else "/" + words[1].partition("://")[2].partition("/")[2]
        return Request(words[0], target, headers, body, length), keep

    def _headers(self) -> dict[str, str]:
        headers: dict[str, str] = {}
        for _ in range(_MAX_HEADERS):
            line = self.rfile.readline(_MAX_LINE + 1)
            if line in (b"\r\n", b"\n"):
                return headers
            name, colon, value = line.decode("latin-1").partition(":")
            if not colon:
                raise _UnreadableError
            headers[name.strip().lower()] = value.strip()
        raise _UnreadableError

    def _body(self, length: int) -> bytes:
        body = self.rfile.read(length)
        if len(body) < length:
            raise EOFError
        return body

    def _drained(self, length: int) -> bytes:
        # what is too long is read all the same, as long as it comes, so that the client gets to read the answer
        self.connection.settimeout(_PATIENCE_S)
        with contextlib.suppress(OSError):
            while length > 0:
                piece = self.rfile.read1(min(length, _MAX_LINE))
                if not piece:
                    break
                length -= len(piece)
        self.connection.settimeout(self.timeout)
        return b""

    def _chunks(self) -> bytes:
        while True:  # read and forgotten: without a Content-Length there is no body for Orion
            digits = self.rfile.readline(_MAX_LINE).split(b";")[0].strip()
            if not _SIZE.fullmatch(digits):
                raise _UnreadableError
            size = int(digits, 16)
            if not size:
                break
            self.rfile.read(size + 2)
        while self.rfile.readline(_MAX_LINE).strip():
            pass
        return b""

    def _send(self, response: Response, keep: bool, with_body: bool = True) -> None:
        self._write(_head(response, keep) + (response.body if with_body else b""))

    def _write(self, data: bytes) -> None:
        self.connection.sendall(data)


def _head(response: Response, keep: bool) -> bytes:
    try:
        reason = HTTPStatus(response.status).phrase
    except ValueError:
        reason = ""
    lines = [f"HTTP/1.1 {response.status} {reason}"]
    headers = dict(response.headers)
    if response.body:
        headers.setdefault("Content-Type", "application/json")
    if response.status != HTTPStatus.NO_CONTENT:
        headers.setdefault("Content-Length", str(len(response.body)))
    headers.setdefault("Date", formatdate(usegmt=True))
    headers["Connection"] = "Keep-Alive" if keep else "close"
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8")


class HttpServer(socketserver.ThreadingTCPServer):
    """Listens on loopback; its answerer is called from many threads."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    allow_reuse_address = True

    def __init__(self, port: int, answerer: Answerer) -> None:
        self.answerer = answerer
        super().__init__(("127.0.0.1", port), _Connection)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def shutdown_request(self, request: Any) -> None:
        """Closes without complaint what the client may have closed already."""
        with contextlib.suppress(OSError):
            request.shutdown(socket.SHUT_WR)
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A failure of ours in one request must be seen, and must not end the platform."""
        super().handle_error(request, client_address)
