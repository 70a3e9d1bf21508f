"""Writing: attributes and values, operators, batches with their partial answers, and what Orion refuses."""

from __future__ import annotations

import http.client
import time
from urllib.parse import urlsplit

import pytest


@pytest.fixture
def light(platform):
    platform.create({"id": "l", "type": "T", "n": {"type": "Number", "value": 1}, "list": {"value": [1, 2]},
                     "d": {"type": "DateTime", "value": "2026-01-02T03:04:05Z"},
                     "where": {"type": "geo:json", "value": {"type": "Point", "coordinates": [-6, 38]}}})  # fmt: skip
    return platform


def values(platform) -> dict:
    return platform.entity("l")


@pytest.mark.parametrize(
    ("name", "operation", "after"),
    [
        ("n", {"$inc": 2}, 3), ("n", {"$mul": 5}, 5), ("n", {"$min": 0}, 0), ("n", {"$max": 0}, 1),
        ("list", {"$push": 3}, [1, 2, 3]), ("list", {"$addToSet": 2}, [1, 2]), ("list", {"$pull": 1}, [2]),
        ("list", {"$pullAll": [1, 2]}, []), ("list", {"$push": {"$each": [8, 9], "$position": 0}}, [8, 9, 1, 2]),
    ],
)  # fmt: skip
def test_operators(light, name, operation, after):
    assert light.request("PATCH", "/v2/entities/l/attrs", {name: {"value": operation}}).status == 204
    assert values(light)[name] == after


def test_an_operator_on_the_wrong_kind_of_value_is_the_data_bases_error(light):
    answer = light.request("PATCH", "/v2/entities/l/attrs", {"list": {"value": {"$inc": 1}}})
    assert (answer.status, answer.json["error"]) == (500, "InternalServerError")
    assert values(light)["list"] == [1, 2]


def test_one_attribute_and_its_value(light):
    assert light.request("GET", "/v2/entities/l/attrs/n").json == {"type": "Number", "value": 1, "metadata": {}}
    assert light.request("PUT", "/v2/entities/l/attrs/n", {"value": "one"}).status == 204
    assert light.request("GET", "/v2/entities/l/attrs/n/value").body == b'"one"'
    plain = {"Content-Type": "text/plain"}
    assert light.request("PUT", "/v2/entities/l/attrs/n/value", b"7.5", headers=plain).status == 204
    assert light.request("GET", "/v2/entities/l/attrs/n").json["type"] == "Text", "the value alone leaves the type"
    assert light.request("PUT", "/v2/entities/l/attrs/list/value", {"a": [1]}).status == 204
    assert light.request("GET", "/v2/entities/l/attrs/list/value").json == {"a": [1]}
    assert light.request("PUT", "/v2/entities/l/attrs/list/value", b"7").status == 400
    text = light.request("GET", "/v2/entities/l/attrs/list/value", headers={"Accept": "text/plain"})
    assert (text.status, text.headers["Content-Type"], text.body) == (200, "text/plain", b'{"a":[1]}')
    number = light.request("GET", "/v2/entities/l/attrs/n/value", headers={"Accept": "application/json"})
    assert (number.status, number.json["description"]) == (406, "accepted MIME types: text/plain")
    missing = light.request("GET", "/v2/entities/l/attrs/nothing")
    assert (missing.status, missing.json["description"]) == (404, "The entity does not have such an attribute")
    assert light.request("DELETE", "/v2/entities/l/attrs/nothing").status == 404


def test_a_value_alone_takes_the_place_out_of_the_index(light):
    near = "/v2/entities?georel=near;maxDistance:10&geometry=point&coords=38,-6"
    assert len(light.request("GET", near).json) == 1
    light.request("PUT", "/v2/entities/l/attrs/where/value", {"type": "Point", "coordinates": [-6, 38.00001]})
    assert light.request("GET", near).json == []


def test_put_drops_what_it_does_not_name_and_post_adds(light):
    assert light.request("POST", "/v2/entities/l/attrs", {"m": {"value": 1}, "n": {"value": 2}}).status == 204
    assert (values(light)["m"], values(light)["n"]) == (1, 2)
    assert light.request("PUT", "/v2/entities/l/attrs", {"m": {"value": 3}}).status == 204
    assert values(light) == {"id": "l", "type": "T", "m": 3}
    assert light.request("POST", "/v2/entities/other/attrs", {"m": {"value": 1}}).status == 404


def test_a_second_place_is_refused_unless_it_says_so(light):
    place = {"type": "geo:json", "value": {"type": "Point", "coordinates": [0, 0]}}
    answer = light.request("POST", "/v2/entities/l/attrs", {"other": place})
    assert (answer.status, answer.json["error"]) == (413, "NoResourcesAvailable")
    informative = {**place, "metadata": {"ignoreType": {"type": "Boolean", "value": True}}}
    assert light.request("POST", "/v2/entities/l/attrs", {"other": informative}).status == 204


def modified(platform) -> tuple[str, str]:
    path = "/v2/entities/l?attrs=n,dateModified&metadata=dateModified"
    shown = platform.request("GET", path).json
    return shown["dateModified"]["value"], shown["n"]["metadata"]["dateModified"]["value"]


def test_an_equal_value_does_not_move_dates_unless_forced(light):
    before = modified(light)
    light.request("PATCH", "/v2/entities/l/attrs", {"n": {"type": "Number", "value": 1.0}})
    assert modified(light) == before
    time.sleep(0.005)  # dates are shown in milliseconds
    light.request("PATCH", "/v2/entities/l/attrs?options=forcedUpdate", {"n": {"type": "Number", "value": 1}})
    assert modified(light) > before


def test_append_strict_applies_what_is_new_and_tells_what_is_not(platform):
    platform.create({"id": "a", "type": "T", "x": {"value": 1}})
    body = {"actionType": "appendStrict", "entities": [{"id": "a", "type": "T", "x": {"value": 2}, "y": {"value": 2}}]}
    answer = platform.request("POST", "/v2/op/update", body)
    assert (answer.status, answer.json["error"]) == (422, "PartialUpdate")
    assert answer.json["description"].endswith("a/T - [ x ]")
    assert platform.entity("a") == {"id": "a", "type": "T", "x": 1, "y": 2}


@pytest.mark.parametrize(
    ("action", "status", "error", "description"),
    [
        ("update", 404, "NotFound", "do not exist: b/T - [entity itself], c/T [entity itself]"),
        ("delete", 404, "NotFound", "do not exist: b/T - [entity itself], c/T [entity itself]"),
        ("replace", 404, "NotFound", "do not exist: b/T - [entity itself], c/T [entity itself]"),
    ],
)
def test_a_batch_in_which_nothing_exists(platform, action, status, error, description):
    entities = [{"id": id_, "type": "T", "x": {"value": 1}} for id_ in ("b", "c")]
    answer = platform.request("POST", "/v2/op/update", {"actionType": action, "entities": entities})
    assert (answer.status, answer.json) == (status, {"error": error, "description": description})


def test_a_batch_deletes_attributes_or_whole_entities(platform):
    platform.create({"id": "a", "type": "T", "x": {"value": 1}, "y": {"value": 1}}, {"id": "b", "type": "T"})
    entities = [{"id": "a", "type": "T", "x": {}}, {"id": "b", "type": "T"}]
    assert platform.request("POST", "/v2/op/update", {"actionType": "delete", "entities": entities}).status == 204
    assert platform.entity("a") == {"id": "a", "type": "T", "y": 1}
    assert platform.request("GET", "/v2/entities/b").status == 404


def test_a_batch_that_is_wrong_anywhere_changes_nothing(platform):
    good, bad = {"id": "a", "type": "T"}, {"id": "b", "type": "T", "x": {"value": "no = sign"}}
    body = {"actionType": "append", "entities": [good, bad]}
    assert platform.request("POST", "/v2/op/update", body).status == 400
    assert platform.request("GET", "/v2/entities").json == []


def test_a_missing_path_writes_to_the_root_and_a_write_has_one_path(platform):
    entity = {"id": "a", "type": "T"}
    assert platform.request("POST", "/v2/entities", entity, scope=None).status == 201
    shown = platform.request("GET", "/v2/entities?attrs=servicePath", scope=None).json
    assert shown[0]["servicePath"]["value"] == "/"
    two = platform.request("POST", "/v2/entities", entity, scope="/a,/b")
    assert two.json["description"] == "more than one service path in context update request"
    tree = platform.request("POST", "/v2/op/update", {"actionType": "append", "entities": [entity]}, scope="/a/#")
    assert tree.json["description"] == "Bad Character in Service-Path"


@pytest.mark.parametrize(
    ("body", "description"),
    [
        ({"id": "a b"}, "Invalid characters in entity id"),
        ({"id": "a", "type": ""}, "entity type length: 0, min length supported: 1"),
        ({"id": "x" * 257}, "entity id length: 257, max length supported: 256"),
        ({"id": "a", "n": 1}, "attribute must be a JSON object, unless keyValues option is used"),
        ({"id": "a", "n": {"valor": 1}}, "unrecognized property for context attribute"),
        ({"id": "a", "n": {"type": "DateTime", "value": 5}}, "date has invalid format in attribute value"),
        ({"id": "a", "n": {"value": 1, "metadata": {"u": {"value": "<"}}}}, "Invalid characters in metadata value"),
        (b'{"id":"a","n":{"value":1},"n":{"value":2}}', "duplicated attribute /n/"),
    ],
)
def test_a_wrong_entity_is_refused_with_orions_sentence(platform, body, description):
    answer = platform.request("POST", "/v2/entities", body)
    assert (answer.status, answer.json) == (400, {"error": "BadRequest", "description": description})


def test_unrestricted_text_may_hold_anything_by_type_or_by_metadatum(platform):
    free = {"TextUnrestricted": {"type": "Boolean", "value": True}}
    platform.create({"id": "a", "type": "T", "x": {"type": "TextUnrestricted", "value": "C/ d'Or (1)"},
                     "y": {"type": "Text", "value": "a=b;c", "metadata": free}})  # fmt: skip
    assert (platform.entity("a")["x"], platform.entity("a")["y"]) == ("C/ d'Or (1)", "a=b;c")


def test_an_expiry_is_shown_when_asked_for_and_ends_the_entity(platform):
    from smart_territory.sandbox.store import SWEEP_S, Tenant

    assert SWEEP_S == 60
    platform.create({"id": "lock", "type": "EditLock", "dateExpires": {"type": "DateTime", "value": "2020-01-01"}})
    assert platform.entity("lock") == {"id": "lock", "type": "EditLock"}
    shown = platform.request("GET", "/v2/entities/lock?attrs=dateExpires&options=keyValues").json
    assert shown["dateExpires"] == "2020-01-01T00:00:00.000Z"
    tenant = Tenant()
    from smart_territory.sandbox.changes import new_entity
    from smart_territory.sandbox.payloads import AttributeUpdate

    tenant.add(new_entity(("a", "T", "/"), {"dateExpires": AttributeUpdate("DateTime", 1000.0)}, 1.0))
    tenant.sweep(1e12)
    assert not tenant.entities


def test_the_protocols_own_refusals(platform):
    xml = platform.request("POST", "/v2/entities", b"<a/>", headers={"Content-Type": "application/xml"})
    assert (xml.status, xml.json["error"]) == (415, "UnsupportedMediaType")
    assert platform.request("GET", "/v2/entities", headers={"Accept": "text/html"}).status == 406
    assert platform.request("GET", "/v2/entities", headers={"Content-Type": "application/json"}).status == 400
    assert platform.request("DELETE", "/v2/types").headers["Allow"] == "GET"
    assert platform.request("GET", "/v2/entities", tenant="no-hyphen").status == 400
    assert platform.request("GET", "/v2/entities", tenant=platform.tenant.upper()).status == 200
    assert platform.request("GET", "/v2/entities/a%3Cb").json["description"] == "invalid character in URI"


def test_chunked_bodies_lack_a_length(platform):
    connection = http.client.HTTPConnection(urlsplit(platform.url).netloc, timeout=10)
    headers = {"Content-Type": "application/json", "Fiware-Service": platform.tenant}
    connection.request("POST", "/v2/entities", iter([b'{"id":', b'"a"}']), headers, encode_chunked=True)
    assert connection.getresponse().status == 411
    connection.close()


def test_a_connection_stays_for_many_requests(platform):
    for _ in range(3):
        assert platform.request("GET", "/version").headers["Connection"] == "Keep-Alive"


@pytest.mark.parametrize(
    "value", [b"1e999", b"-1e400", b"9" * 400, b"NaN", b"-Infinity", b'"\\ud800"', b'{"\\udc00": 1}', b'"\xff"']
)
def test_what_no_double_and_no_text_can_be_is_no_json(platform, value):
    answer = platform.request("POST", "/v2/entities", b'{"id":"e","type":"T","a":{"value":' + value + b"}}",
                              headers={"Content-Type": "application/json"})  # fmt: skip
    assert (answer.status, answer.json["error"]) == (400, "ParseError")
    assert platform.request("GET", "/v2/entities").json == []


def test_large_numbers_and_characters_beyond_the_first_plane_are_kept(platform):
    platform.create({"id": "e", "type": "T", "n": {"value": 1.5e308}, "t": {"value": "\U0001d11e"}})
    assert platform.entity("e") == {"id": "e", "type": "T", "n": 1.5e308, "t": "\U0001d11e"}


def test_a_calculation_never_ends_in_infinity(light):
    assert light.request("PATCH", "/v2/entities/l/attrs", {"n": {"value": 1e308}}).status == 204
    answer = light.request("PATCH", "/v2/entities/l/attrs", {"n": {"value": {"$mul": 1e308}}})
    assert (answer.status, answer.json["error"]) == (500, "InternalServerError")
    assert values(light)["n"] == 1e308


@pytest.mark.parametrize("text", [b"nan", b"1e999", b"-inf", b"1_000"])
def test_a_bare_value_is_a_number_or_none(light, text):
    plain = {"Content-Type": "text/plain"}
    assert light.request("PUT", "/v2/entities/l/attrs/n/value", text, headers=plain).status == 400
    assert values(light)["n"] == 1
