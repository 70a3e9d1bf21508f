"""A survey's folder or zip taken into a private place; what a zip says of itself is not believed."""

from __future__ import annotations

import os
import re
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ...errors import DiskFullError, HalfCopiedError, LockedError, NotASurveyError, UnsafeArchiveError

_DATA = (".gpkg", ".gpkg-wal", ".gpkg-journal")
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".pdf")
_WANTED = (*_DATA, ".json", ".jsonl", *PICTURES)
_STRANGE = re.compile(r'[<>:"|?*\x00-\x1f]')
_PIECE = 1 << 20
BASEMAP = "basemap"  # how the file is called that goes along as a background; it comes back unread
DEEPEST = 6


@dataclass(frozen=True)
class Limits:
    """`ratio`: how much larger than its compressed form a member may be, once it is larger than `small`."""

    members: int = 20_000
    total_bytes: int = 8 << 30
    ratio: int = 200
    small: int = 1 << 20


@dataclass(frozen=True)
class Taken:
    """`files`: by their path within the survey, with `/`; photos of a folder stay where they are."""

    folder: Path
    files: dict[str, Path]


def take_in(path: Path, private: Path, limits: Limits = Limits()) -> Taken:
    """Raises NotASurveyError, UnsafeArchiveError, HalfCopiedError, LockedError, DiskFullError."""
    try:
        if path.is_dir():
            return _take_folder(path, private)
        if path.suffix.lower() == ".gpkg" and path.is_file():
            return _take_folder(path.parent, private, path.name)
        if path.is_file() and zipfile.is_zipfile(path):
            return _take_zip(path, private, limits)
    except OSError as error:
        raise DiskFullError(path=str(path), problem=str(error)) if error.errno == 28 else HalfCopiedError(
            path=str(path), problem=str(error)
        ) from error
    if path.is_file():
        raise UnsafeArchiveError(path=str(path), member=path.name, problem="damaged")
    raise NotASurveyError(path=str(path), problem="missing")


def _take_folder(folder: Path, private: Path, only: str | None = None) -> Taken:
    files: dict[str, Path] = {}
    for name, source in _walk(folder):
        if source.suffix.lower() not in (*_DATA, ".json"):
            files[name] = source
        elif only is None or ("/" not in name and (source.suffix == ".json" or source.name.startswith(only))):
            files[name] = target = private / name
            target.parent.mkdir(parents=True, exist_ok=True)
            _copy(source, target)
    return Taken(private, files)


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(_WANTED) and PurePosixPath(name).name.lower() != f"{BASEMAP}.gpkg"


def _walk(folder: Path, below: str = "", depth: int = 0) -> Iterator[tuple[str, Path]]:
    """Ordinary files only: a link may point anywhere."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False) and depth < DEEPEST and not entry.name.startswith("."):
            yield from _walk(Path(entry.path), f"{below}{entry.name}/", depth + 1)
        elif entry.is_file(follow_symlinks=False) and _is_wanted(entry.name):
            yield below + entry.name, Path(entry.path)


def _copy(source: Path, target: Path) -> None:
    """Raises LockedError where somebody wrote into it meanwhile."""
    before = source.stat()
    shutil.copyfile(source, target)
    after = source.stat()
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise LockedError(path=str(source), problem="changed while it was copied")


def _take_zip(path: Path, private: Path, limits: Limits) -> Taken:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check(path, archive.infolist(), limits)
            wanted = [m for m in members if _is_wanted(m.filename.replace("\\", "/"))]
            return Taken(private, _extract(path, archive, wanted, private, limits))
    except zipfile.BadZipFile as error:
        raise UnsafeArchiveError(path=str(path), member=path.name, problem="damaged") from error


def _check(path: Path, members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Before anything is unpacked. Raises UnsafeArchiveError."""
    if len(members) > limits.members:
        raise UnsafeArchiveError(path=str(path), member="", problem="too_many")
    seen: set[str] = set()
    for member in members:
        problem = _problem(member, limits)
        if not problem and member.filename.casefold() in seen:
            problem = "twice"
        if problem:
            raise UnsafeArchiveError(path=str(path), member=member.filename[:200], problem=problem)
        seen.add(member.filename.casefold())
    if sum(m.file_size for m in members if _is_wanted(m.filename.replace("\\", "/"))) > limits.total_bytes:
        raise UnsafeArchiveError(path=str(path), member="", problem="too_large")


def _problem(member: zipfile.ZipInfo, limits: Limits) -> str | None:
    name = member.filename.replace("\\", "/")
    parts = name.rstrip("/").split("/")
    if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in parts:
        return "outside"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "link"
    if len(parts) > DEEPEST + 2 or any(_STRANGE.search(p) or p in ("", ".") or len(p) > 200 for p in parts):
        return "name"
    if member.flag_bits & 1:
        return "encrypted"
    if member.file_size > max(limits.small, limits.ratio * max(member.compress_size, 1)):
        return "bomb"
    return None


def _extract(
    path: Path, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], private: Path, limits: Limits
) -> dict[str, Path]:
    """What really comes out is counted, whatever was promised."""
    files: dict[str, Path] = {}
    left = limits.total_bytes
    for number, member in enumerate(members):
        name = str(PurePosixPath(member.filename.replace("\\", "/")))
        target = private / name if name.lower().endswith(_DATA) else private / f"member{number}"
        target.parent.mkdir(parents=True, exist_ok=True)
        size = 0
        try:
            with archive.open(member) as source, open(target, "wb") as written:
                while some := source.read(_PIECE):
                    size += len(some)
                    if size > member.file_size or size > left:
                        raise UnsafeArchiveError(path=str(path), member=name, problem="bomb")
                    written.write(some)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise UnsafeArchiveError(path=str(path), member=name, problem="damaged") from error
        left -= size
        files[name] = target
    return files
