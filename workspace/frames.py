"""What passes between the process that asks a platform and the one that writes: a head in JSON, and a body as it came.

Each frame is the two lengths (big-endian, four bytes each), the head, the body.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, BinaryIO

from ..errors import TerritoryError, error_from_key
from ..providers.model import Capabilities, RawPage
from .batches import Batch, BatchReport, PullOptions
from .report import PullResult, TownResult

_LENGTHS = struct.Struct(">II")
_SET_PIPE_SIZE, _PIPE_BYTES = 1031, 1024 * 1024  # F_SETPIPE_SZ, which fcntl names from Python 3.10 on
LONGEST_HEAD = 64 * 1024 * 1024
LONGEST_BODY = 1024 * 1024 * 1024
Head = dict[str, Any]


class BrokenFrameError(ValueError):
    """What came is no frame: something else wrote into the pipe, or it ended inside one."""


def widen(pipe: BinaryIO) -> None:
    """Fewer turns for a page of a megabyte, where the system lets a pipe hold more than its usual 64 kB."""
    try:
        import fcntl

        fcntl.fcntl(pipe.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
    except (ImportError, OSError):  # not Linux, or not allowed: it works as it is
        pass


def write_frame(stream: BinaryIO, head: Mapping[str, Any], body: bytes = b"") -> None:
    text = json.dumps(head, default=str).encode()
    stream.write(_LENGTHS.pack(len(text), len(body)))
    stream.write(text)
    if body:
        stream.write(body)
    stream.flush()


def read_frame(stream: BinaryIO) -> tuple[Head, bytes] | None:
    """None where the stream has ended between two frames. Raises BrokenFrameError."""
    lengths = stream.read(_LENGTHS.size)
    if not lengths:
        return None
    if len(lengths) < _LENGTHS.size:
        raise BrokenFrameError("lengths")
    of_head, of_body = _LENGTHS.unpack(lengths)
    if of_head > LONGEST_HEAD or of_body > LONGEST_BODY:
        raise BrokenFrameError("too long")
    text = stream.read(of_head)
    body = stream.read(of_body) if of_body else b""
    if len(text) < of_head or len(body) < of_body:
        raise BrokenFrameError("cut")
    head = json.loads(text)
    if not isinstance(head, dict):
        raise BrokenFrameError("head")
    return head, body


def error_head(error: TerritoryError | None) -> Head | None:
    return None if error is None else {"key": error.key, "details": error.details}


def error_from(head: Head | None) -> TerritoryError | None:
    return None if head is None else error_from_key(head["key"], dict(head["details"]))


def batch_from(head: Head) -> Batch:
    towns = {scope: tuple(codes) for scope, codes in head["towns"].items()}
    lists = {name: tuple(head[name]) for name in ("scopes", "types", "classes")}
    names = tuple(map(tuple, head["names"]))
    return Batch(**{**head, **lists, "towns": towns, "names": names})


def report_from(head: Head) -> BatchReport:
    return BatchReport(head["whole"], tuple(map(batch_from, head["next"])))


def options_from(head: Head) -> PullOptions:
    codes = head["municipalities"]
    return PullOptions(None if codes is None else tuple(codes), head["sensors_only"], head["full"])


def capabilities_from(head: Mapping[str, Head]) -> dict[str, Capabilities]:
    return {key: Capabilities(**some) for key, some in head.items()}


def page_head(batch: Batch, page: RawPage) -> Head:
    place = {"offset": page.offset, "total": page.total, "platform_time": page.platform_time}
    return {"do": "page", "batch": asdict(batch), **place}


def page_from(batch: Batch, head: Head, body: bytes) -> RawPage:
    return RawPage(batch.query, head["offset"], head["total"], body, head["platform_time"])


def result_head(result: PullResult) -> Head:
    head = {**vars(result), "problems": [error_head(problem) for problem in result.problems]}
    head["towns"] = [{**vars(town), "error": error_head(town.error)} for town in result.towns]
    return head


def result_from(head: Head) -> PullResult:
    towns = tuple(TownResult(**{**town, "error": error_from(town["error"])}) for town in head["towns"])
    problems = tuple(error for error in map(error_from, head["problems"]) if error)
    return PullResult(**{**head, "towns": towns, "problems": problems})
