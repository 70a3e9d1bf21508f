"""The process that writes: frames in on stdin, answers out on stdout, pure rooms only. It ends when its parent does."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, cast

from ..catalog.model import Catalog
from ..errors import TerritoryError, WriterStoppedError
from ..providers.base import Mapper
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
    widen,
    write_frame,
)
from .ingest import Ingest
from .pipeline import Pipeline, behind, prepared_from
from .preparing import Preparation
from .territory import Territory


def main(script: Path, part: str = "") -> int:
    """`part`: "store" for the second of the two processes. Whatever prints would break the frames: it goes to the error
    stream."""
    second = behind(script) if part != "store" and (os.cpu_count() or 1) > 1 else None
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # pages are many small objects and no cycles
    if second is None or second.stdin is None:
        with answers:
            Writer(sys.stdin.buffer, answers).serve()
        return 0
    answers.close()  # the second's end is the end of the answers
    widen(cast("BinaryIO", second.stdin))
    try:
        Pipeline(sys.stdin.buffer, cast("BinaryIO", second.stdin), preparation_of).serve()
    finally:
        with suppress(BrokenPipeError):
            second.stdin.close()
        second.wait()
    return 0


def preparation_of(head: Head) -> Preparation:
    """What parsing needs, out of the frame that opens. Raises TerritoryError."""
    territory, catalog, mappers = _opened(head)
    del territory
    return Preparation(catalog, mappers)


def _opened(head: Head) -> tuple[Territory, Catalog, dict[str, Mapper]]:
    sys.path += [place for place in head["path"] if place not in sys.path]
    from ..catalog.loader import load_catalog
    from ..providers.registry import open_mapper
    from .territory_file import territory_from_text

    territory = territory_from_text(head["territory"])
    catalog = load_catalog([Path(extra) for extra in head["catalog"]])
    return territory, catalog, {c.key: open_mapper(c, catalog) for c in territory.connections}


class Writer:
    """An Ingest behind frames. One answer to each frame, in order; a failure is an answer too."""

    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self.questions, self.answers = questions, answers
        self._ingest: Ingest | None = None
        self._close: Callable[[], None] | None = None

    def serve(self) -> None:
        try:
            while (frame := read_frame(self.questions)) is not None:
                write_frame(self.answers, self._answer(*frame))
        except BrokenPipeError:
            pass  # the parent has gone: what it sent is in, page by page
        finally:
            if self._close:
                self._close()

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
        from .open import open_store

        territory, catalog, mappers = _opened(head)
        store = open_store(Path(head["working_copy"]), territory, catalog)
        self._close = store.close
        self._ingest = Ingest(store, territory, mappers)

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
            return {}
        if do == "close":
            return {"report": asdict(ingest.close_batch(batch_from(head["batch"]), error_from(head["error"])))}
        if do == "finish":
            return {"result": result_head(ingest.finish(head["cancelled"]))}
        raise WriterStoppedError(reason=f"unknown: {do}")
