"""Gives the package its fixed name, whatever the folder is called; sorts out tests that need QGIS or time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
sys.path.append(str(SCRIPTS))
sys.path.append(str(SCRIPTS.parent / "tests"))

from as_package import ROOT, register  # noqa: E402
from platform_fixture import PlatformUnderTest  # noqa: E402

QGIS_ROOMS = ("tasks", "layers", "analysis", "ui", "plugin", "hostile")

register()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the tests that take minutes to hours")


def _room(path: Path) -> str:
    within = path.relative_to(ROOT / "tests") if path.is_relative_to(ROOT / "tests") else path
    return within.parts[0] if within.parts else ""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Without QGIS's pytest plugin, the rooms that need QGIS are not even imported."""
    if not config.pluginmanager.hasplugin("pytest_qgis") and _room(collection_path) in QGIS_ROOMS:
        return True
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    with_qgis = config.pluginmanager.hasplugin("pytest_qgis")
    kept, left_out = [], []
    for item in items:
        if _room(item.path) in QGIS_ROOMS:
            item.add_marker("qgis")
        unwanted = item.get_closest_marker("qgis") and not with_qgis
        unwanted = unwanted or (item.get_closest_marker("long") and not config.getoption("--long"))
        (left_out if unwanted else kept).append(item)
    items[:] = kept
    if left_out:
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout, which is also the package's folder."""
    return ROOT


@pytest.fixture(scope="session")
def platform_url() -> Iterator[str]:
    """A sandbox platform without the demo territory, on a free port, for the whole run."""
    from smart_territory.sandbox.server import Sandbox

    sandbox = Sandbox().start()
    yield sandbox.url
    sandbox.close()


@pytest.fixture
def platform(platform_url: str) -> Iterator[PlatformUnderTest]:
    """The sandbox platform, with a tenant that nobody else uses."""
    under_test = PlatformUnderTest(platform_url)
    yield under_test
    under_test.close()
