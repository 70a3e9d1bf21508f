"""/v2/op/update and /v2/op/query."""
from __future__ import annotations

from .call import NO_CONTENT, Call
from .changes import APPEND, APPEND_STRICT, DELETE, REPLACE, UPDATE
from .characters import identifier_problem
from .conditions import conditions_from
from .entities_api import answer, write
from .errors import bad_request, parse_error
from .exchange import Response
from .geo_query import GeoQuery, geo_query_from
from .payloads import batch_entity_from
from .rendering import View
from .selection import Query, Wanted, check_pattern
from .values import Json

_ACTIONS = {**{name: name for name in (APPEND, APPEND_STRICT, UPDATE, DELETE, REPLACE)},
            "APPEND": APPEND, "APPEND_STRICT": APPEND_STRICT, "UPDATE": UPDATE, "DELETE": DELETE, "REPLACE": REPLACE}


def batch_update(call: Call) -> Response:
    """POST /v2/op/update."""
    given = _object(call.body())
    for name in ("entities", "actionType"):
        if name not in given:
            raise bad_request(f"Invalid JSON payload, mandatory field /{name}/ not found")
    updates, action = [], ""
    for name, part in given.items():
        if name == "entities":
            if not isinstance(part, list):
                raise bad_request("not a JSON array")
            updates = [batch_entity_from(each, call.key_values) for each in part]
        elif name == "actionType":
            if not isinstance(part, str) or part not in _ACTIONS:
                raise bad_request("invalid update action type: right ones are: "
                                  "append, appendStric, delete, replace, update")
            action = _ACTIONS[part]
        else:
            raise bad_request(f"Unrecognized field in JSON payload: /{name}/")
    if not updates:
        raise bad_request("empty entities vector")
    write(call, action, updates)
    return Response(NO_CONTENT)


def _object(given: Json) -> dict[str, Json]:
    if not isinstance(given, dict):
        raise parse_error()
    if not given:
        raise bad_request("empty payload")
    return given


def batch_query(call: Call) -> Response:
    """POST /v2/op/query."""
    given = _object(call.body())
    if not any(name in given for name in ("entities", "attributes", "attrs", "expression")):
        raise bad_request("Invalid JSON payload, no relevant fields found")
    wanted: tuple[Wanted, ...] = (Wanted(),)
    lists: dict[str, tuple[str, ...]] = {}
    expression: dict[str, Json] = {}
    geo = None
    for name, part in given.items():
        if name == "entities":
            if not isinstance(part, list):
                raise bad_request("not a JSON array")
            wanted = tuple(dict.fromkeys(_wanted(each) for each in part)) or (Wanted(),)
        elif name in ("attributes", "attrs", "metadata"):
            lists[name] = _names(name, part)
        elif name == "expression":
            expression, geo = part, _geo_of(part)
        else:
            raise bad_request(f"Unrecognized field in JSON payload: /{name}/")
    filtering, shown = lists.get("attributes", ()), lists.get("attrs", ())
    view = View(call.parameters.format, shown or filtering, lists.get("metadata", ()))
    return answer(call, Query(wanted, call.scope, filtering, expression.get("q", ""), expression.get("mq", ""), geo,
                              call.parameters.get("orderBy")), view)


def _names(field: str, given: Json) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise bad_request(f"the field /{field}/ must be a JSON array")
    if not all(isinstance(each, str) for each in given):
        raise bad_request(f"only JSON Strings allowed in {field} list")
    return tuple(dict.fromkeys(given))


_PATTERN_NAMES = {"idPattern": "entity idPattern", "typePattern": "entity typePattern"}


def _wanted(given: Json) -> Wanted:
    if not isinstance(given, dict):
        raise bad_request("entity is not a JSON object")
    if "id" in given and "idPattern" in given:
        raise bad_request("both /id/ and /idPattern/ present")
    if "id" not in given and "idPattern" not in given:
        raise bad_request("nor /id/ nor /idPattern/ present")
    for name, part in given.items():
        if name not in ("id", "idPattern", "type", "typePattern"):
            raise bad_request("no attributes allowed in Entity in this payload")
        what = _PATTERN_NAMES.get(name, f"entity {name}")
        if not isinstance(part, str):
            raise bad_request(f"Invalid JSON type for {what}")
        if name in _PATTERN_NAMES:
            check_pattern(part, f"Invalid regex for {what}")
        elif identifier_problem(part, what):
            raise bad_request(identifier_problem(part, what))
    if "type" in given and "typePattern" in given:
        raise bad_request("type and typePattern cannot be both filled at the same time")
    ids = (given["id"],) if "id" in given else ()
    return Wanted(ids, given.get("idPattern", ""), given.get("type", ""), given.get("typePattern", ""))


def _geo_of(expression: Json) -> GeoQuery | None:
    if not isinstance(expression, dict):
        raise bad_request("expression is not an object")
    if not expression:
        raise bad_request("expression is empty")
    for name in ("q", "mq"):
        if name in expression:
            conditions_from(_text(expression, name), of_metadata=name == "mq")
    geometry, coords, georel = (_text(expression, name) for name in ("geometry", "coords", "georel"))
    if not (geometry or coords or georel):
        return None
    if not (geometry and coords and georel):
        raise bad_request("partial geo expression: geometry, georel and coords have to be provided together")
    try:
        return geo_query_from(geometry, coords, georel)
    except ValueError as refusal:
        raise bad_request(f"error parsing geo-query fields: {refusal}") from None


def _text(expression: dict[str, Json], name: str) -> str:
    if name not in expression:
        return ""
    text = expression[name]
    if not isinstance(text, str):
        raise bad_request(f"{name} is not a string")
    if not text:
        raise bad_request(f"{name} is empty")
    return text
