"""Which of QGIS's stored sign-ins the user lets which server see.

A territory's file may come from anybody and name any of them beside any address, so its word alone is never enough; the
user's is kept in this profile, never in a file that travels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QUrl

from ..errors import PlatformError
from ..providers.connection import Connection
from ..providers.transport import Request, Response
from .settings import GROUP

_PORTS = {"http": 80, "https": 443}
_ID = re.compile(r"[A-Za-z0-9]{7}")  # as QGIS makes them


@dataclass(frozen=True)
class SignIn:
    """One of QGIS's configurations, and the one origin that it is for."""

    authcfg: str
    origin: str


def origin_of(url: str) -> str:
    """Scheme, host and port as Qt, which asks there, understands them; a host of other letters than Latin ones in the
    form that cannot be mistaken. "" for what is no address."""
    read = QUrl(url)
    scheme, host = read.scheme(), read.host(QUrl.ComponentFormattingOption.FullyEncoded)
    if not read.isValid() or scheme not in _PORTS or not host:
        return ""
    port = read.port(_PORTS[scheme])
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" + (f":{port}" if port != _PORTS[scheme] else "")


def origins_of(connection: Connection) -> tuple[str, ...]:
    """All who would see the sign-in, or a token that was got with it."""
    urls = [connection.url]
    if connection.auth.method in ("keystone", "keyrock"):
        urls.append(connection.auth.options.get("url", ""))
    return tuple(dict.fromkeys(filter(None, map(origin_of, urls))))


def trust(authcfg: str, origins: Iterable[str]) -> None:
    """The user has said so on this computer."""
    if _ID.fullmatch(authcfg):
        QgsSettings().setValue(_setting(authcfg), sorted({*_trusted(authcfg), *origins}))


def is_trusted(authcfg: str, origins: Iterable[str]) -> bool:
    wanted = set(origins)
    return bool(wanted) and wanted <= _trusted(authcfg)


def _trusted(authcfg: str) -> set[str]:
    if not _ID.fullmatch(authcfg):
        return set()
    kept = QgsSettings().value(_setting(authcfg), []) or []
    return {kept} if isinstance(kept, str) else set(kept)


def _setting(authcfg: str) -> str:
    return f"{GROUP}/trusted_sign_ins/{authcfg}"


class Refusing:
    """A transport for who must not sign in: nothing leaves, unsigned neither, and whoever asks is told why."""

    def __init__(self, error: PlatformError) -> None:
        self._error = error

    def send(self, request: Request) -> Response:  # noqa: ARG002
        raise self._error

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:  # noqa: ARG002
        for _request in requests:
            yield self._error

    def wait(self, seconds: float) -> None:
        """There is nothing to wait for."""
