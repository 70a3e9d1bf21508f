"""Collects the interface's strings into i18n/*.ts, or builds the .qm files out of them.

usage: scripts/translate            every string of the sources into each .ts, dropped ones removed
       scripts/translate --build    i18n/*.ts → i18n/*.qm, where one is older
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("es", "pt", "ca")
WITHOUT_STRINGS = {"tests", "bench", "scripts", "sandbox", "docs", "dist", "smart_territory"}


def sources(root: Path = ROOT) -> list[Path]:
    """Files that may hold strings for a person."""
    inside = (path for path in root.rglob("*.py") if not path.relative_to(root).parts[0].startswith("."))
    return sorted(path for path in inside if path.relative_to(root).parts[0] not in WITHOUT_STRINGS)


def extract(files: list[Path], root: Path = ROOT) -> None:
    """Brings .ts files up to date; without line numbers, so that a diff shows words only."""
    names = [str(path.relative_to(root)) for path in sources(root)]
    targets = [str(path) for path in files]
    subprocess.run(["pylupdate5", "-noobsolete", *names, "-ts", *targets], cwd=root, check=True)
    for path in files:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\s*<location [^>]*/>", "", text), encoding="utf-8")


def build(source: Path, target: Path) -> None:
    """One .qm; Debian's `lrelease` is a chooser that must be told which Qt."""
    tool = shutil.which("lrelease") or shutil.which("lrelease-qt5") or "/usr/lib/qt5/bin/lrelease"
    environment = {**os.environ, "QT_SELECT": "qt5"}
    subprocess.run([tool, "-silent", str(source), "-qm", str(target)], check=True, env=environment)


def build_all() -> None:
    for source in sorted((ROOT / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            build(source, target)


def main() -> None:
    if sys.argv[1:] not in ([], ["--build"]):
        sys.exit(__doc__)
    building = bool(sys.argv[1:])
    if not building or any((ROOT / "i18n").glob("*.ts")):
        subprocess.run([str(ROOT / "scripts" / "setup"), "translate"], check=True)
    if building:
        build_all()
    else:
        extract([ROOT / "i18n" / f"smart_territory_{language}.ts" for language in LANGUAGES])


if __name__ == "__main__":
    main()
