"""How bytes travel: the protocol that QGIS's network and `requests` both fulfil."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ..errors import PlatformError

ORDINARY_TIMEOUT_S = 60.0


@dataclass(frozen=True)
class Request:
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    timeout_s: float = ORDINARY_TIMEOUT_S
    max_bytes: int = 256 * 1024 * 1024
    is_secret: bool = False  # carries a password: no log is told of it


@dataclass(frozen=True)
class Response:
    """`headers` have lower-case names. Any HTTP status is a response; only the way there raises."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


Cancelled = Callable[[], bool]


class Transport(Protocol):
    """Follows no redirect. Thread-safe. Raises UnreachableError, TlsError, TimedOutError, CutAnswerError,
    AnswerTooLargeError, CancelledError."""

    def send(self, request: Request) -> Response: ...

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:
        """Answers in the order asked, up to `in_flight` under way; `requests` is drawn lazily."""
        ...

    def wait(self, seconds: float) -> None:
        """Sleeps, and raises CancelledError when the user asked to stop meanwhile."""
        ...
