"""What goes between the network and the platform: a request as read, an answer as sent."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from urllib.parse import unquote, unquote_plus

from .values import Json

encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


@dataclass
class Request:
    """One request; header names are in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    announced_length: int = 0
    path: str = field(init=False)
    query: str = field(init=False)

    def __post_init__(self) -> None:
        raw_path, _, self.query = self.target.partition("?")
        self.path = unquote(raw_path)

    def header(self, name: str) -> str:
        """A header's value, empty when it is not there."""
        return self.headers.get(name, "")

    def parameters(self) -> list[tuple[str, str]]:
        """What stands after the question mark, in its order."""
        pairs = (part.partition("=") for part in self.query.split("&") if part)
        return [(unquote_plus(name), unquote_plus(value)) for name, _, value in pairs]


@dataclass
class Response:
    """One answer; a body without a content type is JSON."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


def rendered(value: Json) -> bytes:
    """JSON as it is sent: no blanks, no escapes that are not needed."""
    return encoder.encode(value).encode("utf-8", "surrogatepass")


def json_response(value: Json, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """An answer whose body is a value."""
    return Response(status, rendered(value), headers or {})
