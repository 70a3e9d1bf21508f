"""References between classes as QGIS relations, so that a site's form holds its containers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qgis.core import QgsProject, QgsRelation, QgsRelationContext, QgsVectorLayer

from ..catalog.model import AssetClass, Attribute

_PREFIX = "smart_territory"


def references(classes: Mapping[str, AssetClass]) -> Iterator[tuple[AssetClass, Attribute]]:
    """The child's class and the attribute by which it points to a class that is there too."""
    for asset_class in classes.values():
        for attribute in asset_class.columns:
            if attribute.type == "reference" and attribute.to in classes:
                yield asset_class, attribute


def relate(
    project: QgsProject, child: QgsVectorLayer, attribute: Attribute, parent: QgsVectorLayer, name: str
) -> QgsRelation:
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(f"{_PREFIX}_{child.id()}_{attribute.key}")
    relation.setName(name)
    relation.setReferencingLayer(child.id())
    relation.setReferencedLayer(parent.id())
    relation.addFieldPair(attribute.key, "uid")
    project.relationManager().addRelation(relation)
    return relation


def unrelate(project: QgsProject, layer_ids: set[str]) -> None:
    manager = project.relationManager()
    for key, relation in manager.relations().items():
        if key.startswith(_PREFIX) and relation.referencingLayerId() in layer_ids:
            manager.removeRelation(key)
