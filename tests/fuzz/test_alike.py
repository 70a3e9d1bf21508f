"""Entities that a broker writes nearly alike: read by their skeleton, they are what the parser makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smart_territory.providers.model import Alike, PageQuery, RawPage, Remote
from smart_territory.providers.ngsi_v2.mapping import NgsiMapper
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.bad_input.town import CATALOG, CONNECTION, SCOPE
from smart_territory.tests.fuzz.counting import count, judged
from smart_territory.workspace.batches import LIST, Batch
from smart_territory.workspace.preparing import Preparation

BATCH = Batch(1, LIST, "platform", (SCOPE,), ())
CLASSES = [c for c in CATALOG.classes.values() if c.ngsi_type]
VALUES: tuple[Any, ...] = (
    "ok",
    "",
    " x ",
    "ñandú",
    "\u202e",
    "\u2028",
    'a "b" \\c',
    "tab\t",
    "\x7f",
    "𝄞",
    "null",
    "1.50",
    "2024-05-02T00:00:00.000Z",
    "1e999",
    "yesterday",
    0,
    -0.0,
    1,
    12,
    4.5,
    1e-7,
    123456789012345,
    1234567890123456,
    10**22,
    0.1234567890123456789,
    True,
    False,
    None,
    [],
    ["a"],
    ["a", 1, None],
    [["a"]],
    {},
    {"a": 1},
    {"a": {"b": 1}},
    {"type": "Point", "coordinates": [1.5, 2.5]},
    "x" * 5000,
)
PLACES: tuple[Any, ...] = (
    [-7.1, 38.7],
    [179.99999, -89.9],
    [180.0, 90.0],
    [181.5, 10.5],
    [10.5, 91.5],
    [-7, 38],
    [-7.1, 38.7, 200.5],
    [],
    ["x"],
    [1e-7, 38.5],
    [-0.0, 0.5],
    [7.123456789012345678901, 38.5],
    [100.5, 38.5],
)
METADATA: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"unitCode": {"type": "Text", "value": "MTR"}},
    {"dateModified": {"type": "DateTime", "value": "2024-05-02T00:00:00.000Z"}},
    {
        "TimeInstant": {"type": "DateTime", "value": "2024-05-02T00:00:00Z"},
        "accuracy": {"type": "Number", "value": 0.5},
    },
    {"odd": 1},
    {"odd": {"value": [1], "type": "x"}},
)
PLAIN = (
    "ok",
    "",
    "ñandú",
    "null",
    "2024-05-02T00:00:00.000Z",
    "8.5",
    0,
    12,
    4.5,
    True,
    None,
    ["a"],
    {"a": 1},
)
BROKERS = {
    "dateModified": {"type": "DateTime", "value": "2024-06-02T10:00:00.000Z", "metadata": {}},
    "servicePath": {"type": "Text", "value": "/olivenza", "metadata": {}},
}


class Parsed:
    """The same mapper, which parses each entity."""

    def __init__(self, mapper: NgsiMapper) -> None:
        self._mapper = mapper

    def __getattr__(self, name: str) -> Any:
        return getattr(self._mapper, name)

    def lots(self, page: RawPage) -> Iterator[Remote | Alike]:
        return iter(self._mapper.parse(page))


def usual(r: Random) -> dict[str, Any]:
    """What all entities of a page begin as."""
    asset_class = r.choice(CLASSES)
    names = [a.ngsi for a in asset_class.attributes if a.ngsi and r.random() < 0.3] + [
        "ownThing",
        "dateModified",
    ][: r.choice((0, 1, 1, 1, 1, 1, 2))]
    entity: dict[str, Any] = {"id": "", "type": asset_class.ngsi_type}
    entity["location"] = {
        "type": "geo:json",
        "value": {"type": "Point", "coordinates": [-7.1, 38.7]},
        "metadata": {},
    }
    for name in dict.fromkeys(names):
        entity[name] = {
            "type": "Text",
            "value": r.choice(PLAIN),
            "metadata": r.choice(METADATA[: r.choice((2, 3, 5))]),
        }
    if r.random() < 0.8:
        entity.pop("dateModified", None)
        entity.update({name: BROKERS[name] for name in r.sample(list(BROKERS), r.choice((1, 2, 2, 2, 2)))})
    return entity


def attribute(r: Random, value: Any, kind: str = "Text") -> dict[str, Any]:
    return {"type": kind, "value": value, "metadata": r.choice(METADATA)}


def varied(r: Random, entity: dict[str, Any], number: int) -> str:
    entity = {**json.loads(json.dumps(entity)), "id": f"e{number}"}
    names = [name for name in entity if name not in ("id", "type")]
    for _ in range(r.choice((0, 0, 0, 1, 1, 2, 4))):
        name = r.choice(names)
        if name not in entity:
            continue
        way = r.randrange(9)
        if way == 0:
            del entity[name]
        elif way == 1:
            entity = {"id": entity["id"], "type": entity["type"], name: entity[name], **entity}
        elif way == 2:
            entity[r.choice(("other", "ownThing", "dateCreated"))] = attribute(r, r.choice(VALUES))
        elif way == 3 and isinstance(entity[name], dict):
            entity[name]["metadata"] = r.choice(METADATA)
        elif way == 4 and "location" in entity:
            entity["location"] = attribute(
                r, {"type": "Point", "coordinates": r.choice(PLACES)}, r.choice(("geo:json", "geo:point"))
            )
        elif way == 5:
            entity[name] = r.choice((None, "x", {"value": 1}, {"type": "Text", "value": "x"}))
        elif name not in BROKERS:
            entity[name] = attribute(r, r.choice(VALUES), r.choice(("Text", "Number", "geo:json", "ñ")))
        elif isinstance(entity[name], dict):
            entity[name]["value"] = r.choice(("/olivenza/north", "", "2025-01-01T00:00:00.000Z", None, 5))
    text = json.dumps(
        entity, ensure_ascii=r.random() < 0.1, separators=(", ", ": ") if r.random() < 0.05 else (",", ":")
    )
    if r.random() < 0.01 and "," in text:  # a key twice, a stray character, a cut
        at = r.choice([at for at, one in enumerate(text) if one == ","])
        text = (
            text[:at]
            + r.choice((',"status":{"type":"Text","value":"twice","metadata":{}}', " ", ",", '"', "\x01"))
            + text[at:]
        )
    return text


def read(preparation: Preparation, body: bytes) -> tuple[list[str], object]:
    page = preparation.prepare(BATCH, RawPage(PageQuery((SCOPE,), ()), 0, None, body))
    listed = [
        repr((*a[:5], a.columns and list(a.columns), a.place, tuple(a.observed), a.problem))
        for a in page.listed()
    ]
    return sorted(listed), (page.youngest, page.error and page.error.key)


def fuzz_alike(seed: int) -> int:
    r = Random(seed)
    mapper, plain = open_mapper(CONNECTION, CATALOG), open_mapper(CONNECTION, CATALOG)
    quick, careful = (
        Preparation(CATALOG, {"platform": mapper}),
        Preparation(CATALOG, {"platform": Parsed(plain)}),
    )
    kinds = [usual(r) for _ in range(r.choice((1, 1, 2)))]
    for _ in range(3):
        body = ("[" + ",".join(varied(r, r.choice(kinds), number) for number in range(25)) + "]").encode()
        count("alike", body)
        one, other = judged("alike", body, lambda body=body: (read(quick, body), read(careful, body)))
        assert one == other
    return sum(kind.alike for kind in mapper._alike._kinds.values() if kind)


def test_as_many_as_can_be_are_read_by_their_skeleton() -> None:
    assert sum(map(fuzz_alike, range(40))) > 40 * 75 / 4


@settings(max_examples=150, deadline=None, database=None)
@given(st.integers(0, 2**48))
def test_entities_written_alike(seed: int) -> None:
    fuzz_alike(seed)


@pytest.mark.long
def test_entities_written_alike_by_the_hundred_thousand() -> None:
    for seed in range(20_000):
        fuzz_alike(-1 - seed)
