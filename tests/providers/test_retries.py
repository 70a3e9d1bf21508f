"""Back-off, Retry-After, redirects: what is tried again, how often, and what never is."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from typing import Any

import pytest
from scripted import Quick, assets_at, http, scripted
from smart_territory.errors import (
    BusyError,
    CancelledError,
    CutAnswerError,
    PlatformFaultError,
    RedirectRefusedError,
    UnreachableError,
)
from smart_territory.providers.model import PageQuery
from smart_territory.providers.retries import Retrying
from smart_territory.providers.transport import Request, Response


def in_turn(*answers: bytes) -> Any:
    left = list(answers)
    return lambda *_: left.pop(0) if len(left) > 1 else left[0]


def send(url: str, quick: Quick | None = None, **settings: Any) -> Response:
    return Retrying(quick or Quick()).send(Request("GET", url), **settings)


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_passing_fault_is_waited_out(status: int) -> None:
    quick = Quick()
    with scripted(in_turn(http(status), http(status), http(200, b"[]"))) as (url, got):
        assert send(url, quick).body == b"[]"
    assert len(got) == 3
    assert quick.waited[1] > quick.waited[0]


def test_a_lasting_fault_is_told() -> None:
    said = b'{"error":"Down","description":"for <b>maintenance</b>"}'
    with scripted(lambda *_: http(503, said)) as (url, got), pytest.raises(PlatformFaultError) as caught:
        send(url)
    assert len(got) == 4
    assert caught.value.details["status"] == 503


def test_a_database_error_is_tried_once_more_only() -> None:
    with scripted(lambda *_: http(500)) as (url, got), pytest.raises(PlatformFaultError):
        send(url)
    assert len(got) == 2


def test_retry_after_is_obeyed() -> None:
    quick = Quick()
    with scripted(in_turn(http(429, Retry_After="7"), http(200))) as (url, _):
        send(url, quick)
    assert quick.waited == [7]


def test_retry_after_may_be_a_date() -> None:
    quick = Quick()
    late = http(429, Date="Wed, 25 Nov 2026 10:00:00 GMT", Retry_After="Wed, 25 Nov 2026 10:00:09 GMT")
    with scripted(in_turn(late, http(200))) as (url, _):
        send(url, quick)
    assert quick.waited == [9]


@pytest.mark.parametrize("zone", ["GMT", "-0000", ""])
def test_a_date_without_a_clock_beside_it_is_read_by_ours(zone: str) -> None:
    quick = Quick()
    soon = (datetime.now(timezone.utc) + timedelta(seconds=20)).strftime(f"%a, %d %b %Y %H:%M:%S {zone}").strip()
    with scripted(in_turn(http(503, Retry_After=soon), http(200))) as (url, _):
        send(url, quick)
    assert quick.waited == [pytest.approx(20, abs=5)]


def test_a_date_that_has_passed_is_no_wait() -> None:
    quick = Quick()
    with scripted(in_turn(http(429, Retry_After="Wed, 01 Jan 2020 10:00:00 GMT"), http(200))) as (url, _):
        send(url, quick)
    assert quick.waited == [0]


def test_a_date_without_the_platforms_own_counts_by_this_clock() -> None:
    quick = Quick()
    when = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=30), usegmt=True)
    with scripted(in_turn(http(503, Retry_After=when), http(200))) as (url, _):
        send(url, quick)
    assert 20 < quick.waited[0] <= 30


@pytest.mark.parametrize("said", ["soon", "-5", "1e9999", "Wed, 99 Nov 2026 10:00:00 GMT", ""])
def test_a_wish_that_nobody_understands_is_ordinary_back_off(said: str) -> None:
    quick = Quick()
    with scripted(in_turn(http(429, Retry_After=said), http(200))) as (url, _):
        send(url, quick)
    assert 0.3 < quick.waited[0] < 1


def test_an_hour_is_not_waited_but_told() -> None:
    with scripted(lambda *_: http(429, Retry_After="3600")) as (url, got), pytest.raises(BusyError) as caught:
        send(url)
    assert caught.value.details["retry_after_s"] == 3600
    assert len(got) == 1


def test_a_cut_answer_is_asked_again() -> None:
    with scripted(in_turn(b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[", http(200, b"[]"))) as (
        url,
        got,
    ):
        assert send(url).body == b"[]"
    assert len(got) == 3


def test_what_must_not_be_repeated_is_not() -> None:
    with scripted(lambda *_: b"") as (url, got), pytest.raises(CutAnswerError):
        send(url, repeatable=False)
    assert len(got) == 1


def test_a_name_that_nobody_has_is_not_asked_for_again() -> None:
    quick = Quick()
    with pytest.raises(UnreachableError):
        send("http://no-such-host.invalid/", quick)
    assert quick.waited == [] or len(quick.waited) == 3  # a proxy in between hides the reason


def test_a_platform_that_is_down_is_not_waited_for_by_each_request() -> None:
    quick = Quick()
    retrying = Retrying(quick)
    for _ in range(5):
        with pytest.raises(UnreachableError):
            retrying.send(Request("GET", "http://127.0.0.1:9/"))
    assert len(quick.waited) == 3


def test_cancelling_ends_the_waiting() -> None:
    stop: list[bool] = []
    quick = Quick(cancelled=lambda: bool(stop))

    def script(*_: Any) -> bytes:
        stop.append(True)
        return http(503)

    with scripted(script) as (url, _), pytest.raises(CancelledError):
        send(url, quick)


def test_a_redirect_within_the_origin_is_followed() -> None:
    def script(line: str, *_: Any) -> bytes:
        return http(200, b"[]") if "/new" in line else http(301, Location="/new?limit=1")

    with scripted(script) as (url, _):
        assert send(url + "/old").body == b"[]"


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:1/v2", "https://evil.example/", "//evil.example/", "http://[", "ftp:x"]
)
def test_a_redirect_elsewhere_carries_nothing_there(target: str) -> None:
    with scripted(lambda *_: http(302, Location=target)) as (url, got), pytest.raises(RedirectRefusedError):
        send(url)
    assert len(got) == 1


def test_an_endless_redirect_ends() -> None:
    with scripted(lambda *_: http(302, Location="/again")) as (url, got), pytest.raises(RedirectRefusedError):
        send(url)
    assert len(got) <= 5


def test_a_write_is_not_redirected_into_a_read() -> None:
    with scripted(lambda *_: http(302, Location="/other")) as (url, _), pytest.raises(RedirectRefusedError):
        Retrying(Quick()).send(Request("POST", url, body=b"{}"))


def test_a_page_that_comes_in_half_is_asked_again(platform: Any) -> None:
    platform.create({"id": "a", "type": "Streetlight"}, scope="/olivenza")
    platform.faults({"fault": "half", "times": 2, "match": {"path": "/v2/entities"}})
    assets = assets_at(platform.url, platform.tenant)
    (page,) = assets.pages(PageQuery(("/olivenza",), ("Streetlight",)))
    assert page.total == 1
