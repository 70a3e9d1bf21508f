from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QSize
from qgis.PyQt.QtGui import QColor, QImage
from smart_territory.catalog.model import Catalog, Code, CodeList, Names
from smart_territory.layers.styles import by_codes, renderer_of
from smart_territory.layers.territory_layers import TerritoryLayers

from .conftest import HOSTILE, Opened, legend


def symbols(layer: QgsVectorLayer) -> Iterator[QgsSymbol]:
    for item in layer.renderer().legendSymbolItems():
        if item.symbol() is not None:
            yield item.symbol()


def expressions(layer: QgsVectorLayer) -> Iterator[str]:
    for item in layer.renderer().legendSymbolItems():
        for part in item.symbol().symbolLayers() if item.symbol() else ():
            found = part.dataDefinedProperties()
            yield from (found.property(key).expressionString() for key in found.propertyKeys())
    if layer.labelsEnabled():
        settings = layer.labeling().settings()
        if settings.isExpression:
            yield settings.fieldName
    for index in range(layer.fields().count()):
        yield layer.defaultValueDefinition(index).expression()
        yield layer.fields()[index].constraints().constraintExpression()
    yield layer.displayExpression()
    yield from layer.mapTipTemplate().replace("%]", "[%").split("[%")[1::2]


def drawn(layers: list[QgsVectorLayer], x: float, y: float, scale: float, size: int = 200) -> QImage:
    settings = QgsMapSettings()
    settings.setOutputSize(QSize(size, size))
    settings.setOutputDpi(96)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setLayers(layers)
    settings.setBackgroundColor(QColor("white"))
    half = scale * size / 96 * 0.0254 / 111320 / 2
    settings.setExtent(QgsRectangle(x - half, y - half, x + half, y + half))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    loop.exec()
    return job.renderedImage()


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for x in range(image.width()):
        for y in range(image.height()):
            name = image.pixelColor(x, y).name().upper()
            found[name] = found.get(name, 0) + 1
    return found


def test_every_expression_is_one(built: TerritoryLayers, opened: Opened) -> None:
    for key in (*opened.catalog.classes, "sensor", "town", "unsent"):
        wrong = [text for text in expressions(built.layer(key)) if text and QgsExpression(text).hasParserError()]
        assert wrong == [], key


def test_drawing_never_asks_another_layer(built: TerritoryLayers, opened: Opened) -> None:
    """It runs in threads, and one that waits for the main thread hangs whoever waits for the picture."""
    for key in (*opened.catalog.classes, "sensor", "town", "unsent"):
        for item in built.layer(key).renderer().legendSymbolItems():
            for part in item.symbol().symbolLayers() if item.symbol() else ():
                found = part.dataDefinedProperties()
                texts = [found.property(n).expressionString() for n in found.propertyKeys()]
                asked = {name for text in texts for name in QgsExpression(text).referencedFunctions()}
                assert not asked & {"aggregate", "get_feature", "overlay_intersects", "relation_aggregate"}


@pytest.mark.parametrize(
    ("language", "first"), [("en", "In order"), ("es", "Correcto"), ("pt", "Em ordem"), ("ca", "Correcte")]
)
def test_the_legend_reads_in_the_users_language(
    project: QgsProject, opened: Opened, speak: Callable[[str], None], language: str, first: str
) -> None:
    speak(language)
    built = TerritoryLayers(opened)
    built.build()
    assert legend(built.layer("street_light"))[0] == first


def test_each_code_has_its_line(catalog: Catalog) -> None:
    for asset_class in catalog.classes.values():
        made = renderer_of(asset_class, catalog, "en")
        lines = [item.label() for item in made.legendSymbolItems()]
        assert len(lines) == len(set(lines))
        assert lines[-2:] == ["Retired", "Not known"]
        if asset_class.status and asset_class.style != "heritage_site":
            known = catalog.code_lists[asset_class.attribute(asset_class.status).codes]
            assert lines[:-2] == [c.names.to("en") for c in known.codes if c.value not in known.retired]


def test_heritage_is_told_by_rank(catalog: Catalog) -> None:
    made = renderer_of(catalog.classes["heritage_site"], catalog, "en")
    lines = [item.label() for item in made.legendSymbolItems()]
    assert lines[0] == "Of national interest: BIC, BCIN, MN"
    assert "Of local interest: BRL, BCIL, IIM, MIM" in lines


def test_values_of_a_code_list_never_become_expressions(catalog: Catalog) -> None:
    hostile = CodeList("water_point_kind", (Code("x') OR (1=1", Names({"en": HOSTILE}), "#123456", "weird"),))
    lists = {**catalog.code_lists, "water_point_kind": hostile}
    made = renderer_of(catalog.classes["water_point"], replace(catalog, code_lists=lists), "en")
    rule = made.rootRule().children()[0]
    assert not QgsExpression(rule.filterExpression()).hasParserError()
    assert QgsExpression(rule.filterExpression()).referencedColumns() == {"kind", "retired_on"}
    assert rule.label() == HOSTILE.replace("<", "<\u2060").replace("[%", "[\u2060%")


@pytest.mark.parametrize("geometry", ["point", "line", "polygon"])
def test_a_class_without_a_style_is_drawn_by_its_codes(catalog: Catalog, geometry: str) -> None:
    bare = replace(catalog.classes["water_point"], style=None, geometry=geometry)
    made = by_codes.renderer(bare, catalog, "en")
    kinds = {"point": Qgis.SymbolType.Marker, "line": Qgis.SymbolType.Line, "polygon": Qgis.SymbolType.Fill}
    assert {item.symbol().type() for item in made.legendSymbolItems()} == {kinds[geometry]}
    nameless = by_codes.renderer(replace(bare, status=None, retired_by=None), catalog, "en")
    assert [item.label() for item in nameless.legendSymbolItems()] == ["Water points"]


@pytest.mark.parametrize("scale", [500, 2000, 25000])
def test_lights_are_seen_at_every_scale(built: TerritoryLayers, scale: int) -> None:
    lights = built.layer("street_light")
    lights.setLabelsEnabled(False)
    seen = colours(drawn([lights], -7.0, 38.7, scale))
    assert seen.get("#F5C242", 0) > 1, seen


def test_a_light_that_is_out_is_dark_and_one_that_is_gone_is_grey(built: TerritoryLayers, opened: Opened) -> None:
    lights = built.layer("street_light")
    lights.setLabelsEnabled(False)
    assert "#D55E00" not in colours(drawn([lights], -7.1, 38.7, 500))
    lights.startEditing()
    index = lights.fields().indexOf("retired_on")
    lights.changeAttributeValue(next(f.id() for f in lights.getFeatures() if f["uid"] == "light:3"), index, None)
    assert colours(drawn([lights], -7.1, 38.7, 500)).get("#2B2B2B", 0) > 20
    lights.rollBack()


def test_containers_are_packed_in_their_fractions_colours(built: TerritoryLayers) -> None:
    bins = built.layer("waste_container")
    seen = colours(drawn([bins], -7.00198, 38.7, 2000))
    assert min(seen.get(colour, 0) for colour in ("#2E8B57", "#1F6FB2", "#6B6B6B")) > 25, seen


@pytest.mark.parametrize(("uid", "colour"), [("s:1", "#009E73"), ("s:2", "#6E6E6E")])
def test_sensors_show_their_state(built: TerritoryLayers, uid: str, colour: str) -> None:
    sensors = built.layer("sensor")
    sensors.setLabelsEnabled(False)
    x = {"s:1": -7.0, "s:2": -7.001}[uid]
    assert colours(drawn([sensors], x, 38.703, 500)).get(colour, 0) > 3


def test_a_project_without_the_plugin_looks_the_same(built: TerritoryLayers, opened: Opened, tmp_path: Path) -> None:
    project = QgsProject.instance()
    keys = [*opened.catalog.classes, "sensor", "town"]
    before = {key: legend(built.layer(key)) for key in keys}
    picture = drawn([built.layer("heritage_site"), built.layer("protection_zone")], -7.003, 38.702, 2500)
    assert project.write(str(tmp_path / "saved.qgz"))
    alone = QgsProject()
    assert alone.read(str(tmp_path / "saved.qgz"))
    found = {layer.customProperty("smart_territory/class"): layer for layer in alone.mapLayers().values()}
    assert all(layer.isValid() for layer in found.values())
    assert {key: legend(found[key]) for key in keys} == before
    again = drawn([found["heritage_site"], found["protection_zone"]], -7.003, 38.702, 2500)
    assert again == picture
