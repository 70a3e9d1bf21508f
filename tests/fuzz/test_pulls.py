"""Whole pulls of hostile pages into a real working copy: each asset is in it or named, and the file stays sound."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smart_territory.tests.bad_input.town import CATALOG, SCOPE, Answers, Town, check_consistent, light, page
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.fuzz.counting import count, judged
from smart_territory.tests.fuzz.hostile import Breeder, as_bytes
from smart_territory.tests.fuzz.test_entities import MAPPER, raw_page
from smart_territory.workspace.report import PullResult

TYPES = ("Streetlight", "WasteContainer", "NoiseLevelObserved", "AirQualityObserved")
BREEDER = Breeder(CATALOG, TYPES)
PER_PULL = 150


def lists_of(bodies: list[bytes]) -> Answers:
    assets = [body for body in bodies if b"Observed" not in body]
    others = [body for body in bodies if b"Observed" in body]
    return Answers(
        b"[" + b",".join(assets) + b"]", page(*(light(n) for n in range(20))),
        sensors=b"[" + b",".join(others) + b"]"
    )


def check_accounted(town: Town, answers: Answers, result: PullResult) -> None:
    """Nobody of our classes is lost without a word."""
    for problem in result.problems:
        check_told(problem)
    for of_town in result.towns:
        if of_town.error:
            check_told(of_town.error)
    kept = {name for (name,) in town.sql("SELECT id FROM st_base")}
    named = {str(problem.details.get("uid")) for problem in result.problems}
    for body in answers.assets:
        for remote in MAPPER.parse(raw_page(body)):
            asset_class = MAPPER.class_of(remote)
            if asset_class and asset_class.key in town.territory.classes and remote.key.scope == SCOPE:
                assert remote.key.id in kept | named, remote


def fuzz_pull(seed: int) -> None:
    r = Random(seed)
    with TemporaryDirectory() as folder:
        town = Town(Path(folder))
        bodies: list[bytes] = []
        for round_ in range(3):
            bodies = [as_bytes(BREEDER.entity(r, number)) for number in range(PER_PULL)]
            for body in bodies:
                count("pulls", body)
            answers = lists_of(bodies)
            result: Any = judged("pulls", f"seed {seed}, round {round_}", lambda answers=answers: town.pull(answers))
            assert isinstance(result, PullResult), result
            check_accounted(town, answers, result)
            check_consistent(town.path)
            judged("pulls", f"seed {seed}, edits of round {round_}", lambda: edit(town, r))
        town.again()
        town.store.close()
        check_consistent(town.path)


def edit(town: Town, r: Random) -> None:
    """So that some of what comes next has to be merged."""
    for table in ("street_light", "waste_container"):
        uids = [uid for (uid,) in town.sql(f"SELECT uid FROM {table}")]
        for uid in r.sample(uids, min(12, len(uids))):
            town.sql(f"UPDATE {table} SET remarks='mine' WHERE uid=?", uid)
    for change in town.unsent():  # and not what a broken value looks like once it has been in a column
        assert {field.attribute for field in change.fields} <= {"remarks"}, change


@settings(max_examples=16, deadline=None, database=None)
@given(st.integers(0, 2**48))
def test_pulls(seed: int) -> None:
    fuzz_pull(seed)


@pytest.mark.long
def test_pulls_by_the_hundred_thousand() -> None:
    for seed in range(450):
        fuzz_pull(-1 - seed)
