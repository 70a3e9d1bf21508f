"""The writing half of a pull in a process of its own, so that the window stays smooth; in this one where none starts.

No secret reaches it: it gets the territory, the working copy's path and the pages, and an environment of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from ..catalog.loader import load_catalog
from ..errors import TerritoryError, WorkingCopyError, WriterStoppedError
from ..providers.model import Capabilities, RawPage
from ..providers.registry import open_mapper
from ..workspace import writer_main
from ..workspace.batches import Batch, BatchReport, PullOptions
from ..workspace.database import connect
from ..workspace.frames import (
    BrokenFrameError,
    Head,
    batch_from,
    error_from,
    error_head,
    page_head,
    read_frame,
    report_from,
    result_from,
    widen,
    write_frame,
)
from ..workspace.geopackage import GeoPackageStore
from ..workspace.ingest import Ingest, PageSink
from ..workspace.open import open_store
from ..workspace.report import PullResult
from ..workspace.territory import Territory
from ..workspace.territory_file import territory_as_text
from .python_executable import candidates, environment_for, without_window

MOST_UNANSWERED = 6  # pages
MOST_UNANSWERED_BYTES = 64 * 1024 * 1024
ENDS_WITHIN_S = 10


class WriterProcess:
    """Fulfils PageSink; a context manager, and nothing of it is left behind. `in_process`: no Python could be started.

    Raises WriterStoppedError where the process ends before its work.
    """

    def __init__(
        self,
        territory: Territory,
        working_copy: Path,
        catalog: Sequence[Path] = (),
        pythons: Sequence[str] | None = None,
    ) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._working_copy = working_copy
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed by `close`)
        self._sizes: list[int] = []  # of the pages that are not answered yet
        self._store: GeoPackageStore | None = None
        self._inside: PageSink | None = None
        with ExitStack() as where_it_fails:
            where_it_fails.callback(self.close)
            self._start(territory, working_copy, catalog, list(map(str, candidates())) if pythons is None else pythons)
            where_it_fails.pop_all()

    @property
    def in_process(self) -> bool:
        return self._inside is not None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def __enter__(self) -> WriterProcess:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def plan(self, options: PullOptions, capabilities: Mapping[str, Capabilities]) -> list[Batch]:
        if self._inside:
            return self._inside.plan(options, capabilities)
        some = {key: asdict(each) for key, each in capabilities.items()}
        answer = self._ask({"do": "plan", "options": asdict(options), "capabilities": some})
        return [batch_from(head) for head in answer["batches"]]

    def page(self, batch: Batch, page: RawPage) -> None:
        """Returns before the page is in; waits where too many are not."""
        if self._inside:
            self._inside.page(batch, page)
            return
        while self._sizes and (
            len(self._sizes) >= MOST_UNANSWERED or sum(self._sizes) + len(page.body) > MOST_UNANSWERED_BYTES
        ):
            self._take_answer()
        self._send(page_head(batch, page), page.body)
        self._sizes.append(len(page.body))

    def close_batch(self, batch: Batch, error: TerritoryError | None) -> BatchReport:
        if self._inside:
            return self._inside.close_batch(batch, error)
        return report_from(self._ask({"do": "close", "batch": asdict(batch), "error": error_head(error)})["report"])

    def finish(self, cancelled: bool = False) -> PullResult:
        if self._inside:
            return self._inside.finish(cancelled)
        return result_from(self._ask({"do": "finish", "cancelled": cancelled})["result"])

    def close(self) -> None:
        """The process ends when its input does."""
        process, self._process = self._process, None
        if process:
            _end(process)
            with suppress(WorkingCopyError):
                connect(self._working_copy).close()  # here, whoever else of us has it open is known: see `leave`
        if self._store:
            self._store.close()
            self._store = None
        self._errors.close()

    def _start(self, territory: Territory, working_copy: Path, catalog: Sequence[Path], pythons: Sequence[str]) -> None:
        head = {
            "do": "open",
            "territory": territory_as_text(territory),
            "working_copy": str(working_copy.absolute()),
            "catalog": [str(Path(extra).absolute()) for extra in catalog],
            "path": [place for place in sys.path if place],
        }
        for python in pythons:
            if not os.access(python, os.X_OK):
                continue
            try:
                self._process = self._started(python)
                widen(self._pipe("stdin"))
                self._ask(head)
                return
            except (OSError, WriterStoppedError):  # not a Python, or none that can do it: the next one may
                if self._process:
                    _end(self._process)
                self._process = None
        known = load_catalog(catalog)
        self._store = open_store(working_copy, territory, known)
        mappers = {c.key: open_mapper(c, known) for c in territory.connections}
        self._inside = Ingest(self._store, territory, mappers)

    def _started(self, python: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [python, str(Path(writer_main.__file__))],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=environment_for(python),
            cwd=tempfile.gettempdir(),
            **without_window(),
        )  # fmt: skip

    def _ask(self, head: Head) -> Head:
        while self._sizes:
            self._take_answer()
        self._send(head, b"")
        return self._answer()

    def _take_answer(self) -> None:
        self._answer()
        self._sizes.pop(0)

    def _send(self, head: Head, body: bytes) -> None:
        try:
            write_frame(self._pipe("stdin"), head, body)
        except OSError as error:
            raise self._stopped() from error

    def _answer(self) -> Head:
        try:
            frame = read_frame(self._pipe("stdout"))
        except (OSError, BrokenFrameError) as error:
            raise self._stopped() from error
        if frame is None:
            raise self._stopped()
        failure = error_from(frame[0].get("failed"))
        if failure:
            raise failure
        return frame[0]

    def _pipe(self, name: str) -> BinaryIO:
        if self._process is None:
            raise WriterStoppedError(reason="closed")
        return cast("BinaryIO", getattr(self._process, name))

    def _stopped(self) -> WriterStoppedError:
        self._sizes.clear()
        code: Any = None
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(1) if self._process else None
        self._errors.seek(0)
        said = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return WriterStoppedError(reason=(said[-1] if said else f"exit {code}")[:500])


def _end(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what was left in it has no reader any more
            if pipe:
                pipe.close()
    try:
        process.wait(ENDS_WITHIN_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
