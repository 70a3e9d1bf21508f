"""Signing in: a fixed token, Keystone v3 (one token per subservice), Keyrock's OAuth2, or nothing of ours."""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import urlencode

from ..errors import AuthenticationError, PlatformError, TerritoryFileError
from .connection import AUTH_METHODS, Connection
from .credentials import Credentials
from .json_reading import read_json
from .responses import error_of, shown
from .retries import Retrying
from .transport import Request, Response

TOKEN_HEADER = "X-Auth-Token"  # noqa: S105

_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_ADDRESS = re.compile(r"https?://(\[[0-9A-Fa-f:.]+\]|[^\s/@\\?#:\[\]]+)(:\d{1,5})?(/[^\s?#]*)?")
_HEADER_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?")


class Authentication(Protocol):
    """Headers that show who asks, by scope; thread-safe."""

    def headers(self, scope: str) -> Mapping[str, str]: ...

    def renew(self, scope: str, used: Mapping[str, str]) -> bool:
        """After a 401 to the headers `used`: True where others are worth a try."""
        ...


class NoAuthentication:
    """Nothing to show, or the transport shows it (a QGIS authentication configuration)."""

    def headers(self, scope: str) -> Mapping[str, str]:  # noqa: ARG002
        return {}

    def renew(self, scope: str, used: Mapping[str, str]) -> bool:  # noqa: ARG002
        return False


class FixedToken:
    def __init__(self, header: str, token: str, url: str) -> None:
        if not token:
            raise AuthenticationError(url=shown(url), reason="no_credentials")
        self._headers = {header: _sendable(token, url)}

    def headers(self, scope: str) -> Mapping[str, str]:  # noqa: ARG002
        return self._headers

    def renew(self, scope: str, used: Mapping[str, str]) -> bool:  # noqa: ARG002
        return False


class IssuedTokens:
    """Tokens that an identity service issues, kept per scope until the platform refuses them."""

    def __init__(self, url: str, credentials: Credentials, retrying: Retrying) -> None:
        self.url = url.rstrip("/")
        self.credentials = credentials
        self.retrying = retrying
        self._tokens: dict[str, str] = {}
        self._lock = threading.Lock()

    def headers(self, scope: str) -> Mapping[str, str]:
        scope = self.domain_of(scope)
        with self._lock:
            if scope not in self._tokens:
                self._tokens[scope] = self._issue(scope)
            return {TOKEN_HEADER: self._tokens[scope]}

    def renew(self, scope: str, used: Mapping[str, str]) -> bool:
        scope = self.domain_of(scope)
        with self._lock:
            if self._tokens.get(scope) == used.get(TOKEN_HEADER):  # else another request has renewed it meanwhile
                self._tokens[scope] = self._issue(scope)
        return True

    def domain_of(self, scope: str) -> str:
        """The part of a scope that a token is good for."""
        raise NotImplementedError

    def request(self, scope: str) -> Request:
        raise NotImplementedError

    def answer(self, scope: str) -> Response:
        return self.retrying.send(self.request(scope))

    def token_in(self, response: Response) -> str | None:
        raise NotImplementedError

    def _issue(self, scope: str) -> str:
        if not self.credentials.user or not self.credentials.password:
            raise AuthenticationError(url=shown(self.url), reason="no_credentials")
        response = self.answer(scope)
        error = error_of(response)
        if error is not None and response.status in (400, 401):
            raise AuthenticationError(**error.details, reason="refused")
        if error is not None:
            raise error
        token = self.token_in(response)
        if not token:
            raise AuthenticationError(url=shown(self.url), reason="no_token")
        self.retrying.hidden.note(token.strip())
        return _sendable(token, self.url)


class Keystone(IssuedTokens):
    """Keystone v3 as in Thinking Cities: the project is the service path, the token comes in a header."""

    def __init__(self, url: str, domain: str, credentials: Credentials, retrying: Retrying) -> None:
        super().__init__(url, credentials, retrying)
        self.domain = domain

    def domain_of(self, scope: str) -> str:
        return scope.rstrip("#").rstrip("/")

    def request(self, scope: str) -> Request:
        domain = {"name": self.domain}
        user = {"domain": domain, "name": self.credentials.user, "password": self.credentials.password}
        project: dict[str, Any] = {"project": {"domain": domain, "name": scope}} if scope else {"domain": domain}
        body = {"auth": {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": project}}
        path = "/auth/tokens" if self.url.endswith("/v3") else "/v3/auth/tokens"
        headers = {"Content-Type": "application/json"}
        return Request("POST", self.url + path, headers, json.dumps(body).encode(), is_secret=True)

    def token_in(self, response: Response) -> str | None:
        return response.headers.get("x-subject-token")


class Keyrock(IssuedTokens):
    """OAuth2 with a user's password; one token for the whole platform, renewed with what came along with it."""

    def __init__(self, url: str, credentials: Credentials, retrying: Retrying) -> None:
        super().__init__(url, credentials, retrying)
        self._refresh = ""

    def domain_of(self, scope: str) -> str:  # noqa: ARG002
        return ""

    def answer(self, scope: str) -> Response:
        """A refresh token is good for once, and may have run out itself: then the password counts again."""
        refresh, self._refresh = self._refresh, ""
        response = None
        if refresh:
            response = self.retrying.send(self._asking({"grant_type": "refresh_token", "refresh_token": refresh}))
        if response is None or not self.token_in(response):
            response = super().answer(scope)
        self._refresh = _text_in(response, "refresh_token") or ""
        self.retrying.hidden.note(self._refresh)
        return response

    def request(self, scope: str) -> Request:  # noqa: ARG002
        known = self.credentials
        return self._asking({"grant_type": "password", "username": known.user, "password": known.password})

    def _asking(self, form: Mapping[str, str]) -> Request:
        known = self.credentials
        client = base64.b64encode(f"{known.client_id}:{known.client_secret}".encode()).decode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Authorization": f"Basic {client}"}
        return Request("POST", f"{self.url}/oauth2/token", headers, urlencode(form).encode(), is_secret=True)

    def token_in(self, response: Response) -> str | None:
        return _text_in(response, "access_token")


def _text_in(response: Response, name: str) -> str | None:
    """Of an answer in JSON that grants what was asked."""
    try:
        said = read_json(response.body) if response.status < 300 else None
    except PlatformError:
        return None
    found = said.get(name) if isinstance(said, dict) else None
    return found if isinstance(found, str) else None


def authentication_of(connection: Connection, credentials: Credentials, retrying: Retrying) -> Authentication:
    """Raises TerritoryFileError where the connection lacks what its method needs."""
    retrying.hidden.note(credentials.password, credentials.token, credentials.client_secret)
    method, options = connection.auth.method, connection.auth.options
    if method in ("none", "qgis"):
        return NoAuthentication()
    if method == "token_header":
        header = options.get("header") or TOKEN_HEADER
        if not _HEADER_NAME.fullmatch(header):
            raise _wrong(connection, "auth.header", header, TOKEN_HEADER)
        return FixedToken(header, credentials.token, connection.url)
    if method not in AUTH_METHODS:
        raise _wrong(connection, "auth.method", method, ", ".join(AUTH_METHODS))
    url = options.get("url", "")
    if not _ADDRESS.fullmatch(url):
        raise _wrong(connection, "auth.url", url, "https://host")
    if method == "keystone":
        domain = options.get("domain") or connection.tenant
        if not domain:
            raise _wrong(connection, "auth.domain", "", "", "text")
        return Keystone(url, domain, credentials, retrying)
    return Keyrock(url, credentials, retrying)


def _wrong(
    connection: Connection, where: str, found: str, allowed: str, problem: str = "choice"
) -> TerritoryFileError:
    place = f"connections.{connection.key}.{where}"
    return TerritoryFileError(
        file="", line=0, problem=problem, where=place, found=shown(found)[:200], allowed=allowed
    )


def _sendable(token: str, url: str) -> str:
    """The token without the line end that a copied one brings along; refused where it would break a header."""
    token = token.strip()
    if not _HEADER_VALUE.fullmatch(token):
        raise AuthenticationError(url=shown(url), reason="token_characters")
    return token
