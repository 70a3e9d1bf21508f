"""Photos on their way to the stores of their platforms, through QGIS's network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..catalog.definitions import KEPT_HERE
from ..providers.connection import Connection
from ..providers.credentials import Credentials
from ..providers.transport import Cancelled
from ..providers.webdav import FileStore, file_place_of
from ..workspace.attachments import Collected, collect
from ..workspace.report import Progress
from ..workspace.territory import Territory
from ..workspace.uploads import SentPhotos, send_photos

if TYPE_CHECKING:
    from .territory_job import TerritoryJob


def photo_connections(territory: Territory) -> list[Connection]:
    """As those that signing in is looked up for. Raises TerritoryFileError."""
    places = (file_place_of(connection) for connection in territory.connections)
    return [place.as_connection() for place in places if place]


def collected(job: TerritoryJob) -> Collected:
    """What forms have named since is copied beside the working copy: the camera's card may be gone tomorrow."""
    if not any(a.type in KEPT_HERE for c in job.catalog.classes.values() for a in c.columns):
        return Collected()
    with job.store() as store:
        return collect(store)


def send(job: TerritoryJob, progress: Progress, cancelled: Cancelled) -> SentPhotos:
    """What forms have named is copied beside the working copy first, whether there is a store or not."""
    stores = {}
    for connection in job.territory.connections:
        place = file_place_of(connection)
        if place:
            store = place.as_connection()
            known = job.credentials.get(store.key, Credentials())
            stores[connection.key] = FileStore(place, job.transport(store, cancelled), known)
    with job.store() as working_copy:
        collect(working_copy)
        return send_photos(working_copy, job.territory, stores, progress, cancelled)
