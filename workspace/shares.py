"""Whether a file lies on a network share, where SQLite's write-ahead log must not be used."""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path

_NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "davfs", "9p", "afs", "ncpfs", "glusterfs", "ceph")
_DRIVE_REMOTE = 4
MOUNTS = Path("/proc/self/mounts")


def is_on_share(path: Path) -> bool:
    """Where it cannot be told, no."""
    return _is_share(path.absolute().parent)


@lru_cache(maxsize=32)
def _is_share(folder: Path) -> bool:
    if sys.platform == "win32":
        return _is_windows_share(folder)
    if sys.platform == "darwin":
        return str(folder).startswith("/Volumes/")  # also other disks, which lose nothing by it
    try:
        mounts = MOUNTS.read_text(encoding="utf-8", errors="replace")
        return kind_of_mount(folder.resolve(), mounts).startswith(_NETWORK)
    except OSError:
        return False


def kind_of_mount(folder: Path, mounts: str) -> str:
    """The file system's type of the innermost mount that holds the folder; `mounts` as Linux lists them."""
    innermost, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = fields[1].replace("\\040", " ")
        inside = place == "/" or folder == Path(place) or Path(place) in folder.parents
        if inside and len(place) >= len(innermost):
            innermost, kind = place, fields[2]
    return kind


def _is_windows_share(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)  # type: ignore[attr-defined,unused-ignore]
