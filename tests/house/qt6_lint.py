"""What in a Python file would not work with Qt 6: read from its syntax, and from what PyQt6 calls things."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

NAMES = Path(__file__).parents[1] / "data" / "qt6_names.txt"
# what qgis.PyQt itself puts where Qt 5 had it
BROUGHT_BACK = {"QtWidgets": {"QAction", "QActionGroup", "QShortcut"}, "QtCore": {"NULL"}}
REMOVED_METHODS = {
    "exec_", "print_", "globalPos", "globalX", "globalY", "localPos", "windowPos", "screenPos", "delta", "toTime_t",
    "setTabStopWidth", "tabStopWidth", "setResizeMode", "setCodec", "desktop", "setMargin", "getContentsMargins",
    "setClickable", "setMovable", "stateChanged",
}  # fmt: skip
WORDS = re.compile(
    r"\bQRegExp\w*|\bQTextCodec\b|\bQDesktopWidget\b|\bQtWebKit\w*|\bQSignalMapper\b|\bQStringRef\b|\bQMatrix\b"
    r"|\bpyrcc5\b|\bresources_rc\b|\bqInitResources\b|\bQVariant\.Type\b|\bQPalette\.(?:Background|Foreground)\b"
    r"|[mM]etrics\(\)\.width\(|\bmetrics\.width\(|\bQFontMetricsF?\([^)]*\)\.width\("
)


@dataclass(frozen=True)
class QtClass:
    bases: tuple[str, ...]
    enums: dict[str, frozenset[str]]
    numbers: frozenset[str]  # those enums whose members are numbers as well


@dataclass
class QtNames:
    classes: dict[str, QtClass] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=dict)  # module to names

    def enums_of(self, name: str) -> dict[str, frozenset[str]]:
        found = self.classes.get(name)
        if found is None:
            return {}
        inherited: dict[str, frozenset[str]] = {}
        for base in found.bases:
            inherited.update(self.enums_of(base))
        return inherited | found.enums

    def is_number(self, name: str, enum: str) -> bool:
        found = self.classes.get(name)
        return found is not None and (enum in found.numbers or any(self.is_number(base, enum) for base in found.bases))


@cache
def qt6() -> QtNames:
    names = QtNames()
    for line in NAMES.read_text(encoding="utf-8").splitlines()[1:]:
        place, *rest = line.split(" ")
        if "." not in place:
            names.places.setdefault(place, set()).update(rest[0].split(","))
            continue
        module, name, bases = re.fullmatch(r"(\w+)\.(\w+)\(([\w,]*)\)", place).groups()  # type: ignore[union-attr]
        names.places.setdefault(module, set()).add(name)
        pairs = [part.split("=") for part in rest]
        names.classes[name] = QtClass(
            tuple(filter(None, bases.split(","))),
            {key.removesuffix("*"): frozenset(members.split(",")) for key, members in pairs},
            frozenset(key.removesuffix("*") for key, _ in pairs if key.endswith("*")),
        )
    return names


def findings(text: str) -> list[tuple[int, str]]:
    if "qgis" not in text:
        return []
    tree = ast.parse(text)
    imported = {name: module for module, name, _ in _imports(tree)}
    found = [
        (line, f"{module}.{name} is not there in Qt 6")
        for module, name, line in _imports(tree)
        if module in qt6().places and name not in qt6().places[module] | BROUGHT_BACK.get(module, set())
    ]
    for node in ast.walk(tree):
        found += [(node.lineno, said) for said in _said_of(node, imported)]  # type: ignore[attr-defined]
    words = (WORDS.search(line) for line in text.splitlines())
    found += [(number, f"{word[0]} is not there in Qt 6") for number, word in enumerate(words, 1) if word]
    return sorted(set(found))


def _imports(tree: ast.AST) -> Iterator[tuple[str, str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            for alias in node.names:
                yield str(node.module).removeprefix("qgis.PyQt."), alias.asname or alias.name, node.lineno


def _said_of(node: ast.AST, imported: dict[str, str]) -> Iterator[str]:
    if isinstance(node, ast.Attribute):
        yield from _attribute(node, imported)
    elif isinstance(node, ast.Call):
        yield from _call(node, imported)
    elif isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        if any(_is_enum(side, imported) for side in sides) and any(_is_number(side) for side in sides):
            yield "an enum of Qt 6 is no number: compare it with a member"
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.BitOr, ast.BitAnd)):
        sides = [node.left, node.right]
        if any(_is_enum(side, imported) for side in sides) and any(_is_number(side) for side in sides):
            yield "flags of Qt 6 are not joined with numbers"
    elif _is_overload(node):
        yield "[…]: Qt 6 has dropped most overloaded signals; take the one without"


def _attribute(node: ast.Attribute, imported: dict[str, str]) -> Iterator[str]:
    if node.attr in REMOVED_METHODS:
        yield f".{node.attr} is not there in Qt 6"
    name = node.value.id if isinstance(node.value, ast.Name) else ""
    if name in imported and (known := qt6().enums_of(name)):
        scopes = sorted(scope for scope, members in known.items() if node.attr in members)
        if scopes and node.attr not in known:
            yield f"{name}.{node.attr} is {name}.{scopes[0]}.{node.attr} in Qt 6"
    scope = node.value
    if isinstance(scope, ast.Attribute) and isinstance(scope.value, ast.Name) and scope.value.id in imported:
        members = qt6().enums_of(scope.value.id).get(scope.attr)
        if members is not None and node.attr not in members and not node.attr.startswith("_"):
            yield f"{scope.value.id}.{scope.attr}.{node.attr} is not there in Qt 6"


def _call(node: ast.Call, imported: dict[str, str]) -> Iterator[str]:
    scope = node.func
    inside = (inner for argument in node.args for inner in ast.walk(argument))
    if isinstance(scope, ast.Name) and scope.id == "int" and any(_is_enum(inner, imported) for inner in inside):
        yield "an enum of Qt 6 is no number: int() fails, take .value where a number is wanted"
    if isinstance(scope, ast.Attribute) and isinstance(scope.value, ast.Name) and scope.value.id in imported:
        one = scope.attr.removesuffix("s")
        known = qt6().enums_of(scope.value.id)
        if scope.attr not in known and {one, f"{one}Flag", f"{one.removesuffix('Flag')}Type"} & set(known):
            yield f"{scope.value.id}.{scope.attr}(…): Qt 6 has no types of flags, join members with |"


def _is_enum(node: ast.AST, imported: dict[str, str]) -> bool:
    scope = node.value if isinstance(node, ast.Attribute) else None
    if not isinstance(scope, ast.Attribute) or not isinstance(scope.value, ast.Name) or scope.value.id not in imported:
        return False
    found = qt6().enums_of(scope.value.id).get(scope.attr)
    is_member = found is not None and node.attr in found  # type: ignore[attr-defined]
    return is_member and not qt6().is_number(scope.value.id, scope.attr)


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int) and not isinstance(node.value, bool)


def _is_overload(node: ast.AST) -> bool:
    """`signal[str]`, but no `list[str]` and no `Popen[str]`."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Attribute):
        return False
    kind = node.slice.id if isinstance(node.slice, ast.Name) else ""
    return node.value.attr[:1].islower() and re.fullmatch(r"str|int|bool|float|object|Q[A-Z]\w+", kind) is not None
