"""Photos go to the store of their platform; the platform is told an address only once what is there was read again.

Killed at any moment, the next push goes on: a file that is there already is found there, by its hash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from ..catalog.definitions import KEPT_HERE
from ..catalog.model import AssetClass
from ..errors import (
    AccessDeniedError,
    AttachmentError,
    AuthenticationError,
    CancelledError,
    SignInNotAllowedError,
    StorageFullError,
    TerritoryError,
    TlsError,
    UnreachableError,
)
from ..providers.webdav import FilePlace
from .attachments import ATTACH, SENT, VERIFIED, Attachment, attachments
from .geopackage import GeoPackageStore
from .picture_files import MEDIA, stays_here
from .report import Progress, Step
from .store import HistoryLine
from .tables import now
from .territory import Territory

# What one photo is told, the next would be told too; and a password that is tried too often is locked.
FOR_ALL = (
    UnreachableError, TlsError, AuthenticationError, AccessDeniedError, SignInNotAllowedError, StorageFullError
)  # fmt: skip


class Files(Protocol):
    """A platform's store for files, as `providers/webdav.py` has it."""

    @property
    def place(self) -> FilePlace: ...
    def keep(self, name: str, content: bytes, media: str) -> str: ...


@dataclass(frozen=True)
class SentPhotos:
    """`sent` were verified there, `told` assets got an address; what failed waits for the next push."""

    sent: int = 0
    told: int = 0
    failed: tuple[tuple[Attachment, TerritoryError], ...] = ()
    cancelled: bool = False


def silent(_step: Step) -> None:
    """Nobody watches."""


def send_photos(
    store: GeoPackageStore,
    territory: Territory,
    stores: Mapping[str, Files],
    progress: Progress = silent,
    cancelled: Callable[[], bool] = lambda: False,
) -> SentPhotos:
    """`stores`: by the connection's key. Those of assets whose connection has none stay here alone."""
    run = _Run(store, territory, stores)
    waiting = [one for one in attachments(store) if one.state != VERIFIED]
    try:
        for place, one in enumerate(waiting):
            progress(Step("sending_photos", {"done": place, "total": len(waiting)}, place / len(waiting)))
            if cancelled():
                raise CancelledError
            if not run.send(one):
                break
    except CancelledError:
        run.cancelled = True
    return SentPhotos(run.sent, run.told, tuple(run.failed), run.cancelled)


class _Run:
    def __init__(self, store: GeoPackageStore, territory: Territory, stores: Mapping[str, Files]) -> None:
        self.store, self.territory, self.stores = store, territory, stores
        self.sent = self.told = 0
        self.failed: list[tuple[Attachment, TerritoryError]] = []
        self.cancelled = False

    def send(self, one: Attachment) -> bool:
        """False where it makes no sense to go on with the others."""
        found = self._asset(one.uid)
        files = self._store_of(one.uid, found[1] if found else None)
        if found is None or files is None:
            return True
        asset_class, _ = found
        try:
            url = self._uploaded(one, files)
        except CancelledError:
            raise
        except TerritoryError as error:
            self._note(one, files, "", "failed", error)
            self.failed.append((one, error))
            return not isinstance(error, FOR_ALL)
        self._tell(one, files, asset_class, url)
        return True

    def _uploaded(self, one: Attachment, files: Files) -> str:
        known = self.store.database.execute(
            "SELECT url FROM st_upload WHERE sha256=? AND connection=? AND state=?",
            (one.sha256, files.place.connection, VERIFIED),
        ).fetchone()
        if known:
            return str(known[0])
        path = self.store.path.parent / one.file
        try:
            content = path.read_bytes()
        except OSError as error:
            raise AttachmentError(uid=one.uid, file=one.file, problem="missing") from error
        if hashlib.sha256(content).hexdigest() != one.sha256:
            raise AttachmentError(uid=one.uid, file=one.file, problem="changed")
        self._note(one, files, files.place.url_of(path.name), SENT, None)
        url = files.keep(path.name, content, MEDIA.get(path.suffix, "application/octet-stream"))
        self.sent += 1
        return url

    def _note(self, one: Attachment, files: Files, url: str, state: str, error: TerritoryError | None) -> None:
        details = json.dumps(error.details, ensure_ascii=False, default=str) if error else None
        with self.store.applying():
            self.store.database.execute(
                "INSERT OR REPLACE INTO st_upload VALUES (?,?,?,?,?,?,?)",
                (one.sha256, files.place.connection, url, state, now(), error.key if error else None, details),
            )
            if state == SENT:
                self.store.database.execute(
                    "UPDATE st_attachment SET state=? WHERE uid=? AND file=?", (SENT, one.uid, one.file)
                )

    def _tell(self, one: Attachment, files: Files, asset_class: AssetClass, url: str) -> None:
        """The address becomes an ordinary edit, in the same transaction as the word that the file is there."""
        place = files.place
        with self.store.editing(ATTACH):
            database = self.store.database
            upload = (one.sha256, place.connection, url, VERIFIED, now())
            database.execute("INSERT OR REPLACE INTO st_upload VALUES (?,?,?,?,?,NULL,NULL)", upload)
            verified = (VERIFIED, one.uid, one.file)
            database.execute("UPDATE st_attachment SET state=? WHERE uid=? AND file=?", verified)
            if place.attribute not in asset_class.column_keys:
                return
            select = f'SELECT "{place.attribute}" FROM "{asset_class.key}" WHERE uid=?'
            row = database.execute(select, (one.uid,)).fetchone()
            before = row[0] if row else None
            if row is None or before == url or not self._may_replace(before, one, place, asset_class):
                return
            update = f'UPDATE "{asset_class.key}" SET "{place.attribute}"=? WHERE uid=?'
            database.execute(update, (url, one.uid))
            line = HistoryLine(one.uid, asset_class.key, "update", place.attribute, before, url)
            self.store.record(ATTACH, [line])
            self.told += 1

    def _may_replace(self, before: str | None, one: Attachment, place: FilePlace, asset_class: AssetClass) -> bool:
        """What somebody else has put there is theirs. Of several of ours, the one that the attribute names, or that the
        form shows, is told."""
        if before in (None, "", one.file):
            return True
        if stays_here(before) or not str(before).startswith(place.base_url.rstrip("/") + "/"):
            return False
        shown = [a.key for a in asset_class.columns if a.type in KEPT_HERE]
        return any(self._value(asset_class, key, one.uid) == one.file for key in shown)

    def _value(self, asset_class: AssetClass, attribute: str, uid: str) -> object:
        asked = f'SELECT "{attribute}" FROM "{asset_class.key}" WHERE uid=?'
        row = self.store.database.execute(asked, (uid,)).fetchone()
        return row[0] if row else None

    def _asset(self, uid: str) -> tuple[AssetClass, str | None] | None:
        for asset_class in self.store.catalog.classes.values():
            asked = f'SELECT municipality FROM "{asset_class.key}" WHERE uid=?'
            row = self.store.database.execute(asked, (uid,)).fetchone()
            if row:
                return asset_class, row[0]
        return None

    def _store_of(self, uid: str, town: str | None) -> Files | None:
        """Of the connection that has the asset, or will have it."""
        base = self.store.bases([uid]).get(uid)
        if base:
            return self.stores.get(base.key.connection)
        connections = (c for c in self.territory.connections if town and c.scope_of(town))
        return next((self.stores[c.key] for c in connections if c.key in self.stores), None)

