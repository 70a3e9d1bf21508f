"""Killed at any moment, preparing leaves no half survey, and accepting is gone on with: nothing lost, nothing twice."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, survey, urn
from smart_territory.workspace.survey.accept import accept
from smart_territory.workspace.survey.manifest import from_text
from smart_territory.workspace.survey.packing import check_counts
from smart_territory.workspace.survey.returned import read_survey

CHILD = Path(__file__).with_name("survey_child.py")
SEEDS = [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 60))]
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 3000 + b"\xff\xd9"


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


def killed_at_random(chance: random.Random, within: float, times: int, starting: Callable[[int], list[str]]) -> None:
    """Kills `times` children at random moments; on a machine on which they end by themselves, sooner and sooner."""
    for number in range(50):
        if killed_after(chance.uniform(0, within), *starting(number)):
            times -= 1
        else:
            within *= 0.7
        if not times:
            return
    pytest.fail("each child had ended before it could be killed")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_survey_is_there_whole_or_not_at_all(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    office(tmp_path / "office.gpkg", range(2000)).store.close()
    out = tmp_path / "out"
    out.mkdir()
    office_file = str(tmp_path / "office.gpkg")
    killed_at_random(chance, 0.35, 3, lambda number: ["prepare", office_file, str(out / f"survey {number}")])
    for folder in filter(Path.exists, (out / f"survey {number}" for number in range(50))):
        manifest = from_text((folder / "survey.json").read_text(encoding="utf-8"), folder)
        check_counts(folder / manifest.file, {"street_light": 2000})
    desk = Desk(tmp_path / "office.gpkg")
    assert survey(desk, out, "last").counts == {"street_light": 2000}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_killed_acceptance_is_gone_on_with(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    desk = office(tmp_path / "office.gpkg", range(400))
    (tmp_path / "out").mkdir()
    made = survey(desk, tmp_path / "out", "x")
    tablet = Tablet(made.geopackage)
    tablet.sql("UPDATE street_light SET circuit='new-'||fid WHERE fid<=150")
    tablet.sql("DELETE FROM street_light WHERE fid>380")
    tablet.sql("INSERT INTO street_light(geom, circuit) SELECT geom, 'made-'||fid FROM street_light WHERE fid<=100")
    for number in range(20):
        (made.folder / "photos" / f"{number}.jpg").write_bytes(JPEG + bytes([number]) + b"\xff\xd9")
        tablet.edit(number, image=f"photos/{number}.jpg")
    expected = dict(tablet.sql("SELECT uid, circuit FROM street_light"))
    desk.store.close()

    killed_at_random(chance, 0.25, 4, lambda _number: ["accept", str(desk.path), str(made.folder)])
    desk = Desk(desk.path)
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    with read_survey(made.folder, desk.store) as back:
        accept(desk.store, back)
        assert accept(desk.store, back).action is None
    assert dict(desk.sql("SELECT uid, circuit FROM street_light")) == expected
    kinds = dict(desk.sql("SELECT kind, count(*) FROM st_change GROUP BY kind"))
    assert kinds == {"update": 150, "delete": 20, "create": 100}
    lines = desk.sql("SELECT uid, change, attribute, count(*) FROM st_history WHERE kind='survey' GROUP BY 1, 2, 3")
    assert {line[3] for line in lines} == {1}
    assert len(lines) == 150 + 20 + 20 + 100
    assert desk.sql("SELECT count(DISTINCT uid), count(*) FROM st_attachment") == [(20, 20)]
    assert len(list((tmp_path / "photos").glob("*.jpg"))) == 20
    assert {row[0] for row in desk.sql("SELECT editor FROM st_change")} == {"Ana"}
    assert desk.store.meta("applying") == "0"
    assert desk.store.meta("editor") == "Office"
    assert urn(0) in expected
    shutil.rmtree(made.folder)
