"""The body of a registration, checked in Orion's order and with its sentences."""
from __future__ import annotations

from .characters import has_forbidden
from .errors import OrionError, bad_request
from .fields import Parts
from .subscription_bodies import entities_in, names_in
from .subscription_channels import scheme_of
from .values import Json, parse_date, render_date

_MAX_DESCRIPTION = 1024
_FORWARDING = ("all", "none", "query", "update")


def registration_from(given: Json) -> Parts:
    """What a body gives, as it is shown again but for the id."""
    if not isinstance(given, dict):
        raise bad_request("not a JSON object")
    if not given:
        raise bad_request("empty payload")
    parts: Parts = {}
    description = _description(given)
    for name in ("dataProvided", "provider"):
        if name not in given:
            raise bad_request(f"the field /{name}/ is missing in payload")
        parts[name] = _provided(given[name]) if name == "dataProvided" else _provider(given[name])
    expires, status = _expires(given), given.get("status", "active")
    if not isinstance(status, str):
        raise bad_request("/status/ must be a string")
    if status not in ("active", "inactive"):
        raise bad_request("invalid value for /status/")
    return {**description, **expires, **parts, "status": status}


def _description(given: Parts) -> Parts:
    said = given.get("description", "")
    if not isinstance(said, str):
        raise bad_request("invalid description")
    if len(said.encode()) > _MAX_DESCRIPTION:
        raise bad_request("max description length exceeded")
    if has_forbidden(said):
        raise bad_request("forbidden characters in description")
    return {"description": said} if said else {}


def _expires(given: Parts) -> Parts:
    said = given.get("expires", "")
    if not isinstance(said, str):
        raise bad_request("expires is not a string")
    if not said:
        return {}
    moment = parse_date(said)
    if moment is None:
        raise bad_request("the field /expires/ has an invalid format")
    return {"expires": render_date(moment)}


def _provided(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("/dataProvided/ must be a JSON object")
    if not given:
        raise bad_request("/dataProvided/ is empty")
    entities = entities_in(given["entities"]) if "entities" in given else []
    for entity in entities:
        if entity.get("idPattern", ".*") != ".*":
            raise OrionError(501, "Unsupported idPattern", "NotImplemented")
        if "typePattern" in entity:
            raise OrionError(501, "typePattern is not supported", "NotImplemented")
    return {"entities": entities, "attrs": names_in(given, "attrs") if "attrs" in given else []}


def _provider(given: Json) -> Parts:
    if not isinstance(given, dict):
        raise bad_request("/provider/ must be a JSON object")
    if not given:
        raise bad_request("/provider/ empty")
    if "http" not in given:
        raise bad_request("/provider/ must contain a field /http/")
    forwarding, legacy = given.get("supportedForwardingMode", "all"), given.get("legacyForwarding", False)
    http = {"url": _url(given["http"])}
    if not isinstance(forwarding, str):
        raise bad_request("/supportedForwardingMode/ must be a JSON string")
    if forwarding not in _FORWARDING:
        raise bad_request("invalid value of /supportedForwardingMode/")
    if not isinstance(legacy, bool):
        raise bad_request("the field /legacyForwarding/ must be a boolean")
    return {"http": http, "supportedForwardingMode": forwarding, "legacyForwarding": legacy}


def _url(given: Json) -> str:
    if not isinstance(given, dict):
        raise bad_request("/http/ must be a JSON object")
    if "url" not in given:
        raise bad_request("/http/ must contain a field /url/")
    url = given["url"]
    if not isinstance(url, str):
        raise bad_request("/url/ field of /http/ must be a JSON string")
    if not url:
        raise bad_request("/url/ field of /http/ cannot be the empty string")
    scheme_of(url, "/url/ field of /http/ is invalid")
    return url
