"""The project of a survey: opened by a QGIS and a QField that never heard of the plugin, wherever the folder lies."""

from __future__ import annotations

import getpass
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsExpression,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from smart_territory.catalog.model import Catalog
from smart_territory.errors import CancelledError, FileNotWrittenError, SurveyCountError
from smart_territory.i18n.speaking import speaking
from smart_territory.layers.survey_project import write_project
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.tests.layers.conftest import EAST, Opened, opened_in
from smart_territory.tests.layers.qfield_rules import complaints
from smart_territory.tests.layers.survey_office import (
    Office,
    Watch,
    add,
    change,
    in_the_field,
    office_of,
    project_path,
    save,
    text_of,
)
from smart_territory.workspace.survey.prepare import PreparedSurvey


@pytest.fixture
def office(opened: Opened, tmp_path: Path, project: QgsProject) -> Office:
    return office_of(opened, tmp_path / "out")


@pytest.fixture(scope="module")
def north(tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> PreparedSurvey:
    """Nobody writes into it."""
    place = tmp_path_factory.mktemp("north")
    made = office_of(opened_in(place, catalog), place / "out")
    return made.prepare(classes=tuple(catalog.classes), people=("Ana", "Rui"), language="es")


@pytest.fixture
def whole(north: PreparedSurvey, tmp_path: Path) -> PreparedSurvey:
    folder = Path(shutil.copytree(north.folder, tmp_path / "North"))
    return replace(north, folder=folder, geopackage=folder / north.geopackage.name)


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_the_folder_holds_a_project_beside_the_data_and_nothing_else(whole: PreparedSurvey) -> None:
    assert names(whole.folder) == {"North project.qgs", "North.gpkg", "survey.json", "photos"}
    assert tuple(whole.geopackage.read_bytes()[18:20]) == (1, 1)  # a rollback journal


def test_the_window_s_own_project_is_not_touched(whole: PreparedSurvey) -> None:
    assert QgsProject.instance().mapLayers() == {}
    assert not QgsProject.instance().isDirty()
    assert QgsProject.instance().fileName() == ""


def test_the_folder_may_be_carried_anywhere(whole: PreparedSurvey, tmp_path: Path) -> None:
    away = Path(shutil.move(whole.folder, tmp_path / "Señal Nº 5"))
    with in_the_field(away) as layers:
        assert len(layers) == len(whole.counts) + 4
        assert layers["street_light"].featureCount() == 3
        assert all(str(away) in layer.source() for layer in layers.values())


def test_it_names_no_place_and_no_user_of_this_computer(whole: PreparedSurvey, tmp_path: Path) -> None:
    text = text_of(whole)
    for stranger in (str(tmp_path), ".preparing", str(Path.home()), "saveUser", "office.gpkg"):
        assert [line for line in text.splitlines() if stranger in line] == [], stranger
    assert f'"{getpass.getuser()}"' not in text


def test_no_expression_asks_for_what_only_the_plugin_has(whole: PreparedSurvey) -> None:
    known = {function.name() for function in QgsExpression.Functions()}
    asked: dict[str, set[str]] = {}
    with in_the_field(whole.folder) as layers:
        for layer in layers.values():
            for text in _expressions(layer):
                expression = QgsExpression(text)
                assert not expression.hasParserError(), text
                asked.setdefault("functions", set()).update(expression.referencedFunctions())
                asked.setdefault("variables", set()).update(expression.referencedVariables())
    assert asked["functions"] <= known
    assert asked["variables"] - {""} <= {"map_scale", "st_code", "parent", "layer", "value"}


def _expressions(layer: QgsVectorLayer) -> list[str]:
    found = [layer.displayExpression()]
    for index in range(layer.fields().count()):
        found += [layer.defaultValueDefinition(index).expression(), layer.constraintExpression(index)]
    for item in layer.renderer().legendSymbolItems() if layer.renderer() else ():
        for part in item.symbol().symbolLayers() if item.symbol() else ():
            told = part.dataDefinedProperties()
            found += [told.property(n).expressionString() for n in told.propertyKeys()]
    tip = layer.mapTipTemplate()
    found += [part.partition("%]")[0].strip() for part in tip.split("[%")[1:]]
    return [text for text in found if text]


def test_a_new_asset_fills_itself_in(whole: PreparedSurvey) -> None:
    with in_the_field(whole.folder) as layers:
        light = layers["street_light"]
        uid = add(light, -7.0, 38.7001)
        save(light)
        (made,) = [f for f in light.getFeatures() if f["uid"] == uid]
        assert uid.startswith("urn:ngsi-ld:Streetlight:")
        assert (made["municipality"], made["code"]) == (EAST, "L-0412")
        assert made["surveyed_on"] == QDate.currentDate()


def test_forms_are_those_of_the_office(
    whole: PreparedSurvey, opened: Opened, project: QgsProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smart_territory.layers.territory_layers.language", lambda: "es")
    built = TerritoryLayers(opened)
    with speaking("es"):
        built.build()
    office = {key: _form(built.layer(key)) for key in whole.counts}
    with in_the_field(whole.folder) as layers:
        for key, said in office.items():
            for name, told in _form(layers[key]).items():
                assert told == said[name], f"{key}.{name}"


def _form(layer: QgsVectorLayer) -> dict[str, Any]:
    """All but what must differ: where files are kept, and from which layer lists and references are read."""
    config = layer.editFormConfig()
    said: dict[str, Any] = {"tabs": [tab for tab in _tabs(layer) if tab not in ("Tiempo real", "Fotos")]}
    for index, column in list(enumerate(layer.fields()))[1:]:
        setup = layer.editorWidgetSetup(index)
        alike = setup.type() not in ("ExternalResource", "ValueRelation", "RelationReference")
        said[column.name()] = (
            layer.attributeDisplayName(index), setup.type() or "TextEdit", _told(setup.config()) if alike else None,
            layer.constraintExpression(index), layer.constraintDescription(index), config.readOnly(index),
            {int(one): int(how) for one, how in layer.fieldConstraintsAndStrength(index).items() if int(how)},
        )  # fmt: skip
    return said


def _told(config: dict[str, Any]) -> dict[str, Any]:
    """A file keeps no empty text apart from nothing."""
    return {key: value or None for key, value in config.items()}


def _tabs(layer: QgsVectorLayer) -> list[str]:
    root = layer.editFormConfig().invisibleRootContainer()
    return [child.name() for child in root.children() if isinstance(child, QgsAttributeEditorContainer)]


def test_lists_of_several_choices_are_read_from_the_survey_s_own_file(whole: PreparedSurvey) -> None:
    with in_the_field(whole.folder) as layers:
        cabinet, choices = layers["control_cabinet"], layers["choices"]
        told = cabinet.editorWidgetSetup(cabinet.fields().indexOf("features")).config()
        assert told["Layer"] == choices.id()
        offered = [f["label"] for f in choices.getFeatures(told["FilterExpression"])]
        assert len(offered) > 2
        assert choices.readOnly()


def test_relations_lead_to_related_assets_and_to_photos(whole: PreparedSurvey) -> None:
    with in_the_field(whole.folder) as layers:
        site = layers["waste_site"]
        relations = site.project().relationManager().referencedRelations(site)
        assert all(relation.isValid() for relation in relations)
        found = {relation.referencingLayer().customProperty("smart_territory/survey") for relation in relations}
        assert found == {"waste_container", "photo"}
        (one,) = list(site.getFeatures())
        (bins,) = [r for r in relations if r.referencingLayer() == layers["waste_container"]]
        assert len(list(bins.getRelatedFeatures(one))) == 3
        root = site.editFormConfig().invisibleRootContainer()
        shown = root.findElements(Qgis.AttributeEditorType.Relation)
        assert {element.relation().id() for element in shown} == {relation.id() for relation in relations}


def test_qfield_s_checker_has_nothing_to_say(whole: PreparedSurvey) -> None:
    with in_the_field(whole.folder) as layers:
        assert complaints(layers["street_light"].project()) == []


def test_qfield_s_own_checker_has_nothing_to_say(whole: PreparedSurvey, project: QgsProject) -> None:
    why = "libqfieldsync, which is QField's own, is not installed"
    checker = pytest.importorskip("libqfieldsync.project_checker", reason=why)
    offline = pytest.importorskip("libqfieldsync.offline_converter")
    assert project.read(str(project_path(whole.folder)))
    for scope in (offline.ExportType.Cable, offline.ExportType.Cloud):
        said = checker.ProjectChecker(project).check(scope)
        assert [(one.layer_name, one.message) for some in said.feedbacks.values() for one in some] == []


@pytest.mark.parametrize(
    ("language", "group", "layer", "first", "photos"),
    [
        ("en", "Inventory", "Street lights", "In order", "Photos"),
        ("es", "Inventario", "Puntos de luz", "Correcto", "Fotos"),
        ("pt", "Inventário", "Pontos de luz", "Em ordem", "Fotografias"),
        ("ca", "Inventari", "Punts de llum", "Correcte", "Fotos"),
    ],
)
def test_the_legend_is_in_the_survey_s_language_not_in_qgis_s(
    office: Office, speak: Callable[[str], None], language: str, group: str, layer: str, first: str, photos: str
) -> None:
    speak("pt" if language == "en" else "en")
    made = office.prepare(language=language)
    with in_the_field(made.folder) as layers:
        root = layers["street_light"].project().layerTreeRoot()
        assert [node.name() for node in root.findGroups()] == [group]
        assert layers["street_light"].name() == layer
        assert layers["street_light"].renderer().legendSymbolItems()[0].label() == first
        assert layers["photo"].name() == photos


def test_the_map_opens_on_the_area(office: Office) -> None:
    ring = [[-7.01, 38.69], [-6.99, 38.69], [-6.99, 38.71], [-7.01, 38.71], [-7.01, 38.69]]
    made = office.prepare(area={"type": "Polygon", "coordinates": [ring]})
    assert made.counts == {"street_light": 2}
    with in_the_field(made.folder) as layers:
        shown = layers["street_light"].project().viewSettings().defaultViewExtent()
        assert shown.crs().authid() == "EPSG:25829"
        assert 1700 < shown.width() < 2600
    assert 'name="theMapCanvas"' in text_of(made)


def test_whoever_takes_the_tablet_over_says_so_in_a_form(whole: PreparedSurvey) -> None:
    with in_the_field(whole.folder) as layers:
        light, who = layers["street_light"], layers["surveyor"]
        offered = who.editorWidgetSetup(who.fields().indexOf("name")).config()["map"]
        assert [next(iter(entry)) for entry in offered[1:]] == ["Ana", "Rui"]
        change(light, "light:1", remarks="one")
        save(light)
        (row,) = list(who.getFeatures())
        assert who.startEditing()
        assert who.changeAttributeValue(row.id(), who.fields().indexOf("name"), "Rui")
        save(who)
        change(light, "light:2", remarks="two")
        save(light)
    with closing(sqlite3.connect(whole.geopackage)) as database:
        said = dict(database.execute("SELECT uid, editor FROM st_change").fetchall())
    assert said == {"light:1": "Ana", "light:2": "Rui"}


def test_not_all_assets_packed_leaves_nothing(office: Office, opened: Opened) -> None:
    with closing(sqlite3.connect(opened.working_copy)) as database:
        database.execute("DELETE FROM rtree_street_light_geom WHERE id=1")
        database.commit()
    ring = [[-8, 38], [-6, 38], [-6, 39], [-8, 39], [-8, 38]]
    with pytest.raises(SurveyCountError) as caught:
        office.prepare(area={"type": "Polygon", "coordinates": [ring]})
    assert (caught.value.details["expected"], caught.value.details["packed"]) == (3, 2)
    assert names(office.out) == set()


def test_a_project_that_cannot_be_written_leaves_nothing(office: Office) -> None:
    def spoiled(asked: Any) -> None:
        (asked.folder / "North project.qgs").mkdir()
        write_project(asked)

    with pytest.raises(FileNotWrittenError):
        office.prepare(write=spoiled)
    assert names(office.out) == set()


def test_cancelled_while_the_project_is_written_leaves_nothing(office: Office) -> None:
    with pytest.raises(CancelledError):
        office.prepare(watch=Watch(stop_at="writing_project"))
    assert names(office.out) == set()


@pytest.mark.parametrize("key", ["protection_zone", "water_point"])
def test_a_class_may_go_alone_and_be_empty(office: Office, key: str) -> None:
    made = office.prepare(f"only {key}", (key,))
    with in_the_field(made.folder) as layers:
        assert complaints(layers[key].project()) == []


def test_a_name_with_accents_makes_a_file_without(office: Office) -> None:
    made = office.prepare("Señalización Nº 1")
    assert made.folder.name == "Señalización Nº 1"
    with in_the_field(made.folder) as layers:
        assert complaints(layers["street_light"].project()) == []
