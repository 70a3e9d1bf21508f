from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.model import Attribute, Names
from smart_territory.errors import CancelledError, TypedValueError
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT, OLIVENZA, Desk, counts, scene, urn
from smart_territory.workspace.choices import BASE, MINE, THEIRS, Typed, read_typed
from smart_territory.workspace.conflicts import open_conflicts, resolve, resolve_all
from smart_territory.workspace.pull import pull
from smart_territory.workspace.report import DELETED, Conflict, Step


def elsewhere(desk: Desk, number: int, **values: object) -> None:
    attributes = {name: {"type": "Text", "value": value} for name, value in values.items()}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(number), **attributes)


def waiting(desk: Desk) -> dict[str, Conflict]:
    return {conflict.uid: conflict for conflict in open_conflicts(desk.store, desk.mappers)}


def receive(desk: Desk) -> None:
    pull(desk.store, desk.territory, desk.platforms)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Light 1 in conflict in its circuit, its power and its status."""
    desk = scene(tmp_path / "copy.gpkg")
    desk.edit(1, circuit="mine", lamp_power_w=36.0, status="columnIssue")
    elsewhere(desk, 1, circuit="theirs", status="defectiveLamp", lampPower=50)
    names = {a.key: a.ngsi for a in LIGHT.columns}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), **{str(names["lamp_power_w"]): {"type": "Number", "value": 50}})
    receive(desk)
    return desk


def decide(desk: Desk, **choices: Any) -> bool:
    return resolve(desk.store, desk.mappers, urn(1), choices)


def test_a_third_value_is_kept_here_and_sent(desk: Desk) -> None:
    assert decide(desk, circuit=Typed("C-7"), lamp_power_w=Typed("42.5"), status=THEIRS)
    assert waiting(desk) == {}
    assert (desk.cell(1, "circuit"), desk.cell(1, "lamp_power_w")) == ("C-7", 42.5)
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.assets.log == [("update", urn(1), {"circuit": "C-7", "lamp_power_w": 42.5})]


def test_what_it_was_before_can_be_chosen_and_is_sent(desk: Desk) -> None:
    decide(desk, circuit=BASE, lamp_power_w=THEIRS, status=THEIRS)
    assert desk.cell(1, "circuit") == "C1"
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "circuit") == "C1"


def test_a_third_value_that_is_theirs_leaves_nothing_to_send(desk: Desk) -> None:
    decide(desk, circuit=Typed("theirs "), lamp_power_w=Typed(50), status=Typed("defectiveLamp"))
    assert desk.unsent() == {}
    assert desk.store.changes() == []


def test_a_place_can_be_given_and_a_broken_one_is_refused(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg")
    desk.sql("UPDATE street_light SET geom=NULL WHERE uid=?", urn(1))
    place = {"type": "Point", "coordinates": [-7.2, 38.7]}
    desk.broker.patch(OLIVENZA, "Streetlight", urn(1), location={"type": "geo:json", "value": place})
    receive(desk)
    with pytest.raises(TypedValueError) as refused:
        decide(desk, geometry=Typed({"type": "Point", "coordinates": ["a", 2]}))
    assert refused.value.details["problem"] == "place"
    decide(desk, geometry=Typed({"type": "Point", "coordinates": [-7.3, 38.7]}))
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert desk.there(1, "location")["coordinates"] == [-7.3, 38.7]


@pytest.mark.parametrize(
    ("attribute", "typed", "problem"),
    [
        ("lamp_power_w", "much", "no_number"), ("lamp_power_w", -1, "below"), ("lamp_power_w", 1e9, "above"),
        ("lamp_power_w", float("nan"), "no_number"), ("lamp_power_w", True, "no_number"),
        ("status", "broken", "no_code"), ("status", 3, "no_code"),
    ],
)  # fmt: skip
def test_what_the_catalog_refuses_decides_nothing(desk: Desk, attribute: str, typed: Any, problem: str) -> None:
    with pytest.raises(TypedValueError) as refused:
        decide(desk, circuit=MINE, **{attribute: Typed(typed)})
    assert refused.value.details["problem"] == problem
    assert len(waiting(desk)[urn(1)].items) == 3
    assert desk.history("resolve") == []


def attribute(kind: str, **more: Any) -> Attribute:
    return Attribute("a", Names({"en": "A"}), kind, **more)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("integer", "8", 8), ("integer", 8.0, 8), ("real", "8.50", 8.5), ("boolean", "TRUE", True),
        ("boolean", 0, False),
        ("date", "2026/02/03", "2026-02-03"), ("date", "2026-02-03T10:00:00", "2026-02-03"),
        ("datetime", "2026-02-03T01:00:00+01:00", "2026-02-03T00:00:00.000Z"), ("text", "  a b ", "a b"),
        ("text", "  ", None), ("codes", ["x", "x", "y"], ["x", "y"]), ("codes", [], None), ("text", 8, "8"),
        ("json", {"a": 1}, {"a": 1}),
    ],
)  # fmt: skip
def test_what_is_typed_takes_the_form_of_its_type(kind: str, typed: Any, kept: Any) -> None:
    assert read_typed(CATALOG, attribute(kind), typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "problem"),
    [
        ("integer", 8.5, "no_whole"), ("date", "soon", "no_date"), ("datetime", "2026-13-01", "no_date"),
        ("boolean", "perhaps", "no_truth"), ("text", "half \ud83d", "text"),
    ],
)  # fmt: skip
def test_what_is_typed_and_cannot_be_is_named(kind: str, typed: Any, problem: str) -> None:
    with pytest.raises(TypedValueError) as refused:
        read_typed(CATALOG, attribute(kind), typed)
    assert refused.value.details["problem"] == problem


def test_what_is_required_cannot_be_emptied() -> None:
    with pytest.raises(TypedValueError) as refused:
        read_typed(CATALOG, attribute("text", required=True), " ")
    assert refused.value.details["problem"] == "required"


@pytest.mark.parametrize("choices", [{"circuit": "ours"}, {DELETED: BASE}, {DELETED: Typed(1)}])
def test_nonsense_is_refused(desk: Desk, choices: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"choice|mine or theirs"):
        resolve(desk.store, desk.mappers, urn(1), choices)


def test_what_they_changed_since_it_was_seen_goes_on_waiting(desk: Desk) -> None:
    seen = {urn(1): waiting(desk)[urn(1)].items}
    elsewhere(desk, 1, circuit="newer")
    receive(desk)
    choices = {urn(1): {"circuit": MINE, "status": MINE, "lamp_power_w": MINE}}
    assert resolve_all(desk.store, desk.mappers, choices, seen) == 1
    (item,) = waiting(desk)[urn(1)].items
    assert (item.attribute, item.theirs) == ("circuit", "newer")


def test_what_i_edited_since_it_was_seen_goes_on_waiting(desk: Desk) -> None:
    seen = {urn(1): waiting(desk)[urn(1)].items}
    desk.edit(1, circuit="better")
    choices = {urn(1): {"circuit": THEIRS, "status": THEIRS, "lamp_power_w": THEIRS}}
    assert resolve_all(desk.store, desk.mappers, choices, seen) == 1
    (item,) = waiting(desk)[urn(1)].items
    assert (item.attribute, item.mine, desk.cell(1, "circuit")) == ("circuit", "better", "better")


@pytest.fixture
def many(tmp_path: Path) -> Desk:
    desk = scene(tmp_path / "copy.gpkg", range(450))
    desk.sql("UPDATE street_light SET circuit='mine'")
    for number in range(450):
        elsewhere(desk, number, circuit="theirs")
    receive(desk)
    return desk


def test_many_are_decided_as_one_action_with_progress(many: Desk) -> None:
    steps: list[Step] = []
    choices = {uid: {"circuit": THEIRS} for uid in waiting(many)}
    assert resolve_all(many.store, many.mappers, choices, progress=steps.append) == 450
    assert waiting(many) == {}
    assert many.unsent() == {}
    assert many.sql("SELECT count(DISTINCT action), count(*) FROM st_history WHERE kind='resolve'") == [(1, 450)]
    assert [step.details["done"] for step in steps] == [0, 200, 400]


def test_stopped_in_the_midst_it_keeps_what_was_decided(many: Desk) -> None:
    steps: list[Step] = []
    choices = {uid: {"circuit": MINE} for uid in waiting(many)}
    with pytest.raises(CancelledError):
        resolve_all(many.store, many.mappers, choices, progress=steps.append, cancelled=lambda: len(steps) == 1)
    assert len(waiting(many)) == 250
    assert len(many.store.decisions()[0].uids) == 200


def test_who_deleted_an_asset_and_made_it_again_decides_its_attributes(tmp_path: Path) -> None:
    desk = scene(tmp_path / "copy.gpkg")
    desk.delete(1)
    elsewhere(desk, 1, circuit="theirs", status="defectiveLamp")
    receive(desk)
    made = "INSERT INTO street_light(uid, municipality, circuit, status) VALUES (?, '06095', 'mine', 'ok')"
    desk.sql(made, urn(1))
    choices = {item.attribute: THEIRS for item in waiting(desk)[urn(1)].items}
    assert "circuit" in choices
    assert "status" not in choices  # as it was: theirs is taken
    assert decide(desk, **{**choices, "circuit": MINE})
    assert waiting(desk) == {}
    assert (desk.cell(1, "circuit"), desk.cell(1, "status")) == ("mine", "defectiveLamp")
    assert counts(desk.push()) == (1, 1, 0, 0)
    assert (desk.there(1, "circuit"), desk.there(1, "status")) == ("mine", "defectiveLamp")
