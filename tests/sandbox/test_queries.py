"""Listing entities: paging, orders, scopes, and the languages of q, mq and geographic queries."""

from __future__ import annotations

from urllib.parse import quote

import pytest


def light(number: int, **attributes) -> dict:
    given = {name: {"value": value} for name, value in attributes.items()}
    place = {"type": "geo:json", "value": {"type": "Point", "coordinates": [-6.0 + number / 1000, 38.0]}}
    return {"id": f"light:{number}", "type": "Streetlight", "location": place, **given}


def ids(platform, query: str, scope: str | None = "/") -> list[str]:
    answer = platform.request("GET", f"/v2/entities?options=keyValues&limit=1000&{query}", scope=scope)
    assert answer.status == 200, answer.body
    return [entity["id"] for entity in answer.json]


def refusal(platform, query: str) -> tuple[int, str]:
    answer = platform.request("GET", f"/v2/entities?{query}")
    return answer.status, answer.json["description"]


def test_pages_in_a_unique_order_hold_every_entity_once(platform):
    platform.create(*(light(number) for number in range(2345)))
    seen, offset = [], 0
    while True:
        path = f"/v2/entities?limit=1000&offset={offset}&orderBy=id,type,servicePath&options=count"
        page = platform.request("GET", path)
        assert page.headers["Fiware-Total-Count"] == "2345"
        seen += [entity["id"] for entity in page.json]
        offset += 1000
        if not page.json:
            break
    assert seen == sorted(f"light:{number}" for number in range(2345))


def test_twenty_come_without_a_limit_in_the_order_of_creation(platform):
    platform.create(*(light(number) for number in range(30, 0, -1)))
    found = platform.request("GET", "/v2/entities").json
    assert [entity["id"] for entity in found] == [f"light:{number}" for number in range(30, 10, -1)]


def test_pages_follow_changes_of_the_list(platform):
    platform.create(light(1), light(2))
    assert ids(platform, "orderBy=id") == ["light:1", "light:2"]
    platform.create(light(0))
    assert ids(platform, "orderBy=id") == ["light:0", "light:1", "light:2"]
    platform.request("DELETE", "/v2/entities/light:1")
    assert ids(platform, "orderBy=id") == ["light:0", "light:2"]


def test_ten_paths_are_a_query_and_eleven_are_an_error_with_status_200(platform):
    platform.create(light(1), scope="/es/3")
    ten = ",".join(f"/es/{number}" for number in range(10))
    assert ids(platform, "type=Streetlight", scope=ten) == ["light:1"]
    answer = platform.request("GET", "/v2/entities", scope=ten + ",/es/10")
    assert (answer.status, answer.json["error"]) == (200, "BadRequest")


def test_a_subtree_holds_its_root_and_not_its_namesakes(platform):
    for number, path in enumerate(("/es", "/es/1", "/es/1/a", "/est", "/")):
        platform.create(light(number), scope=path)
    assert ids(platform, "", scope="/es/#") == ["light:0", "light:1", "light:2"]
    assert ids(platform, "", scope="/es/1/#,/est") == ["light:1", "light:2", "light:3"]
    assert len(ids(platform, "", scope="/#")) == len(ids(platform, "", scope=None)) == 5


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("power==50", "1"), ("power:50", "1"), ("power!=50", "23"), ("power>50", "23"), ("power>=70", "23"),
        ("power<70", "1"), ("power<=70", "12"), ("power==50..70", "12"), ("power!=50..70", "3"),
        ("power==50,90", "13"), ("power!=50,90", "2"), ("power", "123"), ("!power", "4"), ("name~=^Cal", "1"),
        ("name=='50'", "2"), ("name==50", ""), ("on==true", "1"), ("on!=true", "2"), ("maker.name==Acme", "1"),
        ("maker.name", "13"), ("!maker.name", "24"), ("tags==b", "12"), ("'a.b'==1", "4"), ("note==null", "3"),
        ("power>60;tags==b", "2"), ("lit>=2026-01-01T00:00:00Z", "2"), ("lit==2025-01-01..2025-12-31", "1"),
        ("name>C", "1"), ("servicePath==/", "1234"), ("dateCreated>2020-01-01", "1234"),
    ],
)  # fmt: skip
def test_q(platform, q, found):
    date = {"type": "DateTime"}
    platform.create(
        {**light(1, power=50, name="Calle", on=True, maker={"name": "Acme"}, tags=["a", "b"]),
         "lit": {**date, "value": "2025-06-01"}},
        {**light(2, power=70, name="50", on=False, tags=["b"]), "lit": {**date, "value": "2026-06-01"}},
        light(3, power=90, maker={"name": "Other"}, note=None),
        {"id": "light:4", "type": "Streetlight", "a.b": {"value": 1}},
    )  # fmt: skip
    assert ids(platform, f"orderBy=id&q={quote(q)}") == [f"light:{number}" for number in found]


@pytest.mark.parametrize(
    ("mq", "found"),
    [("n.unit==W", "1"), ("n.unit", "12"), ("!n.unit", "3"), ("n.at>2026-01-01", "2"), ("n.accuracy.low<1", "1"),
     ("n.dateModified>2020-01-01", "123")],
)  # fmt: skip
def test_mq(platform, mq, found):
    first = {"unit": {"value": "W"}, "accuracy": {"value": {"low": 0.5}}}
    second = {"unit": {"value": "kW"}, "at": {"type": "DateTime", "value": "2026-05-01"}}
    for number, metadata in enumerate((first, second, {}), 1):
        platform.create({"id": f"light:{number}", "type": "T", "n": {"value": 1, "metadata": metadata}})
    assert ids(platform, f"orderBy=id&mq={quote(mq)}") == [f"light:{number}" for number in found]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("q=", "Empty right-hand-side for URI param /q/"),
        ("q=a%3D%3D1%3B%3Bb", "empty q-item"),
        ("q=a%3E1..2", "ranges only valid for equal and not equal ops"),
        ("q=a%3Etrue", "values of type /Bool/ not supported for operator /GreaterThan/"),
        ("q=a%3D%3D%27x", "non-terminated forced string"),
        ("mq=a%3D%3D1", "no metadata name - not valid for metadata filters"),
        ("id=a&idPattern=b", "Incompatible parameters: id, IdPattern"),
        ("type=a&typePattern=b", "Incompatible parameters: type, typePattern"),
        ("coords=1,1", "Invalid query: URI param /coords/ used without /geometry/"),
        ("orderBy=id,!id", "duplicate orderBy token detected"),
        ("limit=x", "Bad pagination limit: /x/ [must be a positive integer number]"),
        ("options=keyValues,values", "Invalid value for URI param /options/"),
        ("type=a%28b", "invalid character in URI parameter"),
    ],
)
def test_a_wrong_query_is_refused_with_orions_sentence(platform, query, sentence):
    assert refusal(platform, query) == (400, sentence)


def test_ids_types_and_patterns_choose(platform):
    platform.create(light(1), light(2), {"id": "bin:1", "type": "WasteContainer"}, {"id": "cabinet", "type": "Cabinet"})
    assert ids(platform, "id=cabinet,light:2") == ["light:2", "cabinet"]
    assert ids(platform, "idPattern=1$") == ["light:1", "bin:1"]
    assert ids(platform, "type=Cabinet,WasteContainer") == ["bin:1", "cabinet"]
    assert ids(platform, "typePattern=^C") == ["cabinet"]


def test_orders(platform):
    platform.create(light(1, power=7), light(2, power=50), light(3, power="high"), light(4))
    assert ids(platform, "orderBy=power,id") == ["light:4", "light:1", "light:2", "light:3"]
    assert ids(platform, "orderBy=!power") == ["light:3", "light:2", "light:1", "light:4"]
    near = "georel=near;maxDistance:500&geometry=point&coords=38,-5.998"
    assert ids(platform, f"{near}&orderBy=geo:distance")[0] == "light:2"
    platform.request("PATCH", "/v2/entities/light:1/attrs", {"power": {"value": 8}})
    assert ids(platform, "orderBy=!dateModified")[0] == "light:1"


@pytest.mark.parametrize(
    ("geo", "found"),
    [
        ("georel=near;maxDistance:100&geometry=point&coords=38,-5.999", "12"),
        ("georel=near;minDistance:100&geometry=point&coords=38,-5.999", "3"),
        ("georel=coveredBy&geometry=box&coords=37.9,-5.9995;38.1,-5.9975", "12"),
        ("georel=intersects&geometry=polygon&coords=37.9,-5.9995;38.1,-5.9995;38.1,-5.996;37.9,-5.996;37.9,-5.9995",
         "123"),
        ("georel=disjoint&geometry=box&coords=37.9,-5.9995;38.1,-5.9975", "3"),
        ("georel=equals&geometry=point&coords=38,-5.999", "1"),
    ],
)  # fmt: skip
def test_geographic_queries_take_latitude_first(platform, geo, found):
    platform.create(light(1), light(2), light(3), {"id": "light:4", "type": "Streetlight"})
    assert ids(platform, f"orderBy=id&{geo}") == [f"light:{number}" for number in found]


def test_attributes_and_metadata_are_shown_as_asked(platform):
    platform.create({**light(1), "n": {"value": 1, "metadata": {"unit": {"value": "W"}}}})
    path = "/v2/entities/light:1?attrs=n,servicePath&metadata=unit,dateModified"
    shown = platform.request("GET", path).json
    assert list(shown) == ["id", "type", "n", "servicePath"]
    assert list(shown["n"]["metadata"]) == ["unit", "dateModified"]
    assert platform.request("GET", "/v2/entities?attrs=nothing").json == [{"id": "light:1", "type": "Streetlight"}]
    assert platform.request("GET", "/v2/entities?attrs=n&options=values").json == [[1]]


def test_op_query_takes_long_filters(platform):
    platform.create(light(1, power=50), light(2, power=70), {"id": "bin", "type": "WasteContainer"})
    body = {"entities": [{"idPattern": ".*", "type": "Streetlight"}, {"id": "bin"}], "attrs": ["power"]}
    found = platform.request("POST", "/v2/op/query?options=keyValues,count&orderBy=id", body)
    assert [entity["id"] for entity in found.json] == ["bin", "light:1", "light:2"]
    assert found.headers["Fiware-Total-Count"] == "3"
    body["expression"] = {"q": "power>60", "georel": "near;maxDistance:1000", "geometry": "point", "coords": "38,-6"}
    assert [entity["id"] for entity in platform.request("POST", "/v2/op/query", body).json] == ["light:2"]
    wrong = platform.request("POST", "/v2/op/query", {"expression": {"coords": "1,1"}})
    assert wrong.json["description"].startswith("partial geo expression")


def test_types_have_counts_within_the_scope(platform):
    platform.create(light(1, power=1), light(2, power="x"), scope="/es/1")
    platform.create({"id": "b", "type": "Bin"}, scope="/es/2")
    types = platform.request("GET", "/v2/types?options=count", scope="/es/#")
    assert types.headers["Fiware-Total-Count"] == "2"
    assert [(each["type"], each["count"]) for each in types.json] == [("Bin", 1), ("Streetlight", 2)]
    assert types.json[1]["attrs"]["power"] == {"types": ["Number", "Text"]}
    assert platform.request("GET", "/v2/types?options=values", scope="/es/2").json == ["Bin"]
    assert platform.request("GET", "/v2/types/Nothing").json["description"] == "Entity type not found"
