"""Started as a script by its path, as `writer_main` beside it, which gives the package its name: lets `apart` work."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

if __name__ == "__main__":
    beginning = import_module("writer_main")  # found in the script's own folder, which Python puts first
    here = Path(__file__).resolve().parent
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != here]
    beginning.register()
    sys.exit(import_module(f"{beginning.PACKAGE}.workspace.apart").main())
