"""The first half of the writer process: it parses pages while a process behind it writes the ones before.

All other frames go through as they came. The process behind answers; what it answers with is this one's output.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable
from dataclasses import asdict
from queue import Queue
from threading import Thread
from typing import BinaryIO, Optional

from ..errors import TerritoryError
from .arrivals import Arrival, Columns
from .batches import Batch
from .frames import Head, batch_from, error_from, error_head, page_from, read_frame, write_frame
from .preparing import Preparation, PreparedPage

Open = Callable[[Head], Optional[Preparation]]
MOST_WAITING = 3


class Pipeline:
    def __init__(self, questions: BinaryIO, onward: BinaryIO, open_preparation: Open) -> None:
        self.questions, self.onward, self.open_preparation = questions, onward, open_preparation
        self._preparation: Preparation | None = None

    def serve(self) -> None:
        """Ends when its input does, or when nobody is behind it any more."""
        with _Ahead(self.onward) as ahead:
            while ahead.goes_on and (frame := read_frame(self.questions)) is not None:
                head, body = frame
                if head["do"] == "open":
                    self._preparation = self._opened(head)
                elif head["do"] == "page" and self._preparation:
                    batch = batch_from(head["batch"])
                    head, body = prepared_frame(batch, self._preparation.prepare(batch, page_from(batch, head, body)))
                ahead.send(head, body)

    def _opened(self, head: Head) -> Preparation | None:
        """What is wrong with it, the process behind tells."""
        try:
            return self.open_preparation(head)
        except TerritoryError:
            return None


class _Ahead:
    """A few frames wait here while the process behind is busy, so that parsing goes on."""

    def __init__(self, stream: BinaryIO) -> None:
        self.goes_on = True
        self._stream = stream
        self._waiting: Queue[tuple[Head, bytes] | None] = Queue(MOST_WAITING)
        self._thread = Thread(target=self._write, daemon=True)

    def __enter__(self) -> _Ahead:  # noqa: PYI034 (Self is of Python 3.11)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._waiting.put(None)
        self._thread.join()

    def send(self, head: Head, body: bytes) -> None:
        self._waiting.put((head, body))

    def _write(self) -> None:
        """After the pipe is broken, what still comes is taken off, so that nobody waits for ever."""
        while (frame := self._waiting.get()) is not None:
            if self.goes_on:
                try:
                    write_frame(self._stream, *frame)
                except OSError:
                    self.goes_on = False


def prepared_frame(batch: Batch, page: PreparedPage) -> tuple[Head, bytes]:
    told = {
        "offset": page.offset,
        "total": page.total,
        "platform_time": page.platform_time,
        "youngest": page.youngest,
        "error": error_head(page.error),
        "listed": len(page) > 0,
    }
    lists = [[tuple(arrival) for arrival in page.arrivals], [tuple(columns) for columns in page.columns]]
    return {"do": "prepared", "batch": asdict(batch), **told}, marshal.dumps(lists) if told["listed"] else page.body


def prepared_from(head: Head, body: bytes) -> PreparedPage:
    """`body` comes from our own process: nothing of a platform's is taken for more than a value."""
    arrivals, columns = marshal.loads(body) if head["listed"] else ((), ())  # noqa: S302
    return PreparedPage(
        head["offset"],
        head["total"],
        head["platform_time"],
        list(map(Arrival._make, arrivals)),
        list(map(Columns._make, columns)),
        head["youngest"],
        error_from(head["error"]),  # type: ignore[arg-type]
        b"" if head["listed"] else body,
    )
