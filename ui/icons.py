"""Our line icons, in the colours of QGIS's theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

FOLDER = Path(__file__).with_name("icons")
INK = "#000000"  # what the files are drawn in; it stands for the theme's text colour
SIZES = (16, 24, 32, 48, 64)
OTHER = "asset"  # for a town's own classes


def icon(name: str, ink: str | None = None) -> QIcon:
    """By file name or by class key ("street_light"); a class without an icon of its own gets a pin."""
    theme = QApplication.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    return _icon(name.replace("_", "-"), ink or theme.name())


def icon_names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.svg"))


@lru_cache(maxsize=256)
def _icon(name: str, ink: str) -> QIcon:
    """QIcon makes the pale ones of disabled buttons itself."""
    file = FOLDER / f"{name}.svg"
    drawing = (file if file.exists() else FOLDER / f"{OTHER}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace(INK, ink).encode()))
    found = QIcon()
    for size in SIZES:
        found.addPixmap(_drawn(renderer, size))
    return found


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
