"""The project in a survey's folder, which QField and plain QGIS open as it is; written in a thread, in one of its own.

Everything in it is by a path from the project, nothing names this computer or its user, and no expression is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMapSettings,
    QgsProject,
    QgsProjectMetadata,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtXml import QDomDocument

from ..catalog.model import AssetClass
from ..errors import FileNotWrittenError
from ..i18n.speaking import speaking, translate
from ..tasks.survey_preparing import ProjectToWrite
from ..workspace.database import connect
from ..workspace.geometry import bounds_of
from ..workspace.survey.archive import BASEMAP as BASEMAP_FILE
from ..workspace.survey.basemap import Tiles, copy_basemap, tiles_of
from ..workspace.survey.field_tables import SURVEYOR
from ..workspace.survey.manifest import Manifest
from ..workspace.survey.packing import PHOTO_TABLE
from . import tree
from .names import named
from .sources import BASEMAP, CHOICES, TOWN, source_of
from .survey_dressing import TABLE, SurveyDresser
from .view import WGS84, metric_system

_TABLES = (PHOTO_TABLE, SURVEYOR, CHOICES)
_RANKS = {"none": 0, "point": 0, "line": 1, "polygon": 2}  # areas lie below points
_ROOM = 1.1
_SCREEN = QSize(1080, 1920)


def project_file(manifest: Manifest) -> str:
    """QFieldCloud wants a name that no other file of the folder shares."""
    return f"{Path(manifest.file).stem} project.qgs"


def write_project(asked: ProjectToWrite) -> None:
    """Any thread. Raises FileNotWrittenError, and what copying a basemap raises."""
    tiles = None
    if asked.basemap is not None:
        tiles = copy_basemap(tiles_of(asked.basemap), asked.folder, asked.progress, asked.cancelled)
    with speaking(asked.manifest.language), _own_project() as project:
        _fill(project, asked, tiles)
        path = asked.folder / project_file(asked.manifest)
        if not project.write(str(path)):
            raise FileNotWrittenError(path=str(path), problem=project.error())
    _without_log(asked.folder / asked.manifest.file)
    for beside in asked.folder.glob(f"{BASEMAP_FILE}.*.aux.xml"):  # what GDAL noted of the tiles
        beside.unlink()


@contextmanager
def _own_project() -> Iterator[QgsProject]:
    """Never the window's; it lets go of the survey's file at the end."""
    project = QgsProject(None, Qgis.ProjectCapabilities())  # without a store of styles, which would be a file more
    try:
        yield project
    finally:
        project.clear()


def _fill(project: QgsProject, asked: ProjectToWrite, tiles: Tiles | None) -> None:
    manifest = asked.manifest
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setTitle(named(manifest.name))
    project.setCrs(metric_system(asked.territory))
    described = QgsProjectMetadata()
    described.setTitle(named(manifest.name))
    described.setLanguage(manifest.language)
    project.setMetadata(described)
    layers = _opened(project, asked)
    SurveyDresser(manifest, asked.territory, asked.catalog, layers, project).dress_all()
    _grow_tree(project, asked.catalog.classes, layers, _background(project, tiles) if tiles else [])
    _set_view(project, _extent(asked, layers))
    first = next(iter(asked.catalog.classes))
    project.writeEntry("qfieldsync", "initialActiveLayer", layers[first].id())
    project.writeEntry("qfieldsync", "attachmentDirs", ["DCIM", "photos"])


def _opened(project: QgsProject, asked: ProjectToWrite) -> dict[str, QgsVectorLayer]:
    path = asked.folder / asked.manifest.file
    kinds = {key: found.geometry for key, found in asked.catalog.classes.items()}
    options = QgsVectorLayer.LayerOptions(project.transformContext())
    options.loadDefaultStyle = False
    layers = {}
    for table, geometry in {**kinds, TOWN: "polygon", **dict.fromkeys(_TABLES, "none")}.items():
        layer = QgsVectorLayer(source_of(path, table, geometry), table, "ogr", options)
        if not layer.isValid():
            raise FileNotWrittenError(path=str(path), problem=table)
        layer.setCustomProperty(TABLE, table)
        project.addMapLayer(layer, False)
        layers[table] = layer
    return layers


def _background(project: QgsProject, tiles: Tiles) -> list[QgsMapLayer]:
    sources = {t: f"GPKG:{tiles.path}:{t}" for t in tiles.tables} or {BASEMAP_FILE: str(tiles.path)}
    found: list[QgsMapLayer] = []
    for name, source in sources.items():
        layer = QgsRasterLayer(source, named(name), "gdal")
        if not layer.isValid():
            raise FileNotWrittenError(path=str(tiles.path), problem=layer.error().summary() or name)
        if len(sources) == 1:
            layer.setName(translate("SmartTerritory", "Basemap"))
        layer.setCustomProperty(TABLE, BASEMAP)
        layer.setCustomProperty("QFieldSync/action", "copy")
        layer.setCustomProperty("QFieldSync/cloud_action", "no_action")
        project.addMapLayer(layer, False)
        found.append(layer)
    return found


def _grow_tree(
    project: QgsProject, classes: Mapping[str, AssetClass], layers: Mapping[str, QgsVectorLayer],
    background: list[QgsMapLayer],
) -> None:  # fmt: skip
    top = project.layerTreeRoot()
    tree.put(top, layers[SURVEYOR])
    names = {
        tree.INVENTORY: translate("SmartTerritory", "Inventory"),
        tree.HERITAGE: translate("SmartTerritory", "Heritage and tourism"),
    }
    ordered = sorted(classes.values(), key=lambda found: (_RANKS[found.geometry], found.key))
    for key, name in names.items():
        ours = [found for found in ordered if found.group == key]
        if ours:
            group = tree.subgroup(top, key, name)
            for asset_class in ours:
                tree.put(group, layers[asset_class.key])
    tree.put(top, layers[PHOTO_TABLE])
    tree.put(top, layers[TOWN])
    if background:
        group = tree.subgroup(top, tree.BASEMAPS, translate("SmartTerritory", "Basemaps"))
        for layer in background:
            tree.put(group, layer)
            QgsMapLayerLegendUtils.setLegendNodeOrder(group.findLayer(layer.id()), [])  # no one asks for its bands


def _extent(asked: ProjectToWrite, layers: Mapping[str, QgsVectorLayer]) -> QgsRectangle:
    """Of the area that was chosen, else of all that went along."""
    if isinstance(asked.manifest.area, Mapping):
        return QgsRectangle(*bounds_of(dict(asked.manifest.area)))
    whole = QgsRectangle()
    for key in asked.catalog.classes:
        if layers[key].isSpatial() and layers[key].featureCount():
            whole.combineExtentWith(layers[key].extent())
    return whole if not whole.isNull() else layers[TOWN].extent()


def _set_view(project: QgsProject, extent: QgsRectangle) -> None:
    """Where the map opens: QField reads it from the map's own part of the file, QGIS from the project's view."""
    settings = QgsMapSettings()
    settings.setOutputSize(_SCREEN)
    settings.setDestinationCrs(project.crs())
    turn = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(WGS84), project.crs(), project.transformContext()
    )
    try:
        shown = turn.transformBoundingBox(extent) if not extent.isNull() else QgsRectangle()
    except QgsCsException:  # somewhere that the project's system does not know
        shown = QgsRectangle()
    if not shown.isNull():
        shown.grow(max(shown.width(), shown.height(), 50.0) * (_ROOM - 1))
        settings.setExtent(shown)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(shown, project.crs()))
        project.viewSettings().setPresetFullExtent(QgsReferencedRectangle(shown, project.crs()))
    project.writeProject.connect(lambda document: _complete(document, settings))


def _complete(document: QDomDocument, settings: QgsMapSettings) -> None:
    top = document.documentElement()
    for who in ("saveUser", "saveUserFull"):
        top.removeAttribute(who)
    if not settings.extent().isNull():
        canvas = document.createElement("mapcanvas")
        canvas.setAttribute("name", "theMapCanvas")
        settings.writeXml(canvas, document)
        top.appendChild(canvas)


def _without_log(path: Path) -> None:
    """Whatever opened it meanwhile: it leaves as one file, with a rollback journal."""
    with closing(connect(path, wal=False)):
        pass
