"""Two surveyors met the same lamp: it is proposed once more, merged if a person says so, and never made twice then."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smart_territory.tests.survey.survey_scene import Desk, Tablet, lights, office, survey, urn
from smart_territory.workspace.survey.accept import accept
from smart_territory.workspace.survey.near import Grid, distance_m
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review
from smart_territory.workspace.survey.settling import MINE, Decision

METRE = 1 / 111_195


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


def test_distances_are_metres() -> None:
    assert distance_m((-7.1, 38.6), (-7.1, 38.6 + METRE)) == pytest.approx(1, rel=1e-3)
    there = (-7.1 + 100 * METRE / math.cos(math.radians(38.6)), 38.6)
    assert distance_m((-7.1, 38.6), there) == pytest.approx(100, rel=1e-3)


@given(
    st.lists(st.tuples(st.floats(-7.1, -7.0999), st.floats(-60, 60)), max_size=30),
    st.tuples(st.floats(-7.1, -7.0999), st.floats(-60, 60)),
)
def test_the_grid_finds_what_looking_at_all_finds(
    places: list[tuple[float, float]], place: tuple[float, float]
) -> None:
    near_ones = [*places, (place[0], min(60.0, place[1] + METRE)), (place[0] + METRE, place[1])]
    named = [(str(number), one) for number, one in enumerate(near_ones)]
    found = {uid for uid, _ in Grid(named).near(place)}
    assert found == {uid for uid, one in named if distance_m(one, place) <= 2}


def test_what_lies_within_two_metres_at_the_office_is_proposed(desk: Desk, tmp_path: Path) -> None:
    one, two = (survey(desk, tmp_path / "out", name) for name in "ab")
    first = Tablet(one.geopackage).add(-7.2, 38.7, circuit="first")
    second = Tablet(two.geopackage).add(-7.2, 38.7 + 1.5 * METRE, circuit="second", street="Main", status="off")
    far = Tablet(two.geopackage).add(-7.2, 38.7 - 2.5 * METRE)
    with read_survey(one.folder, desk.store) as back:
        accept(desk.store, back)
    with read_survey(two.folder, desk.store) as back:
        found = {change.uid: change for change in review(back, desk.store)}
        (near,) = found[second].near
        assert (near.uid, near.survey, near.seen) == (first, None, False)
        assert near.distance_m == pytest.approx(1.5, rel=1e-2)
        assert found[far].near == ()
        result = accept(desk.store, back, {second: Decision(merge_into=first)})
        assert (result.merged, result.added) == (1, 1)
        assert accept(desk.store, back).action is None
    assert second not in lights(desk)
    assert [desk.cell(first, name) for name in ("circuit", "street", "status")] == ["first", "Main", "off"]


def test_two_surveys_that_lie_open_beside_each_other_are_compared(desk: Desk, tmp_path: Path) -> None:
    one, two = (survey(desk, tmp_path / "out", name) for name in "ab")
    first = Tablet(one.geopackage).add(-7.2, 38.7)
    second = Tablet(two.geopackage).add(-7.2, 38.7 + METRE)
    with read_survey(one.folder, desk.store) as here, read_survey(two.folder, desk.store) as there:
        (change,) = review(there, desk.store, [here, there])
    assert change.uid == second
    assert [(near.uid, near.survey) for near in change.near] == [(first, one.manifest.id)]


def test_what_the_surveyor_saw_is_told_apart_and_what_he_deleted_is_no_duplicate(desk: Desk, tmp_path: Path) -> None:
    made = survey(desk, tmp_path / "out")
    tablet = Tablet(made.geopackage)
    beside = tablet.add(-7.1, 38.6003)
    replaced = tablet.add(-7.1, 38.6005)
    tablet.delete(5)
    with read_survey(made.folder, desk.store) as back:
        found = {change.uid: change for change in review(back, desk.store)}
    assert [(near.uid, near.seen) for near in found[beside].near] == [(urn(3), True)]
    assert found[replaced].near == ()


def test_what_was_merged_goes_on_in_the_other(desk: Desk, tmp_path: Path) -> None:
    """Later edits of it, and references to it, mean the asset that stands."""
    both = ("street_light", "control_cabinet")
    one, two = (survey(desk, tmp_path / "out", name, classes=both) for name in "ab")

    def cabinet(tablet: Tablet, name: str) -> str:
        tablet.sql("INSERT INTO control_cabinet(code) VALUES (?)", name)
        return str(tablet.sql("SELECT uid FROM control_cabinet ORDER BY fid DESC LIMIT 1")[0][0])

    first_tablet, second_tablet = Tablet(one.geopackage), Tablet(two.geopackage)
    first, second = cabinet(first_tablet, "A"), cabinet(second_tablet, "B")
    second_tablet.edit(1, cabinet=second)
    with read_survey(one.folder, desk.store) as back:
        accept(desk.store, back)
    with read_survey(two.folder, desk.store) as back:
        accept(desk.store, back, {second: Decision(merge_into=first, choices={"code": MINE})})
    with read_survey(two.folder, desk.store) as back:
        accept(desk.store, back)
    second_tablet.sql("UPDATE control_cabinet SET remarks='later' WHERE uid=?", second)
    with read_survey(two.folder, desk.store) as back:
        accept(desk.store, back)
    assert desk.sql("SELECT uid, code, remarks FROM control_cabinet") == [(first, "B", "later")]
    assert desk.cell(1, "cabinet") == first
