"""Started as a script by its path: gives the package its name, wherever it is installed, and lets `writer` work."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

PACKAGE = "smart_territory"
ROOT = Path(__file__).resolve().parent.parent
STORE = "store"  # the second of the two processes
WITHOUT_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def register() -> None:
    spec = spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    if spec is None or spec.loader is None:
        raise ImportError(PACKAGE)
    sys.modules[PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])


def behind(part: str) -> subprocess.Popen[bytes] | None:
    """The process that writes what this one has parsed; None where no second one can be started, or would be in the
    way: then this one does all."""
    if part == STORE or (os.cpu_count() or 1) < 2:
        return None
    try:
        command = [sys.executable, str(Path(__file__).resolve()), STORE]
        return subprocess.Popen(command, stdin=subprocess.PIPE, creationflags=WITHOUT_WINDOW)
    except OSError:
        return None


if __name__ == "__main__":
    second = behind("".join(sys.argv[1:2]))  # first of all: both start at the same time
    # Python puts the script's folder first, where our `values` or `open` would hide other modules of such names.
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).resolve().parent]
    register()
    sys.exit(import_module(f"{PACKAGE}.workspace.writer").main(second))
