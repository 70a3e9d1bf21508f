"""What is done with a territory, each action whole: for tasks behind the window and for jobs without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..catalog.loader import load_catalog
from ..catalog.model import Catalog
from ..errors import SignInNotAllowedError
from ..providers.authentication import NoAuthentication
from ..providers.base import Assets, Mapper
from ..providers.connection import Connection
from ..providers.credentials import Credentials
from ..providers.model import PlannedRequest
from ..providers.registry import open_assets_on, open_mapper, open_sender
from ..providers.retries import Retrying
from ..providers.sender import Sender
from ..providers.transport import Cancelled, Transport
from ..providers.webdav import file_place_of
from ..workspace import changes, overview
from ..workspace import push as pushing
from ..workspace.backup import PULL, PUSH
from ..workspace.file_names import beside
from ..workspace.former_names import up_to_date
from ..workspace.geopackage import GeoPackageStore
from ..workspace.migration_report import MIGRATED, Migration, last_migration, migration_of
from ..workspace.open import open_store
from ..workspace.pull import PullOptions, fetch, pull
from ..workspace.report import (
    AssetChange,
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
from ..workspace.unsent_list import UnsentList
from .credentials import authcfg_of, credentials_of, not_allowed
from .qgis_transport import QgisTransport, never
from .settings import Settings
from .trusted_sign_ins import Refusing, SignIn, origin_of

if TYPE_CHECKING:
    from ..workspace.uploads import SentPhotos
    from .apart_process import ApartProcess

T = TypeVar("T")


def connections_of(territory: Territory) -> list[Connection]:
    """The platforms, and their stores for photos."""
    from .photos import photo_connections

    return [*territory.connections, *photo_connections(territory)]


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
    sign_ins: Mapping[str, SignIn] = field(default_factory=dict)
    not_allowed: Mapping[str, SignInNotAllowedError] = field(default_factory=dict)  # nothing is sent there
    editor: str = ""
    device: str = ""
    timeout_s: float | None = None
    migration: Migration | None = None  # what opening has just done to the working copy

    @classmethod
    def from_file(cls, file: Path, working_copy: Path) -> TerritoryJob:
        """Raises TerritoryFileError, CatalogError. Reads no secret yet."""
        territory = read_territory(file)
        catalog = load_catalog([beside(file.parent, extra) for extra in territory.catalog])
        territory = up_to_date(territory, catalog)
        for connection in territory.connections:
            file_place_of(connection)  # what is wrong with it is told now, not by the first push
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
        connections = connections_of(self.territory)
        chosen = {c.key: (authcfg_of(c), origin_of(c.url)) for c in connections if c.auth.method == "qgis"}
        return replace(
            self,
            credentials={c.key: credentials_of(c) for c in connections},
            sign_ins={key: SignIn(*one) for key, one in chosen.items() if one[0]},
            not_allowed={c.key: error for c in connections if (error := not_allowed(c))},
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

    def prepare(self) -> Migration | None:
        """Makes the working copy where it is missing, and tells its journal who edits here. What a newer catalog has
        renamed or changed in it, if it has."""
        before = last_migration(self.working_copy)
        with self.store() as store:
            if (store.meta("editor"), store.meta("device")) != (self.editor, self.device):
                store.set_meta(editor=self.editor, device=self.device)
            after = migration_of(store.meta(MIGRATED))
        return after if after != before else None

    def mappers(self) -> dict[str, Mapper]:
        return {c.key: open_mapper(c, self.catalog) for c in self.territory.connections}

    def platforms(self, cancelled: Cancelled, progress: Progress = silent) -> dict[str, Assets]:
        """Belongs to the thread that asks: QGIS's network is one for each."""
        return {
            c.key: open_assets_on(c, self.catalog, self._sender(c, cancelled, progress))
            for c in self.territory.connections
        }

    def _sender(self, connection: Connection, cancelled: Cancelled, progress: Progress) -> Sender:
        transport = self.transport(connection, cancelled, progress)
        if connection.key in self.not_allowed:
            return Sender(NoAuthentication(), Retrying(transport))
        return open_sender(connection, transport, self.credentials.get(connection.key, Credentials()))

    def transport(self, connection: Connection, cancelled: Cancelled, progress: Progress = silent) -> Transport:
        def pausing(seconds: float) -> None:
            progress(Step("waiting", {"seconds": ceil(seconds)}))

        if connection.key in self.not_allowed:
            return Refusing(self.not_allowed[connection.key])
        return QgisTransport(self.sign_ins.get(connection.key), cancelled, self.timeout_s, pausing)

    def _check_sign_ins(self) -> None:
        """Where no platform may be signed in to, there is nothing to do; else each of them speaks for itself."""
        refused = [self.not_allowed.get(c.key) for c in self.territory.connections]
        if refused and refused[0] is not None and all(refused):
            raise refused[0]

    def pull(
        self, options: PullOptions, progress: Progress = silent, cancelled: Cancelled = never
    ) -> PullResult:
        self._check_sign_ins()
        self._protect(PULL, options)
        with self.store() as store:
            return pull(store, self.territory, self.platforms(cancelled, progress), options, progress, cancelled)

    def pull_apart(self, options: PullOptions, progress: Progress, cancelled: Cancelled) -> PullResult:
        """The same, parsing and writing in a process of its own: a window's main thread hardly feels it."""
        from .writer_process import WriterProcess

        self._check_sign_ins()
        extra = self._extra_catalog()
        with WriterProcess(
            self.territory, self.working_copy, extra, before=lambda: self._protect(PULL, options)
        ) as writer:
            return fetch(self.territory, self.platforms(cancelled, progress), writer, options, progress, cancelled)

    def push(
        self, uids: Sequence[str] | None = None, progress: Progress = silent, cancelled: Cancelled = never
    ) -> PushResult:
        photos = self._before_push(progress, cancelled)
        return replace(self._push(uids, progress, cancelled), photos=photos)

    def push_apart(self, uids: Sequence[str] | None, progress: Progress, cancelled: Cancelled) -> PushResult:
        """The same in a process of its own, as `pull_apart`."""
        photos = self._before_push(progress, cancelled)
        with self._apart(progress, cancelled) as process:
            if process.start("push", self.territory, self.working_copy, self._extra_catalog(), uids):
                return replace(process.push(), photos=photos)
        return replace(self._push(uids, progress, cancelled), photos=photos)

    def _push(self, uids: Sequence[str] | None, progress: Progress, cancelled: Cancelled) -> PushResult:
        with self.store() as store:
            return pushing.push(store, self.territory, self.platforms(cancelled, progress), uids, progress, cancelled)

    def _protect(self, reason: str, options: PullOptions | None = None) -> None:
        from .upkeep import protected

        if options is None or not options.sensors_only:
            protected(self.working_copy, reason)

    def _before_push(self, progress: Progress, cancelled: Cancelled) -> SentPhotos:
        """What a form has named is brought here; where its platform has a store, it goes there first."""
        from .photos import send

        self._check_sign_ins()
        self._protect(PUSH)
        return send(self, progress, cancelled)

    def dry_run_apart(
        self, uids: Sequence[str] | None, progress: Progress, cancelled: Cancelled
    ) -> Sequence[PlannedRequest]:
        self._check_sign_ins()
        with self._apart(progress, cancelled) as process:
            if process.start("dry_run", self.territory, self.working_copy, self._extra_catalog(), uids):
                return process.dry_run()
        return self.dry_run(uids, progress, cancelled)

    def _apart(self, progress: Progress, cancelled: Cancelled) -> ApartProcess:
        from .apart_process import ApartProcess

        senders = {c.key: self._sender(c, cancelled, progress) for c in self.territory.connections}
        return ApartProcess(senders, progress, cancelled)

    def _extra_catalog(self) -> list[Path]:
        return [beside(self.file.parent, file) for file in self.territory.catalog]

    def dry_run(
        self, uids: Sequence[str] | None = None, progress: Progress = silent, cancelled: Cancelled = never
    ) -> tuple[PlannedRequest, ...]:
        self._check_sign_ins()
        with self.store() as store:
            platforms = self.platforms(cancelled, progress)
            return pushing.dry_run(store, self.territory, platforms, uids, progress, cancelled)

    def unsent_apart(self, cancelled: Cancelled) -> tuple[UnsentList, list[TownSummary]] | None:
        """All that is unsent and the towns in numbers; None where no other process can be started."""
        from .apart_process import ApartProcess

        with ApartProcess({}, silent, cancelled) as process:
            extra = self._extra_catalog()
            started = process.start("unsent", self.territory, self.working_copy, extra)
            return process.unsent() if started else None

    def touched(self) -> int:
        """How many assets the journal names."""
        return self._read(lambda store: sum(store.tally("st_change", "class").values()))

    def revert(self, uids: Sequence[str]) -> int:
        with self.store() as store:
            return changes.revert(store, self.mappers(), uids)

    def changes(self) -> list[AssetChange]:
        return self._read(lambda store: changes.unsent(store, self.mappers()))

    def overview(self) -> list[TownSummary]:
        return self._read(lambda store: overview.overview(store, self.territory, self.mappers()))

    def status(self) -> Status:
        return self._read(lambda store: overview.status(store, self.mappers()))

    def sensors(self) -> list[SensorReading]:
        from datetime import datetime, timezone

        from ..sensors.readings import sensor_readings

        return self._read(lambda store: sensor_readings(store, self.catalog, datetime.now(timezone.utc)))

    def _read(self, read: Callable[[GeoPackageStore], T]) -> T:
        with self.store(read_only=True) as store:
            return read(store)
