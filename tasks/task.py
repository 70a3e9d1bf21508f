"""The one QgsTask: work in a thread, its result or its typed error back on the main thread."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..errors import CancelledError, TerritoryError
from ..workspace.report import Step
from .credentials import read

LOG = "Smart Territory"  # the tab of QGIS's log messages panel
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


def _nothing(_control: Control) -> None:
    """Stands where finished work stood."""
