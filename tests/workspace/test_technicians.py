"""Two technicians, the platform and everybody else: whatever they do in whatever order, whatever breaks, no edit is
lost, none is applied twice, nothing is overwritten that nobody saw, and when it is quiet all have the same.

`SMART_TERRITORY_STEPS` (a million) is how many steps `--long` takes, `SMART_TERRITORY_SEED` where they begin.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant
from smart_territory.tests.workspace.technician_machine import Technicians


class OneTechnician(Technicians):
    """Alone but for the cuts, nobody is ever in conflict with oneself."""

    names = "a"
    somebody_else_edits = somebody_else_deletes = somebody_else_creates = None

    @invariant()
    def nothing_waits(self) -> None:
        for one in self.people:
            assert one.conflicts() == []


def machine(kind: type[RuleBasedStateMachine], steps: int, each: int) -> type[Any]:
    case: type[Any] = kind.TestCase
    case.settings = settings(
        max_examples=max(1, steps // each), stateful_step_count=each, deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    return case


TestTechnicians = machine(Technicians, 3000, 40)
TestOneTechnician = machine(OneTechnician, 1200, 40)
STEPS = int(os.environ.get("SMART_TERRITORY_STEPS", "1000000"))
FROM = int(os.environ.get("SMART_TERRITORY_SEED", "0"))


@seed(FROM)
@pytest.mark.long
class TestTechniciansForLong(Technicians.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(TestTechnicians.settings, max_examples=max(1, STEPS // 100), stateful_step_count=100)


@seed(FROM)
@pytest.mark.long
class TestOneTechnicianForLong(OneTechnician.TestCase):  # type: ignore[misc,name-defined]
    settings = settings(TestOneTechnician.settings, max_examples=max(1, STEPS // 500), stateful_step_count=100)
