"""Started as a script by its path: gives the package its name, wherever it is installed, and lets `writer` work."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

PACKAGE = "smart_territory"
ROOT = Path(__file__).resolve().parent.parent


def register() -> None:
    spec = spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    if spec is None or spec.loader is None:
        raise ImportError(PACKAGE)
    sys.modules[PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])


if __name__ == "__main__":
    # Python puts the script's folder first, where our `values` or `open` would hide other modules of such names.
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != Path(__file__).resolve().parent]
    register()
    sys.exit(import_module(f"{PACKAGE}.workspace.writer").main(Path(__file__).resolve(), *sys.argv[1:2]))
