"""The sandbox platform within the tests' own process: a real server on loopback, a tenant of its own for each test."""

from __future__ import annotations

import http.client
import itertools
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

_numbers = itertools.count(1)


@dataclass
class Answer:
    """What a request was answered with; `json` is the body, None when it is empty or no JSON."""

    status: int
    headers: dict[str, str]
    body: bytes
    json: Any = field(init=False)

    def __post_init__(self) -> None:
        try:
            self.json = json.loads(self.body)
        except ValueError:
            self.json = None


class PlatformUnderTest:
    """One test's view of the sandbox: requests, log and faults are those of its tenant, unless another is named."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.tenant = f"test{next(_numbers)}"
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)

    def request(self, method: str, path: str, body: Any = None, scope: str | None = "/", tenant: str | None = None,
                headers: dict[str, str] | None = None) -> Answer:
        """Sends one request; a body that is no bytes goes as JSON."""
        sent = {"Fiware-Service": self.tenant if tenant is None else tenant}
        if scope is not None:
            sent["Fiware-ServicePath"] = scope
        if body is not None:
            sent["Content-Type"] = "application/json"
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        return self._send(method, path, data, {**sent, **(headers or {})})

    def _send(self, method: str, path: str, data: bytes | None, headers: dict[str, str]) -> Answer:
        try:
            self._connection.request(method, path, data, headers)
            response = self._connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        except (OSError, http.client.HTTPException):
            self._connection.close()
            raise

    def create(self, *entities: dict[str, Any], scope: str = "/") -> None:
        """Puts normalized entities in, by one batch for every thousand."""
        for start in range(0, len(entities), 1000):
            body = {"actionType": "append", "entities": list(entities[start : start + 1000])}
            answer = self.request("POST", "/v2/op/update", body, scope)
            assert answer.status == 204, answer.body

    def entity(self, id_: str, type_: str = "", scope: str = "/") -> Any:
        """One entity as it is now, in the short format."""
        query = f"?options=keyValues&type={type_}" if type_ else "?options=keyValues"
        return self.request("GET", f"/v2/entities/{id_}{query}", scope=scope).json

    def log(self, tenant: str | None = None) -> list[dict[str, Any]]:
        """What the platform was asked for this test's tenant, the oldest first."""
        name = self.tenant if tenant is None else tenant
        return list(self._send("GET", f"/sandbox/log?service={name}", None, {}).json)

    def faults(self, *rules: dict[str, Any]) -> None:
        """Adds faults (see sandbox/administration.py) that strike this test's tenant only; none: removes its own."""
        if not rules:
            self._send("DELETE", f"/sandbox/faults?service={self.tenant}", None, {})
            return
        own = [{**rule, "match": {"service": self.tenant, **rule.get("match", {})}} for rule in rules]
        self._send("POST", "/sandbox/faults", json.dumps(own).encode(), {"Content-Type": "application/json"})

    def require_token(self, **settings: Any) -> None:
        """Asks a token of this test's tenant: header, tokens, users {name: password}, clients, lifetime_s."""
        given = {"service": self.tenant, **settings}
        self._send("POST", "/sandbox/authentication", json.dumps(given).encode(), {"Content-Type": "application/json"})

    def revoke_tokens(self) -> None:
        """Makes the tokens given out so far worthless."""
        self._send("DELETE", "/sandbox/tokens", None, {})

    def clear(self) -> None:
        """Forgets this test's faults, any authentication and the whole log."""
        self.faults()
        self._send("DELETE", "/sandbox/authentication", None, {})
        self._send("DELETE", "/sandbox/log", None, {})

    def close(self) -> None:
        """Leaves the platform as it was found."""
        self.clear()
        self._connection.close()
