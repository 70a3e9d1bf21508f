"""The fuzzer that watches which code an input reaches: hours of it would find what chance does not."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 600
LEAST = 100_000


@pytest.mark.long
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris is not installed: scripts/setup fuzz"
)
def test_nothing_is_found_in_ten_minutes(tmp_path: Path) -> None:
    script = Path(__file__).with_name("coverage_guided.py")
    limits = [f"-max_total_time={SECONDS}", "-max_len=4000", f"-artifact_prefix={tmp_path}/"]
    asked = [sys.executable, str(script), *limits]
    run = subprocess.run(asked, capture_output=True, text=True, errors="replace", cwd=tmp_path)
    told = run.stdout + run.stderr
    assert run.returncode == 0, told[-3000:]
    runs = re.search(r"Done (\d+) runs", told)
    assert runs, told[-500:]
    print(f"fuzz: {int(runs[1]):,} inputs, led by coverage")
    assert int(runs[1]) > LEAST
