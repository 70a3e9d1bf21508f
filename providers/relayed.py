"""Calls that another process signs and sends: whoever has a relay in a sender's place knows no secret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from ..errors import PlatformError
from .responses import error_of
from .sender import Call, Sender
from .transport import Response


class Relay(Protocol):
    """Answers as `Sender.send_all` gives them, one for each call. Raises CancelledError."""

    def __call__(
        self, connection: str, calls: Sequence[Call], in_flight: int
    ) -> Iterator[Response | PlatformError]: ...


class RelayedSender(Sender):
    """What a Sender does, done elsewhere."""

    def __init__(self, connection: str, relay: Relay) -> None:
        self._connection, self._relay = connection, relay

    def send(self, call: Call) -> Response:
        for answer in self._relay(self._connection, [call], 1):
            if isinstance(answer, PlatformError):
                raise answer
            return answer
        raise AssertionError("a call has an answer")

    def answer(self, call: Call) -> Response:
        response = self.send(call)
        error = error_of(response)
        if error is not None:
            raise error
        return response

    def send_all(self, calls: Iterable[Call], in_flight: int) -> Iterator[Response | PlatformError]:
        return self._relay(self._connection, list(calls), in_flight)
