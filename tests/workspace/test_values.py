from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from smart_territory.providers.model import Value
from smart_territory.workspace.values import from_column, normal, same, to_column, unkeepable, untouched

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(st.characters(exclude_categories=("Cs",))),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(JSON)
def test_json_comes_back(value: Value) -> None:
    assert from_column("json", to_column("json", value)) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("boolean", True), ("boolean", False), ("boolean", "no se sabe"), ("real", 8.0), ("integer", 3),
        ("codes", ["a", "b"]), ("date", "2020-02-29"), ("datetime", "2020-02-29T10:00:00.000Z"), ("code", "x"),
    ],
)  # fmt: skip
def test_a_value_comes_back(kind: str, value: Value) -> None:
    assert from_column(kind, to_column(kind, value)) == value


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("real", 8, 8.0), ("text", "a ", "a"), ("text", "", None), ("json", [], None), ("real", 0.1 + 0.2, 0.3),
        ("datetime", "2020-01-01T12:00:00+02:00", "2020-01-01T10:00:00Z"),
        ("date", "2020-01-01T00:00:00Z", "2020-01-01"),
        ("geometry", {"type": "Point", "coordinates": [1, 2, 700]}, {"type": "Point", "coordinates": [1.000000001, 2]}),
    ],
)  # fmt: skip
def test_what_a_person_calls_the_same(kind: str, one: Value, other: Value) -> None:
    assert same(kind, one, other)
    assert normal(kind, one) == normal(kind, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [("text", "a", "A"), ("text", " a", "a"), ("real", 0, None), ("boolean", False, None), ("text", "8", "8.0")],
)
def test_what_a_person_calls_different(kind: str, one: Value, other: Value) -> None:
    assert not same(kind, one, other)


def test_what_sqlite_cannot_keep() -> None:
    assert [unkeepable(v) for v in (2**63, "half \ud83d", {"a": "\ud83d"}, [2**70])] == ["number", "text", "text", None]
    assert [unkeepable(v) for v in (None, 1, 1.5, "ñ😀", True, {"a": "ñ"})] == [None] * 6


@pytest.mark.parametrize(
    ("kind", "mine", "before"),
    [
        ("real", 8.0, "8,5"), ("real", 0.0, "unknown"), ("integer", 4, "4 lamps"), ("integer", 3, 3.7),
        ("boolean", False, "maybe"), ("boolean", True, "2"), ("date", None, "mayo 2019"), ("datetime", None, "mayo"),
        ("datetime", 1556787600, "1556787600"), ("text", "a", "a\0b"), ("real", 8, 8.0),
    ],
)  # fmt: skip
def test_what_another_program_made_of_a_value_is_no_edit(kind: str, mine: Value, before: Value) -> None:
    assert untouched(kind, mine, before)


@pytest.mark.parametrize(
    ("kind", "mine", "before"),
    [
        ("real", 9.0, "8,5"), ("real", 8.0, 8.5), ("real", 0.0, None), ("real", None, "8,5"), ("integer", 4, 3.7),
        ("boolean", False, True), ("boolean", True, None), ("date", None, "2019-05-01"), ("text", "", "a"),
        ("datetime", None, "2019-05-02T10:00:00.000Z"), ("real", "8", "8,5"), ("code", "0", "unknown"),
    ],
)  # fmt: skip
def test_what_a_person_made_of_a_value_is_one(kind: str, mine: Value, before: Value) -> None:
    assert not untouched(kind, mine, before)
