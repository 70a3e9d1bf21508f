"""What metadata.txt, the only place where it is written, says of this plugin."""

from __future__ import annotations

import configparser
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def _metadata() -> configparser.ConfigParser:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(Path(__file__).parent.parent / "metadata.txt", encoding="utf-8")
    return metadata


def about(key: str) -> str:
    """One entry, such as version or homepage; "?" where it is not there."""
    return _metadata().get("general", key, fallback="?")
