"""What becomes of one asset, from all that may be known of it: the table that a push goes by."""

from __future__ import annotations

from typing import Any

import pytest
from smart_territory.providers.model import EntityKey
from smart_territory.tests.workspace.push_scene import CATALOG, LIGHT
from smart_territory.workspace.destination import Errand, batches
from smart_territory.workspace.report import DELETED, ConflictItem
from smart_territory.workspace.sides import Sides, writable
from smart_territory.workspace.store import Base, ChangeNote, OpenConflict, OutboxEntry, Row
from smart_territory.workspace.verdict import has_arrived, judge

KEY = EntityKey("platform", "/olivenza", "Streetlight", "x")
Values = dict[str, Any]
A, B, C = {"circuit": "a"}, {"circuit": "b"}, {"circuit": "c"}


def sides(
    mine: Values | None,
    known: Values | None,
    sent: tuple[str, Values] | None = None,
    waiting: ConflictItem | None = None,
    gone: bool = False,
) -> Sides:
    return Sides(
        "x",
        LIGHT,
        writable(LIGHT),
        ChangeNote("x", LIGHT.key, "update", None, None, 1, None),
        None if mine is None else Row("x", "06095", mine),
        None if known is None else Base("x", LIGHT.key, KEY, {}, None, gone),
        OutboxEntry("x", sent[0], KEY, sent[1]) if sent else None,
        None,
        (OpenConflict("x", waiting, "", None),) if waiting else (),
    )


@pytest.mark.parametrize(
    ("mine", "known", "theirs", "sent", "verdict"),
    [
        # I changed it
        (B, A, A, None, "update"),
        (B, A, C, None, "conflict"),
        (B, A, B, None, "same"),
        (B, A, None, None, "conflict"),
        # I did not
        (A, A, A, None, "same"),
        (A, A, B, None, "same"),
        (A, A, None, None, "gone"),
        # I made it
        (A, None, None, None, "create"),
        (A, None, A, None, "same"),
        (A, None, B, None, "conflict"),
        (A, None, None, ("create", A), "create"),
        (A, None, A, ("create", A), "same"),
        (B, None, A, ("create", A), "update"),
        (A, None, B, ("create", A), "conflict"),
        # I deleted it
        (None, A, A, None, "delete"),
        (None, A, B, None, "conflict"),
        (None, A, None, None, "gone"),
        (None, None, A, ("create", A), "delete"),
        (None, None, B, ("create", A), "conflict"),
        (None, None, None, ("create", A), "gone"),
        (None, None, None, None, "gone"),
        # I had sent it, and heard nothing
        (B, A, B, ("update", B), "same"),
        (C, A, B, ("update", B), "update"),
        (A, A, B, ("update", B), "update"),
        (C, A, A, ("update", B), "update"),
        (B, A, C, ("update", B), "conflict"),
        (A, A, None, ("delete", {}), "create"),
        (None, A, None, ("delete", {}), "gone"),
        (None, A, B, ("update", B), "delete"),
    ],
)
def test_each_case_has_its_verdict(
    mine: Values | None, known: Values | None, theirs: Values | None, sent: Any, verdict: str
) -> None:
    assert judge(sides(mine, known, sent), known, theirs).kind == verdict


@pytest.mark.parametrize(
    ("mine", "theirs", "item", "verdict"),
    [
        (B, C, ConflictItem("circuit", "a", "b", "c"), "conflict"),
        (C, C, ConflictItem("circuit", "a", "b", "c"), "same"),
        (A, C, ConflictItem("circuit", "a", "b", "c"), "same"),
        (B, A, ConflictItem("circuit", "a", "b", "c"), "update"),
        (None, C, ConflictItem(DELETED, A, None, C), "conflict"),
        (None, A, ConflictItem(DELETED, A, None, C), "delete"),
        (A, C, ConflictItem(DELETED, A, None, C), "same"),
        (B, C, ConflictItem(DELETED, A, None, C), "conflict"),
    ],
)
def test_what_waits_is_judged_by_what_it_was_found_with(
    mine: Values | None, theirs: Values, item: ConflictItem, verdict: str
) -> None:
    assert judge(sides(mine, C, waiting=item), C, theirs).kind == verdict


def test_a_deletion_has_arrived_when_nothing_is_there() -> None:
    assert has_arrived(sides(None, A, ("delete", {})), None)
    assert not has_arrived(sides(None, A, ("delete", {})), A)
    assert not has_arrived(sides(None, A), None)


def test_half_of_what_was_sent_has_not_arrived() -> None:
    sent = ("update", {"circuit": "b", "code": "L-1"})
    assert not has_arrived(sides(B, A, sent), {"circuit": "b", "code": None})
    assert has_arrived(sides(B, A, sent), {"circuit": "b", "code": "L-1"})


def test_what_the_platform_has_no_word_for_is_never_sent() -> None:
    verdict = judge(sides({"circuit": "b", "code": "L-1"}, A), A, A)
    assert verdict.values == {"circuit": "b"}


def test_batches_keep_to_their_size_connection_and_kind() -> None:
    errands = [Errand(sides(B, A), EntityKey(c, "/s", "T", str(n))) for c in ("p", "q") for n in range(3)]
    errands += [Errand(sides(None, A), KEY), Errand(sides(B, None), KEY)]
    found = [[(e.sides.kind, e.key.connection) for e in batch] for batch in batches(CATALOG, errands, size=2)]
    assert found == [
        [("create", "platform")],
        [("update", "p")] * 2,
        [("update", "p")],
        [("update", "q")] * 2,
        [("update", "q")],
        [("delete", "platform")],
    ]
