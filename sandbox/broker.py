"""The NGSI-v2 side of the platform: a request in, an answer out, as Orion orders its checks."""
from __future__ import annotations

import uuid
from collections.abc import Callable

from .accept import TEXT, accept_from
from .call import Call
from .characters import has_forbidden
from .errors import INVALID_CHARACTER_IN_URI, OrionError, bad_request
from .exchange import Request, Response
from .http_server import MAX_BODY
from .parameters import parameters_from
from .routes import MethodNotAllowedError, handler_for, parts_of
from .scopes import Scope, TooManyPathsError, check_tenant, scope_from
from .store import Store, Tenant, now
from .writes import CHANGED, Event

_WITH_BODY = ("POST", "PUT", "PATCH")


class Broker:
    """Answers requests out of a store."""

    def __init__(self, store: Store, tell: Callable[[str, Tenant, Event, str], None]) -> None:
        self._store = store
        self._tell = tell

    def answer(self, request: Request) -> Response:
        """The answer; a refusal is one too."""
        correlator = request.header("fiware-correlator") or str(uuid.uuid4())
        try:
            response = self._answer(request, correlator.partition(";")[0])
        except TooManyPathsError as refusal:
            response = Response(200, refusal.body())
        except MethodNotAllowedError as refusal:
            response = Response(405, refusal.body(), {"Allow": refusal.allowed})
        except OrionError as refusal:
            response = Response(refusal.status, refusal.body())
        accept = accept_from(request.header("accept"))
        if response.body and _asks_for_value(request) and accept.text and not accept.json:
            response.headers["Content-Type"] = TEXT
        response.headers.setdefault("Fiware-Correlator", correlator)
        return response

    def _answer(self, request: Request, correlator: str) -> Response:
        parameters = parameters_from(request.parameters())
        scope = self._checked_scope(request, parameters.refusal)
        _check_content_type(request)
        if parameters.refusal is not None:
            raise parameters.refusal
        _check_accept(request)
        _check_length(request)
        parts = parts_of(request.path)
        handler = handler_for(request.method, parts)
        name = request.header("fiware-service").lower()
        check_tenant(name)
        tenant = self._store.tenant(name)
        with tenant.lock:
            call = Call(request, parts, parameters, scope, tenant, self._telling(request, name, tenant, correlator))
            tenant.sweep(now())
            return handler(call)

    def _telling(self, request: Request, name: str, tenant: Tenant, correlator: str) -> Callable[[Event], None]:
        """A custom notification may write into this broker; what it changes starts no second round."""
        custom = request.header("ngsiv2-attrsformat") == "custom"

        def tell(event: Event) -> None:
            again = custom and event.kind == CHANGED and event.entity.last_correlator == correlator
            event.entity.last_correlator = correlator
            if not again:
                self._tell(name, tenant, event, correlator)

        return tell

    def _checked_scope(self, request: Request, refusal: OrionError | None) -> Scope:
        if has_forbidden(request.path):
            raise bad_request(INVALID_CHARACTER_IN_URI)
        try:
            return scope_from(request.header("fiware-servicepath"), request.method)
        except TooManyPathsError as too_many:
            if refusal is None:
                raise
            raise OrionError(refusal.status, too_many.description) from None


def _check_content_type(request: Request) -> None:
    if not request.announced_length:
        return
    kind = request.header("content-type").split(";")[0]
    if not kind:
        raise OrionError(415, "Content-Type header not used, default application/octet-stream is not supported")
    if kind not in ("application/json", "text/plain"):
        raise OrionError(415, f"not supported content type: {kind}")


def _check_accept(request: Request) -> None:
    accept, of_value = accept_from(request.header("accept")), _asks_for_value(request)
    if not accept.json and not (of_value and accept.text):
        also = ", text/plain" if of_value else ""
        raise OrionError(406, f"acceptable MIME types: application/json{also}")


def _asks_for_value(request: Request) -> bool:
    return request.path.rstrip("/").endswith("/value")


def _check_length(request: Request) -> None:
    length = request.announced_length
    if request.method in ("GET", "DELETE") and not length and request.header("content-type"):
        raise bad_request("Orion accepts no payload for GET/DELETE requests. "
                          "HTTP header Content-Type is thus forbidden")
    if request.method in _WITH_BODY and not length:
        raise OrionError(411, "Zero/No Content-Length in PUT/POST/PATCH request")
    if length > MAX_BODY:
        raise OrionError(413, f"payload size: {length}, max size supported: {MAX_BODY}")
