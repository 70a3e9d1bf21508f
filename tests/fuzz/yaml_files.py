"""Spoils files of YAML: in their text, and in what they say. Not a test."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

LINES = (
    "a: &a [*a]", "x: *nobody", "? [a, b]\n: c", "!!python/object/apply:os.system ['true']", "<<: {a: 1}",
    "<<: *a", "- a",
    "key: value: more", "\tkey: value", "key: |", "key: >-\n  x", "'", '"', "{", "[", "]", "}", "---", "...",
    "%YAML 9.9",
    "# only words", "key: 2026-02-30", "key: 0o17", "key: 1:2:3", "key: .inf", "key: .nan",
    "key: 9999-99-99 99:99:99",
    "key: !!binary x", "key: !!float x", "key: !!int ''", "key: !!timestamp x", "key: !!set {a, b}",
    "key: !!omap [a: 1]",
    "key: !!pairs [a]", "key: !unknown x", "1: 2", "null: null", "true: false", "[a]: b", "{a: b}: c", "=: 1",
    "key: =",
    "key: 1__0", "key: +.inf", "key: 1e400", "key: 0x", "key: 0b2", "? ", "&a a: *a", "key: \u202e",
    "key: \x07", "\ufeffkey: 1", "key: 1" + ":59" * 90, "key: " + "9" * 300,
    "options: {a: &a {x: 1, y: 2}, b: &b {p: *a, q: [*a, *a]}, c: &c {<<: [*b, *b]}, d: {r: *c, s: *c}}",
    "options: &o {a: [*o]}", "overrides: &o {classes: {<<: *o}}",
)  # fmt: skip
VALUES = (
    None, True, 0, 1, -1, 1.5, 10**30, float("nan"), float("inf"), "", " ", "x", "no", "{}", "[]", [], {},
    [[]], [None], {"a": 1},
    {None: 1}, {1: 2}, {"": ""}, "../../etc/passwd", "x" * 3000, "\u202e", "\x00", "🙂", "{code}", "{0}", "%s",
    "'", '"; DROP TABLE x; --',
    "https://h", "http://u:p@h", "ftp://h", "EPSG:4326", "EPSG:99999999999", "#GGGGGG", ["a", "a"], [1, "a"],
    {"a": {"b": {"c": []}}},
    "06095", 6095, "2026-01-01", "/a/#", "/", "//", "*", "a b", "Streetlight", "NaN", "1e400", "-1", "0",
    "point", "code", "integer",
)  # fmt: skip


def spoil_text(r: Random, text: str) -> bytes:
    lines = text.split("\n")
    for _ in range(r.choice((1, 1, 2, 4))):
        at, way = r.randrange(len(lines)), r.random()
        if way < 0.3:
            lines.insert(at, " " * r.choice((0, 0, 2, 4)) + r.choice(LINES))
        elif way < 0.45:
            del lines[at]
            lines = lines or [""]
        elif way < 0.6:
            lines[at] = lines[at][: r.randrange(len(lines[at]) + 1)]
        elif way < 0.75:
            lines[at] = r.choice(("  ", "    ", "\t", "- ", "? ")) + lines[at]
        elif way < 0.85:
            mark = r.choice((":", ",", "{", "}", "[", "]", '"', "'", "- "))
            lines[at] = lines[at].replace(mark, r.choice(("", "::", "&a ", "*a", "!x ")), 1)
        else:
            lines.insert(at, lines[r.randrange(len(lines))])
    found = "\n".join(lines)
    if r.random() < 0.05:
        return found.encode(r.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "utf-8-sig")), "replace")
    body = bytearray(found.encode())
    if r.random() < 0.1 and body:
        body[r.randrange(len(body))] = r.randrange(256)
    return bytes(body)


def spoil_document(r: Random, document: Any, words: tuple[str, ...]) -> Any:
    """The same tree with a few of its values, keys or branches replaced."""
    found = copy.deepcopy(document)
    for _ in range(r.choice((1, 1, 2, 3))):
        node, key = _somewhere(r, found)
        way = r.random()
        if node is None:
            return r.choice(VALUES)
        if way < 0.55:
            node[key] = copy.deepcopy(r.choice(VALUES))
        elif way < 0.7:
            node[key] = r.choice(words)
        elif way < 0.8:
            del node[key]
        elif way < 0.9 and isinstance(node, dict):
            node[r.choice((*words, "x", "", " ", 7, None, "a b"))] = copy.deepcopy(node[key])
        elif isinstance(node, list):
            node.append(copy.deepcopy(node[key]))
        else:
            node[key] = [copy.deepcopy(node[key])]
    return found


def _somewhere(r: Random, document: Any) -> tuple[Any, Any]:
    places: list[tuple[Any, Any]] = []
    pending = [document]
    while pending:
        node = pending.pop()
        items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in list(items):
            places.append((node, key))
            pending.append(value)
    return r.choice(places) if places else (None, None)


def as_yaml(document: Any) -> bytes:
    """YAML's flow style is nearly JSON, which is written a hundred times as fast."""
    text = json.dumps(_with_text_keys(document), ensure_ascii=False)
    return text.replace("NaN", ".nan").replace("Infinity", ".inf").encode("utf-8", "surrogatepass")


def _with_text_keys(node: Any) -> Any:
    if isinstance(node, dict):
        return {("null" if key is None else key): _with_text_keys(value) for key, value in node.items()}
    return [_with_text_keys(value) for value in node] if isinstance(node, list) else node
