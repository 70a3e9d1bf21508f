"""What a platform may send of one asset: it is taken or refused by name, and the others come."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import BadGeometryError, BadValueError, NotJsonError, UnstableListError
from smart_territory.providers import json_reading
from smart_territory.tests.bad_input.town import (
    LIGHT,
    Answers,
    Town,
    check_consistent,
    light,
    noise,
    page,
    urn,
    with_raw,
)
from smart_territory.tests.bad_input.words import check_told, words
from smart_territory.workspace.report import PullResult
from smart_territory.workspace.towns import put_boundaries

OLIVENZA = {"type": "Polygon", "coordinates": [[[-7.2, 38.6], [-7.0, 38.6], [-7.0, 38.8], [-7.2, 38.8], [-7.2, 38.6]]]}


@pytest.fixture
def town(tmp_path: Path) -> Any:
    town = Town(tmp_path)
    yield town
    town.store.close()
    check_consistent(town.path)


def problems(result: PullResult) -> dict[str, tuple[str, str]]:
    """uid → what of it, and why."""
    for problem in result.problems:
        check_told(problem)
    found = {p.details["uid"]: (p.details.get("attribute", ""), p.details["problem"]) for p in result.problems}
    assert len(found) == len(result.problems) == result.failed
    return found


def at(value: Any, kind: str = "geo:json") -> dict[str, Any]:
    return {"location": {"type": kind, "value": value}}


@pytest.mark.parametrize("raw", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 5000])
def test_a_number_that_is_none_refuses_its_own_asset_alone(town: Town, raw: str) -> None:
    body = page(light(1), with_raw(light(2), "lanternHeight", raw), light(3))
    result = town.pull(Answers(body, total=3))
    if raw.startswith("9"):  # a whole number, however long, is no number that a column of them takes
        assert set(problems(result)) <= {urn(2)}
    else:
        assert problems(result)[urn(2)][1] == "not_a_number"
        assert "NaN" in words(result.problems[0])
        assert town.uids() == [urn(1), urn(3)]
    assert {urn(1), urn(3)} <= set(town.uids())
    assert result.towns[0].error is None


def test_a_number_of_a_million_digits_takes_no_time_where_python_would_count_it(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on the first of Python 3.9, which some QGIS for macOS bring along."""
    limit = getattr(sys, "get_int_max_str_digits", lambda: 0)()
    monkeypatch.setattr(json_reading, "_REFUSES_LONG_NUMBERS", False)
    if limit:
        sys.set_int_max_str_digits(0)
    begun = time.process_time()
    try:
        body = page(light(1), with_raw(light(2), "lanternHeight", "9" * 1_000_000), light(3))
        result = town.pull(Answers(body, total=3))
        with pytest.raises(NotJsonError):
            json_reading.read_json(b"9" * 1_000_000)
    finally:
        if limit:
            sys.set_int_max_str_digits(limit)
    assert problems(result) == {urn(2): ("lanternHeight", "not_a_number")}
    assert town.uids() == [urn(1), urn(3)]
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("raw", ["NaN", "[NaN]", '{"a": [1, {"b": Infinity}]}'])
def test_also_in_an_attribute_that_the_catalog_does_not_know(town: Town, raw: str) -> None:
    result = town.pull(Answers(page(light(1), with_raw(light(2), "theirs", raw)), total=2))
    assert problems(result) == {urn(2): ("theirs", "not_a_number")}
    assert town.uids() == [urn(1)]


def test_an_asset_whose_number_broke_later_stays_as_it_was(town: Town) -> None:
    town.pull(Answers(page(light(1), light(2)), total=2))
    broken = with_raw(light(2, circuit={"value": "X"}), "lanternHeight", "NaN")
    result = town.pull(Answers(page(light(1), broken), total=2))
    assert problems(result) == {urn(2): ("lanternHeight", "not_a_number")}
    assert town.sql("SELECT circuit, lantern_height_m FROM street_light WHERE uid=?", urn(2)) == [("C2", 8.5)]
    assert town.unsent() == []


def test_a_sensor_that_measures_nan_is_named_and_its_other_readings_come(town: Town) -> None:
    broken = with_raw(noise(1), "LAeq", "NaN")
    result = town.pull(Answers(page(light(1)), sensors=page(noise(2), broken), total=1))
    assert problems(result) == {noise(1)["id"]: ("LAeq", "not_a_number")}
    found = dict(town.sql("SELECT uid, state FROM sensor"))
    assert found[noise(1)["id"]] == "no_data"
    assert noise(2)["id"] in found
    huge = with_raw(noise(3), "LAeq", "1e999")
    town.pull(Answers(page(light(1)), sensors=b"[" + huge + b"]", total=1))
    assert dict(town.sql("SELECT uid, state FROM sensor"))[noise(3)["id"]] == "no_data"


@pytest.mark.parametrize("levels", [250, 100_000])
def test_a_nest_without_a_floor_refuses_its_own_asset_alone(town: Town, levels: int) -> None:
    nests = "[" * levels + "]" * levels, '{"a":' * levels + "1" + "}" * levels
    body = page(light(1), *(with_raw(light(n), "theirs", nest) for n, nest in enumerate(nests, 2)), light(4))
    result = town.pull(Answers(body, total=4))
    assert problems(result) == dict.fromkeys((urn(2), urn(3)), ("theirs", "too_deep"))
    assert town.uids() == [urn(1), urn(4)]


def test_a_nest_that_is_merely_deep_is_kept_whole(town: Town) -> None:
    result = town.pull(Answers(page(light(1), with_raw(light(2), "theirs", "[" * 60 + "]" * 60)), total=2))
    assert (result.pulled, result.failed) == (2, 0)
    assert "[" * 60 in town.sql("SELECT entity FROM st_base WHERE uid=?", urn(2))[0][0]


def test_ten_megabytes_in_one_attribute_are_kept(town: Town) -> None:
    long = "x" * 10_000_000
    known = light(2, circuit={"type": "Text", "value": long})
    other = light(3, theirs={"type": "Text", "value": long})
    result = town.pull(Answers(page(light(1), known, other), total=3))
    assert (result.pulled, result.failed) == (3, 0)
    assert town.sql("SELECT length(circuit) FROM street_light WHERE uid=?", urn(2)) == [(10_000_000,)]
    town.sql("UPDATE street_light SET lantern_height_m=9 WHERE uid=?", urn(2))
    assert [[field.attribute for field in change.fields] for change in town.unsent()] == [["lantern_height_m"]]


def test_types_that_the_catalog_does_not_know_are_counted_and_passed_over(town: Town) -> None:
    strangers = [{"id": f"s{n}", "type": "Spaceship"} for n in range(3)]
    result = town.pull(Answers(page(light(1), *strangers, {"id": "t", "type": "'; DROP TABLE town; --"}), total=5))
    assert (result.pulled, result.failed) == (1, 0)
    assert dict(result.ignored) == {"Spaceship": 3, "'; DROP TABLE town; --": 1}


def test_what_has_no_id_or_type_is_named_by_its_number_and_the_list_is_whole(town: Town) -> None:
    nobodies: list[Any] = [{"type": "Streetlight"}, {"id": 7, "type": "Streetlight"}, {"id": "x"}, 5, None, [], "text"]
    result = town.pull(Answers(page(light(1), *nobodies, light(2)), total=9))
    assert result.towns[0].error is None
    assert problems(result) == {f"{n}.": ("id", "no_identity") for n in range(2, 9)}
    assert town.uids() == [urn(1), urn(2)]
    assert town.pull(Answers(page(light(1), *nobodies, light(2)), total=9)).pulled == 0
    assert "no id or no type" in words(result.problems[0])


def test_nobodies_on_the_second_page_go_on_counting(town: Town) -> None:
    first, second = page(*(light(n) for n in range(1000))), page({"id": ""}, light(1000), {"type": "Streetlight"})
    result = town.pull(Answers(first, second, total=1003))
    assert problems(result) == dict.fromkeys(("1001.", "1003."), ("id", "no_identity"))
    assert (result.towns[0].error, result.pulled) == (None, 1001)


def test_a_place_that_is_missing_or_null_is_no_problem(town: Town) -> None:
    without = {name: value for name, value in light(1).items() if name != "location"}
    nowhere = [light(2, location=None), light(3, **at(None)), light(4, **at("")), light(5, **at({}))]
    result = town.pull(Answers(page(without, *nowhere, light(6)), total=6))
    assert result.pulled >= 5
    places = dict(town.sql("SELECT uid, geom IS NULL FROM street_light"))
    assert [places[urn(n)] for n in (1, 2, 3, 6)] == [1, 1, 1, 0]


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({"type": "Point", "coordinates": [1000, 2]}, "outside_world"),
        ({"type": "Point", "coordinates": [10**400, 2]}, "numbers"),
        ({"type": "Point", "coordinates": ["a", 2]}, "numbers"),
        ({"type": "Point", "coordinates": []}, "empty"),
        ({"type": "Point", "coordinates": [[1, 2]]}, "shape"),
        ({"type": "Point"}, "empty"),
        ({"type": "CircularString", "coordinates": [[1, 2]]}, "kind"),
        ([1, 2], "shape"),
    ],
)
def test_a_place_that_nobody_can_read_is_named(town: Town, value: Any, problem: str) -> None:
    result = town.pull(Answers(page(light(1), light(2, **at(value))), total=2))
    assert problems(result) == {urn(2): ("", problem)}
    assert isinstance(result.problems[0], BadGeometryError)
    assert town.uids() == [urn(1)]


def test_axes_the_wrong_way_round_are_told_with_what_seems_to_have_happened(town: Town) -> None:
    put_boundaries(town.store, {"06095": OLIVENZA})
    town.again()
    swapped = light(2, **at({"type": "Point", "coordinates": [38.68, -7.1]}))
    result = town.pull(Answers(page(light(1), swapped), total=2))
    assert problems(result) == {urn(2): ("", "swapped")}
    assert "swapped" in words(result.problems[0])


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({"type": "Point", "coordinates": [38.68, -7.1]}, "swapped"),
        ({"type": "Point", "coordinates": [1000, 2]}, "outside_world"),
        ({"type": "Point", "coordinates": ["a", 2]}, "numbers"),
        ("here", "shape"),
    ],
)
def test_a_sensor_is_kept_without_a_place_that_cannot_be(town: Town, value: Any, problem: str) -> None:
    put_boundaries(town.store, {"06095": OLIVENZA})
    town.again()
    result = town.pull(Answers(page(light(1)), sensors=page(noise(2), {**noise(1), **at(value)}), total=1))
    assert problems(result) == {noise(1)["id"]: ("", problem)}
    places = dict(town.sql("SELECT uid, geom IS NULL FROM sensor"))
    assert places == {noise(1)["id"]: 1, noise(2)["id"]: 0}


def test_dates_such_as_yesterday_stay_as_they_are_written(town: Town) -> None:
    edges = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]
    longer = ["the day before yesterday", "2026-02-31 or so", "1" * 400, "12345678901.25"]
    said = ["yesterday", "2026-13-45", *edges, *longer, "", "1e9", "1.50", 20260101]
    dates = [a.ngsi for a in LIGHT.columns if a.type in ("date", "datetime") and a.ngsi]
    wrong = {n: {name: {"value": value} for name in dates} for n, value in enumerate(said, 1)}
    answers = Answers(page(*(light(n, **values) for n, values in wrong.items())), total=len(said))
    result = town.pull(answers)
    assert (result.pulled, result.failed) == (len(said), 0)
    assert town.pull(answers).pulled == 0
    for n in wrong:
        town.sql("UPDATE street_light SET circuit='edited' WHERE uid=?", urn(n))
    assert {field.attribute for change in town.unsent() for field in change.fields} == {"circuit"}


def test_codes_that_no_list_knows_are_kept(town: Town) -> None:
    result = town.pull(Answers(page(light(1, status={"type": "Text", "value": "no such code"})), total=1))
    assert (result.pulled, result.failed) == (1, 0)
    assert town.sql("SELECT status FROM street_light") == [("no such code",)]
    assert town.unsent() == []


def test_an_id_that_comes_twice_is_one_asset(town: Town) -> None:
    twice = [page(light(1), light(1, circuit={"value": "second"}), light(2)), page(light(2), light(3))]
    result = town.pull(Answers(*twice, total=3))
    assert result.towns[0].error is None
    assert town.uids() == [urn(1), urn(2), urn(3)]


def test_a_list_that_counts_an_id_twice_is_told_and_what_came_stays(town: Town) -> None:
    result = town.pull(Answers(page(light(1), light(1), light(2)), total=3))
    error = result.towns[0].error
    assert isinstance(error, UnstableListError)
    check_told(error)
    assert town.uids() == [urn(1), urn(2)]


@pytest.mark.parametrize("body", [b"", b"<html>no</html>", b"{}", b"null", b"[", b'[{"id":"a"', b"\xff\xfe[\x00]\x00"])
def test_what_is_no_list_stops_its_town_with_a_word_and_nothing_is_deleted(town: Town, body: bytes) -> None:
    town.pull(Answers(page(light(1), light(2)), total=2))
    result = town.pull(Answers(body, total=2), full=True)
    error = result.towns[0].error
    assert isinstance(error, NotJsonError)
    check_told(error)
    assert town.uids() == [urn(1), urn(2)]


def test_every_value_at_once_is_refused_with_its_reason_or_kept(town: Town) -> None:
    values = [True, [], {}, [1], {"a": 1}, "", " ", "8,5", "0x10", -1, 2**70, "\x00", "\u202e", "<script>", "[% 1 %]"]
    names = ("lanternHeight", "circuit", "status", "installationDate")
    lights = [light(n, **{name: {"value": v} for name in names}) for n, v in enumerate(values, 1)]
    result = town.pull(Answers(page(*lights), total=len(lights)))
    assert result.pulled + len(problems(result)) == len(lights)
    assert all(isinstance(problem, BadValueError) for problem in result.problems)
    assert town.unsent() == []
