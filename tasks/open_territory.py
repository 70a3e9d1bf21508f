"""A territory that is open in QGIS: what panels and layers see of it, and the one action under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..catalog.model import Catalog
from ..errors import TerritoryError, UnsavedEditsError
from ..providers.model import PlannedRequest
from ..providers.transport import Cancelled
from ..workspace.attachments import Collected
from ..workspace.choices import Choices
from ..workspace.pull import PullOptions
from ..workspace.report import AssetChange, Conflict, SensorReading, Status, TownSummary
from ..workspace.resolution import Seen
from ..workspace.territory import Territory
from .boundaries import ensure_boundaries
from .photos import collected
from .settings import Settings
from .task import BackgroundTask, Control
from .territory_decisions import TerritoryDecisions
from .territory_history import TerritoryHistory
from .territory_job import TerritoryJob
from .territory_surveys import TerritorySurveys
from .unsent_reading import UnsentReading
from .upkeep import TerritoryUpkeep

_BESIDE_EDITS = ("open", "live", "export", "backup", "check")  # actions that change no asset
_SOON_MS = 50  # several edits in a row are told once


class OpenTerritory(QObject):
    """Actions run one at a time in the background; reads beside them, their callbacks on the main thread.

    `territory` and `catalog` are there from `ready` on.
    """

    ready = pyqtSignal()
    changed = pyqtSignal()
    busy_changed = pyqtSignal(bool)
    progressed = pyqtSignal(object)
    finished = pyqtSignal(str, object)
    failed = pyqtSignal(object)
    closed = pyqtSignal()

    def __init__(self, file: Path, working_copy: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.working_copy = working_copy or Settings().working_copy_of(file)
        self.busy = False
        self.is_closed = False
        self.unsaved_layers: Callable[[], Sequence[str]] = tuple  # names; who shows layers tells
        self.changes_assets = False  # while an action is under way that may write rows
        self.history = TerritoryHistory(self._known, self._read, self._act)
        self.upkeep = TerritoryUpkeep(self)
        self.decisions = TerritoryDecisions(self._known, self._read, self._act)
        self.surveys = TerritorySurveys(self._known, self._read, self._act)
        self._job: TerritoryJob | None = None
        self._tasks: set[BackgroundTask] = set()
        self._action: BackgroundTask | None = None
        self._next: Callable[[], None] | None = None
        self._unsent: UnsentReading | None = None
        self.changed.connect(self._forget_reading)  # before any panel hears of it
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._on_edited)
        self._pulse = QTimer(self)
        self._pulse.timeout.connect(self._pull_sensors)

    @property
    def territory(self) -> Territory:
        return self._known().territory

    @property
    def catalog(self) -> Catalog:
        return self._known().catalog

    @property
    def is_ready(self) -> bool:
        return self._job is not None

    @property
    def live(self) -> bool:
        return self._pulse.isActive()

    def _known(self) -> TerritoryJob:
        if self._job is None:
            raise RuntimeError("the territory is not read yet")
        return self._job

    def open(self, before: Callable[[], None] | None = None) -> None:
        """Reads the file and makes the working copy where it is missing; `before` runs first, in the background."""

        def work(_control: Control) -> TerritoryJob:
            if before:
                before()
            job = TerritoryJob.from_file(self.file, self.working_copy)
            job = replace(job, migration=job.prepare())
            ensure_boundaries(job)
            return job

        self._act("open", work)

    def pull(self, municipalities: Sequence[str] | None = None) -> None:
        options = PullOptions(municipalities=tuple(municipalities) if municipalities is not None else None)
        self._pull("pull", options)

    def push(self, uids: Sequence[str] | None = None) -> None:
        job = self._known().with_secrets()
        self._act("push", lambda control: job.push_apart(uids, control.progress, control.cancelled))

    def sync(self) -> None:
        """Pull, then push what is unsent; a failed or cancelled pull stops it."""
        self._next = self.push
        self.pull()

    def revert(self, uids: Iterable[str]) -> None:
        """`uids` may be made as they are asked for, which happens in the background."""
        job = self._known()
        self._act("revert", lambda _control: job.revert(list(uids)))

    def resolve(self, choices: Mapping[str, Choices], seen: Seen | None = None) -> None:
        """`choices`: uid to attribute to mine, theirs, base or a typed value; `seen`: what was shown."""
        self.decisions.resolve(choices, seen)

    def cancel(self) -> None:
        self._next = None
        if self._action is not None:
            self._action.cancel()

    def set_live(self, live: bool) -> None:
        """While live, the sensors' readings are asked for at the interval of the options."""
        if not live:
            self._pulse.stop()
        elif not self.live:
            self._pulse.start(1000 * Settings().live_interval_s)
            self._pull_sensors()

    def note_edit(self) -> None:
        """Somebody saved edits in a layer."""
        self._soon.start()

    def _on_edited(self) -> None:
        self.changed.emit()
        if self.is_ready:
            job = self._known()
            self._read_here(lambda: collected(job), self._on_collected)

    def _on_collected(self, result: Collected) -> None:
        if result.attached or result.wrong:
            self.finished.emit("collect", result)

    def close(self) -> None:
        """Stops what is under way and waits for it: nothing of ours may run once the plugin is gone."""
        if self.is_closed:
            return
        self.is_closed = True
        self._pulse.stop()
        self._soon.stop()
        self._next = None
        for task in list(self._tasks):
            task.cancel()
        for task in list(self._tasks):
            task.ended.wait(5)
        self.closed.emit()

    def read_changes(self, then: Callable[[Sequence[AssetChange]], None]) -> None:
        """An UnsentList where there are many."""
        self._read_unsent(UnsentReading.changes, then)

    def read_conflicts(self, then: Callable[[list[Conflict]], None]) -> None:
        self.decisions.read(then)

    def read_overview(self, then: Callable[[Sequence[TownSummary]], None]) -> None:
        self._read_unsent(UnsentReading.overview, then)

    def read_sensors(self, then: Callable[[list[SensorReading]], None]) -> None:
        self._read(lambda job: job.sensors(), then)

    def read_status(self, then: Callable[[Status], None]) -> None:
        self._read(lambda job: job.status(), then)

    def dry_run(self, then: Callable[[Sequence[PlannedRequest]], None], uids: Sequence[str] | None = None) -> None:
        job = self._known().with_secrets()
        task = BackgroundTask(
            "Smart Territory", lambda control: job.dry_run_apart(uids, control.progress, control.cancelled)
        )
        self._launch(task, then)

    def _pull(self, action: str, options: PullOptions) -> None:
        job = self._known().with_secrets()
        quiet = action == "live"
        self._act(action, lambda control: job.pull_apart(options, control.progress, control.cancelled), quiet=quiet)

    def _pull_sensors(self) -> None:
        if not self.busy and self.is_ready:
            self._pull("live", PullOptions(sensors_only=True))

    def _act(self, action: str, work: Callable[[Control], Any], *, quiet: bool = False) -> None:
        if self.busy or self.is_closed:
            return
        self.changes_assets = action not in _BESIDE_EDITS
        if self.changes_assets and (unsaved := self.unsaved_layers()):
            self.changes_assets, self._next = False, None
            self.failed.emit(UnsavedEditsError(layers=", ".join(unsaved)))
            return
        task = BackgroundTask(f"Smart Territory: {self.file.stem}", work, quiet=quiet)
        self._action = task
        self._set_busy(True)
        task.stepped.connect(self.progressed)
        self._launch(task, lambda result: self._on_done(action, result), self._on_failed)

    def _on_done(self, action: str, result: Any) -> None:
        following, self._next = self._next, None
        self._end_action()
        if action == "open":
            self._job = result
            self.ready.emit()
        self.finished.emit(action, result)
        self.changed.emit()
        if following and not getattr(result, "cancelled", False):
            following()

    def _on_failed(self) -> None:
        self._next = None
        self._end_action()
        if not self.is_closed:
            self.changed.emit()  # what was done before it failed stays

    def _end_action(self) -> None:
        self._action = None
        self.changes_assets = False
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        if not self.is_closed:
            self.busy_changed.emit(busy)

    def _read(self, read: Callable[[TerritoryJob], Any], then: Callable[[Any], None]) -> None:
        job = self._known()
        self._read_here(lambda: read(job), then)

    def _read_here(self, read: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._launch(BackgroundTask("Smart Territory", lambda _control: read(), quiet=True), then)

    def _read_unsent(
        self, read: Callable[[UnsentReading, Cancelled], Any], then: Callable[[Any], None]
    ) -> None:
        """Those who ask while a reading is under way share it, unless something has changed since it began."""
        if self._unsent is None or self._unsent.is_over:
            self._unsent = UnsentReading(self._known())
        reading = self._unsent
        task = BackgroundTask("Smart Territory", lambda control: read(reading, control.cancelled), quiet=True)
        self._launch(task, then)

    def _forget_reading(self) -> None:
        self._unsent = None

    def _launch(
        self, task: BackgroundTask, then: Callable[[Any], None], otherwise: Callable[[], None] | None = None
    ) -> None:
        self._tasks.add(task)

        def done(result: Any) -> None:
            self._tasks.discard(task)
            if not self.is_closed:
                then(result)

        def failed(error: TerritoryError) -> None:
            self._tasks.discard(task)
            if otherwise:
                otherwise()
            if not self.is_closed:
                self.failed.emit(error)

        task.done.connect(done)
        task.failed.connect(failed)
        task.start()
