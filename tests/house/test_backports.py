from __future__ import annotations

from pathlib import Path

import pytest
from backports import backports_source, configured

DEB822 = """\
# the release
Types: deb deb-src
URIs: http://mirror.example.org/debian
Suites: bookworm bookworm-updates
Components: main contrib
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://security.example.org/debian-security
Suites: bookworm-security
Components: main
"""
INLINE_KEY = """\
Types: deb
URIs: https://mirror.example.org/debian
Suites: bookworm
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc
 -----END PGP PUBLIC KEY BLOCK-----
"""


def apt(folder: Path, **files: str) -> Path:
    (folder / "sources.list.d").mkdir()
    for name, text in files.items():
        path = folder / "sources.list" if name == "main" else folder / "sources.list.d" / name.replace("_", ".")
        path.write_text(text, encoding="utf-8")
    return folder


def test_backports_come_from_the_mirror_of_the_release(tmp_path: Path) -> None:
    assert backports_source(configured(apt(tmp_path, debian_sources=DEB822)), "bookworm") == (
        "Types: deb\nURIs: http://mirror.example.org/debian\nSuites: bookworm-backports\nComponents: main\n"
        "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n"
    )


def test_a_one_line_source_keeps_its_options(tmp_path: Path) -> None:
    line = "deb [arch=amd64 signed-by=/usr/share/keyrings/k.gpg] http://mirror.example.org/debian bookworm main # x\n"
    assert backports_source(configured(apt(tmp_path, main=line)), "bookworm") == (
        "Types: deb\nURIs: http://mirror.example.org/debian\nSuites: bookworm-backports\nComponents: main\n"
        "Signed-By: /usr/share/keyrings/k.gpg\n"
    )


def test_a_key_written_into_the_source_comes_along(tmp_path: Path) -> None:
    assert " abc\n" in backports_source(configured(apt(tmp_path, debian_sources=INLINE_KEY)), "bookworm")


@pytest.mark.parametrize(
    "there",
    [
        "deb http://elsewhere.example.org/debian bookworm-backports main\n",
        "deb [signed-by=/k.gpg] http://elsewhere.example.org/debian bookworm-backports main contrib\n",
    ],
)
def test_backports_that_are_configured_are_left_alone(tmp_path: Path, there: str) -> None:
    assert backports_source(configured(apt(tmp_path, debian_sources=DEB822, own_list=there)), "bookworm") == ""


@pytest.mark.parametrize(
    "there",
    [
        "# deb http://elsewhere.example.org/debian bookworm-backports main\n",
        "deb-src http://elsewhere.example.org/debian bookworm-backports main\n",
    ],
)
def test_a_source_that_gives_no_packages_does_not_count(tmp_path: Path, there: str) -> None:
    assert backports_source(configured(apt(tmp_path, debian_sources=DEB822, own_list=there)), "bookworm")


def test_a_disabled_source_does_not_count(tmp_path: Path) -> None:
    disabled = DEB822.replace("bookworm bookworm-updates", "bookworm-backports").replace("Types", "Enabled: no\nTypes")
    assert backports_source(configured(apt(tmp_path, a_sources=disabled, debian_sources=DEB822)), "bookworm")


def test_an_installation_disc_is_no_mirror(tmp_path: Path) -> None:
    lines = "deb cdrom:[Debian 12]/ bookworm main\ndeb http://mirror.example.org/debian bookworm main\n"
    assert "http://mirror.example.org/debian" in backports_source(configured(apt(tmp_path, main=lines)), "bookworm")


def test_a_machine_without_its_releases_source_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="bookworm"):
        backports_source(configured(apt(tmp_path)), "bookworm")
