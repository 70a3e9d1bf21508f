"""/v2/entities and /v2/entities/{id}."""
from __future__ import annotations

from .call import NO_CONTENT, Call, count_header
from .changes import APPEND, APPEND_STRICT, DELETE, REPLACE, UPDATE, Manner
from .conditions import conditions_from
from .entity import Entity
from .errors import ENTITY_NOT_FOUND, NOT_FOUND, OrionError, bad_request, entity_not_found, too_many_entities
from .exchange import Response
from .geo_query import check_on_earth, geo_query_of_uri
from .ordering import order_tokens
from .payloads import EntityUpdate, attributes_body_from, entity_from
from .rendering import View, entity_bytes
from .selection import Query, Wanted, check_pattern, select, wanted_ids
from .store import now
from .writes import ON_APPEND, ON_CREATE, Write

_MAX_KEY = 1024
_KEY_OVERHEAD = 10


def list_entities(call: Call) -> Response:
    """GET /v2/entities."""
    given = call.parameters
    ids = _wanted_ids(call)
    if given.get("typePattern") and given.get("type"):
        raise bad_request("Incompatible parameters: type, typePattern")
    geo = geo_query_of_uri(given.values)
    for name in ("q", "mq"):
        if name in given.values:
            conditions_from(given.values[name], of_metadata=name == "mq")
    return answer(call, Query(_wanted(call, ids), call.scope, (), given.get("q"), given.get("mq"), geo,
                              given.get("orderBy")), given.view())


def _wanted_ids(call: Call) -> Wanted:
    ids, pattern = call.parameters.get("id"), call.parameters.get("idPattern")
    if ids and pattern:
        raise bad_request("Incompatible parameters: id, IdPattern")
    if ids:
        return wanted_ids(ids)
    return Wanted(id_pattern=check_pattern(pattern, "error compiling regex for id"))


def _wanted(call: Call, ids: Wanted) -> tuple[Wanted, ...]:
    type_pattern = call.parameters.get("typePattern")
    if type_pattern:
        check_pattern(type_pattern, "error compiling regex for type")
        return (Wanted(ids.ids, ids.id_pattern, "", type_pattern),)
    types = call.parameters.types or [""]
    return tuple(Wanted(ids.ids, ids.id_pattern, type_) for type_ in types)


def answer(call: Call, query: Query, view: View) -> Response:
    """One page of what a query finds, counted where that was asked for."""
    order_tokens(query.order)
    check_on_earth(query.geo)
    found = select(call.tenant, query)
    limit, offset = call.parameters.limit, call.parameters.offset
    body = b"[" + b",".join(entity_bytes(entity, view) for entity in found[offset:offset + limit]) + b"]"
    return Response(200, body, count_header(call, _count(call, query, found)))


def _count(call: Call, query: Query, found: list[Entity]) -> int:
    if query.geo is None or not query.geo.is_near or query.geo.farthest_m >= 0 or query.geo.nearest_m <= 0:
        return len(found)
    without = Query(query.wanted, query.scope, query.attributes, query.q, query.mq)
    return len(found) + sum(entity.location is None for entity in select(call.tenant, without))


def one_entity(call: Call, type_: str | None = None) -> Entity:
    """The entity of the path; a type, where given, tells it from others with its id."""
    id_ = call.part(2)
    if not id_:
        raise bad_request("entity id length: 0, min length supported: 1")
    type_ = call.parameters.get("type") if type_ is None else type_
    found = [entity for entity in call.tenant.with_id(id_)
             if type_ in ("", entity.type) and call.scope.holds(entity.service_path)]
    if not found:
        raise entity_not_found()
    if len(found) > 1:
        raise too_many_entities()
    return found[0]


def retrieve_entity(call: Call) -> Response:
    """GET /v2/entities/{id} and GET /v2/entities/{id}/attrs."""
    view = call.parameters.view(with_identity=len(call.parts) == 3)
    return Response(200, entity_bytes(one_entity(call), view))


def create_entity(call: Call) -> Response:
    """POST /v2/entities."""
    update = entity_from(call.body(), call.key_values)
    length = len(call.request.header("fiware-servicepath")) + len(update.id) + len(update.type)
    if length + _KEY_OVERHEAD >= _MAX_KEY:
        raise bad_request("Too long entity id/type/servicePath combination")
    upsert = "upsert" in call.parameters.options
    write(call, APPEND if upsert else APPEND_STRICT, [update], "" if upsert else ON_CREATE)
    location = f"/v2/entities/{update.id}?type={update.type}"
    return Response(NO_CONTENT if upsert else 201, headers={"Location": location})


def write(call: Call, action: str, updates: list[EntityUpdate], flavour: str = "") -> None:
    """Carries out a write; raises what it could not do."""
    options = call.parameters.options
    manner = Manner("forcedUpdate" in options, "overrideMetadata" in options)
    Write(call.tenant, call.write_scope(), action, manner, now, call.tell, flavour).over(updates)


def write_one(call: Call, action: str, update: EntityUpdate, single_attribute: bool = False) -> Response:
    """A write whose entity is named by the path, with the sentences of such writes."""
    try:
        write(call, action, [update])
    except OrionError as refusal:
        if refusal.status == 404 and refusal.error == NOT_FOUND:
            raise OrionError(404, ENTITY_NOT_FOUND) from None
        if single_attribute and refusal.status == 422 and refusal.error == "Unprocessable":
            raise OrionError(404, "The entity does not have such an attribute") from None
        raise
    return Response(NO_CONTENT)


def _attributes(call: Call) -> EntityUpdate:
    update = attributes_body_from(call.body(), call.key_values)
    update.id, update.type = call.part(2), call.parameters.get("type")
    return update


def append_attributes(call: Call) -> Response:
    """POST /v2/entities/{id}/attrs."""
    strict = "append" in call.parameters.options
    write(call, APPEND_STRICT if strict else APPEND, [_attributes(call)], ON_APPEND)
    return Response(NO_CONTENT)


def update_attributes(call: Call) -> Response:
    """PATCH /v2/entities/{id}/attrs."""
    return write_one(call, UPDATE, _attributes(call))


def replace_attributes(call: Call) -> Response:
    """PUT /v2/entities/{id}/attrs."""
    return write_one(call, REPLACE, _attributes(call))


def delete_entity(call: Call) -> Response:
    """DELETE /v2/entities/{id}."""
    return write_one(call, DELETE, EntityUpdate(call.part(2), call.parameters.get("type"), {}), single_attribute=True)

