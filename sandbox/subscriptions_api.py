"""/v2/subscriptions and /v2/subscriptions/{id}."""
from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterator

from .call import NO_CONTENT, Call, page
from .errors import OrionError, bad_request
from .exchange import Response, json_response
from .scopes import EVERYWHERE
from .subscription_bodies import subscription_from
from .subscriptions import Subscription

_NOT_FOUND = "The requested subscription has not been found. Check id"
_ID = re.compile("[0-9a-fA-F]*")


def new_id() -> str:
    """An id that sorts by the time it was made, as the data base makes them."""
    return f"{int(time.time()):08x}{secrets.token_hex(5)}{next(_numbers):06x}"


def _counted() -> Iterator[int]:
    number = secrets.randbelow(1 << 23)
    while True:
        number = (number + 1) % (1 << 24)
        yield number


_numbers = _counted()


def create_subscription(call: Call) -> Response:
    """POST /v2/subscriptions."""
    parts = subscription_from(call.body(), partial=False)
    if len(call.scope.paths) > 1:
        raise bad_request("max one service-path allowed for subscriptions")
    created = Subscription(new_id(), call.scope.paths[0] or EVERYWHERE, parts)
    if not parts.get("description"):
        parts.pop("description", None)
    call.tenant.subscriptions[created.id] = created
    return Response(201, headers={"Location": f"/v2/subscriptions/{created.id}"})


def list_subscriptions(call: Call) -> Response:
    """GET /v2/subscriptions."""
    path = call.scope.paths[0]
    found = [each for each in call.tenant.subscriptions.values() if path in ("", EVERYWHERE, each.service_path)]
    offset, limit = call.parameters.offset, call.parameters.limit
    now = time.time()
    return page(call, len(found), [each.shown(now) for each in found[offset:offset + limit]])


def _known(call: Call) -> Subscription | None:
    known: Subscription | None = call.tenant.subscriptions.get(call.parts[2].lower())
    return known


def retrieve_subscription(call: Call) -> Response:
    """GET /v2/subscriptions/{id}."""
    id_ = call.parts[2]
    if len(id_) != 24:
        raise bad_request("Invalid subscription ID: bad length - 24 chars expected")
    if not _ID.fullmatch(id_):
        raise bad_request("Invalid subscription ID: invalid char in ID string")
    known = _known(call)
    if known is None or call.scope.paths[0] not in ("", known.service_path):
        raise OrionError(404, _NOT_FOUND)
    return json_response(known.shown(time.time()))


def update_subscription(call: Call) -> Response:
    """PATCH /v2/subscriptions/{id}."""
    parts = subscription_from(call.body(), partial=True)
    known = _known(call)
    if known is None:
        raise OrionError(404, "subscription id not found")
    known.change(parts, call.scope.paths[0] or EVERYWHERE)
    return Response(NO_CONTENT)


def delete_subscription(call: Call) -> Response:
    """DELETE /v2/subscriptions/{id}."""
    known = _known(call)
    if known is None:
        raise OrionError(404, _NOT_FOUND)
    del call.tenant.subscriptions[known.id]
    return Response(NO_CONTENT)
