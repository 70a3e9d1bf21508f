"""The process that writes, or the two of them: frames in on stdin, answers out on stdout, pure rooms only. It ends when
its parent does."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import traceback
from contextlib import suppress
from typing import BinaryIO, NoReturn, cast

from .frames import Head, widen
from .politeness import give_way


def main(second: subprocess.Popen[bytes] | None = None) -> int:
    """Whatever prints would break the frames: it goes to the error stream."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    give_way()
    if second is None or second.stdin is None:
        _write(answers)
    answers.close()  # the second's end is the end of the answers
    onward = cast("BinaryIO", second.stdin)
    widen(onward)
    try:
        _parse(onward)
    finally:
        with suppress(BrokenPipeError):
            onward.close()
        second.wait()
    return 0


def _parse(onward: BinaryIO) -> None:
    from .opening import opened
    from .pipeline import Pipeline
    from .preparing import Preparation

    def preparation_of(head: Head) -> Preparation:
        _, catalog, mappers = opened(head)
        return Preparation(catalog, mappers)

    gc.freeze()
    Pipeline(sys.stdin.buffer, onward, preparation_of).serve()


def _write(answers: BinaryIO) -> NoReturn:
    """See `leave` for why this process ends so abruptly."""
    code = 1
    try:
        from .page_writer import Writer

        gc.freeze()
        writer = Writer(sys.stdin.buffer, answers)
        writer.serve()
        writer.leave()
        code = 0
    finally:
        if code:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(code)
