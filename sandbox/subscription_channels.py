"""Where notifications go: the http, mqtt and kafka parts of a subscription's body."""
from __future__ import annotations

import re
from urllib.parse import urlsplit

from .characters import has_forbidden
from .errors import bad_request, parse_error
from .fields import Parts, flag, text, whole
from .payloads import attribute_object
from .values import Json

_MAX_TIMEOUT_MS = 1800000
_SCHEMES = ("http", "https", "mqtt", "kafka")
_LONGEST_HOST = 253
_LABEL = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)")
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def channel_from(name: str, given: Json) -> Parts:
    """The part of a channel, checked, as it is shown again."""
    if not isinstance(given, dict):
        raise bad_request(f"{name} notification is not an object")
    if name == "http":
        return _http(given)
    if name == "httpCustom":
        return _http_custom(given)
    parts = _mqtt(given) if name.startswith("mqtt") else _kafka(given)
    if name.endswith("Custom"):
        parts.update(_custom_payload(given))
    return parts


def _http(given: Parts) -> Parts:
    url = text(given, "url", "url http notification", must=True) or ""
    if has_forbidden(url):
        raise bad_request("forbidden characters in http field /url/")
    timeout = _timeout(given)
    _check_http(scheme_of(url, "Invalid URL parsing notification url"))
    return {"url": url, **timeout}


def _check_http(scheme: str) -> None:
    for other in ("mqtt", "kafka"):
        if scheme == other:
            raise bad_request(f"{other} URL cannot be used in http notifications")


def _timeout(given: Parts) -> Parts:
    timeout = whole(given, "timeout")
    if timeout is not None and not 0 <= timeout <= _MAX_TIMEOUT_MS:
        raise bad_request(f"timeout field must be an integer between 0 and {_MAX_TIMEOUT_MS}")
    return {"timeout": timeout} if timeout else {}


def _http_custom(given: Parts) -> Parts:
    url = text(given, "url", "url httpCustom notification", must=True) or ""
    if has_forbidden(url):
        raise bad_request("forbidden characters in custom /url/")
    if "${" not in url:
        _check_http(scheme_of(url, "invalid custom /url/"))
    method = text(given, "method", "method httpCustom notification")
    parts: Parts = {"url": url, **_custom_payload(given)}
    if method is not None:
        parts["method"] = _method(method)
    for name, allowed in (("qs", ""), ("headers", "'\"")):
        if name in given:
            parts[name] = _dictionary(given[name], f"notification httpCustom {name}", allowed)
    parts.update(_timeout(given))
    return parts


def _dictionary(given: Json, what: str, allowed: str) -> Parts:
    if not isinstance(given, dict):
        raise bad_request(f"{what} is not an object")
    if not given:
        raise bad_request(f"{what} is empty")
    for name, value in given.items():
        if not isinstance(value, str):
            raise bad_request(f"{what} element is not a string")
        if has_forbidden(value, allowed) or has_forbidden(name):
            raise bad_request(f"forbidden characters in custom {what}")
    return dict(given)


def _custom_payload(given: Parts) -> Parts:
    kinds = [name for name in ("payload", "json", "ngsi") if name in given]
    if len(kinds) > 1:
        raise bad_request("only one of payload, json or ngsi fields accepted at the same time "
                          "in httpCustom, mqttCustom or kafkaCustom")
    if "json" in kinds and not isinstance(given["json"], (dict, list)):
        raise bad_request("json fields in httpCustom, mqttCustom or kafkaCustom must be object or array")
    if "payload" in kinds and given["payload"] is not None:
        payload = text(given, "payload", "payload custom notification") or ""
        if has_forbidden(payload):
            raise bad_request("forbidden characters in custom /payload/")
    if "ngsi" in kinds:
        _check_fragment(given["ngsi"])
    return {name: given[name] for name in kinds if given[name] != ""}


def _check_fragment(given: Json) -> None:
    if not isinstance(given, dict):
        raise parse_error()
    for name, part in given.items():
        if name in ("id", "type"):
            if not isinstance(part, str):
                raise bad_request(f"Invalid JSON type for entity {name}")
        elif not isinstance(part, dict):
            raise bad_request("attribute must be a JSON object, unless keyValues option is used")
        elif set(attribute_object(part).metadata) - {"evalPriority"}:
            raise bad_request("only evalPriority metadata is allowed in ngsi field in custom notifications")


def _mqtt(given: Parts) -> Parts:
    url = text(given, "url", "url mqtt notification", must=True) or ""
    if has_forbidden(url):
        raise bad_request("forbidden characters in mqtt field /url/")
    if scheme_of(url, "invalid mqtt /url/") != "mqtt":
        raise bad_request("http or https URL cannot be used in mqtt notifications")
    if urlsplit(url).path not in ("", "/"):
        raise bad_request("path cannot be used in mqtt url, use topic instead")
    user = _credentials(given, "mqtt")
    quality = whole(given, "qos") or 0
    if not 0 <= quality <= 2:
        raise bad_request("mqtt qos field must be an integer in the 0 to 2 range")
    retain = flag(given, "retain") or False
    topic = _topic(given, "mqtt", "+#", "+ and # are not allowed in mqtt field /topic/")
    return {"url": url, "topic": topic, "qos": quality, "retain": retain, **user}


def _credentials(given: Parts, kind: str) -> Parts:
    user = text(given, "user", f"user {kind} notification")
    password = text(given, "passwd", f"passwd {kind} notification")
    if user is not None and has_forbidden(user):
        raise bad_request(f"forbidden characters in {kind} /user/")
    if (user is None) != (password is None):
        raise bad_request("you must use user and passwd fields simultaneously")
    return {} if user is None else {"user": user, "passwd": "*****"}  # nobody is sent to, so it is not kept


def _topic(given: Parts, kind: str, refused: str, sentence: str) -> str:
    topic = text(given, "topic", f"topic {kind} notification", must=True) or ""
    if not topic:
        raise bad_request(f"empty {kind} field /topic/")
    if any(character in topic for character in refused):
        raise bad_request(sentence)
    if has_forbidden(topic):
        raise bad_request(f"forbidden characters in {kind} field /topic/")
    return topic


def _kafka(given: Parts) -> Parts:
    url = text(given, "url", "url kafka notification", must=True) or ""
    if has_forbidden(url):
        raise bad_request("forbidden characters in kafka field /url/")
    if not url.startswith("kafka://"):
        raise bad_request("kafka schema is not used in URL")
    topic = _topic(given, "kafka", "+#/", "+, # and / are not allowed in kafka field /topic/")
    return {"url": url, "topic": topic, **_credentials(given, "kafka")}


def scheme_of(url: str, refusal: str) -> str:
    """The scheme of a URL that can be sent to; raises the refusal for any other text."""
    try:
        parts = urlsplit(url)
        if parts.scheme not in _SCHEMES or not _is_host(parts.hostname or "") or parts.port == 0:
            raise bad_request(refusal)
    except ValueError:
        raise bad_request(refusal) from None
    return parts.scheme


def _is_host(name: str) -> bool:
    """What is written with colons is taken for an IPv6 address, unseen."""
    return ":" in name or (len(name) <= _LONGEST_HOST and all(map(_LABEL.fullmatch, name.split("."))))


def _method(given: str) -> str:
    """A method for a custom notification."""
    if given.upper() not in _METHODS:
        raise bad_request("unknown method httpCustom notification")
    return given.upper()
