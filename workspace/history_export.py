"""The history as a table for a spreadsheet: one line for each value that changed.

Cells are what a person reads, in the words that the caller gives; the values as they are kept follow in columns of
their own. A cell is never a formula, whoever wrote its text, and the file has its name only once it is whole.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..catalog.model import Attribute, Catalog
from ..errors import CancelledError, FileNotWrittenError
from ..providers.base import Mapper
from ..providers.model import GEOMETRY, Value
from .changes import unsent
from .history import EDIT, HistoryEntry, all_entries, history_of, oldest
from .replacing import drop, put_in_place
from .report import FieldChange, Progress, Step
from .store import Store

BOM = "\ufeff"  # a spreadsheet takes the file for UTF-8
_FORMULA = re.compile(r"\s*[=+\-@\r\n]|\s*\uff1d|\s*\uff0b|\s*\uff0d|\s*\uff20")
_SPLIT = re.compile(r"([;,]\s*)([=+@])")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?$")


@dataclass(frozen=True)
class Words:
    """`headers`: when, who, what was done, class, asset, attribute, unit, before, after, before and after as kept."""

    language: str
    headers: tuple[str, ...]
    kinds: Mapping[str, str]
    changes: Mapping[str, str]  # create, update, delete
    geometry: str
    yes: str
    no: str
    delimiter: str = ","
    decimal: str = "."


def export_history(
    store: Store,
    mappers: Mapping[str, Mapper],
    path: Path,
    words: Words,
    uids: Iterable[str] | None = None,
    progress: Progress = lambda _step: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Of some assets, newest first, or of all as it happened, unsent edits last. How many lines were written.

    Raises FileNotWrittenError, CancelledError; what had the name before stays then.
    """
    half = path.with_name(f".{path.name}.{os.getpid()}.part")
    sheet = _Sheet(store.catalog, words)
    count = 0
    try:
        with open(half, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(BOM)
            writer = csv.writer(file, delimiter=words.delimiter)
            writer.writerow(words.headers)
            for entry in _entries(store, mappers, uids):
                if cancelled():
                    raise CancelledError
                lines = list(sheet.lines(entry))
                writer.writerows(lines)
                count += len(lines)
                if count % 500 < len(lines):
                    progress(Step("exporting", {"done": count}))
            file.flush()
            os.fsync(file.fileno())
        put_in_place(half, path)
    except OSError as error:
        raise FileNotWrittenError(path=str(path), problem=error.strerror or str(error)) from error
    finally:
        drop(half)
    return count


def _entries(
    store: Store, mappers: Mapping[str, Mapper], uids: Iterable[str] | None
) -> Iterator[HistoryEntry]:
    if uids is None:
        yield from all_entries(store)
        for c in unsent(store, mappers):
            yield HistoryEntry(c.uid, c.asset_class, EDIT, c.kind, c.last, c.editor, c.fields, conflict=c.conflict)
        return
    for uid in dict.fromkeys(uids):
        page = history_of(store, mappers, uid, there=True)
        while page:
            yield from page
            first = oldest(page)
            page = history_of(store, mappers, uid, first) if first is not None else []


class _Sheet:
    def __init__(self, catalog: Catalog, words: Words) -> None:
        self.catalog, self.words = catalog, words

    def lines(self, entry: HistoryEntry) -> Iterator[list[str]]:
        found = self.catalog.classes.get(entry.asset_class)
        name = found.names.to(self.words.language) if found else entry.asset_class
        done = self.words.kinds.get(entry.kind, entry.kind)
        if entry.change != "update":
            done = f"{done}: {self.words.changes[entry.change]}"
        start = [_moment(entry.there or entry.at), entry.editor or "", done, name, entry.uid]
        for change in entry.fields or (FieldChange("", None, None),):
            attribute = found.attribute(change.attribute) if found else None
            cells = [*start, self._name(attribute, change.attribute), attribute.unit or "" if attribute else ""]
            cells += [self._shown(attribute, value) for value in (change.before, change.now)]
            cells += [_kept(value) for value in (change.before, change.now)]
            yield [safe(cell) for cell in cells]

    def _name(self, attribute: Attribute | None, key: str) -> str:
        if key == GEOMETRY:
            return self.words.geometry
        return attribute.names.to(self.words.language) if attribute else key

    def _shown(self, attribute: Attribute | None, value: Value) -> str:
        if isinstance(value, bool):
            return self.words.yes if value else self.words.no
        if isinstance(value, (int, float)):
            return str(value).replace(".", self.words.decimal)
        if isinstance(value, Mapping) and "coordinates" in value:
            return well_known_text(value)
        if attribute is not None and attribute.type == "datetime":
            return _moment(value)
        if attribute is not None and attribute.type in ("code", "codes"):
            codes = self.catalog.code_lists.get(attribute.codes or "")
            several = value if isinstance(value, (list, tuple)) else (value,)
            named = [(codes.code(str(one)) if codes else None, one) for one in several if one is not None]
            return ", ".join(code.names.to(self.words.language) if code else _kept(one) for code, one in named)
        return _kept(value)


def safe(text: str) -> str:
    """As a spreadsheet shows it, and never runs it, also where it splits lines at another sign than ours."""
    text = _SPLIT.sub(r"\1'\2", text.replace("\x00", "").replace("\t", " "))
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.match(text) else text


def well_known_text(geometry: Mapping[str, Any]) -> str:
    return f"{str(geometry.get('type', '')).upper()} {_positions(geometry.get('coordinates'))}"


def _positions(node: Any) -> str:
    if isinstance(node, (list, tuple)) and node and not isinstance(node[0], (list, tuple)):
        return f"({_position(node)})"
    return f"({', '.join(_inner(part) for part in node or ())})"


def _inner(node: Any) -> str:
    return _position(node) if node and not isinstance(node[0], (list, tuple)) else _positions(node)


def _position(node: Any) -> str:
    return " ".join(str(number) for number in node[:2])


def _kept(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _moment(text: object) -> str:
    """By the clock of this machine, in the form that every spreadsheet takes for a date."""
    try:
        moment = datetime.fromisoformat(str(text).strip().replace("Z", "+00:00"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):
        return str(text or "")
