"""The headless transport against a server that behaves as badly as servers do."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from scripted import http, scripted
from smart_territory.errors import (
    AnswerTooLargeError,
    CancelledError,
    CutAnswerError,
    PlatformError,
    TimedOutError,
    TlsError,
    UnreachableError,
)
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.transport import Request, Response


def get(url: str, **settings: Any) -> Request:
    return Request("GET", url, **settings)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def test_an_answer_comes_whole_with_lower_case_headers() -> None:
    with scripted(lambda *_: http(200, b"[]", Fiware_Total_Count="7")) as (url, _):
        response = RequestsTransport().send(get(url))
    assert (response.status, response.body, response.headers["fiware-total-count"]) == (200, b"[]", "7")


def test_no_redirect_is_followed() -> None:
    with scripted(lambda *_: http(302, Location="http://elsewhere.invalid/")) as (url, got):
        assert RequestsTransport().send(get(url)).status == 302
    assert len(got) == 1


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_content_length_goes_along(method: str) -> None:
    with scripted(lambda *_: http(204)) as (url, got):
        RequestsTransport().send(Request(method, url, body=b"{}"))
    assert got[0][1]["content-length"] == "2"
    assert "transfer-encoding" not in got[0][1]


def test_a_refused_connection_says_so() -> None:
    with pytest.raises(UnreachableError) as caught:
        RequestsTransport().send(get(f"http://127.0.0.1:{free_port()}/v2"))
    assert caught.value.details["reason"] == "refused"


def test_a_name_that_nobody_has_says_so() -> None:
    with pytest.raises(UnreachableError) as caught:
        RequestsTransport().send(get("http://no-such-host.invalid/v2"))
    assert caught.value.details["reason"] in ("name", "proxy")


@pytest.mark.parametrize("url", ["ftp://host/v2", "http://", "nonsense"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UnreachableError) as caught:
        RequestsTransport().send(get(url))
    assert caught.value.details["reason"] == "url"


def test_plain_http_where_tls_is_expected() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(http(400))
                connection.recv(4096)

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(TlsError):
            RequestsTransport().send(get(f"https://127.0.0.1:{listener.getsockname()[1]}/v2", timeout_s=5))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{",
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[{"a\r\n',
        b"HTTP/1.1 200 OK\r\nContent-Le",
    ],
    ids=["nothing", "half a body", "half a chunk", "half a head"],
)
def test_a_cut_answer_is_no_answer(answer: bytes) -> None:
    with scripted(lambda *_: answer) as (url, _), pytest.raises(CutAnswerError):
        RequestsTransport().send(get(url))


def test_silence_ends_after_the_time_given() -> None:
    with scripted(lambda *_: time.sleep(2) or b"") as (url, _), pytest.raises(TimedOutError):  # type: ignore[func-returns-value]
        RequestsTransport().send(get(url, timeout_s=0.2))


def test_an_endless_answer_is_cut_off() -> None:
    with scripted(lambda *_: http(200, b"x" * 3_000_000)) as (url, _), pytest.raises(AnswerTooLargeError):
        RequestsTransport().send(get(url, max_bytes=1_000_000))


def test_answers_come_in_the_order_asked_whatever_their_speed() -> None:
    def script(line: str, *_: Any) -> bytes:
        number = int(line.split()[1].strip("/"))
        time.sleep(0.05 if number % 2 else 0)
        return http(200, str(number).encode())

    with scripted(script) as (url, _):
        answers = list(RequestsTransport().send_all((get(f"{url}/{n}") for n in range(12)), 4))
    assert [answer.body for answer in answers if isinstance(answer, Response)] == [
        str(n).encode() for n in range(12)
    ]


def test_requests_are_drawn_only_as_they_are_needed() -> None:
    drawn: list[int] = []

    def source(url: str) -> Any:
        for number in range(100):
            drawn.append(number)
            yield get(url)

    with scripted(lambda *_: http(200)) as (url, _):
        answers = RequestsTransport().send_all(source(url), 3)
        next(answers)
        assert len(drawn) == 3
        answers.close()  # type: ignore[attr-defined]


def test_one_failure_among_many_is_an_item() -> None:
    def script(line: str, *_: Any) -> bytes:
        return b"" if "/2 " in line else http(200)

    with scripted(script) as (url, _):
        kinds = [
            type(answer) for answer in RequestsTransport().send_all((get(f"{url}/{n}") for n in range(4)), 2)
        ]
    assert kinds == [Response, Response, CutAnswerError, Response]
    assert issubclass(CutAnswerError, PlatformError)


def test_cancelling_interrupts_a_wait() -> None:
    asked = iter([False, True])
    transport = RequestsTransport(cancelled=lambda: next(asked))
    begin = time.monotonic()
    with pytest.raises(CancelledError):
        transport.wait(30)
    assert time.monotonic() - begin < 1


def test_cancelling_does_not_wait_for_a_slow_server() -> None:
    stop: list[bool] = []
    with scripted(lambda *_: time.sleep(3) or b"") as (url, _):  # type: ignore[func-returns-value]
        answers = RequestsTransport(cancelled=lambda: bool(stop)).send_all([get(url)], 1)
        begin = time.monotonic()
        stop_soon(stop)
        with pytest.raises(CancelledError):
            next(answers)
        assert time.monotonic() - begin < 1.5


def stop_soon(stop: list[bool]) -> None:
    threading.Timer(0.2, lambda: stop.append(True)).start()


def test_passwords_of_the_netrc_file_stay_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login someone password hunter2\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    with scripted(lambda *_: http(200)) as (url, got):
        RequestsTransport().send(get(url))
    assert "authorization" not in got[0][1]
