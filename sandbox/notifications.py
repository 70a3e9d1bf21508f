"""Notifications over HTTP: built while the entity is as it is told, sent from threads of their own."""
from __future__ import annotations

import http.client
import queue
import socket
import threading
import time
import uuid
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote, urlencode, urlsplit

from .entity import Attribute
from .exchange import rendered
from .fields import Parts
from .macros import Macros
from .rendering import ALL, Happening, View, entity_value
from .store import Tenant
from .subscriptions import UPDATED, Subscription
from .values import Json
from .writes import CHANGED, Event

_SENDERS = 4
_TIMEOUT_S = 5.0
_ALWAYS_TOLD = ("alterationType", "dateCreated", "dateModified")
_FIXED_HEADERS = ("fiware-correlator", "ngsiv2-attrsformat")


@dataclass(frozen=True)
class _Message:
    tenant: Tenant
    subscription: Subscription
    url: str
    method: str
    headers: dict[str, str]
    body: bytes
    timeout_s: float


class Notifier:
    """Tells subscribers of events; a subscription's messages go out in their order."""

    def __init__(self) -> None:
        self._queues: list[queue.Queue[_Message | None]] = []
        self._lock = threading.Lock()

    def tell(self, service: str, tenant: Tenant, event: Event, correlator: str = "") -> None:
        """Sends what the tenant's subscriptions want to hear of an event; `correlator` is of what caused it."""
        if not tenant.subscriptions:
            return
        now, correlator = time.time(), correlator or str(uuid.uuid4())
        wanting = (each for each in list(tenant.subscriptions.values()) if each.wants(event, now))
        for number, subscription in enumerate(wanting, 1):
            self._notify(service, tenant, subscription, event, f"{correlator}; cbnotif={number}")

    def _notify(self, service: str, tenant: Tenant, subscription: Subscription, event: Event, correlator: str) -> None:
        parts = subscription.notification
        attributes = _told_attributes(parts, event)
        if attributes is None:
            return
        subscription.times_sent += 1
        subscription.last_sent = time.time()
        if subscription.parts.get("status") == "oneshot":
            subscription.parts["status"] = "inactive"
        if parts["channel"] not in ("http", "httpCustom"):
            return  # kept as a real one, but there is no broker to publish to
        macros = Macros(event.entity, service)
        patch = parts["to"].get("ngsi") if parts["channel"] == "httpCustom" else None
        told_of = replace(event, entity=macros.patched(patch)) if patch else event
        body, format_ = _told(subscription, told_of, attributes)
        headers = {"Content-Type": "application/json; charset=utf-8", "Ngsiv2-AttrsFormat": format_,
                   "Fiware-Service": service, "Fiware-ServicePath": event.entity.service_path,
                   "User-Agent": "orion/4.7.0", "Accept": "application/json",
                   "Fiware-Correlator": correlator}
        headers = {name: value for name, value in headers.items() if value}
        message = _message(tenant, subscription, headers, body)
        if parts["channel"] == "httpCustom":
            message = _custom(message, parts["to"], macros)
        self._queue_for(subscription).put(message)

    def _queue_for(self, subscription: Subscription) -> queue.Queue[_Message | None]:
        with self._lock:
            while len(self._queues) < _SENDERS:
                waiting: queue.Queue[_Message | None] = queue.Queue()
                threading.Thread(target=_send_all, args=(waiting,), name="notifications", daemon=True).start()
                self._queues.append(waiting)
            return self._queues[int(subscription.id, 16) % _SENDERS]

    def close(self) -> None:
        """Ends the threads after what they are sending."""
        with self._lock:
            for waiting in self._queues:
                waiting.put(None)
            self._queues.clear()


def _told_attributes(parts: Parts, event: Event) -> tuple[str, ...] | None:
    """Which attributes are told; None when there is nothing to tell."""
    wanted, hidden = tuple(parts.get("attrs", ())), parts.get("exceptAttrs", ())
    if parts.get("onlyChangedAttrs"):
        named = event.change.named
        if not wanted:
            return tuple(name for name in named if name not in hidden) or None
        return tuple(name for name in wanted if name in named or name in _ALWAYS_TOLD) or None
    if hidden:
        return tuple(sorted(name for name in event.entity.attributes if name not in hidden)) or ("",)
    return wanted


def _before(event: Event) -> dict[str, Attribute]:
    """What was not written to was before as it is now; only what is new had no value."""
    if event.kind != CHANGED:
        return dict(event.change.previous)
    untouched = {n: a for n, a in event.entity.attributes.items() if n not in event.change.actions}
    return {**untouched, **event.change.previous}


def _told(subscription: Subscription, event: Event, attributes: tuple[str, ...]) -> tuple[bytes, str]:
    parts, change = subscription.notification, event.change
    alteration = event.kind
    if event.kind == CHANGED and not change.modified:
        alteration = UPDATED
    happening = Happening(alteration, tuple(change.actions.items()), tuple(_before(event).items()))
    format_ = str(parts["attrsFormat"])
    plain = {"simplifiedNormalized": "normalized", "simplifiedKeyValues": "keyValues"}.get(format_, format_)
    value = entity_value(event.entity, View(plain, attributes, tuple(parts.get("metadata", ()))), happening)
    if parts.get("covered"):
        _cover(value, attributes, plain)
    if format_ != plain:
        return rendered(value), format_
    return rendered({"subscriptionId": subscription.id, "data": [value]}), format_


def _cover(value: Json, attributes: tuple[str, ...], format_: str) -> None:
    if isinstance(value, dict):
        for name in attributes:
            if name not in value and name != ALL:
                value[name] = None if format_ == "keyValues" else {"type": "None", "value": None, "metadata": {}}


def _message(tenant: Tenant, subscription: Subscription, headers: dict[str, str], body: bytes) -> _Message:
    to = subscription.notification["to"]
    timeout_s = to.get("timeout", 0) / 1000 or _TIMEOUT_S
    return _Message(tenant, subscription, to["url"], "POST", headers, body, timeout_s)


def _custom(message: _Message, to: Parts, macros: Macros) -> _Message:
    """The message with the custom parts of a subscription, its macros replaced."""
    filled = macros.text
    url = filled(to["url"])
    pairs = ((filled(name), filled(value)) for name, value in sorted(to.get("qs", {}).items()))
    query = {name: value for name, value in pairs if name and value}
    if query:
        url += ("&" if "?" in url else "?") + urlencode(query, quote_via=quote)
    headers, body = dict(message.headers), message.body
    if "payload" in to:
        headers.update({"Ngsiv2-AttrsFormat": "custom", "Content-Type": "text/plain; charset=utf-8"})
        body = b"" if to["payload"] is None else unquote(filled(to["payload"], "null")).encode()
    elif "json" in to:
        headers["Ngsiv2-AttrsFormat"] = "custom"
        body = rendered(macros.json(to["json"]))
    for name, value in to.get("headers", {}).items():
        _set_header(headers, unquote(filled(name)), unquote(filled(value)))
    method = to.get("method", "POST")
    return _Message(message.tenant, message.subscription, url, method, headers, body, message.timeout_s)


def _set_header(headers: dict[str, str], name: str, value: str) -> None:
    if name.lower() in _FIXED_HEADERS:
        return
    for known in [each for each in headers if each.lower() == name.lower()]:
        del headers[known]
    if value and not set("\r\n") & set(name + value):
        headers[name] = value


def _send_all(waiting: queue.Queue[_Message | None]) -> None:
    while True:
        message = waiting.get()
        if message is None:
            return
        _record(message, *_send(message))


def _send(message: _Message) -> tuple[int, str]:
    """The status of the answer, or 0 with the reason of the failure."""
    try:
        parts = urlsplit(message.url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname or "", parts.port, timeout=message.timeout_s)
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.putrequest(message.method, target, skip_accept_encoding=True)
            for name, value in message.headers.items():
                connection.putheader(name, value)
            if message.body or message.method in ("POST", "PUT", "PATCH"):
                connection.putheader("Content-Length", str(len(message.body)))
            connection.endheaders(message.body or None)
            return connection.getresponse().status, ""
        finally:
            connection.close()
    except TimeoutError:
        return 0, "Timeout was reached"
    except socket.gaierror:
        return 0, "Could not resolve hostname"
    except (OSError, ValueError, http.client.HTTPException) as failure:
        refused = isinstance(failure, ConnectionRefusedError)
        return 0, "Could not connect to server" if refused else str(failure) or type(failure).__name__


def _record(message: _Message, status: int, reason: str) -> None:
    subscription, now = message.subscription, time.time()
    with message.tenant.lock:
        if status:
            subscription.last_success, subscription.success_code, subscription.fails = now, status, 0
            return
        subscription.last_failure, subscription.failure_reason = now, reason
        subscription.fails += 1
        limit = subscription.notification.get("maxFailsLimit")
        if limit is not None and subscription.fails > limit:
            subscription.parts["status"] = "inactive"
