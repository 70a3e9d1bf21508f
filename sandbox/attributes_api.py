"""/v2/entities/{id}/attrs/{name} and its value."""
from __future__ import annotations

from .accept import JSON, TEXT, accept_from
from .call import Call
from .changes import DELETE, UPDATE
from .entities_api import one_entity, write_one
from .entity import Attribute, shown_attribute_value
from .errors import (
    ATTRIBUTE_NOT_FOUND,
    OrionError,
    bad_request,
    entity_not_found,
    parse_error,
    too_many_entities,
)
from .exchange import Response, json_response, rendered
from .payloads import AttributeUpdate, EntityUpdate, attribute_object, check_attribute, check_value
from .rendering import attribute_value
from .selection import Query, Wanted, check_pattern, select
from .values import DATE_TYPES, Json, number_from, parse_json, shown


def _attribute_of(attributes: dict[str, Attribute], name: str) -> Attribute:
    if name not in attributes:
        raise OrionError(404, ATTRIBUTE_NOT_FOUND)
    return attributes[name]


def retrieve_attribute(call: Call) -> Response:
    """GET /v2/entities/{id}/attrs/{name}."""
    name = call.part(4)
    attribute = _attribute_of(one_entity(call).attributes, name)
    if call.key_values:
        return json_response({name: shown_attribute_value(attribute)})
    return json_response(attribute_value(attribute, call.parameters.view().metadata, name))


def retrieve_value(call: Call) -> Response:
    """GET /v2/entities/{id}/attrs/{name}/value. Here the id is looked for as a pattern, as Orion does."""
    pattern, name = check_pattern(call.part(2), "error compiling regex for id"), call.part(4)
    found = select(call.tenant, Query((Wanted(id_pattern=pattern, type=call.parameters.get("type")),), call.scope))
    if not found:
        raise entity_not_found()
    if len(found) > 1:
        raise too_many_entities()
    return _value_response(call, _attribute_of(found[0].attributes, name))


def _value_response(call: Call, attribute: Attribute) -> Response:
    value = shown_attribute_value(attribute)
    accept = accept_from(call.request.header("accept"))
    if attribute.type in DATE_TYPES and isinstance(attribute.value, (int, float)):
        # With JSON, Orion forgets that the number is a date.
        value = _Bare(shown(attribute.value) if accept.json else value)
    if isinstance(value, (dict, list)):
        return Response(200, rendered(value), {"Content-Type": TEXT if accept.prefers_text else JSON})
    if not accept.text:
        raise OrionError(406, "accepted MIME types: text/plain")
    return Response(200, _plain(value), {"Content-Type": TEXT})


class _Bare(str):
    """A text that goes without quotation marks."""


def _plain(value: Json) -> bytes:
    if isinstance(value, _Bare):
        return value.encode()
    return f'"{value}"'.encode() if isinstance(value, str) else rendered(value)


def update_attribute(call: Call) -> Response:
    """PUT /v2/entities/{id}/attrs/{name}."""
    given = call.body()
    if not isinstance(given, dict):
        raise parse_error()
    attribute = attribute_object(given)
    check_attribute(call.parts[4], attribute)
    return write_one(call, UPDATE, _update(call, attribute), single_attribute=True)


def _update(call: Call, attribute: AttributeUpdate) -> EntityUpdate:
    return EntityUpdate(call.part(2), call.parameters.get("type"), {call.part(4): attribute})


def update_value(call: Call) -> Response:
    """PUT /v2/entities/{id}/attrs/{name}/value."""
    if call.request.header("content-type").split(";")[0] == "text/plain":
        value = _value_from_text(call.request.body)
    else:
        value = parse_json(call.request.body)
        if not isinstance(value, (dict, list)):
            raise bad_request("Neither JSON Object nor JSON Array for attribute::value")
    attribute = AttributeUpdate("", value)
    check_value(attribute)
    return write_one(call, UPDATE, _update(call, attribute), single_attribute=True)


def _value_from_text(body: bytes) -> Json:
    text = body.decode("utf-8", "replace")
    if text.startswith('"'):
        if not text.endswith('"'):
            raise bad_request("Missing citation-mark at end of string")
        return text[1:-1]
    known = {"true": True, "false": False, "null": None}
    if text in (text.lower(), text.upper(), text.capitalize()) and text.lower() in known:
        return known[text.lower()]
    number = number_from(text)
    if number is None:
        raise bad_request("attribute value type not recognized")
    return number


def delete_attribute(call: Call) -> Response:
    """DELETE /v2/entities/{id}/attrs/{name}."""
    update = EntityUpdate(call.part(2), call.parameters.get("type"), {call.parts[4]: AttributeUpdate("", None)})
    return write_one(call, DELETE, update, single_attribute=True)
