"""What pull, push and merge ask of the place where a working copy lives: a GeoPackage today, a team's PostGIS later."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from ..catalog.model import AssetClass, Catalog
from ..providers.model import EntityKey, Observation, Value
from .report import ConflictItem


@dataclass(frozen=True)
class Row:
    """An asset as the working copy has it; `values` under the catalog's keys, with GEOMETRY."""

    uid: str
    municipality: str | None
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Base:
    """What the platform said of an asset at the last sync, whole. `gone`: it is no longer there."""

    uid: str
    asset_class: str
    key: EntityKey
    entity: Mapping[str, Any]
    modified: str | None = None
    gone: bool = False
    text: bytes | None = field(default=None, compare=False)  # its JSON as it came; None: written anew


@dataclass(frozen=True)
class ChangeNote:
    """The journal's line on an asset; `touched` counts the edits, so that one made meanwhile shows."""

    uid: str
    asset_class: str
    kind: str
    first: str | None
    last: str | None
    touched: int
    editor: str | None
    device: str | None = None
    action: str | None = None  # what made it, where that was no person at a form


@dataclass(frozen=True)
class OutboxEntry:
    """A write that was prepared; it goes when the platform has acknowledged it and the re-read agrees."""

    uid: str
    kind: str
    key: EntityKey
    values: Mapping[str, Value]
    attempts: int = 0
    error: str | None = None
    details: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class OpenConflict:
    uid: str
    item: ConflictItem
    found: str
    theirs_when: str | None


class HistoryLine(NamedTuple):
    uid: str
    asset_class: str
    change: str  # create, update, delete
    attribute: str | None = None
    old: Value = None
    new: Value = None


@dataclass(frozen=True)
class Told:
    """A line of the history as it was recorded; `number` grows with time."""

    number: int
    action: int
    at: str
    kind: str
    editor: str | None
    line: HistoryLine


@dataclass(frozen=True)
class ActionCounts:
    """One pull, push, decision…, whole: `assets` by what became of them (create, update, delete)."""

    action: int
    kind: str
    began: str
    ended: str
    editor: str | None
    lines: int
    assets: Mapping[str, int]


@dataclass(frozen=True)
class SensorRow:
    uid: str
    connection: str
    scope: str
    municipality: str | None
    kind: str
    name: str
    platform_type: str
    where: tuple[float, float] | None
    property: str | None
    value: Value
    unit: str | None
    observed_at: str | None
    state: str


class SealedRow(NamedTuple):
    """A row beside its seal, as the columns have them: `mine` and `before` in the order of `columns`, which are the
    catalog's keys, "uid" and GEOMETRY. `connection` is that of its base, where it was asked for."""

    uid: str
    columns: Sequence[str]
    mine: Sequence[Any]
    before: Sequence[Any]
    municipality: str | None = None
    connection: str = ""


@dataclass(frozen=True)
class TownRow:
    """`geometry`: its boundary, GeoJSON polygon in lon/lat, where there is one."""

    code: str
    name: str | None
    crs: str | None
    geometry: dict[str, Any] | None = None


class Store(Protocol):
    """Each `applying` block is one transaction and leaves no trace in the journal of changes."""

    catalog: Catalog

    def applying(self) -> AbstractContextManager[None]: ...
    def close(self) -> None: ...

    def rows(self, asset_class: AssetClass, uids: Iterable[str] | None = None) -> dict[str, Row]: ...
    def put_rows(self, asset_class: AssetClass, rows: Iterable[Row]) -> None: ...
    def put_values(self, asset_class: AssetClass, values: Mapping[str, Mapping[str, Value]]) -> None: ...
    def remove_rows(self, asset_class: AssetClass, uids: Iterable[str]) -> None: ...

    def sealed_rows(self, asset_class: AssetClass, uids: Sequence[str]) -> dict[str, SealedRow]:
        """Those of which nothing but the row was changed, and all that was changed can be told by their seal."""
        ...

    def bases(self, uids: Iterable[str] | None = None) -> dict[str, Base]: ...
    def bases_of(self, connection: str, ids: Iterable[str]) -> dict[EntityKey, Base]: ...
    def put_bases(self, bases: Iterable[Base]) -> None: ...
    def remove_bases(self, uids: Iterable[str]) -> None: ...
    def former(self, uids: Iterable[str]) -> dict[str, Base]: ...

    def changes(self, uids: Iterable[str] | None = None) -> list[ChangeNote]: ...
    def settle(self, uid: str, touched: int) -> bool: ...
    def set_kind(self, uid: str, asset_class: str, kind: str) -> None: ...

    def outbox(self, uids: Iterable[str] | None = None) -> dict[str, OutboxEntry]: ...
    def prepare(self, entries: Iterable[OutboxEntry]) -> None: ...
    def note_failure(self, uid: str, error: str, details: Mapping[str, Any]) -> None: ...
    def forget_outbox(self, uids: Iterable[str]) -> None: ...

    def conflicts(self, uids: Iterable[str] | None = None) -> dict[str, list[OpenConflict]]: ...
    def put_conflicts(self, uid: str, items: Iterable[ConflictItem], theirs_when: str | None) -> None: ...
    def drop_conflicts(self, uid: str, attributes: Iterable[str] | None = None) -> None: ...

    def editing(self, action: str) -> AbstractContextManager[None]: ...
    def record(self, kind: str, lines: Iterable[HistoryLine], action: int | None = None) -> int: ...
    def told_of(self, uid: str, before: int | None = None, limit: int | None = None) -> list[Told]: ...
    def told_in(self, action: int, after: int = 0, limit: int | None = None) -> list[Told]: ...
    def told_after(self, line: int, limit: int) -> list[Told]: ...
    def last_action(self, kind: str) -> int | None: ...
    def action_counts(
        self, limit: int, before: int | None = None, kinds: Collection[str] | None = None
    ) -> list[ActionCounts]: ...
    def town_under(self, asset_class: AssetClass, connection: str, scope: str) -> str | None: ...
    def tally(self, table: str, *columns: str) -> dict[tuple[Any, ...], int]: ...
    def put_observations(self, observations: Iterable[Observation]) -> None: ...
    def put_sensors(self, sensors: Iterable[SensorRow]) -> None: ...
    def sensors(self) -> list[SensorRow]: ...
    def sensor_observations(self) -> dict[str, list[Observation]]: ...

    def towns(self) -> list[TownRow]: ...
    def put_towns(self, towns: Iterable[TownRow]) -> None: ...
    def remove_towns(self, codes: Iterable[str]) -> None: ...
    def homeless(self, asset_class: AssetClass) -> list[str]: ...
    def set_municipality(self, asset_class: AssetClass, towns: Mapping[str, str]) -> None: ...
