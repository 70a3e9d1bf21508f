"""Whether an entity answers the conditions of a q and an mq."""
from __future__ import annotations

from .conditions import EXISTS, NOT_EXISTS, Condition
from .entity import Entity
from .paths import candidates
from .values import Json


def q_holds(conditions: tuple[Condition, ...], entity: Entity) -> bool:
    """Whether all conditions on attributes hold."""
    return all(condition.holds(_attribute_values(condition, entity)) for condition in conditions)


def mq_holds(conditions: tuple[Condition, ...], entity: Entity) -> bool:
    """Whether all conditions on metadata hold."""
    return all(condition.holds(_metadata_values(condition, entity)) for condition in conditions)


def _attribute_values(condition: Condition, entity: Entity) -> list[Json] | None:
    name = condition.attribute
    if not condition.path and condition.operator not in (EXISTS, NOT_EXISTS):
        if name == "dateModified":
            return [entity.modified]
        if name == "dateCreated":
            return [entity.created]
        if name == "servicePath":
            return [entity.service_path]
    attribute = entity.attributes.get(name)
    return None if attribute is None else candidates(attribute.value, condition.path)


def _metadata_values(condition: Condition, entity: Entity) -> list[Json] | None:
    attribute = entity.attributes.get(condition.attribute)
    if attribute is None:
        return None
    if not condition.path and condition.metadatum in ("dateCreated", "dateModified"):
        return [attribute.created if condition.metadatum == "dateCreated" else attribute.modified]
    datum = attribute.metadata.get(condition.metadatum)
    return None if datum is None else candidates(datum.value, condition.path)
