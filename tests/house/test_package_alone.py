"""The zip in a QGIS that has only what every QGIS ships: installed as a person does, then the main job."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from as_package import ROOT

from .test_imports import sources
from .test_package import package, plain_environment

ALONE = ROOT / "tests" / "house" / "alone"
USED = {"yaml", "requests", "pyproj"}  # docs/platforms.md says for what
# what stands in a window of its own, or in a tab of the panel
KINDS = {
    "QDialog", "QWizard", "QgsDockWidget", "QgsOptionsPageWidget", "ResultDialog", "UpkeepDialog", "Panel",
    "SensorsPanel",
}  # fmt: skip
__all__ = ["package"]  # a fixture that pytest finds here


@cache
def shipped() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shipped_packages", ALONE / "sitecustomize.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.meta_path.remove(module.OnlyShipped)
    return module


@cache
def foreign_imports() -> list[tuple[str, str, bool]]:
    """Place, top name, and whether it is imported late, of each import of neither the standard library nor ours."""
    return [
        (f"{file.relative_to(ROOT)}:{line}", top, late)
        for file in sources()
        for line, top, late in foreign_imports_of(file.read_text(encoding="utf-8"))
    ]


def foreign_imports_of(text: str) -> Iterator[tuple[int, str, bool]]:
    stack: list[tuple[ast.AST, bool]] = [(ast.parse(text), False)]
    while stack:
        node, late = stack.pop()
        stack += [(child, late or _makes_late(node)) for child in ast.iter_child_nodes(node)]
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for top in {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - shipped().OF_QGIS:
            yield node.lineno, top, late  # type: ignore[attr-defined]


def _makes_late(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.dump(node.test)
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))


def test_what_is_imported_is_what_every_qgis_ships() -> None:
    assert {top for _, top, _ in foreign_imports()} >= USED
    assert [(place, top) for place, top, _ in foreign_imports() if top not in USED | {"urllib3"}] == []
    assert shipped().OF_ALL_INSTALLERS > USED


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import shapely", [(1, "shapely", False)]),
        ("from numpy.linalg import norm", [(1, "numpy", False)]),
        ("class A:\n    import pandas", [(2, "pandas", False)]),
        ("try:\n    import yaml\nexcept ImportError:\n    yaml = None", [(2, "yaml", False)]),
        ("def f():\n    import yaml, json", [(2, "yaml", True)]),
        ("if TYPE_CHECKING:\n    from requests import Session", [(2, "requests", True)]),
        ("import os\nfrom . import shapely\nfrom qgis.core import Qgis\nfrom osgeo import ogr", []),
    ],
)
def test_an_import_is_noticed_wherever_it_stands(text: str, found: list[tuple[int, str, bool]]) -> None:
    assert list(foreign_imports_of(text)) == found


def test_packages_that_are_not_qgis_are_imported_only_where_they_are_used() -> None:
    early = [(place, top) for place, top, late in foreign_imports() if not late]
    assert early == []


def test_the_list_is_told_in_the_docs() -> None:
    page = (ROOT / "docs" / "platforms.md").read_text(encoding="utf-8")
    assert [name for name in shipped().OF_ALL_INSTALLERS if f"`{name}`" not in page] == []


def hidden_environment(**more: str) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ALONE), "PYTHONDONTWRITEBYTECODE": "1"} | more


ASKS = """
import runpy, sys
sys.path.append(sys.argv[1])
import as_package
as_package.register()
from smart_territory.errors import MissingLibraryError
try:
    exec(sys.argv[2])
except MissingLibraryError as error:
    print("missing", error.details["library"])
"""


OPENS_A_CATALOG = "from smart_territory.catalog.loader import load_catalog; load_catalog()"
READS_A_TERRITORY = "from smart_territory.workspace.territory_file import territory_from_text as t; t('a: 1')"
LISTS_PLATFORMS = "from smart_territory.providers.registry import manifests; manifests()"
ASKS_A_PLATFORM = """
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.transport import Request
RequestsTransport().send(Request('GET', 'http://127.0.0.1:9'))
"""
TURNS_COORDINATES = "from smart_territory.workspace.survey.crs import transform_from as t; t('EPSG', 25829)"


@pytest.mark.parametrize(
    ("library", "hidden", "work"),
    [
        ("PyYAML", "yaml", OPENS_A_CATALOG),
        ("PyYAML", "yaml", READS_A_TERRITORY),
        ("PyYAML", "yaml", LISTS_PLATFORMS),
        ("requests", "requests", ASKS_A_PLATFORM),
        ("pyproj", "pyproj", TURNS_COORDINATES),
    ],
)
def test_a_library_that_a_qgis_lacks_after_all_is_named(library: str, hidden: str, work: str) -> None:
    command = [sys.executable, "-c", ASKS, str(ROOT / "scripts"), work]
    environment = hidden_environment(HIDDEN_TOO=hidden)
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ran.stdout.split() == ["missing", library], ran.stderr


LOOKS_FOR = """
import sqlite3, sys, yaml
for name in sys.argv[1:]:
    try:
        __import__(name)
    except ImportError:
        print(name)
"""


def test_what_is_hidden_is_hidden() -> None:
    names = [name for name in ("shapely", "hypothesis", "pytest", "pip") if importlib.util.find_spec(name)]
    assert "pytest" in names
    command = [sys.executable, "-c", LOOKS_FOR, *names]
    ran = subprocess.run(command, env=hidden_environment(), capture_output=True, text=True, check=True)
    assert ran.stdout.split() == names


def screens() -> set[str]:
    files = (ast.parse(file.read_text(encoding="utf-8")) for file in (ROOT / "ui").rglob("*.py"))
    classes = (node for tree in files for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    found = {node.name for node in classes if KINDS & {getattr(base, "id", "") for base in node.bases}}
    return found - KINDS | {"SensorsPanel"}


def test_all_windows_and_tabs_are_known() -> None:
    assert {"TerritoryDock", "OptionsPage", "TerritoryWizard", "AlertsPanel", "PushResultDialog"} <= screens()


@pytest.mark.qgis
def test_the_zip_does_its_job_with_nothing_else_there(package: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    environment = plain_environment(tmp_path) | {
        "PYTHONPATH": str(ALONE), "PACKAGE": str(package), "DEMO_OUT": str(out), "DEMO_STARTED": "0",
        "DEMO_SCRIPTS": str(ROOT / "scripts"), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    environment.pop("QT_QPA_PLATFORM")  # the display that the tests have
    command = ["qgis", "--nologo", "--noversioncheck", "--code", str(ALONE / "job.py")]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    told = json.loads((out / "said.json").read_text(encoding="utf-8"))
    assert told["said"] == []
    assert ran.returncode == 0, ran.stderr[-2000:]
    assert screens() - set(told["screens"]) == set()
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert summary["edited"] == summary["verified"] >= 20
    assert (tmp_path / ".local/share/QGIS/QGIS3/profiles/default/python/plugins/smart_territory/metadata.txt").is_file()
