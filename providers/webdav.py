"""A folder of files on a WebDAV server: what is put there is read again, and nothing there is ever overwritten."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ..errors import (
    NotFoundError,
    PlatformFaultError,
    StorageFullError,
    TerritoryFileError,
    UploadDiffersError,
)
from .authentication import Authentication, NoAuthentication
from .connection import Auth, Connection
from .credentials import Credentials
from .responses import error_of, shown
from .retries import Retrying
from .sender import Call, Sender
from .transport import Request, Response, Transport

OPTION = "attachments"
PHOTOS = "webdav"  # the kind of connection that a store for photos is
TIMEOUT_S = 300.0  # photos go over slow lines
_KNOWN = ("base_url", "attribute", "authcfg")
_ADDRESS = re.compile(r"https?://(\[[0-9A-Fa-f:.]+\]|[^\s/@\\?#:\[\]]+)(:\d{1,5})?(/[^\s?#]*)?")
_CONFLICT, _PRECONDITION, _INSUFFICIENT, _TAKEN = 409, 412, 507, 405


@dataclass(frozen=True)
class FilePlace:
    """Where a connection's photos go, and which attribute tells the platform their address."""

    connection: str
    base_url: str
    attribute: str = "image"
    authcfg: str = ""

    def as_connection(self) -> Connection:
        """As those see it who look for its secrets. No territory can name another connection like this."""
        options = {"authcfg": self.authcfg} if self.authcfg else {}
        return Connection(f"{self.connection}:files", PHOTOS, self.base_url, auth=Auth("qgis", options))

    def url_of(self, name: str) -> str:
        return f"{self.base_url.rstrip('/')}/{quote(name)}"


def file_place_of(connection: Connection) -> FilePlace | None:
    """None where its options name none. Raises TerritoryFileError."""
    said = connection.options.get(OPTION)
    if said is None:
        return None
    if not isinstance(said, Mapping):
        raise _wrong(connection, "", "mapping", said)
    for key, value in said.items():
        if key not in _KNOWN:
            raise _wrong(connection, f".{key}", "unknown_key", key, ", ".join(_KNOWN))
        if not isinstance(value, str):
            raise _wrong(connection, f".{key}", "text", value)
    url = said.get("base_url", "")
    if not _ADDRESS.fullmatch(url):
        raise _wrong(connection, ".base_url", "url", url, "https://host/folder/")
    return FilePlace(connection.key, url, said.get("attribute", "image"), said.get("authcfg", ""))


class FileStore:
    """Raises PlatformError."""

    def __init__(self, place: FilePlace, transport: Transport, credentials: Credentials | None = None) -> None:
        given = credentials or Credentials()
        basic = Basic(given) if given.user or given.password else NoAuthentication()
        authentication: Authentication = basic
        self.place = place
        self.sender = Sender(authentication, Retrying(transport))

    def keep(self, name: str, content: bytes, media: str) -> str:
        """Its address, once what is there has been read again and is the same."""
        url = self.place.url_of(name)
        there = self._read(url, len(content))
        if there is None:
            self._put(url, content, media)
            there = self._read(url, len(content))
        if there != content:
            raise UploadDiffersError(url=shown(url), expected=len(content), got=len(there or b""))
        return url

    def holds(self, url: str, sha256: str, size: int) -> bool:
        found = self._read(url, size)
        return found is not None and hashlib.sha256(found).hexdigest() == sha256

    def _put(self, url: str, content: bytes, media: str) -> None:
        headers = {"Content-Type": media, "If-None-Match": "*"}
        request = Request("PUT", url, headers, content, TIMEOUT_S, 1 << 20)
        answer = self._send(request)
        if answer.status in (_CONFLICT, 404):
            self._make_folder()
            answer = self._send(request)
        if answer.status != _PRECONDITION:  # somebody has put it there meanwhile: what it is, is read next
            _check(answer)

    def _make_folder(self) -> None:
        url = f"{self.place.base_url.rstrip('/')}/"
        answer = self._send(Request("MKCOL", url, timeout_s=TIMEOUT_S, max_bytes=1 << 20))
        if answer.status not in (_TAKEN, 301):  # 405: it is there already
            _check(answer)

    def _send(self, request: Request) -> Response:
        try:
            return self.sender.send(Call(request))
        except PlatformFaultError as error:
            if error.details.get("status") == _INSUFFICIENT:
                raise StorageFullError(url=shown(request.url)) from error
            raise

    def _read(self, url: str, size: int) -> bytes | None:
        """Without the caches between: they would tell what we hope for."""
        headers = {"Cache-Control": "no-cache", "Accept": "*/*"}
        answer = self.sender.send(Call(Request("GET", url, headers, None, TIMEOUT_S, max(size + 1, 1 << 16))))
        error = error_of(answer)
        if isinstance(error, NotFoundError):
            return None
        if error is not None:
            raise error
        return answer.body


class Basic:
    """HTTP's own way of signing in, for jobs without QGIS's authentication."""

    def __init__(self, credentials: Credentials) -> None:
        pair = f"{credentials.user}:{credentials.password}".encode()
        self._headers = {"Authorization": "Basic " + base64.b64encode(pair).decode()}

    def headers(self, scope: str) -> Mapping[str, str]:  # noqa: ARG002
        return self._headers

    def renew(self, scope: str, used: Mapping[str, str]) -> bool:  # noqa: ARG002
        return False


def _check(answer: Response) -> None:
    error = error_of(answer)
    if error is not None:
        raise error


def _wrong(
    connection: Connection, where: str, problem: str, found: object, allowed: str = ""
) -> TerritoryFileError:
    place = f"connections.{connection.key}.options.{OPTION}{where}"
    return TerritoryFileError(file="", line=0, problem=problem, where=place, found=str(found)[:200], allowed=allowed)
