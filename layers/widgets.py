"""The editor widget for each type of attribute. None may change a value that nobody touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsRelation,
    QgsValueMapFieldFormatter,
    QgsVectorLayer,
)

from ..catalog.model import Attribute, Catalog
from .names import named

_INT_LIMIT = 2**31 - 1
_SPIN_MOST = 100000  # a larger number is typed, not stepped to
_DAY_FIRST = {"es": "dd/MM/yyyy", "pt": "dd/MM/yyyy", "ca": "dd/MM/yyyy"}
_LONG = ("description", "remarks", "restrictions")
NOTHING = "–"


def widget_of(
    attribute: Attribute, catalog: Catalog, language: str, relation: QgsRelation | None, choices: str
) -> QgsEditorWidgetSetup:
    """`relation` of a reference; `choices` is the id of the layer that lists several choices are read from."""
    if attribute.type == "reference" and relation is not None:
        return reference(relation)
    if attribute.codes and attribute.type == "codes":
        return several(choices, attribute.codes)
    if attribute.codes and attribute.type == "code":
        return value_map(choices_of(catalog, attribute.codes, language))
    if attribute.type in ("photo", "file"):
        return stored_file(shown=attribute.type == "photo")
    if attribute.key == "image":
        return link()
    return _plain(attribute, language)


def _plain(attribute: Attribute, language: str) -> QgsEditorWidgetSetup:
    if attribute.type == "boolean":
        return QgsEditorWidgetSetup(
            "CheckBox", {"CheckedState": "", "UncheckedState": "", "AllowNullState": True, "TextDisplayMethod": 0}
        )
    if attribute.type in ("date", "datetime"):
        return moment(language, with_time=attribute.type == "datetime")
    if attribute.type == "integer" and _steps(attribute):
        # The range is a constraint that warns, not a limit of the widget, which would cut what is there.
        return QgsEditorWidgetSetup(
            "Range",
            {"Min": -_INT_LIMIT, "Max": _INT_LIMIT, "Step": 1, "Style": "SpinBox", "AllowNull": True,
             "Suffix": f" {named(attribute.unit)}" if attribute.unit else ""},
        )  # fmt: skip
    # A real number is typed: a spin box would round it to its own decimals.
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": is_long(attribute), "UseHtml": False})


def is_long(attribute: Attribute) -> bool:
    """Wants more than a line."""
    return attribute.type in ("json", "codes", "photo") or attribute.key in _LONG


def _steps(attribute: Attribute) -> bool:
    most = attribute.range[1] if attribute.range else None
    return most is not None and most <= _SPIN_MOST


def choices_of(catalog: Catalog, codes: str, language: str) -> dict[str, str]:
    """Value to label, of the values that are offered."""
    known = catalog.code_lists[codes]
    return {code.value: named(code.names.to(language)) for code in known.codes if code.value not in known.retired}


def value_map(labels: Mapping[str, str]) -> QgsEditorWidgetSetup:
    """In the catalog's order, with a way back to nothing; an unknown value stays, in brackets."""
    taken: set[str] = set()
    entries: list[dict[str, str]] = [{NOTHING: QgsValueMapFieldFormatter.NULL_VALUE}]
    for value, label in labels.items():
        unique = label if label not in taken else f"{label} ({value})"
        taken.add(unique)
        entries.append({unique: value})
    return QgsEditorWidgetSetup("ValueMap", {"map": entries})


def several(choices: str, codes: str) -> QgsEditorWidgetSetup:
    return QgsEditorWidgetSetup(
        "ValueRelation",
        {"Layer": choices, "Key": "value", "Value": "label", "AllowMulti": True, "AllowNull": True, "NofColumns": 2,
         "OrderByValue": False, "OrderByField": True, "OrderByFieldName": "place",
         "FilterExpression": f"\"list\" = {QgsExpression.quotedString(codes)}", "UseCompleter": False},
    )  # fmt: skip


def reference(relation: QgsRelation) -> QgsEditorWidgetSetup:
    parent = relation.referencedLayer()
    return QgsEditorWidgetSetup(
        "RelationReference",
        {"Relation": relation.id(), "AllowNULL": True, "ShowForm": False, "ShowOpenFormButton": True,
         "MapIdentification": True, "ReadOnly": False, "AllowAddFeatures": False, "OrderByValue": True,
         "FetchLimitActive": False, "ReferencedLayerId": parent.id(), "ReferencedLayerName": parent.name(),
         "ReferencedLayerDataSource": parent.publicSource(), "ReferencedLayerProviderKey": parent.providerType()},
    )  # fmt: skip


def link() -> QgsEditorWidgetSetup:
    """An address, shown as the text it is: nothing is fetched, and no platform text becomes a link's HTML. No file of
    this computer is offered: it would tell a platform nothing."""
    config: dict[str, Any] = {
        "FileWidget": True, "FileWidgetButton": False, "FileWidgetFilter": "", "DocumentViewer": 0,
        "UseLink": False, "FullUrl": True, "StorageMode": 0, "RelativeStorage": 0,
    }  # fmt: skip
    return QgsEditorWidgetSetup("ExternalResource", config)


def stored_file(*, shown: bool) -> QgsEditorWidgetSetup:
    """A file beside the working copy, by its path from there; a photo is shown. What is chosen elsewhere is copied
    there once the edit is saved."""
    root = {"active": True, "type": 3, "expression": "file_path(layer_property(@layer, 'path'))"}
    config: dict[str, Any] = {
        "FileWidget": True, "FileWidgetButton": True, "FileWidgetFilter": "", "DocumentViewer": 1 if shown else 0,
        "DocumentViewerHeight": 240 if shown else 0, "DocumentViewerWidth": 0, "UseLink": False, "FullUrl": True,
        "StorageMode": 0, "RelativeStorage": 2,
        "PropertyCollection": {"name": None, "type": "collection", "properties": {"propertyRootPath": root}},
    }  # fmt: skip
    return QgsEditorWidgetSetup("ExternalResource", config)


def moment(language: str, *, with_time: bool) -> QgsEditorWidgetSetup:
    day = _DAY_FIRST.get(language, "yyyy-MM-dd")
    return QgsEditorWidgetSetup(
        "DateTime",
        {"field_format": "yyyy-MM-dd HH:mm:ss" if with_time else "yyyy-MM-dd", "field_format_overwrite": False,
         "display_format": f"{day} HH:mm:ss" if with_time else day, "calendar_popup": True, "allow_null": True,
         "field_iso_format": False},
    )  # fmt: skip


def hide(layer: QgsVectorLayer, fields: Iterable[str]) -> None:
    for key in fields:
        index = layer.fields().indexOf(key)
        if index >= 0:
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
