"""A listed entity's text is put together from parts, and is what the whole would be."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from smart_territory.sandbox.entity import Attribute, Entity, Metadatum
from smart_territory.sandbox.exchange import rendered
from smart_territory.sandbox.rendering import View, entity_bytes, entity_value

TEXTS = st.text(max_size=12) | st.sampled_from(["", '"', "\\", "\u2028", "<b>", "ok", "\x00", "ñ"])
NUMBERS = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))
TYPES = st.sampled_from(["Text", "Number", "DateTime", "geo:json", "StructuredValue", 'odd"type'])
METADATA = st.dictionaries(TEXTS, st.builds(Metadatum, TYPES, VALUES), max_size=2)
MOMENTS = st.sampled_from([0.0, 1.7e9, 1.7e9 + 0.0015])
ATTRIBUTES = st.dictionaries(TEXTS, st.builds(Attribute, TYPES, VALUES, METADATA, MOMENTS, MOMENTS), max_size=4)
VIEWS = st.sampled_from(
    [
        View(),
        View(with_identity=False),
        View(attributes=("*", "dateModified", "servicePath"), metadata=("*", "dateModified")),
        View(attributes=("ok", "dateCreated"), metadata=("dateCreated", "nothing")),
    ]
)


def _text(found: bytes) -> Any:
    return json.loads(found.decode("utf-8", "surrogatepass"))


@given(st.builds(Entity, TEXTS, TEXTS, st.just("/olivenza"), ATTRIBUTES, MOMENTS, MOMENTS), VIEWS)
def test_the_parts_make_the_whole(entity: Entity, view: View) -> None:
    assert entity_bytes(entity, view) == rendered(entity_value(entity, view))


def test_one_and_true_and_a_text_are_not_taken_for_each_other() -> None:
    values = [1, 1.0, True, "1", 0, 0.0, False, -0.0]
    for value in values + values[::-1]:
        entity = Entity("a", "b", "/", {"x": Attribute("Number", value, {}, 1.0, 1.0)})
        assert entity_bytes(entity, View()) == rendered(entity_value(entity, View()))
        assert _text(entity_bytes(entity, View()))["x"]["value"] == value
