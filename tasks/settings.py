"""What a user chose for this plugin, kept in QGIS's settings; nothing here is a secret."""

from __future__ import annotations

import getpass
import os
import socket
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

GROUP = "smart_territory"
LEAST_LIVE_INTERVAL_S = 10


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home()) / "Smart Territory"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system user without a name
        return ""


class Settings:
    """Each property reads and writes QGIS's settings at once."""

    def __init__(self) -> None:
        self._store = QgsSettings()

    def _get(self, key: str, default: Any, kind: type) -> Any:
        value = self._store.value(f"{GROUP}/{key}", default)
        try:
            return kind(value)
        except (TypeError, ValueError):  # somebody edited the settings by hand
            return default

    def _set(self, key: str, value: Any) -> None:
        self._store.setValue(f"{GROUP}/{key}", value)

    @property
    def folder(self) -> Path:
        """Where territories and working copies are offered to be kept."""
        return Path(self._get("folder", str(_documents()), str))

    @folder.setter
    def folder(self, value: Path) -> None:
        self._set("folder", str(value))

    @property
    def editor(self) -> str:
        """Who the history says made a change."""
        return self._get("editor", _user(), str) or _user()

    @editor.setter
    def editor(self, value: str) -> None:
        self._set("editor", value.strip())

    @property
    def device(self) -> str:
        return socket.gethostname()

    @property
    def live_interval_s(self) -> int:
        return max(LEAST_LIVE_INTERVAL_S, self._get("live_interval_s", 60, int))

    @live_interval_s.setter
    def live_interval_s(self, value: int) -> None:
        self._set("live_interval_s", int(value))

    @property
    def basemap(self) -> str | None:
        """Key of the basemap that a territory opens with; None for none."""
        return self._get("basemap", "", str) or None

    @basemap.setter
    def basemap(self, value: str | None) -> None:
        self._set("basemap", value or "")

    @property
    def timeout_s(self) -> int:
        """How long to wait for one answer of a platform."""
        return max(5, self._get("timeout_s", 60, int))

    @timeout_s.setter
    def timeout_s(self, value: int) -> None:
        self._set("timeout_s", int(value))

    @property
    def recent(self) -> list[Path]:
        """Territory files, the last opened first."""
        value = self._store.value(f"{GROUP}/recent", []) or []
        return [Path(path) for path in ([value] if isinstance(value, str) else value)]

    def opened(self, file: Path, most: int = 8) -> None:
        others = [path for path in self.recent if path != file]
        self._set("recent", [str(path) for path in [file, *others][:most]])

    def remember_working_copy(self, file: Path, working_copy: Path) -> None:
        self._set(f"working_copies/{_key_of(file)}", str(working_copy))

    def working_copy_of(self, file: Path) -> Path:
        """Beside the territory's file unless the user chose another place."""
        kept = self._get(f"working_copies/{_key_of(file)}", "", str)
        name = file.name.removesuffix(".yaml").removesuffix(".yml").removesuffix(".territory")
        return Path(kept) if kept else file.with_name(f"{name}.gpkg")


def _key_of(file: Path) -> str:
    """Windows knows a file by any case of its name."""
    return os.path.normcase(file.absolute()).replace("/", "|").replace("\\", "|")
