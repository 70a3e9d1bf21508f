"""Where no root for the next QGIS can be made, the run says so and goes on; the machine here is one of stand-ins."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest
from as_package import ROOT

SKIPPED = "== test-next-qgis: SKIPPED, no test ran on QGIS newer than 3.40: "


class Machine:
    """A PATH whose first programs are ours."""

    def __init__(self, folder: Path) -> None:
        self.programs, self.root = folder / "bin", folder / "cache" / "next qgis"
        self.programs.mkdir()
        self.has("id", "echo 0")
        self.has("unshare", "exit 0")

    def has(self, name: str, does: str) -> None:
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(0o755)

    def run(self, within_s: int = 60) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "PATH": f"{self.programs}:{os.environ['PATH']}", "SMART_TERRITORY_NEXT_ROOT": str(self.root),
            "SMART_TERRITORY_NEXT_WITHIN_S": str(within_s),
        }  # fmt: skip
        script = ROOT / "scripts" / "test-next-qgis"
        return subprocess.run([script], env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_a_network_it_is_skipped_and_nothing_is_left(machine: Machine) -> None:
    machine.has("debootstrap", 'mkdir -p "$4/half"; echo "E: Failed getting release file"; exit 1')
    ran = machine.run()
    assert (ran.returncode, ran.stdout) == (0, f"{SKIPPED}the root could not be made, see above\n")
    assert "E: Failed getting release file" in ran.stderr
    assert [path.name for path in machine.root.parent.iterdir()] == ["next qgis.lock"]


def test_what_takes_too_long_is_ended_whole_and_skipped(machine: Machine, tmp_path: Path) -> None:
    machine.has("debootstrap", f"sleep 300 & echo $! >{tmp_path}/sleeper; wait")
    ran = machine.run(within_s=3)
    assert (ran.returncode, ran.stdout) == (0, f"{SKIPPED}making the root took longer than 3 s\n")
    sleeper = Path("/proc", (tmp_path / "sleeper").read_text(encoding="utf-8").strip())
    until = time.monotonic() + 10  # whoever has inherited it takes note of its end
    while sleeper.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not sleeper.exists()


def test_without_rights_it_is_skipped(machine: Machine) -> None:
    machine.has("unshare", "exit 1")
    ran = machine.run()
    assert (ran.returncode, ran.stdout) == (0, f"{SKIPPED}the root could not be made, see above\n")
    assert "lets nobody mount anything" in ran.stderr
    machine.has("id", "echo 1000")
    machine.has("sudo", "exit 1")
    ran = machine.run()
    assert (ran.returncode, ran.stdout) == (0, f"{SKIPPED}making such a root needs root's rights\n")


def test_a_folder_of_somebody_elses_stays_as_it_is(machine: Machine) -> None:
    machine.root.mkdir(parents=True)
    (machine.root / "mine").touch()
    ran = machine.run()
    assert (ran.returncode, ran.stdout) == (0, f"{SKIPPED}the root could not be made, see above\n")
    assert "is something else" in ran.stderr
    assert [path.name for path in machine.root.iterdir()] == ["mine"]
