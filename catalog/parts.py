"""Catalog files as plain parts that remember their lines, so that an error can name the one to mend.

Every scalar stays text until its meaning is known: YAML 1.1 alone would read `off`, `NO` and `on` as booleans.
"""

from __future__ import annotations

import math
import re
from pathlib import Path
from typing import Any

from ..errors import CatalogError
from .yaml_reading import BadYamlError, bytes_of, events_of, library, text_of

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?")
_BAD_YAML = {
    "too_large": ("too_large", "split_file"),
    "too_deep": ("too_deep", "mend_yaml"),
    "encoding": ("encoding", "save_as_utf8"),
    "yaml": ("not_yaml", "mend_yaml"),
}


class Part(dict[str, Any]):
    """One mapping of a catalog file; `lines` tells where each of its keys is written."""

    __slots__ = ("file", "line", "lines")

    def __init__(self, file: Path, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}

    def error(self, problem: str, cure: str, key: str | None = None, **details: Any) -> CatalogError:
        """The error that points at `key` here, or at the whole part."""
        line = self.lines.get(key, self.line) if key else self.line
        return CatalogError(file=str(self.file), line=line, problem=problem, cure=cure, **details)

    def check_keys(self, known: frozenset[str], required: tuple[str, ...] = ()) -> None:
        for key in self:
            if key not in known:
                raise self.error("unknown_key", "use_known", key, subject=key, known=sorted(known))
        for key in required:
            if key not in self:
                raise self.error("missing_key", "add_key", subject=key)

    def text(self, key: str, default: str | None = None) -> str | None:
        value = self.get(key)
        if value is None:
            return default
        if not isinstance(value, str) or not value:
            raise self.error("wrong_type", "write_text", key, subject=key)
        return value

    def snake_key(self) -> str:
        """The part's own `key`, which becomes the name of a table, a column or a file."""
        value = self.text("key")
        if value is None:
            raise self.error("missing_key", "add_key", subject="key")
        if not SNAKE_CASE.fullmatch(value):
            raise self.error("not_snake_case", "write_snake_case", "key", subject=value)
        return value

    def snake_keys(self, key: str) -> tuple[str, ...]:
        for name in self.texts(key):
            if not SNAKE_CASE.fullmatch(name):
                raise self.error("not_snake_case", "write_snake_case", key, subject=name)
        return self.texts(key)

    def choice(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in allowed:
            raise self.error("unknown_value", "use_known", key, subject=value, known=list(allowed))
        return value

    def boolean(self, key: str) -> bool:
        return self.choice(key, ("true", "false"), "false") == "true"

    def number(self, key: str, default: float | None = None) -> float | None:
        value = self.get(key)
        return default if value is None else self._number(key, value)

    def _number(self, key: str, value: object) -> float:
        if isinstance(value, str) and NUMBER.fullmatch(value) and math.isfinite(float(value)):
            return float(value)
        raise self.error("wrong_type", "write_number", key, subject=key)

    def span(self, key: str) -> tuple[float | None, float | None] | None:
        """[least, most], either of them open when left out as `null` or `~`."""
        if key not in self:
            return None
        ends = self.texts(key)
        if len(ends) != 2:
            raise self.error("wrong_type", "write_range", key, subject=key)
        least, most = (None if end in ("null", "~") else self._number(key, end) for end in ends)
        if least is not None and most is not None and least > most:
            raise self.error("range_reversed", "write_range", key, subject=key)
        return least, most

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.get(key, [])
        if not isinstance(value, list) or any(not isinstance(item, str) for item in value):
            raise self.error("wrong_type", "write_list", key, subject=key)
        return tuple(value)

    def part(self, key: str) -> Part | None:
        value = self.get(key)
        if value is not None and not isinstance(value, Part):
            raise self.error("wrong_type", "write_mapping", key, subject=key)
        return value

    def parts(self, key: str) -> list[Part]:
        value = self.get(key, [])
        if not isinstance(value, list) or any(not isinstance(item, Part) for item in value):
            raise self.error("wrong_type", "write_list_of_mappings", key, subject=key)
        return value


def read_part(file: Path) -> Part:
    """The mapping that a catalog file holds."""
    try:
        text = text_of(bytes_of(file))
        found = _built(file, text)
    except OSError:
        raise CatalogError(file=str(file), line=0, problem="unreadable", cure="check_path") from None
    except BadYamlError as error:
        problem, cure = _BAD_YAML[error.problem]
        raise CatalogError(file=str(file), line=error.line, problem=problem, cure=cure, subject=error.said) from None
    if not isinstance(found, Part):
        raise CatalogError(file=str(file), line=1, problem="not_a_mapping", cure="write_mapping")
    return found


def _built(file: Path, text: str) -> Any:
    """Without calling itself, level by level, from what the parser meets."""
    yaml = library("catalog")
    root: list[Any] = []
    open_: list[Any] = [root]  # what is being filled; a mapping waits with its key
    keys: list[tuple[str, int] | None] = [None]
    for event, _ in events_of(yaml, text, getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        line = event.start_mark.line + 1
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            open_.pop()
            keys.pop()
            continue
        if isinstance(event, yaml.AliasEvent):  # a few lines of them could stand for gigabytes
            raise CatalogError(file=str(file), line=line, problem="aliases", cure="write_out", subject=event.anchor)
        if isinstance(event, yaml.ScalarEvent):
            found: Any = event.value
        elif isinstance(event, yaml.SequenceStartEvent):
            found = []
        elif isinstance(event, yaml.MappingStartEvent):
            found = Part(file, line)
        else:
            if isinstance(event, yaml.DocumentStartEvent) and root:
                raise CatalogError(file=str(file), line=line, problem="not_a_mapping", cure="write_mapping")
            continue
        _put(open_[-1], keys, found, line)
        if not isinstance(found, str):
            open_.append(found)
            keys.append(None)
    return root[0] if root else None


def _put(holder: Any, keys: list[tuple[str, int] | None], found: Any, line: int) -> None:
    if isinstance(holder, list):
        holder.append(found)
        return
    waiting = keys[-1]
    if waiting is not None:
        holder[waiting[0]] = found
        keys[-1] = None
        return
    if not isinstance(found, str):
        raise holder.error("wrong_type", "write_text", subject="key")
    if found in holder.lines:
        raise CatalogError(
            file=str(holder.file), line=line, problem="repeated_key", cure="remove_one", subject=found
        )
    holder.lines[found] = line
    keys[-1] = found, line
