"""Requests that no well-behaved client makes: each gets an answer, and the next one is answered as well."""

from __future__ import annotations

import http.client
import socket
from urllib.parse import urlsplit

import pytest

HEAD = b"POST /v2/entities HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


def raw(platform, sent: bytes) -> bytes:
    """All that comes back until the platform closes, or has nothing more to say."""
    where = urlsplit(platform.url)
    got = b""
    with socket.create_connection((where.hostname, where.port), timeout=0.3) as connection:
        connection.sendall(sent)
        try:
            while piece := connection.recv(65536):
                got += piece
        except TimeoutError:
            pass
    return got


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (HEAD + b"\r\n", 411),
        (HEAD + b"Content-Length: -5\r\n\r\n", 400),
        (HEAD + b"Content-Length: abc\r\n\r\n", 400),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 411),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\n", 400),
        (b"GET /v2/types\r\n\r\n", 400),
        (b"\x00\x01 garbage\r\n\r\n", 400),
        (b"GET /v2/types HTTP/1.1\r\nno colon\r\n\r\n", 400),
        (b"GET /v2/entities?q=" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 400),
        (b"FOO /v2/entities HTTP/1.1\r\n\r\n", 405),
        (b"GET /v2/types HTTP/1.0\r\n\r\n", 200),
    ],
)  # fmt: skip
def test_every_request_gets_an_answer(platform, capfd, sent, status):
    assert raw(platform, sent).startswith(f"HTTP/1.1 {status} ".encode())
    assert platform.request("GET", "/v2/types").status == 200
    assert "Traceback" not in capfd.readouterr().err


def test_an_answer_to_head_has_no_body_that_the_next_one_would_begin_with(platform):
    where = urlsplit(platform.url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=5)
    connection.request("HEAD", "/v2/entities")
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Allow"], answer.read()) == (405, "POST, GET", b"")
    connection.request("GET", "/v2/entities", headers={"Fiware-Service": "head"})
    assert connection.getresponse().read() == b"[]"
    connection.close()


@pytest.mark.parametrize(
    "given",
    [5, {"users": 5}, {"users": {"ana": 7}}, {"tokens": "abc"}, {"tokens": [["a"]]}, {"lifetime_s": "long"},
     {"service": 1}],
)  # fmt: skip
def test_odd_settings_of_the_door_are_refused_and_change_nothing(platform, given):
    platform.require_token(tokens=["right"])
    answer = platform.request("POST", "/sandbox/authentication", given)
    assert (answer.status, answer.json["error"]) == (400, "BadRequest")
    assert platform.request("GET", "/v2/types").status == 401
    assert platform.request("GET", "/v2/types", headers={"X-Auth-Token": "right"}).status == 200


@pytest.mark.parametrize("scope", ["x", {"project": "x"}, {"project": None}, []])
def test_an_odd_scope_asks_for_no_project(platform, scope):
    platform.require_token(users={"ana": "word"})
    user = {"domain": {"name": "d"}, "name": "ana", "password": "word"}
    asked = {"auth": {"identity": {"methods": ["password"], "password": {"user": user}}, "scope": scope}}
    answer = platform.request("POST", "/v3/auth/tokens", asked)
    assert (answer.status, answer.json["token"]["project"]["name"]) == (201, "")
