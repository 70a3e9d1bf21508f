"""What the rest of the program asks of a platform, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from ..catalog.model import AssetClass, SensorKind
from ..errors import PlatformError
from .model import (
    Alike,
    Capabilities,
    CheckStep,
    EntityKey,
    Observation,
    Outcome,
    PageQuery,
    PlannedRequest,
    RawPage,
    Remote,
    Value,
    Write,
)


class Mapper(Protocol):
    """The platform's JSON to the model and back; touches no network, so the writer process can use it."""

    def parse(self, page: RawPage) -> list[Remote]:
        """Raises NotJsonError."""
        ...

    def lots(self, page: RawPage) -> Iterator[Remote | Alike]:
        """The same one after the other, for a list of many: assets with a point, or without a place, may come together.
        May raise in its midst."""
        ...

    def class_of(self, remote: Remote) -> AssetClass | None: ...

    def kind_of(self, remote: Remote) -> SensorKind | None: ...

    def values(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, Value]:
        """Attribute keys of the catalog (columns only) and GEOMETRY, normalised as the working copy stores them."""
        ...

    def row_reader(self, asset_class: AssetClass) -> Callable[[Mapping[str, Any]], list[Value]]:
        """What `values` tells, in the order of the class's columns, the place last where it has one; quick, and may
        raise anything for a broken entity."""
        ...

    def place_problem(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> str | None:
        """Why the place that an entity tells cannot be read, though its other values can: shape, empty, numbers, kind.
        None where it can be read, and where none is told."""
        ...

    def observations(self, remote: Remote) -> list[Observation]:
        """Readings of a sensor, or the telemetry of an asset."""
        ...

    def dates(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        """When each attribute was changed there, by the platform's clock, where it tells: the catalog's key to
        ISO 8601."""
        ...

    def authors(self, asset_class: AssetClass, entity: Mapping[str, Any]) -> dict[str, str]:
        """Who changed each attribute there, where it tells: the catalog's key to a name."""
        ...


class Assets(Protocol):
    """The verbs. All raise PlatformError; those that take several never let one failure stop the others."""

    mapper: Mapper
    capabilities: Capabilities

    def check(self) -> Iterator[CheckStep]: ...

    def pages(self, query: PageQuery, first: RawPage | None = None) -> Iterator[RawPage]:
        """`first`: its first page, where that is known already."""
        ...

    def first_pages(self, queries: Sequence[PageQuery]) -> Iterator[RawPage | PlatformError]:
        """Of each, in order, several under way at a time: many short lists take as long as a few."""
        ...

    def count(self, query: PageQuery) -> int: ...

    def read(self, keys: Sequence[EntityKey]) -> dict[EntityKey, Remote | None]: ...

    def plan(self, writes: Sequence[Write]) -> list[PlannedRequest]:
        """The very requests that `write` would send, without sending any."""
        ...

    def write(self, writes: Sequence[Write]) -> Iterator[Outcome]: ...
