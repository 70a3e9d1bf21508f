"""A bundle is written: what is unsent, as one file to be carried to a computer with a network and pushed there."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import AssetError, NoPlatformError, TerritoryError
from ...providers.base import Mapper
from ...providers.model import Remote
from ...providers.registry import open_mapper
from ..changes import unsent
from ..database import connect
from ..destination import Destinations, Errand
from ..geopackage import GeoPackageStore
from ..push_run import write_of
from ..sides import gather, known_values
from ..sql import chunks, marks
from ..store import OutboxEntry
from ..tables import now
from ..territory import Territory
from ..towns import fill_in
from ..triage import sort_out
from ..upkeep import MAPPING, TOWNS
from ..verdict import WRITES, judge_offline
from .bundle_file import CHANGES, GEOPACKAGE, BundleManifest, connections_of, save_bundle, write_lines
from .ledger import PREPARED, Ledger
from .manifest import app_version
from .office import name_of_copy
from .offline import offline

_TABLES = ("st_base", "st_former", "st_change", "st_outbox", "st_conflict")


@dataclass(frozen=True)
class WrittenBundle:
    """`left`: what is unsent and has nowhere to go, with the reason; `conflicts`: what waits for a decision here."""

    path: Path
    id: str
    assets: int
    left: tuple[tuple[str, TerritoryError], ...] = ()
    conflicts: int = 0


def write_bundle(
    store: GeoPackageStore,
    territory: Territory,
    path: Path,
    uids: Iterable[str] | None = None,
    mappers: Mapping[str, Mapper] | None = None,
) -> WrittenBundle:
    """Here everything stays unsent until the answers are taken; work goes on meanwhile. Raises NoPlatformError."""
    if not territory.connections:
        raise NoPlatformError(territory=territory.name)
    mappers = mappers or {c.key: open_mapper(c, store.catalog) for c in territory.connections}
    fill_in(store, territory)
    destinations = Destinations(territory, {key: offline(mapper) for key, mapper in mappers.items()})
    triage = sort_out(gather(store, uids), destinations, mappers)
    left: list[tuple[str, TerritoryError]] = [(sides.uid, error) for sides, error in triage.failed]
    entries, sendable = _entries(triage.errands, mappers, destinations, left)
    carried = [errand.sides.uid for errand in sendable]
    manifest = BundleManifest(
        uuid.uuid4().hex, now(), territory.name, name_of_copy(store), store.meta("editor") or "", app_version(),
        connections_of(territory), tuple(carried),
    )  # fmt: skip
    work = Path(tempfile.mkdtemp(prefix="bundle-"))
    try:
        _small_copy(store, territory, sendable, work / GEOPACKAGE)
        write_lines(work / CHANGES, _readable(store, mappers, carried))
        # On record before it leaves: what comes back is our own word then, whatever is edited here meanwhile.
        with store.applying():
            store.prepare(entries)
            Ledger(store).note_bundle(manifest.id, path.name, PREPARED, manifest.made)
        save_bundle(path, manifest, {GEOPACKAGE: work / GEOPACKAGE, CHANGES: work / CHANGES})
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return WrittenBundle(path, manifest.id, len(carried), tuple(left), len(triage.waiting))


def _entries(
    errands: Sequence[Errand],
    mappers: Mapping[str, Mapper],
    destinations: Destinations,
    left: list[tuple[str, TerritoryError]],
) -> tuple[list[OutboxEntry], list[Errand]]:
    entries, sendable = [], []
    for errand in errands:
        sides = errand.sides
        verdict = judge_offline(sides, known_values(sides, mappers))
        base = sides.base
        known = Remote(base.key, base.entity, base.modified) if base and not base.gone else None
        try:
            if verdict.kind in WRITES:
                write = write_of(verdict, sides, known, destinations)
                entries.append(OutboxEntry(sides.uid, write.kind, write.key, write.values))
            sendable.append(errand)
        except AssetError as error:
            left.append((sides.uid, error))
    return entries, sendable


def _small_copy(store: GeoPackageStore, territory: Territory, errands: Sequence[Errand], path: Path) -> None:
    """A working copy with the touched assets, all that is known of them, and the towns."""
    uids = [errand.sides.uid for errand in errands]
    with closing(GeoPackageStore.create(path, store.catalog, territory.name)) as small, small.applying():
        for errand in errands:
            if errand.sides.row:
                small.insert_rows(errand.sides.asset_class, [errand.sides.row])
        small.put_towns(store.towns())
        for table in _TABLES:
            copy_lines(store.database, small.database, table, uids)
        marks_here = {key: store.meta(key) for key in (MAPPING, TOWNS, "editor", "device")}
        small.set_meta(**marks_here)
    settle_file(path)


def copy_lines(source: sqlite3.Connection, target: sqlite3.Connection, table: str, uids: Sequence[str]) -> None:
    """The lines of some assets, by the columns that both have."""
    known = [{row[1] for row in database.execute(f'PRAGMA table_info("{table}")')} for database in (source, target)]
    columns = sorted(known[0] & known[1])
    if not columns:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    for some in chunks(uids):
        lines = source.execute(f'SELECT {names} FROM "{table}" WHERE uid IN ({marks(some)})', some).fetchall()
        target.executemany(f'INSERT OR REPLACE INTO "{table}"({names}) VALUES ({marks(columns)})', lines)


def settle_file(path: Path) -> None:
    """One file, without side files, as it will travel."""
    connect(path, wal=False).close()


def _readable(store: GeoPackageStore, mappers: Mapping[str, Mapper], uids: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {
            "uid": change.uid,
            "class": change.asset_class,
            "kind": change.kind,
            "label": change.label,
            "municipality": change.municipality,
            "editor": change.editor,
            "fields": [[field.attribute, field.before, field.now] for field in change.fields],
        }
        for change in unsent(store, mappers, uids)
    ]
