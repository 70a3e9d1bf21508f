from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QSize
from smart_territory.layers import basemaps
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.tasks.settings import Settings

from .conftest import Opened, row


class Bar:
    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, _title: str, text: str) -> None:  # noqa: N802 (QGIS's name)
        self.warnings.append(text)


@pytest.fixture
def screen(project: QgsProject) -> Iterator[Any]:
    """What the layers use of QGIS's window."""
    canvas = QgsMapCanvas()
    canvas.resize(QSize(400, 400))
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25829"))
    yield SimpleNamespace(canvas=canvas, mapCanvas=lambda: canvas, bar=(bar := Bar()), messageBar=lambda: bar)
    canvas.close()


@pytest.fixture
def shown(opened: Opened, screen: Any) -> Iterator[TerritoryLayers]:
    built = TerritoryLayers(opened, screen)
    built.build()
    yield built
    built.remove()


def test_a_new_project_opens_on_the_territory(shown: TerritoryLayers, screen: Any) -> None:
    assert screen.canvas.mapSettings().destinationCrs().authid() == "EPSG:25829"
    assert screen.canvas.extent().contains(QgsPointXY(674000, 4285500))
    assert screen.canvas.extent().width() < 60000


def test_a_territory_without_boundaries_is_looked_at_when_its_first_assets_come(
    new_territory: Any, screen: Any
) -> None:
    built = TerritoryLayers(new_territory(filled=False, boundaries=False), screen)
    built.build()
    lights = built.layer("street_light")
    lights.startEditing()
    for x in (-7.0, -6.99):
        place = QgsGeometry.fromPointXY(QgsPointXY(x, 38.7))
        lights.addFeature(QgsVectorLayerUtils.createFeature(lights, place))
    assert lights.commitChanges()
    built.refresh()
    seen = screen.canvas.extent()
    assert seen.contains(QgsPointXY(674000, 4285500))
    screen.canvas.setCenter(QgsPointXY(0, 0))  # from then on it is the user's
    built.refresh()
    assert not screen.canvas.extent().contains(QgsPointXY(674000, 4285500))
    built.remove()


def test_an_asset_is_brought_into_view(shown: TerritoryLayers, screen: Any, project: QgsProject) -> None:
    lights = shown.layer("street_light")
    project.layerTreeRoot().findLayer(lights.id()).setItemVisibilityChecked(False)
    assert shown.zoom_to("street_light", "light:3")
    assert [f["uid"] for f in lights.getSelectedFeatures()] == ["light:3"]
    assert project.layerTreeRoot().findLayer(lights.id()).isVisible()
    assert screen.canvas.scale() == pytest.approx(500, rel=0.05)
    assert screen.canvas.center().x() == pytest.approx(665250, abs=600)


def test_an_area_is_seen_whole(shown: TerritoryLayers, screen: Any) -> None:
    assert shown.zoom_to("protection_zone", "zone:1")
    assert 150 < screen.canvas.extent().height() < 800


def test_the_place_of_what_is_gone_is_still_shown(shown: TerritoryLayers, screen: Any) -> None:
    assert shown.zoom_to("street_light", "light:gone", (-7.0, 38.7))
    assert not shown.zoom_to("street_light", "light:gone", None)
    assert not shown.zoom_to("no_class", "x", None)
    assert not shown.zoom_to("street_light", "'; DROP TABLE street_light; --", None)


def test_a_place_that_no_map_knows_is_refused(shown: TerritoryLayers) -> None:
    assert shown.zoom_to("street_light", "x", (0.0, 1e300)) in (True, False)


def test_a_chosen_cabinet_is_joined_to_its_lights(shown: TerritoryLayers, screen: Any) -> None:
    cabinets = shown.layer("control_cabinet")
    cabinets.selectByIds([row(cabinets, "cab:1").id()])
    bands = [item for item in screen.canvas.scene().items() if isinstance(item, QgsRubberBand) and item.size()]
    assert [band.size() for band in bands] == [1]
    cabinets.removeSelection()
    assert not [i for i in screen.canvas.scene().items() if isinstance(i, QgsRubberBand) and i.size() and i.isVisible()]


def test_containers_stand_apart_where_one_looks_closely(shown: TerritoryLayers, screen: Any) -> None:
    bins = shown.layer("waste_container")
    screen.canvas.zoomScale(3000)
    assert bins.renderer().tolerance() > 0
    screen.canvas.zoomScale(300)
    assert bins.renderer().tolerance() == 0
    screen.canvas.zoomScale(3000)
    bins.startEditing()
    assert bins.renderer().tolerance() == 0
    bins.rollBack()
    assert bins.renderer().tolerance() > 0


def test_what_waits_to_be_sent_has_a_halo(shown: TerritoryLayers, opened: Opened) -> None:
    halos = shown.layer("unsent")
    assert halos.featureCount() == 0
    lights = shown.layer("street_light")
    lights.startEditing()
    for uid in ("light:1", "light:2"):
        lights.changeAttributeValue(row(lights, uid).id(), lights.fields().indexOf("description"), "x")
    lights.commitChanges()
    assert halos.featureCount() == 2  # at once
    with closing(sqlite3.connect(opened.working_copy)) as database, database:
        database.execute("INSERT INTO st_conflict VALUES ('light:2', 'status', NULL, NULL, NULL, '', NULL)")
    shown.refresh()
    assert {f["uid"]: f["conflict"] for f in halos.getFeatures()} == {"light:1": 0, "light:2": 1}
    assert QgsPointXY(-7.0, 38.7) in [f.geometry().asPoint() for f in halos.getFeatures()]


@pytest.fixture
def on_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smart_territory.workspace.database.is_on_share", lambda _path: True)


def test_a_busy_file_does_not_make_the_map_wait(on_a_share: None, shown: TerritoryLayers, opened: Opened) -> None:
    with closing(sqlite3.connect(opened.working_copy, isolation_level=None)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        database.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        shown.refresh()
        assert time.monotonic() - began < 2
        database.execute("ROLLBACK")
    shown.refresh()
    assert shown.layer("street_light").featureCount() == 3


def test_every_basemap_names_whom_to_thank() -> None:
    for key, basemap in basemaps.basemaps().items():
        assert basemap.name
        assert basemap.attribution
        assert basemap.url.startswith("https://")
        assert basemaps.needs_network(key) == bool(basemap.layers)


def test_a_basemap_of_tiles_needs_no_network_to_be_there(shown: TerritoryLayers, project: QgsProject) -> None:
    shown.set_basemap("ign_grey")
    assert shown.basemap() == "ign_grey"
    layer = next(x for x in project.mapLayers().values() if isinstance(x, QgsRasterLayer))
    assert layer.isValid()
    assert "ign.es" in layer.serverProperties().attribution()
    assert "{z}" in layer.source() or "%7Bz%7D" in layer.source()
    last = project.layerTreeRoot().children()[0].children()[-1]
    assert last.name() == "Basemaps"
    shown.set_basemap("icgc_grey")
    assert shown.basemap() == "icgc_grey"
    shown.set_basemap("unheard_of")
    assert shown.basemap() is None


def test_a_service_that_does_not_answer_is_told_and_blocks_nobody(
    shown: TerritoryLayers, screen: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead = basemaps.Basemap("Dead", "http://127.0.0.1:9/wms", "nobody", "layer")
    monkeypatch.setattr(basemaps, "basemaps", lambda: {"dead": dead})
    monkeypatch.setattr("smart_territory.layers.backdrop.basemaps", lambda: {"dead": dead})
    began = time.monotonic()
    shown.set_basemap("dead")
    assert time.monotonic() - began < 0.5
    qtbot.waitUntil(lambda: bool(screen.bar.warnings) or shown.basemap() == "dead", timeout=15000)
    assert screen.bar.warnings == ["The basemap “Dead” does not answer. The map works without it."]


def test_the_chosen_basemap_comes_with_a_new_project(opened: Opened, screen: Any) -> None:
    Settings().basemap = "osm"
    try:
        built = TerritoryLayers(opened, screen)
        built.build()
        assert built.basemap() == "osm"
        built.remove()
        assert built.basemap() is None
    finally:
        Settings().basemap = None


def test_layers_that_are_let_go_stay_as_any_others(opened: Opened, screen: Any, project: QgsProject) -> None:
    built = TerritoryLayers(opened, screen)
    built.build()
    lights, bins = built.layer("street_light"), built.layer("waste_container")
    screen.canvas.zoomScale(300)
    built.release()
    assert lights.id() in project.mapLayers()
    assert bins.renderer().tolerance() > 0
    lights.startEditing()
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("description"), "x")
    lights.commitChanges()
    assert opened.saved == []
    assert list(opened.journal()) == ["light:1"]


def test_saved_edits_are_told_once_however_often_layers_are_built(shown: TerritoryLayers, opened: Opened) -> None:
    shown.build()
    lights = shown.layer("street_light")
    lights.startEditing()
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("description"), "x")
    lights.commitChanges()
    assert opened.saved == ["saved"]


def test_a_new_project_takes_the_layers_away_and_nothing_breaks(
    opened: Opened, screen: Any, project: QgsProject
) -> None:
    built = TerritoryLayers(opened, screen)
    built.build()
    project.clear()
    screen.canvas.zoomScale(300)
    built.refresh()
    assert built.layer("street_light") is None
    assert not built.zoom_to("street_light", "light:1", None)
    built.set_basemap("osm")
    assert project.mapLayers() == {}
    built.build()
    assert built.layer("street_light").isValid()
    project.clear()
    built.remove()
    assert project.layerTreeRoot().children() == []


def test_a_town_is_seen_whole(shown: TerritoryLayers, screen: Any) -> None:
    assert shown.zoom_to("town", "06001", None)
    assert 9000 < screen.canvas.extent().height() < 30000
