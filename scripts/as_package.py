"""The checkout under the name that QGIS and the tests know, whatever its folder is called."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

PACKAGE = "smart_territory"
ROOT = Path(__file__).resolve().parent.parent


def register() -> None:
    """Makes `import smart_territory.…` work; imports nothing of it."""
    if PACKAGE in sys.modules:
        return
    spec = spec_from_file_location(PACKAGE, ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    assert spec is not None
    assert spec.loader is not None
    sys.modules[PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[PACKAGE])
