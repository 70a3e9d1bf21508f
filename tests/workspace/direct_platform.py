"""The sandbox platform without a network between: the real client talks to it, faults and all, thousands of times a
second. Waiting takes no time, and whoever talks can be killed in the midst of it. Not a test.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from smart_territory.errors import CutAnswerError, PlatformError
from smart_territory.providers.transport import Request, Response
from smart_territory.sandbox.exchange import Request as Asked
from smart_territory.sandbox.http_server import Delivery
from smart_territory.sandbox.service import Platform

URL = "http://platform.example"
TENANT = "town"


class KilledError(BaseException):
    """What a process that is killed leaves behind is what is on the disk and on the platform."""


class DirectTransport:
    """`wrote` is called whenever the platform has done something."""

    def __init__(self, platform: Platform, wrote: Callable[[], None]) -> None:
        self.platform, self.wrote = platform, wrote
        self.dies_after: int | None = None  # so many requests later, before the last is sent or after it was done
        self.dies_unsent = False
        self.meanwhile: tuple[int, Callable[[], None]] | None = None  # after so many requests something else happens

    def send(self, request: Request) -> Response:
        dying = self._is_dying()
        self._let_happen()
        if dying and self.dies_unsent:
            raise KilledError
        answer = self.platform.answer(_asked(request))
        if request.method not in ("GET", "HEAD"):
            self.wrote()
        if dying:
            raise KilledError
        if isinstance(answer, Delivery):
            head = b"HTTP/1.1 200 OK\r\n\r\n"
            pieces: list[bytes] = []
            if not answer.pieces(head + answer.response.body, pieces.append):
                raise CutAnswerError(url=request.url)
            answer = answer.response
        headers = {name.lower(): value for name, value in answer.headers.items()}
        if answer.body:
            headers.setdefault("content-type", "application/json")
        return Response(answer.status, headers, answer.body, request.url)

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:
        for request in requests:
            try:
                yield self.send(request)
            except PlatformError as error:
                yield error

    def wait(self, seconds: float) -> None:
        pass

    def _let_happen(self) -> None:
        if self.meanwhile is not None:
            left, happens = self.meanwhile
            self.meanwhile = (left - 1, happens) if left > 1 else None
            if left <= 1:
                happens()

    def _is_dying(self) -> bool:
        if self.dies_after is None:
            return False
        self.dies_after -= 1
        return self.dies_after < 0


def _asked(request: Request) -> Asked:
    parts = urlsplit(request.url)
    headers = {name.lower(): value for name, value in request.headers.items()}
    body = request.body or b""
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    return Asked(request.method, target, headers, body, len(body))


class DirectPlatform:
    """What the tests themselves ask of it, as some other client of the platform."""

    def __init__(self) -> None:
        self.platform = Platform()

    def ask(self, method: str, target: str, body: Any = None, scope: str = "/") -> Any:
        headers = {"fiware-service": TENANT, "fiware-servicepath": scope, "content-type": "application/json"}
        data = b"" if body is None else json.dumps(body).encode()
        if method in ("GET", "DELETE"):
            headers.pop("content-type")
        answer = self.platform.answer(Asked(method, target, headers, data, len(data)))
        assert not isinstance(answer, Delivery)
        assert answer.status < 300 or target.startswith("/sandbox"), (answer.status, answer.body)
        return json.loads(answer.body) if answer.body else None

    def fail(self, *rules: dict[str, Any]) -> None:
        self.ask("DELETE", "/sandbox/faults")
        if rules:
            self.ask("POST", "/sandbox/faults", list(rules))

    def values(self) -> dict[str, dict[str, Any]]:
        """Of every entity its attributes' values; one id is one asset."""
        tenant = self.platform.store.tenant(TENANT)
        found: dict[str, dict[str, Any]] = {}
        for (uid, _, _), entity in tenant.entities.items():
            assert uid not in found, f"{uid} is there twice"
            found[uid] = {name: attribute.value for name, attribute in entity.attributes.items()}
        return found
