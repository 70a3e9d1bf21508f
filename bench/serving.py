"""Servers of their own processes that benches talk to."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PEERS = Path(__file__).parent / "peers"


@contextmanager
def served(script: str, arguments: Sequence[object], nice: int = 0) -> Iterator[str]:
    """A server that prints its URL when it is ready. `nice`: it stands for another machine, and must take no time of
    this one's that somebody else wants."""
    command = ["nice", "-n", str(nice), sys.executable, str(PEERS / script), *map(str, arguments)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait(10)


@contextmanager
def pages(folder: Path, count: int, latency_ms: float) -> Iterator[str]:
    with served("page_server.py", [folder, count, latency_ms]) as url:
        yield url


@contextmanager
def broker(folder: Path, count: int, latency_ms: float) -> Iterator[str]:
    """Of another machine: what it works on is no time of this one's."""
    with served("broker.py", [folder, count, latency_ms], nice=10) as url:
        yield url
