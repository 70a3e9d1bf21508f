"""YAML as hostile text: its size and depth are known before anything is built from it.

The library's parser in C calls itself for each level, and ends the whole program where a file has too many of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import MissingLibraryError

LARGEST = 2_000_000  # bytes; three hundred towns take a hundredth of it
DEEPEST = 60
_TEXT_TAG = "tag:yaml.org,2002:str"  # the others make of a text what nobody here expects
LONGEST_NUMBER = 200  # characters
MOST_BORROWED = 10_000  # nodes that stand in a file by reference alone


class BadYamlError(Exception):
    """`problem`: too_large, too_deep, encoding, yaml, aliases, endless_number. `said`: the library's words, or what was
    found."""

    def __init__(self, problem: str, line: int = 0, said: str = "") -> None:
        super().__init__(problem, line, said)
        self.problem, self.line, self.said = problem, line, said


@cache
def library(purpose: str) -> Any:
    """PyYAML, which QGIS ships. Raises MissingLibraryError."""
    try:
        import yaml
    except ImportError:
        raise MissingLibraryError(library="PyYAML", purpose=purpose) from None
    return yaml


def bytes_of(file: Path) -> bytes:
    """Raises OSError, BadYamlError for a file that nobody has written by hand."""
    with open(file, "rb") as stream:
        body = stream.read(LARGEST + 1)
    check_size(body)
    return body


def check_size(body: bytes) -> None:
    if len(body) > LARGEST:
        raise BadYamlError("too_large", said=f"{LARGEST // 1_000_000} MB")


def text_of(body: bytes) -> str:
    """Raises BadYamlError for what is no UTF-8, with the line where it ends to be."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadYamlError("encoding", body.count(b"\n", 0, error.start) + 1) from error


def events_of(yaml: Any, text: str, loader: Any) -> Iterator[tuple[Any, int]]:
    """Each with how deep it stands. Raises BadYamlError."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                depth += 1
                if depth > DEEPEST:
                    raise BadYamlError("too_deep", event.start_mark.line + 1, str(DEEPEST))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                depth -= 1
            yield event, depth
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise bad_yaml(text, error) from error


def document_of(text: str, purpose: str) -> tuple[Any, Any]:
    """What it says, and the library's nodes that say where; None twice for nothing. Raises BadYamlError."""
    yaml = library(purpose)
    kind = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    check_size(text.encode("utf-8", "replace"))
    for event, _ in events_of(yaml, text, kind):
        if (getattr(event, "tag", None) or _TEXT_TAG) != _TEXT_TAG:
            raise BadYamlError("yaml", event.start_mark.line + 1, event.tag)
        if isinstance(event, yaml.ScalarEvent) and event.implicit[0] and _is_endless(event.value):
            raise BadYamlError("endless_number", event.start_mark.line + 1, f"{event.value[:20]}…")
    try:
        loader = kind(text)
        try:
            node = loader.get_single_node()
            if node is not None:
                _weigh(node, {})
            return None if node is None else loader.construct_document(node), node
        finally:
            loader.dispose()
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise bad_yaml(text, error) from error


def _is_endless(plain: str) -> bool:
    """A number of so many digits, or of sixties of sixties (1:59:59), that the library would count for minutes."""
    return len(plain) > LONGEST_NUMBER and plain[0] in "+-.0123456789"


def _weigh(node: Any, known: dict[int, tuple[int, int, int] | None]) -> tuple[int, int, int]:
    """How many nodes it stands for, how many of them by reference, and how many levels; None in `known`: under way.

    Raises BadYamlError where a few lines of references stand for gigabytes, or for a nest without a floor: whoever
    walked such a tree, or wrote it out, would not end.
    """
    refused = BadYamlError("aliases", node.start_mark.line + 1)
    known[id(node)] = None
    parts = [part for pair in node.value for part in pair] if node.id == "mapping" else node.value
    nodes, borrowed, levels = 1, 0, 0
    for part in parts if node.id != "scalar" else ():
        referred = id(part) in known
        found = known[id(part)] if referred else _weigh(part, known)
        if found is None:  # it holds itself
            raise refused
        nodes, levels = nodes + found[0], max(levels, found[2])
        borrowed += found[0] if referred else found[1]
    if borrowed > MOST_BORROWED or levels > DEEPEST:
        raise refused
    weight = known[id(node)] = nodes, borrowed, levels + 1
    return weight


def bad_yaml(text: str, error: Exception) -> BadYamlError:
    """What the library says, with the line where it says it."""
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return BadYamlError("yaml", mark.line + 1, getattr(error, "problem", None) or "")
    position = getattr(error, "position", None)  # of a character that YAML does not have
    if isinstance(position, int):
        at = getattr(error, "character", None)
        said = f"U+{ord(at) if isinstance(at, str) else int(at or 0):04X}"
        return BadYamlError("yaml", text.count("\n", 0, position) + 1, said)
    return BadYamlError("yaml", 0, str(error))
