"""What came of each asset of a push."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import TerritoryError
from ..providers.model import PlannedRequest
from .report import AssetResult, PushResult
from .sides import Sides, label_of
from .store import Store


class PushResults:
    """Failures are kept back, to be noted in the working copy with the batch that they belong to."""

    def __init__(self) -> None:
        self.assets: dict[str, AssetResult] = {}
        self.requests: list[PlannedRequest] = []
        self.verified: set[str] = set()
        self.cancelled = False
        self._unnoted: list[tuple[str, TerritoryError]] = []

    def pushed(self, sides: Sides, error: TerritoryError | None = None) -> None:
        """`error`: why it could not be read again; the platform took it, but its change stays until that is known."""
        self._put(sides, "pushed", error)
        if error is None:
            self.verified.add(sides.uid)
        else:
            self._unnoted.append((sides.uid, error))

    def waits(self, sides: Sides) -> None:
        self._put(sides, "conflict", None)

    def failed(self, sides: Sides, error: TerritoryError) -> None:
        self._put(sides, "failed", error)
        self._unnoted.append((sides.uid, error))

    def note_failures(self, store: Store) -> None:
        """So that the list of changes can show them, also after a restart."""
        if self._unnoted:
            with store.applying():
                for uid, error in self._unnoted:
                    store.note_failure(uid, error.key, error.details)
            self._unnoted.clear()

    def result(self) -> PushResult:
        assets = tuple(self.assets.values())
        return PushResult(
            pushed=_count(assets, "pushed"),
            verified=len(self.verified),
            conflicts=_count(assets, "conflict"),
            failed=_count(assets, "failed"),
            assets=assets,
            requests=tuple(self.requests),
            cancelled=self.cancelled,
        )

    def _put(self, sides: Sides, status: str, error: TerritoryError | None) -> None:
        row = sides.row
        label = label_of(sides.asset_class, row.values if row else {}, sides.uid)
        town = row.municipality if row else None
        self.assets[sides.uid] = AssetResult(sides.uid, label, status, sides.asset_class.key, town, error)


def _count(assets: Iterable[AssetResult], status: str) -> int:
    return sum(asset.status == status for asset in assets)
