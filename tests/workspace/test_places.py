"""Where a working copy may lie: accents, spaces, shares, and names that are something else to SQLite."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.workspace.database import uri_of
from smart_territory.workspace.geopackage import GeoPackageStore


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath(r"C:\Users\José Núñez\town #1 100%.gpkg"), "file:///C:/Users/Jos%C3%A9%20N%C3%BA%C3%B1ez/town%20%231%20100%25.gpkg"),
        (PureWindowsPath(r"\\server\share name\town.gpkg"), "file:////server/share%20name/town.gpkg"),
        (PurePosixPath("/home/ana/what?.gpkg"), "file:///home/ana/what%3F.gpkg"),
    ],
)  # fmt: skip
def test_sqlite_is_told_paths_of_every_system(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri


@pytest.mark.parametrize("name", ["José Núñez", "a?b=c&d", "50%20#", "two  spaces ", "-wal", "\udce9 no utf-8"])
def test_a_working_copy_may_lie_anywhere(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    GeoPackageStore.create(folder / f"{name}.gpkg", load_catalog()).close()
    store = GeoPackageStore.open_existing(folder / f"{name}.gpkg", load_catalog())
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert [path.name for path in folder.iterdir()] == [f"{name}.gpkg"]
