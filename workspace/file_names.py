"""Which names a system cannot keep: told before anything is written, since Windows' own words for it help nobody."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])( *\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
LONGEST = 240  # of 260: SQLite and QGIS put endings of their own behind it


def is_reserved(name: str) -> bool:
    """Windows takes it for a device, whatever its ending is and in whatever folder."""
    return _RESERVED.fullmatch(name) is not None


def refused_part(path: PurePath, platform: str = sys.platform) -> str:
    """The folder or file of the path whose name Windows cannot keep; "" where all is well."""
    if platform != "win32":
        return ""
    parts = path.parts[1:] if path.anchor else path.parts
    for part in parts:
        if part not in (".", "..") and (is_reserved(part) or _FORBIDDEN.search(part) or part != part.rstrip(". ")):
            return part
    return ""


def beside(folder: Path, name: str) -> Path:
    """What a file names relative to itself, also where it was written on Windows."""
    return folder / name.replace("\\", "/")


def is_too_long(path: PurePath, platform: str = sys.platform) -> bool:
    return platform == "win32" and len(str(path)) > LONGEST
