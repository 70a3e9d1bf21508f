"""Where the Python is that a child process can run: QGIS on Windows and macOS is not one itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def python_executable() -> str | None:
    """None where none can be found; then the same work is done in a thread."""
    return next((str(path) for path in candidates() if path.is_file() and os.access(path, os.X_OK)), None)


def candidates(platform: str = sys.platform) -> Iterator[Path]:
    """Best first: this interpreter where it is one, then beside where its libraries are."""
    name = Path(sys.executable or "").name.lower()
    if name.startswith("python"):
        yield Path(sys.executable)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for base in dict.fromkeys((sys.exec_prefix, sys.base_exec_prefix, sys.base_prefix)):
        folder = Path(base)
        if platform == "win32":
            yield folder / "python.exe"
            yield folder / "python3.exe"
        else:
            yield folder / "bin" / f"python{version}"
            yield folder / "bin" / "python3"
    if platform == "darwin" and sys.executable:
        yield Path(sys.executable).parent / "bin" / "python3"
    elif platform != "win32":
        yield Path("/usr/bin/python3")


def without_window() -> dict[str, Any]:
    """Keywords of Popen that keep a console window from flashing up on Windows."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}
