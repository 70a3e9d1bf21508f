"""The parsing half of a pull's writing: pages into rows. It needs no store, so that a process of its own can do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalog.model import AssetClass, Catalog
from ..errors import PlatformError
from ..providers.base import Mapper
from ..providers.model import RawPage, Remote
from .arrivals import Arrival, Observed
from .batches import COUNT, LOOK, Batch
from .broken import BROKEN
from .geometry import blob_from_point
from .tables import json_text
from .values import is_kept_plain, to_column, unkeepable


@dataclass(frozen=True)
class PreparedPage:
    offset: int
    total: int | None
    platform_time: str | None
    arrivals: list[Arrival]
    youngest: str | None = None  # the latest date of its entities
    error: PlatformError | None = None  # it is no page at all
    body: bytes = b""  # of a page that holds no entities


class Preparation:
    def __init__(self, catalog: Catalog, mappers: Mapping[str, Mapper]) -> None:
        self.catalog, self.mappers = catalog, mappers
        self._rows: dict[tuple[str, str], Callable[[Remote], Arrival]] = {}

    def prepare(self, batch: Batch, page: RawPage) -> PreparedPage:
        if batch.kind in (COUNT, LOOK):
            return PreparedPage(page.offset, page.total, page.platform_time, [], body=page.body)
        mapper = self.mappers[batch.connection]
        try:
            arrivals = [self._arrived(mapper, batch.connection, remote) for remote in mapper.each(page)]
        except PlatformError as error:
            return PreparedPage(page.offset, page.total, page.platform_time, [], error=error)
        youngest = max((a.modified for a in arrivals if a.modified), default=None)
        return PreparedPage(page.offset, page.total, page.platform_time, arrivals, youngest)

    def _arrived(self, mapper: Mapper, connection: str, remote: Remote) -> Arrival:
        known = connection, remote.key.type
        reader = self._rows.get(known)
        if reader is None:
            asset_class = mapper.class_of(remote)
            reader = self._rows[known] = _row_of(mapper, asset_class) if asset_class else _bare
        return reader(remote)


def _row_of(mapper: Mapper, asset_class: AssetClass) -> Callable[[Remote], Arrival]:
    read = mapper.row_reader(asset_class)
    types = [attribute.type for attribute in asset_class.columns]
    special = [(number, kind) for number, kind in enumerate(types) if not is_kept_plain(kind)]
    is_point, watched = asset_class.geometry == "point", bool(asset_class.telemetry)
    if asset_class.geometry not in ("point", "none"):
        return _bare

    def arrived(remote: Remote) -> Arrival:
        if remote.text is None or remote.problem:
            return _bare(remote)
        key = remote.key
        try:
            row = read(remote.entity)
            place = blob = None
            if is_point:
                place = _point(row.pop())
                if place is None:
                    return _bare(remote)
                blob = blob_from_point(*place)
            for number, kind in special:
                if row[number] is not None:
                    row[number] = to_column(kind, row[number])
            observed = _observed(mapper, remote) if watched else ()
        except BROKEN:
            return _bare(remote)
        columns = (blob, *row) if is_point else tuple(row)
        return Arrival(key.scope, key.type, key.id, remote.modified, remote.text, columns, place, observed)

    return arrived


def _bare(remote: Remote) -> Arrival:
    key = remote.key
    return Arrival(key.scope, key.type, key.id, remote.modified, text_of(remote), problem=remote.problem)


def text_of(remote: Remote) -> bytes:
    return remote.text if remote.text is not None else str(json_text(remote.entity)).encode()


def _point(geometry: Any) -> tuple[float, float] | None:
    """Where nothing is odd with it."""
    if geometry is None or geometry.get("type") != "Point":
        return None
    x, y = geometry["coordinates"][:2]
    if x.__class__ not in (float, int) or y.__class__ not in (float, int):
        return None
    return (x, y) if -180 <= x <= 180 and -90 <= y <= 90 else None


def _observed(mapper: Mapper, remote: Remote) -> tuple[Observed, ...]:
    found = mapper.observations(remote)
    return tuple(
        (o.property, o.value, o.unit, o.observed_at, o.quality) for o in found if not unkeepable(o.value)
    )
