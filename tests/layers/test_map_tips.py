from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsAttributeEditorTextElement,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from smart_territory.catalog.model import Names
from smart_territory.layers.map_tips import html
from smart_territory.layers.territory_layers import TerritoryLayers

from .conftest import HOSTILE, Opened, row

SHOWN = "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;[% 1+1 %]"


def tip(layer: QgsVectorLayer, uid: str) -> str:
    return said(layer, layer.mapTipTemplate(), uid)


def said(layer: QgsVectorLayer, template: str, uid: str) -> str:
    context = QgsExpressionContext()
    for scope in QgsExpressionContextUtils.globalProjectLayerScopes(layer):
        context.appendScope(scope)
    context.setFeature(row(layer, uid))
    return QgsExpression.replaceExpressionText(template, context)


def change(layer: QgsVectorLayer, uid: str, **values: str) -> None:
    layer.startEditing()
    for key, value in values.items():
        layer.changeAttributeValue(row(layer, uid).id(), layer.fields().indexOf(key), value)


def test_a_tip_tells_what_and_how(built: TerritoryLayers) -> None:
    text = tip(built.layer("street_light"), "light:1")
    assert "<b>L-0007</b>" in text
    assert "In order" in text
    assert "CM-01" in text  # the cabinet by its name, not by its identifier
    assert "NULL" not in text


def test_platform_text_stays_text(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    change(lights, "light:1", code=HOSTILE, status=HOSTILE, street=HOSTILE, circuit=HOSTILE)
    text = tip(lights, "light:1")
    assert "<img" not in text
    assert text.count(SHOWN) >= 3
    assert ">2<" not in text  # nothing of it was evaluated
    lights.rollBack()


def test_sensors_tell_value_and_age(built: TerritoryLayers) -> None:
    text = tip(built.layer("sensor"), "s:1")
    assert "42.5 dB(A)" in text
    assert " d<br>" in text
    assert "<img" not in text
    assert SHOWN in text
    assert "Free" in tip(built.layer("sensor"), "s:2")


def test_words_of_a_territorys_own_catalog_stay_text(project: QgsProject, opened: Opened) -> None:
    lights = opened.catalog.classes["street_light"]
    named = replace(lights, names=Names({"en": HOSTILE}), attributes=tuple(
        replace(a, names=Names({"en": HOSTILE}), unit="<i>'\"") for a in lights.attributes
    ))  # fmt: skip
    opened.catalog = replace(opened.catalog, classes={**opened.catalog.classes, "street_light": named})
    built = TerritoryLayers(opened)
    built.build()
    text = tip(built.layer("street_light"), "light:1")
    assert "<img" not in text
    assert "<i>" not in text
    assert html(HOSTILE) in text


def test_live_values_are_shown_and_stay_text(built: TerritoryLayers) -> None:
    lights = built.layer("street_light")
    text = said(lights, live_text(lights), "light:1")
    assert "Power state: <b>On</b>" in text
    assert "<img" not in text
    assert "&lt;img" in text
    assert " d</i>" in text  # its age
    assert "No values from the platform yet." in said(lights, live_text(lights), "light:2")


def live_text(layer: QgsVectorLayer) -> str:
    for container in layer.editFormConfig().invisibleRootContainer().children():
        for element in container.children():
            if element.name() == "last_values":
                return str(sip.cast(element, QgsAttributeEditorTextElement).text())
    raise AssertionError("no live values in the form")
