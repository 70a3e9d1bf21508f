from __future__ import annotations

import configparser
import os
import subprocess
import zipfile
from pathlib import Path

import pytest

LANGUAGES = ("es", "pt", "ca")
NOT_FOR_USERS = ("tests/", "bench/", "scripts/", ".ci/", ".git", "pyproject.toml", "dist/")


def plain_environment(home: Path) -> dict[str, str]:
    ours = ("XDG_", "QGIS_", "PYTHON", "VIRTUAL_ENV", "QT_QPA")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return kept | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}


@pytest.fixture(scope="module")
def package(root: Path) -> Path:
    # where the tests run in a root of their own, without git, the package was built before
    if built := os.environ.get("SMART_TERRITORY_PACKAGE"):
        return Path(built)
    said = subprocess.run([root / "scripts" / "package"], check=True, capture_output=True, text=True, cwd=root).stdout
    return root / said.split(":")[0]


@pytest.fixture(scope="module")
def names(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as archive:
        return archive.namelist()


def test_the_package_is_one_folder_of_the_plugins_name(names: list[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"smart_territory"}
    assert "smart_territory/metadata.txt" in names
    assert "smart_territory/LICENSE" in names


def test_the_package_is_named_after_the_version(root: Path, package: Path) -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(root / "metadata.txt", encoding="utf-8")
    assert package.name == f"smart_territory-{metadata['general']['version']}.zip"


def test_the_package_holds_built_translations_instead_of_their_sources(names: list[str]) -> None:
    assert {f"smart_territory/i18n/smart_territory_{language}.qm" for language in LANGUAGES} <= set(names)
    assert [name for name in names if name.endswith(".ts")] == []


def test_the_package_holds_nothing_for_developers_and_nothing_compiled(names: list[str]) -> None:
    inside = [name.removeprefix("smart_territory/") for name in names]
    assert [name for name in inside if name.startswith(NOT_FOR_USERS)] == []
    assert [name for name in inside if name.endswith((".so", ".pyd", ".dll", ".pyc"))] == []


def test_the_package_can_open_the_demo(names: list[str]) -> None:
    assert any(name.startswith("smart_territory/sandbox/") for name in names)


def test_the_package_is_small(package: Path) -> None:
    assert package.stat().st_size < 10_000_000


def test_the_same_commit_gives_the_same_bytes(root: Path, package: Path) -> None:
    before = package.read_bytes()
    subprocess.run([root / "scripts" / "package"], check=True, capture_output=True, cwd=root)
    assert package.read_bytes() == before


@pytest.fixture(scope="module")
def fresh_home(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    # a home in which QGIS never ran, with the package unpacked as QGIS's plugin installer does
    home = tmp_path_factory.mktemp("home")
    plugins = home / ".local/share/QGIS/QGIS3/profiles/default/python/plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins)
    return home


def qgis_process(home: Path, *arguments: str) -> str:
    ran = subprocess.run(
        ["qgis_process", *arguments],
        env=plain_environment(home),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stdout


@pytest.mark.qgis
def test_the_package_brings_its_algorithms_to_a_fresh_profile(fresh_home: Path) -> None:
    qgis_process(fresh_home, "plugins", "enable", "smart_territory")
    listed = qgis_process(fresh_home, "list")
    assert {"pull", "push", "status"} <= {
        line.split("smart_territory:")[1].split()[0] for line in listed.splitlines() if "smart_territory:" in line
    }


STARTS = """
import os, qgis.utils
said = []
qgis.utils.showException = lambda *told, **more: said.append(str(told[:2]))
ready = "smart_territory" in qgis.utils.plugins
if ready:
    ready = qgis.utils.unloadPlugin("smart_territory") and qgis.utils.loadPlugin("smart_territory")
    ready = ready and qgis.utils.startPlugin("smart_territory")
with open(os.environ["ANSWER"], "w") as answer:
    answer.write("started" if ready and not said else f"not started {said}")
os._exit(0)
"""


@pytest.mark.qgis
def test_the_package_starts_in_a_fresh_qgis_and_starts_again_after_unloading(fresh_home: Path) -> None:
    profile = fresh_home / ".local/share/QGIS/QGIS3/profiles/default"
    (profile / "QGIS").mkdir(exist_ok=True)
    (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\nsmart_territory=true\n", encoding="utf-8")
    script, answer = fresh_home / "starts.py", fresh_home / "answer"
    script.write_text(STARTS, encoding="utf-8")
    environment = plain_environment(fresh_home) | {"ANSWER": str(answer)}
    environment.pop("QT_QPA_PLATFORM")  # the display that the tests have
    command = ["qgis", "--nologo", "--noversioncheck", "--code", str(script)]
    subprocess.run(command, env=environment, capture_output=True, timeout=180, check=True)
    assert answer.read_text(encoding="utf-8") == "started"
