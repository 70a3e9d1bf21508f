from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsSettings
from smart_territory.tasks.settings import GROUP, Settings
from smart_territory.ui.options_form import OptionsPage
from smart_territory.ui.options_page import OptionsFactory


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    QgsSettings().remove(GROUP)
    yield
    QgsSettings().remove(GROUP)


def test_options_are_kept(qtbot: Any, tmp_path: Path) -> None:
    page = OptionsFactory().createWidget()
    qtbot.addWidget(page)
    page.editor.setText("  Ana  ")
    page.folder.setFilePath(str(tmp_path))
    page.basemap.setCurrentIndex(page.basemap.findData("pnoa"))
    page.interval.setValue(30)
    page.wait.setValue(90)
    page.apply()
    settings = Settings()
    assert (settings.editor, settings.folder, settings.basemap) == ("Ana", tmp_path, "pnoa")
    assert (settings.live_interval_s, settings.timeout_s) == (30, 90)
    again = OptionsPage()
    qtbot.addWidget(again)
    assert again.basemap.currentData() == "pnoa"
    assert again.editor.text() == "Ana"


def test_nothing_changes_without_apply(qtbot: Any) -> None:
    page = OptionsPage()
    qtbot.addWidget(page)
    before = Settings().live_interval_s
    page.interval.setValue(before + 5)
    assert Settings().live_interval_s == before


def test_no_basemap_and_an_empty_folder_are_understood(qtbot: Any) -> None:
    page = OptionsPage()
    qtbot.addWidget(page)
    folder = Settings().folder
    page.folder.setFilePath("")
    page.basemap.setCurrentIndex(0)
    page.apply()
    assert Settings().basemap is None
    assert Settings().folder == folder


def test_the_page_can_be_opened_by_its_name(qtbot: Any) -> None:
    page = OptionsPage()
    qtbot.addWidget(page)
    assert page.objectName() == "smart_territory"
