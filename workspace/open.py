"""Opening a territory's working copy: made where it is missing, and brought up to the territory and the catalog."""

from __future__ import annotations

from pathlib import Path

from ..catalog.model import Catalog
from ..errors import NotAWorkingCopyError
from ..providers.registry import open_mapper
from .geopackage import GeoPackageStore
from .territory import Territory
from .towns import put_towns
from .unnoticed import note_unnoticed


def open_store(path: Path, territory: Territory, catalog: Catalog, *, create: bool = True) -> GeoPackageStore:
    """To write into; close it when done. Raises WorkingCopyError."""
    if not path.exists():
        if not create:
            raise NotAWorkingCopyError(path=str(path), problem="missing")
        store = GeoPackageStore.create(path, catalog, territory.name)
    else:
        store = GeoPackageStore.open_existing(path, catalog)
    try:
        put_towns(store, territory)
        if store.unwatched:
            note_unnoticed(store, store.unwatched, {c.key: open_mapper(c, catalog) for c in territory.connections})
    except BaseException:
        store.close()
        raise
    return store
