"""What goes wrong in the middle of a push or a pull: the assets that did not go are named, each with a message, and
trying again sends those alone. A lost acknowledgement and a cut body: tests/workspace/test_push_sandbox.py; a full
disk: tests/bad_input/test_disks.py; photos: tests/workspace/test_attachments.py.
"""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import (
    AuthenticationError,
    BusyError,
    CutAnswerError,
    PlatformFaultError,
    TerritoryError,
    TimedOutError,
)
from smart_territory.providers import retries
from smart_territory.providers.model import RawPage
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tests.bad_input import town as scene
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.faults.killing import Actions, session_of
from smart_territory.tests.faults.test_kills import Life
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.pull_scene import Desk as PullDesk
from smart_territory.tests.workspace.pull_scene import light as pull_light
from smart_territory.tests.workspace.pull_scene import urn as pull_urn
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk, writes
from smart_territory.workspace.push import push
from smart_territory.workspace.report import PushResult

MANY = 12
FAULTS = {
    "a 401 in mid-run": ({"fault": "unauthorized"}, AuthenticationError),
    "a 429 that asks for an hour": (
        {"fault": "status", "value": {"status": 429, "headers": {"Retry-After": "3600"}}}, BusyError,
    ),
    "a 500 on each": ({"fault": "status", "value": {"status": 500}}, PlatformFaultError),
    "connections cut": ({"fault": "cut"}, TerritoryError),
}  # fmt: skip


@pytest.fixture
def desk(platform: PlatformUnderTest, tmp_path: Path) -> Iterator[RealDesk]:
    platform.create(*(light(number) for number in range(MANY)), scope=OLIVENZA)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    desk.pull()
    desk.sql("UPDATE street_light SET circuit='new '||fid")
    yield desk
    desk.store.close()


def there(platform: PlatformUnderTest) -> dict[str, Any]:
    found = platform.request("GET", "/v2/entities?limit=1000&options=keyValues", scope=OLIVENZA).json
    return {entity["id"]: entity["circuit"] for entity in found}


def failed(result: PushResult) -> list[str]:
    return [asset.uid for asset in result.assets if asset.status == "failed"]


@pytest.mark.parametrize("fault", FAULTS)
def test_some_go_the_others_are_named_and_retry_sends_those_alone(
    platform: PlatformUnderTest, desk: RealDesk, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    rule, kind = FAULTS[fault]
    half = [urn(number) for number in range(0, MANY, 2)]
    platform.faults(*({**rule, "match": {"method": "PATCH", "path": uid}} for uid in half))
    result = desk.push()
    platform.faults()
    assert sorted(failed(result)) == half
    assert (result.pushed, result.failed) == (MANY - len(half), len(half))
    for asset in result.assets:
        if asset.error:
            assert isinstance(asset.error, kind)
            check_told(asset.error)
    assert {uid: type(change.error) for uid, change in desk.unsent().items()} == {
        asset.uid: type(asset.error) for asset in result.assets if asset.error
    }
    assert {uid for uid, circuit in there(platform).items() if circuit.startswith("C")} <= set(half)
    sent_before = len(writes(platform))
    again = push(desk.store, desk.territory, desk.platforms, failed(result))
    assert (again.pushed, again.failed, again.conflicts) == (len(half), 0, 0)
    assert {urn_in(path) for _, path in writes(platform)[sent_before:]} <= set(half)
    assert desk.unsent() == {}
    assert all(circuit.startswith("new") for circuit in there(platform).values())


def urn_in(path: str) -> str:
    return path.split("/v2/entities/")[1].split("/")[0].split("?")[0]


def test_a_token_that_ends_for_good_in_mid_run_names_all_that_did_not_go(
    platform: PlatformUnderTest, desk: RealDesk
) -> None:
    """Also what could not even be read again."""
    platform.faults({"fault": "unauthorized", "match": {}, "after": 4})
    result = desk.push()
    platform.faults()
    arrived = {uid for uid, circuit in there(platform).items() if circuit.startswith("new")}
    assert set(failed(result)) | {a.uid for a in result.assets if a.status == "pushed"} == {urn(n) for n in range(MANY)}
    assert set(failed(result)).isdisjoint(arrived)
    told = [asset.error for asset in result.assets if asset.error]
    assert {type(error) for error in told} == {AuthenticationError}
    check_told(told[0])
    again = push(desk.store, desk.territory, desk.platforms, list(desk.unsent()))
    assert (again.failed, again.conflicts, desk.unsent()) == (0, 0, {})


def test_retry_after_is_waited_for_and_nothing_fails(platform: PlatformUnderTest, desk: RealDesk) -> None:
    busy = {"status": 429, "headers": {"Retry-After": "1"}}
    platform.faults({"fault": "status", "value": busy, "match": {"method": "PATCH"}, "times": 2})
    began = time.monotonic()
    result = desk.push()
    assert time.monotonic() - began >= 1
    assert (result.pushed, result.failed) == (MANY, 0)


def test_a_body_that_is_cut_in_every_try_is_told_by_the_town(
    platform: PlatformUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    platform.create(*(pull_light(number) for number in range(MANY)), scope=OLIVENZA)
    desk = PullDesk(platform, tmp_path)
    with closing(desk.store):
        platform.faults({"fault": "half", "match": {"path": "Streetlight"}})
        result = desk.pull()
        error = next(town.error for town in result.towns if town.error)
        assert isinstance(error, CutAnswerError)
        check_told(error)
        platform.faults()
        assert (desk.pull().failed, desk.count()) == (0, MANY)


@pytest.mark.parametrize("what", ["push", "pull"])
def test_a_laptop_put_to_sleep_goes_on_where_it_was(platform: PlatformUnderTest, tmp_path: Path, what: str) -> None:
    """All its processes stand still for longer than any timeout of theirs, while an answer is on its way."""
    actions = Actions(random.Random(3))
    try:
        life = Life(platform, tmp_path, actions.chance)
        life.edit()
        life.others_work()
        platform.faults({"fault": "latency", "value": 0.1})
        pid = actions.begin(what, full=True, timeout_s=1, **life.order)
        time.sleep(0.5)
        asleep = session_of(pid)
        for one in asleep:
            os.kill(one, signal.SIGSTOP)
        time.sleep(2.5)
        for one in asleep:
            os.kill(one, signal.SIGCONT)
        actions.ended()
        platform.faults()
        life.check()
        life.finish()
    finally:
        actions.close()


def test_no_answer_in_time_is_told(
    platform: PlatformUnderTest, desk: RealDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    connection = replace(desk.territory.connections[0], options={"timeout_s": 1})
    slow = {"platform": open_assets(connection, CATALOG, RequestsTransport())}
    platform.faults({"fault": "latency", "value": 1.5, "match": {"method": "PATCH", "path": urn(1)}})
    result = push(desk.store, desk.territory, slow, [urn(1)])
    platform.faults()
    time.sleep(1.6)  # what was given up on arrives after all
    if result.failed:
        (asset,) = result.assets
        assert isinstance(asset.error, TimedOutError)
        check_told(asset.error)
    assert desk.push().failed == 0
    assert desk.unsent() == {}


def test_a_clock_that_was_set_back_stops_nothing(platform: PlatformUnderTest, tmp_path: Path) -> None:
    """What was noted before it was set back lies in the future now."""
    platform.create(*(pull_light(number) for number in range(60)), scope=OLIVENZA)
    desk = PullDesk(platform, tmp_path, options={"page_size": 20, "in_flight": 1})
    with closing(desk.store):
        desk.pull()
        desk.edit(pull_urn(1), circuit="before")
        for table, columns in (
            ("st_scope", ("swept", "synced", "emptied")), ("st_sweep", ("made",)), ("st_change", ("first", "last")),
            ("st_history", ("at",)), ("st_latest", ("received_at",)),
        ):  # fmt: skip
            for column in columns:
                asked = f"UPDATE {table} SET {column}=strftime('%Y-%m-%dT%H:%M:%fZ', {column}, '+3 days')"
                desk.sql(f"{asked} WHERE {column} IS NOT NULL")
        desk.edit(pull_urn(2), circuit="after")
        desk.patch(pull_urn(3), status="defectiveLamp")
        desk.remove(pull_urn(4))
        platform.create(pull_light(99), scope=OLIVENZA)
        result = desk.pull()
        assert (result.failed, result.conflicts, result.deleted) == (0, 0, 1)
        assert desk.cell(pull_urn(3), "status") == "defectiveLamp"
        assert desk.cell(pull_urn(99), "uid")
        assert desk.cell(pull_urn(4), "uid") is None
        sent = push(desk.store, desk.territory, desk.platforms())
        assert (sent.pushed, sent.failed) == (2, 0)
        assert desk.sql("SELECT count(*) FROM st_change") == [(0,)]


@pytest.mark.parametrize("days", [-3, 3])
def test_how_far_the_clock_is_off_is_told_with_the_pull(tmp_path: Path, days: int) -> None:
    there_now = (datetime.now(timezone.utc) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    answers = scene.Answers(scene.page(scene.light(1)), total=1)
    pages = answers.pages
    answers.pages = lambda *asked: (_at(page, there_now) for page in pages(*asked))  # type: ignore[method-assign]
    town = scene.Town(tmp_path)
    result = town.pull(answers)
    town.store.close()
    assert result.clock_off_s == pytest.approx(days * 86400, abs=60)


def _at(page: RawPage, moment: str) -> RawPage:
    return replace(page, platform_time=moment)
