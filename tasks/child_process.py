"""A Python of its own that runs one of our scripts and speaks in frames: started, listened to, ended.

No secret reaches it: it gets an environment of its own, and nothing in its arguments.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from ..errors import WriterStoppedError
from ..workspace.frames import Head, read_frame, widen, write_frame
from .python_executable import candidates, environment_for, without_window

ENDS_WITHIN_S = 10


class ChildProcess:
    """A context manager; nothing of it is left behind. Raises WriterStoppedError where it ends before its work."""

    def __init__(self, python: str, script: Path) -> None:
        self.greeting: Head = {}  # its answer to the first frame
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `close`)
        try:
            self._process: subprocess.Popen[bytes] = subprocess.Popen(
                [python, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
                env=environment_for(python), cwd=tempfile.gettempdir(), **_politely(),
            )  # fmt: skip
        except OSError:
            self._errors.close()
            raise
        widen(self._pipe("stdin"))
        widen(self._pipe("stdout"))

    @property
    def pid(self) -> int:
        return self._process.pid

    def __enter__(self) -> ChildProcess:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def tell(self, head: Head, body: bytes = b"") -> None:
        try:
            write_frame(self._pipe("stdin"), head, body)
        except OSError as error:
            raise self._stopped() from error

    def heard(self) -> tuple[Head, bytes]:
        try:
            frame = read_frame(self._pipe("stdout"))
        except (OSError, ValueError) as error:  # no frame, or one that holds no JSON
            raise self._stopped() from error
        if frame is None:
            raise self._stopped()
        return frame

    def close(self) -> None:
        """The process ends when its input does."""
        for name in ("stdin", "stdout"):
            with suppress(OSError):  # what was left in it has no reader any more
                self._pipe(name).close()
        try:
            self._process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def _pipe(self, name: str) -> BinaryIO:
        return cast("BinaryIO", getattr(self._process, name))

    def _stopped(self) -> WriterStoppedError:
        code: Any = None
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(1)
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return WriterStoppedError(reason=(said[-1] if said else f"exit {code}")[:500])


def _politely() -> dict[str, Any]:
    """On Windows below the window's priority; elsewhere a script sees to it itself."""
    keywords = without_window()
    if "creationflags" in keywords:
        keywords["creationflags"] |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    return keywords


def nothing() -> None:
    """There is nothing to do meanwhile."""


def started(
    script: Path, head: Head, pythons: Iterable[str] | None = None, meanwhile: Callable[[], None] = nothing
) -> ChildProcess | None:
    """One that has answered to `head`, its first frame; None where no Python of this machine can do it. `meanwhile` is
    done once, while the process comes up and before it is told anything."""
    waiting = [meanwhile]
    for python in map(str, candidates()) if pythons is None else pythons:
        if not os.access(python, os.X_OK):
            continue
        try:
            child = ChildProcess(python, script)
        except OSError:
            continue
        with ExitStack() as where_it_fails:
            where_it_fails.callback(child.close)
            while waiting:
                waiting.pop()()
            with suppress(WriterStoppedError):  # not a Python, or none that can do it: the next one may
                child.tell(head)
                child.greeting, _ = child.heard()
                where_it_fails.pop_all()
                return child
    while waiting:
        waiting.pop()()
    return None
