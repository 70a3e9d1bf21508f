from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from smart_territory.sensors.age import AGE_UNITS, age_of

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("span", "age"),
    [
        (timedelta(0), (0, "second")),
        (timedelta(seconds=59), (59, "second")),
        (timedelta(seconds=60), (1, "minute")),
        (timedelta(minutes=59, seconds=59), (59, "minute")),
        (timedelta(hours=1), (1, "hour")),
        (timedelta(hours=47, minutes=59), (47, "hour")),
        (timedelta(days=2), (2, "day")),
        (timedelta(days=59), (59, "day")),
        (timedelta(days=60), (2, "month")),
        (timedelta(days=729), (24, "month")),
        (timedelta(days=731), (2, "year")),
        (timedelta(days=9000), (24, "year")),
        (timedelta(seconds=-200), (0, "second")),
    ],
)
def test_an_age_is_one_whole_number_and_its_unit(span: timedelta, age: tuple[int, str]) -> None:
    found = age_of((NOW - span).isoformat(), NOW)
    assert found == age
    assert age[1] in AGE_UNITS


@pytest.mark.parametrize("observed_at", [None, "", "soon", "2026-03-01T12:06:00Z"])
def test_without_a_time_or_with_one_of_the_future_there_is_no_age(observed_at: str | None) -> None:
    assert age_of(observed_at, NOW) is None
