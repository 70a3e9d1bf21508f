from __future__ import annotations

import threading
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from qgis.core import QgsNetworkAccessManager
from smart_territory.errors import (
    AnswerTooLargeError,
    CancelledError,
    CutAnswerError,
    PlatformError,
    TimedOutError,
    UnreachableError,
)
from smart_territory.providers.transport import Request, Response
from smart_territory.tasks.qgis_transport import QgisTransport
from smart_territory.tasks.task import BackgroundTask
from smart_territory.tests.tasks.loopback import answering, reply


def test_an_answer_comes_with_status_headers_and_body() -> None:
    with answering(lambda h: reply(h, b'{"a": 1}', 201, Fiware_Total_Count="7")) as server:
        answer = QgisTransport().send(Request("GET", server.url + "/v2"))
    assert (answer.status, answer.body, answer.headers["fiware-total-count"]) == (201, b'{"a": 1}', "7")


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE", "PUT"])
def test_each_verb_carries_its_body_and_headers(method: str) -> None:
    with answering(lambda h: reply(h, b"", 204)) as server:
        QgisTransport().send(Request(method, server.url + "/x", {"Fiware-Service": "demo"}, b'{"b": 2}'))
    asked = server.asked[0]
    assert (asked.method, asked.body, asked.headers["Fiware-Service"]) == (method, b'{"b": 2}', "demo")


@pytest.mark.parametrize("method", ["POST", "DELETE", "GET"])
def test_a_request_without_a_body_is_no_chunked_one(method: str) -> None:
    with answering(lambda h: reply(h, b"", 204)) as server:
        QgisTransport().send(Request(method, server.url))
    assert "Transfer-Encoding" not in server.asked[0].headers


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 422, 429, 500, 503])
def test_every_http_status_is_an_answer(status: int) -> None:
    with answering(lambda h: reply(h, b'{"error": "x"}', status)) as server:
        answer = QgisTransport().send(Request("GET", server.url))
    assert (answer.status, answer.body) == (status, b'{"error": "x"}')


@pytest.mark.parametrize("place", ["here", "in the background"])
def test_a_challenge_is_an_answer_and_asks_nobody(place: str, qtbot: Any) -> None:
    """QGIS would open a window for a name and a password, and wait."""
    asked: list[str] = []
    network = QgsNetworkAccessManager.instance()
    network.requestRequiresAuth.connect(lambda _request, realm: asked.append(realm))
    answers: list[Response] = []
    challenge = {"WWW-Authenticate": 'Basic realm="identity"'}
    with answering(lambda h: reply(h, b'{"error": "invalid_client"}', 401, **challenge)) as server:
        request = Request("POST", server.url, {"Authorization": "Basic YTpi"}, b"x")
        if place == "here":
            answers.append(QgisTransport().send(request))
        else:
            task = BackgroundTask("challenge", lambda _control: QgisTransport().send(request), quiet=True)
            task.done.connect(answers.append)
            task.start()
            qtbot.waitUntil(lambda: bool(answers), timeout=10000)
    assert (answers[0].status, answers[0].body) == (401, b'{"error": "invalid_client"}')
    assert (asked, len(server.asked)) == ([], 1)


def test_a_redirect_is_not_followed() -> None:
    with answering(lambda h: reply(h, b"", 302, Location="http://127.0.0.1:1/elsewhere")) as server:
        answer = QgisTransport().send(Request("GET", server.url, {"X-Auth-Token": "t"}))
    assert (answer.status, len(server.asked)) == (302, 1)


@pytest.mark.parametrize(
    ("url", "reasons"),
    [("http://127.0.0.1:9/", {"refused"}), ("http://no-such-host.invalid/", {"name", "proxy"})],
)
def test_nobody_listening_is_unreachable_for_a_reason_that_has_words(url: str, reasons: set[str]) -> None:
    with pytest.raises(UnreachableError) as caught:
        QgisTransport().send(Request("GET", url))
    assert caught.value.details["reason"] in reasons


def test_a_connection_cut_inside_the_answer_is_told_so() -> None:
    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"[" * 10)
        handler.wfile.flush()
        handler.close_connection = True

    with answering(half) as server, pytest.raises(CutAnswerError):
        QgisTransport().send(Request("GET", server.url))


def test_no_answer_in_time_is_told_so() -> None:
    with answering(lambda h: time.sleep(2)) as server, pytest.raises(TimedOutError):
        QgisTransport().send(Request("GET", server.url, timeout_s=0.3))


def test_an_answer_beyond_the_limit_is_dropped() -> None:
    with answering(lambda h: reply(h, b"x" * 3_000_000)) as server, pytest.raises(AnswerTooLargeError):
        QgisTransport().send(Request("GET", server.url, max_bytes=100_000))


def test_cancelling_ends_the_wait_soon() -> None:
    wanted = threading.Event()
    threading.Timer(0.2, wanted.set).start()
    before = time.monotonic()
    with answering(lambda h: time.sleep(3)) as server, pytest.raises(CancelledError):
        QgisTransport(cancelled=wanted.is_set).send(Request("GET", server.url))
    assert time.monotonic() - before < 2.5


def test_answers_come_in_the_order_asked_and_several_are_under_way() -> None:
    most = [0]
    flying = [0]
    lock = threading.Lock()

    def slow(handler: BaseHTTPRequestHandler) -> None:
        with lock:
            flying[0] += 1
            most[0] = max(most[0], flying[0])
        time.sleep(0.05 if handler.path.endswith("0") else 0.01)
        with lock:
            flying[0] -= 1
        reply(handler, handler.path.encode())

    with answering(slow) as server:
        requests = (Request("GET", f"{server.url}/{n}") for n in range(20))
        bodies = [answer.body for answer in QgisTransport().send_all(requests, 4)]
    assert bodies == [f"/{n}".encode() for n in range(20)]
    assert 2 <= most[0] <= 4


def test_one_failure_among_many_leaves_the_others() -> None:
    with answering(lambda h: reply(h)) as server:
        urls = [server.url, "http://127.0.0.1:9/", server.url]
        answers = list(QgisTransport().send_all((Request("GET", url) for url in urls), 3))
    assert [isinstance(answer, PlatformError) for answer in answers] == [False, True, False]


def test_it_works_in_a_thread_of_its_own() -> None:
    found = []

    def work() -> None:
        transport = QgisTransport()
        found.extend(a.body for a in transport.send_all((Request("GET", server.url) for _ in range(5)), 3))

    with answering(lambda h: reply(h, b"ok")) as server:
        thread = threading.Thread(target=work)
        thread.start()
        until = time.monotonic() + 20
        while thread.is_alive() and time.monotonic() < until:
            from qgis.PyQt.QtWidgets import QApplication

            QApplication.processEvents()
            time.sleep(0.01)
    assert found == [b"ok"] * 5


def test_waiting_can_be_cancelled() -> None:
    wanted = threading.Event()
    threading.Timer(0.2, wanted.set).start()
    with pytest.raises(CancelledError):
        QgisTransport(cancelled=wanted.is_set).wait(30)


def test_a_pause_that_one_notices_is_told() -> None:
    told: list[float] = []
    transport = QgisTransport(pausing=told.append)
    transport.wait(0.05)
    assert told == []
    transport.wait(1.05)
    assert told == [1.05]
