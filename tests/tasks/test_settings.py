from __future__ import annotations

import ntpath
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest
from qgis.core import QgsSettings
from smart_territory.tasks import settings
from smart_territory.tasks.settings import GROUP, Settings


def test_what_is_chosen_is_kept(tmp_path: Path) -> None:
    chosen = Settings()
    chosen.folder, chosen.editor, chosen.live_interval_s, chosen.basemap = tmp_path, " Ana ", 30, "ign_grey"
    kept = Settings()
    assert (kept.folder, kept.editor, kept.live_interval_s, kept.basemap) == (tmp_path, "Ana", 30, "ign_grey")


def test_settings_spoilt_by_hand_fall_back_to_the_default() -> None:
    QgsSettings().setValue(f"{GROUP}/live_interval_s", "often")
    assert Settings().live_interval_s == 60


def test_a_platform_is_not_asked_too_often() -> None:
    Settings().live_interval_s = 1
    assert Settings().live_interval_s == 10


def test_a_working_copy_stands_beside_its_territory_unless_told_otherwise(tmp_path: Path) -> None:
    file = tmp_path / "two.territory.yaml"
    assert Settings().working_copy_of(file) == tmp_path / "two.gpkg"
    Settings().remember_working_copy(file, tmp_path / "else" / "w.gpkg")
    assert Settings().working_copy_of(file) == tmp_path / "else" / "w.gpkg"


def test_recent_territories_are_listed_once_the_last_first(tmp_path: Path) -> None:
    QgsSettings().remove(f"{GROUP}/recent")
    for name in ("a", "b", "a"):
        Settings().opened(tmp_path / name)
    assert Settings().recent == [tmp_path / "a", tmp_path / "b"]


def test_windows_finds_a_working_copy_again_whatever_the_case_of_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "os", SimpleNamespace(path=ntpath))
    upper, lower = PureWindowsPath("C:/Towns/Two.territory.yaml"), PureWindowsPath("c:/towns/two.territory.yaml")
    monkeypatch.setattr(PureWindowsPath, "absolute", lambda path: path, raising=False)
    assert settings._key_of(upper) == settings._key_of(lower)
    assert "\\" not in settings._key_of(upper)
    assert "/" not in settings._key_of(upper)
