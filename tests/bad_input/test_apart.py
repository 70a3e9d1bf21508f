"""The same bad input through the process that writes: what is refused there is told here."""

from __future__ import annotations

from pathlib import Path

import pytest
from smart_territory.errors import DamagedError, DiskFullError, NewerFormatError, WorkingCopyError
from smart_territory.tasks.writer_process import WriterProcess
from smart_territory.tests.bad_input.test_disks import check_full, disk, fill, lights  # noqa: F401 (a fixture)
from smart_territory.tests.bad_input.town import (
    TERRITORY,
    Answers,
    Town,
    check_consistent,
    light,
    noise,
    page,
    urn,
    with_raw,
)
from smart_territory.tests.bad_input.words import check_told
from smart_territory.workspace.pull import fetch
from smart_territory.workspace.report import PullResult


def fetched(town: Town, answers: Answers) -> PullResult:
    with WriterProcess(TERRITORY, town.path) as writer:
        assert not writer.in_process
        return fetch(TERRITORY, {"platform": answers}, writer)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path)
    town.store.close()
    return town


def test_it_refuses_what_a_pull_in_this_process_refuses(town: Town) -> None:
    bad = [
        with_raw(light(2), "lanternHeight", "NaN"),
        with_raw(light(3), "theirs", "[" * 100_000 + "]" * 100_000),
        light(4, location={"type": "geo:json", "value": {"type": "Point", "coordinates": [10**400, 0]}}),
        with_raw(light(5), "lanternHeight", "1e999"),
        {"type": "Streetlight"},
    ]
    sensors = page(noise(1), with_raw(noise(2), "LAeq", "NaN"))
    result = fetched(town, Answers(page(light(1), *bad, light(7)), sensors=sensors, total=7))
    for problem in result.problems:
        check_told(problem)
    assert {(p.details["uid"], p.details["problem"]) for p in result.problems} == {
        (urn(2), "not_a_number"),
        (urn(3), "too_deep"),
        (urn(4), "numbers"),
        (urn(5), "not_a_number"),
        ("6.", "no_identity"),
        (noise(2)["id"], "not_a_number"),
    }
    assert (result.pulled, result.towns[0].error) == (2, None)
    check_consistent(town.path)


def test_a_full_disk(disk: Path) -> None:  # noqa: F811
    town = Town(disk)
    town.store.close()
    ballast = fill(disk, 1_500_000)
    with pytest.raises(WorkingCopyError) as raised:
        fetched(town, lights("first"))
    assert isinstance(raised.value, DiskFullError)
    check_full(raised.value)
    ballast.unlink()
    assert fetched(town, lights("first")).failed == 0
    check_consistent(town.path)


def test_one_that_is_newer_or_cut_off(town: Town) -> None:
    town.again()
    town.sql("UPDATE st_meta SET value='99' WHERE key='format'")
    town.sql("PRAGMA journal_mode=DELETE")
    town.store.close()
    with pytest.raises(NewerFormatError) as raised:
        fetched(town, lights("first", 10))
    check_told(raised.value)
    town.path.write_bytes(town.path.read_bytes()[:-5000])
    with pytest.raises(DamagedError) as cut:
        fetched(town, lights("first", 10))
    check_told(cut.value)
