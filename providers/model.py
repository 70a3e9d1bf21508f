"""What passes between a platform and the rest of the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..catalog.model import AssetClass
from ..errors import TerritoryError

Value = Any  # None, str, int, float, bool, list or dict: as JSON has them
GEOMETRY = "geometry"  # the key of an asset's place among its values: a GeoJSON geometry, lon/lat, or None


class EntityKey(NamedTuple):
    """Who an entity is on its platform: the same id may live in two scopes (service paths)."""

    connection: str
    scope: str
    type: str
    id: str


class Remote(NamedTuple):
    """An entity as its platform told it, whole; `text` is its JSON as it came, without the builtin attributes, None
    where it must be written anew."""

    key: EntityKey
    entity: Mapping[str, Any]
    modified: str | None = None  # the platform's own date, ISO 8601
    problem: tuple[str, str] | None = None  # attribute and reason, where the entity cannot be kept as it is
    text: bytes | None = None


class Alike(NamedTuple):
    """Entities of one scope and type that their platform wrote alike: read already, a sequence each.

    `values`: one for each of the class's columns, None where no entity has a value. `places`: lon, lat; empty where the
    class has none. `observed`: empty where nothing is.
    """

    scope: str
    type: str
    ids: Sequence[str]
    modified: Sequence[str | None]
    texts: Sequence[bytes]
    values: Sequence[Sequence[Value] | None]
    places: Sequence[tuple[float, float]]
    observed: Sequence[Sequence[Observation]]


@dataclass(frozen=True)
class PageQuery:
    """What to list: at most `Capabilities.scopes_per_query` scopes."""

    scopes: tuple[str, ...]
    types: tuple[str, ...]
    modified_since: str | None = None  # ISO 8601, by the platform's clock
    ids_only: bool = False
    start: int = 0  # entities to pass over, to resume
    count_only: bool = False  # the total is wanted, and no entity

    @property
    def only_scope(self) -> str | None:
        """Where all that is listed lives; None where it may be in several."""
        return self.scopes[0] if len(self.scopes) == 1 and not self.scopes[0].endswith("#") else None


@dataclass(frozen=True)
class RawPage:
    """One page as bytes: whoever writes it parses it, perhaps in another process."""

    query: PageQuery
    offset: int
    total: int | None
    body: bytes
    platform_time: str | None = None  # the platform's clock when it answered, ISO 8601


@dataclass(frozen=True)
class Observation:
    """A value that a sensor or an asset's telemetry reports."""

    entity: str
    property: str
    value: Value
    unit: str | None
    observed_at: str | None
    quality: str = "ok"  # ok, out_of_range, future, no_time


@dataclass(frozen=True)
class Write:
    """One asset's change. `values` holds what the user changed only (for a creation: all that is not null)."""

    kind: str  # create, update, delete
    key: EntityKey
    asset_class: AssetClass
    values: Mapping[str, Value] = field(default_factory=dict)
    current: Mapping[str, Any] | None = None  # the entity as just read, whose types and metadata are kept; for a
    # creation, what the platform had before it was deleted there: it returns whole


@dataclass(frozen=True)
class PlannedRequest:
    """A request that a push would send, as a person may read it."""

    method: str
    url: str
    scope: str
    body: Any
    uids: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of one write: `error` is None where the platform acknowledged it."""

    write: Write
    error: TerritoryError | None = None


@dataclass(frozen=True)
class CheckStep:
    """One line of *Test connection*: reachability, tls, authentication, types, reading, writing."""

    name: str
    passed: bool | None  # None: cannot be known yet
    details: Mapping[str, Any] = field(default_factory=dict)
    error: TerritoryError | None = None


@dataclass(frozen=True)
class Capabilities:
    conditional_write: bool = False
    modified_since: bool = False
    total_count: bool = False
    scopes_per_query: int = 1
    page_size: int = 1000
    batch_write: bool = False
    max_body_bytes: int = 1_000_000
