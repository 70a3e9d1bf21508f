"""Pages into a working copy: frames in, an answer out for each."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from ..errors import TerritoryError, WorkingCopyError, WriterStoppedError
from .checkpoints import Checkpoints
from .frames import (
    Head,
    batch_from,
    capabilities_from,
    error_from,
    error_head,
    options_from,
    page_from,
    read_frame,
    result_head,
    write_frame,
)
from .geopackage import GeoPackageStore
from .ingest import Ingest
from .open import open_store
from .opening import opened
from .pipeline import prepared_from


class Writer:
    """An Ingest behind frames. One answer to each frame, in order; a failure is an answer too."""

    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self.questions, self.answers = questions, answers
        self._ingest: Ingest | None = None
        self._store: GeoPackageStore | None = None
        self._checkpoints: Checkpoints | None = None

    def serve(self) -> None:
        try:
            while (frame := read_frame(self.questions)) is not None:
                write_frame(self.answers, self._answer(*frame))
        except BrokenPipeError:
            pass  # the parent has gone: what it sent is in, page by page

    def leave(self) -> None:
        """The working copy is left open, for this process to end without closing it.

        Whoever closes a file as the last one takes its write-ahead log away. Each time that GDAL opens a GeoPackage
        may drop the locks that QGIS's process holds on it: then this process would pass for the last one while QGIS
        still reads, and writes, that log.
        """
        if self._checkpoints:
            self._checkpoints.stop()
        if self._store:
            with suppress(WorkingCopyError):
                self._store.empty_log()

    def _answer(self, head: Head, body: bytes) -> Head:
        do = head["do"]
        try:
            if do == "open":
                self._open(head)
                return {"did": do}
            return {"did": do, **self._work(do, head, body)}
        except TerritoryError as error:
            return {"did": do, "failed": error_head(error)}

    def _open(self, head: Head) -> None:
        territory, catalog, mappers = opened(head)
        self._store = open_store(Path(head["working_copy"]), territory, catalog)
        self._ingest = Ingest(self._store, territory, mappers)
        self._checkpoints = Checkpoints(self._store.path)

    def _work(self, do: str, head: Head, body: bytes) -> Head:
        ingest = self._ingest
        if ingest is None:
            raise WriterStoppedError(reason="no working copy is open")
        if do == "plan":
            batches = ingest.plan(options_from(head["options"]), capabilities_from(head["capabilities"]))
            return {"batches": [asdict(batch) for batch in batches]}
        if do == "page":
            batch = batch_from(head["batch"])
            ingest.page(batch, page_from(batch, head, body))
            return {}
        if do == "prepared":
            ingest.take(batch_from(head["batch"]), prepared_from(head, body))
            if self._checkpoints:
                self._checkpoints.note(len(body))
            return {}
        if do == "close":
            return {"report": asdict(ingest.close_batch(batch_from(head["batch"]), error_from(head["error"])))}
        if do == "finish":
            return {"result": result_head(ingest.finish(head["cancelled"]))}
        raise WriterStoppedError(reason=f"unknown: {do}")
