"""One asset as a survey brought it, and the whole of what a survey brought."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...providers.model import Value
from .findings import Finding
from .manifest import Manifest
from .photos import Photo


@dataclass(frozen=True)
class Brought:
    """`base` is what left (None: it is new), `mine` what came back (None: it was deleted there).

    `fields`: the attributes that the survey has a say in. `noticed`: the journal in the file knows of it; else it was
    found by comparing. `touched`: the journal's count of its edits.
    """

    uid: str
    asset_class: str
    fields: tuple[str, ...]
    base: Mapping[str, Value] | None
    mine: Mapping[str, Value] | None
    municipality: str | None = None
    editor: str | None = None
    device: str | None = None
    first: str | None = None
    last: str | None = None
    touched: int = 0
    noticed: bool = True
    photos: tuple[Photo, ...] = ()

    def as_json(self) -> dict[str, Any]:
        photos = [[p.file, p.sha256, p.size, p.stored, str(p.path) if p.path else None] for p in self.photos]
        return {**vars(self), "fields": list(self.fields), "photos": photos}


def brought_from_json(said: Mapping[str, Any]) -> Brought:
    photos = tuple(Photo(f, h, n, s, Path(p) if p else None) for f, h, n, s, p in said["photos"])
    return Brought(**{**said, "fields": tuple(said["fields"]), "photos": photos})


@dataclass
class ReturnedSurvey:
    """What came back, on a private copy that `close` removes. Nothing of it is at the office yet.

    `assets`: those that were touched. `left`: all that it had left with. `counts`: by class, how many it has now.
    """

    id: str
    name: str
    editor: str
    device: str
    eiel_states: bool
    assets: tuple[Brought, ...]
    findings: tuple[Finding, ...] = ()
    manifest: Manifest | None = None
    left: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)
    private: Path | None = None

    def close(self) -> None:
        if self.private is not None:
            shutil.rmtree(self.private, ignore_errors=True)

    def __enter__(self) -> ReturnedSurvey:  # noqa: PYI034 (Self is of Python 3.11)
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
