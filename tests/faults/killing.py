"""Runs actions in processes that can be killed at a random moment: the whole of it, or only those that write."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

FORKED = Path(__file__).with_name("forked.py")
PROCESS, WRITER = "process", "writer"
ENDED_WITHIN_S = 20.0


class Actions:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._server = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(FORKED)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._took: dict[str, float] = {}  # by what was done

    def close(self) -> None:
        assert self._server.stdin
        self._server.stdin.close()
        self._server.wait(10)

    def run(self, what: str, **order: Any) -> int:
        """To its end; the exit code."""
        began = time.monotonic()
        self.begin(what, **order)
        code = self.ended()
        self._took[what] = time.monotonic() - began
        return code

    def kill(self, what: str, victim: str = PROCESS, **order: Any) -> bool:
        """Somewhere between its beginning and its end; False where it had ended before. What is left is waited for."""
        pid, began = self.begin(what, **order), time.monotonic()
        took = self._took.get(what, 0.3)
        while victim == WRITER and not _others(pid) and time.monotonic() < began + took:
            time.sleep(0.005)
        time.sleep(self.chance.uniform(0, max(0.05, took - (time.monotonic() - began))))
        victims = [pid] if victim == PROCESS else self._some(_others(pid))
        killed = sum(map(_kill, victims)) > 0
        self.ended()
        until = time.monotonic() + ENDED_WITHIN_S
        while _others(pid):
            assert time.monotonic() < until, "a process stays for ever"
            time.sleep(0.01)
        return killed

    def _some(self, pids: list[int]) -> list[int]:
        """One of those that write, or both."""
        return self.chance.sample(pids, self.chance.randint(1, len(pids))) if pids else []

    def begin(self, what: str, **order: Any) -> int:
        """Its process's id, which is that of its session."""
        assert self._server.stdin
        assert self._server.stdout
        self._server.stdin.write(json.dumps({"do": what, **order}) + "\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())

    def ended(self) -> int:
        assert self._server.stdout
        return int(self._server.stdout.readline())


def _kill(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def _others(session: int) -> list[int]:
    return [pid for pid in session_of(session) if pid != session]


def session_of(session: int) -> list[int]:
    """Its living processes."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                state, _, _, its = (place / "stat").read_text().rsplit(")", 1)[1].split()[:4]
            except OSError:
                continue
            if int(its) == session and state != "Z":
                found.append(int(place.name))
    return found
