"""Values → what is written → what is read back: the same, whatever form the platform holds them in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mapped import MAPPER
from scripted import CATALOG, LIGHT, SCOPE, connection_to
from smart_territory.catalog.model import AssetClass
from smart_territory.providers.connection import CHARACTER_MODES
from smart_territory.providers.model import GEOMETRY, EntityKey, Write
from smart_territory.providers.ngsi_v2.mapping import NgsiMapper
from smart_territory.providers.ngsi_v2.payload import Drafter

FORBIDDEN = set("<>\"'=;()")


def plain(alphabet: str = "") -> st.SearchStrategy[str]:
    return st.text(
        st.characters(exclude_categories=("Cs",), exclude_characters="".join(FORBIDDEN - set(alphabet))),
        max_size=12,
    )


def values_of(kind: str, text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return {
        "real": st.floats(allow_nan=False, allow_infinity=False, width=32),
        "integer": st.integers(-(2**53), 2**53),
        "boolean": st.booleans(),
        "date": st.dates().map(lambda day: day.isoformat()),
        "datetime": st.datetimes().map(lambda t: t.isoformat(timespec="milliseconds") + "Z"),
        "codes": st.lists(text.filter(bool), min_size=1, max_size=3),
        "code": text.filter(lambda word: bool(word) and not word.startswith("[")),
        "reference": text.filter(lambda word: bool(word) and not word.startswith("[")),
        "json": st.dictionaries(text, st.integers() | text, max_size=3),
        "text": text,
    }[kind]


def round_trip(
    mapper: NgsiMapper, asset_class: AssetClass, values: dict[str, Any], current: Any = None
) -> Any:
    key = EntityKey("platform", SCOPE, asset_class.ngsi_type or "", "urn:x")
    write = Write("update" if current else "create", key, asset_class, values, current)
    draft = Drafter(mapper).draft(write)
    assert draft is not None
    merged = {**(current or {}), **draft.attributes}
    return mapper.values(asset_class, json.loads(json.dumps(merged, allow_nan=False)))


MAPPERS = {mode: NgsiMapper(connection_to("http://h", characters=mode), CATALOG) for mode in CHARACTER_MODES}
CLASSES = sorted(CATALOG.classes)


@settings(max_examples=40, deadline=None)
@given(st.data())
@pytest.mark.parametrize("mode", CHARACTER_MODES)
def test_what_is_written_is_what_is_read(mode: str, data: st.DataObject) -> None:
    mapper = MAPPERS[mode]
    text = plain() if mode == "refuse" else plain("".join(FORBIDDEN))
    asset_class = CATALOG.classes[data.draw(st.sampled_from(CLASSES))]
    keys = data.draw(
        st.lists(st.sampled_from([a.key for a in asset_class.columns if a.ngsi]), min_size=1, max_size=4, unique=True)
    )
    values = {
        a.key: data.draw(values_of(a.type, text), label=a.key) for a in asset_class.columns if a.key in keys
    }
    held = shapes(asset_class, data.draw(st.integers(0, 3)))
    for once in (round_trip(mapper, asset_class, values), round_trip(mapper, asset_class, values, held)):
        assert {key: once[key] for key in values} == values


def shapes(asset_class: AssetClass, shape: int) -> dict[str, Any]:
    """A current entity whose values have the odd forms that deployments have."""
    odd = {"real": [7, "7.5"], "integer": [7, "7"], "boolean": [True, "true", "1", 0], "date": ["2019-01-01"],
           "codes": ["x", ["x"]], "code": ["x", ["x"]], "reference": ["x", ["x"]]}  # fmt: skip
    found: dict[str, Any] = {"id": "urn:x", "type": asset_class.ngsi_type}
    for attribute in asset_class.columns:
        if attribute.ngsi:
            forms = odd.get(attribute.type, [None])
            value = forms[shape % len(forms)]
            found[attribute.ngsi] = {"type": "Text" if isinstance(value, str) else "Own", "value": value}
    return found


@settings(max_examples=60, deadline=None)
@given(st.floats(-180, 180), st.floats(-90, 90), st.sampled_from(["geo:json", "geo:point"]))
def test_a_moved_point_is_read_where_it_was_put(x: float, y: float, kind: str) -> None:
    held = {
        "location": {
            "type": kind,
            "value": "1, 2" if kind == "geo:point" else {"type": "Point", "coordinates": [2, 1]},
        }
    }
    back = round_trip(MAPPER, LIGHT, {GEOMETRY: {"type": "Point", "coordinates": [x, y]}}, held)[GEOMETRY]
    assert back["coordinates"] == pytest.approx([x, y], abs=1e-11)
