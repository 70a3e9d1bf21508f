"""The parsing half of a pull's writing: pages into rows. It needs no store, so that a process of its own can do it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from ..catalog.model import Catalog
from ..errors import PlatformError
from ..providers.base import Mapper
from ..providers.model import Alike, EntityKey, RawPage, Remote
from .arrivals import Arrival, Columns
from .batches import COUNT, LOOK, Batch
from .cells import json_text
from .growing import Growing, Shape, columns_of


@dataclass(frozen=True)
class PreparedPage:
    """`arrivals`: what must be looked at closely; all else stands in `columns`."""

    offset: int
    total: int | None
    platform_time: str | None
    arrivals: list[Arrival] = field(default_factory=list)
    columns: list[Columns] = field(default_factory=list)
    youngest: str | None = None  # the latest date of its entities
    error: PlatformError | None = None  # it is no page at all
    body: bytes = b""  # of a page that holds no entities

    def __len__(self) -> int:
        return len(self.arrivals) + sum(len(some.ids) for some in self.columns)

    def listed(self) -> Iterator[Arrival]:
        """All of them."""
        for some in self.columns:
            yield from some.arrivals()
        yield from self.arrivals


class Preparation:
    def __init__(self, catalog: Catalog, mappers: Mapping[str, Mapper]) -> None:
        self.catalog, self.mappers = catalog, mappers
        self._shapes: dict[tuple[str, str], Shape | None] = {}

    def prepare(self, batch: Batch, page: RawPage) -> PreparedPage:
        told = page.offset, page.total, page.platform_time
        if batch.kind in (COUNT, LOOK):
            return PreparedPage(*told, body=page.body)
        arrivals: list[Arrival] = []
        growing: dict[tuple[str, str], Growing] = {}
        columns: list[Columns] = []
        try:
            self._sort(batch.connection, page, arrivals, growing, columns)
        except PlatformError as error:
            return PreparedPage(*told, error=error)
        columns += [some.columns() for some in growing.values() if some.ids]
        dates = chain((arrival.modified for arrival in arrivals), *(some.modified for some in columns))
        return PreparedPage(*told, arrivals, columns, max(filter(None, dates), default=None))

    def _sort(
        self, connection: str, page: RawPage, arrivals: list[Arrival], growing: dict[tuple[str, str], Growing],
        columns: list[Columns],
    ) -> None:  # fmt: skip
        mapper = self.mappers[connection]
        for one in mapper.lots(page):
            if isinstance(one, Alike):
                if shape := self._shape(mapper, connection, one.type):
                    columns.append(columns_of(shape, one))
                continue
            place = one.key[1:3]
            some = growing.get(place)
            if some is None:
                some = growing[place] = Growing(*place, self._shape(mapper, connection, one.key.type))
            if not some.take(one):
                arrivals.append(_bare(one))

    def _shape(self, mapper: Mapper, connection: str, kind: str) -> Shape | None:
        known = connection, kind
        if known not in self._shapes:
            asset_class = mapper.class_of(Remote(EntityKey(connection, "", kind, ""), {}))
            self._shapes[known] = Shape.of(mapper, asset_class) if asset_class else None
        return self._shapes[known]


def _bare(remote: Remote) -> Arrival:
    key = remote.key
    return Arrival(key.scope, key.type, key.id, remote.modified, text_of(remote), problem=remote.problem)


def text_of(remote: Remote) -> bytes:
    return remote.text if remote.text is not None else str(json_text(remote.entity)).encode()
