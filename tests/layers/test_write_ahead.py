"""QGIS opens a GeoPackage without locks once it has no write-ahead log: such layers go blind."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from smart_territory.catalog.loader import load_catalog
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.layers.write_ahead import open_beside_a_log
from smart_territory.workspace.geopackage import GeoPackageStore

from .conftest import Opened

LIGHTS = ["light:1", "light:2", "light:3"]


def seen(layer: QgsVectorLayer) -> list[str]:
    return sorted(feature["uid"] for feature in layer.getFeatures())


@pytest.fixture
def layers(opened: Opened, project: QgsProject) -> TerritoryLayers:
    found = TerritoryLayers(opened)
    found.build()
    return found


def test_an_open_layer_shows_its_rows_while_a_store_is_open_and_after_it(
    layers: TerritoryLayers, opened: Opened
) -> None:
    lights = layers.layer("street_light")
    assert seen(lights) == LIGHTS
    store = GeoPackageStore.open_existing(opened.working_copy, load_catalog())
    assert seen(lights) == LIGHTS
    store.close()
    assert seen(lights) == LIGHTS
    layers.remove()


def test_edits_in_one_layer_leave_the_others_their_rows(layers: TerritoryLayers) -> None:
    lights, cabinets = layers.layer("street_light"), layers.layer("control_cabinet")
    assert seen(cabinets) == ["cab:1"]
    lights.startEditing()
    assert seen(cabinets) == ["cab:1"]
    assert lights.rollBack()
    assert seen(cabinets) == ["cab:1"]
    assert seen(lights) == LIGHTS


def test_layers_of_a_saved_project_see_again_once_the_territory_is_open(
    layers: TerritoryLayers, opened: Opened, project: QgsProject, tmp_path: Path
) -> None:
    file = str(tmp_path / "saved.qgz")
    assert project.write(file)
    layers.remove()
    project.clear()
    assert project.read(file)
    GeoPackageStore.open_existing(opened.working_copy, load_catalog()).close()
    again = TerritoryLayers(opened)
    again.build()
    assert seen(again.layer("street_light")) == LIGHTS
    again.remove()


def test_the_layers_go_on_when_we_let_go_of_the_file(layers: TerritoryLayers, opened: Opened) -> None:
    lights = layers.layer("street_light")
    layers.release()
    with closing(sqlite3.connect(opened.working_copy)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        assert seen(lights) == LIGHTS


@pytest.mark.parametrize("kind", ["missing", "no database", "busy"])
def test_what_cannot_be_opened_is_left_alone(opened: Opened, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "other.gpkg"
    if kind == "no database":
        path.write_bytes(b"no database" * 100)
    if kind == "busy":
        shutil.copy(opened.working_copy, path)
    with closing(sqlite3.connect(path if kind == "busy" else ":memory:", isolation_level=None)) as writer:
        if kind == "busy":
            writer.execute("PRAGMA journal_mode=DELETE")
        writer.execute("BEGIN EXCLUSIVE")
        open_beside_a_log(path, [])
    assert path.exists() == (kind != "missing")
