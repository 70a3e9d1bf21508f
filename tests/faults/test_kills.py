"""Killed at any moment of a pull, a push or a survey's return, alone or with its writer: the working copy opens, every
edit that was saved is there, the platform holds nothing twice, and the next sync finishes the job.
"""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from smart_territory.tests.faults.killing import PROCESS, WRITER, Actions
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, survey
from smart_territory.tests.workspace.push_scene import OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
KILLS = [5, pytest.param(250, marks=pytest.mark.long)]
FEW = 60


@pytest.fixture(params=[1])
def actions(request: pytest.FixtureRequest) -> Iterator[Actions]:
    actions = Actions(random.Random(request.param))
    yield actions
    actions.close()


class Life:
    """A technician, and colleagues at the platform; `mine` is what was saved here."""

    def __init__(self, platform: PlatformUnderTest, folder: Path, chance: random.Random) -> None:
        self.platform, self.path, self.chance = platform, folder / "copy.gpkg", chance
        self.names = itertools.count(1)
        platform.create(*(light(number) for number in range(FEW)), scope=OLIVENZA)
        self.order = {"copy": str(self.path), "url": platform.url, "tenant": platform.tenant}
        desk = self.desk()
        desk.pull()
        desk.store.close()
        self.mine: dict[str, str | None] = {}  # circuit by uid, None for what was deleted
        self.made: dict[str, str] = {}  # uid by code

    def desk(self) -> RealDesk:
        return RealDesk(self.path, self.platform.url, self.platform.tenant)

    def edit(self) -> None:
        desk = self.desk()
        here = [uid for (uid,) in desk.sql("SELECT uid FROM street_light ORDER BY uid")]
        for uid in self.chance.sample(here, 12):
            self.mine[uid] = f"mine {next(self.names)}"
            desk.sql("UPDATE street_light SET circuit=? WHERE uid=?", self.mine[uid], uid)
        for _ in range(4):
            code = f"made {next(self.names)}"
            desk.sql("INSERT INTO street_light(municipality, code, circuit) VALUES ('06095', ?, 'new')", code)
            self.made[code] = desk.sql("SELECT uid FROM street_light WHERE code=?", code)[0][0]
            self.mine[self.made[code]] = "new"
        for uid in self.chance.sample(here, 2):
            desk.sql("DELETE FROM street_light WHERE uid=?", uid)
            self.mine[uid] = None
        desk.store.close()

    def others_work(self) -> None:
        """In attributes and assets that nobody here touches: what is both sides' is a conflict, and no fault."""
        there = self.there()
        for uid in self.chance.sample(sorted(there), 10):
            if self.mine.get(uid, "") is not None:
                body = {"lanternHeight": {"type": "Number", "value": next(self.names)}}
                self.platform.request("PATCH", f"/v2/entities/{uid}/attrs?type=Streetlight", body, OLIVENZA)
        self.platform.create(*(light(10_000 + next(self.names)) for _ in range(3)), scope=OLIVENZA)

    def there(self) -> dict[str, dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while True:
            asked = f"/v2/entities?type=Streetlight&limit=1000&offset={len(found)}&options=keyValues&orderBy=id"
            page = self.platform.request("GET", asked, scope=OLIVENZA).json
            found += page
            if len(page) < 1000:
                return {entity["id"]: entity for entity in found}

    def check(self) -> None:
        """After a kill."""
        desk = self.desk()
        assert desk.sql("PRAGMA integrity_check") == [("ok",)]
        assert desk.sql("SELECT rtreecheck('rtree_street_light_geom')") == [("ok",)]
        assert desk.store.meta("applying") == "0"
        here = dict(desk.sql("SELECT uid, circuit FROM street_light"))
        assert len(here) == desk.sql("SELECT count(*) FROM street_light")[0][0]
        assert {uid: here.get(uid) for uid in self.mine} == self.mine
        there = self.there()
        codes = [entity["name"] for entity in there.values() if str(entity.get("name", "")).startswith("made")]
        assert len(codes) == len(set(codes))
        unsent = {uid for (uid,) in desk.sql("SELECT uid FROM st_change")}
        on_its_way = {uid for uid, circuit in self.mine.items() if there.get(uid, {}).get("circuit") != circuit}
        assert on_its_way <= unsent
        desk.store.close()

    def finish(self) -> None:
        desk = self.desk()
        for result in (desk.pull(), desk.push(), desk.pull()):
            assert (result.failed, result.conflicts) == (0, 0)
        assert desk.unsent() == {}
        assert desk.sql("SELECT count(*) FROM st_outbox") == [(0,)]
        there = {uid: (e.get("circuit"), e.get("lanternHeight")) for uid, e in self.there().items()}
        assert dict(_triples(desk.sql("SELECT uid, circuit, lantern_height_m FROM street_light"))) == there
        assert {uid: there.get(uid, (None,))[0] for uid in self.mine} == self.mine
        assert sum(line[1] > 1 for line in desk.sql("SELECT code, count(*) FROM street_light GROUP BY code")) <= 1
        desk.store.close()


def _triples(rows: list[tuple[Any, ...]]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    return ((uid, values) for uid, *rest in rows for values in [tuple(rest)])


@pytest.mark.parametrize("kills", KILLS)
@pytest.mark.parametrize(("what", "victim"), [("push", PROCESS), ("pull", PROCESS), ("pull", WRITER)])
def test_killed_it_loses_and_doubles_nothing(
    platform: PlatformUnderTest, tmp_path: Path, actions: Actions, what: str, victim: str, kills: int
) -> None:
    life = Life(platform, tmp_path, actions.chance)
    life.edit()
    assert actions.run(what, full=True, **life.order) == 0, (tmp_path / "trouble.txt").read_text()
    life.finish()
    platform.faults({"fault": "latency", "value": 0.01})
    killed = tries = 0
    while killed < kills:
        tries += 1
        assert tries < 4 * kills + 20
        life.edit()
        life.others_work()
        killed += actions.kill(what, victim, full=True, **life.order)
        life.check()
        life.finish()


@pytest.mark.parametrize("kills", KILLS)
def test_killed_a_survey_s_return_loses_and_doubles_nothing(tmp_path: Path, actions: Actions, kills: int) -> None:
    desk = office(tmp_path / "copy.gpkg", range(FEW))
    desk.store.close()
    order = {"copy": str(desk.path)}
    killed = tries = 0
    while killed < kills:
        tries += 1
        assert tries < 4 * kills + 20
        desk = Desk(desk.path)
        desk.sql("UPDATE street_light SET description=? WHERE uid=?", f"office {tries}", urn(1))
        folder = survey(desk, tmp_path / "out", f"x{tries}").folder
        expected, created = _worked_on(folder, tries)
        desk.store.close()
        if tries == 1:
            whole = tmp_path / "whole"
            whole.mkdir()
            shutil.copytree(folder, whole / "survey")
            shutil.copy(desk.path, whole / "copy.gpkg")
            assert actions.run("accept", copy=str(whole / "copy.gpkg"), folder=str(whole / "survey")) == 0
        killed += actions.kill("accept", folder=str(folder), **order)
        desk = Desk(desk.path)
        assert desk.sql("PRAGMA integrity_check") == [("ok",)]
        assert desk.sql("SELECT description FROM street_light WHERE uid=?", urn(1)) == [(f"office {tries}",)]
        assert desk.store.meta("applying") == "0"
        assert desk.store.meta("editor") == "Office"
        desk.store.close()
        assert actions.run("accept", folder=str(folder), **order) == 0, (tmp_path / "trouble.txt").read_text()
        desk = Desk(desk.path)
        here = dict(desk.sql("SELECT uid, circuit FROM street_light"))
        assert {uid: here.get(uid) for uid in expected} == expected
        assert desk.sql("SELECT count(*) FROM street_light WHERE code=?", created) == [(2,)]
        desk.store.close()
        shutil.rmtree(folder)


def _worked_on(folder: Path, number: int) -> tuple[dict[str, str], str]:
    """What is in the survey's file when it comes back: circuits by uid, and the code of two new ones."""
    tablet = Tablet(next(folder.glob("*.gpkg")))
    tablet.sql("UPDATE street_light SET circuit=? WHERE fid % 3=0", f"field {number}")
    created = f"new in {number}"
    for place in range(2):
        tablet.add(-7.3 - place / 100, 38.0 + number / 1e4, code=created)
    return dict(tablet.sql("SELECT uid, circuit FROM street_light WHERE circuit IS NOT NULL")), created
