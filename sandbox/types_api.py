"""/v2/types and /v2/types/{type}."""
from __future__ import annotations

from collections.abc import Iterable

from .call import Call, page
from .entity import DATE_EXPIRES, Entity
from .errors import OrionError, bad_request
from .exchange import Response, json_response
from .values import Json


def list_types(call: Call) -> Response:
    """GET /v2/types."""
    offset, limit = call.parameters.offset, call.parameters.limit
    types = {type_: entities for type_ in call.tenant.types() if (entities := _entities(call, type_))}
    names = list(types)[offset:offset + limit]
    if "values" in call.parameters.options:
        return page(call, len(types), names)
    return page(call, len(types), [{"type": name, **_described(call, types[name])} for name in names])


def _entities(call: Call, type_: str) -> list[Entity]:
    return [entity for entity in call.tenant.of_type(type_) if call.scope.holds(entity.service_path)]


def _described(call: Call, entities: Iterable[Entity]) -> dict[str, Json]:
    detailed = "noAttrDetail" not in call.parameters.options
    types: dict[str, dict[str, None]] = {}
    count = 0
    for entity in entities:
        count += 1
        for name, attribute in entity.attributes.items():
            if name != DATE_EXPIRES:
                types.setdefault(name, {})[attribute.type] = None
    attrs = {name: {"types": sorted(types[name]) if detailed else []} for name in sorted(types)}
    return {"attrs": attrs, "count": count}


def retrieve_type(call: Call) -> Response:
    """GET /v2/types/{type}."""
    if not call.parts[2]:
        raise bad_request("entity type length: 0, min length supported: 1")
    entities = _entities(call, call.parts[2])
    if not entities:
        raise OrionError(404, "Entity type not found")
    return json_response(_described(call, entities))
