"""What entities that a broker writes alike have in common, as one regular expression: all but their values.

It takes only what can be read in one way: texts without escapes, numbers of ordinary length, flat values and metadata,
attributes in one order, each once, and no blanks between. All else is for the parser.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .builtins import DATE_MODIFIED

MOST_NAMES = 200

_TEXT = r'[^"\\\x00-\x1f]*'
_STRING = f'"{_TEXT}"'
_NUMBER = r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,17})?"
_LEAF = rf'(?:"{_TEXT}"|{_NUMBER}|null|true|false)'
_LIST = rf"\[(?:{_LEAF}(?:,{_LEAF})*)?\]"
_OBJECT = rf'\{{(?:"{_TEXT}":{_LEAF}(?:,"{_TEXT}":{_LEAF})*)?\}}'
_ANY = f"(?:{_LEAF}|{_OBJECT}|{_LIST})"
_ENTRY = rf'"{_TEXT}":\{{"type":"{_TEXT}","value":{_LEAF}\}}'
_METADATA = rf"\{{(?:\}}|{_ENTRY}(?:,{_ENTRY})*\}})"  # most have none, which is tried first
# Within the world but for its very edge, and no whole number: what else there is, the parser looks at.
_LONGITUDE = r"-?(?:1[0-7][0-9]|[1-9]?[0-9])\.[0-9]{1,17}"
_LATITUDE = r"-?(?:[1-8]?[0-9])\.[0-9]{1,17}"

_HEAD = re.compile(rf'\{{"id":"{_TEXT}","type":"({_TEXT})"')


class Wanted(NamedTuple):
    """What is to be found. `texts`: attributes whose text stays as it is; `values`: those that are read; `whole`:
    those to be parsed; `place`: the one with the place, None where the class has none."""

    texts: frozenset[str]
    values: frozenset[str]
    whole: frozenset[str]
    place: str | None


class Skeleton:
    """`match` at the place of an entity: its `groups` are its text up to the last bracket, its id, and then what
    `found` tells of each attribute's number."""

    def __init__(
        self, kind: str, names: Sequence[str], last: Sequence[str], wanted: Wanted, loose: Iterable[str] = ()
    ) -> None:
        """`last`: the broker's own attributes, which stand behind all others. `loose`: those that should be texts, and
        are no texts everywhere."""
        self.names, self.last, self.wanted, self.loose = tuple(names), tuple(last), wanted, frozenset(loose)
        self.found: dict[tuple[str, str], int] = {}
        self._groups = 2
        entity = rf'(\{{"id":"({_TEXT[:-1]}+)","type":{_literal(kind)}'
        entity += "".join(map(self._attribute, self.names)) + ")"
        entity += "".join(self._of_the_broker(name) for name in self.last) + r"\}"
        self._match = re.compile(entity).match
        self._is_dated = DATE_MODIFIED in self.last

    def match(self, text: str, at: int) -> re.Match[str] | None:
        found = self._match(text, at)
        if found and not self._is_dated and DATE_MODIFIED in found.group(1):
            return None  # its date is the latest of its attributes'
        return found

    def widened(self, kind: str, entity: Mapping[str, Any], last: Sequence[str]) -> Skeleton | None:
        """One that takes this entity too; None where nothing about it is new."""
        names, at = list(self.names), 0
        for name in _names(entity):
            if name in names:
                at = names.index(name) + 1
            else:
                names.insert(at, name)
                at += 1
        loose = self.loose | _loose(entity, self.wanted)
        if len(names) > MOST_NAMES or (tuple(names), tuple(last), loose) == (
            self.names,
            self.last,
            self.loose,
        ):
            return None
        return Skeleton(kind, names, last, self.wanted, loose)

    def _attribute(self, name: str) -> str:
        wanted, value = self.wanted, _ANY
        if name == wanted.place:
            return self._place(name)
        around = self._group(name, "whole", "{}") if name in wanted.whole else "{}"
        if name in wanted.texts - self.loose:
            value = f'(?:"{self._group(name, "text", _TEXT)}"|null)'
        elif name in wanted.texts | wanted.values:
            value = self._group(name, "value", _ANY)
        attribute = f"{_literal(name)}:{_of_parts(_STRING, value)}"
        return f"(?:,{around.replace('{}', attribute)})?"

    def _place(self, name: str) -> str:
        lon, lat = self._group(name, "lon", _LONGITUDE), self._group(name, "lat", _LATITUDE)
        point = rf'\{{"type":"Point","coordinates":\[{lon},{lat}\]\}}'
        return f",{_literal(name)}:{_of_parts(_literal('geo:json'), point)}"

    def _of_the_broker(self, name: str) -> str:
        value = self._group(name, "broker", _TEXT)
        return rf',{_literal(name)}:\{{"type":"{_TEXT}","value":"{value}","metadata":\{{\}}\}}'

    def _group(self, name: str, what: str, pattern: str) -> str:
        self.found[name, what] = self._groups
        self._groups += 1
        return f"({pattern})"


def type_at(text: str, at: int) -> str | None:
    """Of an entity that begins as most do."""
    found = _HEAD.match(text, at)
    return found.group(1) if found else None


def first_skeleton(
    kind: str, entity: Mapping[str, Any], last: Sequence[str], wanted: Wanted
) -> Skeleton | None:
    names = list(_names(entity))
    if len(names) > MOST_NAMES or (wanted.place is not None and wanted.place not in names):
        return None
    return Skeleton(kind, names, last, wanted, _loose(entity, wanted))


def _names(entity: Mapping[str, Any]) -> Iterator[str]:
    return (name for name in entity if name not in ("id", "type"))


def _loose(entity: Mapping[str, Any], wanted: Wanted) -> set[str]:
    told = ((name, entity[name]) for name in wanted.texts.intersection(entity))
    return {
        name
        for name, one in told
        if isinstance(one, dict) and not isinstance(one.get("value"), (str, type(None)))
    }


def _of_parts(kind: str, value: str) -> str:
    return rf'\{{"type":{kind},"value":{value},"metadata":{_METADATA}\}}'


def _literal(text: str) -> str:
    return re.escape(json.dumps(text, ensure_ascii=False))
