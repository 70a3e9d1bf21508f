"""Faults on demand: what goes wrong, with which requests, how often."""
from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from .errors import bad_request
from .exchange import Request, Response
from .http_server import Delivery
from .values import Json

KINDS = ("latency", "cut", "half", "status", "lost_acknowledgement", "html", "unauthorized", "slow")
_HTML = b"<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>It works!</h1></body></html>"
_PIECES = 20


@dataclass
class Fault:
    """One rule; the seconds of latency and slow are its value, the answer of status is too."""

    kind: str
    value: Json = None
    method: str = ""
    path: re.Pattern[str] | None = None
    scope: str | None = None
    service: str | None = None
    times: int | None = None
    after: int = 0
    lock: Lock = field(default_factory=Lock)

    def strikes(self, request: Request) -> bool:
        """Whether it is this request's turn; counts it."""
        if self.method and self.method.upper() != request.method:
            return False
        if self.path is not None and not self.path.search(request.target):
            return False
        if self.scope is not None and self.scope != request.header("fiware-servicepath"):
            return False
        if self.service is not None and self.service.lower() != request.header("fiware-service").lower():
            return False
        with self.lock:
            if self.after:
                self.after -= 1
                return False
            if self.times is not None:
                self.times -= 1
                return self.times >= 0
        return True


def faults_from(given: Json) -> list[Fault]:
    """The rules of a body: one object or a list of them."""
    rules = given if isinstance(given, list) else [given]
    return [_fault_from(rule) for rule in rules]


def _fault_from(rule: Json) -> Fault:
    if not isinstance(rule, dict) or rule.get("fault") not in KINDS:
        raise bad_request(f"a fault is an object whose fault is one of: {', '.join(KINDS)}")
    match = rule.get("match") or {}
    try:
        path = re.compile(match["path"]) if match.get("path") else None
    except re.error:
        raise bad_request("the path of a match is a regular expression") from None
    return Fault(rule["fault"], rule.get("value"), match.get("method") or "", path, match.get("scope"),
                 match.get("service"), rule.get("times"), int(rule.get("after") or 0))


def answer_with(fault: Fault, answer: Callable[[], Response]) -> Response | Delivery:
    """What the client gets instead; `answer` does what was asked and gives the true answer."""
    if fault.kind == "latency":
        time.sleep(float(fault.value or 1))
        return answer()
    if fault.kind == "unauthorized":
        return Response(401, b'{"error":{"message":"The request you have made requires authentication.","code":401}}')
    if fault.kind == "html":
        return Response(int(fault.value or 200), _HTML, {"Content-Type": "text/html"})
    if fault.kind == "status":
        return _status(fault.value)
    if fault.kind == "cut":
        return Delivery(Response(200), _nothing)
    true_answer = answer()
    if fault.kind == "lost_acknowledgement":
        return Delivery(true_answer, _nothing)
    if fault.kind == "half":
        return Delivery(true_answer, _half)
    return Delivery(true_answer, lambda data, send: _slowly(data, send, float(fault.value or 2)))


def _status(value: Json) -> Response:
    given: dict[str, Json] = value if isinstance(value, dict) else {"status": value or 503}
    status = int(given.get("status", 503))
    body = str(given.get("body", f'{{"error":"Fault","description":"status {status} on demand"}}')).encode()
    return Response(status, body, {str(name): str(each) for name, each in (given.get("headers") or {}).items()})


def _nothing(_data: bytes, _send: Callable[[bytes], None]) -> bool:
    return False


def _half(data: bytes, send: Callable[[bytes], None]) -> bool:
    head, _, body = data.partition(b"\r\n\r\n")
    send(head + b"\r\n\r\n" + body[:len(body) // 2])
    return False


def _slowly(data: bytes, send: Callable[[bytes], None], seconds: float) -> bool:
    size = max(1, -(-len(data) // _PIECES))
    for start in range(0, len(data), size):
        send(data[start:start + size])
        time.sleep(seconds / _PIECES)
    return True
