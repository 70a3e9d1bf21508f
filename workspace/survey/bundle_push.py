"""A bundle is pushed, on a computer that has a network: an ordinary push of the small working copy inside it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...catalog.model import Catalog
from ...providers.base import Assets
from ..geopackage import GeoPackageStore
from ..open import open_store
from ..push import push
from ..report import Progress, PushResult, Step
from ..tables import now
from ..territory import Territory
from .bundle import settle_file
from .bundle_file import (
    ANSWERS,
    CHANGES,
    GEOPACKAGE,
    check_destination,
    open_bundle,
    save_bundle,
    write_lines,
)

PUSHED, IN_CONFLICT, FAILED, UNANSWERED = "pushed", "conflict", "failed", "unanswered"


def _silent(_step: Step) -> None:
    """Nobody watches."""


def push_bundle(
    path: Path,
    territory: Territory,
    platforms: Mapping[str, Assets],
    catalog: Catalog,
    progress: Progress = _silent,
    cancelled: Callable[[], bool] = lambda: False,
) -> PushResult:
    """With all the checks of a push: read again, compare, write what was changed, read again.

    The answers are written into the file, which replaces the former one whole; pushed once more, it sends only what is
    still unsent. Raises NotABundleError, UnsafeArchiveError, ForeignSurveyError, NoPlatformError.
    """
    work = Path(tempfile.mkdtemp(prefix="bundle-"))
    try:
        bundle = open_bundle(path, work)
        check_destination(bundle, territory, path)
        geopackage = bundle.files[GEOPACKAGE]
        with closing(open_store(geopackage, territory, catalog, create=False)) as store:
            try:
                result = push(store, territory, platforms, None, progress, cancelled)
            finally:
                write_lines(work / ANSWERS, answers(store, bundle.manifest.uids))
        settle_file(geopackage)
        files = {GEOPACKAGE: geopackage, CHANGES: bundle.files[CHANGES], ANSWERS: work / ANSWERS}
        save_bundle(path, replace(bundle.manifest, pushed=now()), files)
        return result
    finally:
        shutil.rmtree(work, ignore_errors=True)


def answers(store: GeoPackageStore, uids: tuple[str, ...]) -> list[dict[str, Any]]:
    """What became of each asset, as its small working copy tells; with the platform's word about it."""
    touched = {note.uid for note in store.changes(uids)}
    bases, conflicts, outbox = store.bases(uids), store.conflicts(uids), store.outbox(uids)
    found = []
    for uid in uids:
        base, entry = bases.get(uid), outbox.get(uid)
        status = UNANSWERED
        if uid not in touched:
            status = PUSHED
        elif uid in conflicts:
            status = IN_CONFLICT
        elif entry and entry.error:
            status = FAILED
        line: dict[str, Any] = {"uid": uid, "status": status, "key": None, "entity": None, "modified": None}
        if base:
            line["key"] = [base.key.connection, base.key.scope, base.key.type, base.key.id]
            line["entity"] = None if base.gone else base.entity
            line["modified"] = base.modified
        if status == FAILED and entry:
            line["error"], line["details"] = entry.error, dict(entry.details or {})
        found.append(line)
    return found
