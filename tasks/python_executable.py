"""Where the Python is that a child process can run: QGIS on Windows and macOS is not one itself, and hides it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

# What a Python needs to start; anything else of the environment may be a secret.
KEPT = (
    "PATH", "PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "LANG", "LC_ALL",
    "LC_CTYPE", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "COMSPEC", "USERPROFILE", "HOME",
    "OSGEO4W_ROOT",  # its Python looks for its libraries below it
)  # fmt: skip


def python_executable() -> str | None:
    """None where none can be found; then the same work is done in a thread."""
    return next((str(path) for path in candidates() if _can_run(path)), None)


def candidates(platform: str = sys.platform) -> Iterator[Path]:
    """Best first: this interpreter where it is one, then where QGIS's packages keep it. Some may not be there."""
    yield from dict.fromkeys(_candidates(platform))


def _candidates(platform: str) -> Iterator[Path]:
    own = Path(sys.executable or "")
    if own.name.lower().startswith("python"):
        yield own
    bases = [Path(base) for base in dict.fromkeys((sys.exec_prefix, sys.base_exec_prefix, sys.base_prefix)) if base]
    if platform == "win32":
        yield from _below(_windows_folders(own, bases), ("python3.exe", "python.exe", "pythonw.exe"))
        return
    names = ("python{}.{}".format(*sys.version_info), "python3")
    yield from _below([base / "bin" for base in bases], names)
    if platform == "darwin":
        yield from _below(_bundle_folders(own, bases), (*names, "python"))
    else:
        yield Path("/usr/bin/python3")


def _windows_folders(own: Path, bases: Iterable[Path]) -> Iterator[Path]:
    """OSGeo4W and QGIS's installer: apps/Python312, and bin beside QGIS itself. Conda: the environment's folder."""
    yield from bases
    named = os.environ.get("OSGEO4W_ROOT", "")
    for root in dict.fromkeys([*([Path(named)] if named else []), *list(own.parents)[1:4]]):
        yield root / "apps" / "Python{}{}".format(*sys.version_info)
        yield root / "bin"


def _bundle_folders(own: Path, bases: Iterable[Path]) -> Iterator[Path]:
    """QGIS.app keeps it in Contents/MacOS/bin, since 3.40 in Contents/MacOS itself, beside QGIS."""
    contents = next((folder for place in (own, *bases) for folder in place.parents if folder.name == "Contents"), None)
    for folder in [contents / "MacOS" if contents else own.parent]:
        yield folder / "bin"
        yield folder


def _below(folders: Iterable[Path], names: Iterable[str]) -> Iterator[Path]:
    return (folder / name for folder in folders for name in tuple(names))


def environment_for(python: str | Path, platform: str = sys.platform) -> dict[str, str]:
    """For a child that needs no secret of ours: what a Python needs to start, and UTF-8 whatever Windows speaks."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    kept["PYTHONUTF8"] = "1"
    if platform == "darwin" and "PYTHONHOME" not in kept:
        kept.update(_home_in_bundle(Path(python)))
    return kept


def _home_in_bundle(python: Path) -> Mapping[str, str]:
    """A bundle's Python looks for its library where it was built, unless it is told where the bundle is."""
    frameworks = next((folder / "Frameworks" for folder in python.parents if folder.name == "Contents"), None)
    library = "python{}.{}".format(*sys.version_info)
    if frameworks is None or not (frameworks / "lib" / library).is_dir():
        return {}
    return {"PYTHONHOME": str(frameworks)}


def _can_run(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def without_window() -> dict[str, Any]:
    """Keywords of Popen that keep a console window from flashing up on Windows."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}
