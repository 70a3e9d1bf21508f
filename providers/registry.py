"""The platforms that there are; a territory's connections name them by their kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..catalog.model import Catalog
from ..errors import TerritoryFileError
from .authentication import authentication_of
from .base import Assets, Mapper
from .connection import Connection
from .credentials import Credentials
from .retries import Retrying
from .sender import Sender
from .transport import Transport

if TYPE_CHECKING:
    from .manifest import Manifest

FOLDERS = {"ngsi-v2": "ngsi_v2"}


def manifests() -> tuple[Manifest, ...]:
    """In the order in which a form offers them."""
    from .manifest import read_manifest

    return tuple(read_manifest(Path(__file__).parent / folder / "manifest.yaml") for folder in FOLDERS.values())


def open_assets(
    connection: Connection, catalog: Catalog, transport: Transport, credentials: Credentials | None = None
) -> Assets:
    """Raises TerritoryFileError for an unknown kind, AuthenticationError where a token is missing; asks nothing yet."""
    return open_assets_on(connection, catalog, open_sender(connection, transport, credentials))


def open_sender(connection: Connection, transport: Transport, credentials: Credentials | None = None) -> Sender:
    """What signs and sends; raises as `open_assets` does."""
    _check_kind(connection)
    retrying = Retrying(transport)
    return Sender(authentication_of(connection, credentials or Credentials(), retrying), retrying)


def open_assets_on(connection: Connection, catalog: Catalog, sender: Sender) -> Assets:
    _check_kind(connection)
    from .ngsi_v2.client import NgsiAssets

    return NgsiAssets(connection, catalog, sender)


def open_mapper(connection: Connection, catalog: Catalog) -> Mapper:
    """Touches no network."""
    _check_kind(connection)
    from .ngsi_v2.mapping import NgsiMapper

    return NgsiMapper(connection, catalog)


def _check_kind(connection: Connection) -> None:
    if connection.kind not in FOLDERS:
        raise TerritoryFileError(
            file="",
            line=0,
            problem="kind",
            where=f"connections.{connection.key}.kind",
            found=connection.kind,
            allowed=", ".join(FOLDERS),
        )
