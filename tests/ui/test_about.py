from __future__ import annotations

import configparser
from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QApplication
from smart_territory.ui.about_dialog import AboutDialog


class Opened:
    file = Path("/territories/<b>a</b>.territory.yaml")
    working_copy = Path("/territories/a.gpkg")


def version(root: Path) -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(root / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def test_what_a_report_needs_can_be_copied(qtbot: Any, root: Path) -> None:
    dialog = AboutDialog(None, Opened())
    qtbot.addWidget(dialog)
    dialog.copy.click()
    told = QApplication.clipboard().text()
    for part in (
        version(root),
        Qgis.version(),
        "GPL-2.0-or-later",
        str(Opened.file),
        str(Opened.working_copy),
        "Qt ",
    ):
        assert part in told


def test_it_works_without_a_territory_and_fits_a_small_screen(qtbot: Any) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Working copy" not in dialog.facts
    assert dialog.height() < 560
    assert any("Smart Territory" in value for value in dialog.facts.values())  # the log's tab
