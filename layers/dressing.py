"""Gives each layer its form, symbols, labels and map tip, once for a language and a catalog."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping

from qgis.core import QgsProject, QgsRelation, QgsVectorLayer

from ..catalog.model import AssetClass, Catalog
from ..i18n.speaking import translate
from ..workspace.territory import Territory
from .defaults import set_defaults
from .form import Surroundings, hide_columns, set_form
from .labels import AGE, set_labels, set_sensor_labels, set_town_labels, value_expression
from .map_tips import sensor_tip, tip_of
from .names import named
from .relations import references, relate
from .sources import CHOICES, DRESSED, LATEST, SENSOR, TOWN, UNSENT
from .styles import VERSION, ground, renderer_of, sensor
from .widgets import hide, value_map


class Dresser:
    """`layers` holds all that the territory has, by class, already in the project."""

    def __init__(
        self, territory: Territory, catalog: Catalog, language: str, layers: Mapping[str, QgsVectorLayer],
        project: QgsProject,
    ) -> None:  # fmt: skip
        self._territory, self._catalog, self._language = territory, catalog, language
        self._layers, self._project = layers, project
        self._ids = {key: layer.id() for key, layer in layers.items()}
        self._classes = {key: found for key, found in catalog.classes.items() if key in layers}

    def dress_all(self) -> list[QgsRelation]:
        """Relations first: forms refer to them."""
        relations = self._relate()
        for key, asset_class in self._classes.items():
            self._once(key, asset_class, lambda key=key, found=asset_class: self._dress(key, found, relations))
        self._once(SENSOR, None, self._dress_sensors)
        self._once(TOWN, None, lambda: dress_towns(self._layers[TOWN]))
        self._once(UNSENT, None, self._dress_unsent)
        return list(relations.values())

    def _once(self, key: str, asset_class: AssetClass | None, dress: Callable[[], None]) -> None:
        """A layer of a saved project keeps what its user made of it, as long as it was made for the same."""
        layer = self._layers[key]
        said = (VERSION, self._language, self._territory.municipalities, asset_class, self._lists(asset_class),
                self._catalog.sensor_kinds if key == SENSOR else None, sorted(self._ids.items()))  # fmt: skip
        stamp = f"{zlib.crc32(repr(said).encode()):08x}"
        if layer.customProperty(DRESSED) == stamp:
            return
        dress()
        layer.setCustomProperty(DRESSED, stamp)

    def _lists(self, asset_class: AssetClass | None) -> list[object]:
        used = {a.codes for a in asset_class.attributes if a.codes} if asset_class else set()
        return [self._catalog.code_lists[key] for key in sorted(used)]

    def _relate(self) -> dict[tuple[str, str], QgsRelation]:
        """By the child's class and attribute."""
        return {
            (child.key, attribute.key): relate(
                self._project, self._layers[child.key], attribute, self._layers[attribute.to or ""],
                named(child.plural.to(self._language)),
            )
            for child, attribute in references(self._classes)
        }  # fmt: skip

    def _dress(
        self, key: str, asset_class: AssetClass, relations: Mapping[tuple[str, str], QgsRelation]
    ) -> None:
        layer = self._layers[key]
        children = self._children(key, relations)
        own = {attribute: relation for (child, attribute), relation in relations.items() if child == key}
        set_form(layer, asset_class, Surroundings(
            self._territory, self._catalog, self._language, own, children,
            self._ids.get(CHOICES, ""), self._ids.get(LATEST, ""),
        ))  # fmt: skip
        set_defaults(layer, asset_class, self._territory, self._layers[TOWN])
        layer.setName(named(asset_class.plural.to(self._language)))
        layer.setMapTipTemplate(tip_of(asset_class, self._language))
        if asset_class.geometry == "none":
            return
        layer.setRenderer(renderer_of(asset_class, self._catalog, self._language))
        set_labels(layer, asset_class)
        if asset_class.min_scale:
            layer.setMinimumScale(asset_class.min_scale)
            layer.setScaleBasedVisibility(True)

    def _children(
        self, key: str, relations: Mapping[tuple[str, str], QgsRelation]
    ) -> list[tuple[QgsRelation, str]]:
        """Relations of those that point to the class, with the tab's name."""
        return [
            (relation, self._classes[child].plural.to(self._language))
            for (child, attribute), relation in relations.items()
            if (found := self._classes[child].attribute(attribute)) is not None and found.to == key
        ]

    def _dress_sensors(self) -> None:
        layer = self._layers[SENSOR]
        layer.setName(translate("SmartTerritory", "Live sensors"))
        kinds = dict(self._catalog.sensor_kinds)
        names = {
            "uid": translate("SmartTerritory", "Identifier"),
            "municipality": translate("SmartTerritory", "Municipality"),
            "kind": translate("SmartTerritory", "Kind"),
            "name": translate("SmartTerritory", "Name"),
            "property": translate("SmartTerritory", "Measures"),
            "value": translate("SmartTerritory", "Value"),
            "value_text": translate("SmartTerritory", "Value (text)"),
            "unit": translate("SmartTerritory", "Unit"),
            "observed_at": translate("SmartTerritory", "Observed at"),
            "state": translate("SmartTerritory", "State"),
        }
        maps = {
            "municipality": {m.code: named(m.name) for m in self._territory.municipalities},
            "kind": {key: named(kind.names.to(self._language)) for key, kind in kinds.items()},
            "property": {p.key: named(p.names.to(self._language)) for kind in kinds.values() for p in kind.properties},
            "state": state_names(),
        }
        name_fields(layer, names)
        for key, labels in maps.items():
            layer.setEditorWidgetSetup(layer.fields().indexOf(key), value_map(labels))
        hide(layer, ("fid", "connection", "scope", "platform_type"))
        hide_columns(layer, ("fid", "connection", "scope", "platform_type"))
        layer.setDisplayExpression('coalesce("name", "uid")')
        layer.setMapTipTemplate(sensor_tip(value_expression(self._catalog, self._language), AGE))
        layer.setRenderer(sensor.renderer(self._catalog))
        set_sensor_labels(layer, self._catalog, self._language)
        layer.setReadOnly(True)

    def _dress_unsent(self) -> None:
        layer = self._layers[UNSENT]
        layer.setName(translate("SmartTerritory", "Waiting to be sent"))
        layer.setRenderer(ground.halo_renderer())
        layer.setReadOnly(True)


def dress_towns(layer: QgsVectorLayer) -> None:
    layer.setName(translate("SmartTerritory", "Town boundaries"))
    name_fields(layer, {
        "code": translate("SmartTerritory", "Code"),
        "name": translate("SmartTerritory", "Name"),
        "crs": translate("SmartTerritory", "Coordinate system"),
    })  # fmt: skip
    hide(layer, ("fid",))
    layer.setDisplayExpression('"name"')
    layer.setRenderer(ground.town_renderer())
    set_town_labels(layer)
    layer.setReadOnly(True)


def state_names() -> dict[str, str]:
    return {
        "normal": translate("SmartTerritory", "Normal"),
        "warning": translate("SmartTerritory", "Warning"),
        "alarm": translate("SmartTerritory", "Alarm"),
        "stale": translate("SmartTerritory", "Stale"),
        "no_data": translate("SmartTerritory", "No data"),
    }


def name_fields(layer: QgsVectorLayer, names: Mapping[str, str]) -> None:
    for key, name in names.items():
        layer.setFieldAlias(layer.fields().indexOf(key), name)
