"""Starts the platform, by `-m` as well as by the path of this folder, whatever the package's folder is called."""
from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

_PACKAGE = "smart_territory"


def _registered() -> str:
    """The name of the package that this folder belongs to, made importable."""
    if __package__:
        return __package__
    here = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != here]
    root = here.parent
    spec = spec_from_file_location(_PACKAGE, root / "__init__.py", submodule_search_locations=[str(root)])
    if spec is None or spec.loader is None:
        raise ImportError(f"{root} is no package")
    sys.modules[_PACKAGE] = module_from_spec(spec)
    spec.loader.exec_module(sys.modules[_PACKAGE])
    return f"{_PACKAGE}.sandbox"


if __name__ == "__main__":
    sys.exit(import_module(f"{_registered()}.server").main())
