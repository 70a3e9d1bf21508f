"""Nothing is used that Windows or macOS lack, but where its absence is minded."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import Callable

import pytest
from as_package import ROOT
from smart_territory.workspace.file_names import refused_part

from .test_imports import ORDER, sources

LACKED = {"fcntl", "grp", "posix", "pwd", "resource", "syslog", "termios", "tty", "zoneinfo"}  # zoneinfo: its zones
CALLS = {
    "os": {"chown", "fork", "geteuid", "getgid", "getpgid", "getuid", "kill", "killpg", "mkfifo", "nice", "O_DIRECTORY",
           "setsid", "statvfs", "uname"},
    "signal": {"SIGKILL", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGCHLD"},
    "socket": {"AF_UNIX", "socketpair"},
}  # fmt: skip
MINDED = {"AttributeError", "NotImplementedError"}
REPLACES = {"workspace/replacing.py", "workspace/geopackage.py"}  # the latter only a file that is not there yet
DASHED = re.compile(r"%-[dHIjmMSUwWy]|%[eklPsTDF](?![\w{])")

Check = Callable[[str, ast.AST, frozenset[str]], bool]


def with_what_minds(tree: ast.AST, minded: frozenset[str] = frozenset()) -> Iterator[tuple[ast.AST, frozenset[str]]]:
    """Each node, with the names of the errors that are caught around it, or asked for with `hasattr`."""
    more = _minded_by(tree)
    for name, value in ast.iter_fields(tree):
        around = minded | more if name == "body" else minded
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.AST):
                yield node, around
                yield from with_what_minds(node, around)


def _minded_by(node: ast.AST) -> frozenset[str]:
    if isinstance(node, ast.If) and called(node.test) == "hasattr":
        return frozenset({"AttributeError"})
    handlers = node.handlers if isinstance(node, ast.Try) else []
    kinds = (kind for handler in handlers for kind in ast.walk(handler.type or ast.Pass()))
    return frozenset(kind.id for kind in kinds if isinstance(kind, ast.Name))


Places = Iterable[tuple[str, ast.AST, frozenset[str]]]


def nodes_of(name: str, text: str) -> Places:
    return [(name, node, minded) for node, minded in with_what_minds(ast.parse(text))]


def places(check: Check, nodes: Places) -> list[str]:
    return [f"{name}:{getattr(node, 'lineno', 0)}" for name, node, minded in nodes if check(name, node, minded)]


def is_of(node: ast.AST, names: dict[str, set[str]]) -> bool:
    """`module.name`, as the code writes it."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.attr in names.get(node.value.id, set())
    )


def called(node: ast.AST) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", ""))) if isinstance(node, ast.Call) else ""


def takes_a_module_that_not_every_system_has(_name: str, node: ast.AST, minded: frozenset[str]) -> bool:
    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    if isinstance(node, ast.ImportFrom) and not node.level:
        names = [node.module or ""]
    return bool(LACKED & set(names)) and "ImportError" not in minded


def calls_what_windows_lacks(_name: str, node: ast.AST, minded: frozenset[str]) -> bool:
    return is_of(node, CALLS) and not MINDED & minded


def replaces_without_waiting_for_windows(name: str, node: ast.AST, _minded: frozenset[str]) -> bool:
    """The `replace` of a path has one argument, a text's has two."""
    if name in REPLACES:
        return False
    alone = isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords
    of_a_path = alone and isinstance(node.func, ast.Attribute) and called(node) in ("replace", "rename")
    return of_a_path or is_of(node, {"os": {"replace", "rename"}, "shutil": {"move"}})


def trusts_the_clock_with_any_date(name: str, node: ast.AST, minded: frozenset[str]) -> bool:
    """Windows knows no local time before 1970, where other systems go back to the year 1."""
    if name.startswith("sandbox/") or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    local = node.func.attr == "astimezone" and not node.args and "now" not in ast.dump(node.func.value)
    return (local or node.func.attr == "fromtimestamp") and "OSError" not in minded


def writes_a_date_as_only_some_systems_do(_name: str, node: ast.AST, _minded: frozenset[str]) -> bool:
    words = node.args if isinstance(node, ast.Call) and called(node) == "strftime" else []
    return any(isinstance(word, ast.Constant) and DASHED.search(str(word.value)) for word in words)


def leaves_a_texts_letters_to_the_system(_name: str, node: ast.AST, _minded: frozenset[str]) -> bool:
    if not isinstance(node, ast.Call):
        return False
    named = {keyword.arg for keyword in node.keywords}
    if called(node) in ("Popen", "run", "check_output") and named & {"text", "universal_newlines"}:
        return "encoding" not in named
    if called(node) in ("read_text", "write_text") and isinstance(node.func, ast.Attribute):
        return "encoding" not in named
    if called(node) == "open" and isinstance(node.func, ast.Name):
        mode = node.args[1].value if len(node.args) > 1 and isinstance(node.args[1], ast.Constant) else "r"
        return "b" not in str(mode) and "encoding" not in named
    return False


CHECKS: tuple[Check, ...] = (
    takes_a_module_that_not_every_system_has, calls_what_windows_lacks, replaces_without_waiting_for_windows,
    trusts_the_clock_with_any_date, writes_a_date_as_only_some_systems_do, leaves_a_texts_letters_to_the_system,
)  # fmt: skip


@cache
def all_nodes() -> list[tuple[str, ast.AST, frozenset[str]]]:
    files = ((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in sources())
    return [one for name, text in files for one in nodes_of(name, text)]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_no_line(check: Check) -> None:
    assert places(check, all_nodes()) == []


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("import fcntl", takes_a_module_that_not_every_system_has),
        ("from zoneinfo import ZoneInfo", takes_a_module_that_not_every_system_has),
        ("try:\n    pass\nexcept ImportError:\n    import pwd", takes_a_module_that_not_every_system_has),
        ("if hasattr(os, 'nice'):\n    pass\nelse:\n    os.nice(1)", calls_what_windows_lacks),
        ("os.kill(pid, 9)", calls_what_windows_lacks),
        ("end = signal.SIGKILL", calls_what_windows_lacks),
        ("os.replace(half, path)", replaces_without_waiting_for_windows),
        ("half.rename(folder)", replaces_without_waiting_for_windows),
        ("Path(half).replace(self.path)", replaces_without_waiting_for_windows),
        ("move = shutil.move", replaces_without_waiting_for_windows),
        ("moment.astimezone()", trusts_the_clock_with_any_date),
        ("datetime.fromtimestamp(0, timezone.utc)", trusts_the_clock_with_any_date),
        ("moment.strftime('%-d/%m')", writes_a_date_as_only_some_systems_do),
        ("subprocess.run(line, text=True)", leaves_a_texts_letters_to_the_system),
        ("path.read_text()", leaves_a_texts_letters_to_the_system),
        ("open(path, 'a')", leaves_a_texts_letters_to_the_system),
    ],
)
def test_a_planted_line_is_found(line: str, check: Check) -> None:
    planted = nodes_of("workspace/planted.py", line)
    assert [one for one in CHECKS if places(one, planted)] == [check]


@pytest.mark.parametrize(
    "line",
    [
        "try:\n    import fcntl\nexcept (ImportError, OSError):\n    fcntl = None",
        "if hasattr(os, 'nice'):\n    os.nice(5)",
        "put_in_place(half, path)",
        "text.replace('a', 'b')",
        "moment.replace(tzinfo=None)",
        "datetime.now().astimezone()",
        "moment.astimezone(timezone.utc)",
        "try:\n    moment.astimezone()\nexcept (OSError, ValueError):\n    pass",
        "moment.strftime('%d/%m/%Y')",
        "open(path, 'rb')",
        "path.read_text(encoding='utf-8')",
        "subprocess.run(line, text=True, encoding='utf-8')",
    ],
)
def test_what_every_system_does_is_left_alone(line: str) -> None:
    assert [check for check in CHECKS if places(check, nodes_of("workspace/planted.py", line))] == []


def installed() -> list[PurePath]:
    """What the package puts into a profile, by its path there."""
    paths = (path for room in (*ORDER, "i18n", "sandbox", "docs") for path in (ROOT / room).rglob("*"))
    return [path.relative_to(ROOT) for path in paths if "__pycache__" not in path.parts]


def test_no_two_files_differ_by_case_alone_nor_have_names_that_windows_refuses() -> None:
    files = installed()
    assert len({str(path).lower() for path in files}) == len(files)
    assert [path for path in files if refused_part(path, "win32")] == []


def test_no_file_of_the_package_has_a_long_path() -> None:
    """The profile's folder takes its part of the 260 letters that Windows allows."""
    longest = max((str(path) for path in installed()), key=len)
    assert len(longest) < 90, longest
