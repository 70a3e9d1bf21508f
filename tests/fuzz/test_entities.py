"""A platform's entities through the mapper: each is read, or refused with a reason that has words."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smart_territory.errors import BadGeometryError, BadValueError
from smart_territory.i18n.asset_messages import PROBLEMS
from smart_territory.providers.model import GEOMETRY, PageQuery, RawPage, Remote
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.bad_input.town import CATALOG, CONNECTION, SCOPE
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.fuzz.counting import count, judged, note
from smart_territory.tests.fuzz.hostile import Breeder, as_bytes, spoiled
from smart_territory.workspace.batches import LIST, Batch
from smart_territory.workspace.equality import untouched
from smart_territory.workspace.geometry import blob_from_geometry, geometry_from_blob, problem_of
from smart_territory.workspace.preparing import Preparation, text_of
from smart_territory.workspace.values import first_unkeepable, from_column, to_column, types_of, unkeepable

MAPPER = open_mapper(CONNECTION, CATALOG)
PREPARATION = Preparation(CATALOG, {"platform": MAPPER})
BREEDER = Breeder(CATALOG)
BATCH = Batch(1, LIST, "platform", (SCOPE,), ())
SEEDS = st.integers(0, 2**48)
PER_SEED = 400


def raw_page(body: bytes) -> RawPage:
    return RawPage(PageQuery((SCOPE,), ()), 0, None, body)


def judge(remote: Remote) -> None:
    """As the working copy would take it."""
    if remote.problem:
        assert remote.problem[1] in PROBLEMS
        note("entities", remote.problem[1])
        return
    asset_class = MAPPER.class_of(remote)
    if asset_class is None:
        readings = MAPPER.observations(remote)
        assert all(not unkeepable(o.value) or isinstance(o.value, (int, str, list, dict)) for o in readings)
        return
    try:
        values = MAPPER.values(asset_class, remote.entity)
    except BadValueError as error:
        check_named(BadValueError(uid=remote.key.id, **error.details))
        return
    place = values.get(GEOMETRY)
    problem = problem_of(place) if place is not None else MAPPER.place_problem(asset_class, remote.entity)
    if problem:
        check_told(BadGeometryError(uid=remote.key.id, problem=problem))
        assert problem in PROBLEMS
        return
    if unkept := first_unkeepable(values):
        check_told(BadValueError(uid=remote.key.id, attribute=unkept[0], problem=unkept[1]))
        return
    check_kept(types_of(asset_class), values)
    MAPPER.observations(remote)


def check_named(error: BadValueError) -> None:
    assert error.details["problem"] in PROBLEMS
    check_told(error)


def check_kept(types: dict[str, str], values: dict[str, Any]) -> None:
    """What comes out of the tables is what went in."""
    for key, value in values.items():
        if key == GEOMETRY:
            found = geometry_from_blob(blob_from_geometry(value))
            assert (found is None) == (value is None)
        elif value is not None:
            kept = to_column(types[key], value)
            assert isinstance(kept, (str, int, float)), (key, value)
            assert kept == kept, (key, value)
            assert not isinstance(kept, float) or abs(kept) != float("inf")
            assert untouched(types[key], from_column(types[key], kept), value), (key, value)


def check_both_ways_agree(remotes: list[Remote], body: bytes) -> None:
    """The quick way for many makes the same row as the careful one."""
    remotes = sorted(remotes, key=lambda remote: (*remote.key[1:], text_of(remote)))
    arrivals = sorted(PREPARATION.prepare(BATCH, raw_page(body)).listed(), key=lambda a: (*a[:3], a.text))
    assert [remote.key[1:] for remote in remotes] == [arrival[:3] for arrival in arrivals]
    for remote, arrival in zip(remotes, arrivals):
        json.loads(arrival.text)
        if arrival.columns is not None:
            asset_class = MAPPER.class_of(remote)
            assert asset_class is not None
            values = MAPPER.values(asset_class, remote.entity)
            said = [to_column(a.type, values.get(a.key)) for a in asset_class.columns]
            place = [blob_from_geometry(values[GEOMETRY])] if asset_class.geometry != "none" else []
            assert list(arrival.columns) == place + said


def judge_page(body: bytes) -> None:
    remotes = MAPPER.parse(raw_page(body))
    check_both_ways_agree(remotes, body)
    for remote in remotes:
        judge(remote)


def fuzz_entities(seed: int) -> None:
    r = Random(seed)
    for number in range(PER_SEED):
        body = b"[" + as_bytes(BREEDER.entity(r, number)) + b"]"
        count("entities", body)
        judged("entities", body, lambda body=body: judge_page(body))


def fuzz_pages(seed: int) -> None:
    r = Random(seed)
    whole = b"[" + b",".join(as_bytes(BREEDER.entity(r, number)) for number in range(3)) + b"]"
    for _ in range(50):
        body = spoiled(r, whole)
        count("pages", body)
        judged("pages", body, lambda body=body: judge_page(body))


@settings(max_examples=225, deadline=None, database=None)
@given(SEEDS)
def test_entities(seed: int) -> None:
    fuzz_entities(seed)


@settings(max_examples=200, deadline=None, database=None)
@given(SEEDS)
def test_pages(seed: int) -> None:
    fuzz_pages(seed)


@pytest.mark.long
def test_entities_by_the_hundred_thousand() -> None:
    for seed in range(1800):
        fuzz_entities(-1 - seed)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None, database=None)
@given(st.dictionaries(st.sampled_from(["id", "type", "location", "status", "circuit", "x"]), JSON), JSON)
def test_any_json(entity: dict[str, Any], other: Any) -> None:
    """Small ones that hypothesis makes smaller still until it has found the least that fails."""
    body = json.dumps([{"id": "a", "type": "Streetlight", **entity}, other]).encode()
    count("pages", body)
    judged("pages", body, lambda: judge_page(body))
