"""Sends what a provider asks for: signed in, tried again, renewed once when a token ran out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..errors import AccessDeniedError, AuthenticationError, PlatformError
from .authentication import Authentication
from .responses import error_of
from .retries import Retrying
from .transport import Request, Response


@dataclass(frozen=True)
class Call:
    """A request before it is signed. `repeatable`: sending it twice does no harm when the first answer was lost."""

    request: Request
    scope: str = ""
    repeatable: bool = True


@dataclass(frozen=True)
class _Drawn:
    call: Call
    headers: Mapping[str, str]
    error: PlatformError | None = None


class Sender:
    """Raises PlatformError for no answer, 401, 403, 429, 5xx and redirects; other statuses are the caller's."""

    def __init__(self, authentication: Authentication, retrying: Retrying) -> None:
        self.authentication = authentication
        self.retrying = retrying

    def send(self, call: Call) -> Response:
        drawn = self._drawn(call)
        if drawn.error is not None:
            raise drawn.error
        return self._settled(drawn, None)

    def answer(self, call: Call) -> Response:
        """Like `send`, and every refusal raises."""
        response = self.send(call)
        error = error_of(response)
        if error is not None:
            raise error
        return response

    def send_all(self, calls: Iterable[Call], in_flight: int) -> Iterator[Response | PlatformError]:
        """An answer or an error for each call, in the order asked, several under way."""
        under_way: deque[_Drawn] = deque()
        answers = self.retrying.transport.send_all(self._signed(calls, under_way), in_flight)
        for first in answers:
            yield from _leading_errors(under_way)
            try:
                answer: Response | PlatformError = self._settled(under_way.popleft(), first)
            except PlatformError as error:
                answer = error
            yield answer
        yield from _leading_errors(under_way)

    def _signed(self, calls: Iterable[Call], under_way: deque[_Drawn]) -> Iterator[Request]:
        for call in calls:
            drawn = self._drawn(call)
            under_way.append(drawn)
            if drawn.error is None:
                yield _with(call.request, drawn.headers)

    def _drawn(self, call: Call) -> _Drawn:
        try:
            return _Drawn(call, self.authentication.headers(call.scope))
        except PlatformError as error:
            return _Drawn(call, {}, error)

    def _settled(self, drawn: _Drawn, first: Response | PlatformError | None) -> Response:
        call = drawn.call
        response = self.retrying.send(_with(call.request, drawn.headers), call.repeatable, first)
        if response.status == 401 and self.authentication.renew(call.scope, drawn.headers):
            renewed = _with(call.request, self.authentication.headers(call.scope))
            response = self.retrying.send(renewed, call.repeatable)
        error = error_of(response)
        # What redirects and 401 need was tried: these are final. The other refusals mean something to the provider.
        if isinstance(error, (AuthenticationError, AccessDeniedError)) or 300 <= response.status < 400:
            raise error or PlatformError(url=response.url)
        return response


def _leading_errors(under_way: deque[_Drawn]) -> Iterator[PlatformError]:
    while under_way and under_way[0].error is not None:
        error = under_way.popleft().error
        assert error is not None
        yield error


def _with(request: Request, headers: Mapping[str, str]) -> Request:
    return replace(request, headers={**request.headers, **headers}) if headers else request
