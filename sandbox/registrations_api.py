"""/v2/registrations: kept and shown, but nothing is ever forwarded to a provider."""
from __future__ import annotations

from .call import NO_CONTENT, Call, page
from .errors import OrionError, bad_request, parse_error
from .exchange import Response, json_response
from .subscriptions_api import new_id
from .values import Json, parse_date, render_date

_NOT_FOUND = "The requested registration has not been found. Check id"


def create_registration(call: Call) -> Response:
    """POST /v2/registrations."""
    given = call.body()
    if not isinstance(given, dict):
        raise parse_error()
    for name in ("dataProvided", "provider"):
        if name not in given:
            raise bad_request(f"the field /{name}/ is missing in payload")
        if not isinstance(given[name], dict):
            raise bad_request(f"the field /{name}/ must be a JSON object")
    id_ = new_id()
    call.tenant.registrations[id_] = (call.scope.paths[0], _shown(id_, given))
    return Response(201, headers={"Location": f"/v2/registrations/{id_}"})


def _shown(id_: str, given: dict[str, Json]) -> dict[str, Json]:
    shown: dict[str, Json] = {"id": id_}
    if given.get("description"):
        shown["description"] = given["description"]
    if given.get("expires"):
        moment = parse_date(given["expires"]) if isinstance(given["expires"], str) else None
        if moment is None:
            raise bad_request("the field /expires/ has an invalid format")
        shown["expires"] = render_date(moment)
    provided = {"entities": given["dataProvided"].get("entities", []), "attrs": given["dataProvided"].get("attrs", [])}
    provider = {"http": given["provider"].get("http", {}),
                "supportedForwardingMode": given["provider"].get("supportedForwardingMode", "all"),
                "legacyForwarding": given["provider"].get("legacyForwarding", False)}
    return {**shown, "dataProvided": provided, "provider": provider, "status": given.get("status", "active")}


def list_registrations(call: Call) -> Response:
    """GET /v2/registrations."""
    path = call.scope.paths[0]
    found = [shown for kept, shown in call.tenant.registrations.values() if path in ("", "/#", kept)]
    return page(call, len(found), found[call.parameters.offset:call.parameters.offset + call.parameters.limit])


def _known(call: Call) -> Json:
    if call.parts[2] not in call.tenant.registrations:
        raise OrionError(404, _NOT_FOUND)
    return call.tenant.registrations[call.parts[2]][1]


def retrieve_registration(call: Call) -> Response:
    """GET /v2/registrations/{id}."""
    return json_response(_known(call))


def delete_registration(call: Call) -> Response:
    """DELETE /v2/registrations/{id}."""
    del call.tenant.registrations[_known(call)["id"]]
    return Response(NO_CONTENT)
