"""What a pull, a push and the overview tell: results that a screen or a cron job can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import TerritoryError
from ..providers.model import PlannedRequest, Value

if TYPE_CHECKING:
    from .uploads import SentPhotos


@dataclass(frozen=True)
class Step:
    """What a long action is at: `key` names a sentence of `i18n/steps.py`; `fraction` is 0 to 1 where it is known."""

    key: str
    details: Mapping[str, Value] = field(default_factory=dict)
    fraction: float | None = None


Progress = Callable[[Step], None]
DELETED = "(deleted)"  # stands for an attribute where one side deleted what the other changed


@dataclass(frozen=True)
class TownResult:
    """One town's part of a pull; `error` is what stopped it, the other towns going on."""

    code: str
    name: str
    pulled: int = 0
    deleted: int = 0
    conflicts: int = 0
    error: TerritoryError | None = None


@dataclass(frozen=True)
class PullResult:
    """`pulled` counts assets that came or changed; `failed` entities that could not be taken, and failed towns."""

    pulled: int = 0
    deleted: int = 0
    conflicts: int = 0
    failed: int = 0
    sensors: int = 0
    towns: tuple[TownResult, ...] = ()
    problems: tuple[TerritoryError, ...] = ()
    cancelled: bool = False
    ignored: Mapping[str, int] = field(default_factory=dict)  # entities of types that the catalog does not know
    clock_off_s: float = 0.0  # how far this computer's clock is ahead of the platform's, where it is far off


@dataclass(frozen=True)
class AssetResult:
    """`status`: pushed, conflict, failed."""

    uid: str
    label: str
    status: str
    asset_class: str = ""
    municipality: str | None = None
    error: TerritoryError | None = None


@dataclass(frozen=True)
class PushResult:
    """`pushed` counts assets that the platform took, `verified` those whose re-read agrees; deletions count in both."""

    pushed: int = 0
    verified: int = 0
    conflicts: int = 0
    failed: int = 0
    assets: Sequence[AssetResult] = ()
    requests: Sequence[PlannedRequest] = ()
    cancelled: bool = False
    photos: SentPhotos | None = None


@dataclass(frozen=True)
class FieldChange:
    """`attribute` is the catalog's key, or "geometry"."""

    attribute: str
    before: Value
    now: Value


@dataclass(frozen=True)
class AssetChange:
    """What is unsent of one asset; `kind` is create, update or delete."""

    uid: str
    asset_class: str
    municipality: str | None
    kind: str
    label: str
    fields: tuple[FieldChange, ...] = ()
    first: str | None = None
    last: str | None = None
    editor: str | None = None
    conflict: bool = False
    where: tuple[float, float] | None = None  # lon, lat
    error: TerritoryError | None = None  # why the last push could not send it


@dataclass(frozen=True)
class ConflictItem:
    """`attribute` is the catalog's key, "geometry", or "(deleted)" where one side deleted what the other changed."""

    attribute: str
    base: Value
    mine: Value
    theirs: Value


@dataclass(frozen=True)
class Conflict:
    uid: str
    asset_class: str
    municipality: str | None
    label: str
    items: tuple[ConflictItem, ...]
    found_at: str
    theirs_when: str | None = None
    mine_by: str | None = None
    where: tuple[float, float] | None = None
    mine_when: str | None = None
    mine_device: str | None = None
    theirs_dates: Mapping[str, str] = field(default_factory=dict)  # by attribute, where the platform tells
    theirs_by: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TownSummary:
    code: str
    name: str
    counts: Mapping[str, int] = field(default_factory=dict)  # by class key
    unsent: int = 0
    conflicts: int = 0
    errors: int = 0
    sensors: int = 0
    stale: int = 0
    last_sync: str | None = None


@dataclass(frozen=True)
class SensorReading:
    uid: str
    kind: str
    name: str
    municipality: str | None
    property: str
    value: Value
    unit: str | None
    observed_at: str | None
    state: str  # normal, warning, alarm, stale, no_data
    where: tuple[float, float] | None = None


@dataclass(frozen=True)
class Status:
    """`changes` counts assets with something unsent, also those that wait in a conflict."""

    assets: int
    changes: int
    conflicts: int
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # class → municipality → n
    sensors: int = 0
