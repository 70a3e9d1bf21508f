"""Opening a territory's working copy: made where it is missing, and brought up to the territory and the catalog."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from ..catalog.model import Catalog
from ..errors import NotAWorkingCopyError
from ..providers.registry import open_mapper
from .geopackage import GeoPackageStore
from .territory import Territory
from .towns import put_towns
from .unnoticed import note_unnoticed
from .upkeep import catch_up


def open_store(path: Path, territory: Territory, catalog: Catalog, *, create: bool = True) -> GeoPackageStore:
    """To write into; close it when done. Raises WorkingCopyError."""
    if not path.exists():
        if not create:
            raise NotAWorkingCopyError(path=str(path), problem="missing")
        store = GeoPackageStore.create(path, catalog, territory.name)
    else:
        store = GeoPackageStore.open_existing(path, catalog)
    with ExitStack() as where_it_fails:
        where_it_fails.callback(store.close)
        put_towns(store, territory)
        if store.unwatched:
            note_unnoticed(store, territory, {c.key: open_mapper(c, catalog) for c in territory.connections})
        catch_up(store, territory, catalog)
        where_it_fails.pop_all()
    return store
