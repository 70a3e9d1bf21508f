from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QIcon, QPalette
from qgis.PyQt.QtWidgets import QApplication
from smart_territory.catalog.loader import load_catalog
from smart_territory.ui.icons import FOLDER, icon, icon_names

NEEDED = [
    "smart-territory", "pull", "push", "sync", "live", "dry-run", "revert", "zoom", "conflict", "settings", "about",
    "demo", "new-territory", "open-territory", "state-normal", "state-warning", "state-alarm", "state-stale",
    "state-no-data",
]  # fmt: skip
OTHERS_OWN = {
    "smart-territory",
    "state-normal",
    "state-warning",
    "state-alarm",
    "state-stale",
}  # coloured on purpose


def pixels(picture: QIcon, size: int, mode: QIcon.Mode = QIcon.Mode.Normal) -> list[QColor]:
    image = picture.pixmap(size, size, mode).toImage()
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize("name", NEEDED)
def test_the_icons_that_the_window_needs_are_there(name: str) -> None:
    assert name in icon_names()


@pytest.mark.parametrize("key", load_catalog().classes)
def test_every_class_of_the_catalog_has_an_icon(key: str) -> None:
    assert key.replace("_", "-") in icon_names()


def test_a_towns_own_class_gets_the_pin() -> None:
    assert pixels(icon("bench"), 24) == pixels(icon("asset"), 24)


def test_the_resource_list_is_the_folder(root: Path) -> None:
    listed = [file.text for file in ET.parse(root / "resources.qrc").iter("file")]
    assert listed == [f"ui/icons/{name}.svg" for name in icon_names()]


def test_every_icon_that_the_code_asks_for_is_there(root: Path) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (root / "ui").rglob("*.py"))
    asked = {name.replace("_", "-") for name in re.findall(r'\bicon\("([\w-]+)"\)', text)}
    assert asked <= set(icon_names())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_icons_are_drawn_alike(path: Path) -> None:
    top = ET.parse(path).getroot()
    assert top.get("viewBox") == "0 0 24 24"
    widths = set(re.findall(r'stroke-width="([\d.]+)"', path.read_text(encoding="utf-8")))
    assert len(widths) <= 2 or path.stem == "smart-territory"
    assert not re.search(r"<(script|image|text|style)|href", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("ink", ["#101010", "#f0f0f0"])
def test_icons_follow_the_theme(ink: str) -> None:
    before = QApplication.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    QApplication.setPalette(palette)
    try:
        for name in set(icon_names()) - OTHERS_OWN:
            solid = {colour.name() for colour in pixels(icon(name), 48) if colour.alpha() == 255}
            assert solid == {ink}, name
    finally:
        QApplication.setPalette(before)


@pytest.mark.parametrize("name", icon_names())
def test_icons_are_sharp_at_two_hundred_percent_and_pale_when_disabled(name: str) -> None:
    assert icon(name).pixmap(48, 48).width() == 48
    drawn = [colour for colour in pixels(icon(name), 16) if colour.alpha() > 60]
    assert len(drawn) > 8
    assert not icon(name).pixmap(24, 24, QIcon.Mode.Disabled).isNull()
