"""Photos and documents that came with a survey: looked at before they are believed, stored under their hash."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .archive import PICTURES
from .findings import Finding, finding
from .manifest import PHOTOS

LARGEST = 200 << 20
_TAIL = 256 << 10
_SIGNATURES = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
    (b"%PDF-", ".pdf"),
)
_BRANDS = {b"heic": ".heic", b"heix": ".heic", b"mif1": ".heic", b"msf1": ".heic", b"hevc": ".heic", b"avif": ".avif"}
_ENDS = {".jpg": b"\xff\xd9", ".png": b"IEND", ".pdf": b"%%EOF"}


@dataclass(frozen=True)
class Photo:
    """`file`: its path within the survey; `path`: where it can be read now; `stored`: its name at the office."""

    file: str
    sha256: str
    size: int
    stored: str
    path: Path | None = None


def kind_of(head: bytes) -> str | None:
    """The extension that a file's first bytes call for; None for what is no picture or document."""
    for signature, suffix in _SIGNATURES:
        if head.startswith(signature):
            return suffix
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    return _BRANDS.get(head[8:12]) if head[4:8] == b"ftyp" else None


def look_at(files: Mapping[str, Path]) -> tuple[dict[str, Photo], list[Finding]]:
    """All that call themselves pictures, by their path within the survey."""
    photos: dict[str, Photo] = {}
    findings = []
    for name, path in files.items():
        if not name.lower().endswith(PICTURES):
            continue
        suffix, problem = _examined(path)
        if suffix is None:
            findings.append(finding("photo_refused", file=name, problem=problem))
            continue
        digest, size = hash_of(path), path.stat().st_size
        photos[name] = Photo(name, digest, size, f"{PHOTOS}/{digest[:32]}{suffix}", path)
    return photos, findings


def _examined(path: Path) -> tuple[str | None, str]:
    size = path.stat().st_size
    if size == 0:
        return None, "empty"
    if size > LARGEST:
        return None, "too_large"
    with open(path, "rb") as file:
        head = file.read(32)
        suffix = kind_of(head)
        if suffix is None:
            return None, "not_a_picture"
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    end = _ENDS.get(suffix)
    if end and end not in tail:
        return None, "cut_short"
    return suffix, ""


def hash_of(path: Path) -> str:
    found = hashlib.sha256()
    with open(path, "rb") as file:
        while some := file.read(1 << 20):
            found.update(some)
    return found.hexdigest()


def reference(value: object, photos: Mapping[str, Photo]) -> Photo | None:
    """The photo that a form's field names, relative to the survey's folder as QField and QGIS write it."""
    if not isinstance(value, str) or not value.lower().endswith(PICTURES):
        return None
    name = value.replace("\\", "/").removeprefix("./")
    return photos.get(name)


def looks_like_photo(value: object) -> bool:
    return isinstance(value, str) and value.lower().endswith(PICTURES) and "://" not in value


def store(photos: Iterable[Photo], folder: Path) -> set[str]:
    """Beside the working copy, each checked after its transfer; the hashes of those that are there now whole."""
    whole = set()
    for photo in photos:
        target = folder / photo.stored
        there = target.is_file() and hash_of(target) == photo.sha256
        if there or (photo.path is not None and photo.path.is_file() and _transfer(photo, photo.path, target)):
            whole.add(photo.sha256)
    return whole


def _transfer(photo: Photo, source: Path, target: Path) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.half")
    try:
        with open(source, "rb") as read, open(half, "wb") as written:
            shutil.copyfileobj(read, written, 1 << 20)
            written.flush()
            os.fsync(written.fileno())
        if hash_of(half) != photo.sha256:
            return False
        os.replace(half, target)
        return True
    finally:
        half.unlink(missing_ok=True)
