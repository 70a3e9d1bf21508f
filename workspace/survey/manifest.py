"""What a survey's folder says of itself: `survey.json`, and the same words inside its GeoPackage."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from configparser import ConfigParser
from configparser import Error as NotReadableError
from dataclasses import asdict, dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...errors import NewerFormatError, NotASurveyError

SURVEY_FORMAT = 1
FILE = "survey.json"
META = "survey"  # the key in st_meta
PHOTOS = "photos"
_ID = re.compile(r"[0-9a-f]{32}")
_PLAIN = re.compile(r"[^/\\\x00]+\.gpkg")


@dataclass(frozen=True)
class PackedClass:
    """`fields`: attribute to the type that it had then."""

    count: int
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Manifest:
    """`copy` is the working copy that it was prepared from; `base` the hash of what the assets were like then."""

    id: str
    name: str
    file: str
    made: str
    territory: str
    copy: str
    editor: str
    device: str
    people: tuple[str, ...]
    language: str
    eiel_states: bool
    area: Any
    classes: Mapping[str, PackedClass]
    base: str
    format: int
    catalog: str
    app: str
    survey: int = field(default=SURVEY_FORMAT)

    def text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def from_text(text: str, path: Path) -> Manifest:
    """Raises NotASurveyError, NewerFormatError."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotASurveyError(path=str(path), problem="manifest") from error
    if not isinstance(said, dict) or not isinstance(said.get("survey"), int):
        raise NotASurveyError(path=str(path), problem="manifest")
    if said["survey"] > SURVEY_FORMAT:
        raise NewerFormatError(path=str(path), found=said["survey"], known=SURVEY_FORMAT)
    try:
        return _manifest(said)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotASurveyError(path=str(path), problem="manifest") from error


def _manifest(said: Mapping[str, Any]) -> Manifest:
    words = ["id", "name", "file", "made", "territory", "copy", "editor", "device", "language", "base"]
    words += ["catalog", "app"]
    texts = {name: said[name] for name in words}
    if not all(isinstance(text, str) for text in texts.values()) or not _ID.fullmatch(texts["id"]):
        raise ValueError("a text is missing")
    if not _PLAIN.fullmatch(texts["file"]):
        raise ValueError("not a file's name")
    classes = {
        str(key): PackedClass(int(one["count"]), {str(k): str(v) for k, v in one["fields"].items()})
        for key, one in said["classes"].items()
    }
    people = tuple(str(person) for person in said["people"])
    rest = {"survey": said["survey"], "format": int(said["format"]), "area": said["area"]}
    known = {f.name for f in fields(Manifest)}
    made = {**texts, **rest, "people": people, "classes": classes, "eiel_states": bool(said["eiel_states"])}
    return Manifest(**{name: value for name, value in made.items() if name in known})


def base_hash(lines: Iterable[tuple[str, str, str]]) -> str:
    """Of uid, class and values as they are kept, whatever their order."""
    found = hashlib.sha256()
    for uid, asset_class, entity in sorted(lines):
        found.update(json.dumps([uid, asset_class, entity], ensure_ascii=True).encode())
    return found.hexdigest()


@lru_cache(maxsize=1)
def app_version() -> str:
    """Of this plugin, from the only place where it is written."""
    metadata = ConfigParser(interpolation=None)
    try:
        metadata.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
        return metadata.get("general", "version", fallback="")
    except (OSError, NotReadableError):
        return ""
