"""The demo territory: a small platform beside QGIS, and a territory's file that points at it."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from ..errors import DemoNotStartedError
from ..sandbox.demo.territory import BOUNDARIES, boundaries, territory_text
from ..sandbox.launch import command, url_said
from .python_executable import environment_for, python_executable, without_window

FILE = "demo.territory.yaml"
_START_S = 30
_KEPT_S = 24 * 3600


class Demo:
    """Everything begins anew at each opening, as the platform does; `stop` ends the platform."""

    def __init__(self, url: str | None = None) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._sandbox: Any = None
        self.folder = _fresh_folder()
        self.file = self.folder / FILE
        if url is None:
            self._start()
        else:
            self._write(url)

    def _start(self) -> None:
        python = python_executable()
        if python is None:
            return
        with suppress(OSError):  # a council's computer may forbid it
            self._process = subprocess.Popen(
                command(python, with_parent=True),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment_for(python),
                encoding="utf-8",
                **without_window(),
            )
        atexit.register(self.stop)

    def wait(self) -> None:
        """In the background: until the platform answers and the territory's file is there to be read."""
        if not self.file.exists():
            self._write(self._said_url())

    def _said_url(self) -> str:
        if self._process is None:
            return self._in_this_process()
        assert self._process.stdout is not None
        until = time.monotonic() + _START_S
        while time.monotonic() < until:
            line = self._process.stdout.readline()
            if url := url_said(line):
                return url
            if not line:  # it has ended: this was no Python that can do it
                return self._in_this_process()
        raise DemoNotStartedError(seconds=_START_S)

    def _in_this_process(self) -> str:
        """Where no Python can be started, or none that works: a thread of ours serves, without the sensors' life."""
        from ..sandbox.demo_territory import load
        from ..sandbox.server import Sandbox

        self._sandbox = Sandbox()
        load(self._sandbox.platform)
        return str(self._sandbox.start().url)

    def _write(self, url: str) -> None:
        (self.folder / BOUNDARIES).write_text(json.dumps(boundaries()), encoding="utf-8")
        self.file.write_text(territory_text(url), encoding="utf-8")

    def stop(self) -> None:
        if self._sandbox is not None:
            self._sandbox.close()
            self._sandbox = None
        if self._process is not None:
            atexit.unregister(self.stop)
            process, self._process = self._process, None
            process.terminate()
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(3)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


def _fresh_folder() -> Path:
    """Of this opening; those of other days go: another QGIS may have one of today open."""
    parent = Path(QgsApplication.qgisSettingsDirPath()) / "smart_territory" / "demo"
    for old in parent.glob("*"):
        if time.time() - old.stat().st_mtime > _KEPT_S:
            shutil.rmtree(old, ignore_errors=True)
    folder = parent / f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}"
    folder.mkdir(parents=True)
    return folder
