"""Places that are told and cannot be read are told from places that are not told at all."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mapped import MAPPER
from scripted import CATALOG, LIGHT
from smart_territory.providers.model import GEOMETRY

ZONE = CATALOG.classes["protection_zone"]

BAD = [
    ("geo:json", {"type": "Point", "coordinates": [[-7.1, 38.6]]}, "shape"),
    ("geo:json", {"type": "Point", "coordinates": [-7.1]}, "shape"),
    ("geo:json", {"type": "Polygon", "coordinates": [[-7.1, 38.6], [-7, 38], [-7, 39], [-7.1, 38.6]]}, "shape"),
    ("geo:json", {"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]}, "shape"),
    ("geo:json", {"type": "Point", "coordinates": ["-7.1", "38.6"]}, "numbers"),
    ("geo:json", {"type": "Point", "coordinates": [math.inf, 38.6]}, "numbers"),
    ("geo:json", {"type": "Point", "coordinates": [math.nan, 38.6]}, "numbers"),
    ("geo:json", {"type": "Point", "coordinates": [True, False]}, "numbers"),
    ("geo:json", {"type": "Point", "coordinates": [{"x": 1}, 2]}, "numbers"),
    ("geo:json", {"type": "Point", "coordinates": []}, "empty"),
    ("geo:json", {"type": "Polygon", "coordinates": [[]]}, "empty"),
    ("geo:json", {"type": "Point"}, "empty"),
    ("geo:json", {"type": "Point", "coordinates": [None, None]}, "empty"),
    ("geo:json", {"type": "GeometryCollection", "geometries": []}, "kind"),
    ("geo:json", {"type": "point", "coordinates": [-7.1, 38.6]}, "kind"),
    ("geo:json", {"type": "FeatureCollection", "features": []}, "kind"),
    ("geo:json", {"type": "Feature", "geometry": {"type": "Point", "coordinates": ["a", "b"]}}, "numbers"),
    ("geo:json", {"lat": 38.6, "lon": -7.1}, "shape"),
    ("geo:json", {}, "empty"),
    ("geo:json", [-7.1, 38.6], "shape"),
    ("geo:json", 7, "shape"),
    ("geo:json", "Plaza Mayor", "shape"),
    ("Text", "{\"type\": \"Point\", \"coordinates\": [1", "shape"),
    ("StructuredValue", {"type": "Point", "coordinates": ["1", "2"]}, "numbers"),
    ("geo:point", "38,68, -7,1", "shape"),
    ("geo:point", "nan, 1", "shape"),
    ("geo:point", [38.6, -7.1], "shape"),
    ("geo:point", {"type": "Point", "coordinates": [1, 2]}, "shape"),
    ("geo:line", ["38, -7"], "shape"),
    ("geo:box", [], "empty"),
    ("geo:polygon", ["38, -8", "nonsense"], "shape"),
]


@pytest.mark.parametrize(("kind", "value", "problem"), BAD)
def test_what_is_wrong_with_a_place_is_told(kind: str, value: Any, problem: str) -> None:
    entity = {"location": {"type": kind, "value": value}}
    assert MAPPER.values(ZONE, entity)[GEOMETRY] is None
    assert MAPPER.place_problem(ZONE, entity) == problem


@pytest.mark.parametrize(
    "attribute",
    [
        None,
        {"type": "geo:json", "value": None},
        {"type": "geo:point", "value": None},
        {"type": "geo:point", "value": ""},
        {"type": "None", "value": None},
        {"type": "geo:json", "value": {"type": "Feature", "geometry": None}},
        {"type": "Text", "value": "Plaza Mayor"},
        {"type": "geo:json", "value": {"type": "Point", "coordinates": [-7.1, 38.6, 271.5]}},
        {"type": "geo:point", "value": "38.6, -7.1"},
        {"type": "StructuredValue", "value": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}},
    ],
)
def test_no_place_and_a_good_one_are_no_problem(attribute: Any) -> None:
    entity = {} if attribute is None else {"location": attribute}
    assert MAPPER.place_problem(ZONE, entity) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["type", "coordinates", "geometry", "features", "x"]), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["geo:json", "geo:point", "geo:line", "geo:box", "geo:polygon", "Text", ""]), JSON)
def test_any_place_is_read_or_its_problem_told_but_never_both(kind: str, value: Any) -> None:
    entity = {"location": {"type": kind, "value": value}}
    place, problem = MAPPER.values(LIGHT, entity)[GEOMETRY], MAPPER.place_problem(LIGHT, entity)
    assert problem in (None, "shape", "empty", "numbers", "kind")
    assert place is None or problem is None
    json.dumps(place, allow_nan=False)
