"""How far back a pull asks again: seconds where the platform tells its clock, longer where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from smart_territory.tests.workspace.pull_scene import OLIVENZA, VALVERDE, Desk, light
from smart_territory.workspace.closing import watermark_of


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(30)), scope=OLIVENZA)
    platform.create(light(0, VALVERDE), scope=VALVERDE)
    desk = Desk(platform, tmp_path)
    yield desk
    desk.store.close()


def told(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def test_the_platforms_clock_needs_little_overlap_and_a_guess_more() -> None:
    then = datetime(2026, 1, 1, 10, tzinfo=timezone.utc)
    assert watermark_of(told(then), told(then - timedelta(hours=1))) == "2026-01-01T09:59:50.000Z"
    assert watermark_of(None, told(then)) == "2026-01-01T09:58:00.000Z"
    assert watermark_of("no time", told(then)) == "2026-01-01T09:58:00.000Z"
    assert watermark_of(None, None) is None


def test_of_two_clocks_the_one_that_lags_counts() -> None:
    ahead = datetime.now(timezone.utc) + timedelta(hours=3)
    found = watermark_of(told(ahead), None)
    assert found is not None
    assert found < told(datetime.now(timezone.utc))


def test_a_pull_half_a_minute_after_a_bulk_load_fetches_nothing_again(desk: Desk) -> None:
    desk.pull()
    (watermark,) = {row[0] for row in desk.sql("SELECT watermark FROM st_scope")}
    age = datetime.now(timezone.utc) - datetime.fromisoformat(watermark.replace("Z", "+00:00"))
    assert timedelta(seconds=9) < age < timedelta(seconds=30)
