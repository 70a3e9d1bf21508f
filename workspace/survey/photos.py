"""Photos and documents that came with a survey: looked at before they are believed, stored under their hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..picture_files import HASH_LETTERS, examined, hash_of, transferred
from .archive import PICTURES
from .findings import Finding, finding
from .manifest import PHOTOS


@dataclass(frozen=True)
class Photo:
    """`file`: its path within the survey; `path`: where it can be read now; `stored`: its name at the office."""

    file: str
    sha256: str
    size: int
    stored: str
    path: Path | None = None


def look_at(files: Mapping[str, Path]) -> tuple[dict[str, Photo], list[Finding]]:
    """All that call themselves pictures, by their path within the survey."""
    photos: dict[str, Photo] = {}
    findings = []
    for name, path in files.items():
        if not name.lower().endswith(PICTURES):
            continue
        suffix, problem = examined(path)
        if suffix is None:
            findings.append(finding("photo_refused", file=name, problem=problem))
            continue
        digest, size = hash_of(path), path.stat().st_size
        photos[name] = Photo(name, digest, size, f"{PHOTOS}/{digest[:HASH_LETTERS]}{suffix}", path)
    return photos, findings


def reference(value: object, photos: Mapping[str, Photo]) -> Photo | None:
    """The photo that a form's field names, relative to the survey's folder as QField and QGIS write it."""
    if not isinstance(value, str) or not value.lower().endswith(PICTURES):
        return None
    return photos.get(as_listed(value))


def as_listed(name: str) -> str:
    """A form's way to write a path, as the survey's list of files has it."""
    return name.replace("\\", "/").removeprefix("./")


def looks_like_photo(value: object) -> bool:
    return isinstance(value, str) and value.lower().endswith(PICTURES) and "://" not in value


def names_file(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "://" not in value


def store(photos: Iterable[Photo], folder: Path) -> set[str]:
    """Beside the working copy, each checked after its transfer; the hashes of those that are there now whole."""
    return {
        photo.sha256
        for photo in photos
        if transferred(photo.path or folder / photo.stored, folder / photo.stored, photo.sha256)
    }
