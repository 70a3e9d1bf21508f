"""Entities of a page with their own texts, which are kept as they came."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mapped import MAPPER
from smart_territory.errors import NotJsonError
from smart_territory.providers.model import PageQuery, RawPage
from smart_territory.providers.page_reading import read_page

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(max_size=8), VALUES, max_size=4), max_size=5), st.booleans(), st.booleans())
def test_each_text_says_what_the_entity_says(entities: list[Any], ascii_only: bool, airy: bool) -> None:
    text = json.dumps(entities, ensure_ascii=ascii_only, indent=1 if airy else None)
    told = list(read_page(text.encode("utf-8", "surrogatepass")))
    assert len(told) == len(entities)
    for one in told:
        assert one.text is None or json.loads(one.text) == one.entity


@pytest.mark.parametrize("body", [b"[1,]", b"[,1]", b"[1 2]", b"[1", b"[1]x", b"{}", b"", b'[{"a":1},{"b"'])
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(NotJsonError):
        list(read_page(body))


LIGHT = '{"id":"a","type":"Streetlight","status":{"type":"Text","value":"ok","metadata":{}}'
WHEN = ',"dateModified":{"type":"DateTime","value":"2026-05-01T10:00:00.000Z","metadata":{}}'
WHERE = ',"servicePath":{"type":"Text","value":"/town","metadata":{}}'


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (WHEN + WHERE, LIGHT),
        (WHERE + WHEN, LIGHT),
        (WHERE, LIGHT),
        ("", LIGHT),
        (WHEN.replace('"value"', ' "value"'), None),  # written otherwise: it is written anew
        (WHERE + ',"x":{"type":"T","value":1}', None),
        (',"x":{"type":"T","value":{"a":1' + WHEN + "}}", LIGHT + ',"x":{"type":"T","value":{"a":1' + WHEN + "}}"),
    ],
)
def test_the_brokers_own_attributes_are_cut_out_of_the_text(tail: str, kept: str | None) -> None:
    body = f"[{LIGHT}{tail}}}]".encode()
    (remote,) = MAPPER.parse(RawPage(PageQuery(("/town",), ()), 0, None, body))
    assert remote.text == (None if kept is None else f"{kept}}}".encode())
    if remote.text is not None:
        assert json.loads(remote.text) == remote.entity
    assert not {"dateModified", "servicePath"} & set(remote.entity)
