"""For tests of clients: tokens that are asked for, and two servers that give them, as Keystone v3 and as Keyrock."""
from __future__ import annotations

import base64
import hmac
import json
import secrets
import time
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import parse_qs

from .errors import bad_request
from .exchange import Request, Response, json_response
from .values import Json, render_date

_KEYSTONE_REFUSAL = {"error": {"message": "The request you have made requires authentication.", "code": 401,
                               "title": "Unauthorized"}}

_KINDS: tuple[tuple[str, tuple[type, ...], str], ...] = (
    ("service", (str,), "a text"), ("header", (str,), "a text"), ("tokens", (list,), "a list of texts"),
    ("users", (dict,), "an object, passwords by names"), ("clients", (dict,), "an object, secrets by names"),
    ("lifetime_s", (int, float), "a number of seconds"))


@dataclass(repr=False)
class Settings:
    """Who may enter; all is open until somebody sets it."""

    required: bool = False
    service: str | None = None
    header: str = "X-Auth-Token"
    tokens: frozenset[str] = frozenset()
    users: dict[str, str] = field(default_factory=dict)
    clients: dict[str, str] = field(default_factory=dict)
    lifetime_s: float = 3600.0


@dataclass(frozen=True, repr=False)
class _Grant:
    expires: float
    service: str = ""
    project: str = ""


class Authentication:
    """The door: settings, tokens given out, and whether a request may pass."""

    def __init__(self) -> None:
        self.settings = Settings()
        self._grants: dict[str, _Grant] = {}
        self._refreshes: dict[str, str] = {}
        self._lock = Lock()

    def configure(self, given: dict[str, Json]) -> None:
        """Takes the settings of POST /sandbox/authentication and forgets the tokens given out before."""
        self._check(given)
        self.settings = Settings(
            bool(given.get("required", True)), given.get("service"), str(given.get("header") or "X-Auth-Token"),
            frozenset(given.get("tokens") or ()), dict(given.get("users") or {}), dict(given.get("clients") or {}),
            float(given.get("lifetime_s", 3600)))
        self.revoke()

    @staticmethod
    def _check(given: dict[str, Json]) -> None:
        for name, kind, said in _KINDS:
            value = given.get(name)
            inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            if value is not None and not (isinstance(value, kind) and all(isinstance(one, str) for one in inside)):
                raise bad_request(f"{name} of the authentication is {said}")

    def revoke(self) -> None:
        """Makes every token that was given out worthless."""
        with self._lock:
            self._grants.clear()
            self._refreshes.clear()

    def refusal(self, request: Request) -> Response | None:
        """The answer to a request that may not pass; None when it may."""
        settings = self.settings
        if not settings.required or not request.path.startswith("/v2"):
            return None
        service = request.header("fiware-service").lower()
        if settings.service is not None and settings.service.lower() != service:
            return None
        token = request.header(settings.header.lower())
        token = token[7:] if token.lower().startswith("bearer ") else token
        if token and any(hmac.compare_digest(token.encode(), known.encode()) for known in settings.tokens):
            return None
        with self._lock:
            grant = self._grants.get(token)
        if grant is None or grant.expires <= time.time():
            return json_response({"name": "INVALID_TOKEN", "message": "Token has expired or is not valid"}, 401)
        if grant.service and (grant.service, grant.project) != (service, request.header("fiware-servicepath")):
            return json_response({"name": "ACCESS_DENIED", "message": "The user does not have the permissions"}, 403)
        return None

    def _grant(self, service: str = "", project: str = "") -> tuple[str, float]:
        token = secrets.token_hex(16)
        expires = time.time() + self.settings.lifetime_s
        with self._lock:
            self._grants[token] = _Grant(expires, service, project)
        return token, expires

    def _is_user(self, name: Json, password: Json) -> bool:
        known = self.settings.users.get(name) if isinstance(name, str) else None
        if known is None or not isinstance(password, str):
            return False
        return hmac.compare_digest(known.encode(), password.encode())

    def keystone(self, request: Request) -> Response:
        """POST /v3/auth/tokens, scoped to a project that is a service path."""
        try:
            auth = json.loads(request.body)["auth"]
            user = auth["identity"]["password"]["user"]
            domain, name, password = user["domain"]["name"], user["name"], user["password"]
        except (ValueError, KeyError, TypeError):
            return json_response({"error": {"message": "Expecting to find auth in request body", "code": 400,
                                            "title": "Bad Request"}}, 400)
        if not self._is_user(name, password):
            return json_response(_KEYSTONE_REFUSAL, 401)
        scope = auth.get("scope") if isinstance(auth.get("scope"), dict) else {}
        asked = scope.get("project")
        project = asked.get("name", "") if isinstance(asked, dict) else ""
        token, expires = self._grant(str(domain).lower(), str(project))
        told = {"token": {"methods": ["password"], "expires_at": render_date(expires).replace("Z", "000Z"),
                          "issued_at": render_date(time.time()).replace("Z", "000Z"),
                          "user": {"name": name, "domain": {"name": domain}},
                          "project": {"name": project, "domain": {"name": domain}}}}
        return json_response(told, 201, {"X-Subject-Token": token})

    def keyrock(self, request: Request) -> Response:
        """POST /oauth2/token, with a password or a refresh token."""
        form = {name: values[0] for name, values in parse_qs(request.body.decode("utf-8", "replace")).items()}
        if self.settings.clients and not self._is_client(request.header("authorization")):
            return json_response({"error": "invalid_client"}, 401, {"WWW-Authenticate": "Basic"})
        kind = form.get("grant_type")
        if kind == "password":
            allowed = self._is_user(form.get("username"), form.get("password"))
        elif kind == "refresh_token":
            with self._lock:
                allowed = self._refreshes.pop(form.get("refresh_token", ""), None) is not None
        else:
            return json_response({"error": "unsupported_grant_type"}, 400)
        if not allowed:
            return json_response({"error": "invalid_grant"}, 400)
        token, _ = self._grant()
        refresh = secrets.token_hex(16)
        with self._lock:
            self._refreshes[refresh] = token
        return json_response({"access_token": token, "token_type": "bearer", "refresh_token": refresh,
                              "expires_in": int(self.settings.lifetime_s), "scope": ["bearer"]})

    def _is_client(self, header: str) -> bool:
        try:
            client, _, secret = base64.b64decode(header.partition(" ")[2]).decode().partition(":")
        except ValueError:
            return False
        known = self.settings.clients.get(client)
        return known is not None and hmac.compare_digest(known.encode(), secret.encode())
