"""Whole HTTP answers, status, headers and body, through everything that asks a platform anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from smart_territory.errors import CutAnswerError, PlatformError, TimedOutError, TlsError, UnreachableError
from smart_territory.providers.connection import Auth, Connection
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.model import EntityKey, PageQuery, Write
from smart_territory.providers.registry import open_assets
from smart_territory.providers.transport import Request, Response
from smart_territory.tests.bad_input.town import CATALOG, LIGHT, SCOPE
from smart_territory.tests.bad_input.words import check_told
from smart_territory.tests.fuzz.counting import count, judged
from smart_territory.tests.fuzz.hostile import TEXTS, Breeder, as_bytes, spoiled

BREEDER = Breeder(CATALOG, ("Streetlight", "NoiseLevelObserved"))
STATUSES = (200, 200, 200, 200, 201, 204, 206, 299, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405,
409, 411,
            413, 415, 422, 429, 451, 500, 501, 502, 503, 504, 599, 600, 999, 0, -1)  # fmt: skip
HEADERS = (
    "fiware-total-count", "date", "retry-after", "location", "content-type", "x-subject-token", "fiware-correlator"
)  # fmt: skip
SAID = (
    "0", "1", "-1", "3", "1e3", "9" * 30, "٣", "", " 7 ", "1,2", "Wed, 21 Oct 2015 07:28:00 GMT",
    "Wed, 99 Oct 2015 07:28:00",
    "Fri, 31 Dec 9999 23:59:59 -1200", "Mon, 01 Jan 0001 00:00:00 +1400", "yesterday", "0.5", "inf", "nan", "-5",
    "https://evil.example/v2", "//evil.example", "/v2/entities", "http://[::1", "http://h:99999999/",
    "javascript:alert(1)",
    "\\\\evil", "http://broker.example:80:80/", "../..", "#", "?", "https://broker.example/v2/entities?x=1",
)  # fmt: skip
BODIES = (
    b"", b"[]", b"{}", b"null", b'{"error":"x"}', b'{"error":{"message":7}}', b'{"orionError":{"code":"x"}}',
    b"<html>no</html>",
    b'{"error":"BadRequest","description":["a"]}', b'{"token":{}}', b'{"access_token":7}',
    b'{"access_token":"a\\nb"}', b"\xff\xfe",
    b"[" * 100_000, b'{"description":"' + b"x" * 200_000 + b'"}', b"[1,2,3]", b'[[{"id":"a","type":"b"}]]',
    b'{"token_type":"Bearer","expires_in":"soon"}', b'{"entities_url":"/v2/entities"}',
    b'{"a":' * 200 + b"1" + b"}" * 200,
)  # fmt: skip
AUTHS = (
    Auth(),
    Auth(),
    Auth("token_header"),
    Auth("keystone", {"url": "https://idm.example", "domain": "town"}),
    Auth("keyrock", {"url": "https://idm.example"}),
)  # fmt: skip
MOST_PAGES = 6


class Saying:
    """A way to the platform on which anything may come back."""

    def __init__(self, r: Random) -> None:
        self.r, self.asked = r, 0

    def send(self, request: Request) -> Response:
        self.asked += 1
        assert request.url.startswith(("https://broker.example/", "https://idm.example")), request.url
        assert self.asked < 400, "asks for ever"
        if self.r.random() < 0.05:
            raise self.r.choice((UnreachableError, TlsError, TimedOutError, CutAnswerError))(url=request.url)
        return Response(self.r.choice(STATUSES), self.headers(), self.body(), request.url)

    def headers(self) -> dict[str, str]:
        found = {name: self.r.choice((*SAID, *TEXTS)) for name in HEADERS if self.r.random() < 0.35}
        if self.r.random() < 0.5:
            found["fiware-total-count"] = str(self.r.randrange(3000))
        return found

    def body(self) -> bytes:
        kind = self.r.random()
        if kind < 0.4:
            return self.r.choice(BODIES)
        body = b"[" + b",".join(as_bytes(BREEDER.entity(self.r, n)) for n in range(self.r.randrange(3))) + b"]"
        return spoiled(self.r, body) if kind < 0.6 else body

    def send_all(self, requests: Iterable[Request], in_flight: int) -> Iterator[Response | PlatformError]:
        for request in requests:
            try:
                yield self.send(request)
            except PlatformError as error:
                yield error

    def wait(self, seconds: float) -> None:
        assert 0 <= seconds <= 120, seconds


def writes(r: Random) -> list[Write]:
    key = EntityKey("platform", SCOPE, "Streetlight", "urn:x:1")
    current = {"id": "urn:x:1", "type": "Streetlight", **BREEDER.entity(r, 1)}
    values = {"circuit": r.choice(TEXTS), "lantern_height_m": r.choice((8.5, None, "x", 10**400))}
    return [
        Write("update", key, LIGHT, values, current),
        Write("create", key, LIGHT, values),
        Write("delete", key, LIGHT, {}, current),
    ]


def ask(r: Random, transport: Saying) -> None:  # noqa: C901
    auth = r.choice(AUTHS)
    connection = Connection("platform", "ngsi-v2", "https://broker.example", auth=auth, scopes={"06095": SCOPE})
    assets: Any = open_assets(connection, CATALOG, transport, Credentials("user", "password", "token"))
    query, way = PageQuery((SCOPE,), ("Streetlight",), ids_only=r.random() < 0.2), r.random()
    if way < 0.3:
        for page in islice(assets.pages(query), MOST_PAGES):
            assets.mapper.parse(page)
    elif way < 0.4:
        for first in assets.first_pages([query, query]):
            if isinstance(first, PlatformError):
                check_told(first)
    elif way < 0.5:
        assert assets.count(query) >= 0
    elif way < 0.7:
        keys = [EntityKey("platform", SCOPE, "Streetlight", f"urn:x:{n}") for n in range(3)]
        assert list(assets.read(keys)) == keys
    elif way < 0.85:
        for step in assets.check():
            if step.error:
                check_told(step.error)
    else:
        for outcome in assets.write(writes(r)):
            if outcome.error:
                check_told(outcome.error)


@settings(max_examples=60, deadline=None, database=None)
@given(st.integers(0, 2**48))
def test_answers(seed: int) -> None:
    for number in range(50):
        case = f"{seed}/{number}"
        count("answers", case.encode())
        r = Random(case)
        judged("answers", case, lambda r=r: ask(r, Saying(r)))
