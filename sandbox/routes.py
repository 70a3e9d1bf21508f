"""Which function answers which path and method of NGSI-v2."""
from __future__ import annotations

import time

from . import attributes_api, batch_api, entities_api, registrations_api, subscriptions_api, types_api
from .call import Call, Handler
from .errors import OrionError, bad_request
from .exchange import Response, json_response

_STARTED = time.monotonic()
_WRONG_URL = "Service not found. Check your URL as probably it is wrong."
_EMPTY_ID = "entity id length: 0, min length supported: 1"
_EMPTY_NAME = "attribute name length: 0, min length supported: 1"


def _entry_points(_call: Call) -> Response:
    names = ("entities", "types", "subscriptions", "registrations")
    return json_response({f"{name}_url": f"/v2/{name}" for name in names})


def _version(_call: Call) -> Response:
    told = {"version": "4.7.0-next", "uptime": _uptime(), "git_hash": "nogitversion", "compile_time": "unknown",
            "compiled_by": "smart-territory", "compiled_in": "sandbox", "release_date": "unknown",
            "machine": "sandbox", "doc": "https://fiware-orion.rtfd.io/"}
    lines = ",\n".join(f'  "{name}" : "{value}"' for name, value in told.items())
    return Response(200, f'{{\n"orion" : {{\n{lines}\n}}\n}}\n'.encode())


def _uptime() -> str:
    seconds = int(time.monotonic() - _STARTED)
    return f"{seconds // 86400} d, {seconds // 3600 % 24} h, {seconds // 60 % 60} m, {seconds % 60} s"


_ROUTES: dict[tuple[str, ...], dict[str, Handler]] = {
    ("v2",): {"GET": _entry_points},
    ("version",): {"GET": _version},
    ("v2", "entities"): {"POST": entities_api.create_entity, "GET": entities_api.list_entities},
    ("v2", "entities", "*"): {"GET": entities_api.retrieve_entity, "DELETE": entities_api.delete_entity},
    ("v2", "entities", "*", "attrs"): {
        "GET": entities_api.retrieve_entity, "POST": entities_api.append_attributes,
        "PUT": entities_api.replace_attributes, "PATCH": entities_api.update_attributes},
    ("v2", "entities", "*", "attrs", "*"): {
        "GET": attributes_api.retrieve_attribute, "PUT": attributes_api.update_attribute,
        "DELETE": attributes_api.delete_attribute},
    ("v2", "entities", "*", "attrs", "*", "value"): {
        "GET": attributes_api.retrieve_value, "PUT": attributes_api.update_value},
    ("v2", "types"): {"GET": types_api.list_types},
    ("v2", "types", "*"): {"GET": types_api.retrieve_type},
    ("v2", "subscriptions"): {
        "POST": subscriptions_api.create_subscription, "GET": subscriptions_api.list_subscriptions},
    ("v2", "subscriptions", "*"): {
        "GET": subscriptions_api.retrieve_subscription, "PATCH": subscriptions_api.update_subscription,
        "DELETE": subscriptions_api.delete_subscription},
    ("v2", "registrations"): {
        "POST": registrations_api.create_registration, "GET": registrations_api.list_registrations},
    ("v2", "registrations", "*"): {
        "GET": registrations_api.retrieve_registration, "DELETE": registrations_api.delete_registration},
    ("v2", "op", "query"): {"POST": batch_api.batch_query},
    ("v2", "op", "update"): {"POST": batch_api.batch_update},
}

_ALLOWED: dict[tuple[str, ...], str] = {  # as Orion's header says it, in its order
    ("GET", "POST", "PUT", "PATCH"): "GET, PATCH, POST, PUT",
}


def parts_of(path: str) -> list[str]:
    """A path's parts, without one slash at its end."""
    path = path[:-1] if path.endswith("/") else path
    return path[1:].split("/") if path.startswith("/") else path.split("/")


def handler_for(method: str, parts: list[str]) -> Handler:
    """The function that answers; raises what Orion says when there is none."""
    if "" in parts:
        _check_empty_part(parts)
    for pattern, methods in _ROUTES.items():
        if len(pattern) == len(parts) and all(one in ("*", part) for one, part in zip(pattern, parts)):
            if method in methods:
                return methods[method]
            raise MethodNotAllowedError(_allowed(methods))
    raise bad_request(_WRONG_URL)


def _allowed(methods: dict[str, Handler]) -> str:
    names = tuple(methods)
    return _ALLOWED.get(names, ", ".join(names))


def _check_empty_part(parts: list[str]) -> None:
    if parts[1:2] == ["entities"] and parts[3:4] == ["attrs"] and (len(parts) in (4, 5) or parts[5:] == ["value"]):
        raise bad_request(_EMPTY_NAME if parts[2] else _EMPTY_ID)


class MethodNotAllowedError(OrionError):
    """The refusal of a method, with those that would do."""

    def __init__(self, allowed: str) -> None:
        super().__init__(405, "method not allowed")
        self.allowed = allowed
