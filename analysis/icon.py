"""The plugin's icon, where no window is."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QIcon


def plugin_icon() -> QIcon:
    return QIcon(str(Path(__file__).parent.parent / "ui" / "icons" / "smart-territory.svg"))
