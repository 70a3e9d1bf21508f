"""Layers on a working copy's tables: how they are opened, and how they are known again in a saved project."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)

from .relations import unrelate

CLASS = "smart_territory/class"  # custom property: class key, or one of the words below
SENSOR, TOWN, BASEMAP = "sensor", "town", "basemap"
UNSENT, LATEST, CHOICES = "unsent", "latest", "choices"
DRESSED = "smart_territory/dressed"  # what a layer's form and symbols were last made for


# A table of areas or lines takes single and multiple ones. Unless it is told, QGIS guesses by the first row, and an
# empty table would have no geometry for good.
_TYPES = {"line": "|geometrytype=MultiLineString", "polygon": "|geometrytype=MultiPolygon"}


def table_layer(path: Path, table: str, name: str, geometry: str = "point") -> QgsVectorLayer:
    return _vector_layer(source_of(path, table, geometry), name, "ogr")


def source_of(path: Path, table: str, geometry: str = "point") -> str:
    return f"{path}|layername={table}{_TYPES.get(geometry, '')}"


def unsent_layer(name: str) -> QgsVectorLayer:
    """Filled by `Halos`: kept in memory, since a query on the file would hold a lock on it."""
    fields = "&".join(f"field={field}" for field in ("uid:string", "class:string", "conflict:integer"))
    layer = _vector_layer(f"Point?crs=EPSG:4326&{fields}", name, "memory")
    layer.setCustomProperty("skipMemoryLayersCheck", 1)  # nothing to save: it is read again from the working copy
    return layer


def choices_layer(lists: Mapping[str, Mapping[str, str]]) -> QgsVectorLayer:
    """Code lists as rows: what a form's list of several choices reads, also in a project without the plugin."""
    rows = [(key, value, label) for key, codes in lists.items() for value, label in codes.items()]
    parts = [
        f"SELECT {place} AS place, {_literal(key)} AS list, {_literal(value)} AS value, {_literal(label)} AS label"
        for place, (key, value, label) in enumerate(rows)
    ]
    definition = QgsVirtualLayerDefinition()
    definition.setQuery(" UNION ALL ".join(parts))
    definition.setGeometryWkbType(Qgis.WkbType.NoGeometry)
    return _vector_layer(definition.toString(), CHOICES, "virtual")


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _vector_layer(source: str, name: str, provider: str) -> QgsVectorLayer:
    options = QgsVectorLayer.LayerOptions(QgsProject.instance().transformContext())
    options.loadDefaultStyle = False
    return QgsVectorLayer(source, name, provider, options)


def mark(layer: QgsMapLayer, key: str) -> None:
    layer.setCustomProperty(CLASS, key)


def class_of(layer: QgsMapLayer) -> str:
    return str(layer.customProperty(CLASS, "") or "")


def path_of(layer: QgsMapLayer) -> Path | None:
    found = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return Path(found) if found else None


def found_layers(project: QgsProject, path: Path) -> dict[str, QgsVectorLayer]:
    """The layers of this working copy that the project has already, by class."""
    found: dict[str, QgsVectorLayer] = {}
    for layer in project.mapLayers().values():
        key = class_of(layer)
        if key and key != BASEMAP and key not in found and isinstance(layer, QgsVectorLayer):
            place = path_of(layer)
            if place is not None and _is_same(place, path):
                found[key] = layer
    return found


def _is_same(one: Path, other: Path) -> bool:
    """Also where a Mac writes the name in another case, or a link leads there."""
    if one.absolute() == other.absolute():
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False


def drop_layers(project: QgsProject, layers: Sequence[QgsVectorLayer]) -> None:
    """Those of classes that the territory no longer has, unless somebody is at work in them."""
    ids = {layer.id() for layer in layers if not layer.isModified()}
    unrelate(project, ids)
    project.removeMapLayers(list(ids))


def as_found(
    project: QgsProject, found: QgsVectorLayer | None, make: Callable[[], QgsVectorLayer], key: str
) -> QgsVectorLayer:
    if found is not None and key != CHOICES:
        return found
    layer = make()
    if found is not None and found.source() == layer.source():
        return found
    mark(layer, key)
    project.addMapLayer(layer, False)
    return layer
