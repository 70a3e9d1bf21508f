"""Photos and documents of assets: copied beside the working copy under a name made of what is in them, and listed.

A file is deleted by nobody here. One that is there is whole: it was read again after it was copied. Its line comes
after it, so that a killed program leaves a file too many, never a line without its file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ..catalog.definitions import KEPT_HERE
from ..errors import AttachmentError, TerritoryError, WorkingCopyError, error_from_key
from .database import connect, failures_named
from .findings import Finding
from .geopackage import GeoPackageStore
from .picture_files import HASH_LETTERS, examined, hash_of, transferred
from .sql import chunks, marks

FOLDER = "photos"  # beside the working copy, as beside a survey's
QUEUED, SENT, VERIFIED = STATES = ("queued", "sent", "verified")
ATTACH = "photo"  # the action that the journal and the history name
EXAMPLES = 5


@dataclass(frozen=True)
class Attachment:
    """`file` is relative to the working copy's folder. `url`: where it is on the platform's store, once verified."""

    uid: str
    file: str
    sha256: str
    state: str
    url: str | None = None
    error: TerritoryError | None = None


@dataclass(frozen=True)
class Collected:
    """What forms named: `attached` were copied here and listed; `wrong` could not be."""

    attached: int = 0
    wrong: tuple[AttachmentError, ...] = ()


def attach(store: GeoPackageStore, uid: str, source: Path) -> Attachment:
    """Copies it here and lists it; a second time it is the same. Raises AttachmentError, WorkingCopyError."""
    file, digest = keep_file(store.path.parent, uid, source)
    with store.applying():
        _list(store, [(uid, file, digest)])
    return next(one for one in attachments(store, [uid]) if one.file == file)


def keep_file(folder: Path, uid: str, source: Path) -> tuple[str, str]:
    """Its path here and its hash. The name that it had tells nothing that could be believed."""
    try:
        suffix, problem = examined(source)
        if suffix is None:
            raise AttachmentError(uid=uid, file=source.name, problem=problem)
        digest = hash_of(source)
        file = f"{FOLDER}/{digest[:HASH_LETTERS]}{suffix}"
        if not transferred(source, folder / file, digest):
            raise AttachmentError(uid=uid, file=source.name, problem="changed")
    except FileNotFoundError as error:
        raise AttachmentError(uid=uid, file=source.name, problem="missing") from error
    except OSError as error:
        raise WorkingCopyError(path=str(folder / FOLDER), problem=error.strerror or str(error)) from error
    return file, digest


def attachments(store: GeoPackageStore, uids: Iterable[str] | None = None) -> list[Attachment]:
    """In the order in which they were listed."""
    select = (
        "SELECT a.uid, a.file, a.sha256, a.state, u.url, u.state, u.error, u.details FROM st_attachment a "
        "LEFT JOIN st_upload u ON u.sha256=a.sha256"
    )
    with failures_named(store.path):
        if uids is None:
            return _known(store.database.execute(f"{select} ORDER BY a.rowid"))
        found: list[Attachment] = []
        for some in chunks(uids):
            found += _known(store.database.execute(f"{select} WHERE a.uid IN ({marks(some)}) ORDER BY a.rowid", some))
        return found


def detach(store: GeoPackageStore, uid: str, file: str) -> bool:
    """Takes it off the list. The file stays where it is, here and on the platform's store."""
    with store.applying():
        gone = store.database.execute("DELETE FROM st_attachment WHERE uid=? AND file=?", (uid, file))
        return gone.rowcount > 0


def collect(store: GeoPackageStore, uids: Iterable[str] | None = None) -> Collected:
    """Lists what forms have put into attributes of the types photo and file, and copies here what lies elsewhere.

    Without `uids`, of all assets with unsent edits. The attribute then names the copy.
    """
    named = list(_named(store, None if uids is None else set(uids)))
    listed = {(one.uid, one.file) for one in attachments(store, {uid for _, _, uid, _ in named})}
    folder, wrong, made = store.path.parent, list[AttachmentError](), 0
    for table, column, uid, value in named:
        if (uid, value) in listed:
            continue
        try:
            file, digest = keep_file(folder, uid, _place(folder, value))
        except AttachmentError as error:
            wrong.append(error)
            continue
        with store.applying():
            _list(store, [(uid, file, digest)])
            if file != value:
                name = f'UPDATE "{table}" SET "{column}"=? WHERE uid=? AND "{column}"=?'
                store.database.execute(name, (file, uid, value))
        listed.add((uid, file))
        made += 1
    return Collected(made, tuple(wrong))


def check_files(store: GeoPackageStore, *, thoroughly: bool = False) -> list[Finding]:
    """Files that are gone or are not what they were (by their hash, where thoroughly), and those that nothing lists."""
    folder, missing, changed, listed = store.path.parent, [], [], set()
    for one in attachments(store):
        path = folder / one.file
        listed.add(path.name)
        if not path.is_file():
            missing.append(one.file)
        elif thoroughly and hash_of(path) != one.sha256:
            changed.append(one.file)
    listed |= _listed_by_others(store.path)
    there = (file for file in (folder / FOLDER).iterdir() if file.is_file()) if (folder / FOLDER).is_dir() else ()
    loose = [file.name for file in there if file.name not in listed and not file.name.startswith(".")]
    nobody = _of_nobody(store)
    said = {"photo_missing": missing, "photo_changed": changed, "photo_of_nobody": nobody, "file_of_nobody": loose}
    return [
        Finding(kind, "", len(names), tuple(sorted(names)[:EXAMPLES])) for kind, names in said.items() if names
    ]


def _known(rows: Iterable[tuple[str | None, ...]]) -> list[Attachment]:
    """One line each: of several stores, the one that has it."""
    found: dict[tuple[str, str], Attachment] = {}
    for uid, file, digest, state, url, there, error, details in rows:
        told = error_from_key(error, json.loads(details or "{}")) if error else None
        one = Attachment(str(uid), str(file), str(digest), _state(state), url if there == VERIFIED else None, told)
        if (one.uid, one.file) not in found or one.url:
            found[one.uid, one.file] = one
    return list(found.values())


def _state(said: str | None) -> str:
    return said if said in STATES else QUEUED


def _list(store: GeoPackageStore, lines: Iterable[tuple[str, str, str]]) -> None:
    store.database.executemany(
        "INSERT INTO st_attachment(uid, file, sha256, state) SELECT ?1, ?2, ?3, "
        f"CASE WHEN EXISTS (SELECT 1 FROM st_upload WHERE sha256=?3 AND state='{VERIFIED}') THEN '{SENT}' "
        f"ELSE '{QUEUED}' END WHERE NOT EXISTS (SELECT 1 FROM st_attachment WHERE uid=?1 AND file=?2)",
        list(lines),
    )


def _named(store: GeoPackageStore, uids: set[str] | None) -> Iterator[tuple[str, str, str, str]]:
    """Table, column, uid and value of the attributes that hold a file's path; without `uids`, of what is unsent, which
    may be a hundred thousand assets of which none has one."""
    for asset_class in store.catalog.classes.values():
        for attribute in asset_class.columns:
            if attribute.type not in KEPT_HERE:
                continue
            select = f'SELECT uid, "{attribute.key}" FROM "{asset_class.key}" WHERE "{attribute.key}"<>\'\''
            for who, some in _chosen(uids):
                for uid, value in store.database.execute(f"{select} AND uid IN ({who})", some):
                    if isinstance(value, str) and "://" not in value:
                        yield asset_class.key, attribute.key, uid, value


def _chosen(uids: set[str] | None) -> Iterator[tuple[str, list[str]]]:
    if uids is None:
        yield "SELECT uid FROM st_change", []
        return
    for some in chunks(uids):
        yield marks(some), some


def _place(folder: Path, value: str) -> Path:
    path = Path(value.replace("\\", "/"))
    return path if path.is_absolute() else folder / path


def _of_nobody(store: GeoPackageStore) -> list[str]:
    classes = [c.key for c in store.catalog.classes.values()]
    rows = "".join(f' AND uid NOT IN (SELECT uid FROM "{key}" WHERE uid IS NOT NULL)' for key in classes)
    asked = f"SELECT DISTINCT uid FROM st_attachment WHERE uid NOT IN (SELECT uid FROM st_base){rows}"
    return [str(row[0]) for row in store.database.execute(asked)]


def _listed_by_others(path: Path) -> set[str]:
    """Working copies in one folder share their photos' folder."""
    found: set[str] = set()
    for other in path.parent.glob("*.gpkg"):
        if other == path:
            continue
        try:
            with closing(connect(other, read_only=True)) as database, failures_named(other):
                found |= {Path(str(file)).name for (file,) in database.execute("SELECT file FROM st_attachment")}
        except WorkingCopyError:
            continue
    return found
