"""Labels: the asset's own name from the scale on where there is room for it, on a halo."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsPalLayerSettings,
    QgsProperty,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..catalog.model import AssetClass, Catalog
from .styles.palette import GREY, INK

DEFAULT_SCALE = 3000
# Labels of a style appear when zoomed in to 1:this; None for none.
_SCALES: dict[str, int | None] = {
    "street_light": 1200, "control_cabinet": 5000, "waste_site": 2500, "waste_container": None,
    "heritage_site": 15000, "protection_zone": None, "tourist_resource": 7500,
}  # fmt: skip
SENSOR_SCALE = 12000
LONGEST = 60


def age_of(moment: str) -> str:
    """In the one unit in which a person would say it; the letters are those of the international system."""
    return (
        f"with_variable('st_s', epoch(now()) / 1000 - epoch({moment}) / 1000, CASE WHEN @st_s IS NULL THEN '' "
        "WHEN @st_s < 60 THEN '< 1 min' WHEN @st_s < 3600 THEN floor(@st_s / 60) || ' min' "
        "WHEN @st_s < 172800 THEN floor(@st_s / 3600) || ' h' ELSE floor(@st_s / 86400) || ' d' END)"
    )


AGE = age_of('"observed_at"')


def value_expression(catalog: Catalog, language: str) -> str:
    """The last value as a person reads it: numbers in the user's locale, codes in the user's words."""
    words: list[str] = []
    for kind in catalog.sensor_kinds.values():
        for prop in kind.properties:
            for code in catalog.code_lists[prop.codes].codes if prop.codes else ():
                words += [f"{prop.key}={code.value}", code.names.to(language)]
    known = f"map({', '.join(QgsExpression.quotedString(word) for word in words)})"
    text_value = "left(coalesce(\"value_text\", ''), 24)"
    named = f"coalesce(map_get({known}, \"property\" || '=' || \"value_text\"), {text_value})" if words else text_value
    return (
        "CASE WHEN \"value\" IS NOT NULL THEN format_number(\"value\", if(abs(\"value\") < 10, 2, 1), "
        f"trim_trailing_zeroes:=true) ELSE {named} END || coalesce(' ' || left(\"unit\", 12), '')"
    )


def beginning_of(field: str) -> str:
    """As much of a name as a map has room for."""
    return f"left({QgsExpression.quotedColumnRef(field)}, {LONGEST})"


def set_labels(layer: QgsVectorLayer, asset_class: AssetClass) -> None:
    scale = _SCALES.get(asset_class.style or "", DEFAULT_SCALE)
    if scale is None or asset_class.label is None:
        layer.setLabelsEnabled(False)
        return
    heritage = asset_class.group == "heritage"
    colour = "#5E1822" if heritage else INK
    _label(layer, _settings(beginning_of(asset_class.label), True, scale, text(8.0, colour, italic=heritage)))


def set_sensor_labels(layer: QgsVectorLayer, catalog: Catalog, language: str) -> None:
    """Value and unit, below them the age; all grey when stale."""
    said = f"{value_expression(catalog, language)} || '\\n' || {AGE}"
    settings = _settings(said, True, SENSOR_SCALE, text(8.5, INK, bold=True))
    colours = settings.dataDefinedProperties()
    colours.setProperty(
        QgsPalLayerSettings.Property.Color,
        QgsProperty.fromExpression(f"CASE WHEN \"state\" IN ('stale', 'no_data') THEN '{GREY}' ELSE '{INK}' END"),
    )
    shown = QgsProperty.fromExpression('"value" IS NOT NULL OR "value_text" IS NOT NULL')
    colours.setProperty(QgsPalLayerSettings.Property.Show, shown)
    settings.setDataDefinedProperties(colours)
    settings.priority = 10
    _label(layer, settings)


def set_town_labels(layer: QgsVectorLayer) -> None:
    """Spaced and pale, where a town is seen as a whole."""
    form = text(11, "#6B6B6B")
    font = form.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2.5)
    form.setFont(font)
    settings = _settings(beginning_of("name"), True, 400000, form)
    settings.placement = Qgis.LabelPlacement.Horizontal
    settings.maximumScale = 9000
    settings.priority = 2
    _label(layer, settings)


def text(size: float, colour: str, *, bold: bool = False, italic: bool = False) -> QgsTextFormat:
    form = QgsTextFormat()
    font = QFont("Sans Serif")
    font.setBold(bold)
    font.setItalic(italic)
    form.setFont(font)
    form.setSize(size)
    form.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("#FFFFFF"))
    halo.setOpacity(0.9)
    form.setBuffer(halo)
    return form


def _settings(field: str, is_expression: bool, scale: int, form: QgsTextFormat) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.isExpression = is_expression
    settings.setFormat(form)
    settings.scaleVisibility = True
    settings.minimumScale = scale
    settings.maximumScale = 1
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.dist = 0.4
    return settings


def _label(layer: QgsVectorLayer, settings: QgsPalLayerSettings) -> None:
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
