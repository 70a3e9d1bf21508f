from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from smart_territory.workspace.merge import changed, merge
from smart_territory.workspace.values import same

TYPES = {"text": "text", "number": "real", "flag": "boolean", "day": "date", "many": "codes"}
VALUES = {
    "text": st.sampled_from([None, "", "a", "a ", "b", "c"]),
    "number": st.sampled_from([None, 0, 0.0, 8, 8.0, 8.5]),
    "flag": st.sampled_from([None, True, False]),
    "day": st.sampled_from([None, "2026-01-01", "2026-01-01T00:00:00.000Z", "2026-01-02"]),
    "many": st.sampled_from([None, [], ["a"], ["a", "b"]]),
}
ASSETS = st.fixed_dictionaries({}, optional=VALUES)
Asset = dict[str, Any]


def agree(key: str, one: Asset, other: Asset) -> bool:
    return same(TYPES[key], one.get(key), other.get(key))


@given(ASSETS, ASSETS, ASSETS)
def test_each_attribute_has_one_fate(base: Asset, mine: Asset, theirs: Asset) -> None:
    merged = merge(TYPES, base, mine, theirs)
    conflicts = {item.attribute for item in merged.conflicts}
    fates = [*merged.taken, *merged.unsent, *conflicts]
    assert len(fates) == len(set(fates))
    for key in TYPES:
        i_moved, they_moved = not agree(key, base, mine), not agree(key, base, theirs)
        if agree(key, mine, theirs):
            assert key not in fates
        elif i_moved and they_moved:
            assert key in conflicts
        else:
            assert key in (merged.unsent if i_moved else merged.taken)


@given(ASSETS, ASSETS, ASSETS)
def test_what_i_changed_is_never_lost(base: Asset, mine: Asset, theirs: Asset) -> None:
    merged = merge(TYPES, base, mine, theirs)
    for key in changed(TYPES, base, mine):
        assert agree(key, merged.values, mine)


@given(ASSETS, ASSETS, ASSETS)
def test_what_only_they_changed_is_taken(base: Asset, mine: Asset, theirs: Asset) -> None:
    merged = merge(TYPES, base, mine, theirs)
    for key in changed(TYPES, base, theirs):
        if agree(key, base, mine):
            assert agree(key, merged.values, theirs)


@given(ASSETS, ASSETS, ASSETS)
def test_merging_again_brings_nothing_new(base: Asset, mine: Asset, theirs: Asset) -> None:
    once = merge(TYPES, base, mine, theirs)
    again = merge(TYPES, base, once.values, theirs)
    assert again.taken == ()
    assert set(again.unsent) == set(once.unsent)
    assert again.conflicts == once.conflicts


@given(ASSETS, ASSETS, ASSETS)
def test_two_who_merge_each_others_word_agree_but_for_conflicts(base: Asset, one: Asset, other: Asset) -> None:
    here, there = merge(TYPES, base, one, other), merge(TYPES, base, other, one)
    assert {item.attribute for item in here.conflicts} == {item.attribute for item in there.conflicts}
    for key in set(TYPES) - {item.attribute for item in here.conflicts}:
        assert agree(key, here.values, there.values)


def test_in_json_true_is_no_1() -> None:
    merged = merge({"it": "json"}, {"it": {"on": 1}}, {"it": {"on": 1}}, {"it": {"on": True}})
    assert merged.taken == ("it",)
    assert merged.values["it"]["on"] is True


@given(ASSETS, ASSETS)
def test_no_difference_is_no_change(base: Asset, mine: Asset) -> None:
    assert set(changed(TYPES, base, mine)) == {key for key in TYPES if not agree(key, base, mine)}
    assert changed(TYPES, mine, mine) == ()
