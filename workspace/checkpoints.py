"""The write-ahead log goes into the file while more is written, so that little of it is left at the end."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from ..errors import WorkingCopyError
from .database import Database, connect

BYTES = 32 * 1024 * 1024  # of pages that came in between two checkpoints


class Checkpoints:
    """In a thread and on a connection of its own. Nobody waits for a checkpoint, and where it cannot be made it is left
    to who writes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._came = 0
        self._orders: SimpleQueue[bool] = SimpleQueue()
        self._thread: Thread | None = None
        self._database: Database | None = None

    def note(self, size: int) -> None:
        self._came += size
        if self._came >= BYTES:
            self._came = 0
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True)
                self._thread.start()
            self._orders.put(True)

    def stop(self) -> None:
        """Returns when no checkpoint is under way; the connection stays open, see `page_writer.Writer.leave`."""
        if self._thread is not None:
            self._orders.put(False)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while self._orders.get():
            with suppress(sqlite3.Error, WorkingCopyError):
                self._database = self._database or connect(self._path, timeout_ms=0)
                self._database.execute("PRAGMA wal_checkpoint(PASSIVE)")
