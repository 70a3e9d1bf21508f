"""What a pull asks of a store beyond the Store protocol: its own memory between two runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..catalog.model import AssetClass
from ..providers.model import EntityKey
from .arrivals import NewAsset
from .packed_tree import PackedTree
from .store import Store


@dataclass(frozen=True)
class ScopeState:
    """One type in one scope, as it was asked for.

    `watermark`: what changed before it is here, by the platform's clock; None: never listed whole. `untaken` entities
    are there and cannot or need not be here. `emptied`: when nothing was listed where much was known.
    """

    connection: str
    scope: str
    type: str
    watermark: str | None = None
    swept: str | None = None
    synced: str | None = None
    untaken: int = 0
    emptied: str | None = None
    error: str | None = None
    details: str | None = None


@dataclass(frozen=True)
class Sweep:
    """A list being read: `position` entities of it are in; `started` is the watermark that it will leave, by the
    platform's clock, `made` is by ours.

    `highest` is the greatest total that was told while it was read.
    """

    id: int
    position: int
    started: str | None
    made: str
    highest: int = 0


class PullStore(Store, Protocol):
    """Writing belongs inside the `applying` block."""

    def is_settled(self, asset_class: AssetClass) -> bool: ...
    def version(self) -> int: ...
    def empty_tree(self, asset_class: AssetClass) -> PackedTree | None: ...
    def put_new(
        self, asset_class: AssetClass, connection: str, assets: Sequence[NewAsset], tree: PackedTree | None
    ) -> bool: ...

    def loading(self, begun: bool) -> None: ...
    def note_extents(self, tables: Iterable[str]) -> None: ...

    def scope_states(self) -> list[ScopeState]: ...
    def put_scope_states(self, states: Iterable[ScopeState]) -> None: ...

    def sweep(self, key: str) -> Sweep | None: ...
    def begin_sweep(self, key: str, made: str) -> Sweep: ...
    def advance_sweep(self, sweep: int, position: int, started: str | None, total: int | None) -> None: ...
    def forget_sweeps(self, before: str) -> None: ...
    def end_sweep(self, sweep: int) -> None: ...
    def highest_total(self, sweep: int) -> int: ...
    def see(self, sweep: int, names: Iterable[tuple[str, str, str]]) -> None: ...
    def seen(self, sweep: int) -> int: ...
    def seen_keys(self, sweep: int, connection: str) -> list[EntityKey]: ...
    def strangers(self, sweep: int, connection: str) -> list[EntityKey]: ...
    def overlooked(self, connection: str, found: Iterable[tuple[EntityKey, str]], before: str) -> int: ...
    def unseen(
        self, sweep: int, connection: str, asked: Iterable[str], types: Sequence[str]
    ) -> list[tuple[str, str]]: ...
    def count_known(self, connection: str, asked: Iterable[str], types: Sequence[str]) -> int: ...

    def sensor_keys(self, uids: Iterable[str]) -> dict[str, tuple[str, str, str]]: ...
    def sensors_in(self, connection: str, asked: Iterable[str], types: Sequence[str]) -> list[str]: ...
    def remove_sensors(self, uids: Iterable[str]) -> None: ...
