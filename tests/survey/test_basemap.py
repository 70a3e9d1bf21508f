"""A basemap that goes along: looked at first, copied whole, and left where it is when the survey comes back."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from smart_territory.errors import CancelledError, SurveyBasemapError, SurveyRequestError
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, survey
from smart_territory.workspace.report import Step
from smart_territory.workspace.survey.archive import Limits, take_in
from smart_territory.workspace.survey.basemap import copy_basemap, tiles_of
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review


def mbtiles(path: Path, kind: str = "png", tiles: int = 3, *, log: bool = False) -> Path:
    with closing(sqlite3.connect(path)) as database:
        if log:
            database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)")
        database.execute("INSERT INTO metadata VALUES ('format', ?)", (kind,))
        database.executemany("INSERT INTO tiles VALUES (9, ?, 0, randomblob(20000))", [(n,) for n in range(tiles)])
        database.commit()
    return path


def tiled_geopackage(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)")
        database.execute("CREATE TABLE ortho (tile_data BLOB)")
        database.execute("INSERT INTO gpkg_contents VALUES ('ortho', 'tiles'), ('gone', 'tiles'), ('x', 'features')")
        database.commit()
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


def silent(_step: Step) -> None:
    """Nobody watches."""


def test_tiles_are_known_by_what_is_in_the_file(tmp_path: Path) -> None:
    assert tiles_of(mbtiles(tmp_path / "a.db")).suffix == ".mbtiles"
    assert tiles_of(tiled_geopackage(tmp_path / "b.gpkg")).tables == ("ortho",)


def test_what_holds_no_pictures_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "text.mbtiles").write_text("not a database")
    (tmp_path / "empty.mbtiles").write_bytes(b"")
    wrong = {
        tmp_path / "nowhere.mbtiles": "missing",
        tmp_path: "missing",
        tmp_path / "text.mbtiles": "no_tiles",
        tmp_path / "empty.mbtiles": "no_tiles",
        desk.store.path: "no_tiles",
        mbtiles(tmp_path / "v.mbtiles", "pbf"): "vector",
    }
    for path, problem in wrong.items():
        with pytest.raises(SurveyBasemapError) as caught:
            tiles_of(path)
        assert caught.value.details["problem"] == problem, path


def test_the_copy_is_whole_while_the_file_is_in_use(tmp_path: Path) -> None:
    source = mbtiles(tmp_path / "a.mbtiles", log=True)
    with closing(sqlite3.connect(source)) as writer:
        writer.execute("INSERT INTO tiles VALUES (9, 77, 0, x'00')")
        writer.commit()  # it stands in the log alone
        made = copy_basemap(tiles_of(source), tmp_path, silent)
        with closing(sqlite3.connect(made.path)) as copy:
            assert copy.execute("SELECT count(*) FROM tiles").fetchone() == (4,)
    assert made.path.name == "basemap.mbtiles"
    assert tuple(made.path.read_bytes()[18:20]) == (1, 1)
    assert not list(tmp_path.glob("basemap.mbtiles-*"))


def test_the_copy_can_be_stopped(tmp_path: Path) -> None:
    steps: list[float | None] = []
    tiles = tiles_of(mbtiles(tmp_path / "a.mbtiles", tiles=1000))
    with pytest.raises(CancelledError):
        copy_basemap(tiles, tmp_path, lambda step: steps.append(step.fraction), lambda: len(steps) > 1)
    assert steps == sorted(steps)
    assert 0 < (steps[0] or 0) < 1


def test_a_survey_cannot_be_called_as_its_basemap(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(SurveyRequestError):
        survey(desk, tmp_path / "out", "Basemap")


@pytest.mark.parametrize("zipped", [False, True])
def test_a_basemap_is_not_taken_in_when_the_survey_comes_back(desk: Desk, tmp_path: Path, zipped: bool) -> None:
    made = survey(desk, tmp_path / "out", "North")
    tiled_geopackage(made.folder / "basemap.gpkg")
    mbtiles(made.folder / "basemap.mbtiles", tiles=200)
    Tablet(made.geopackage).edit(1, circuit="x")
    back = Path(shutil.make_archive(str(tmp_path / "back"), "zip", made.folder.parent)) if zipped else made.folder
    small = Limits(total_bytes=2_000_000)
    with read_survey(back, desk.store, limits=small) as returned:
        assert [change.kind for change in review(returned, desk.store)] == ["update"]
        assert returned.findings == ()
    (tmp_path / "private").mkdir()
    assert not any("basemap" in name for name in take_in(back, tmp_path / "private", small).files)
