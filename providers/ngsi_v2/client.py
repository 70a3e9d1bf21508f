"""The verbs of an NGSI-v2 broker, as the rest of the program asks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...catalog.model import Catalog
from ...errors import PlatformError
from ..base import Mapper
from ..connection import Connection
from ..model import (
    Capabilities,
    CheckStep,
    EntityKey,
    Outcome,
    PageQuery,
    PlannedRequest,
    RawPage,
    Remote,
    Write,
)
from ..sender import Sender
from .calls import Calls
from .connection_check import ConnectionCheck
from .mapping import NgsiMapper
from .options import in_flight
from .pages import count, first_pages, pages, read
from .shipments import MAX_BODY_BYTES
from .writes import Writer

SCOPES_PER_QUERY = 10  # an eleventh is answered 200, with an error as its body
IN_FLIGHT = 6
WRITES_IN_FLIGHT = 8


class NgsiAssets:
    """Raises TerritoryFileError for what its connection's `overrides` or `options` cannot say."""

    def __init__(self, connection: Connection, catalog: Catalog, sender: Sender) -> None:
        self.connection = connection
        mapper = NgsiMapper(connection, catalog)
        self.mapper: Mapper = mapper
        self._mapper = mapper
        self.sender = sender
        self.calls = Calls(connection, mapper.overrides.type_there)
        self.in_flight = in_flight(connection, IN_FLIGHT)
        # A Keystone token is good for one subservice.
        one_each = connection.auth.method == "keystone"
        self.capabilities = Capabilities(
            modified_since=True,
            total_count=True,
            scopes_per_query=1 if one_each else SCOPES_PER_QUERY,
            page_size=self.calls.page_size,
            batch_write=True,
            max_body_bytes=MAX_BODY_BYTES,
        )
        self._writer = Writer(sender, self.calls, mapper, max(self.in_flight, WRITES_IN_FLIGHT))

    def check(self) -> Iterator[CheckStep]:
        most = self.capabilities.scopes_per_query
        return ConnectionCheck(self.connection, self.sender, self.calls, self._mapper, most).steps()

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        return pages(self.sender, self.calls, query, self.in_flight, first)

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage | PlatformError]:
        return first_pages(self.sender, self.calls, queries, self.in_flight)

    def count(self, query: PageQuery) -> int:
        return count(self.sender, self.calls, query)

    def read(self, keys: Sequence[EntityKey]) -> dict[EntityKey, Remote | None]:
        return read(self.sender, self.calls, self._mapper, keys, self.in_flight)

    def plan(self, writes: Sequence[Write]) -> list[PlannedRequest]:
        return self._writer.plan(writes)

    def write(self, writes: Sequence[Write]) -> Iterator[Outcome]:
        return self._writer.write(writes)
