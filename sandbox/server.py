"""The platform as a process: options in, one line with the URL out, until it is ended."""
from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence

from .demo_territory import Life, load
from .http_server import HttpServer
from .service import Platform


class Sandbox:
    """A platform that listens; in a process of its own or within a test."""

    def __init__(self, port: int = 0, latency_s: float = 0.0) -> None:
        self.platform = Platform(latency_s)
        self._server = HttpServer(port, self.platform.answer)
        self._thread = threading.Thread(target=self._server.serve_forever, name="sandbox", daemon=True,
                                        kwargs={"poll_interval": 0.1})

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._server.url

    def start(self) -> Sandbox:
        """Answers from now on."""
        self._thread.start()
        return self

    def close(self) -> None:
        """Answers no more."""
        self._server.shutdown()
        self._server.server_close()
        self.platform.close()


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sandbox", description="A small FIWARE platform on this machine alone.")
    parser.add_argument("--port", type=int, default=1026, help="0 chooses a free one")
    parser.add_argument("--empty", action="store_true", help="without the demo territory")
    parser.add_argument("--latency-ms", type=float, default=0, help="makes every answer wait")
    parser.add_argument("--with-parent", action="store_true", help="ends when its standard input is closed")
    return parser.parse_args(argv)


def _end_with_parent(ended: threading.Event) -> None:
    """A parent that dies closes the pipe, whatever it died of."""
    def listen() -> None:
        while sys.stdin.buffer.read(1):
            pass
        ended.set()

    threading.Thread(target=listen, name="parent", daemon=True).start()


def main(argv: Sequence[str] | None = None) -> int:
    """Runs until SIGTERM or SIGINT; 1 when the port cannot be had."""
    options = _options(argv)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    try:
        sandbox = Sandbox(options.port, options.latency_ms / 1000)
    except OSError as error:
        print(f"sandbox: port {options.port} cannot be had: {error.strerror}", file=sys.stderr)
        return 1
    life = Life(sandbox.platform)
    if not options.empty:
        load(sandbox.platform)
        life.start()
    sandbox.start()
    print(f"sandbox: {sandbox.url}", flush=True)
    if options.with_parent:
        _end_with_parent(ended)
    while not ended.wait(3600):
        pass
    life.close()
    sandbox.close()
    return 0
