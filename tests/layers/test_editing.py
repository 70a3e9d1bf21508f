from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDate
from smart_territory.catalog.loader import load_catalog
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.providers.model import GEOMETRY
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.store import Row

from .conftest import EAST, TOWNS, WEST, Opened, point, row

URN = re.compile(r"urn:ngsi-ld:Streetlight:[0-9a-f]{32}")


def new_feature(layer: QgsVectorLayer, x: float = -7.01, y: float = 38.71, **given: Any) -> QgsFeature:
    """As the tool that adds features makes it."""
    values = {layer.fields().indexOf(key): value for key, value in given.items()}
    return QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromPointXY(QgsPointXY(x, y)), values)


def pasted(layer: QgsVectorLayer, features: list[QgsFeature]) -> list[QgsFeature]:
    """As QGIS pastes: everything given but the row's number."""
    data = [
        QgsVectorLayerUtils.QgsFeatureData(f.geometry(), {i: v for i, v in enumerate(f.attributes()) if i})
        for f in features
    ]
    return QgsVectorLayerUtils.createFeatures(layer, data)


def test_a_new_light_fills_in_what_can_be_known(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    feature = new_feature(lights)
    lights.addFeature(feature)
    assert lights.commitChanges(), lights.commitErrors()
    assert URN.fullmatch(feature["uid"])
    assert (feature["municipality"], feature["code"]) == (EAST, "L-0412")
    assert feature["service_started_on"] == feature["surveyed_on"] == QDate.currentDate()
    assert opened.journal() == {feature["uid"]: "create"}
    kept = opened.ask("SELECT municipality, code FROM street_light WHERE uid=?", feature["uid"])
    assert kept == [(EAST, "L-0412")]
    assert opened.saved == ["saved"]


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("L-99", "L-100"),
        ("L-0099", "L-0100"),
        ("7", "8"),
        ("A1-009b3", "A1-009b4"),
        ("no number", "SL-0001"),
        (None, "SL-0001"),
        ("L-12345678901234", "L-12345678901235"),
    ],
)
def test_codes_go_on_from_the_highest_of_the_town(
    new_territory: Callable[..., Opened], project: QgsProject, last: str | None, following: str | None
) -> None:
    opened = new_territory(filled=False)
    store = GeoPackageStore.open_existing(opened.working_copy, opened.catalog)
    place = {GEOMETRY: point(-7.0, 38.7)}
    lights = opened.catalog.classes["street_light"]
    with store.applying():
        store.put_rows(lights, [Row("1", EAST, {"code": last, **place}), Row("2", WEST, {"code": "Z-5000", **place})])
    store.close()
    built = TerritoryLayers(opened)
    built.build()
    code = new_feature(built.layer("street_light"))["code"]
    assert (code or None) == following


def test_numbers_are_compared_as_numbers(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    for code in ("L-9999", "L-10000"):
        lights.addFeature(new_feature(lights, code=code))
    assert new_feature(lights)["code"] == "L-10001"  # also of what is not saved yet
    assert new_feature(lights, x=-7.1)["code"] == "L-0010"
    lights.rollBack()


def test_outside_all_towns_nobody_guesses(built: TerritoryLayers) -> None:
    assert not new_feature(built.layer("street_light"), 2.0, 41.0)["municipality"]


def test_the_only_town_takes_what_stands_outside(new_territory: Callable[..., Opened], project: QgsProject) -> None:
    built = TerritoryLayers(new_territory(boundaries=False, municipalities=TOWNS[:1]))
    built.build()
    assert new_feature(built.layer("street_light"), 2.0, 41.0)["municipality"] == EAST


def test_an_area_belongs_to_the_town_that_holds_it(built: TerritoryLayers) -> None:
    zones = built.layer("protection_zone")
    border = QgsGeometry.fromWkt("POLYGON((-7.09 38.7, -7.049 38.7, -7.049 38.71, -7.09 38.71, -7.09 38.7))")
    assert QgsVectorLayerUtils.createFeature(zones, border, {})["municipality"] == WEST


def test_a_copy_is_an_asset_of_its_own(new_territory: Callable[..., Opened], project: QgsProject) -> None:
    opened = new_territory(municipalities=TOWNS[:1])
    built = TerritoryLayers(opened)
    built.build()
    lights = built.layer("street_light")
    before = {f["uid"] for f in lights.getFeatures()}
    codes = {f["code"] for f in lights.getFeatures()}
    lights.startEditing()
    copies = pasted(lights, list(lights.getFeatures()))
    lights.addFeatures(copies)
    assert lights.commitChanges(), lights.commitErrors()
    names = {copy["uid"] for copy in copies}
    assert len(names) == 3
    assert not names & before
    assert all(URN.fullmatch(name) for name in names)
    assert len({copy["code"] for copy in copies} - codes) == 3
    assert opened.journal() == dict.fromkeys(names, "create")
    assert row(lights, "light:1")["code"] == "L-0007"


def test_codes_that_come_from_elsewhere_are_kept_where_towns_count_for_themselves(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    copy = pasted(lights, [row(lights, "light:3")])[0]
    assert copy["code"] == "L-0009"
    assert URN.fullmatch(copy["uid"])


def test_every_kind_of_edit_reaches_the_journal(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    field = lights.fields().indexOf("status")
    lights.changeAttributeValue(row(lights, "light:1").id(), field, "defectiveLamp")
    lights.changeGeometry(row(lights, "light:2").id(), QgsGeometry.fromPointXY(QgsPointXY(-7.02, 38.7)))
    lights.deleteFeature(row(lights, "light:3").id())
    assert opened.journal() == {}
    assert lights.commitChanges(), lights.commitErrors()
    # light:3 was never on a platform, so its end needs no telling
    assert opened.journal() == {"light:1": "update", "light:2": "update"}
    assert opened.ask("SELECT status FROM street_light WHERE uid='light:1'") == [("defectiveLamp",)]


def test_undone_edits_leave_no_trace(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    lights.beginEditCommand("move and change")
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("status"), "brokenLantern")
    lights.addFeature(new_feature(lights))
    lights.endEditCommand()
    lights.undoStack().undo()
    assert lights.featureCount() == 3
    assert lights.commitChanges(), lights.commitErrors()
    assert opened.journal() == {}


def test_a_name_once_given_stays(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("uid"), "mine")
    lights.commitChanges()
    built.refresh()
    assert {f["uid"] for f in lights.getFeatures()} == {"light:1", "light:2", "light:3"}


def test_the_field_calculator_changes_many_at_once(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    index = lights.fields().indexOf("lamp_power_w")
    for feature in lights.getFeatures():
        lights.changeAttributeValue(feature.id(), index, 42.5)
    assert lights.commitChanges(), lights.commitErrors()
    assert len(opened.journal()) == 3
    assert opened.ask("SELECT DISTINCT lamp_power_w FROM street_light") == [(42.5,)]


def test_another_program_may_write_while_layers_are_open(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    assert [f["uid"] for f in lights.getFeatures()]
    store = GeoPackageStore.open_existing(opened.working_copy, load_catalog())
    with store.applying():
        moved = Row("light:9", EAST, {"code": "L-0900", GEOMETRY: point(-6.9, 39.9)})
        store.put_rows(opened.catalog.classes["street_light"], [moved])
    store.close()
    built.refresh()
    assert row(lights, "light:9")["code"] == "L-0900"
    assert lights.featureCount() == 4
    assert lights.extent().yMaximum() == pytest.approx(39.9)


def test_a_refresh_leaves_unsaved_edits_alone(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    lights.changeAttributeValue(row(lights, "light:1").id(), lights.fields().indexOf("status"), "columnIssue")
    assert built.unsaved() == [lights]
    built.refresh()
    assert row(lights, "light:1")["status"] == "columnIssue"
    assert lights.commitChanges(), lights.commitErrors()
    assert opened.ask("SELECT status FROM street_light WHERE uid='light:1'") == [("columnIssue",)]


def test_a_saved_project_fills_in_without_the_plugin(
    built: TerritoryLayers, opened: Opened, project: QgsProject, tmp_path: Path
) -> None:
    file = str(tmp_path / "saved.qgz")
    assert project.write(file)
    built.remove()
    alone = QgsProject.instance()  # expressions look for layers in the one project of the program
    assert alone.read(file)
    lights = next(x for x in alone.mapLayers().values() if x.customProperty("smart_territory/class") == "street_light")
    feature = new_feature(lights)
    assert URN.fullmatch(feature["uid"])
    assert (feature["municipality"], feature["code"]) == (EAST, "L-0412")
