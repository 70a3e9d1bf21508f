"""A basemap that goes along with a survey: the user's own MBTiles or GeoPackage with tiles, copied whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ...errors import CancelledError, DiskFullError, SurveyBasemapError
from ..database import failures_named, uri_of
from ..report import Progress, Step
from .archive import BASEMAP

MBTILES, GEOPACKAGE = ".mbtiles", ".gpkg"
_PAGES = 1024  # a step of the copy
_WAIT_S = 0.05  # where somebody writes into it meanwhile
_PICTURES = ("png", "jpg", "jpeg", "webp")


@dataclass(frozen=True)
class Tiles:
    """`tables`: those of a GeoPackage that hold tiles; an MBTiles has none by name."""

    path: Path
    suffix: str
    tables: tuple[str, ...] = ()


def tiles_of(path: Path) -> Tiles:
    """Looked at, not copied. Raises SurveyBasemapError (problem: missing, no_tiles, vector)."""
    if not path.is_file():
        raise SurveyBasemapError(path=str(path), problem="missing")
    try:
        with closing(_open(path)) as database:
            return _tiles(path, database)
    except sqlite3.Error as error:
        raise SurveyBasemapError(path=str(path), problem="no_tiles") from error


def _tiles(path: Path, database: sqlite3.Connection) -> Tiles:
    tables = {str(name).lower() for (name,) in database.execute("SELECT name FROM sqlite_master")}
    if "gpkg_contents" in tables:
        asked = "SELECT table_name FROM gpkg_contents WHERE data_type='tiles' ORDER BY rowid"
        known = tuple(str(name) for (name,) in database.execute(asked) if str(name).lower() in tables)
        if known:
            return Tiles(path, GEOPACKAGE, known)
    elif {"tiles", "metadata"} <= tables:
        said = database.execute("SELECT value FROM metadata WHERE name='format'").fetchone()
        if said and str(said[0]).lower() not in _PICTURES:
            raise SurveyBasemapError(path=str(path), problem="vector")
        return Tiles(path, MBTILES)
    raise SurveyBasemapError(path=str(path), problem="no_tiles")


def copy_basemap(
    tiles: Tiles, folder: Path, progress: Progress, cancelled: Callable[[], bool] = lambda: False
) -> Tiles:
    """Page by page, so that it is whole also while another program has it open. Raises DiskFullError, CancelledError,
    WorkingCopyError."""
    target = folder / f"{BASEMAP}{tiles.suffix}"

    def step(_status: int, left: int, total: int) -> None:
        if cancelled():
            raise CancelledError
        progress(Step("copying_basemap", {"done": total - left, "total": total}, 1 - left / max(total, 1)))

    try:
        with failures_named(target), closing(_open(tiles.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy, pages=_PAGES, progress=step, sleep=_WAIT_S)
            copy.execute("PRAGMA journal_mode=DELETE")  # a tablet may have no place for side files
    except OSError as error:
        raise DiskFullError(path=str(target), problem=str(error)) from error
    return Tiles(target, tiles.suffix, tiles.tables)


def _open(path: Path) -> sqlite3.Connection:
    """Read only; where its folder cannot hold the side files of a write-ahead log, as it stands."""
    uri = f"{uri_of(path.absolute())}?mode=ro"
    database = sqlite3.connect(uri, uri=True)
    try:
        database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        database.close()
        database = sqlite3.connect(f"{uri}&immutable=1", uri=True)
    return database
