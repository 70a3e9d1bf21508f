"""What opening an older working copy with a newer catalog has done to it; the file itself tells it."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import WorkingCopyError
from .database import connect, failures_named

MIGRATED = "migrated"  # the key in st_meta


@dataclass(frozen=True)
class Change:
    """`kind`: class_renamed, renamed, retyped, place. `kept`: values that did not fit and are in `st_kept`."""

    kind: str
    asset_class: str
    old: str
    new: str
    attribute: str | None = None
    values: int = 0
    kept: int = 0


@dataclass(frozen=True)
class Migration:
    at: str
    changes: tuple[Change, ...] = ()
    added: int = 0  # new columns
    backup: str | None = None

    @property
    def kept(self) -> int:
        return sum(change.kept for change in self.changes)

    def as_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def migration_of(text: str | None) -> Migration | None:
    """What `st_meta` tells of the last one."""
    try:
        said = json.loads(text) if text else None
        return Migration(**{**said, "changes": tuple(Change(**one) for one in said["changes"])}) if said else None
    except (ValueError, TypeError, KeyError):
        return None


def last_migration(path: Path) -> Migration | None:
    """Of a file that may not be there, or not be whole."""
    try:
        with closing(connect(path, read_only=True)) as database, failures_named(path):
            row = database.execute("SELECT value FROM st_meta WHERE key=?", (MIGRATED,)).fetchone()
            return migration_of(row[0]) if row else None
    except WorkingCopyError:
        return None
