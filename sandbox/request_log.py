"""What the platform was asked, without any secret."""
from __future__ import annotations

import json
import time
from collections import deque
from dataclasses import dataclass
from threading import Lock

from .exchange import Request
from .values import Json

_MAX_ENTRIES = 20000
_MAX_BYTES = 64 << 20
_SECRET_PATHS = ("/v3/auth", "/oauth2/", "/sandbox/")
TOKEN_HEADERS = ("x-auth-token", "authorization")


@dataclass(frozen=True)
class _Entry:
    at: float
    method: str
    path: str
    query: str
    service: str
    service_path: str
    token: bool
    body: bytes
    status: int

    def shown(self) -> dict[str, Json]:
        return {"at": self.at, "method": self.method, "path": self.path, "query": self.query, "service": self.service,
                "servicePath": self.service_path, "token": self.token, "body": _shown_body(self.body),
                "status": self.status}


def _shown_body(body: bytes) -> Json:
    if not body:
        return None
    try:
        return json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")


class RequestLog:
    """The newest requests; whether a token came with them, never which."""

    def __init__(self) -> None:
        self._entries: deque[_Entry] = deque()
        self._bytes = 0
        self._lock = Lock()

    def add(self, request: Request, status: int, token_header: str) -> None:
        """Keeps one request with the status it was answered with (0: no answer)."""
        headers = {*TOKEN_HEADERS, token_header.lower()}
        secret = request.path.startswith(_SECRET_PATHS)
        entry = _Entry(time.time(), request.method, request.path, "" if secret else request.query,
                       request.header("fiware-service"), request.header("fiware-servicepath"),
                       any(name in request.headers for name in headers), b"" if secret else request.body, status)
        with self._lock:
            self._entries.append(entry)
            self._bytes += len(entry.body)
            while len(self._entries) > _MAX_ENTRIES or self._bytes > _MAX_BYTES:
                self._bytes -= len(self._entries.popleft().body)

    def shown(self, service: str | None = None) -> list[dict[str, Json]]:
        """All entries, or those of one tenant."""
        with self._lock:
            entries = list(self._entries)
        return [entry.shown() for entry in entries if service is None or entry.service.lower() == service.lower()]

    def clear(self) -> None:
        """Forgets all."""
        with self._lock:
            self._entries.clear()
            self._bytes = 0
