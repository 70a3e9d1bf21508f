"""A push that is killed at any moment is gone on with by the next one, and nothing is lost or doubled."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk

CHILD = Path(__file__).with_name("push_child.py")
KILLS = 8
MANY = 1000


def killed_after(seconds: float, *arguments: str) -> bool:
    """True where the child had not ended by itself."""
    line = [sys.executable, str(CHILD), *arguments]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "ready"
        time.sleep(seconds)
        ended = child.poll() is not None
        child.kill()
        return not ended


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 40))])
def test_a_killed_push_is_gone_on_with(platform: PlatformUnderTest, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    platform.create(*[light(number) for number in range(120)], scope=OLIVENZA)
    path = tmp_path / "copy.gpkg"
    desk = RealDesk(path, platform.url, platform.tenant)
    desk.pull()
    desk.sql("UPDATE street_light SET circuit='new-'||fid WHERE fid <= 45")
    desk.sql("DELETE FROM street_light WHERE fid > 110")
    for number in range(20):
        desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', ?)", f"made-{number}")
    expected = dict(desk.sql("SELECT uid, circuit FROM street_light"))
    desk.store.close()

    platform.faults({"fault": "latency", "value": 0.01})
    killed = sum(killed_after(chance.uniform(0, 0.15), str(path), platform.url, platform.tenant) for _ in range(KILLS))
    platform.faults()
    assert killed >= 3

    desk = RealDesk(path, platform.url, platform.tenant)
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    result = desk.push()
    assert (result.failed, result.conflicts) == (0, 0)
    assert desk.unsent() == {}
    assert desk.sql("SELECT count(*) FROM st_outbox") == [(0,)]
    there = platform.request("GET", "/v2/entities?limit=1000&options=keyValues", scope=OLIVENZA).json
    assert {entity["id"]: entity["circuit"] for entity in there} == expected
    assert len(there) == 120 + 20 - 10
    desk.pull()
    assert dict(desk.sql("SELECT uid, circuit FROM street_light")) == expected
    sent = desk.sql("SELECT uid, change, attribute, count(*) FROM st_history WHERE kind='push' GROUP BY 1, 2, 3")
    assert len(sent) == 45 + 10 + 20
    assert {line[3] for line in sent} == {1}
    assert urn(0) in expected


def test_a_thousand_assets_pushed_and_killed_time_and_again_are_there_once(
    platform: PlatformUnderTest, tmp_path: Path
) -> None:
    """After each kill, whatever is not yet as wanted on the platform is still unsent here."""
    chance = random.Random(2)
    platform.create(*[light(number) for number in range(MANY // 2)], scope=OLIVENZA)
    path = tmp_path / "copy.gpkg"
    desk = RealDesk(path, platform.url, platform.tenant)
    desk.pull()
    desk.sql("UPDATE street_light SET circuit='new-'||fid")
    for number in range(MANY // 2):
        desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', ?)", f"made-{number}")
    expected = dict(desk.sql("SELECT uid, circuit FROM street_light"))
    assert len(expected) == MANY
    desk.store.close()

    killed = 0
    platform.faults({"fault": "latency", "value": 0.05})
    for _ in range(KILLS):
        killed += killed_after(chance.uniform(0.05, 0.4), str(path), platform.url, platform.tenant)
        found = there(platform)
        assert len(found) == len({uid for uid, _ in found}) <= MANY
        desk = RealDesk(path, platform.url, platform.tenant)
        unsent = {uid for (uid,) in desk.sql("SELECT uid FROM st_change")}
        desk.store.close()
        assert {uid for uid, circuit in expected.items() if (uid, circuit) not in found} <= unsent
    platform.faults()
    assert killed >= 2

    desk = RealDesk(path, platform.url, platform.tenant)
    result = desk.push()
    assert (result.failed, result.conflicts, desk.unsent()) == (0, 0, {})
    assert sorted(there(platform)) == sorted(expected.items())
    assert desk.pull().pulled == 0
    assert dict(desk.sql("SELECT uid, circuit FROM street_light")) == expected


def there(platform: PlatformUnderTest) -> list[tuple[str, str]]:
    found = []
    for offset in (0, 1000):
        page = platform.request("GET", f"/v2/entities?limit=1000&offset={offset}&options=keyValues", scope=OLIVENZA)
        found += [(entity["id"], entity["circuit"]) for entity in page.json]
    return found
