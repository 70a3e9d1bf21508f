"""A field survey is prepared: a folder with a GeoPackage that anything may edit, a manifest, a place for photos."""

from __future__ import annotations

import os
import shutil
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...errors import CancelledError, ReadOnlyError, SurveyExistsError
from ..geopackage import GeoPackageStore
from ..replacing import put_in_place
from ..report import Progress, Step
from ..schema import FORMAT_VERSION, fingerprint
from ..tables import now
from .ledger import Ledger
from .manifest import FILE, PHOTOS, Manifest, app_version
from .office import name_of_copy
from .packing import pack
from .request import SurveyRequest, catalog_of, check, plain_name

Finish = Callable[[Path, Manifest], None]
LEFT_BEHIND_S = 3600  # a half survey that is older has nobody who works on it


@dataclass(frozen=True)
class PreparedSurvey:
    """`counts`: assets by class, as packed and as counted at the office."""

    folder: Path
    geopackage: Path
    manifest: Manifest

    @property
    def counts(self) -> dict[str, int]:
        return {key: one.count for key, one in self.manifest.classes.items()}


def _silent(_step: Step) -> None:
    """Nobody watches."""


def _as_it_is(_folder: Path, _manifest: Manifest) -> None:
    """Nothing more goes into the folder."""


def prepare(
    store: GeoPackageStore,
    request: SurveyRequest,
    into: Path,
    *,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = lambda: False,
    finish: Finish = _as_it_is,
) -> PreparedSurvey:
    """Makes `into/NAME`. It appears whole or not at all, whatever happens on the way.

    `finish` may put more into the folder (a project file, a basemap) before it gets its name. Raises
    SurveyRequestError, SurveyExistsError, SurveyCountError, WorkingCopyError.
    """
    check(request, store.catalog)
    folder = into / request.name
    if os.path.lexists(folder):
        raise SurveyExistsError(path=str(folder))
    if not into.is_dir() or not os.access(into, os.W_OK):
        raise ReadOnlyError(path=str(into), problem="folder")
    progress(Step("preparing"))
    half = into / f".{request.name}.{uuid.uuid4().hex[:8]}.preparing"
    _drop_left_behind(into, request.name)
    try:
        (half / PHOTOS).mkdir(parents=True)
        manifest = _fill(store, request, half, finish)
        if cancelled():
            raise CancelledError
        _sync_all(half)
        _move(half, folder)
        _sync(into)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return PreparedSurvey(folder, folder / manifest.file, manifest)


def _fill(
    store: GeoPackageStore, request: SurveyRequest, half: Path, finish: Finish
) -> Manifest:
    catalog = catalog_of(request, store.catalog)
    area = list(request.area) if isinstance(request.area, tuple) else request.area
    manifest = Manifest(
        id=uuid.uuid4().hex,
        name=request.name,
        file=f"{plain_name(request.name)}.gpkg",
        made=now(),
        territory=store.meta("territory") or "",
        copy=name_of_copy(store),
        editor=request.surveyor,
        device=request.device,
        people=request.people,
        language=request.language,
        eiel_states=request.eiel_states,
        area=area,
        classes={},
        base="",
        format=FORMAT_VERSION,
        catalog=fingerprint(catalog),
        app=app_version(),
    )
    manifest, base = pack(store, request, catalog, manifest, half / manifest.file)
    (half / FILE).write_text(manifest.text() + "\n", encoding="utf-8")
    finish(half, manifest)
    with store.applying():
        Ledger(store).note_prepared(manifest, base)
    return manifest


def _move(half: Path, folder: Path) -> None:
    try:
        put_in_place(half, folder)
    except OSError as error:
        if os.path.lexists(folder):
            raise SurveyExistsError(path=str(folder)) from error
        raise ReadOnlyError(path=str(folder), problem=str(error)) from error


def _drop_left_behind(into: Path, name: str) -> None:
    for old in into.glob(f".{name}.*.preparing"):
        if time.time() - old.stat().st_mtime > LEFT_BEHIND_S:
            shutil.rmtree(old, ignore_errors=True)


def _sync_all(folder: Path) -> None:
    for place, _, names in os.walk(folder):
        for name in names:
            _sync(Path(place) / name)
        _sync(Path(place))


def _sync(path: Path) -> None:
    """A folder cannot be synced everywhere."""
    try:
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        if not path.is_dir():
            raise
    finally:
        os.close(handle)
