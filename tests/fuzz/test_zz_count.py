"""Runs after the other fuzzers, as its name comes last: how many inputs they judged between them."""

from __future__ import annotations

import pytest
from smart_territory.tests.fuzz.counting import counts, outcomes

FUZZERS = {"entities", "alike", "pages", "pulls", "answers", "territory files", "catalog files", "geopackages"}
LEAST = 100_000
LEAST_LONG = 1_000_000


def test_a_hundred_thousand_inputs_were_judged(
    request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    found = counts()
    if not set(found) >= FUZZERS:
        pytest.skip("only a part of the fuzzers ran")
    with capsys.disabled():
        print()
        for fuzzer, cases in sorted(found.items()):
            most = sorted(outcomes[fuzzer].items(), key=lambda outcome: -outcome[1])[:6]
            print(f"fuzz: {cases:>9,} {fuzzer} ({', '.join(f'{n} {outcome}' for outcome, n in most)})")
        print(f"fuzz: {sum(found.values()):>9,} distinct inputs in all, none without a word")
    assert sum(found.values()) >= (LEAST_LONG if request.config.getoption("--long") else LEAST)
