"""What a process and all its children hold, shared pages counted by their share (PSS), beyond what it held at first."""

from __future__ import annotations

import threading
from pathlib import Path

_PAUSE_S = 0.05


class Memory:
    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._rest = held_mb(pid)
        self._most = self._rest
        self._stopped = threading.Event()

    def watch(self) -> None:
        while not self._stopped.wait(_PAUSE_S):
            self._most = max(self._most, held_mb(self._pid))

    def stop(self) -> None:
        self._stopped.set()

    @property
    def extra_mb(self) -> float:
        return self._most - self._rest


def held_mb(pid: int) -> float:
    return sum(_held_kb(one) for one in [pid, *_children(pid)]) / 1000


def _held_kb(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:  # it has ended meanwhile
        pass
    return 0


def _children(pid: int) -> list[int]:
    direct = [child for task in Path(f"/proc/{pid}/task").glob("*/children") for child in _listed(task)]
    return [*direct, *(below for child in direct for below in _children(child))]


def _listed(file: Path) -> list[int]:
    try:
        return [int(child) for child in file.read_text(encoding="utf-8").split()]
    except OSError:  # the thread has ended meanwhile
        return []
