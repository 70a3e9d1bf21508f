"""A Python that starts with this in its path has what QGIS ships, and nothing else of what is installed here.

docs/platforms.md says where the list comes from.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path

OF_QGIS = {"qgis", "PyQt5", "PyQt6", "sip", "osgeo", "osgeo_utils"}
OF_ALL_INSTALLERS = {"yaml", "requests", "pyproj", "psycopg2", "numpy", "jinja2", "lxml", "owslib", "dateutil", "pytz"}
# what those import, and `packaging`, which the plugin installer of QGIS 3.44 itself does
THEIR_OWN = {
    "_yaml", "urllib3", "idna", "certifi", "charset_normalizer", "chardet", "markupsafe", "six", "packaging",
}  # fmt: skip
SHIPPED = OF_QGIS | OF_ALL_INSTALLERS | THEIR_OWN
HIDDEN_TOO = set(os.environ.get("HIDDEN_TOO", "").split())
INSTALLED = {"site-packages", "dist-packages"}


class OnlyShipped:
    @staticmethod
    def find_spec(name: str, path: object = None, _target: object = None) -> ModuleSpec | None:
        if path is None and name not in SHIPPED - HIDDEN_TOO and _is_installed(PathFinder.find_spec(name)):
            raise ModuleNotFoundError(f"{name} is hidden: not every QGIS ships it", name=name)
        return None


def _is_installed(spec: ModuleSpec | None) -> bool:
    if spec is None:
        return False
    places = [spec.origin, *(spec.submodule_search_locations or ())]
    return any(place and INSTALLED & set(Path(place).parts) for place in places)


sys.meta_path.insert(0, OnlyShipped)
