"""The file of a bundle: a zip with a small working copy, lines to read, and the hashes of both; no secret."""

from __future__ import annotations

import hashlib
import json
import os
import re
import uuid
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from ...errors import DiskFullError, ForeignSurveyError, NewerFormatError, NotABundleError, ReadOnlyError
from ..picture_files import hash_of
from ..replacing import drop, put_in_place
from ..territory import Territory
from .archive import Limits, take_in

BUNDLE_FORMAT = 1
MANIFEST, GEOPACKAGE, CHANGES, ANSWERS = "bundle.json", "bundle.gpkg", "changes.jsonl", "answers.jsonl"
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True)
class BundleManifest:
    """`connections`: kind, address and tenant of each, so that it is pushed where it was meant to go.

    `uids`: what it carries. `pushed`: when it was last pushed; None until then. `files`: name to SHA-256.
    """

    id: str
    made: str
    territory: str
    copy: str
    editor: str
    app: str
    connections: Mapping[str, tuple[str, str, str]]
    uids: tuple[str, ...]
    pushed: str | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    bundle: int = BUNDLE_FORMAT


@dataclass(frozen=True)
class Bundle:
    manifest: BundleManifest
    files: Mapping[str, Path]

    def lines(self, name: str) -> list[dict[str, Any]]:
        """Raises NotABundleError."""
        if name not in self.files:
            return []
        try:
            said = [json.loads(line) for line in self.files[name].read_text(encoding="utf-8").splitlines() if line]
        except (ValueError, RecursionError) as error:
            raise NotABundleError(path=name, problem="altered") from error
        if not all(isinstance(one, dict) for one in said):
            raise NotABundleError(path=name, problem="altered")
        return said


def connections_of(territory: Territory) -> dict[str, tuple[str, str, str]]:
    return {c.key: (c.kind, c.url.rstrip("/"), c.tenant) for c in territory.connections}


def open_bundle(path: Path, private: Path) -> Bundle:
    """Raises NotABundleError, UnsafeArchiveError, NewerFormatError."""
    if not path.is_file():
        raise NotABundleError(path=str(path), problem="missing")
    taken = take_in(path, private, Limits(members=50, total_bytes=4 << 30))
    if MANIFEST not in taken.files:
        raise NotABundleError(path=str(path), problem="manifest")
    manifest = _manifest(taken.files[MANIFEST], path)
    for name, digest in manifest.files.items():
        if name not in taken.files or hash_of(taken.files[name]) != digest:
            raise NotABundleError(path=str(path), problem="altered", file=name)
    if GEOPACKAGE not in manifest.files:
        raise NotABundleError(path=str(path), problem="manifest")
    return Bundle(manifest, {name: taken.files[name] for name in manifest.files})


def check_destination(bundle: Bundle, territory: Territory, path: Path) -> None:
    """Raises ForeignSurveyError where it was meant for other platforms."""
    here = connections_of(territory)
    for key, place in bundle.manifest.connections.items():
        if here.get(key) != place:
            expected = here[key][1] if key in here else ", ".join(here)
            raise ForeignSurveyError(path=str(path), found=f"{key} {place[1]}", expected=expected)


def _manifest(file: Path, path: Path) -> BundleManifest:
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        if said["bundle"] > BUNDLE_FORMAT:
            raise NewerFormatError(path=str(path), found=said["bundle"], known=BUNDLE_FORMAT)
        manifest = BundleManifest(
            id=str(said["id"]),
            made=str(said["made"]),
            territory=str(said["territory"]),
            copy=str(said["copy"]),
            editor=str(said["editor"]),
            app=str(said["app"]),
            connections={str(key): (str(a), str(b), str(c)) for key, (a, b, c) in said["connections"].items()},
            uids=tuple(map(str, said["uids"])),
            pushed=said["pushed"],
            files={str(name): str(digest) for name, digest in said["files"].items()},
            bundle=said["bundle"],
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OSError) as error:
        raise NotABundleError(path=str(path), problem="manifest") from error
    if not _ID.fullmatch(manifest.id):
        raise NotABundleError(path=str(path), problem="manifest")
    return manifest


def save_bundle(path: Path, manifest: BundleManifest, files: Mapping[str, Path]) -> BundleManifest:
    """In place of what is there, whole or not at all."""
    whole = replace(manifest, files={name: hash_of(file) for name, file in files.items()})
    half = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.half")
    try:
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(asdict(whole), ensure_ascii=False, indent=1))
            for name, file in files.items():
                archive.write(file, name)
        with open(half, "rb+") as written:
            os.fsync(written.fileno())
        put_in_place(half, path)
    except OSError as error:
        kind = DiskFullError if error.errno == 28 else ReadOnlyError
        raise kind(path=str(path), problem=str(error)) from error
    finally:
        drop(half)
    return whole


def write_lines(file: Path, lines: Iterable[Mapping[str, Any]]) -> None:
    with open(file, "w", encoding="utf-8") as written:
        for line in lines:
            written.write(json.dumps(line, ensure_ascii=True, default=str) + "\n")


def digest_of(bundle: Bundle) -> str:
    """Of what the platform answered."""
    return bundle.manifest.files.get(ANSWERS, hashlib.sha256(b"").hexdigest())
