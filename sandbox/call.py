"""What a route's function gets: the request with its tenant, its scope and its parameters, all of them checked."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .characters import has_forbidden_for_identifier
from .errors import INVALID_CHARACTER_IN_URI, OrionError, bad_request
from .exchange import Request, Response, json_response
from .parameters import Parameters
from .scopes import Scope
from .store import Tenant
from .values import Json, parse_json
from .writes import Event


@dataclass
class Call:
    """One request on its way through the API."""

    request: Request
    parts: list[str]
    parameters: Parameters
    scope: Scope
    tenant: Tenant
    tell: Callable[[Event], None]
    _body: list[Json] = field(default_factory=list)

    def body(self) -> Json:
        """The body's JSON."""
        if self.request.header("content-type").split(";")[0] == "text/plain":
            raise OrionError(415, "not supported content type: text/plain")
        if not self._body:
            self._body.append(parse_json(self.request.body))
        return self._body[0]

    def part(self, number: int) -> str:
        """A part of the path that names something: it must be a name."""
        text = self.parts[number]
        if has_forbidden_for_identifier(text):
            raise bad_request(INVALID_CHARACTER_IN_URI)
        return text

    @property
    def key_values(self) -> bool:
        """Whether the body is in the short format."""
        return "keyValues" in self.parameters.options

    def write_scope(self) -> Scope:
        """The one path that a write speaks of."""
        if len(self.scope.paths) > 1:
            raise bad_request("more than one service path in context update request")
        path = self.scope.for_writing
        if path.endswith("#"):
            raise bad_request("Bad Character in Service-Path")
        return Scope((path,))


Handler = Callable[[Call], Response]


def page(call: Call, total: int, body: Json) -> Response:
    """A list, with how many there are in all where that was asked for."""
    return json_response(body, headers=count_header(call, total))


def count_header(call: Call, total: int) -> dict[str, str]:
    """The header that counts, where it was asked for."""
    return {"Fiware-Total-Count": str(total)} if "count" in call.parameters.options else {}


NO_CONTENT = 204
