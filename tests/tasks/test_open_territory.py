from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from platform_fixture import PlatformUnderTest
from smart_territory.errors import TerritoryFileError
from smart_territory.tasks.open_territory import OpenTerritory
from towns_scene import fill, light, territory_file, urn

ogr.UseExceptions()


class Watched:
    """An open territory and all that it said."""

    def __init__(self, qtbot: Any, file: Path) -> None:
        self.opened = OpenTerritory(file)
        self.finished: list[tuple[str, Any]] = []
        self.failed: list[Any] = []
        self.opened.finished.connect(lambda name, result: self.finished.append((name, result)))
        self.opened.failed.connect(self.failed.append)
        self._qtbot = qtbot

    def until_idle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.opened.busy, timeout=60000)

    def do(self, action: str, *arguments: Any) -> Any:
        getattr(self.opened, action)(*arguments)
        self.until_idle()
        return self.finished[-1][1]

    def read(self, what: str) -> Any:
        found: list[Any] = []
        getattr(self.opened, what)(found.append)
        self._qtbot.waitUntil(lambda: bool(found), timeout=60000)
        return found[0]

    def edit(self, uid: str, **values: Any) -> None:
        source = ogr.Open(str(self.opened.working_copy), 1)
        layer = source.GetLayerByName("street_light")
        layer.SetAttributeFilter(f"uid = '{uid}'")
        feature = layer.GetNextFeature()
        for name, value in values.items():
            feature.SetField(name, value)
        layer.SetFeature(feature)


@pytest.fixture
def watched(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    yield watched
    watched.opened.close()


def test_opening_reads_the_file_and_makes_the_working_copy(watched: Watched) -> None:
    assert watched.opened.territory.name == "Two towns"
    assert watched.opened.working_copy.exists()


def test_a_broken_file_fails_and_is_told(qtbot: Any, tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text("territory: 9", encoding="utf-8")
    watched = Watched(qtbot, file)
    watched.opened.open()
    qtbot.waitUntil(lambda: bool(watched.failed), timeout=5000)
    assert isinstance(watched.failed[0], TerritoryFileError)
    assert not watched.opened.is_ready


def test_a_pull_goes_through_the_writer_and_tells_its_steps(watched: Watched) -> None:
    steps: list[Any] = []
    watched.opened.progressed.connect(steps.append)
    result = watched.do("pull")
    assert (result.pulled, result.sensors, result.failed) == (40, 6, 0)
    assert steps


def test_an_edit_is_read_as_a_change_pushed_and_gone(watched: Watched, platform: PlatformUnderTest) -> None:
    watched.do("pull")
    watched.edit(urn(2), status="defectiveLamp")
    changes = watched.read("read_changes")
    assert [(c.uid, c.fields[0].attribute, c.fields[0].now) for c in changes] == [(urn(2), "status", "defectiveLamp")]
    assert [request.uids for request in watched.read("dry_run")] == [(urn(2),)]
    assert watched.do("push").verified == 1
    assert platform.entity(urn(2), scope="/olivenza")["status"] == "defectiveLamp"
    assert watched.read("read_changes") == []


def test_reverting_takes_an_edit_back(watched: Watched) -> None:
    watched.do("pull")
    watched.edit(urn(2), status="defectiveLamp")
    assert watched.do("revert", [urn(2)]) == 1
    assert watched.read("read_changes") == []


def test_a_conflict_is_decided_and_then_sent(watched: Watched, platform: PlatformUnderTest) -> None:
    watched.do("pull")
    watched.edit(urn(3), circuit="C99")
    theirs = {"circuit": {"type": "Text", "value": "C42"}}
    platform.request("PATCH", f"/v2/entities/{urn(3)}/attrs?type=Streetlight", theirs, "/olivenza")
    assert watched.do("push").conflicts == 1
    conflict = watched.read("read_conflicts")[0]
    assert [(i.attribute, i.base, i.mine, i.theirs) for i in conflict.items] == [("circuit", "C3", "C99", "C42")]
    watched.do("resolve", {urn(3): {"circuit": "mine"}})
    assert watched.read("read_conflicts") == []
    assert watched.do("push").verified == 1
    assert platform.entity(urn(3), scope="/olivenza")["circuit"] == "C99"


def test_syncing_pulls_and_then_pushes(watched: Watched, platform: PlatformUnderTest) -> None:
    watched.do("pull")
    watched.edit(urn(4), status="columnIssue")
    platform.create(light(99), scope="/olivenza")
    watched.opened.sync()
    watched._qtbot.waitUntil(lambda: watched.finished[-1][0] == "push" and not watched.opened.busy, timeout=60000)
    assert [(name, getattr(r, "pulled", r)) for name, r in watched.finished[-2:-1]] == [("pull", 1)]
    assert watched.finished[-1][1].verified == 1


def test_a_second_action_waits_for_nobody_and_does_nothing(watched: Watched) -> None:
    watched.opened.pull()
    watched.opened.pull()
    watched.until_idle()
    assert [name for name, _ in watched.finished] == ["open", "pull"]


def test_a_cancelled_pull_leaves_a_whole_state_and_the_next_one_finishes(
    watched: Watched, platform: PlatformUnderTest
) -> None:
    platform.faults({"match": {"path": "/v2/entities"}, "fault": "latency", "value": 0.4})
    watched.opened.pull()
    watched.opened.cancel()
    watched.until_idle()
    platform.faults()
    watched.do("pull")
    assert watched.read("read_status").assets == 40


def test_live_asks_for_the_sensors_alone(watched: Watched, platform: PlatformUnderTest) -> None:
    watched.do("pull")
    platform.create(light(98), scope="/olivenza")
    watched.opened.set_live(True)
    watched.until_idle()
    watched.opened.set_live(False)
    assert watched.finished[-1][0] == "live"
    assert watched.read("read_status").assets == 40


def test_closing_in_mid_pull_leaves_no_process_and_says_nothing_more(
    watched: Watched, platform: PlatformUnderTest, qtbot: Any
) -> None:
    platform.faults({"match": {"path": "/v2/entities"}, "fault": "latency", "value": 0.3})
    watched.opened.pull()
    qtbot.wait(100)
    watched.opened.close()
    said = len(watched.finished), len(watched.failed)
    qtbot.wait(500)
    assert (len(watched.finished), len(watched.failed)) == said


def test_the_towns_overview_is_read(watched: Watched) -> None:
    watched.do("pull")
    towns = {town.code: town for town in watched.read("read_overview")}
    assert towns["06095"].counts["street_light"] == 20
    assert towns["06095"].last_sync
    assert len(watched.read("read_sensors")) == 6
