"""Catalog files as plain parts that remember their lines, so that an error can name the one to mend.

Every scalar stays text until its meaning is known: YAML 1.1 alone would read `off`, `NO` and `on` as booleans.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import CatalogError, MissingLibraryError

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?")


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
        if isinstance(value, str) and NUMBER.fullmatch(value):
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


@cache
def _composer() -> tuple[Callable[[bytes], Any], type[Exception]]:
    try:
        import yaml
    except ImportError:
        raise MissingLibraryError(library="PyYAML", purpose="catalog") from None
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return (lambda text: yaml.compose(text, Loader=loader)), yaml.YAMLError


def read_part(file: Path) -> Part:
    """The mapping that a catalog file holds."""
    compose, yaml_error = _composer()
    try:
        node = compose(file.read_bytes())
    except OSError:
        raise CatalogError(file=str(file), line=0, problem="unreadable", cure="check_path") from None
    except yaml_error as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        raise CatalogError(file=str(file), line=line, problem="not_yaml", cure="mend_yaml",
                           subject=getattr(error, "problem", None) or str(error)) from None
    if node is None or node.id != "mapping":
        raise CatalogError(file=str(file), line=1, problem="not_a_mapping", cure="write_mapping")
    found = _plain(file, node, set())
    assert isinstance(found, Part)
    return found


def _plain(file: Path, node: Any, seen: set[int]) -> Any:
    if node.id == "scalar":
        return node.value
    if id(node) in seen:  # an alias: a few lines of them could stand for gigabytes
        raise CatalogError(file=str(file), line=node.start_mark.line + 1, problem="not_yaml", cure="mend_yaml",
                           subject="alias")
    seen.add(id(node))
    if node.id == "sequence":
        return [_plain(file, item, seen) for item in node.value]
    part = Part(file, node.start_mark.line + 1)
    for key_node, value_node in node.value:
        key = key_node.value
        line = key_node.start_mark.line + 1
        if not isinstance(key, str):
            raise part.error("wrong_type", "write_text", subject="key")
        if key in part:
            raise CatalogError(file=str(file), line=line, problem="repeated_key", cure="remove_one", subject=key)
        part.lines[key] = line
        part[key] = value_node.value if value_node.id == "scalar" else _plain(file, value_node, seen)
    return part
