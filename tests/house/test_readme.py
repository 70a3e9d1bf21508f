from __future__ import annotations

import re
from pathlib import Path

import pytest
from as_package import ROOT

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("**/*.md")])
LANGUAGES = ("es", "pt", "ca", "en")


def test_the_two_commands_come_first(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    first = re.search(r"```\w*\n(.*?)```", readme, re.DOTALL)
    assert first is not None
    commands = [line.split("#")[0].split()[0] for line in first[1].splitlines() if line.strip()]
    assert commands == ["scripts/demo", "scripts/test"]
    assert readme.index("```") < readme.index("![")


SCRIPTS = ("demo", "test", "test-next-qgis", "next-root", "sandbox", "bench", "package", "setup", "translate")


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_can_be_run(root: Path, name: str) -> None:
    script = root / "scripts" / name
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").startswith("#!")


def test_continuous_integration_runs_the_tests_on_both_versions_and_nothing_else(root: Path) -> None:
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        'here=$(dirname "$(readlink -f "$0")")/../scripts',
        '"$here/test" && exec "$here/test-next-qgis"',
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)\s]+)\)", text)
    local = [target.split("#")[0] for target in targets if not re.match(r"\w+:", target)]
    assert [target for target in local if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_steps_are_told_in_each_language(root: Path, language: str) -> None:
    assert len(list((root / "docs").glob(f"*.{language}.md"))) == 1
