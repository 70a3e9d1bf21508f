"""docs/bad-input.md says which test shows what: each of them is there."""

from __future__ import annotations

import re
from pathlib import Path

from as_package import ROOT

HERE = Path(__file__).parent


def names_in(pattern: str, folder: Path = HERE) -> set[str]:
    texts = (file.read_text(encoding="utf-8") for file in folder.rglob(pattern))
    return {name for text in texts for name in re.findall(r"^def (test_\w+)", text, re.MULTILINE)}


def test_each_test_that_the_page_names_is_there() -> None:
    page = (ROOT / "docs" / "bad-input.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    assert named <= names_in("test_*.py", ROOT / "tests")
    assert len(named) > 30
    for section in re.findall(r"^## .*?\(`(test_\w+\.py)`?", page, re.MULTILINE):
        assert names_in(section) & named, section
