"""The user's own tiles lie under the survey's map, without a network; and half a survey is never there."""

from __future__ import annotations

import math
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage
from smart_territory.catalog.model import Catalog
from smart_territory.errors import CancelledError, SurveyBasemapError
from smart_territory.tests.layers.conftest import Opened, opened_in
from smart_territory.tests.layers.qfield_rules import complaints
from smart_territory.tests.layers.survey_office import LIGHTS, Office, Watch, in_the_field, office_of, text_of
from smart_territory.workspace.survey.packing import check_counts
from smart_territory.workspace.survey.prepare import PreparedSurvey

CHILD = Path(__file__).with_name("survey_child.py")
SEEDS = [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 40))]
GROUND = "#c8dcb4"
ZOOMS = range(10, 16)


def picture() -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(written)


def tiles(path: Path) -> Path:
    """Of one colour around the assets, as an MBTiles, or by GDAL as a GeoPackage."""
    made = path.with_suffix(".mbtiles")
    tile = picture()
    with closing(sqlite3.connect(made)) as database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)")
        said = {"format": "png", "minzoom": "10", "maxzoom": "15", "bounds": "-7.01,38.69,-6.99,38.71", "name": "x"}
        database.executemany("INSERT INTO metadata VALUES (?, ?)", said.items())
        for zoom in ZOOMS:
            n = 2**zoom
            x, latitude = int((-7.0 + 180) / 360 * n), math.radians(38.7)
            y = int((1 - math.asinh(math.tan(latitude)) / math.pi) / 2 * n)
            around = [(zoom, x + i, n - 1 - y + j, tile) for i in range(-3, 4) for j in range(-3, 4)]
            database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", around)
        database.commit()
    if path.suffix == ".gpkg":
        asked = ["-q", "-of", "GPKG", "-co", "TILE_FORMAT=PNG", str(made), str(path)]
        subprocess.run(["gdal_translate", *asked], check=True)
    return path if path.suffix == ".gpkg" else made


def drawn(project: QgsProject) -> QImage:
    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setOutputSize(QSize(300, 300))
    settings.setLayers(project.layerTreeRoot().checkedLayers())
    settings.setExtent(project.viewSettings().defaultViewExtent())
    job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    loop.exec()
    assert [error.message for error in job.errors()] == []
    return job.renderedImage()


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.fixture
def office(opened: Opened, tmp_path: Path, project: QgsProject) -> Office:
    return office_of(opened, tmp_path / "out")


RING = [[-7.002, 38.699], [-6.999, 38.699], [-6.999, 38.702], [-7.002, 38.702], [-7.002, 38.699]]
AREA = {"type": "Polygon", "coordinates": [RING]}


@pytest.mark.parametrize("name", ["mine.mbtiles", "mine.gpkg"])
def test_the_user_s_tiles_lie_under_the_assets(office: Office, tmp_path: Path, name: str) -> None:
    made = office.prepare(basemap=tiles(tmp_path / name), area=AREA, language="pt")
    assert (made.folder / f"basemap.{name[5:]}").is_file()
    assert not list(made.folder.glob("*.xml"))
    assert str(tmp_path) not in text_of(made)
    with in_the_field(made.folder) as layers:
        (raster,) = [layer for layer in layers.values() if isinstance(layer, QgsRasterLayer)]
        assert raster.dataProvider().dataSourceUri().count(str(made.folder)) == 1
        project = raster.project()
        assert complaints(project) == []
        assert project.layerTreeRoot().findGroups()[-1].name() == "Mapas base"
        assert project.layerTreeRoot().layerOrder()[-1] == raster
        node = project.layerTreeRoot().findLayer(raster.id())
        assert QgsLayerTreeModel(project.layerTreeRoot()).layerLegendNodes(node) == []  # no bands
        seen = colours(drawn(project))
    assert max(seen, key=lambda colour: seen[colour]) == GROUND
    assert len(seen) > 20  # and the assets over it


def test_what_is_no_basemap_is_told_before_anything_is_packed(office: Office, opened: Opened) -> None:
    watch = Watch()
    with pytest.raises(SurveyBasemapError):
        office.prepare(basemap=opened.working_copy, watch=watch)
    assert watch.said == []
    assert list(office.out.iterdir()) == []


def test_stopped_while_tiles_are_copied_nothing_is_left(office: Office, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        office.prepare(basemap=tiles(tmp_path / "mine.mbtiles"), watch=Watch(stop_at="writing_project"))
    assert list(office.out.iterdir()) == []


@pytest.mark.parametrize("language", ["en", "es", "pt", "ca"])
def test_the_map_is_drawn_alike_in_every_language(north: Mapping[str, PreparedSurvey], language: str) -> None:
    with in_the_field(north[language].folder) as layers:
        seen = colours(drawn(layers["street_light"].project()))
    assert "#f5c242" in seen  # a light that works
    assert seen["#ffffff"] < 300 * 300 - 200


@pytest.fixture(scope="module")
def north(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Mapping[str, PreparedSurvey]:
    place = tmp_path_factory.mktemp("languages")
    office = office_of(opened_in(place, catalog), place / "out")
    return {code: office.prepare(code, LIGHTS, language=code, area=AREA) for code in ("en", "es", "pt", "ca")}


@pytest.mark.parametrize("seed", SEEDS)
def test_killed_at_any_moment_half_a_survey_is_never_there(
    office: Office, opened: Opened, tmp_path: Path, seed: int
) -> None:
    chance, basemap = random.Random(seed), tiles(tmp_path / "mine.mbtiles")
    office.out.mkdir()
    for number in range(2):
        line = [sys.executable, str(CHILD), str(opened.working_copy), str(office.out), f"n{number}", str(basemap)]
        quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=quiet
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == "ready"
            time.sleep(chance.uniform(0.05, 0.9))
            child.kill()
    for folder in (path for path in office.out.iterdir() if not path.name.startswith(".")):
        check_counts(folder / f"{folder.name}.gpkg", {"street_light": 3})
        with in_the_field(folder) as layers:
            assert complaints(layers["street_light"].project()) == []
    assert office.prepare("after").counts == {"street_light": 3}
