"""Subscriptions, with notifications to a receiver on loopback."""

from __future__ import annotations

import http.server
import json
import queue
import threading
import time

import pytest


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        self.server.received.put((self.path, dict(self.headers), body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def receiver():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    server.received = queue.Queue()
    server.url = f"http://127.0.0.1:{server.server_address[1]}/notify"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def told(receiver) -> dict:
    """The entity of the next notification."""
    return json.loads(receiver.received.get(timeout=5)[2])["data"][0]


def nothing_told(receiver) -> bool:
    time.sleep(0.15)
    return receiver.received.empty()


def subscribe(platform, receiver, condition=None, scope="/", **notification) -> str:
    notification.setdefault("http", {"url": receiver.url})
    notification = {name: part for name, part in notification.items() if part is not None}
    subject = {"entities": [{"idPattern": ".*", "type": "T"}], **({"condition": condition} if condition else {})}
    answer = platform.request("POST", "/v2/subscriptions", {"subject": subject, "notification": notification}, scope)
    assert answer.status == 201, answer.body
    return answer.headers["Location"]


def patch(platform, **attributes) -> None:
    body = {name: {"value": value} for name, value in attributes.items()}
    assert platform.request("PATCH", "/v2/entities/a/attrs", body).status == 204


ENTITY = {"id": "a", "type": "T", "x": {"value": 1}, "y": {"value": 1}}


def test_creation_and_change_are_told_and_an_equal_value_is_not(platform, receiver):
    subscribe(platform, receiver, attrsFormat="keyValues")
    platform.create(ENTITY)
    assert told(receiver) == {"id": "a", "type": "T", "x": 1, "y": 1}
    patch(platform, x=2)
    assert told(receiver)["x"] == 2
    patch(platform, x=2)
    assert nothing_told(receiver)


def test_headers_say_where_an_entity_is(platform, receiver):
    subscribe(platform, receiver, scope="/es/#")
    platform.create(ENTITY, scope="/es/1")
    platform.create(ENTITY, scope="/pt/1")
    _, headers, _ = receiver.received.get(timeout=5)
    assert headers["Fiware-Service"] == platform.tenant
    assert (headers["Fiware-ServicePath"], headers["Ngsiv2-AttrsFormat"]) == ("/es/1", "normalized")
    assert nothing_told(receiver)


def test_only_attributes_of_the_condition_make_it_speak(platform, receiver):
    platform.create(ENTITY)
    subscribe(platform, receiver, {"attrs": ["x"]}, attrs=["y"], attrsFormat="keyValues")
    patch(platform, y=5)
    assert nothing_told(receiver)
    patch(platform, x=5)
    assert told(receiver) == {"id": "a", "type": "T", "y": 5}


def test_only_what_was_written_is_told_where_asked(platform, receiver):
    platform.create(ENTITY)
    subscribe(platform, receiver, onlyChangedAttrs=True, attrs=["x", "y"], attrsFormat="keyValues")
    patch(platform, y=7)
    assert told(receiver) == {"id": "a", "type": "T", "y": 7}


def test_deletions_and_mere_updates_are_told_where_asked(platform, receiver):
    platform.create(ENTITY)
    kinds = {"alterationTypes": ["entityUpdate", "entityDelete"]}
    subscribe(platform, receiver, kinds, attrs=["x", "alterationType"], attrsFormat="keyValues")
    patch(platform, x=1)
    assert told(receiver) == {"id": "a", "type": "T", "x": 1, "alterationType": "entityUpdate"}
    platform.request("DELETE", "/v2/entities/a")
    assert told(receiver)["alterationType"] == "entityDelete"


def test_a_condition_looks_at_the_state(platform, receiver):
    platform.create(ENTITY)
    subscribe(platform, receiver, {"attrs": [], "expression": {"q": "x>10"}}, metadata=["previousValue"])
    patch(platform, x=9)
    patch(platform, x=11)
    assert told(receiver)["x"]["metadata"]["previousValue"]["value"] == 9


def test_custom_notifications_fill_in_macros(platform, receiver):
    custom = {"url": receiver.url + "/${type}", "qs": {"id": "${id}"}, "headers": {"X-Where": "${servicePath}"},
              "payload": "x is ${x}, z is ${z}"}  # fmt: skip
    answer = platform.request("POST", "/v2/subscriptions", {
        "subject": {"entities": [{"idPattern": "^a"}]}, "notification": {"httpCustom": custom}})  # fmt: skip
    assert answer.status == 201
    platform.create(ENTITY)
    path, headers, body = receiver.received.get(timeout=5)
    assert (path, headers["X-Where"], body) == ("/notify/T?id=a", "/", b"x is 1, z is null")


def test_throttling_and_oneshot_keep_quiet(platform, receiver):
    platform.create(ENTITY)
    where = subscribe(platform, receiver)
    platform.request("PATCH", where, {"throttling": 60})
    patch(platform, x=2)
    told(receiver)
    patch(platform, x=3)
    assert nothing_told(receiver)
    platform.request("PATCH", where, {"throttling": 0, "status": "oneshot"})
    patch(platform, x=4)
    told(receiver)
    patch(platform, x=5)
    assert nothing_told(receiver)
    assert platform.request("GET", where).json["status"] == "inactive"


def test_it_counts_what_it_sent_and_what_failed(platform, receiver):
    platform.create(ENTITY)
    where = subscribe(platform, receiver)
    dead = subscribe(platform, receiver, http={"url": "http://127.0.0.1:9/none"}, maxFailsLimit=1)
    patch(platform, x=2)
    patch(platform, x=3)
    told(receiver), told(receiver)
    for _ in range(100):
        good, bad = (platform.request("GET", each).json for each in (where, dead))
        if "lastSuccess" in good["notification"] and bad["status"] == "inactive":
            break
        time.sleep(0.05)
    assert (good["notification"]["timesSent"], good["notification"]["lastSuccessCode"]) == (2, 200)
    assert (bad["status"], bad["notification"]["failsCounter"]) == ("inactive", 2)


def test_mqtt_is_kept_without_its_password(platform):
    where = platform.request("POST", "/v2/subscriptions", {
        "subject": {"entities": [{"idPattern": ".*"}]}, "expires": "2020-01-01T00:00:00Z",
        "notification": {"mqtt": {"url": "mqtt://127.0.0.1:1883", "topic": "t", "user": "u", "passwd": "hidden"}},
    }).headers["Location"]  # fmt: skip
    shown = platform.request("GET", where)
    assert shown.json["status"] == "expired"
    assert shown.json["notification"]["mqtt"]["passwd"] == "*****"
    assert b"hidden" not in shown.body


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"subject": {}}, "no subject entities specified"),
        ({"notification": {}}, "http, httpCustom, mqtt, mqttCustom, kafka or kafkaCustom is missing"),
        ({"notification": {"http": {"url": "nowhere"}}}, "Invalid URL parsing notification url"),
        ({"expires": "soon"}, "expires has an invalid format"),
        ({"status": "asleep"}, "status is not valid: it has to be either active, inactive or oneshot"),
        ({"description": "a=b"}, "forbidden characters in description"),
        ({"throttling": "1"}, "throttling is not an int"),
    ],
)
def test_wrong_subscriptions_are_refused_with_orions_sentence(platform, change, sentence):
    given = {"subject": {"entities": [{"idPattern": ".*"}]}, "notification": {"http": {"url": "http://127.0.0.1:9/n"}}}
    answer = platform.request("POST", "/v2/subscriptions", {**given, **change})
    assert (answer.status, answer.json["description"]) == (400, sentence)


def test_the_list_is_of_the_path(platform, receiver):
    subscribe(platform, receiver, scope="/es/1")
    subscribe(platform, receiver, scope="/es/2")
    listed = platform.request("GET", "/v2/subscriptions?options=count", scope=None)
    assert (len(listed.json), listed.headers["Fiware-Total-Count"]) == (2, "2")
    assert len(platform.request("GET", "/v2/subscriptions", scope="/es/2").json) == 1
    assert platform.request("GET", "/v2/subscriptions/1").status == 400


def test_the_previous_value_is_told_of_what_was_not_written_to_as_well(platform, receiver):
    platform.create({"id": "a", "type": "T", "n": {"value": 1}, "m": {"value": "x"}})
    subscribe(platform, receiver, metadata=["previousValue", "actionType"])
    patch(platform, n=2)
    entity = told(receiver)
    assert {name: item["value"] for name, item in entity["n"]["metadata"].items()} == {
        "previousValue": 1,
        "actionType": "update",
    }
    assert entity["m"]["metadata"] == {"previousValue": {"type": "Text", "value": "x"}}


def test_a_fragment_patches_the_entity_that_is_told(platform, receiver):
    platform.create({"id": "a", "type": "T", "n": {"value": 1}, "m": {"value": "x"}})
    fragment = {"id": "town:${id}", "type": "${nothing}", "n": {"value": "n is ${n}", "type": "Text"},
                "same": {"value": "${n}"}, "path": {"value": "${servicePath}", "type": "Text"}}  # fmt: skip
    subscribe(platform, receiver, httpCustom={"url": receiver.url, "ngsi": fragment}, http=None)
    patch(platform, n=2)
    entity = told(receiver)
    assert (entity["id"], entity["type"]) == ("town:a", "T")
    values = {name: part["value"] for name, part in entity.items() if isinstance(part, dict)}
    assert values == {"n": "n is 2", "same": 2, "path": "/", "m": "x"}
    with_metadata = {"n": {"value": 1, "metadata": {"a": {"value": 1}}}}
    body = {"subject": {"entities": [{"id": "a"}]},
            "notification": {"httpCustom": {"url": receiver.url, "ngsi": with_metadata}}}  # fmt: skip
    answer = platform.request("POST", "/v2/subscriptions", body)
    assert answer.json["description"].startswith("only evalPriority metadata is allowed")
