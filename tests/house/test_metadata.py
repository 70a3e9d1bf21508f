from __future__ import annotations

import configparser
import re
from pathlib import Path

import pytest

LANGUAGES = ("es", "pt", "ca")


@pytest.fixture(scope="module")
def metadata(root: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string((root / "metadata.txt").read_text(encoding="utf-8"))
    return parser["general"]


@pytest.mark.parametrize(
    "key", ["name", "description", "about", "version", "author", "email", "repository", "tracker", "homepage", "tags"]
)
def test_the_plugin_repository_finds_what_it_asks_for(metadata: configparser.SectionProxy, key: str) -> None:
    assert metadata.get(key)


def test_the_version_has_three_numbers(metadata: configparser.SectionProxy) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])


def test_the_version_is_written_in_one_place(root: Path, metadata: configparser.SectionProxy) -> None:
    rooms = [path for path in root.iterdir() if path.is_dir() and not path.name.startswith((".", "tests"))]
    sources = [path for room in rooms if not room.is_symlink() for path in room.rglob("*.py")]
    assert [path for path in sources if f'"{metadata["version"]}"' in path.read_text(encoding="utf-8")] == []


def test_the_changelog_tells_of_the_version(root: Path, metadata: configparser.SectionProxy) -> None:
    assert f"## {metadata['version']}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_qgis_from_3_40_to_4_is_served(metadata: configparser.SectionProxy) -> None:
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"].startswith("4.")
    assert metadata["supportsQt6"] == "True"


def test_qgis_process_is_told_of_our_algorithms(metadata: configparser.SectionProxy) -> None:
    assert metadata["hasProcessingProvider"] == "yes"


def test_the_icon_is_there(root: Path, metadata: configparser.SectionProxy) -> None:
    assert (root / metadata["icon"]).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["description", "about"])
def test_the_plugin_is_presented_in_each_language(metadata: configparser.SectionProxy, key: str, language: str) -> None:
    assert metadata[f"{key}[{language}]"] not in ("", metadata[key])


def test_the_licence_is_the_gpl(root: Path, metadata: configparser.SectionProxy) -> None:
    assert metadata["license"] == "GPL-2.0-or-later"
    assert "GNU GENERAL PUBLIC LICENSE" in (root / "LICENSE").read_text(encoding="utf-8")


def test_the_resource_list_holds_the_icons(root: Path) -> None:
    listed = set(re.findall(r"<file[^>]*>([^<]+)</file>", (root / "resources.qrc").read_text(encoding="utf-8")))
    assert listed == {str(path.relative_to(root)) for path in (root / "ui" / "icons").glob("*.svg")}
