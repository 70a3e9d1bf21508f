"""A file that was written beside its place takes it, whole: nobody ever finds half a file under the name."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

PATIENCE_S = 3.0
_FIRST_PAUSE_S = 0.05
_NAMES_ARE_SHARED = os.name != "nt"  # an open file can be replaced


def drop(half: Path) -> None:
    """What was not needed, or not finished. What somebody has open stays behind: no reason to hide what went wrong."""
    with suppress(OSError):
        half.unlink()


def put_in_place(half: Path, path: Path) -> None:
    """Raises OSError.

    Windows refuses while another program has either file open: a virus scanner or the search index for a moment, which
    is waited for, a spreadsheet or a viewer for as long as somebody looks at it.
    """
    until, pause = time.monotonic() + PATIENCE_S, _FIRST_PAUSE_S
    while True:
        try:
            os.replace(half, path)
            return
        except PermissionError:
            if _NAMES_ARE_SHARED or time.monotonic() + pause > until:
                raise
        time.sleep(pause)
        pause *= 2
