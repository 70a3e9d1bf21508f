"""Several people bring their surveys in any order, some of them twice: the office ends the same."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from smart_territory.tests.survey.survey_scene import (
    CATALOG,
    LIGHT,
    Desk,
    Tablet,
    lights,
    office,
    ogr,
    plain,
    survey,
    urn,
)
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.report import DELETED
from smart_territory.workspace.survey.accept import accept
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review
from smart_territory.workspace.survey.settling import MINE, THEIRS, Decision
from smart_territory.workspace.values import normal, types_of

ORDERS = list(itertools.permutations("abc"))


def end_of(desk: Desk) -> dict[str, dict[str, Any]]:
    """As a person sees it: without what nobody can see, such as a space at the end."""
    kinds = types_of(LIGHT)
    return {
        uid: {key: normal(kinds[key], value) for key, value in values.items() if value is not None}
        for uid, values in lights(desk).items()
    }


def a_wins(desk: Desk, folder: Path, name: str) -> None:
    """Where two disagree, a's word counts, then b's; what anybody edited is not deleted."""
    with read_survey(folder, desk.store) as back:
        decisions = {}
        for change in review(back, desk.store):
            choices = {f.attribute: _choice(f.attribute, f.mine, f.theirs, name) for f in change.fields if f.conflict}
            if choices:
                decisions[change.uid] = Decision(choices=choices)
        result = accept(desk.store, back, decisions)
        assert result.waiting == ()


def _choice(attribute: str, mine: Any, theirs: Any, name: str) -> str:
    if attribute == DELETED:
        return THEIRS if mine is None else MINE
    return MINE if str(mine)[:1] < str(theirs)[:1] else THEIRS


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Three surveys of one office: edited by SQL as QGIS does, by a script without our functions, and by ogr2ogr."""
    place = tmp_path_factory.mktemp("orders")
    desk = office(place / "office.gpkg")
    made = {name: survey(desk, place / "out", name) for name in "abc"}
    desk.store.close()
    a, b, c = (Tablet(made[name].geopackage) for name in "abc")
    a.edit(1, circuit="a1")
    b.edit(1, circuit="b1", street="b street")
    c.edit(1, lantern_height_m=11)
    a.edit(2, circuit="same")
    b.edit(2, circuit="same ")
    a.delete(3)
    b.edit(3, status="b kept it")
    a.delete(4)
    b.delete(4)
    a.add(-7.2, 38.7, circuit="a new")
    b.add(-7.3, 38.7, circuit="b new")
    plain(made["b"].geopackage, "UPDATE street_light SET pole_number='plain' WHERE fid=6")
    ogr("ogrinfo", "-q", str(made["c"].geopackage), "-sql", "UPDATE street_light SET circuit='c-ogr' WHERE fid=7")
    edited = place / "edited.gpkg"
    ogr("ogr2ogr", str(edited), str(made["c"].geopackage), "street_light")
    ogr("ogrinfo", "-q", str(edited), "-sql", "UPDATE street_light SET remarks='by ogr2ogr' WHERE fid=9")
    ogr("ogr2ogr", "-overwrite", "-update", str(made["c"].geopackage), str(edited), "street_light")
    return {"office": place / "office.gpkg", **{name: made[name].folder for name in "abc"}}


def brought_in(scene: Mapping[str, Path], work: Path, order: str) -> dict[str, dict[str, Any]]:
    shutil.copy(scene["office"], work)
    desk = Desk(work)
    for name in order:
        a_wins(desk, scene[name], name)
    end = end_of(desk)
    assert desk.sql("PRAGMA integrity_check") == [("ok",)]
    desk.store.close()
    return end


@pytest.mark.parametrize("order", ["".join(order) for order in ORDERS])
def test_every_order_of_three_surveys_ends_the_same(scene: Mapping[str, Path], tmp_path: Path, order: str) -> None:
    expected = brought_in(scene, tmp_path / "expected.gpkg", "abc")
    assert brought_in(scene, tmp_path / "found.gpkg", order) == expected
    assert brought_in(scene, tmp_path / "twice.gpkg", order + order[::-1]) == expected
    one = expected[urn(1)]
    assert (one["circuit"], one["street"], one["lantern_height_m"]) == ("a1", "b street", 11)
    assert expected[urn(3)]["status"] == "b kept it"
    assert urn(4) not in expected
    assert [expected[urn(n)]["circuit"] for n in (2, 6)] == ["same", "c-ogr"]
    assert expected[urn(8)]["remarks"] == "by ogr2ogr"
    assert expected[urn(5)]["pole_number"] == "plain"
    assert len(expected) == 20 - 1 + 2


ATTRIBUTES = ("circuit", "status", "street")
EDIT = st.tuples(
    st.sampled_from("abc"), st.sampled_from(["edit", "edit", "edit", "delete", "add"]), st.integers(0, 3),
    st.sampled_from(ATTRIBUTES), st.sampled_from("xyz"),
)  # fmt: skip


Edits = list[tuple[str, str, int, str, str]]
MADE_UP = st.lists(EDIT, max_size=14), st.permutations("abc"), st.permutations("abcabc")
UNHURRIED = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(UNHURRIED, max_examples=12)
@given(*MADE_UP)
def test_whatever_is_edited_the_order_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, edits: Edits, one: list[str], other: list[str]
) -> None:
    ends_the_same(tmp_path_factory, edits, one, other)


@pytest.mark.long
@settings(UNHURRIED, max_examples=1000)
@given(*MADE_UP)
def test_whatever_is_edited_a_thousand_times(
    tmp_path_factory: pytest.TempPathFactory, edits: Edits, one: list[str], other: list[str]
) -> None:
    ends_the_same(tmp_path_factory, edits, one, other)


def ends_the_same(
    tmp_path_factory: pytest.TempPathFactory, edits: Edits, one: list[str], other: list[str]
) -> None:
    place = tmp_path_factory.mktemp("any")
    desk = office(place / "office.gpkg", range(4))
    made = {name: survey(desk, place / "out", name) for name in "abc"}
    desk.store.close()
    tablets = {name: Tablet(made[name].geopackage) for name in "abc"}
    for name, what, number, attribute, value in edits:
        if what == "edit":
            tablets[name].edit(number, **{attribute: f"{name}{value}"})
        elif what == "delete":
            tablets[name].delete(number)
        else:
            tablets[name].add(-7.2, 38.7 + number / 1e4, circuit=f"{name}{value}")
    found = {"office": place / "office.gpkg", **{name: made[name].folder for name in "abc"}}
    expected = brought_in(found, place / "one.gpkg", "".join(one))
    assert brought_in(found, place / "other.gpkg", "".join(other)) == expected
    shutil.rmtree(place)


def test_the_working_copy_stays_one(scene: Mapping[str, Path], tmp_path: Path) -> None:
    brought_in(scene, tmp_path / "x.gpkg", "abc")
    with GeoPackageStore.open_existing(tmp_path / "x.gpkg", CATALOG) as store:
        assert store.unwatched == []
        assert {note.kind for note in store.changes()} == {"create", "update", "delete"}
