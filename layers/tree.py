"""The territory's group in the layer tree; groups are known again by a property, so that they may be renamed."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsLayerTreeGroup, QgsLayerTreeNode, QgsMapLayer, QgsProject

from .names import named

GROUP = "smart_territory/group"
NAMED = "smart_territory/named"  # the name that we gave last
TERRITORY, INVENTORY, HERITAGE, BASEMAPS = "territory", "inventory", "heritage", "basemaps"
_FEW_LINES = 7  # legends up to this long stand open


def territory_group(project: QgsProject, name: str, layers: Iterable[QgsMapLayer]) -> QgsLayerTreeGroup:
    """The group that holds some of `layers`, else the first of ours with this name, else a new one on top."""
    root, name = project.layerTreeRoot(), named(name)
    ours = [group for group in root.findGroups(True) if group.customProperty(GROUP) == TERRITORY]
    ids = {layer.id() for layer in layers}
    for group in ours:
        if ids & set(group.findLayerIds()):
            return group
    for group in ours:
        if group.name() == name:
            return group
    group = root.insertGroup(0, name)
    group.setCustomProperty(GROUP, TERRITORY)
    return group


def subgroup(parent: QgsLayerTreeGroup, key: str, name: str) -> QgsLayerTreeGroup:
    """A name that its user gave it stays; ours follows the language."""
    group = next((child for child in parent.findGroups() if child.customProperty(GROUP) == key), None)
    if group is None:
        group = parent.addGroup(name)
        group.setCustomProperty(GROUP, key)
    elif group.name() == group.customProperty(NAMED):
        group.setName(name)
    group.setCustomProperty(NAMED, name)
    return group


def put(group: QgsLayerTreeGroup, layer: QgsMapLayer) -> None:
    """At the end of the group, unless the user has it somewhere in the tree already."""
    root = _root_of(group)
    if root.findLayer(layer.id()) is None:
        node = group.addLayer(layer)
        node.setExpanded(_legend_lines(layer) <= _FEW_LINES)


def _root_of(node: QgsLayerTreeNode) -> QgsLayerTreeNode:
    while node.parent() is not None:
        node = node.parent()
    return node


def _legend_lines(layer: QgsMapLayer) -> int:
    renderer = layer.renderer() if hasattr(layer, "renderer") else None
    return len(renderer.legendSymbolItems()) if renderer and hasattr(renderer, "legendSymbolItems") else 1


def show(project: QgsProject, layer: QgsMapLayer) -> None:
    """Ticks the layer and the groups above it."""
    node = project.layerTreeRoot().findLayer(layer.id())
    if node is not None and not node.isVisible():
        node.setItemVisibilityCheckedParentRecursive(True)


def remove_group(group: QgsLayerTreeGroup | None) -> None:
    """Only where nothing of the user's own stands in it."""
    if group is not None and not group.findLayers():
        group.parent().removeChildNode(group)
