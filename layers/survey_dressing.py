"""A survey's layers get the forms, symbols and labels of the office, with nothing that needs the plugin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsMapLayer,
    QgsPointDisplacementRenderer,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from ..catalog.model import AssetClass, Attribute, Catalog
from ..i18n.speaking import translate
from ..workspace.survey.field_tables import SURVEYOR
from ..workspace.survey.manifest import Manifest
from ..workspace.survey.packing import PHOTO_TABLE
from ..workspace.territory import Territory
from .dressing import Dresser, dress_towns, name_fields
from .names import named
from .sources import CHOICES, TOWN
from .widgets import hide, moment, value_map

TABLE = "smart_territory/survey"  # custom property: the table that a layer shows
FOLDER = "DCIM"  # QField makes it where it is missing; a picture is named by its path from the project
IMAGE, ANY_FILE = 1, 0  # what a form shows of a file
_LOCKS = ("feature_addition", "attribute_editing", "geometry_editing", "feature_deletion")


class SurveyDresser(Dresser):
    """`layers`: the chosen classes, towns, choices, photos and the surveyor, already in the survey's own project."""

    def __init__(
        self, manifest: Manifest, territory: Territory, catalog: Catalog, layers: Mapping[str, QgsVectorLayer],
        project: QgsProject,
    ) -> None:  # fmt: skip
        super().__init__(territory, catalog, manifest.language, layers, project)
        self._people, self._photos = manifest.people, {}

    def dress_all(self) -> list[QgsRelation]:
        dress_towns(self._layers[TOWN])
        self._dress_photos()
        self._dress_surveyor()
        self._layers[CHOICES].setReadOnly(True)
        self._layers[CHOICES].setFlags(self._layers[CHOICES].flags() | QgsMapLayer.LayerFlag.Private)
        self._photos: dict[str, QgsRelation] = {key: self._photo_relation(key) for key in self._classes}
        relations = self._relate()
        for key, asset_class in self._classes.items():
            self._dress(key, asset_class, relations)
            _as_in_the_field(self._layers[key], asset_class)
        for layer in (self._layers[TOWN], self._layers[CHOICES]):
            _configure(layer, locked=_LOCKS)
        return [*relations.values(), *self._photos.values()]

    def _children(
        self, key: str, relations: Mapping[tuple[str, str], QgsRelation]
    ) -> list[tuple[QgsRelation, str]]:
        return [*super()._children(key, relations), (self._photos[key], translate("SmartTerritory", "Photos"))]

    def _photo_relation(self, key: str) -> QgsRelation:
        relation = QgsRelation(QgsRelationContext(self._project))
        relation.setId(f"photos_of_{key}")
        relation.setName(translate("SmartTerritory", "Photos"))
        relation.setReferencingLayer(self._layers[PHOTO_TABLE].id())
        relation.setReferencedLayer(self._layers[key].id())
        relation.addFieldPair("uid", "uid")
        self._project.relationManager().addRelation(relation)
        return relation

    def _dress_photos(self) -> None:
        layer = self._layers[PHOTO_TABLE]
        layer.setName(translate("SmartTerritory", "Photos"))
        name_fields(layer, {
            "file": translate("SmartTerritory", "Photo"),
            "taken": translate("SmartTerritory", "Taken at"),
            "note": translate("SmartTerritory", "Note"),
        })  # fmt: skip
        hide(layer, ("fid", "uid"))
        fields = layer.fields()
        layer.setEditorWidgetSetup(fields.indexOf("file"), picture(IMAGE))
        layer.setEditorWidgetSetup(fields.indexOf("taken"), moment(self._language, with_time=True))
        layer.setDefaultValueDefinition(fields.indexOf("taken"), QgsDefaultValue("now()", False))
        layer.setDisplayExpression('coalesce("note", "file")')
        _configure(layer, pictures=("file",))

    def _dress_surveyor(self) -> None:
        """Whoever takes the tablet over says so here: the file itself tells its journal."""
        layer = self._layers[SURVEYOR]
        layer.setName(translate("SmartTerritory", "Who is at work"))
        name_fields(layer, {
            "name": translate("SmartTerritory", "Name"),
            "device": translate("SmartTerritory", "Device"),
        })  # fmt: skip
        hide(layer, ("fid",))
        if self._people:
            people = {person: named(person) for person in self._people}
            layer.setEditorWidgetSetup(layer.fields().indexOf("name"), value_map(people))
        layer.setDisplayExpression('"name"')
        _configure(layer, locked=("feature_addition", "feature_deletion"))


def picture(shown: int) -> QgsEditorWidgetSetup:
    """Of a file below the project's folder, by its path from there, as QField and QGIS both keep it."""
    config: dict[str, Any] = {
        "FileWidget": True, "FileWidgetButton": True, "FileWidgetFilter": "", "DocumentViewer": shown,
        "DocumentViewerHeight": 240 if shown else 0, "DocumentViewerWidth": 0, "UseLink": False, "FullUrl": True,
        "StorageMode": 0, "RelativeStorage": 1, "DefaultRoot": "",
    }  # fmt: skip
    return QgsEditorWidgetSetup("ExternalResource", config)


def _as_in_the_field(layer: QgsVectorLayer, asset_class: AssetClass) -> None:
    renderer = layer.renderer()
    if isinstance(renderer, QgsPointDisplacementRenderer):  # there, each is looked for where it stands
        layer.setRenderer(renderer.embeddedRenderer().clone())
    _name_no_place(layer)
    shown = {a.key: IMAGE if _is_picture(a) else ANY_FILE for a in asset_class.columns if _is_file(a)}
    for key, how in shown.items():
        layer.setEditorWidgetSetup(layer.fields().indexOf(key), picture(how))
    _configure(layer, pictures=[key for key, how in shown.items() if how == IMAGE])


def _name_no_place(layer: QgsVectorLayer) -> None:
    """A reference's widget says where its layer is read from, and QGIS writes that down as it stands."""
    for index in range(layer.fields().count()):
        setup = layer.editorWidgetSetup(index)
        if setup.type() == "RelationReference":
            told = {**setup.config(), "ReferencedLayerDataSource": ""}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(setup.type(), told))


def _is_picture(attribute: Attribute) -> bool:
    return attribute.type == "photo" or attribute.key == "image"


def _is_file(attribute: Attribute) -> bool:
    return attribute.type == "file" or _is_picture(attribute)


def _configure(layer: QgsVectorLayer, *, pictures: Iterable[str] = (), locked: Iterable[str] = ()) -> None:
    """What QField reads of a layer beside what QGIS does; its file goes along as it is."""
    layer.setCustomProperty("QFieldSync/action", "copy")
    layer.setCustomProperty("QFieldSync/cloud_action", "no_action" if layer.readOnly() else "offline")
    for what in locked:
        layer.setCustomProperty(f"QFieldSync/is_{what}_locked", True)
    table = layer.customProperty(TABLE)
    names = {
        key: f"'{FOLDER}/{table}_{key}_' || format_date(now(),'yyyyMMddhhmmsszzz') || '.{{extension}}'"
        for key in pictures
    }
    if names:
        layer.setCustomProperty("QFieldSync/attachment_naming", json.dumps(names))
        older = {key: name.replace(".{extension}", ".jpg") for key, name in names.items()}
        layer.setCustomProperty("QFieldSync/photo_naming", json.dumps(older))
