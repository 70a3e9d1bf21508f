"""What the computer itself says of files that it does not open or write; on many a computer it says so in English."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def _full() -> str:
    return translate("SmartTerritory", "there is no room left on the disk, or in the quota")


def _forbidden() -> str:
    return translate("SmartTerritory", "this user may not do that there")


SAID: Mapping[str, Callable[[], str]] = {
    "no such file or directory": lambda: translate("SmartTerritory", "it is not there"),
    "permission denied": _forbidden,
    "operation not permitted": _forbidden,
    "is a directory": lambda: translate("SmartTerritory", "it is a folder"),
    "not a directory": lambda: translate("SmartTerritory", "a file stands where its folder should be"),
    "file exists": lambda: translate("SmartTerritory", "something else of this name is there"),
    "file name too long": lambda: translate("SmartTerritory", "its name is too long"),
    "read-only file system": lambda: translate("SmartTerritory", "the disk is read-only"),
    "input/output error": lambda: translate("SmartTerritory", "the disk or share does not answer as it should"),
    "no space left on device": _full,
    "file too large": _full,
    "disk quota exceeded": _full,
}


def system_words(said: str) -> str:
    """In our words where they are known; else as the computer says it."""
    known = SAID.get(said.strip().lower())
    return known() if known else said
