#!/usr/bin/env python3
"""Writes tests/data/qt6_names.txt: what PyQt6 calls its classes and enums, which the tests hold our code against.

usage: qt6_names.py; installs PyQt6 into a folder that is gone afterwards. Run again when the code uses another module.
"""

from __future__ import annotations

import enum
import importlib
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "tests" / "data" / "qt6_names.txt"
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg")


def lines() -> Iterator[str]:
    """A module's loose names, then a class a line: `Module.Class(Base,…) Enum=Member,… Enum*=…`, * for numbers."""
    yield f"# PyQt6 {importlib.import_module('PyQt6.QtCore').PYQT_VERSION_STR}, by scripts/qt6_names.py"
    for name in MODULES:
        module = importlib.import_module(f"PyQt6.{name}")
        public = sorted((key, value) for key, value in vars(module).items() if not key.startswith("_"))
        yield f"{name} " + ",".join(key for key, value in public if not isinstance(value, type))
        for key, value in public:
            if isinstance(value, type):
                yield _class(name, key, value)


def _class(module: str, key: str, value: type) -> str:
    bases = [base.__name__ for base in value.__bases__ if base.__module__.startswith("PyQt6.Qt")]
    enums = [
        f" {name}{'*' if issubclass(found, int) else ''}={','.join(found.__members__)}"
        for name, found in sorted(vars(value).items())
        if isinstance(found, type) and issubclass(found, enum.Enum)
    ]
    return f"{module}.{key}({','.join(bases)}){''.join(enums)}"


def main() -> None:
    if sys.argv[1:] == ["--here"]:
        sys.stdout.writelines(f"{line}\n" for line in lines())
        return
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder, "bin", "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "PyQt6"], check=True)
        said = subprocess.run([python, __file__, "--here"], check=True, stdout=subprocess.PIPE).stdout
    TARGET.write_bytes(said)
    print(said.split(b"\n", 1)[0].decode(), f"-> {TARGET.name}")


if __name__ == "__main__":
    main()
