"""The history of a territory that is open: read in the background, gone back to, written into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..i18n.history_words import change_words, column_words, kind_words
from ..i18n.locale import language
from ..providers.transport import Cancelled
from ..workspace.history import HistoryEntry, action_entries, actions, history_of, labelled, oldest
from ..workspace.history_export import Words, export_history
from ..workspace.report import Progress, Step
from ..workspace.sides import label_of, place_of
from ..workspace.store import ActionCounts
from ..workspace.undo import Plan, plan_restore, plan_undo, restore_version, undo_last_push
from .qgis_transport import never

if TYPE_CHECKING:
    from ..workspace.geopackage import GeoPackageStore
    from .territory_job import TerritoryJob

translate = QCoreApplication.translate

PAGE = 500


def silent(_step: Step) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class AssetHistory:
    """`where`: lon and lat of the asset, while it is there. `is_whole`: nothing older is left to ask for."""

    uid: str
    asset_class: str
    label: str
    where: tuple[float, float] | None
    entries: tuple[HistoryEntry, ...]
    is_whole: bool


class TerritoryHistory:
    """What panels ask; `job`, `read` and `act` are those of the open territory. Answers come on the main thread."""

    def __init__(
        self, job: Callable[[], TerritoryJob], read: Callable[..., None], act: Callable[..., None]
    ) -> None:
        self._job, self._read, self._act = job, read, act

    def of(self, asset_class: str, uid: str, before: int | None, then: Callable[[AssetHistory], None]) -> None:
        self._read(lambda job: asset_history(job, asset_class, uid, before), then)

    def actions(
        self, before: int | None, kinds: Sequence[str] | None, then: Callable[[list[ActionCounts]], None]
    ) -> None:
        self._read(lambda job: _reading(job, lambda store: actions(store, PAGE, before, kinds)), then)

    def in_action(self, action: int, after: int, then: Callable[[list[HistoryEntry]], None]) -> None:
        """At most a page of them; `after` is the highest version of the page before."""

        def read(store: GeoPackageStore) -> list[HistoryEntry]:
            return labelled(store, action_entries(store, action, after, PAGE))

        self._read(lambda job: _reading(job, read), then)

    def plan_restore(self, uid: str, version: int, side: str, then: Callable[[Plan], None]) -> None:
        self._read(
            lambda job: _reading(job, lambda store: plan_restore(store, job.mappers(), uid, version, side)), then
        )

    def plan_undo(self, action: int | None, then: Callable[[Plan], None]) -> None:
        self._read(lambda job: _reading(job, lambda store: plan_undo(store, action)), then)

    def restore(self, uid: str, version: int, side: str) -> None:
        """Ends as "restore", with the plan that was carried out."""
        job = self._job()
        self._act("restore", lambda _control: restore(job, uid, version, side))

    def undo_push(self, action: int | None = None) -> None:
        """Of the last push where none is named. Ends as "undo", with the plan that was carried out."""
        job = self._job()
        self._act("undo", lambda _control: undo_push(job, action))

    def export(self, path: Path, uids: Sequence[str] | None = None) -> None:
        """Ends as "export", with the number of lines."""
        job, words = self._job(), spreadsheet_words()
        self._act("export", lambda control: export(job, path, uids, words, control.progress, control.cancelled))


def asset_history(job: TerritoryJob, asset_class: str, uid: str, before: int | None = None) -> AssetHistory:
    def read(store: GeoPackageStore) -> AssetHistory:
        found = history_of(store, job.mappers(), uid, before, PAGE, there=True)
        first = oldest(found)
        is_whole = first is None or not store.told_of(uid, first, 1)
        known = store.catalog.classes.get(asset_class)
        row = store.rows(known, [uid]).get(uid) if known else None
        if row is not None and known is not None:
            return AssetHistory(
                uid, asset_class, label_of(known, row.values, uid), place_of(row.values), tuple(found), is_whole
            )
        named = labelled(store, found)
        return AssetHistory(uid, asset_class, named[0].label if named else uid, None, tuple(found), is_whole)

    return _reading(job, read)


def restore(job: TerritoryJob, uid: str, version: int, side: str) -> Plan:
    with job.store() as store:
        return restore_version(store, job.mappers(), uid, version, side)


def undo_push(job: TerritoryJob, action: int | None = None) -> Plan:
    with job.store() as store:
        return undo_last_push(store, action)


def export(
    job: TerritoryJob,
    path: Path,
    uids: Sequence[str] | None,
    words: Words,
    progress: Progress = silent,
    cancelled: Cancelled = never,
) -> int:
    with job.store(read_only=True) as store:
        return export_history(store, job.mappers(), path, words, uids, progress, cancelled)


def spreadsheet_words() -> Words:
    """As a spreadsheet of this locale reads numbers and parts columns."""
    comma = QLocale().decimalPoint() == ","
    return Words(
        language(),
        column_words(),
        kind_words(),
        change_words(),
        translate("SmartTerritory", "Position"),
        translate("SmartTerritory", "yes"),
        translate("SmartTerritory", "no"),
        ";" if comma else ",",
        "," if comma else ".",
    )


def _reading(job: TerritoryJob, read: Callable[[GeoPackageStore], Any]) -> Any:
    with job.store(read_only=True) as store:
        return read(store)
