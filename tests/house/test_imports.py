from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from as_package import PACKAGE, ROOT

# left to right; a room may import those before it
ORDER = ("errors", "catalog", "providers", "workspace", "sensors", "tasks", "layers", "analysis", "ui", "plugin")
PURE = {"errors", "catalog", "providers", "workspace", "sensors", "sandbox"}
FIRST_WITH_SENTENCES = ORDER.index("tasks")
MAY_IMPORT_SANDBOX = {"tasks/demo.py"}
BINDINGS = {"qgis", "osgeo", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip"}


def room_of(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def sources() -> list[Path]:
    rooms = [ROOT / name for name in (*ORDER, "i18n", "sandbox")]
    inside = [path for room in rooms for path in room.rglob("*.py")]
    return sorted([*inside, ROOT / "__init__.py", *(p for p in (ROOT / "plugin.py",) if p.exists())])


def imports(path: Path) -> Iterator[tuple[int, str]]:
    return imports_of(path.read_text(encoding="utf-8"), [PACKAGE, *path.relative_to(ROOT).parent.parts])


def imports_of(text: str, package: list[str]) -> Iterator[tuple[int, str]]:
    # every import, lazy ones too, as (line, dotted name); those of the package begin with its name
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                yield node.lineno, f"{start}.{alias.name}"


def own_imports() -> Iterator[tuple[str, str, list[str]]]:
    # place, importing room, the imported name's parts after the package
    for path in sources():
        for line, name in imports(path):
            if name.split(".")[0] == PACKAGE:
                yield f"{path.relative_to(ROOT)}:{line}", room_of(path), name.split(".")[1:]


def test_dependencies_point_one_way() -> None:
    breaches = [
        f"{place} imports {'.'.join(target)}"
        for place, room, target in own_imports()
        if room in ORDER and target[0] in ORDER and ORDER.index(target[0]) > ORDER.index(room)
    ]
    assert breaches == []


def test_the_root_imports_the_plugin_alone() -> None:
    assert {target[0] for place, room, target in own_imports() if room == "__init__"} <= {"plugin"}


def test_sentences_are_for_rooms_from_tasks_on() -> None:
    early = [
        place
        for place, room, target in own_imports()
        if target[0] == "i18n" and room in ORDER and ORDER.index(room) < FIRST_WITH_SENTENCES
    ]
    assert early == []


def test_i18n_imports_no_room() -> None:
    assert [place for place, room, target in own_imports() if room == "i18n" and target[0] != "i18n"] == []


def test_only_the_demo_action_knows_the_sandbox() -> None:
    outside = (place for place, room, target in own_imports() if target[0] == "sandbox" and room != "sandbox")
    knowing = {place.split(":")[0] for place in outside}
    assert knowing <= MAY_IMPORT_SANDBOX


def test_the_sandbox_stands_alone() -> None:
    assert [place for place, room, target in own_imports() if room == "sandbox" and target[0] != "sandbox"] == []


def test_no_provider_imports_another() -> None:
    folders = {path.parent.name for path in (ROOT / "providers").glob("*/__init__.py")}
    breaches = [
        f"{place} imports {'.'.join(target)}"
        for place, room, target in own_imports()
        if room == "providers"
        and place.split("/")[1] in folders
        and target[0] == "providers"
        and len(target) > 1
        and target[1] in folders - {place.split("/")[1]}
    ]
    assert breaches == []


def test_inside_the_package_imports_are_relative() -> None:
    absolute = []
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            absolute += [f"{path}:{node.lineno}" for name in names if name.split(".")[0] == PACKAGE]
    assert absolute == []


@pytest.mark.parametrize("room", sorted(PURE))
def test_pure_rooms_know_neither_qgis_nor_qt(room: str) -> None:
    breaches = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in sources()
        if room_of(path) == room
        for line, name in imports(path)
        if name.split(".")[0] in BINDINGS
    ]
    assert breaches == []


def test_the_sandbox_needs_the_standard_library_alone() -> None:
    import sys

    strangers = {
        name.split(".")[0] for path in sources() if room_of(path) == "sandbox" for _, name in imports(path)
    } - {*sys.stdlib_module_names, PACKAGE, "__future__"}
    assert strangers == set()


def test_the_walker_sees_lazy_and_relative_imports() -> None:
    text = "def later():\n    from ..providers.model import Entity\n    from . import sql\n    import qgis.core\n"
    found = [name for _, name in imports_of(text, [PACKAGE, "workspace"])]
    assert found == [f"{PACKAGE}.providers.model.Entity", f"{PACKAGE}.workspace.sql", "qgis.core"]
