"""The one QgsTask: work in a thread, its result or its typed error back on the main thread."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QTimer, pyqtSignal

from ..errors import CancelledError, TerritoryError
from ..workspace.report import Step
from .credentials import read

LOG = "Smart Territory"  # the tab of QGIS's log messages panel
NUDGED_AFTER_MS = 2000
_STEP_PAUSE_S = 0.1  # more often, nobody could read it, and the main thread would be kept busy

_alive: set[BackgroundTask] = set()  # QGIS owns the C++ half alone: the Python half must outlive it


class Control:
    """What the work sees of its task: whether to stop, and where to tell how far it is."""

    def __init__(self, task: BackgroundTask) -> None:
        self._task = task
        self._said = 0.0

    def cancelled(self) -> bool:
        return self._task.isCanceled()

    def progress(self, step: Step) -> None:
        now = time.monotonic()
        whole = step.fraction in (0.0, 1.0)
        if not whole and now - self._said < _STEP_PAUSE_S:
            return
        self._said = now
        if step.fraction is not None:
            self._task.setProgress(100 * step.fraction)
        self._task.stepped.emit(step)


class BackgroundTask(QgsTask):
    """Signals come on the main thread: `done(result)`, or `failed(TerritoryError)`, also when cancelled."""

    done = pyqtSignal(object)
    failed = pyqtSignal(object)
    stepped = pyqtSignal(object)

    def __init__(self, description: str, work: Callable[[Control], Any], *, quiet: bool = False) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent  # what came of it, we tell ourselves
        if quiet:
            flags |= QgsTask.Flag.Hidden
        super().__init__(description, flags)
        self._work = work
        self._result: Any = None
        self._error: TerritoryError | None = None
        self.ended = threading.Event()

    def start(self) -> None:
        _alive.add(self)
        QgsApplication.taskManager().addTask(self)
        QTimer.singleShot(NUDGED_AFTER_MS, self._nudge)

    def _nudge(self) -> None:
        """One that still waits is called for once more, by way of a task that does nothing."""
        if self in _alive and self.status() == QgsTask.TaskStatus.Queued:
            _Nudge.give()
            QTimer.singleShot(NUDGED_AFTER_MS, self._nudge)

    def run(self) -> bool:
        try:
            self._result = self._work(Control(self))
        except TerritoryError as error:
            self._error = error
        except Exception as error:  # noqa: BLE001 (the one border where what nobody foresaw becomes a sentence)
            QgsMessageLog.logMessage(read.text(traceback.format_exc()), LOG, Qgis.MessageLevel.Critical)
            self._error = TerritoryError(what=type(error).__name__, problem=read.text(str(error))[:300])
        finally:
            self.ended.set()
        return self._error is None

    def finished(self, succeeded: bool) -> None:
        _alive.discard(self)
        self._work = _nothing  # lets go of what the work held
        if self._error is not None:
            self.failed.emit(self._error)
        elif succeeded:
            self.done.emit(self._result)
        else:
            self.failed.emit(CancelledError())


class _Nudge(QgsTask):
    """An idle thread can miss its call (glibc has lost wake-ups until 2.41), and what it was called for waits until
    another thread is: each task calls one."""

    waiting: _Nudge | None = None

    @classmethod
    def give(cls) -> None:
        if cls.waiting is None:
            cls.waiting = cls("", QgsTask.Flag.Silent | QgsTask.Flag.Hidden)
            QgsApplication.taskManager().addTask(cls.waiting)

    def run(self) -> bool:
        return True

    def finished(self, _succeeded: bool) -> None:
        _Nudge.waiting = None


def _nothing(_control: Control) -> None:
    """Stands where finished work stood."""
