"""Lists of entities that are written alike: read together, column by column, with the same result."""

from __future__ import annotations

import json
from typing import Any

import pytest
from mapped import NOW, ago
from scripted import CATALOG, LIGHT, SCOPE, connection_to
from smart_territory.providers.model import Alike, PageQuery, RawPage, Remote
from smart_territory.providers.ngsi_v2 import alike
from smart_territory.providers.ngsi_v2.mapping import NgsiMapper
from smart_territory.providers.ngsi_v2.skeleton import MOST_NAMES

Entity = dict[str, Any]
POINT = {"type": "Point", "coordinates": [-7.1, 38.7]}
DATE = {"type": "DateTime", "value": "2026-05-02T10:00:00.000Z", "metadata": {}}


def attribute(value: Any, kind: str = "Text", **metadata: Any) -> Entity:
    return {
        "type": kind,
        "value": value,
        "metadata": {k: {"type": "Any", "value": v} for k, v in metadata.items()},
    }


def light(number: int, **attributes: Any) -> Entity:
    told = {
        "location": attribute(POINT, "geo:json"),
        "status": attribute("ok"),
        "circuit": attribute(f"C{number}"),
    }
    return {"id": f"urn:light:{number}", "type": "Streetlight", **told, **attributes}


def lots(
    *entities: Entity | str, scopes: tuple[str, ...] = (SCOPE,), mapper: NgsiMapper | None = None
) -> list[Any]:
    texts = [
        one if isinstance(one, str) else json.dumps(one, ensure_ascii=False, separators=(",", ":"))
        for one in entities
    ]
    body = f"[{','.join(texts)}]".encode()
    return list((mapper or new_mapper()).lots(RawPage(PageQuery(scopes, ()), 0, None, body)))


def new_mapper() -> NgsiMapper:
    return NgsiMapper(connection_to("http://h"), CATALOG)


def column(lot: Alike, key: str) -> Any:
    values = lot.values[LIGHT.column_keys.index(key)]
    return None if values is None else list(values)


def test_the_first_teaches_and_is_read_like_the_others() -> None:
    (lot,) = lots(*map(light, range(20)))
    assert list(lot.ids) == [f"urn:light:{number}" for number in range(20)]
    assert column(lot, "circuit") == [f"C{number}" for number in range(20)]
    assert column(lot, "status") == ["ok"] * 20
    assert column(lot, "schedule") is None
    assert lot.places == [(-7.1, 38.7)] * 20
    assert (lot.scope, lot.type, lot.observed) == (SCOPE, "Streetlight", [])
    assert [json.loads(text) for text in lot.texts] == list(map(light, range(20)))


@pytest.mark.parametrize(
    ("there", "here"),
    [
        (8, 8.0),
        (8.25, 8.25),
        ("8.5", 8.5),
        ("about 8", "about 8"),
        (None, None),
        (True, "true"),
        ([8, 9], "[8, 9]"),
    ],
)
def test_values_are_read_as_the_parser_would(there: Any, here: Any) -> None:
    (lot,) = lots(light(1, lanternHeight=attribute(5)), light(2, lanternHeight=attribute(there)))
    assert column(lot, "lantern_height_m") == [5.0, here]


def test_an_attribute_may_be_missing_or_come_later() -> None:
    first, later, bare = light(1), light(2, powerRating=attribute(58)), light(3)
    del bare["circuit"]
    before, after = lots(first, later, bare, light(4, powerRating=attribute(None)))
    assert list(before.ids) == ["urn:light:1"]
    assert list(after.ids) == [f"urn:light:{number}" for number in (2, 3, 4)]
    assert column(after, "lamp_power_w") == [58.0, None, None]
    assert column(after, "circuit") == ["C2", None, "C4"]


def test_texts_that_are_numbers_somewhere_are_read_as_what_they_are() -> None:
    *_, lot = lots(light(1), light(2, circuit=attribute(7, "Number")), light(3))
    assert column(lot, "circuit") == ["7", "C3"]


@pytest.mark.parametrize(
    "odd",
    [
        light(2, status=attribute('a "quoted" word')),
        light(2, location=attribute({"type": "Point", "coordinates": [-7, 38]}, "geo:json")),
        light(2, location=attribute({"type": "Point", "coordinates": [-7.5, 98.5]}, "geo:json")),
        light(2, location=attribute({"type": "Point", "coordinates": [-7.1, 38.7, 12.5]}, "geo:json")),
        light(2, location=attribute("38.7, -7.1", "geo:point")),
        light(2, location=attribute(None, "geo:json")),
        light(2, powerRating=attribute({"deep": {"er": 1}})),
        {"id": "urn:light:2", "type": "Streetlight", "circuit": attribute("C2"), "status": attribute("ok")},
        dict(reversed(light(2).items())),
        json.dumps(light(2)),
        json.dumps(light(2), separators=(",", ":"))[:-1]
        + ',"status":{"type":"Text","value":"twice","metadata":{}}}',
        light(2, circuit=attribute("C2", dateModified="2026-05-02T10:00:00.000Z")),
    ],
)
def test_what_is_written_otherwise_is_parsed(odd: Entity | str) -> None:
    found = lots(light(1), odd, light(3))
    assert [remote.key.id for remote in found if isinstance(remote, Remote)] == ["urn:light:2"]
    assert [uid for lot in found if isinstance(lot, Alike) for uid in lot.ids] == [
        "urn:light:1",
        "urn:light:3",
    ]


def test_the_brokers_own_attributes_are_taken_out() -> None:
    def told(number: int, path: str) -> Entity:
        return light(number, dateModified=DATE, servicePath=attribute(path))

    north, south = lots(
        told(1, "/olivenza/north"),
        told(2, "/olivenza/south"),
        told(3, "/olivenza/north"),
        scopes=("/olivenza/#",),
    )
    assert (north.scope, list(north.ids)) == ("/olivenza/north", ["urn:light:1", "urn:light:3"])
    assert (south.scope, list(south.ids)) == ("/olivenza/south", ["urn:light:2"])
    assert list(north.modified) == [DATE["value"]] * 2
    assert [json.loads(text) for text in north.texts] == [light(1), light(3)]


def test_telemetry_is_told_with_its_time() -> None:
    lit = [
        light(n, powerConsumption=attribute(n + 0.5, "Number", TimeInstant=ago(minutes=3))) for n in range(3)
    ]
    (lot,) = lots(*lit, light(4))
    told = [[(o.property, o.value, o.quality) for o in some] for some in lot.observed]
    assert told == [*([("measured_power_w", n + 0.5, "ok")] for n in range(3)), []]
    assert all(o.observed_at and o.observed_at < NOW.isoformat() for some in lot.observed for o in some)


def test_sensors_and_places_that_are_no_points_come_one_by_one() -> None:
    zone = {
        "id": "z",
        "type": "HeritageProtectionZone",
        "location": attribute({"type": "Polygon", "coordinates": []}, "geo:json"),
    }
    noise = {"id": "n", "type": "NoiseLevelObserved", "location": attribute(POINT, "geo:json")}
    assert all(isinstance(one, Remote) for one in lots(zone, zone, noise, noise))


def test_a_type_whose_entities_all_differ_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "PATIENCE", 5)
    mapper = new_mapper()
    lots(*(light(n, circuit=attribute(f"\\{n}")) for n in range(20)), mapper=mapper)
    assert [type(one) for one in lots(light(1), light(2), mapper=mapper)] == [Remote, Remote]


def test_more_attributes_than_anybody_has_make_no_skeleton() -> None:
    many = {f"own{number}": attribute(number) for number in range(MOST_NAMES + 1)}
    assert all(isinstance(one, Remote) for one in lots(light(1, **many), light(2, **many)))


def test_an_attributes_name_is_no_pattern() -> None:
    (lot,) = lots(*(light(n, **{"a.*(b|c)[": attribute("x"), "{}": attribute("y")}) for n in range(3)))
    assert len(lot.ids) == 3
