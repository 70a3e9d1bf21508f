"""Windows refuses to replace a file that somebody has open: a scanner for a moment, a spreadsheet for longer."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import FileNotWrittenError, ReadOnlyError
from smart_territory.tests.survey.survey_scene import office, survey
from smart_territory.workspace import replacing
from smart_territory.workspace.backup import MOST, PULL, back_up, backups, folder_of, prune
from smart_territory.workspace.database import connect
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.history_export import export_history
from smart_territory.workspace.migrations import migrate
from smart_territory.workspace.replacing import put_in_place
from smart_territory.workspace.schema import FORMAT_VERSION

from .test_history_export import SPANISH

REALLY_REPLACE = os.replace


class Refusing:
    """Replaces files as Windows does while another program has one open for so many tries."""

    def __init__(self, times: int) -> None:
        self.left, self.slept = times, 0.0

    def replace(self, half: object, path: object) -> None:
        if self.left > 0:
            self.left -= 1
            raise PermissionError(13, "The process cannot access the file because it is being used by another process")
        REALLY_REPLACE(str(half), str(path))

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


def refuse(path: Path, missing_ok: bool = False) -> None:
    if path.exists():
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> Refusing:
    refusing = Refusing(0)
    clock = iter(range(10**6))
    now = lambda: refusing.slept + next(clock) * 1e-6  # noqa: E731
    monkeypatch.setattr(replacing, "_NAMES_ARE_SHARED", False)
    monkeypatch.setattr(replacing, "os", SimpleNamespace(replace=lambda *paths: refusing.replace(*paths)))
    monkeypatch.setattr(replacing, "time", SimpleNamespace(sleep=refusing.sleep, monotonic=now))
    return refusing


@pytest.fixture
def half(tmp_path: Path) -> Path:
    half = tmp_path / ".half"
    half.write_text("new", encoding="utf-8")
    (tmp_path / "whole").write_text("old", encoding="utf-8")
    return half


def test_what_is_open_for_a_moment_is_waited_for(on_windows: Refusing, half: Path) -> None:
    on_windows.left = 4
    put_in_place(half, half.with_name("whole"))
    assert half.with_name("whole").read_text(encoding="utf-8") == "new"
    assert 0 < on_windows.slept < replacing.PATIENCE_S


def test_what_stays_open_is_told_and_both_files_stay(on_windows: Refusing, half: Path) -> None:
    on_windows.left = 10**6
    with pytest.raises(PermissionError):
        put_in_place(half, half.with_name("whole"))
    assert on_windows.slept <= replacing.PATIENCE_S
    assert half.exists()
    assert half.with_name("whole").read_text(encoding="utf-8") == "old"


def test_elsewhere_a_refusal_is_one(monkeypatch: pytest.MonkeyPatch, half: Path) -> None:
    refusing = Refusing(1)
    monkeypatch.setattr(replacing, "os", SimpleNamespace(replace=refusing.replace))
    with pytest.raises(PermissionError):
        put_in_place(half, half.with_name("whole"))
    assert half.exists()


def test_an_export_that_a_spreadsheet_holds_says_so(on_windows: Refusing, tmp_path: Path) -> None:
    store = GeoPackageStore.create(tmp_path / "town.gpkg", load_catalog())
    (tmp_path / "history.csv").write_text("open in a spreadsheet", encoding="utf-8")
    on_windows.left = 10**6
    with pytest.raises(FileNotWrittenError) as raised:
        export_history(store, {}, tmp_path / "history.csv", SPANISH)
    store.close()
    assert "being used by another process" in str(raised.value.details["problem"])
    assert sorted(path.name for path in tmp_path.glob("*.csv*")) == ["history.csv"]


def test_a_working_copy_that_layers_hold_is_migrated_in_its_place(on_windows: Refusing, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    GeoPackageStore.create(path, load_catalog()).close()
    on_windows.left = 10**6
    with closing(connect(path)) as layer:
        migrate(path, FORMAT_VERSION, FORMAT_VERSION + 1, {FORMAT_VERSION: lambda _database: None}, keeps=False)
        (said,) = layer.execute("SELECT value FROM st_meta WHERE key='format'").fetchone()
    assert said == str(FORMAT_VERSION + 1)


def test_a_survey_waits_until_the_scanner_has_seen_its_files(on_windows: Refusing, tmp_path: Path) -> None:
    desk = office(tmp_path / "office.gpkg")
    on_windows.left = 3
    assert survey(desk, tmp_path / "out").geopackage.is_file()
    on_windows.left = 10**6
    with pytest.raises(ReadOnlyError):
        survey(desk, tmp_path / "other")
    assert list((tmp_path / "other").iterdir()) == []


def test_what_a_scanner_holds_hides_nothing_and_stays(
    monkeypatch: pytest.MonkeyPatch, on_windows: Refusing, tmp_path: Path
) -> None:
    store = GeoPackageStore.create(tmp_path / "town.gpkg", load_catalog())
    on_windows.left = 10**6
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(FileNotWrittenError):
        export_history(store, {}, tmp_path / "history.csv", SPANISH)
    store.close()


def test_a_backup_that_cannot_take_its_name_is_a_clear_refusal(on_windows: Refusing, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    GeoPackageStore.create(path, load_catalog()).close()
    on_windows.left = 10**6
    with pytest.raises(ReadOnlyError):
        back_up(path)
    assert [file.name for file in folder_of(path).iterdir()] == []


def test_an_old_backup_that_somebody_looks_at_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "town.gpkg"
    GeoPackageStore.create(path, load_catalog()).close()
    day = datetime(2026, 1, 1, tzinfo=timezone.utc)
    monkeypatch.setattr(Path, "unlink", refuse)
    for number in range(MOST + 3):
        back_up(path, PULL, day + timedelta(minutes=number))
    assert len(backups(path)) > MOST
    monkeypatch.undo()
    prune(path)
    assert len(backups(path)) == MOST
