"""What a client may accept, registrations, features and loops: answers of Orion's beyond the recording."""

from __future__ import annotations

import time
from typing import Any

import pytest


@pytest.fixture
def one(platform: Any) -> Any:
    attributes = {"n": {"value": 1}, "list": {"value": {"a": [1]}}, "when": {"type": "DateTime", "value": "2026-01-01"}}
    platform.create({"id": "e", "type": "T", **attributes})
    return platform


def value(platform: Any, name: str, accept: str) -> tuple[int, str, bytes]:
    answer = platform.request("GET", f"/v2/entities/e/attrs/{name}/value", headers={"Accept": accept})
    return answer.status, answer.headers["Content-Type"], answer.body


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("text/plain", "text/plain"),
        ("text/*", "text/plain"),
        ("text/plain, application/json", "text/plain"),
        ("application/json, text/plain", "application/json"),
        ("text/plain;q=0.2,application/json;q=0.3", "application/json"),
        ("application/json;q=0.2,text/*;q=0.3", "text/plain"),
    ],
)
def test_a_structure_comes_as_what_is_liked_best(one: Any, accept: str, kind: str) -> None:
    assert value(one, "list", accept) == (200, kind, b'{"a":[1]}')


def test_a_plain_value_is_never_json(one: Any) -> None:
    assert value(one, "n", "text/plain") == (200, "text/plain", b"1")
    assert value(one, "n", "*/*") == (200, "text/plain", b"1")
    assert value(one, "n", "application/json")[0] == 406
    assert value(one, "n", "image/png")[0] == 406


def test_a_refusal_comes_in_the_only_kind_that_is_accepted(one: Any) -> None:
    status, kind, body = value(one, "nothing", "text/plain")
    assert (status, kind) == (404, "text/plain")
    assert body.startswith(b'{"error":"NotFound"')
    assert value(one, "nothing", "*/*")[1] == "application/json"


def test_an_attribute_that_is_put_empty_is_null(one: Any) -> None:
    assert one.request("PUT", "/v2/entities/e/attrs/n", {}).status == 204
    expected = {"type": "None", "value": None, "metadata": {}}
    assert one.request("GET", "/v2/entities/e/attrs/n").json == expected


FEATURES = [
    ({"type": "Feature"}, "geometry in Feature not found"),
    ({"type": "Feature", "geometry": "x"}, "geometry in Feature is not an object"),
    ({"type": "FeatureCollection"}, "features field not found in FeatureCollection"),
    ({"type": "FeatureCollection", "features": {}}, "features in FeatureCollection is not an array"),
    ({"type": "FeatureCollection", "features": []}, "features in FeatureCollection has 0 items"),
    ({"type": "FeatureCollection", "features": [{}, {}]}, "features in FeatureCollection has more than 1 item"),
    ({"type": "FeatureCollection", "features": [{}]}, "geometry in Feature not found"),
]


@pytest.mark.parametrize(("place", "sentence"), FEATURES)
def test_a_feature_without_its_geometry_is_refused(platform: Any, place: Any, sentence: str) -> None:
    body = {"id": "e", "type": "T", "location": {"type": "geo:json", "value": place}}
    answer = platform.request("POST", "/v2/entities", body)
    expected = f"error parsing location attribute: {sentence}"
    assert (answer.status, answer.json) == (400, {"error": "BadRequest", "description": expected})


PROVIDER = {"http": {"url": "http://localhost:9997/v2"}}
DATA = {"entities": [{"id": "E", "type": "T"}], "attrs": ["a"]}


@pytest.mark.parametrize(
    ("change", "status", "sentence"),
    [
        ({"dataProvided": {"entities": [{"id": "a<b"}]}}, 400, "forbidden characters in /entities/ vector item /id/"),
        ({"dataProvided": {"entities": [{"id": "a", "type": "x=y"}]}}, 400,
         "forbidden characters in /entities/ vector item /type/"),
        ({"dataProvided": {"attrs": ["a;b"]}}, 400, "forbidden characters in attribute name"),
        ({"dataProvided": {}}, 400, "/dataProvided/ is empty"),
        ({"dataProvided": {"entities": [{"idPattern": "E.*"}]}}, 501, "Unsupported idPattern"),
        ({"provider": {"http": {"url": "ftp://h"}}}, 400, "/url/ field of /http/ is invalid"),
        ({"provider": {"http": {"url": "http://under_score/"}}}, 400, "/url/ field of /http/ is invalid"),
        ({"provider": {}}, 400, "/provider/ empty"),
        ({"provider": {**PROVIDER, "supportedForwardingMode": "some"}}, 400,
         "invalid value of /supportedForwardingMode/"),
        ({"status": "sleeping"}, 400, "invalid value for /status/"),
        ({"expires": "soon"}, 400, "the field /expires/ has an invalid format"),
    ],
)  # fmt: skip
def test_a_wrong_registration_is_refused(platform: Any, change: Any, status: int, sentence: str) -> None:
    body = {"dataProvided": DATA, "provider": PROVIDER, **change}
    answer = platform.request("POST", "/v2/registrations", body)
    assert (answer.status, answer.json["description"]) == (status, sentence)


def test_a_registration_is_seen_in_its_own_path_only(platform: Any) -> None:
    made = platform.request("POST", "/v2/registrations", {"dataProvided": DATA, "provider": PROVIDER}, scope="/a")
    where = made.headers["Location"]
    shown = platform.request("GET", where, scope="/a").json
    assert (shown["dataProvided"], shown["status"]) == (DATA, "active")
    assert platform.request("GET", where, scope="/b").status == 404
    assert platform.request("DELETE", where, scope="/b").status == 404
    assert platform.request("DELETE", where, scope="/a").status == 204


@pytest.mark.parametrize("host", ["a" * 254, ".start", "end.", "two..dots", "-hyphen", "hyphen-.org", "under_score"])
def test_a_notification_to_no_host_is_refused(platform: Any, host: str) -> None:
    body = {"subject": {"entities": [{"id": "E"}]}, "notification": {"http": {"url": f"http://{host}/x"}}}
    answer = platform.request("POST", "/v2/subscriptions", body)
    assert (answer.status, answer.json["description"]) == (400, "Invalid URL parsing notification url")


def test_a_notification_that_writes_back_here_does_not_go_round(platform: Any) -> None:
    platform.create({"id": "e", "type": "T", "n": {"value": "a"}})
    headers = {"Content-Type": "application/json", "Fiware-Service": platform.tenant}
    payload = "{%22n%22:{%22value%22:%22${n}x%22,%22type%22:%22Text%22}}"
    custom = {"url": f"{platform.url}/v2/entities/e/attrs", "headers": headers, "payload": payload}
    body = {"subject": {"entities": [{"id": "e"}], "condition": {"attrs": ["n"]}},
            "notification": {"httpCustom": custom}}  # fmt: skip
    where = platform.request("POST", "/v2/subscriptions", body).headers["Location"]
    assert platform.request("PATCH", "/v2/entities/e/attrs", {"n": {"value": "b"}}).status == 204
    end = time.monotonic() + 5
    while platform.entity("e")["n"] == "b" and time.monotonic() < end:
        time.sleep(0.02)
    time.sleep(0.1)
    assert platform.entity("e")["n"] == "bx"
    assert platform.request("GET", where).json["notification"]["timesSent"] == 1
    assert platform.request("PATCH", "/v2/entities/e/attrs", {"n": {"value": "c"}}).status == 204
    time.sleep(0.2)
    assert platform.request("GET", where).json["notification"]["timesSent"] == 2
