from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsFieldConstraints,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerTools,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QComboBox, QTableWidget, QTabWidget, QWidget
from smart_territory.catalog.model import Catalog
from smart_territory.layers.territory_layers import TerritoryLayers
from smart_territory.layers.widgets import choices_of, value_map
from smart_territory.workspace.geopackage import GeoPackageStore

from .conftest import Opened, row

SOFT = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft


@pytest.fixture(scope="module", autouse=True)
def _widgets() -> None:
    QgsGui.editorWidgetRegistry().initEditors()


def labels(layer: QgsVectorLayer, key: str) -> dict[str, str]:
    entries = layer.editorWidgetSetup(layer.fields().indexOf(key)).config()["map"]
    return {value: label for entry in entries for label, value in entry.items()}


def tabs(layer: QgsVectorLayer) -> list[str]:
    return [child.name() for child in layer.editFormConfig().invisibleRootContainer().children()]


class Tools(QgsVectorLayerTools):
    """The window's, as far as forms ask for them."""

    def addFeature(self, *_: Any) -> bool:  # noqa: N802
        return False

    def startEditing(self, layer: QgsVectorLayer) -> bool:  # noqa: N802
        return layer.startEditing()

    def stopEditing(self, layer: QgsVectorLayer, _allow_cancel: bool = True) -> bool:  # noqa: N802
        return layer.rollBack()

    def saveEdits(self, layer: QgsVectorLayer) -> bool:  # noqa: N802
        return layer.commitChanges()


_tools = Tools()
_open: list[QWidget] = []


@pytest.fixture(autouse=True)
def _closed(built: TerritoryLayers) -> Iterator[None]:
    """Forms go before the layers that they show."""
    yield
    while _open:
        sip.delete(_open.pop())


def form_of(layer: QgsVectorLayer, uid: str) -> QgsAttributeForm:
    """As QGIS's window opens it; related records ask for the window's tools."""
    context = QgsAttributeEditorContext()
    context.setVectorLayerTools(_tools)
    form = QgsAttributeForm(layer, row(layer, uid), context)
    _open.append(form)
    return form


def kept(opened: Opened, key: str, uid: str) -> dict[str, Any]:
    store = GeoPackageStore.open_existing(opened.working_copy, opened.catalog)
    values = dict(store.rows(opened.catalog.classes[key], [uid])[uid].values)
    store.close()
    return values


@pytest.mark.parametrize(
    ("language", "title", "tab", "status", "power"),
    [
        ("en", "Street lights", "Lamp", "Defective lamp", "Lamp power (W)"),
        ("es", "Puntos de luz", "Lámpara", "Lámpara averiada", "Potencia de la lámpara (W)"),
        ("pt_PT", "Pontos de luz", "Lâmpada", "Lâmpada avariada", "Potência da lâmpada (W)"),
        ("ca_ES@valencia", "Punts de llum", "Làmpada", "Làmpada avariada", "Potència de la làmpada (W)"),
    ],
)
def test_forms_speak_the_users_language(
    project: QgsProject, opened: Opened, speak: Callable[[str], None], language: str, title: str, tab: str,
    status: str, power: str,
) -> None:  # fmt: skip
    speak(language)
    built = TerritoryLayers(opened)
    built.build()
    lights = built.layer("street_light")
    assert lights.name() == title
    assert tab in tabs(lights)
    assert labels(lights, "status")["defectiveLamp"] == status
    assert lights.attributeAlias(lights.fields().indexOf("lamp_power_w")) == power


def test_every_attribute_stands_in_one_tab(built: TerritoryLayers, opened: Opened) -> None:
    for key, asset_class in opened.catalog.classes.items():
        containers = built.layer(key).editFormConfig().invisibleRootContainer().children()
        shown = [e.name() for container in containers for e in container.children() if e.name()]  # but for spacers
        wanted = {attribute.key for attribute in asset_class.columns} | {"uid", "municipality"}
        assert wanted <= set(shown)
        assert len(shown) == len(set(shown))
        assert "fid" not in shown


def test_values_outside_the_range_warn_and_do_not_forbid(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    index = lights.fields().indexOf("lamp_power_w")
    broken, _ = QgsVectorLayerUtils.validateAttribute(lights, row(lights, "light:2"), index, SOFT)
    assert not broken
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    assert QgsVectorLayerUtils.validateAttribute(lights, row(lights, "light:2"), index, hard)[0]
    assert QgsVectorLayerUtils.validateAttribute(lights, row(lights, "light:1"), index, SOFT)[0]
    assert lights.constraintDescription(index) == "Expected between 0 and 2000 W"


def test_what_is_required_is_asked_for(built: TerritoryLayers) -> None:
    sites = built.layer("heritage_site")
    constraints = sites.fields()[sites.fields().indexOf("name")].constraints()
    not_null = QgsFieldConstraints.Constraint.ConstraintNotNull
    assert constraints.constraintStrength(not_null) == SOFT


def test_the_name_of_an_asset_cannot_be_typed_over(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    assert lights.editFormConfig().readOnly(lights.fields().indexOf("uid"))


@pytest.mark.parametrize("language", ["en", "es", "pt", "ca"])
def test_no_choice_of_a_list_hides_another(catalog: Catalog, language: str) -> None:
    for key, codes in catalog.code_lists.items():
        entries = value_map(choices_of(catalog, key, language)).config()["map"]
        names = [label for entry in entries for label in entry]
        assert len(names) == len(set(names)) == len(codes.codes) - len(codes.retired) + 1 + sum(
            value not in {code.value for code in codes.codes} for value in codes.retired
        )


def test_opening_and_changing_one_thing_leaves_the_rest_as_it_was(built: TerritoryLayers, opened: Opened) -> None:
    before = kept(opened, "street_light", "light:2")
    lights = built.layer("street_light")
    lights.startEditing()
    form = form_of(lights, "light:2")
    form.changeAttribute("description", "seen")
    assert form.save()
    assert lights.commitChanges(), lights.commitErrors()
    after = kept(opened, "street_light", "light:2")
    assert after == {**before, "description": "seen"}


def test_a_reading_glance_changes_nothing(built: TerritoryLayers, opened: Opened) -> None:
    for key, uid in (("street_light", "light:2"), ("control_cabinet", "cab:1"), ("protection_zone", "zone:1")):
        layer = built.layer(key)
        layer.startEditing()
        assert form_of(layer, uid).save()
        assert not layer.isModified()
        layer.rollBack()


def test_an_unknown_code_is_shown_and_kept(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    lights.startEditing()
    wrapper = widget(lights, "status", "light:2")
    assert wrapper.widget().currentText() == "(fromOuterSpace)"
    assert wrapper.value() == "fromOuterSpace"
    lights.rollBack()


def widget(layer: QgsVectorLayer, key: str, uid: str) -> Any:
    parent = QWidget()
    index = layer.fields().indexOf(key)
    setup = layer.editorWidgetSetup(index)
    wrapper = QgsGui.editorWidgetRegistry().create(setup.type(), layer, index, setup.config(), None, parent)
    _open.append(parent)
    assert wrapper.widget() is not None
    wrapper.setFeature(row(layer, uid))
    return wrapper


def test_several_features_can_be_chosen(built: TerritoryLayers, opened: Opened) -> None:
    cabinets = built.layer("control_cabinet")
    assert labels_of_table(widget(cabinets, "features", "cab:1")) >= {"Photocell", "Flux reducer"}
    cabinets.startEditing()
    value = widget(cabinets, "features", "cab:1").value()
    cabinets.changeAttributeValue(row(cabinets, "cab:1").id(), cabinets.fields().indexOf("features"), value)
    cabinets.commitChanges()
    assert sorted(kept(opened, "control_cabinet", "cab:1")["features"]) == ["fluxReducer", "photocell"]


def labels_of_table(wrapper: Any) -> set[str]:
    table = wrapper.widget() if isinstance(wrapper.widget(), QTableWidget) else wrapper.widget().findChild(QTableWidget)
    cells = (table.item(r, c) for r in range(table.rowCount()) for c in range(table.columnCount()))
    return {cell.text() for cell in cells if cell is not None}


def test_a_reference_is_chosen_by_name(built: TerritoryLayers, qtbot: Any) -> None:
    lights = built.layer("street_light")
    setup = lights.editorWidgetSetup(lights.fields().indexOf("cabinet"))
    assert setup.type() == "RelationReference"
    form = form_of(lights, "light:1")
    qtbot.waitUntil(lambda: "CM-01" in {box.currentText() for box in form.findChildren(QComboBox)}, timeout=5000)


def test_a_site_shows_its_containers(built: TerritoryLayers, project: QgsProject) -> None:
    sites = built.layer("waste_site")
    assert "Waste containers" in tabs(sites)
    relation = next(r for r in project.relationManager().relations().values() if r.referencedLayerId() == sites.id())
    assert relation.isValid()
    related = {f["code"] for f in relation.getRelatedFeatures(row(sites, "site:1"))}
    assert related == {"C-glass", "C-paper", "C-residual"}
    assert "Street lights" in tabs(built.layer("control_cabinet"))
    assert {"Protection zones", "Tourist resources"} <= set(tabs(built.layer("heritage_site")))


def test_the_form_opens_with_its_tabs(built: TerritoryLayers) -> None:
    form = form_of(built.layer("street_light"), "light:1")
    shown = form.findChild(QTabWidget)
    assert [shown.tabText(n) for n in range(shown.count())] == tabs(built.layer("street_light"))
    assert shown.count() >= 8


def test_a_class_of_a_town_is_only_a_file(project: QgsProject, opened: Opened) -> None:
    """A class that the code knows nothing of, without a place, with a hostile name."""
    visits = replace(
        opened.catalog.classes["waste_site"], key="visit", geometry="none", style=None, ngsi_type="Visit", label=None,
        status=None, min_scale=None,
    )  # fmt: skip
    opened.catalog = replace(opened.catalog, classes={**opened.catalog.classes, "visit": visits})
    GeoPackageStore.open_existing(opened.working_copy, opened.catalog).close()
    built = TerritoryLayers(opened)
    built.build()
    layer = built.layer("visit")
    assert layer.isValid()
    assert layer.geometryType() == Qgis.GeometryType.Null
    layer.startEditing()
    assert QgsVectorLayerUtils.createFeature(layer)["uid"].startswith("urn:ngsi-ld:Visit:")
    layer.rollBack()
