from __future__ import annotations

import ast
import re
from pathlib import Path

from as_package import ROOT


def test_each_complaint_of_the_docs_has_its_test_and_each_test_its_complaint() -> None:
    table = (ROOT / "docs" / "what-cannot-happen.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\| `test_(\d\d)` \|$", table, re.MULTILINE)
    told = {int(number): test for number, test in rows}
    assert told == {number: f"{number:02}" for number in range(1, 26)}
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in Path(__file__).parent.glob("test_*.py")]
    names = [node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    found = {name[5:7] for name in names if re.match(r"test_\d\d_", name)}
    assert found == set(told.values())


def test_the_tests_that_the_docs_name_are_there() -> None:
    table = (ROOT / "docs" / "what-cannot-happen.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", table))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []
