"""The page that asks where a territory is kept, on a Windows that could not keep it there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.ui.wizard import place_page
from smart_territory.ui.wizard.draft import Draft, key_of
from smart_territory.ui.wizard.place_page import PlacePage
from smart_territory.workspace import file_names


@pytest.fixture
def page(qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> PlacePage:
    for name in ("refused_part", "is_too_long"):
        monkeypatch.setattr(place_page, name, partial(getattr(file_names, name), platform="win32"))
    page = PlacePage(Draft(load_catalog()))
    qtbot.addWidget(page)
    return page


def said(page: PlacePage, file: Path, working_copy: Path) -> str:
    page.file.setFilePath(str(file))
    page.working_copy.setFilePath(str(working_copy))
    page.keep()
    return page.problem()


def test_a_name_that_windows_keeps_for_itself_is_refused_before_anything_is_written(
    page: PlacePage, tmp_path: Path
) -> None:
    good = tmp_path.parent / "évora.gpkg"
    assert said(page, Path("/towns/évora.yaml"), good) == ""
    assert "“con.territory.yaml”" in said(page, Path("/towns/con.territory.yaml"), good)
    assert "“aux.gpkg”" in said(page, Path("/towns/évora.yaml"), Path("/towns/aux.gpkg"))
    assert "“CON”" in said(page, Path("/towns/CON/évora.yaml"), good)
    assert "too long" in said(page, Path("/towns") / ("x" * 250) / "évora.yaml", good)


def test_an_ending_in_capitals_is_one(page: PlacePage) -> None:
    said(page, Path("/towns/ÉVORA.YAML"), Path("/towns/ÉVORA.GPKG"))
    assert page.draft.file == Path("/towns/ÉVORA.YAML")
    assert page.draft.working_copy == Path("/towns/ÉVORA.GPKG")


def test_no_town_is_suggested_a_folder_that_windows_cannot_make() -> None:
    assert key_of("Con") == "con-territory"
    assert key_of("Aux.") == "aux-territory"
    assert key_of("Concello de Nul") == "concello-de-nul"
