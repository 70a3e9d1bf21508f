"""A process that pushes, or reads all that is unsent, so that its parent's window stays smooth.

It knows no secret: its calls go unsigned to the parent, which signs and sends them. Its steps and calls are answered,
its lists are not; each answer also tells whether the user asked to stop. It ends when its parent does: what it had sent
is in the outbox, and the next push finds it there.
"""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, replace
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TypeVar

from ..catalog.model import Catalog
from ..errors import CancelledError, PlatformError, TerritoryError
from ..providers.sender import Call
from ..providers.transport import Request, Response
from .frames import Head, error_from, error_head, read_frame, write_frame
from .geopackage import GeoPackageStore
from .packed import asset_item, change_item, packed, request_item
from .politeness import give_way
from .report import AssetChange, Step
from .territory import Territory

T = TypeVar("T")
PER_FRAME = 500
FRAME_BYTES = 256 * 1024  # a frame is made into values at once when somebody looks at one of them
PER_LOOK = 50  # of a list that is scrolled through: so many are made at once
NEEDED = ("yaml", "..catalog.loader", ".territory_file", ".open", ".push", "..providers.registry",
          "..providers.ngsi_v2.client")  # fmt: skip


def main() -> NoReturn:
    """Whatever prints would break the frames: it goes to the error stream.

    The working copy is left open to the last instant, and the process ends without closing it. Whoever closes a file as
    the last one takes its write-ahead log away; and since GDAL, each time that it opens a GeoPackage, drops the locks
    that QGIS's process holds on it, we would pass for the last one here while QGIS still reads, and writes, that log.
    """
    questions = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    give_way()
    gc.freeze()
    code = 1
    try:
        Child(sys.stdin.buffer, questions).serve()
        code = 0
    finally:
        if code:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(code)


class ParentGoneError(BrokenPipeError):
    """Nobody answers any more."""


class Child:
    """One push, dry run or reading, told by the first frame."""

    def __init__(self, answers: BinaryIO, questions: BinaryIO) -> None:
        self._answers, self._questions = answers, questions
        self._stopped = False
        self._store: GeoPackageStore | None = None  # kept, lest it be closed

    def serve(self) -> None:
        head, _ = self._heard()
        sys.path += [place for place in head["path"] if place not in sys.path]
        for module in NEEDED:  # a Python that lacks a library ends here, and the parent tries the next one
            import_module(module, __package__)
        self._tell({"do": "opened"})
        try:
            self._work(head)
        except TerritoryError as error:
            self._tell({"do": "failed", "error": error_head(error)})

    def cancelled(self) -> bool:
        return self._stopped

    def progress(self, step: Step) -> None:
        """The parent's answer tells whether to go on."""
        self._tell({"do": "step", "key": step.key, "details": dict(step.details), "fraction": step.fraction})
        self._heard()

    def relay(self, connection: str, calls: Sequence[Call], in_flight: int) -> Iterator[Response | PlatformError]:
        bodies = [call.request.body for call in calls]
        head = {"do": "send", "connection": connection, "in_flight": in_flight, "calls": list(map(call_head, calls))}
        self._tell(head, b"".join(body or b"" for body in bodies))
        heard = [self._heard() for _ in calls]  # all: nothing else may be asked while answers are on their way
        for said, body in heard:
            error = error_from(said.get("failed"))
            if error is None:
                yield Response(said["status"], said["headers"], body, said["url"])
            elif isinstance(error, PlatformError):
                yield error
            else:
                raise error

    def _work(self, head: Head) -> None:
        from ..catalog.loader import load_catalog
        from .territory_file import territory_from_text

        territory = territory_from_text(head["territory"])
        catalog = load_catalog([Path(extra) for extra in head["catalog"]])
        place = Path(head["working_copy"])
        if head["do"] == "unsent":
            self._unsent(place, territory, catalog)
        else:
            self._push(head, place, territory, catalog)

    def _push(self, head: Head, place: Path, territory: Territory, catalog: Catalog) -> None:
        from ..providers.registry import open_assets_on
        from ..providers.relayed import RelayedSender
        from . import push
        from .open import open_store

        platforms = {
            c.key: open_assets_on(c, catalog, RelayedSender(c.key, self.relay)) for c in territory.connections
        }
        store = self._store = open_store(place, territory, catalog)
        if head["do"] == "dry_run":
            planned = push.dry_run(store, territory, platforms, head["uids"], self.progress, self.cancelled)
            self._list("requests", planned, request_item)
            self._tell({"do": "done"})
            return
        result = push.push(
            store, territory, platforms, head["uids"], self.progress, self.cancelled, keeps_requests=False
        )
        self._list("assets", result.assets, asset_item)
        counts = {name: getattr(result, name) for name in ("pushed", "verified", "conflicts", "failed", "cancelled")}
        self._tell({"do": "done", **counts})

    def _unsent(self, place: Path, territory: Territory, catalog: Catalog) -> None:
        from ..providers.registry import open_mapper
        from .changes import PART, each_unsent
        from .overview import overview
        from .unsent_list import arranged

        mappers = {c.key: open_mapper(c, catalog) for c in territory.connections}
        with closing(GeoPackageStore.open_existing(place, catalog, read_only=True)) as store:
            changes: list[AssetChange] = []
            for change in each_unsent(store, mappers):
                changes.append(change)
                if len(changes) % PART == 0:
                    self.progress(Step("preparing"))
                    if self._stopped:
                        raise CancelledError
            found = arranged(changes)
            towns = overview(store, territory, mappers, changes)
        self._list("changes", found.rows, change_item, PER_LOOK)
        self._tell({"do": "done", "lots": list(map(asdict, found.lots)), "conflicts": found.conflicts,
                    "towns": list(map(asdict, towns))})  # fmt: skip

    def _list(
        self, name: str, values: Iterable[T], item: Callable[[T], Any], size: int = PER_FRAME
    ) -> None:
        some: list[bytes] = []
        length = 0
        for value in values:
            some.append(packed(item(value)))
            length += len(some[-1])
            if len(some) >= size or length >= FRAME_BYTES:
                self._tell({"do": name, "count": len(some)}, b"[" + b",".join(some) + b"]")
                some, length = [], 0
        if some:
            self._tell({"do": name, "count": len(some)}, b"[" + b",".join(some) + b"]")

    def _tell(self, head: Head, body: bytes = b"") -> None:
        write_frame(self._questions, head, body)

    def _heard(self) -> tuple[Head, bytes]:
        frame = read_frame(self._answers)
        if frame is None:
            raise ParentGoneError
        self._stopped = self._stopped or bool(frame[0].get("stop"))
        return frame


def call_head(call: Call) -> Head:
    request = call.request
    told = {"method": request.method, "url": request.url, "headers": dict(request.headers)}
    limits = {"timeout_s": request.timeout_s, "max_bytes": request.max_bytes}
    length = None if request.body is None else len(request.body)
    return {**told, **limits, "length": length, "scope": call.scope, "repeatable": call.repeatable}


def calls_from(heads: Sequence[Head], bodies: bytes) -> Iterator[Call]:
    at = 0
    for head in heads:
        told = dict(head)
        scope, repeatable, length = told.pop("scope"), told.pop("repeatable"), told.pop("length")
        request = Request(**told)
        if length is not None:
            request = replace(request, body=bodies[at : at + length])
            at += length
        yield Call(request, scope, repeatable)


def answer_frame(answer: Response | TerritoryError, stop: bool) -> tuple[Head, bytes]:
    """What the parent says to one call."""
    if isinstance(answer, TerritoryError):
        return {"failed": error_head(answer), "stop": stop or isinstance(answer, CancelledError)}, b""
    return {"status": answer.status, "headers": dict(answer.headers), "url": answer.url, "stop": stop}, answer.body
