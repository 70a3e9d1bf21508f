"""All that is unsent in the order in which a panel shows it, and what it counts: made where it costs nobody's time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import overload

from .report import AssetChange


@dataclass(frozen=True)
class Lot:
    """The changes of one class in one town: those from `start` to `stop`."""

    municipality: str | None
    asset_class: str
    start: int
    stop: int


@dataclass(frozen=True)
class UnsentList(Sequence[AssetChange]):
    rows: Sequence[AssetChange]
    lots: tuple[Lot, ...] = ()
    conflicts: int = 0

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> AssetChange: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[AssetChange]: ...
    def __getitem__(self, index: int | slice) -> AssetChange | Sequence[AssetChange]:
        return self.rows[index]


def arranged(changes: Iterable[AssetChange]) -> UnsentList:
    """Lot by lot; in each first what could not be sent, the others by their names."""
    if isinstance(changes, UnsentList):
        return changes

    def lot(change: AssetChange) -> tuple[str, str]:
        return change.municipality or "", change.asset_class

    rows = sorted(changes, key=lambda change: (*lot(change), change.error is None, change.label.casefold()))
    lots, start = [], 0
    for (town, asset_class), some in groupby(rows, key=lot):
        stop = start + sum(1 for _ in some)
        lots.append(Lot(town or None, asset_class, start, stop))
        start = stop
    return UnsentList(rows, tuple(lots), sum(change.conflict for change in rows))
