"""QGIS's packages keep their Python in different places; each is laid out here as it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from smart_territory.tasks import child_process, python_executable
from smart_territory.tasks.demo import Demo
from smart_territory.tasks.python_executable import candidates, environment_for, without_window

MINOR = "{}.{}".format(*sys.version_info)
WINDOWS_NAME = MINOR.replace(".", "")


def executable(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def pretend(monkeypatch: pytest.MonkeyPatch, qgis: Path, prefix: Path, platform: str) -> None:
    """What Python says of itself inside a QGIS of that system."""
    seen = SimpleNamespace(
        executable=str(qgis), exec_prefix=str(prefix), base_exec_prefix=str(prefix), base_prefix=str(prefix),
        platform=platform, version_info=sys.version_info,
    )  # fmt: skip
    monkeypatch.setattr(python_executable, "sys", seen)
    monkeypatch.delenv("OSGEO4W_ROOT", raising=False)
    monkeypatch.delenv("PYTHONHOME", raising=False)


def found(platform: str) -> Path:
    return next(path for path in candidates(platform) if path.is_file())


@pytest.mark.parametrize("root", ["QGIS 3.40.6", "OSGeo4W", "Câmara Município"])
@pytest.mark.parametrize("program", ["bin/qgis-ltr-bin.exe", "bin/qgis-bin.exe", "apps/qgis-ltr/bin/qgis_process.exe"])
def test_osgeo4w_and_the_installer_keep_it_below_apps(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, root: str, program: str
) -> None:
    python = executable(tmp_path / root / f"apps/Python{WINDOWS_NAME}" / "python3.exe")
    executable(tmp_path / root / "bin/python3.exe")  # without PYTHONHOME, this one finds no library
    pretend(monkeypatch, executable(tmp_path / root / program), python.parent, "win32")
    assert found("win32") == python


@pytest.mark.parametrize("program", ["bin/qgis-bin.exe", "apps/qgis-ltr/bin/qgis_process.exe"])
def test_windows_is_searched_beside_qgis_where_python_does_not_know_where_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    python = executable(tmp_path / f"apps/Python{WINDOWS_NAME}" / "python.exe")
    pretend(monkeypatch, executable(tmp_path / program), tmp_path / "nowhere", "win32")
    assert found("win32") == python


def test_the_root_that_osgeo4w_names_is_searched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python = executable(tmp_path / "O4W" / f"apps/Python{WINDOWS_NAME}" / "pythonw.exe")
    pretend(monkeypatch, tmp_path / "elsewhere/qgis.exe", tmp_path / "nowhere", "win32")
    monkeypatch.setenv("OSGEO4W_ROOT", str(tmp_path / "O4W"))
    assert found("win32") == python


def test_conda_on_windows_keeps_it_in_its_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    python = executable(tmp_path / "envs/gis/python.exe")
    pretend(monkeypatch, executable(tmp_path / "envs/gis/Library/bin/qgis.exe"), python.parent, "win32")
    assert found("win32") == python


def test_an_older_bundle_keeps_it_in_bin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    contents = tmp_path / "QGIS-LTR.app/Contents"
    python = executable(contents / "MacOS/bin/python3")
    pretend(monkeypatch, executable(contents / "MacOS/QGIS"), contents / "Resources/python", "darwin")
    assert found("darwin") == python


def test_a_newer_bundle_keeps_it_beside_qgis_and_it_must_be_told_where_its_library_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    contents = tmp_path / "QGIS-final-3_44_3.app/Contents"
    python = executable(contents / f"MacOS/python{MINOR}")
    (contents / f"Frameworks/lib/python{MINOR}").mkdir(parents=True)
    pretend(monkeypatch, executable(contents / "MacOS/QGIS-final-3_44_3"), contents / "Frameworks", "darwin")
    assert found("darwin") == python
    assert environment_for(python, "darwin")["PYTHONHOME"] == str(contents / "Frameworks")
    monkeypatch.setenv("PYTHONHOME", "/told")
    assert environment_for(python, "darwin")["PYTHONHOME"] == "/told"


def test_a_python_outside_a_bundle_is_told_no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pretend(monkeypatch, tmp_path / "bin/qgis", tmp_path, "darwin")
    assert "PYTHONHOME" not in environment_for(executable(tmp_path / "bin/python3"), "darwin")


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_qgis_itself_is_never_started_as_a_python(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str
) -> None:
    program = "QGIS.app/Contents/MacOS/QGIS" if platform == "darwin" else "bin/qgis-bin.exe"
    pretend(monkeypatch, executable(tmp_path / program), tmp_path, platform)
    names = {path.name for path in candidates(platform)}
    assert all(name.startswith("python") for name in names)
    assert len(list(candidates(platform))) == len(set(candidates(platform)))


def test_on_this_machine_the_first_one_runs() -> None:
    python = python_executable.python_executable()
    assert python is not None
    said = subprocess.run([python, "-c", "import sqlite3, sys; print('é', sys.flags.utf8_mode)"], check=True,
                          capture_output=True, env=environment_for(python)).stdout  # fmt: skip
    assert said.decode("utf-8").split() == ["é", "1"]


def test_no_secret_of_the_environment_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMART_TERRITORY_TOKEN", "s3cr3t")
    monkeypatch.setenv("PYTHONEXECUTABLE", "C:/OSGeo4W/bin/python3.exe")  # OSGeo4W's: a Python would take it for itself
    handed = environment_for("python3")
    assert "s3cr3t" not in handed.values()
    assert "PYTHONEXECUTABLE" not in handed


def test_windows_is_asked_for_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python_executable, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(python_executable, "subprocess", SimpleNamespace(CREATE_NO_WINDOW=0x08000000))
    assert without_window() == {"creationflags": 0x08000000}
    monkeypatch.setattr(python_executable, "sys", SimpleNamespace(platform="darwin"))
    assert without_window() == {}


def test_a_file_that_only_looks_like_a_python_is_passed_over(tmp_path: Path) -> None:
    liar = executable(tmp_path / "python3")
    liar.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    forbidden = tmp_path / "python"
    forbidden.write_bytes(b"MZ no program of this system")
    forbidden.chmod(0o755)
    assert child_process.started(tmp_path / "script.py", {"do": "open"}, [str(forbidden), str(liar)]) is None


@pytest.mark.parametrize("python", ["/bin/false", "forbidden"])
def test_the_demo_goes_on_in_this_process_where_no_python_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, python: str
) -> None:
    if python == "forbidden":
        python = str(tmp_path / "python3")
        Path(python).write_bytes(b"MZ no program of this system")
        Path(python).chmod(0o755)
    monkeypatch.setattr("smart_territory.tasks.demo.python_executable", lambda: python)
    monkeypatch.setattr("smart_territory.tasks.demo._fresh_folder", lambda: tmp_path)
    demo = Demo()
    try:
        demo.wait()
        assert "http://127.0.0.1:" in demo.file.read_text(encoding="utf-8")
    finally:
        demo.stop()
