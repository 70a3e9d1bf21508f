"""The layers of one open territory in QGIS's project: built, found again, refreshed, looked at, taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsRelation, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QThreadPool

from ..catalog.model import AssetClass
from ..i18n.locale import language
from ..tasks.settings import Settings
from . import tree
from .backdrop import Backdrop
from .dressing import Dresser
from .halos import Halos
from .kept_selection import MOST
from .packing import Packing, is_packed
from .relations import unrelate
from .reloading import Reloading
from .sources import (
    BASEMAP,
    CHOICES,
    LATEST,
    SENSOR,
    TOWN,
    UNSENT,
    as_found,
    choices_layer,
    class_of,
    drop_layers,
    found_layers,
    table_layer,
    unsent_layer,
)
from .turns import Turns
from .untouched import Untouched
from .view import feature_of, is_untouched, look_at, metric_system, open_on, showing_all
from .widgets import choices_of
from .wires import Wires
from .write_ahead import open_beside_a_log

translate = QCoreApplication.translate

_RANKS = {"none": 0, "point": 0, "line": 1, "polygon": 2}  # areas lie below points
_MANY = ("street_light",)  # so many that they lie below the others
_OUTSIDE_TREE = (LATEST, CHOICES)
_ENDS_WITHIN_MS = 300


class TerritoryLayers:
    """`opened` has `territory`, `catalog`, `working_copy` and `note_edit()`, as OpenTerritory has."""

    def __init__(self, opened: Any, iface: Any = None) -> None:
        self._opened = opened
        self._iface = iface
        self._ids: dict[str, str] = {}
        self._backdrop = Backdrop(self._place_basemap, self._tell_unreachable)
        self._watchers: list[Wires | Packing | Untouched] = []
        self._listened: list[QgsVectorLayer] = []
        self._halos, self._turns = Halos(), Turns()
        self._reloading = Reloading(self.layer, self._tell_let_go)
        self._to_show = False  # a new map waits for something to look at: the first pull

    def build(self) -> None:
        """All layers in their group. What a saved project has already is found, and keeps its user's changes."""
        self._stop_drawing()
        self.release()
        project = QgsProject.instance()
        untouched = is_untouched(project)
        layers = self._find_or_make(project)
        open_beside_a_log(self._opened.working_copy, layers.values())
        self._ids = {key: layer.id() for key, layer in layers.items()}
        territory, catalog = self._opened.territory, self._opened.catalog
        relations = Dresser(territory, catalog, language(), layers, project).dress_all()
        self._fill_halos()
        self._grow_tree(project, layers)
        self._listened = self._asset_layers()
        for layer in self._listened:
            layer.afterCommitChanges.connect(self._on_saved)
        self._watch_canvas(layers, relations)
        self._watchers.append(Untouched(self._listened))
        if untouched:
            project.setCrs(metric_system(territory))
            if self._iface is not None:
                self._to_show = not open_on(self._iface, project.crs(), self._shown())
            if Settings().basemap:
                self.set_basemap(Settings().basemap)

    def refresh(self) -> None:
        """Draws what the file says now. What is selected stays so, by uid (`kept_selection.MOST` of a layer)."""
        for step in self._refreshing():
            step()

    def refresh_soon(self) -> None:
        """The same in small steps, so that the window is not kept waiting."""
        self._turns.put(self._refreshing())

    def _refreshing(self) -> Iterator[Callable[[], None]]:
        yield from self._reloading.steps(tuple(self._ids))
        yield self._fill_halos
        if self._to_show:
            yield from showing_all(self._iface.mapCanvas(), self._shown(), self._note_shown)

    def _note_shown(self, anything: bool) -> None:
        self._to_show = not anything

    def layer(self, class_key: str) -> QgsVectorLayer | None:
        """None where the territory has no such class, or the user took the layer away."""
        found = QgsProject.instance().mapLayer(self._ids.get(class_key, ""))
        return found if isinstance(found, QgsVectorLayer) else None

    def zoom_to(self, asset_class: str, uid: str, where: tuple[float, float] | None = None) -> bool:
        """Selects the asset, brings it into view and lets it flash; False where there is no place to show."""
        layer = self.layer(asset_class)
        feature = feature_of(layer, uid)
        if layer is not None and feature is not None:
            tree.show(QgsProject.instance(), layer)
            layer.selectByIds([feature.id()])
        if self._iface is None:
            return feature is not None
        return look_at(self._iface.mapCanvas(), layer, feature, where)

    def _stop_drawing(self) -> None:
        """QGIS crashes where a renderer with expressions goes in the instant that a drawing of it begins."""
        if self._iface is not None:
            self._iface.mapCanvas().stopRendering()
            QThreadPool.globalInstance().waitForDone(_ENDS_WITHIN_MS)  # what QGIS draws around the map ends a bit later

    def hold(self, held: bool) -> None:
        """While held, no editing begins: rows change under it. A layer that is being edited already stays as it is."""
        for layer in self._asset_layers():
            layer.setReadOnly(held)

    def unsaved(self) -> list[QgsVectorLayer]:
        """Layers with edits that `remove` would lose."""
        return [layer for layer in self._asset_layers() if layer.isModified()]

    def set_basemap(self, key: str | None) -> None:
        """One at a time, at the bottom; None for none."""
        self._backdrop.choose(key)

    def basemap(self) -> str | None:
        return self._backdrop.key()

    def release(self) -> None:
        """Lets go of the layers, which stay in the project as any others: nothing of ours listens to them any more."""
        self._turns.stop()
        self._halos.stop()
        for watcher in self._watchers:
            watcher.remove()
        self._watchers = []
        for layer in self._listened:
            if not sip.isdeleted(layer):
                layer.afterCommitChanges.disconnect(self._on_saved)
        self._listened = []
        self._backdrop.forget()

    def remove(self) -> None:
        """Takes away all that is ours; what the user put into our groups stays."""
        self._stop_drawing()
        self.release()
        project = QgsProject.instance()
        self._backdrop.drop()
        ids = {layer.id() for layer in self._all()}
        group = self._group(project)
        unrelate(project, ids)
        if self._are_shared(project, ids):
            ids.discard(self._ids.get(CHOICES, ""))
        project.removeMapLayers(list(ids))
        for child in group.findGroups() if group else []:
            if child.customProperty(tree.GROUP):
                tree.remove_group(child)
        tree.remove_group(group)
        self._ids = {}

    def _watch_canvas(self, layers: dict[str, QgsVectorLayer], relations: Sequence[QgsRelation]) -> None:
        if self._iface is None:
            return
        canvas = self._iface.mapCanvas()
        self._watchers.append(Wires(canvas, relations))
        self._watchers += [Packing(canvas, layer) for layer in layers.values() if is_packed(layer)]

    def _find_or_make(self, project: QgsProject) -> dict[str, QgsVectorLayer]:
        path, classes = self._opened.working_copy, self._classes()
        wanted: dict[str, Callable[[], QgsVectorLayer]] = {
            SENSOR: lambda: table_layer(path, SENSOR, SENSOR),
            TOWN: lambda: table_layer(path, TOWN, TOWN, "polygon"),
            LATEST: lambda: table_layer(path, "st_latest", LATEST),
            UNSENT: lambda: unsent_layer(UNSENT),
        }
        for key, asset_class in classes.items():
            wanted[key] = lambda key=key, found=asset_class: table_layer(path, key, key, found.geometry)
        lists = self._lists(classes)
        if lists:
            wanted[CHOICES] = lambda: choices_layer(lists)
        found = self._found(project)
        drop_layers(project, [layer for key, layer in found.items() if key not in wanted])
        layers = {}
        for key, make in wanted.items():
            layers[key] = as_found(project, found.get(key), make, key)
            if key in _OUTSIDE_TREE:
                layers[key].setFlags(layers[key].flags() | QgsMapLayer.LayerFlag.Private)
                layers[key].setReadOnly(True)
        return layers

    def _found(self, project: QgsProject) -> dict[str, QgsVectorLayer]:
        """Tables are known by their file, halos by their group, code lists by what they say."""
        found = found_layers(project, self._opened.working_copy)
        if found:
            group = tree.territory_group(project, self._opened.territory.name, found.values())
            inside = (node.layer() for node in group.findLayers())
            halos_there = next((layer for layer in inside if layer is not None and class_of(layer) == UNSENT), None)
            if halos_there is not None:
                found[UNSENT] = halos_there
        for layer in project.mapLayers().values():
            if class_of(layer) == CHOICES:
                found[CHOICES] = layer
        return found

    def _are_shared(self, project: QgsProject, ids: set[str]) -> bool:
        """Whether another open territory may read the same code lists."""
        others = [layer for key, layer in project.mapLayers().items() if key not in ids]
        return any(class_of(layer) not in ("", BASEMAP) for layer in others)

    def _on_saved(self) -> None:
        self._opened.note_edit()
        self._fill_halos()

    def _fill_halos(self) -> None:
        layer = self.layer(UNSENT)
        points = [key for key, asset_class in self._classes().items() if asset_class.geometry == "point"]
        if layer is not None:
            self._halos.fill(layer, self._opened.working_copy, points)

    def _classes(self) -> dict[str, AssetClass]:
        """Those that the territory names, all of the catalog where it names none."""
        chosen = self._opened.territory.classes or tuple(self._opened.catalog.classes)
        known = self._opened.catalog.classes
        kept = {key: known[key] for key in chosen if key in known}
        return dict(sorted(kept.items(), key=lambda pair: (_RANKS[pair[1].geometry], pair[0] in _MANY, pair[0])))

    def _lists(self, classes: dict[str, AssetClass]) -> dict[str, dict[str, str]]:
        used = {a.codes for c in classes.values() for a in c.columns if a.type == "codes" and a.codes}
        return {key: choices_of(self._opened.catalog, key, language()) for key in sorted(used)}

    def _grow_tree(self, project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
        top = tree.territory_group(project, self._opened.territory.name, layers.values())
        tree.put(top, layers[SENSOR])
        names = {
            tree.INVENTORY: translate("SmartTerritory", "Inventory"),
            tree.HERITAGE: translate("SmartTerritory", "Heritage and tourism"),
        }
        classes = self._classes()
        for key, name in names.items():
            ours = [found for found in classes.values() if found.group == key]
            if ours:
                group = tree.subgroup(top, key, name)
                for asset_class in ours:
                    tree.put(group, layers[asset_class.key])
        tree.put(top, layers[UNSENT])
        tree.put(top, layers[TOWN])

    def _group(self, project: QgsProject) -> Any:
        layers = self._all()
        return tree.territory_group(project, self._opened.territory.name, layers) if layers else None

    def _all(self) -> list[QgsVectorLayer]:
        found = (self.layer(key) for key in self._ids)
        return [layer for layer in found if layer is not None]

    def _asset_layers(self) -> list[QgsVectorLayer]:
        found = (self.layer(key) for key in self._ids if key in self._opened.catalog.classes)
        return [layer for layer in found if layer is not None]

    def _shown(self) -> list[QgsVectorLayer]:
        towns = self.layer(TOWN)
        return [*self._asset_layers(), *([towns] if towns is not None else [])]

    def _place_basemap(self, layer: QgsRasterLayer) -> None:
        project = QgsProject.instance()
        group = self._group(project)
        if group is None:
            return
        project.addMapLayer(layer, False)
        tree.put(tree.subgroup(group, tree.BASEMAPS, translate("SmartTerritory", "Basemaps")), layer)

    def _tell_let_go(self, layer: QgsVectorLayer) -> None:
        if self._iface is not None:
            said = translate(
                "SmartTerritory", "“{layer}” changed; a selection of more than {count} features is not kept."
            ).format(layer=layer.name(), count=MOST)
            self._iface.messageBar().pushInfo("Smart Territory", said)

    def _tell_unreachable(self, name: str) -> None:
        if self._iface is not None:
            said = translate("SmartTerritory", "The basemap “{name}” does not answer. The map works without it.")
            self._iface.messageBar().pushWarning("Smart Territory", said.format(name=name))
