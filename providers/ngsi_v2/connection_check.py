"""*Test connection*: one step after the other, each with the error that a person can act on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...errors import (
    AuthenticationError,
    CancelledError,
    NotJsonError,
    PlatformError,
    TlsError,
    UnreachableError,
)
from ..connection import Connection
from ..json_reading import excerpt, read_json
from ..model import CheckStep, PageQuery
from ..responses import shown
from ..sender import Sender
from ..transport import Request
from .calls import Calls
from .mapping import NgsiMapper
from .pages import entity_list

STEPS = ("reachability", "tls", "authentication", "types", "reading", "writing")
TYPES = 1000


class ConnectionCheck:
    def __init__(
        self, connection: Connection, sender: Sender, calls: Calls, mapper: NgsiMapper, most_scopes: int
    ) -> None:
        self.connection = connection
        self.sender = sender
        self.calls = calls
        self.mapper = mapper
        self.scopes = _scopes(connection)[:most_scopes]

    def steps(self) -> Iterator[CheckStep]:
        """Never raises; after a failure, the steps that depend on it cannot be known."""
        done = 0
        try:
            for step in self._steps():
                yield step
                done += 1
                if step.passed is False:
                    break
        except CancelledError:
            return
        yield from (CheckStep(name, None) for name in STEPS[done:])

    def _steps(self) -> Iterator[CheckStep]:
        try:
            # Without our headers: whatever answers here has not earned a token yet.
            self.sender.retrying.transport.send(Request("GET", self.calls.root, timeout_s=20))
        except TlsError as error:
            yield CheckStep("reachability", True)
            yield CheckStep("tls", False, error=error)
            return
        except PlatformError as error:
            # What answers in its own way has been reached.
            reached = not isinstance(error, UnreachableError) and "seconds" not in error.details
            yield CheckStep("reachability", reached, error=None if reached else error)
            if not reached:
                return
        else:
            yield CheckStep("reachability", True, {"url": shown(self.calls.root)})
        encrypted = self.calls.root.startswith("https:")
        yield CheckStep("tls", True if encrypted else None, {"encrypted": encrypted})
        yield from self._signed_in()

    def _signed_in(self) -> Iterator[CheckStep]:
        asked = {"options": "count,noAttrDetail", "limit": str(TYPES)}  # with their details, it takes half a minute
        try:
            answer = self.sender.answer(self.calls.get("/types", asked, self.scopes))
        except AuthenticationError as error:
            yield CheckStep("authentication", False, error=error)
            return
        except PlatformError as error:
            yield CheckStep("authentication", True)
            yield CheckStep("types", False, error=error)
            return
        yield CheckStep("authentication", True, {"method": self.connection.auth.method})
        try:
            yield CheckStep("types", True, {"types": self._types(answer.body)})
        except PlatformError as error:
            yield CheckStep("types", False, error=error)
            return
        try:
            page = self.sender.answer(self.calls.page(PageQuery(self.scopes, ()), 0, limit=1))
            entity_list(page)
            yield CheckStep("reading", True, {"total": _number(page.headers.get("fiware-total-count"))})
        except PlatformError as error:
            yield CheckStep("reading", False, error=error)
            return
        yield CheckStep("writing", None)

    def _types(self, body: bytes) -> list[dict[str, Any]]:
        said = read_json(body, self.calls.root)
        if not isinstance(said, list):
            raise NotJsonError(url=shown(self.calls.root), excerpt=excerpt(body))
        found = [item for item in said if isinstance(item, Mapping) and isinstance(item.get("type"), str)]
        return [self._described(item) for item in found]

    def _described(self, item: Mapping[str, Any]) -> dict[str, Any]:
        kind = self.mapper.overrides.type_here(item["type"])
        asset_class = self.mapper.catalog.class_of_type(kind)
        sensor = self.mapper.catalog.kind_of_type(kind)
        return {
            "type": item["type"],
            "count": _number(item.get("count")),
            "class": asset_class.key if asset_class else None,
            "sensor": sensor.key if sensor else None,
        }


def _scopes(connection: Connection) -> tuple[str, ...]:
    """Where this connection looks, as far as it is known without the towns."""
    if connection.subtree:
        return (connection.subtree,)
    paths = tuple(dict.fromkeys(path for code, path in connection.scopes.items() if code != "*"))
    pattern = connection.scopes.get("*", "")
    if not paths and "{code}" in pattern:
        before = pattern.split("{code}", 1)[0]
        return (before.rpartition("/")[0] + "/#",)
    return paths or ((pattern,) if pattern else ("/#",))


def _number(said: Any) -> int | None:
    try:
        return int(said)
    except (TypeError, ValueError):
        return None
