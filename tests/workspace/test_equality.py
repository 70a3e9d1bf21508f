from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smart_territory.catalog.loader import load_catalog
from smart_territory.providers.connection import Connection
from smart_territory.providers.registry import open_mapper
from smart_territory.workspace.equality import agree, same, untouched
from smart_territory.workspace.merge import merge

CORNERS = [[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [1.0, 3.0]]
HOLES = [[[1.0, 1.0], [2.0, 1.0], [2.0, 2.0], [1.0, 1.0]], [[3.0, 1.0], [3.5, 1.0], [3.0, 2.0], [3.0, 1.0]]]


def closed(ring: list[Any]) -> list[Any]:
    return [*ring, ring[0]]


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [closed(rings[0]), *rings[1:]]}


def point(lon: float, lat: float, *more: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [lon, lat, *more]}


def line(*positions: Any) -> dict[str, Any]:
    return {"type": "LineString", "coordinates": list(positions)}


EQUAL = [
    ("real", 1, 1.0), ("integer", 1, 1.0), ("real", 0.1 + 0.2, 0.3), ("real", 123456789012.1, 123456789012.1000001),
    ("real", "70", 70), ("integer", "8.0", 8), ("boolean", 1, True), ("boolean", "true", True), ("real", -0.0, 0),
    ("real", float("nan"), None), ("integer", 2**53, float(2**53)), ("real", 1e301, "1e301"),
    ("real", "70", "70.0"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+0100"),
    ("datetime", "2026-01-01T00:00:00.5Z", "2026-01-01 00:00:00.500"),
    ("datetime", "2026-01-01T00:00:00,123456789z", "2026-01-01T00:00:00.123Z"),
    ("datetime", "2026-01-01", "2026-01-01T00:00Z"),
    ("date", "2026-01-01", "2026-01-01T00:00:00.000Z"), ("date", "2026-01-01", "2026/01/01"),
    ("date", "2026-01-02", "2026/01/02T00:00:00+01:00"),
    ("date", "2026-01-01T00:00:00+01:00", "2025-12-31T23:00:00.000Z"),
    ("text", "Calle Mayor ", "Calle Mayor"), ("text", "a \r\nb", "a\nb"), ("text", "   ", None), ("text", "", None),
    ("text", "Sérénade", unicodedata.normalize("NFD", "Sérénade")),
    ("codes", ["b", "a"], ["a", "b"]), ("codes", ["a", "a "], ["a"]), ("codes", "a", ["a"]), ("codes", [], None),
    ("json", {"b": 1, "a": [1, 2.0]}, {"a": [1.0, 2], "b": 1.0}), ("json", {"a": "x "}, {"a": "x", "b": None}),
    ("geometry", point(-7.1, 38.68), point(-7.1 + 1e-9, 38.68)), ("geometry", point(1, 2, 700), point(1, 2)),
    ("geometry", point(-7.12345675, 38.0), point(-7.123456749999, 38.0)),
    ("geometry", polygon(CORNERS), polygon(CORNERS[2:] + CORNERS[:2])),
    ("geometry", polygon(CORNERS), polygon(CORNERS[::-1])),
    ("geometry", polygon(CORNERS, *HOLES), polygon(CORNERS, *HOLES[::-1])),
    ("geometry", polygon(CORNERS), {"type": "MultiPolygon", "coordinates": [polygon(CORNERS)["coordinates"]]}),
    ("geometry", {"type": "MultiPoint", "coordinates": [[0, 0], [1, 1]]},
     {"type": "MultiPoint", "coordinates": [[1, 1], [0, 0]]}),
    ("geometry", None, {"type": "Point", "coordinates": []}),
]  # fmt: skip
DIFFERENT = [
    ("real", 1, 1.000001), ("real", 0, None), ("boolean", False, None), ("integer", 1, 2), ("real", "8,5", 8),
    ("real", 1e301, 2e301), ("real", 10**400, 1.5), ("integer", 1234567890123456, 1234567890123457),
    ("integer", "1234567890123456", 1234567890123457),
    ("text", "8", "8.0"), ("text", "a", "A"), ("text", " a", "a"), ("text", "a\nb", "ab"), ("text", "e", "é"),
    ("datetime", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+01:00"), ("datetime", "mañana", "2026-01-01"),
    ("datetime", "2026-13-01", "2026-01-01"), ("date", "2026-01-01", "2026-01-02"),
    ("date", "2026-01-01T23:00:00Z", "2026-01-02"), ("date", "2026-01-02T00:00:00+01:00", "2026-01-01"),
    ("json", {"a": True}, {"a": 1}), ("json", [0], [False]), ("json", {"a": 10**400}, {"a": 1.5}),
    ("codes", ["a"], ["a", "b"]), ("code", "ok", "OK"), ("json", [1, 2], [2, 1]),
    ("json", {"a": 1}, {"b": 1}), ("geometry", point(-7.1, 38.68), point(-7.1 + 2e-7, 38.68)),
    ("geometry", point(0, 0), None), ("geometry", line([0, 0], [1, 1]), line([1, 1], [0, 0])),
    ("geometry", polygon(CORNERS), polygon([*CORNERS[:2], CORNERS[3], CORNERS[2]])),
    ("geometry", polygon(CORNERS), polygon(CORNERS, HOLES[0])), ("geometry", point(0, 0), line([0, 0], [0, 0])),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "other"), EQUAL)
def test_what_says_the_same_is_the_same(kind: str, one: Any, other: Any) -> None:
    assert same(kind, one, other)
    assert same(kind, other, one)


@pytest.mark.parametrize(("kind", "one", "other"), DIFFERENT)
def test_what_a_person_could_mean_differently_differs(kind: str, one: Any, other: Any) -> None:
    assert not same(kind, one, other)
    assert not same(kind, other, one)


@pytest.mark.parametrize(("kind", "one", "other"), EQUAL)
def test_the_same_on_both_sides_is_never_a_conflict(kind: str, one: Any, other: Any) -> None:
    merged = merge({"x": kind}, {"x": "before"} if kind != "geometry" else {"x": point(9, 9)}, {"x": one}, {"x": other})
    assert merged.conflicts == ()
    assert merged.unsent == ()


def test_a_platforms_rounding_agrees_and_a_small_move_of_mine_does_not() -> None:
    mine, rounded, moved = point(-7.1234567, 38.6712345), point(-7.123457, 38.671234), point(-7.1234571, 38.6712345)
    assert agree("geometry", mine, rounded) or agree("geometry", point(-7.1234567, 38.6712343), rounded)
    assert not agree("geometry", mine, moved)
    assert not same("geometry", mine, moved)
    assert agree("code", "ok", "OK")
    assert agree("codes", ["Glass", "paper"], ["PAPER", "glass"])


def test_rounding_is_the_platforms_not_mine() -> None:
    base, near = point(-7.123457, 38.671234), point(-7.1234571, 38.671234)
    assert not agree("geometry", base, near)
    assert merge({"x": "geometry"}, {"x": base}, {"x": near}, {"x": base}).unsent == ("x",)


def test_what_a_platform_only_rounded_is_no_change_of_theirs() -> None:
    base, rounded, mine = point(-7.1234567, 38.6712345), point(-7.123457, 38.671235), point(-7.2, 38.7)
    merged = merge({"x": "geometry"}, {"x": point(-7.1234567, 38.6712346)}, {"x": mine}, {"x": rounded})
    assert (merged.unsent, merged.conflicts) == (("x",), ())
    assert merge({"x": "geometry"}, {"x": base}, {"x": base}, {"x": point(-7.123457, 38.671234)}).taken == ("x",)


def test_what_qgis_rewrites_is_untouched() -> None:
    assert untouched("real", 8.0, "8,5")
    assert untouched("date", 2020, "2020")
    assert not untouched("real", 9.0, "8,5")


def test_codes_of_the_platform_that_mean_one_of_ours_never_meet_as_two() -> None:
    codes = {"classes": {"street_light": {"attributes": {"status": {"codes": {"ok": "En servicio"}}}}}}
    mapper = open_mapper(Connection("p", "ngsi-v2", "http://p.example", overrides=codes), load_catalog())
    light = load_catalog().classes["street_light"]
    words = ({"status": {"type": "Text", "value": text}} for text in ("En servicio", "ok"))
    said = [mapper.values(light, entity)["status"] for entity in words]
    assert said == ["ok", "ok"]


@given(st.integers(-10**10, 10**11), st.integers(-14 * 60, 14 * 60))
def test_a_moment_is_the_same_in_any_zone(seconds: int, minutes: int) -> None:
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds / 8)
    zoned = moment.astimezone(timezone(timedelta(minutes=minutes)))
    assert same("datetime", moment.isoformat(), zoned.isoformat())


@given(st.lists(st.tuples(st.integers(-90, 90), st.integers(-90, 90)), min_size=3, max_size=8), st.data())
def test_a_ring_is_the_same_from_any_corner_either_way(ring: list[Any], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(ring) - 1))
    turned = (ring[start:] + ring[:start])[:: data.draw(st.sampled_from([1, -1]))]
    noise = data.draw(st.floats(-4e-8, 4e-8))
    other = [[lon + noise, lat] for lon, lat in turned]
    assert same("geometry", polygon([list(p) for p in ring]), polygon(other))


@given(st.floats(-180, 180), st.floats(-90, 90))
def test_a_platform_with_six_decimals_always_agrees(lon: float, lat: float) -> None:
    assert agree("geometry", point(lon, lat), point(round(lon, 6), round(lat, 6)))


@given(st.text(), st.sampled_from(["text", "code", "json"]))
def test_another_normal_form_is_the_same_text(text: str, kind: str) -> None:
    assert same(kind, text, unicodedata.normalize("NFD", text) + " ")
