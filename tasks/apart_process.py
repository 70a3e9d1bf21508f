"""A push, or the reading of all that is unsent, in a process of its own, so that the window stays smooth.

Here only what is sent is signed and sent.

Long results stay packed until somebody looks at them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import CancelledError, TerritoryError, error_from_key
from ..providers.model import PlannedRequest
from ..providers.sender import Call, Sender
from ..providers.transport import Cancelled, Response
from ..workspace import apart_main
from ..workspace.apart import answer_frame, calls_from
from ..workspace.frames import Head
from ..workspace.packed import Packed, asset_from, change_from, request_from
from ..workspace.report import AssetChange, AssetResult, Progress, PushResult, Step, TownSummary
from ..workspace.territory import Territory
from ..workspace.territory_file import territory_as_text
from ..workspace.unsent_list import Lot, UnsentList
from .child_process import ChildProcess, started


class ApartProcess:
    """One action. `start` tells False where no Python can be started."""

    def __init__(self, senders: Mapping[str, Sender], progress: Progress, cancelled: Cancelled) -> None:
        self._senders, self._progress, self._cancelled = senders, progress, cancelled
        self._changes: Packed[AssetChange] = Packed(change_from)
        self._assets: Packed[AssetResult] = Packed(asset_from)
        self._requests: Packed[PlannedRequest] = Packed(request_from)
        self._child: ChildProcess | None = None

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    def __enter__(self) -> ApartProcess:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        if self._child:
            self._child.close()
            self._child = None

    def start(
        self,
        action: str,
        territory: Territory,
        working_copy: Path,
        catalog: Sequence[Path] = (),
        uids: Iterable[str] | None = None,
        pythons: Sequence[str] | None = None,
    ) -> bool:
        """`action`: push, dry_run, unsent."""
        head = {
            "do": action,
            "territory": territory_as_text(territory),
            "working_copy": str(working_copy.absolute()),
            "catalog": [str(extra.absolute()) for extra in catalog],
            "path": [place for place in sys.path if place],
            "uids": None if uids is None else list(uids),
        }
        self._child = started(Path(apart_main.__file__), head, pythons)
        return self._child is not None

    def push(self) -> PushResult:
        """Names no requests: nobody looks at them in a window."""
        counts = self._serve()
        return PushResult(**counts, assets=self._assets)

    def dry_run(self) -> Sequence[PlannedRequest]:
        self._serve()
        return self._requests

    def unsent(self) -> tuple[UnsentList, list[TownSummary]]:
        """All that is unsent, and the towns in numbers."""
        told = self._serve()
        lots = tuple(Lot(**lot) for lot in told["lots"])
        towns = [TownSummary(**town) for town in told["towns"]]
        return UnsentList(self._changes, lots, told["conflicts"]), towns

    def _serve(self) -> Head:
        """Until the child is done. Raises what stopped it."""
        child = self._child
        assert child is not None
        lists: dict[str, Packed[Any]] = {
            "changes": self._changes, "assets": self._assets, "requests": self._requests
        }  # fmt: skip
        while True:
            head, body = child.heard()
            do = head.pop("do")
            if do == "step":
                self._progress(Step(head["key"], head["details"], head["fraction"]))
                child.tell({"stop": self._cancelled()})
            elif do == "send":
                self._send(child, head, body)
            elif do in lists:
                lists[do].add(body, head["count"])
            elif do == "failed":
                raise error_from_key(head["error"]["key"], dict(head["error"]["details"]))
            else:
                return head

    def _send(self, child: ChildProcess, head: Head, bodies: bytes) -> None:
        """As many answers as calls, whatever happens."""
        calls = list(calls_from(head["calls"], bodies))
        answers = self._answers(self._senders[head["connection"]], calls, head["in_flight"])
        for answer in answers:
            child.tell(*answer_frame(answer, self._cancelled()))

    @staticmethod
    def _answers(sender: Sender, calls: Sequence[Call], in_flight: int) -> Iterable[Response | TerritoryError]:
        left = len(calls)
        try:
            for answer in sender.send_all(calls, in_flight):
                left -= 1
                yield answer
        except CancelledError as stopped:
            yield from [stopped] * left
