"""How a process of ours works beside a window: below its priority, and seldom looking for garbage in cycles."""

from __future__ import annotations

import gc
import os

_POLITE = 10  # where the machine is busy, the window comes first


def give_way() -> None:
    """On Windows, who starts the process sees to its priority."""
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    gc.set_threshold(50_000, 20, 50)  # pages and entities are many small objects and no cycles
