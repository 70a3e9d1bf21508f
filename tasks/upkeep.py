"""The upkeep of a working copy: backups, checking, repairing; also of one that is too broken to be opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication

from ..errors import CancelledError, TerritoryError, WorkingCopyError
from ..workspace.attachments import check_files
from ..workspace.backup import Backup, Contents, back_up, backups, contents, protect
from ..workspace.checking import check
from ..workspace.findings import Finding
from ..workspace.repair import Repaired, repair
from ..workspace.restoring import restore
from ..workspace.retired_codes import replace_retired, retired_in
from .task import LOG, Control
from .territory_job import TerritoryJob

translate = QCoreApplication.translate

_BROKEN = ("damaged", "table_missing", "column_missing")


class Opened(Protocol):
    """What this asks of the open territory."""

    file: Path
    working_copy: Path
    is_ready: bool

    def _known(self) -> TerritoryJob: ...
    def _act(self, action: str, work: Callable[[Control], Any]) -> None: ...
    def _read_here(self, read: Callable[[], Any], then: Callable[[Any], None]) -> None: ...


@dataclass(frozen=True)
class BackupLine:
    """`contents` is None where it cannot be read."""

    backup: Backup
    contents: Contents | None


class TerritoryUpkeep:
    """Actions end as "backup", "restore_backup", "check", "repair", "recode". Only the last needs a territory that is
    ready."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def back_up(self) -> None:
        """Ends with the Backup."""
        path = self._opened.working_copy
        self._opened._act("backup", lambda _control: back_up(path))

    def backups(self, then: Callable[[list[BackupLine]], None]) -> None:
        path = self._opened.working_copy
        self._opened._read_here(lambda: lines(path), then)

    def restore(self, backup: Path) -> None:
        """Ends with the Backup of what was there before, or None."""
        path = self._opened.working_copy
        self._opened._act("restore_backup", lambda _control: restore(path, backup))

    def check(self) -> None:
        """Ends with a list of Findings."""
        job = self._job()
        self._opened._act("check", lambda control: checked(job(), control))

    def repair(self) -> None:
        """Ends with a Repaired."""
        job = self._job()
        self._opened._act("repair", lambda control: repaired(job(), control))

    def replace_codes(self) -> None:
        """Ends with the number of values."""
        job = self._opened._known()
        self._opened._act("recode", lambda _control: recoded(job))

    def _job(self) -> Callable[[], TerritoryJob]:
        opened = self._opened
        if opened.is_ready:
            known = opened._known()
            return lambda: known
        return lambda: TerritoryJob.from_file(opened.file, opened.working_copy)


def lines(path: Path) -> list[BackupLine]:
    return [BackupLine(one, _contents(one)) for one in backups(path)]


def _contents(backup: Backup) -> Contents | None:
    try:
        return contents(backup.file)
    except WorkingCopyError:
        return None


def checked(job: TerritoryJob, control: Control) -> list[Finding]:
    found = check(job.working_copy, job.catalog, control.progress, control.cancelled)
    if control.cancelled():
        raise CancelledError
    return found if any(one.kind in _BROKEN for one in found) else [*found, *_beyond(job)]


def _beyond(job: TerritoryJob) -> Sequence[Finding]:
    """Files, and codes that were given up."""
    with job.store(read_only=True) as store:
        files = check_files(store, thoroughly=True)
        codes = [
            Finding("code_retired", one.asset_class, len(one.uids), one.uids[:5],
                    f"{one.attribute}: {one.value} → {one.successor}")
            for one in retired_in(store)
        ]  # fmt: skip
    return [*files, *codes]


def repaired(job: TerritoryJob, control: Control) -> Repaired:
    """What lies beyond the file stays as it is, and is told with what is left."""
    result = repair(job.working_copy, job.territory, job.catalog, control.progress, control.cancelled)
    beyond = _beyond(job)
    return replace(result, before=(*result.before, *beyond), left=(*result.left, *beyond))


def recoded(job: TerritoryJob) -> int:
    with job.store() as store:
        return replace_retired(store)


def protected(working_copy: Path, reason: str) -> None:
    """Before a pull or a push. Where no backup can be made, for want of room, the log tells, and the work goes on."""
    try:
        protect(working_copy, reason)
    except TerritoryError as error:
        said = translate("SmartTerritory", "No backup could be made: {problem}").format(problem=error)
        QgsMessageLog.logMessage(said, LOG, Qgis.MessageLevel.Warning)
