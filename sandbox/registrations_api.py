"""/v2/registrations: kept and shown, but nothing is ever forwarded to a provider."""
from __future__ import annotations

from .call import NO_CONTENT, Call, page
from .errors import OrionError
from .exchange import Response, json_response
from .registration_bodies import registration_from
from .subscriptions_api import new_id
from .values import Json

_NOT_FOUND = "The requested registration has not been found. Check id"


def create_registration(call: Call) -> Response:
    """POST /v2/registrations."""
    id_ = new_id()
    call.tenant.registrations[id_] = (call.scope.paths[0] or "/", {"id": id_, **registration_from(call.body())})
    return Response(201, headers={"Location": f"/v2/registrations/{id_}"})


def list_registrations(call: Call) -> Response:
    """GET /v2/registrations."""
    path = call.scope.paths[0]
    found = [shown for kept, shown in call.tenant.registrations.values() if path in ("", "/#", kept)]
    return page(call, len(found), found[call.parameters.offset:call.parameters.offset + call.parameters.limit])


def _known(call: Call) -> Json:
    kept, shown = call.tenant.registrations.get(call.parts[2], ("", None))
    if shown is None or call.scope.paths[0] not in ("", kept):
        raise OrionError(404, _NOT_FOUND)
    return shown


def retrieve_registration(call: Call) -> Response:
    """GET /v2/registrations/{id}."""
    return json_response(_known(call))


def delete_registration(call: Call) -> Response:
    """DELETE /v2/registrations/{id}."""
    del call.tenant.registrations[_known(call)["id"]]
    return Response(NO_CONTENT)
