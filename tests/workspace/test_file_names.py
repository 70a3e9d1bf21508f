from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from smart_territory.workspace.file_names import LONGEST, beside, is_reserved, is_too_long, refused_part


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "lpt9.gpkg", "aux.territory.yaml", "con .txt", "COM¹"])
def test_windows_devices_are_known_in_any_case_and_with_any_ending(name: str) -> None:
    assert is_reserved(name)
    assert refused_part(PureWindowsPath(f"C:/towns/{name}/x.gpkg"), "win32") == name


@pytest.mark.parametrize("name", ["console", "com10", "null", "auxiliar.gpkg", "com", "Cón"])
def test_names_that_only_begin_like_devices_are_names(name: str) -> None:
    assert not is_reserved(name)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\José Núñez\Documents\Câmara de Évora\Évora.territory.yaml",
        r"\\server\share name\towns\évora.gpkg",
        r"towns\..\.\évora.gpkg",
        "D:/towns/évora.gpkg",
    ],
)
def test_accents_spaces_drives_and_shares_are_well(path: str) -> None:
    assert refused_part(PureWindowsPath(path), "win32") == ""


@pytest.mark.parametrize("name", ["a:b.gpkg", "what?.gpkg", "a|b.gpkg", "dot.", "space ", 'say "x".gpkg', "tab\t.gpkg"])
def test_what_windows_cannot_write_is_named(name: str) -> None:
    assert refused_part(PureWindowsPath(f"C:/towns/{name}"), "win32") == name


def test_elsewhere_every_name_will_do() -> None:
    path = Path("/towns/con/what?.gpkg")
    assert refused_part(path, "linux") == refused_part(path, "darwin") == ""
    assert not is_too_long(Path("/" + "x" * 2000), "linux")


def test_windows_has_a_longest_path() -> None:
    assert is_too_long(PureWindowsPath("C:/" + "x" * LONGEST), "win32")
    assert not is_too_long(PureWindowsPath("C:/" + "x" * (LONGEST - 3)), "win32")


def test_a_path_that_was_written_on_windows_is_found_elsewhere(tmp_path: Path) -> None:
    assert beside(tmp_path, r"maps\boundaries.geojson") == tmp_path / "maps" / "boundaries.geojson"
    assert beside(tmp_path, "maps/boundaries.geojson") == tmp_path / "maps" / "boundaries.geojson"
