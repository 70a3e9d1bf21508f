"""A server that answers just what a test tells it, down to the bytes; and what the provider's tests share."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.connection import Auth, Connection
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.model import EntityKey, Write
from smart_territory.providers.ngsi_v2.client import NgsiAssets
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport

CATALOG = load_catalog()
LIGHT = CATALOG.classes["street_light"]
CONTAINER = CATALOG.classes["waste_container"]
SCOPE = "/olivenza"

Script = Callable[[str, dict[str, str], bytes], bytes]  # request line, headers, body → the whole answer


class Quick(RequestsTransport):
    """Real network; it notes how long it would have waited."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.waited: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        super().wait(0)


@contextmanager
def scripted(script: Script) -> Iterator[tuple[str, list[tuple[str, dict[str, str], bytes]]]]:
    """The server's address and the requests it got; each connection carries one request."""
    got: list[tuple[str, dict[str, str], bytes]] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=_serve, args=(listener, script, got), daemon=True).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", got


def _serve(listener: socket.socket, script: Script, got: list[tuple[str, dict[str, str], bytes]]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=_answer, args=(connection, script, got), daemon=True).start()


def _answer(connection: socket.socket, script: Script, got: list[tuple[str, dict[str, str], bytes]]) -> None:
    with connection, connection.makefile("rb") as stream:
        line = stream.readline().decode("latin-1").strip()
        headers = {}
        while (header := stream.readline().decode("latin-1").strip()) != "":
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        body = stream.read(int(headers.get("content-length", 0)))
        got.append((line, headers, body))
        try:
            connection.sendall(script(line, headers, body))
        except OSError:
            return


def http(status: int, body: bytes = b"", **headers: str) -> bytes:
    names = {"Content-Length": str(len(body)), "Connection": "close"}
    names.update({name.replace("_", "-"): value for name, value in headers.items()})
    head = "".join(f"{name}: {value}\r\n" for name, value in names.items())
    return f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + body


def connection_to(url: str, tenant: str = "", **settings: Any) -> Connection:
    settings.setdefault("scopes", {"06095": SCOPE, "06158": "/valverde"})
    settings.setdefault("auth", Auth())
    return Connection(key="platform", kind="ngsi-v2", url=url, tenant=tenant, **settings)


def assets_at(
    url: str,
    tenant: str = "",
    transport: RequestsTransport | None = None,
    credentials: Credentials | None = None,
    **settings: Any,
) -> NgsiAssets:
    assets = open_assets(connection_to(url, tenant, **settings), CATALOG, transport or Quick(), credentials)
    assert isinstance(assets, NgsiAssets)
    return assets


def urn(number: int) -> str:
    return f"urn:ngsi-ld:Streetlight:06095:{number:05d}"


def light(number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": urn(number),
        "type": "Streetlight",
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.68]}},
        "status": {"type": "Text", "value": "ok"},
        "circuit": {"type": "Text", "value": f"C{number % 7}"},
        "lanternHeight": {
            "type": "Number",
            "value": 8.5,
            "metadata": {"unitCode": {"type": "Text", "value": "MTR"}},
        },
        "powerState": {"type": "Text", "value": "off"},
        "oldInventoryCode": {"type": "LegacyCode", "value": {"book": 3}},
        **more,
    }


def key(number: int, scope: str = SCOPE) -> EntityKey:
    return EntityKey("platform", scope, "Streetlight", urn(number))


def update(assets: NgsiAssets, number: int, scope: str = SCOPE, **values: Any) -> Write:
    """A change of an asset as it is on the platform now."""
    remote = assets.read([key(number, scope)])[key(number, scope)]
    assert remote is not None
    return Write("update", remote.key, LIGHT, values, remote.entity)


def create(number: int, scope: str = SCOPE, **values: Any) -> Write:
    return Write("create", key(number, scope), LIGHT, values)
