"""How to start the platform as a child process."""
from __future__ import annotations

import re
from pathlib import Path

_SAID = re.compile(r"sandbox: (http://127\.0\.0\.1:\d+)")


def command(python: str, port: int = 0, empty: bool = False, with_parent: bool = False) -> list[str]:
    """The command line, by which Python to run it; nothing needs to be installed in that one."""
    options = [*(["--empty"] if empty else []), *(["--with-parent"] if with_parent else [])]
    return [python, str(Path(__file__).resolve().parent), "--port", str(port), *options]


def url_said(line: str) -> str:
    """The URL out of the line that the platform prints once it answers; empty when it is another line."""
    found = _SAID.match(line)
    return found[1] if found else ""
