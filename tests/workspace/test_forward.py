"""What comes of assets that nobody touched here goes the short way, and leaves the same as the long one."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.model import AssetClass
from smart_territory.tests.bad_input.town import Answers, Town, check_consistent, light, page, urn, with_raw
from smart_territory.workspace.arrivals import Arrival
from smart_territory.workspace.forward import Forward

MANY, INDEX = 80, "rtree_street_light_geom"
ODD: list[Any] = ["ok", "ok ", "Año \U0001f4a1", "", None, 7, 8.5, "8,5", True, {"a": 1}, ["a", "b"], 2**70, "a\x00b"]
NAMES = ("status", "circuit", "lanternHeight", "powerRating", "description", "dateLastLampChange", "streetName", "new")


def changed(seed: int) -> list[Any]:
    """What the platform tells next: some lights as they were, some otherwise, some broken, some twice, some new."""
    chance = random.Random(seed)
    found: list[Any] = [light(number) for number in range(MANY)]
    for number in chance.sample(range(MANY), 50):
        found[number][chance.choice(NAMES)] = {"type": "Text", "value": chance.choice(ODD)}
    for number in chance.sample(range(MANY), 8):
        found[number]["location"]["value"] = {"type": "Point", "coordinates": [-7.2, round(38.5 + number / 1e3, 7)]}
    found[chance.randrange(MANY)].pop("location")
    found[chance.randrange(MANY)]["location"] = {"type": "geo:point", "value": "1, 500"}
    found[chance.randrange(MANY)]["powerState"] = {"type": "Text", "value": "on"}
    found.append({**found[3], "circuit": {"type": "Text", "value": "the last counts"}})
    found.append(light(MANY + 1))
    found[11] = with_raw(light(11), "lanternHeight", "1e999")
    return found


def tables(town: Town) -> dict[str, list[Any]]:
    return {
        "rows": sorted((row[1:] for row in town.sql("SELECT * FROM street_light")), key=repr),
        "bases": town.sql("SELECT * FROM st_base ORDER BY uid"),
        "index": town.sql(f"SELECT t.uid, r.minx, r.maxy FROM {INDEX} r JOIN street_light t ON t.fid=r.id ORDER BY 1"),
        "history": town.sql("SELECT uid, class, change, attribute, old, new FROM st_history ORDER BY 1, 3, 4, 6"),
        "latest": town.sql("SELECT entity, property, value FROM st_latest ORDER BY 1, 2"),
        "noted": town.sql("SELECT uid, kind FROM st_change ORDER BY 1"),
        "conflicts": town.sql("SELECT uid, attribute, base, mine, theirs FROM st_conflict ORDER BY 1, 2"),
    }  # fmt: skip


def moved(seed: int) -> list[Any]:
    """Every place is another one, but for one that is as it was and one that there is no more."""
    chance = random.Random(seed)
    found = [light(number) for number in range(MANY)]
    for number, entity in enumerate(found):
        entity["location"]["value"] = {"type": "Point", "coordinates": [-7.2, round(38.5 + number / 1e3, 7)]}
        if chance.random() < 0.5:
            entity["circuit"]["value"] = chance.choice(["C1", "another"])
    found[2], found[4]["location"]["value"] = light(2), None
    return found


@pytest.mark.parametrize("told", [*(changed(seed) for seed in range(6)), moved(1), moved(2)])
def test_both_ways_leave_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[Any]) -> None:
    results = []
    for way in ("short", "long"):
        folder = tmp_path / way
        folder.mkdir()
        if way == "long":
            monkeypatch.setattr(Forward, "take", _all_left)
        town = Town(folder)
        town.pull(Answers(page(*(light(number) for number in range(MANY))), total=MANY))
        town.sql("UPDATE street_light SET circuit='mine' WHERE fid % 9=0")
        town.sql("UPDATE street_light SET description='kept here' WHERE fid % 11=0")
        town.sql("DELETE FROM street_light WHERE uid=?", urn(20))
        result = town.pull(Answers(page(*told), total=MANY + 1), full=True)
        results.append((result.pulled, result.conflicts, result.failed, tables(town)))
        town.store.close()
        check_consistent(town.path)
    short, long = results
    assert short[:3] == long[:3]
    for name, rows in short[3].items():
        assert rows == long[3][name], name


def _all_left(self: Forward, asset_class: AssetClass, arrivals: Iterable[Arrival]) -> list[Arrival]:
    return list(arrivals)


@pytest.mark.parametrize("way", ["short", "long"])
def test_what_an_earlier_page_filled_is_emptied_by_a_later_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Nothing was in that column when it was last looked through."""
    if way == "long":
        monkeypatch.setattr(Forward, "take", _all_left)
    town, name, other = Town(tmp_path), {"type": "Text", "value": "a name"}, {"type": "Text", "value": "other"}
    town.pull(Answers(page(light(1), light(2)), total=2))
    town.pull(Answers(page(light(1, streetName=name)), page(light(1, circuit=other), light(2)), total=2), full=True)
    assert town.sql("SELECT street, circuit FROM street_light WHERE uid=?", urn(1)) == [(None, "other")]
    assert town.sql("SELECT attribute, old, new FROM st_history WHERE kind='pull' ORDER BY id") == [
        ("street", None, '"a name"'),
        ("street", '"a name"', None),
        ("circuit", '"C1"', '"other"'),
    ]
    town.store.close()
    check_consistent(town.path)


def test_what_is_kept_here_alone_stays(tmp_path: Path) -> None:
    """An attribute that the platform has no place for is not emptied by what comes."""
    town = Town(tmp_path)
    for circuit in ("first", "second"):
        said = light(1, circuit={"type": "Text", "value": circuit})
        town.pull(Answers(page(said, light(2)), total=2), full=True)
    assert town.sql("SELECT circuit FROM street_light WHERE uid=?", urn(1)) == [("second",)]
    assert town.sql("SELECT attribute, old, new FROM st_history WHERE kind='pull'") == [
        ("circuit", '"first"', '"second"')
    ]
    town.store.close()
