"""Pictures and documents as files: looked at before they are believed, copied whole, named by what is in them."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import uuid
from pathlib import Path

from .replacing import drop, put_in_place

LARGEST = 200 << 20
HASH_LETTERS = 32  # of a name: 128 bits
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
# What forms, QField and we write; a path that a platform itself may have is none of these.
_OF_THIS_COMPUTER = re.compile(
    r"(?:photos/[0-9a-f]{32}|(?:\./)?DCIM/.+|file:.+|[A-Za-z]:[\\/].+|\\\\.+"
    r"|/(?:home|Users|Volumes|mnt|root|run|sdcard|storage|tmp|var)/.+)"
    r"\.(?:jpe?g|png|gif|tiff?|webp|hei[cf]|avif|pdf)",
    re.IGNORECASE,
)
MEDIA = {".jpg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".tif": "image/tiff", ".webp": "image/webp",
         ".heic": "image/heic", ".avif": "image/avif", ".pdf": "application/pdf"}  # fmt: skip


def stays_here(value: object) -> bool:
    """Whether an attribute names a file of this computer, which would tell a platform nothing."""
    return isinstance(value, str) and _OF_THIS_COMPUTER.fullmatch(value) is not None


def kind_of(head: bytes) -> str | None:
    """The extension that a file's first bytes call for; None for what is no picture or document."""
    for signature, suffix in _SIGNATURES:
        if head.startswith(signature):
            return suffix
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    return _BRANDS.get(head[8:12]) if head[4:8] == b"ftyp" else None


def examined(path: Path) -> tuple[str | None, str]:
    """The extension, or why it is refused: empty, too_large, not_a_picture, cut_short."""
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


def transferred(source: Path, target: Path, sha256: str) -> bool:
    """Whole under its name, and read again, or not there. False where what arrived is something else."""
    if target.is_file() and hash_of(target) == sha256:
        return True
    if not source.is_file():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.half")
    try:
        with open(source, "rb") as read, open(half, "wb") as written:
            shutil.copyfileobj(read, written, 1 << 20)
            written.flush()
            os.fsync(written.fileno())
        if hash_of(half) != sha256:
            return False
        put_in_place(half, target)
        return True
    finally:
        drop(half)
