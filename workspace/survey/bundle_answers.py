"""The answers to a bundle are taken: as if the platform had been read here, at the moment when it was pushed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import ForeignSurveyError, NotABundleError, TimedOutError
from ...providers.base import Mapper
from ...providers.model import EntityKey, Remote
from ...providers.registry import open_mapper
from ..geopackage import GeoPackageStore
from ..reconcile import Reconciler
from ..territory import Territory
from ..verdict import CONFLICT
from .bundle_file import ANSWERS, Bundle, check_destination, digest_of, open_bundle
from .bundle_push import FAILED, IN_CONFLICT, PUSHED, UNANSWERED
from .ledger import ANSWERED, Ledger
from .office import COPY


@dataclass(frozen=True)
class TakenAnswers:
    """`edited`: uids that were edited here since, and whose newer edits are still unsent. `again`: taken before."""

    pushed: int = 0
    conflicts: int = 0
    failed: int = 0
    unanswered: int = 0
    edited: tuple[str, ...] = ()
    again: bool = False


def take_answers(
    store: GeoPackageStore, territory: Territory, path: Path, mappers: Mapping[str, Mapper] | None = None
) -> TakenAnswers:
    """One transaction. Raises NotABundleError (problem: unanswered where nobody pushed it yet), ForeignSurveyError."""
    mappers = mappers or {c.key: open_mapper(c, store.catalog) for c in territory.connections}
    work = Path(tempfile.mkdtemp(prefix="bundle-"))
    try:
        bundle = open_bundle(path, work)
        check_destination(bundle, territory, path)
        if bundle.manifest.copy != store.meta(COPY):
            raise ForeignSurveyError(path=str(path), found=bundle.manifest.territory, expected=store.meta("territory"))
        if ANSWERS not in bundle.files:
            raise NotABundleError(path=str(path), problem="unanswered")
        return _take(store, bundle, path, mappers)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _take(store: GeoPackageStore, bundle: Bundle, path: Path, mappers: Mapping[str, Mapper]) -> TakenAnswers:
    ledger, digest = Ledger(store), digest_of(bundle)
    lines = {str(line["uid"]): line for line in bundle.lines(ANSWERS) if line.get("uid") in bundle.manifest.uids}
    by_status: dict[str, list[str]] = {PUSHED: [], IN_CONFLICT: [], FAILED: [], UNANSWERED: []}
    for uid, line in lines.items():
        if line.get("status") not in by_status:
            raise NotABundleError(path=str(path), problem="altered")
        by_status[line["status"]].append(uid)
    if ledger.answers(bundle.manifest.id) == digest:
        return TakenAnswers(again=True)
    edited: list[str] = []
    with store.applying():
        told = [*by_status[PUSHED], *by_status[IN_CONFLICT]]
        remotes = {uid: _remote(lines[uid], mappers, path) for uid in told if _is_news(store, uid, lines[uid])}
        reconciler = Reconciler(store, mappers)
        for judged in reconciler.reconcile(remotes):
            if judged.verdict.kind == CONFLICT:
                store.forget_outbox([judged.sides.uid])
        for kind, history in (("push", reconciler.sent), ("pull", reconciler.taken)):
            if history:
                store.record(kind, history)
        for uid in by_status[FAILED]:
            _note_failure(store, uid, lines[uid])
        edited = [note.uid for note in store.changes(by_status[PUSHED])]
        ledger.note_bundle(bundle.manifest.id, path.name, ANSWERED)
        ledger.note_answers(bundle.manifest.id, digest)
    pushed, conflicts, failed, unanswered = (len(by_status[k]) for k in (PUSHED, IN_CONFLICT, FAILED, UNANSWERED))
    return TakenAnswers(pushed, conflicts, failed, unanswered, tuple(edited))


def _remote(line: Mapping[str, Any], mappers: Mapping[str, Mapper], path: Path) -> Remote | None:
    if line["entity"] is None or line["key"] is None:
        return None
    key = EntityKey(*map(str, line["key"]))
    if key.connection not in mappers or not isinstance(line["entity"], dict):
        raise NotABundleError(path=str(path), problem="altered")
    return Remote(key, line["entity"], line["modified"])


def _is_news(store: GeoPackageStore, uid: str, line: Mapping[str, Any]) -> bool:
    """A pull may have brought a later word meanwhile: that one stays."""
    base = store.bases([uid]).get(uid)
    later = base is not None and base.modified is not None and line["modified"] is not None
    return not (later and base is not None and str(base.modified) > str(line["modified"]))


def _note_failure(store: GeoPackageStore, uid: str, line: Mapping[str, Any]) -> None:
    error, details = str(line.get("error")), line.get("details")
    if not store.changes([uid]):
        return
    if error != TimedOutError.key:  # that one may still be on its way
        store.forget_outbox([uid])
    store.note_failure(uid, error, details if isinstance(details, dict) else {})
