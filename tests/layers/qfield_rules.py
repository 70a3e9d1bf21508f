"""What QField's own checker of projects looks at, as its documentation tells it. Not a test."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
WIDGETS = {
    "TextEdit", "ValueMap", "CheckBox", "DateTime", "Range", "ExternalResource", "ValueRelation", "RelationReference",
    "Hidden", "UuidGenerator", "",
}  # fmt: skip
PROVIDERS = {"ogr", "gdal"}  # what QField reads without a network from a folder of files


def complaints(project: QgsProject) -> list[str]:
    """Nothing, where it may be carried to a tablet as it is."""
    folder = Path(project.fileName()).parent
    found = []
    if project.filePathStorage() == Qgis.FilePathType.Absolute:
        found.append("paths are absolute")
    if project.presetHomePath():
        found.append("a home path is set")
    for path in folder.rglob("*"):
        name = path.name
        if _FORBIDDEN.search(name) or _RESERVED.fullmatch(name) or name.endswith((".", " ")):
            found.append(f"{name}: forbidden on some system")
        if path.is_file() and path != Path(project.fileName()) and path.stem == Path(project.fileName()).stem:
            found.append(f"{name}: shares the project's name")
    for layer in project.mapLayers().values():
        found += [f"{layer.customProperty('smart_territory/survey')}: {said}" for said in _of_layer(layer, folder)]
    return found + _mixed(project)


def _path_of(layer: QgsMapLayer) -> Path:
    return Path(QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path", ""))


def _of_layer(layer: QgsMapLayer, folder: Path) -> list[str]:
    path = _path_of(layer)
    found = []
    if not layer.isValid():
        found.append("invalid")
    if layer.providerType() not in PROVIDERS:
        found.append(f"provider {layer.providerType()}")
    if folder.resolve() not in path.resolve().parents:
        found.append(f"outside of the folder: {path}")
    if not path.name.isascii():
        found.append("a name that is not ASCII")
    if layer.customProperty("QFieldSync/action") != "copy":
        found.append("not told what to do with it")
    if isinstance(layer, QgsVectorLayer):
        found += _of_vector(layer)
    elif not isinstance(layer, QgsRasterLayer):
        found.append("neither vector nor raster")
    return found


def _of_vector(layer: QgsVectorLayer) -> list[str]:
    found = []
    if layer.dataProvider().encoding() not in ("UTF-8", ""):
        found.append("not UTF-8")
    if not layer.readOnly() and [layer.fields()[i].name() for i in layer.primaryKeyAttributes()] != ["fid"]:
        found.append("no primary key of one column")
    naming = json.loads(layer.customProperty("QFieldSync/attachment_naming") or "{}")
    for index, column in enumerate(layer.fields()):
        setup = layer.editorWidgetSetup(index)
        if setup.type() not in WIDGETS:
            found.append(f"{column.name()}: widget {setup.type()}")
        if setup.type() == "ExternalResource":
            found += [f"{column.name()}: {said}" for said in _of_file(setup.config(), naming.get(column.name()))]
    return found


def _of_file(config: dict[str, Any], naming: str | None) -> list[str]:
    found = []
    if int(config["RelativeStorage"]) != 1 or int(config["StorageMode"]) != 0 or config.get("DefaultRoot"):
        found.append("not by a path from the project")
    if int(config["DocumentViewer"]) == 1 and not (naming or "").startswith("'DCIM/"):
        found.append("pictures have no name")
    return found


def _mixed(project: QgsProject) -> list[str]:
    """Layers of one file must all be treated alike."""
    actions: dict[Path, set[str]] = {}
    for layer in project.mapLayers().values():
        actions.setdefault(_path_of(layer), set()).add(str(layer.customProperty("QFieldSync/action")))
    return [f"{path.name}: {sorted(some)}" for path, some in actions.items() if len(some) > 1]
