"""What a server repeats of our secrets is hidden, however it writes them; data stays as it is."""

from __future__ import annotations

import base64
import html
import json
import time
from urllib.parse import quote, quote_plus

import pytest
from smart_territory.errors import CutAnswerError, PlatformError
from smart_territory.providers.authentication import authentication_of
from smart_territory.providers.connection import Auth
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.hidden import MARK, Hidden
from smart_territory.providers.responses import error_of
from smart_territory.providers.retries import Retrying
from smart_territory.providers.sender import Call, Sender
from smart_territory.providers.transport import Request, Response
from smart_territory.tests.providers.scripted import Quick, connection_to, http, scripted

SECRET = "Pä$$ <w&rd>/'1\"+x="
PLAIN = "tok-5up3rS3cret-0001"


def base64_within(before: str, secret: str) -> str:
    return base64.b64encode(f"{before}:{secret}:after".encode()).decode()


@pytest.mark.parametrize("secret", [SECRET, PLAIN, "contraseña", "😀 smile 😀"])
def test_each_way_of_writing_it_is_hidden(secret: str) -> None:
    ways = [
        secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], html.escape(secret),
        html.escape(secret, quote=False), quote(secret, safe=""), quote(secret), quote_plus(secret),
        quote(secret, safe="").lower() if secret.islower() else quote(secret), secret.encode().hex(),
        base64.b64encode(secret.encode()).decode().rstrip("="),
        base64.urlsafe_b64encode(secret.encode()).decode().rstrip("="),
    ]  # fmt: skip
    hidden = Hidden([secret])
    for way in ways:
        assert hidden.text(f"it said [{way}] to us") == f"it said [{MARK}] to us", way


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "ana", "client"])
def test_it_is_hidden_inside_of_something_longer_in_base64(before: str) -> None:
    said = Hidden([PLAIN]).text(base64_within(before, PLAIN))
    assert MARK in said
    for rest in said.split(MARK):  # what is left of it tells at most a letter at either end
        for start in range(4):
            part = rest[start : start + (len(rest) - start) // 4 * 4].rstrip("=")
            part = part[: len(part) // 4 * 4]
            assert PLAIN[2:-2].encode() not in base64.b64decode(part)


def test_a_very_short_one_is_hidden_only_where_it_stands_alone() -> None:
    assert Hidden(["cat"]).text("the cat is no category: 'cat'") == f"the {MARK} is no category: '{MARK}'"


def test_nothing_and_blanks_are_no_secrets() -> None:
    assert Hidden(["", " ", "\n"]).text("a b\nc") == "a b\nc"


def test_the_longer_of_two_leaves_no_rest() -> None:
    assert Hidden(["secret-one", "secret-one-more"]).text("secret-one-more") == MARK


def test_data_stays_and_what_is_none_is_cleaned() -> None:
    hidden = Hidden([PLAIN])

    def kept(body: bytes, status: int = 200) -> bool:
        return hidden.response(Response(status, {}, body, "http://p")).body == body

    said = PLAIN.encode()
    assert kept(b'[{"id": "a", "name": "%s"}]' % said)
    assert kept(b'{"access_token": "%s"}' % said)
    assert kept(b"")
    assert not kept(b'[{"id": "%s"' % said)
    assert not kept(b"<html>%s</html>" % said)
    assert not kept(b'{"error": "no", "description": "%s"}' % said)
    assert not kept(b'[{"description": "%s"}]' % said, 400)


def test_headers_of_a_refusal_and_details_of_an_error_are_cleaned() -> None:
    hidden = Hidden([PLAIN])
    answer = hidden.response(Response(302, {"location": f"http://x/{PLAIN}/y"}, b"", "http://p"))
    assert answer.headers == {"location": f"http://x/{MARK}/y"}
    error = hidden.error(CutAnswerError(reason=f"by {PLAIN}", seconds=3))
    assert (error.details, PLAIN in str(error)) == ({"reason": f"by {MARK}", "seconds": 3}, False)


def test_hundreds_of_tokens_cost_little() -> None:
    hidden, before = Hidden(), time.perf_counter()
    for number in range(300):
        hidden.note(f"gAAAAA{number:08d}" + "x" * 180)
    hidden.response(Response(500, {}, b"y" * 100_000, "http://p"))
    assert time.perf_counter() - before < 5


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 500, 200])
def test_a_platform_that_repeats_the_token_is_not_quoted_with_it(status: int) -> None:
    def echo(line: str, headers: dict[str, str], body: bytes) -> bytes:
        return http(status, json.dumps({"error": "X", "description": str(headers)}).encode())

    with scripted(echo) as (url, got):
        retrying = Retrying(Quick(), attempts=1)
        known = connection_to(url, auth=Auth("token_header", {"header": "X-Town-Key"}))
        sender = Sender(authentication_of(known, Credentials(token=PLAIN), retrying), retrying)
        try:
            answer = sender.send(Call(Request("GET", url)))
            told = f"{answer.body!r} {error_of(answer)}"
        except PlatformError as error:
            told = f"{error} {error.details}"
    assert got[0][1]["x-town-key"] == PLAIN
    assert PLAIN not in told
    assert MARK in told or MARK.encode().__repr__()[2:-1] in told


@pytest.mark.parametrize("method", ["keystone", "keyrock"])
@pytest.mark.parametrize("status", [401, 400, 403, 500, 200])
def test_an_identity_service_that_repeats_the_password_is_not_quoted_with_it(method: str, status: int) -> None:
    def echo(line: str, headers: dict[str, str], body: bytes) -> bytes:
        return http(status, b'{"error": {"message": "%s"}}' % base64.b64encode(body) + body + str(headers).encode())

    known = Credentials(user="ana", password=SECRET, client_id="app", client_secret=PLAIN)
    with scripted(echo) as (url, _):
        retrying = Retrying(Quick(), attempts=1)
        authentication = authentication_of(connection_to(url, auth=Auth(method, {"url": url, "domain": "d"})), known,
                                           retrying)  # fmt: skip
        with pytest.raises(PlatformError) as caught:
            authentication.headers("/town")
    told = f"{caught.value} {caught.value.details}"
    for secret in (SECRET, PLAIN, quote_plus(SECRET), json.dumps(SECRET)[1:-1]):
        assert secret not in told


def test_the_same_token_issued_again_still_works() -> None:
    """It is known as a secret by then; the answer that grants it is data."""

    def issue(line: str, headers: dict[str, str], body: bytes) -> bytes:
        return http(201, b'{"token": {}}', X_Subject_Token="the-one-and-only-token")

    with scripted(issue) as (url, _):
        retrying = Retrying(Quick(), attempts=1)
        known = connection_to(url, auth=Auth("keystone", {"url": url, "domain": "d"}))
        authentication = authentication_of(known, Credentials(user="u", password="pass-word"), retrying)
        first = authentication.headers("/a")
        assert authentication.renew("/a", first)
        assert authentication.headers("/a") == first == {"X-Auth-Token": "the-one-and-only-token"}
