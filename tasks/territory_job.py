"""What is done with a territory, each action whole: for tasks behind the window and for jobs without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..catalog.loader import load_catalog
from ..catalog.model import Catalog
from ..providers.base import Assets, Mapper
from ..providers.credentials import Credentials
from ..providers.model import PlannedRequest
from ..providers.registry import open_assets, open_mapper
from ..providers.transport import Cancelled
from ..workspace import changes, conflicts, overview
from ..workspace import push as pushing
from ..workspace.geopackage import GeoPackageStore
from ..workspace.open import open_store
from ..workspace.pull import PullOptions, fetch, pull
from ..workspace.report import (
    AssetChange,
    Conflict,
    Progress,
    PullResult,
    PushResult,
    SensorReading,
    Status,
    Step,
    TownSummary,
)
from ..workspace.territory import Territory
from ..workspace.territory_file import read_territory
from .credentials import authcfg_of, credentials_of
from .qgis_transport import QgisTransport, never
from .settings import Settings


def silent(_step: Step) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class TerritoryJob:
    """A territory with its catalog and working copy. Secrets are read when it is made, on the main thread."""

    file: Path
    working_copy: Path
    territory: Territory
    catalog: Catalog
    credentials: Mapping[str, Credentials] = field(default_factory=dict, repr=False)
    authcfgs: Mapping[str, str] = field(default_factory=dict)
    editor: str = ""
    device: str = ""
    timeout_s: float | None = None

    @classmethod
    def from_file(cls, file: Path, working_copy: Path) -> TerritoryJob:
        """Raises TerritoryFileError, CatalogError. Reads no secret yet."""
        territory = read_territory(file)
        catalog = load_catalog([file.parent / extra for extra in territory.catalog])
        settings = Settings()
        return cls(
            file,
            working_copy,
            territory,
            catalog,
            editor=settings.editor,
            device=settings.device,
            timeout_s=settings.timeout_s,
        )

    def with_secrets(self) -> TerritoryJob:
        """With what signing in needs. Main thread only: QGIS may ask for the master password."""
        connections = self.territory.connections
        return replace(
            self,
            credentials={c.key: credentials_of(c) for c in connections},
            authcfgs={c.key: authcfg_of(c) for c in connections if c.auth.method == "qgis"},
        )

    @contextmanager
    def store(self, *, read_only: bool = False) -> Iterator[GeoPackageStore]:
        """The working copy, made where it is missing."""
        if read_only and self.working_copy.exists():
            store = GeoPackageStore.open_existing(self.working_copy, self.catalog, read_only=True)
        else:
            store = open_store(self.working_copy, self.territory, self.catalog)
        try:
            yield store
        finally:
            store.close()

    def prepare(self) -> None:
        """Makes the working copy where it is missing, and tells its journal who edits here."""
        with self.store() as store:
            if (store.meta("editor"), store.meta("device")) != (self.editor, self.device):
                store.set_meta(editor=self.editor, device=self.device)

    def mappers(self) -> dict[str, Mapper]:
        return {c.key: open_mapper(c, self.catalog) for c in self.territory.connections}

    def platforms(self, cancelled: Cancelled) -> dict[str, Assets]:
        """Belongs to the thread that asks: QGIS's network is one for each."""
        return {
            c.key: open_assets(
                c,
                self.catalog,
                QgisTransport(self.authcfgs.get(c.key, ""), cancelled, self.timeout_s),
                self.credentials.get(c.key, Credentials()),
            )
            for c in self.territory.connections
        }

    def pull(
        self, options: PullOptions, progress: Progress = silent, cancelled: Cancelled = never
    ) -> PullResult:
        with self.store() as store:
            return pull(store, self.territory, self.platforms(cancelled), options, progress, cancelled)

    def pull_apart(self, options: PullOptions, progress: Progress, cancelled: Cancelled) -> PullResult:
        """The same, parsing and writing in a process of its own: a window's main thread hardly feels it."""
        from .writer_process import WriterProcess

        extra = [self.file.parent / file for file in self.territory.catalog]
        with WriterProcess(self.territory, self.working_copy, extra) as writer:
            return fetch(self.territory, self.platforms(cancelled), writer, options, progress, cancelled)

    def push(
        self, uids: Sequence[str] | None = None, progress: Progress = silent, cancelled: Cancelled = never
    ) -> PushResult:
        with self.store() as store:
            return pushing.push(store, self.territory, self.platforms(cancelled), uids, progress, cancelled)

    def dry_run(
        self, uids: Sequence[str] | None = None, progress: Progress = silent, cancelled: Cancelled = never
    ) -> tuple[PlannedRequest, ...]:
        with self.store() as store:
            return pushing.dry_run(store, self.territory, self.platforms(cancelled), uids, progress, cancelled)

    def revert(self, uids: Sequence[str]) -> int:
        with self.store() as store:
            return changes.revert(store, self.mappers(), uids)

    def resolve(self, choices: Mapping[str, Mapping[str, str]]) -> int:
        """`choices`: uid to attribute to "mine" or "theirs". How many assets were decided."""
        with self.store() as store:
            mappers = self.mappers()
            for uid, chosen in choices.items():
                conflicts.resolve(store, mappers, uid, chosen)
        return len(choices)

    def changes(self) -> list[AssetChange]:
        return self._read(lambda store: changes.unsent(store, self.mappers()))

    def conflicts(self) -> list[Conflict]:
        return self._read(lambda store: conflicts.open_conflicts(store, self.mappers()))

    def overview(self) -> list[TownSummary]:
        return self._read(lambda store: overview.overview(store, self.territory, self.mappers()))

    def status(self) -> Status:
        return self._read(lambda store: overview.status(store, self.mappers()))

    def sensors(self) -> list[SensorReading]:
        from datetime import datetime, timezone

        from ..sensors.readings import sensor_readings

        return self._read(lambda store: sensor_readings(store, self.catalog, datetime.now(timezone.utc)))

    def _read(self, read: Callable[[GeoPackageStore], list]) -> list:
        with self.store(read_only=True) as store:
            return read(store)
