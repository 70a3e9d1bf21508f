"""Forms out of the catalog: tabs, names and value lists in the user's language, warnings, related records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsAttributeEditorSpacerElement,
    QgsAttributeEditorTextElement,
    QgsAttributeTableConfig,
    QgsEditFormConfig,
    QgsFieldConstraints,
    QgsRelation,
    QgsVectorLayer,
)

from ..catalog.model import AssetClass, Attribute, Catalog
from ..i18n.speaking import translate
from ..workspace.territory import Territory
from .names import named
from .telemetry import last_values
from .widgets import hide, is_long, value_map, widget_of

_TWO_COLUMNS_FROM = 6
_Constraint, _Strength = QgsFieldConstraints.Constraint, QgsFieldConstraints.ConstraintStrength


@dataclass(frozen=True)
class Surroundings:
    """What a form needs to know beside its class."""

    territory: Territory
    catalog: Catalog
    language: str
    references: Mapping[str, QgsRelation]  # by attribute, to the class that it points to
    children: Sequence[tuple[QgsRelation, str]]  # relations of those that point here, with the tab's name
    choices: str  # ids of layers
    latest: str  # empty where nothing is live, as in a field survey


def set_form(layer: QgsVectorLayer, asset_class: AssetClass, around: Surroundings) -> None:
    if asset_class.label:
        layer.setDisplayExpression(f'coalesce("{asset_class.label}", "uid")')
    _own_fields(layer, around)
    for attribute in asset_class.columns:
        index = layer.fields().indexOf(attribute.key)
        if index >= 0:
            _field(layer, index, attribute, around)
    layer.setEditFormConfig(_config(layer, asset_class, around))
    hide_columns(layer, ("fid",))


def _own_fields(layer: QgsVectorLayer, around: Surroundings) -> None:
    fields = layer.fields()
    hide(layer, ("fid",))
    layer.setFieldAlias(fields.indexOf("uid"), translate("SmartTerritory", "Identifier"))
    town = fields.indexOf("municipality")
    layer.setFieldAlias(town, translate("SmartTerritory", "Municipality"))
    layer.setEditorWidgetSetup(town, value_map({m.code: named(m.name) for m in around.territory.municipalities}))


def _field(layer: QgsVectorLayer, index: int, attribute: Attribute, around: Surroundings) -> None:
    name = attribute.names.to(around.language)
    layer.setFieldAlias(index, named(f"{name} ({attribute.unit})" if attribute.unit else name))
    relation = around.references.get(attribute.key)
    layer.setEditorWidgetSetup(
        index, widget_of(attribute, around.catalog, around.language, relation, around.choices)
    )
    if attribute.required:
        layer.setFieldConstraint(index, _Constraint.ConstraintNotNull, _Strength.ConstraintStrengthSoft)
    limits = _limits(attribute)
    if limits:
        layer.setConstraintExpression(index, *limits)
        # Data that is there already may break it: it warns, and does not forbid.
        layer.setFieldConstraint(index, _Constraint.ConstraintExpression, _Strength.ConstraintStrengthSoft)


def _limits(attribute: Attribute) -> tuple[str, str] | None:
    """The expression that holds inside the range, and the sentence for outside."""
    least, most = attribute.range or (None, None)
    unit = f" {named(attribute.unit)}" if attribute.unit else ""
    field = f'"{attribute.key}"'
    if least is not None and most is not None:
        said = translate("SmartTerritory", "Expected between {least} and {most}{unit}")
        inside = f"{field} BETWEEN {least:.15g} AND {most:.15g}"
    elif least is not None:
        said = translate("SmartTerritory", "Expected {least}{unit} or more")
        inside = f"{field} >= {least:.15g}"
    elif most is not None:
        said = translate("SmartTerritory", "Expected {most}{unit} or less")
        inside = f"{field} <= {most:.15g}"
    else:
        return None
    said = said.format(least=_number(least), most=_number(most), unit=unit)
    return f"{field} IS NULL OR {inside}", said


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.15g}"


def _config(layer: QgsVectorLayer, asset_class: AssetClass, around: Surroundings) -> QgsEditFormConfig:
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    root = config.invisibleRootContainer()
    first = True
    for tab, names in asset_class.tabs.items():
        # Long texts last: beside them, short fields would stand in wide gaps.
        here = [a for a in asset_class.columns if a.tab == tab]
        short = [a.key for a in here if not is_long(a)] + (["municipality", "uid"] if here and first else [])
        if here:
            _tab(layer, root, names.to(around.language), short, [a.key for a in here if is_long(a)])
            first = False
    if asset_class.telemetry and around.latest:
        _live_tab(root, asset_class, around)
    for relation, name in around.children:
        container = _container(root, name)
        element = QgsAttributeEditorRelation(relation.id(), container)
        element.setShowLabel(False)
        element.setRelationWidgetTypeId("relation_editor")
        container.addChildElement(element)
    fields = layer.fields()
    config.setReadOnly(fields.indexOf("uid"), True)
    for attribute in asset_class.columns:
        index = fields.indexOf(attribute.key)
        config.setReadOnly(index, attribute.read_only)
        config.setLabelOnTop(index, True)
    for key in ("uid", "municipality"):
        config.setLabelOnTop(fields.indexOf(key), True)
    return config


def _tab(
    layer: QgsVectorLayer, root: QgsAttributeEditorContainer, name: str, short: Sequence[str], long: Sequence[str]
) -> None:
    container = _container(root, name)
    columns = 2 if len(short) + len(long) >= _TWO_COLUMNS_FROM else 1
    container.setColumnCount(columns)
    for place, key in enumerate((*short, *long)):
        if place == len(short) and place % columns:
            container.addChildElement(QgsAttributeEditorSpacerElement("", container))  # long texts begin a row
        index = layer.fields().indexOf(key)
        if index >= 0:
            container.addChildElement(QgsAttributeEditorField(key, index, container))


def _container(root: QgsAttributeEditorContainer, name: str) -> QgsAttributeEditorContainer:
    container = QgsAttributeEditorContainer(named(name), root)
    container.setType(Qgis.AttributeEditorContainerType.Tab)
    root.addChildElement(container)
    return container


def _live_tab(root: QgsAttributeEditorContainer, asset_class: AssetClass, around: Surroundings) -> None:
    tab = asset_class.telemetry[0].tab
    names = asset_class.tabs.get(tab)
    container = _container(root, names.to(around.language) if names else tab)
    element = QgsAttributeEditorTextElement("last_values", container)
    element.setShowLabel(False)
    element.setText(last_values(asset_class, around.catalog, around.language, around.latest))
    container.addChildElement(element)


def hide_columns(layer: QgsVectorLayer, keys: Sequence[str]) -> None:
    table = QgsAttributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    for column in columns:
        if column.name in keys:
            column.hidden = True
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
