from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.workspace.territory import Municipality

from .conftest import Opened


def outline(project: QgsProject) -> list[str]:
    return [node.name() for group in project.layerTreeRoot().children() for node in group.children()]


def test_sensors_stand_on_top_and_boundaries_below(built: TerritoryLayers, project: QgsProject, opened: Opened) -> None:
    assert [group.name() for group in project.layerTreeRoot().children()] == [opened.territory.name]
    assert outline(project) == [
        "Live sensors", "Inventory", "Heritage and tourism", "Waiting to be sent", "Town boundaries",
    ]  # fmt: skip
    group = project.layerTreeRoot().findGroup("Heritage and tourism")
    assert [node.name() for node in group.children()] == ["Heritage sites", "Tourist resources", "Protection zones"]


def test_every_layer_says_what_it_is(built: TerritoryLayers, opened: Opened) -> None:
    for key in (*opened.catalog.classes, "sensor", "town"):
        assert built.layer(key).isValid()
        assert built.layer(key).customProperty("smart_territory/class") == key
        assert built.layer(key).crs().authid() == "EPSG:4326"
    assert built.layer("nothing") is None


def test_a_territory_shows_the_classes_that_it_names(new_territory: Callable[..., Opened], project: QgsProject) -> None:
    built = TerritoryLayers(new_territory(classes=("street_light", "unheard_of")))
    built.build()
    assert built.layer("waste_site") is None
    assert built.layer("street_light").editorWidgetSetup(
        built.layer("street_light").fields().indexOf("cabinet")
    ).type() == "TextEdit"  # its cabinet's class is not there to choose from
    assert "Heritage and tourism" not in outline(project)


def test_building_again_changes_nothing(built: TerritoryLayers, project: QgsProject, opened: Opened) -> None:
    before = sorted(project.mapLayers()), outline(project)
    TerritoryLayers(opened).build()
    assert (sorted(project.mapLayers()), outline(project)) == before


def test_a_saved_project_is_found_again_as_its_user_left_it(
    built: TerritoryLayers, project: QgsProject, opened: Opened, tmp_path: Path
) -> None:
    lights = built.layer("street_light")
    lights.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(lights.geometryType())))
    project.layerTreeRoot().findGroup("Inventory").setName("Mine")
    project.write(str(tmp_path / "saved.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "saved.qgz"))
    before = sorted(project.mapLayers())
    again = TerritoryLayers(opened)
    again.build()
    assert sorted(project.mapLayers()) == before
    assert isinstance(again.layer("street_light").renderer(), QgsSingleSymbolRenderer)
    assert project.layerTreeRoot().findGroup("Mine") is not None


def test_another_language_dresses_layers_anew(
    built: TerritoryLayers, opened: Opened, speak: Callable[[str], None]
) -> None:
    speak("ca")
    again = TerritoryLayers(opened)
    again.build()
    assert again.layer("street_light").name() == "Punts de llum"


def test_what_was_taken_away_by_hand_comes_back(built: TerritoryLayers, project: QgsProject, opened: Opened) -> None:
    project.removeMapLayer(built.layer("waste_site").id())
    assert built.layer("waste_site") is None
    built.refresh()
    built.build()
    assert built.layer("waste_site").isValid()


def test_ten_times_leave_nothing_behind(project: QgsProject, opened: Opened) -> None:
    for _ in range(10):
        built = TerritoryLayers(opened)
        built.build()
        built.remove()
    assert project.mapLayers() == {}
    assert project.relationManager().relations() == {}
    assert project.layerTreeRoot().children() == []


def test_what_the_user_put_into_our_group_stays(built: TerritoryLayers, project: QgsProject) -> None:
    own = QgsVectorLayer("Point?crs=EPSG:4326", "own", "memory")
    project.addMapLayer(own, False)
    project.layerTreeRoot().findGroup("Inventory").addLayer(own)
    built.remove()
    assert list(project.mapLayers()) == [own.id()]
    assert project.layerTreeRoot().findLayer(own.id()) is not None


def test_two_territories_stand_beside_each_other(project: QgsProject, new_territory: Callable[..., Opened]) -> None:
    one, other = TerritoryLayers(new_territory("one")), TerritoryLayers(new_territory("other"))
    one.build()
    other.build()
    assert one.layer("street_light").id() != other.layer("street_light").id()
    one.remove()
    assert [group.name() for group in project.layerTreeRoot().children()] == ["other"]
    assert other.layer("street_light").isValid()
    several = other.layer("control_cabinet")
    setup = several.editorWidgetSetup(several.fields().indexOf("features"))
    assert project.mapLayer(setup.config()["Layer"]) is not None
    other.remove()
    assert project.mapLayers() == {}


@pytest.mark.parametrize(
    ("systems", "chosen"),
    [(("EPSG:25829", "EPSG:25829"), "EPSG:25829"), (("EPSG:25829", "EPSG:3763"), "EPSG:3857"), ((), "EPSG:3857"),
     (("EPSG:0",), "EPSG:3857")],
)  # fmt: skip
def test_an_empty_project_takes_the_towns_system(
    project: QgsProject, new_territory: Callable[..., Opened], systems: tuple[str, ...], chosen: str
) -> None:
    towns = tuple(Municipality(str(n), str(n), system) for n, system in enumerate(systems))
    TerritoryLayers(new_territory(municipalities=towns)).build()
    assert project.crs().authid() == chosen


def test_a_project_with_something_in_it_keeps_its_system(project: QgsProject, opened: Opened) -> None:
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "own", "memory"))
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    TerritoryLayers(opened).build()
    assert project.crs().authid() == "EPSG:2154"


def test_a_working_copy_with_nothing_in_it_is_a_beginning(
    project: QgsProject, new_territory: Callable[..., Opened]
) -> None:
    opened = new_territory(filled=False, boundaries=False, municipalities=())
    built = TerritoryLayers(opened)
    built.build()
    assert built.layer("street_light").featureCount() == 0
    built.refresh()


def test_areas_can_be_drawn_before_there_are_any(
    project: QgsProject, new_territory: Callable[..., Opened]
) -> None:
    opened = new_territory(filled=False, boundaries=False)
    built = TerritoryLayers(opened)
    built.build()
    zones = built.layer("protection_zone")
    assert zones.geometryType() == Qgis.GeometryType.Polygon
    assert built.layer("town").geometryType() == Qgis.GeometryType.Polygon
    assert zones.startEditing()
    for wkt in ("Polygon((0 0,1 0,1 1,0 0))", "MultiPolygon(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))"):
        zone = QgsVectorLayerUtils.createFeature(zones, QgsGeometry.fromWkt(wkt))
        assert zones.addFeature(zone)
    assert zones.commitChanges(), zones.commitErrors()
    kinds = opened.ask("SELECT hex(substr(geom, 41, 5)) FROM protection_zone ORDER BY fid")
    assert kinds == [("0103000000",), ("0106000000",)]  # each is kept as what it is
