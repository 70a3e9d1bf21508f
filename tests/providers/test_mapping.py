"""Entities to values, without a network: what deployments really send, and whatever else JSON allows."""

from __future__ import annotations

import contextlib
import json
import math
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mapped import MAPPER, parsed, read
from scripted import CATALOG, CONTAINER, LIGHT, SCOPE, light
from smart_territory.errors import BadValueError, PlatformError
from smart_territory.providers.model import GEOMETRY, EntityKey, PageQuery, RawPage


@pytest.mark.parametrize(
    ("key", "there", "here"),
    [
        ("lantern_height_m", 8, 8.0),
        ("lantern_height_m", "8.5", 8.5),
        ("lantern_height_m", "about 8", "about 8"),
        ("lantern_height_m", [8, 9], "[8, 9]"),
        ("lantern_height_m", True, "true"),
        ("lantern_height_m", "nan", "nan"),
        ("lantern_height_m", 10**400, str(10**400)),
        ("circuit", "C1", "C1"),
        ("circuit", 7, "7"),
        ("circuit", 7.5, "7.5"),
        ("circuit", {"b": 1, "a": "ñ"}, '{"a": "ñ", "b": 1}'),
        ("circuit", "", ""),
        ("status", "ok", "ok"),
        ("status", "a value of their own", "a value of their own"),
        ("status", ["ok"], "ok"),
        ("status", ["ok", "columnIssue"], '["ok", "columnIssue"]'),
        ("status", 3, "3"),
        ("cabinet", "urn:x", "urn:x"),
        ("cabinet", ["urn:x"], "urn:x"),
        ("service_started_on", "2019-05-02T00:00:00.000Z", "2019-05-02"),
        ("service_started_on", "2019-05-02", "2019-05-02"),
        ("service_started_on", "2019/05/02", "2019-05-02"),
        ("service_started_on", "2019-05-02T00:00:00+02:00", "2019-05-02"),
        ("service_started_on", "yesterday", "yesterday"),
        ("service_started_on", 1556755200, "1556755200"),
        ("address", {"streetAddress": "C/ Mayor"}, {"streetAddress": "C/ Mayor"}),
        ("address", "C/ Mayor", "C/ Mayor"),
        ("status", None, None),
    ],
)
def test_values_of_street_lights(key: str, there: Any, here: Any) -> None:
    assert read(**{key: there}) == here


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("glass", ["glass"]),
        (["glass", "paper"], ["glass", "paper"]),
        ([], None),
        ("", None),
        ([None, "glass", 7], ["glass", "7"]),
        ({"kind": "glass"}, ['{"kind": "glass"}']),
    ],
)
def test_kinds_of_waste_are_always_a_list(there: Any, here: Any) -> None:
    assert read(CONTAINER, stored_waste_kind=there) == here


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("2026-05-01T12:00:00+02:00", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01T10:00:00.000Z", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01T10:00:00.123456Z", "2026-05-01T10:00:00.123Z"),
        ("2026-05-01T10:00:00", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01T10:00Z", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01 10:00:00", "2026-05-01T10:00:00.000Z"),
        ("2026-05-01T23:30:00-0230", "2026-05-02T02:00:00.000Z"),
        ("2026-05-01", "2026-05-01T00:00:00.000Z"),
        ("0001-01-01T00:00:00+02:00", "0001-01-01T00:00:00+02:00"),
        ("2026-02-30T00:00:00Z", "2026-02-30T00:00:00Z"),
        ("soon", "soon"),
    ],
)
def test_moments_are_utc_with_milliseconds(there: str, here: str) -> None:
    (asset_class, attribute) = next(
        (c, a) for c in CATALOG.classes.values() for a in c.columns if a.type == "datetime"
    )
    assert read(asset_class, **{attribute.key: there}) == here


@pytest.mark.parametrize(
    ("there", "here"), [(True, True), ("true", True), ("False", False), (1, True), ("maybe", "maybe")]
)
def test_booleans_come_in_many_dresses(there: Any, here: Any) -> None:
    (asset_class, attribute) = next(
        (c, a) for c in CATALOG.classes.values() for a in c.columns if a.type == "boolean"
    )
    assert read(asset_class, **{attribute.key: there}) == here


def test_infinity_is_no_empty_value() -> None:
    with pytest.raises(BadValueError) as caught:
        read(LIGHT, lantern_height_m=1e999)
    assert caught.value.details == {"attribute": "lantern_height_m", "problem": "not_a_number"}


def test_values_have_every_column_and_no_telemetry() -> None:
    values = MAPPER.values(LIGHT, light(1))
    assert set(values) == {a.key for a in LIGHT.columns if a.ngsi} | {GEOMETRY}


@pytest.mark.parametrize("entity", [{}, {"status": None}, {"status": "ok"}, {"status": {}}, {"location": 5}])
def test_odd_entities_do_no_harm(entity: Any) -> None:
    assert MAPPER.values(LIGHT, entity)[GEOMETRY] is None


PLACES = [
    ("geo:json", {"type": "Point", "coordinates": [-7.1, 38.68]}, {"type": "Point", "coordinates": [-7.1, 38.68]}),
    ("geo:point", "38.68, -7.1", {"type": "Point", "coordinates": [-7.1, 38.68]}),
    ("geo:point", "38.68,-7.1", {"type": "Point", "coordinates": [-7.1, 38.68]}),
    ("geo:point", "38,68, -7,1", None),
    ("geo:point", "nan, 1", None),
    ("geo:point", None, None),
    ("geo:line", ["38, -7", "39, -8"], {"type": "LineString", "coordinates": [[-7.0, 38.0], [-8.0, 39.0]]}),
    ("geo:box", ["38, -8", "39, -7"],
     {"type": "Polygon", "coordinates": [[[-8, 38], [-7, 38], [-7, 39], [-8, 39], [-8, 38]]]}),
    ("geo:polygon", ["38, -8", "38, -7", "39, -7"],
     {"type": "Polygon", "coordinates": [[[-8, 38], [-7, 38], [-7, 39], [-8, 38]]]}),
    ("geo:polygon", ["38, -8", "nonsense"], None),
    ("geo:json", {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1, 2]}},
     {"type": "Point", "coordinates": [1, 2]}),
    ("geo:json", {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
     {"type": "Point", "coordinates": [1, 2]}}]}, {"type": "Point", "coordinates": [1, 2]}),
    ("StructuredValue", {"type": "Point", "coordinates": [1, 2]}, {"type": "Point", "coordinates": [1, 2]}),
    ("Text", '{"type": "Point", "coordinates": [1, 2]}', {"type": "Point", "coordinates": [1, 2]}),
    ("geo:json", {"type": "GeometryCollection", "geometries": []}, None),
    ("geo:json", {"type": "Point", "coordinates": ["1", "2"]}, None),
    ("geo:json", {"type": "Point", "coordinates": []}, None),
    ("geo:json", {"type": "Point"}, None),
    ("geo:json", {"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]}, None),
    ("geo:json", {"type": "Point", "coordinates": [math.inf, 2]}, None),
    ("geo:json", None, None),
    ("geo:json", "Plaza Mayor", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "value", "geometry"), PLACES)
def test_places(kind: str, value: Any, geometry: Any) -> None:
    zone = CATALOG.classes["protection_zone"]
    assert MAPPER.values(zone, {"location": {"type": kind, "value": value}})[GEOMETRY] == geometry


def test_an_outline_in_a_class_of_points_is_shown_at_its_middle() -> None:
    ring = [[-8, 38], [-7, 38], [-7, 39], [-8, 39], [-8, 38]]
    place = {"type": "geo:json", "value": {"type": "Polygon", "coordinates": [ring]}}
    assert MAPPER.values(LIGHT, {"location": place})[GEOMETRY] == {
        "type": "Point",
        "coordinates": [-7.5, 38.5],
    }


# pages


def test_the_builtin_attributes_are_taken_out() -> None:
    date = {"type": "DateTime", "value": "2026-01-01T00:00:00.000Z", "metadata": {}}
    path = {"type": "Text", "value": "/es/06095", "metadata": {}}
    (remote,) = parsed(light(1, dateModified=date, servicePath=path), scopes=("/es/#",))
    assert (remote.key.scope, remote.modified) == ("/es/06095", date["value"])
    assert remote.entity == light(1)


def test_a_shadowed_date_stays_and_the_attributes_tell_when() -> None:
    def changed(when: str) -> dict[str, Any]:
        return {"dateModified": {"type": "DateTime", "value": when}}

    user = {
        "type": "DateTime",
        "value": "2001-01-01T00:00:00.000Z",
        "metadata": changed("2026-01-01T00:00:00.000Z"),
    }
    status = {"type": "Text", "value": "ok", "metadata": changed("2026-02-02T00:00:00.000Z")}
    (remote,) = parsed({"id": "a", "type": "T", "dateModified": user, "status": status})
    assert remote.entity["dateModified"] == user
    assert remote.modified == "2026-02-02T00:00:00.000Z"


def test_a_broker_that_does_not_tell_the_path_is_taken_at_the_path_asked() -> None:
    (remote,) = parsed({"id": "a", "type": "Streetlight"})
    assert remote.key == EntityKey("platform", SCOPE, "Streetlight", "a")


def test_what_is_no_entity_is_counted_and_named_by_its_number_in_the_list() -> None:
    nobodies = [5, None, "x", [], {}, {"id": 5, "type": "T"}, {"id": "a"}, {"id": "", "type": "T"}]
    body = json.dumps([*nobodies, {"id": "a", "type": "T"}]).encode()
    remotes = MAPPER.parse(RawPage(PageQuery((SCOPE,), ()), 100, None, body))
    assert [remote.key.id for remote in remotes] == [*(f"{n}." for n in range(101, 109)), "a"]
    assert {remote.problem for remote in remotes[:-1]} == {("id", "no_identity")}
    assert {MAPPER.class_of(remote) for remote in remotes[:-1]} == {None}
    assert remotes[-1].problem is None


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    body = b'[{"id":"a","type":"Streetlight","circuit":{"type":"Text","value":"\\ud800x"},"k\\udfff":{}}]'
    (remote,) = MAPPER.parse(RawPage(PageQuery((SCOPE,), ()), 0, None, body))
    assert remote.entity["circuit"]["value"] == "?x"
    assert json.dumps(remote.entity, ensure_ascii=False).encode()


def test_a_wrong_byte_does_not_lose_the_page() -> None:
    body = b'[{"id":"a","type":"Streetlight","circuit":{"type":"Text","value":"Pla\xe7a"}}]'
    (remote,) = MAPPER.parse(RawPage(PageQuery((SCOPE,), ()), 0, None, body))
    assert remote.entity["circuit"]["value"] == "Pla�a"


@given(st.binary(max_size=200))
def test_any_bytes_are_entities_or_an_error_of_ours(body: bytes) -> None:
    with contextlib.suppress(PlatformError):
        MAPPER.parse(RawPage(PageQuery((SCOPE,), ()), 0, None, body))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = sorted(
    {a.ngsi for a in (*LIGHT.attributes, *CONTAINER.attributes) if a.ngsi} | {"location", "TimeInstant"}
)
TYPES = ["Streetlight", "WasteContainer", "AirQualityObserved", "FillLevelObserved", "Nothing"]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(TYPES),
    st.dictionaries(
        st.sampled_from(NAMES),
        JSON | st.fixed_dictionaries({"type": st.sampled_from(["geo:json", "geo:point", "geo:box"]), "value": JSON})
        | st.fixed_dictionaries({"type": st.text(max_size=4), "value": JSON, "metadata": JSON}),
        max_size=6,
    ),
)  # fmt: skip
def test_any_entity_is_mapped_without_a_fault(kind: str, attributes: dict[str, Any]) -> None:
    for remote in parsed({"id": "a", "type": kind, **attributes}):
        asset_class = MAPPER.class_of(remote)
        if asset_class:
            values = MAPPER.values(asset_class, remote.entity)
            json.dumps(values, allow_nan=False)
        for observation in MAPPER.observations(remote):
            assert observation.quality in ("ok", "out_of_range", "future", "no_time")


def test_a_large_page_is_parsed_quickly() -> None:
    """Against the plain parser on the same bytes, so that the machine's load does not matter."""
    date = {"type": "DateTime", "value": "2026-01-01T00:00:00.000Z", "metadata": {}}
    body = json.dumps(
        [light(n, dateModified=date, servicePath={"type": "Text", "value": SCOPE}) for n in range(5000)]
    ).encode()
    ratios = []
    for _ in range(3):
        begin = time.process_time()
        MAPPER.parse(RawPage(PageQuery((SCOPE,), ()), 0, None, body))
        middle = time.process_time()
        json.loads(body)
        ratios.append((middle - begin) / (time.process_time() - middle))
    assert min(ratios) < 2.5
