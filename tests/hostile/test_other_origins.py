"""Whatever a platform says about where to go on: no other origin ever hears of us, by either transport."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig
from smart_territory.errors import PlatformError, RedirectRefusedError
from smart_territory.i18n.messages import details, sentence
from smart_territory.providers.authentication import authentication_of
from smart_territory.providers.boundaries import Service, official_boundaries
from smart_territory.providers.connection import Auth
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.retries import Retrying
from smart_territory.providers.sender import Call, Sender
from smart_territory.providers.transport import Request
from smart_territory.tasks.qgis_transport import QgisTransport
from smart_territory.tasks.trusted_sign_ins import SignIn, origin_of
from smart_territory.tests.providers.scripted import assets_at, connection_to
from smart_territory.tests.tasks.loopback import Loopback, answering, reply

TOKEN, PASSWORD, CLIENT = "t0ken-of-the-town-77", "pa55-of-the-town", "cl1ent-secret-xy"
KNOWN = Credentials(user="ana", password=PASSWORD, token=TOKEN, client_id="app", client_secret=CLIENT)
REDIRECTS = (301, 302, 303, 307, 308)
# {own} and {other} are host:port of the platform and of somebody else
ELSEWHERE = {
    "another port": "http://{other}/v2/entities",
    "without a scheme": "//{other}/v2/entities",
    "with our name as the user": "http://{own}@{other}/",
    "with a backslash": "http://{other}\\@{own}/",
    "with a backslash and no scheme": "//{other}\\@{own}/",
    "with slashes the wrong way": "\\\\{other}\\v2",
    "with a tab": "http:/\t/{other}/",
    "with a line end": "http://{other}\r\n /",
    "with credentials of its own": "http://u:p@{own}/v2/entities",
    "with another scheme": "https://{own}/v2/entities",
    "with a host that looks alike": "http://{own}.example.invalid/",
    "with another name of the host": "http://localhost:{port}/v2/entities",
    "with another case and port": "HTTP://{other}/",
    "to a file": "file:///etc/passwd",
    "to a script": "javascript:alert(1)",
    "that is none": "http://[::1/",
}


def by_requests(_authcfg: str, _url: str = "") -> Any:
    return RequestsTransport()


def by_qgis(authcfg: str, url: str = "") -> Any:
    return QgisTransport(SignIn(authcfg, origin_of(url)) if authcfg else None)


TRANSPORTS = pytest.mark.parametrize("transport", [by_requests, by_qgis])


@pytest.fixture(scope="module")
def basic() -> str:
    return configuration("Basic", username="ana", password=PASSWORD)


@pytest.fixture(scope="module")
def api_header() -> str:
    return configuration("APIHeader", **{"X-Api-Key": TOKEN})


def configuration(method: str, **parts: str) -> str:
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("a master password", True)
    config = QgsAuthMethodConfig(method)
    config.setName(f"hostile {method}")
    for name, value in parts.items():
        config.setConfig(name, value)
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    return str(config.id())


@contextmanager
def pair(redirect: Callable[[BaseHTTPRequestHandler, str], None]) -> Iterator[tuple[Loopback, Loopback]]:
    """A platform that redirects, and somebody else, who answers whoever comes."""
    with answering(lambda h: reply(h, b"[]")) as other:
        netloc = other.url.removeprefix("http://")

        def platform(handler: BaseHTTPRequestHandler) -> None:
            if handler.path.endswith("/auth/tokens"):
                reply(handler, b"{}", 201, X_Subject_Token=TOKEN)
            elif handler.path.endswith("/oauth2/token"):
                reply(handler, json.dumps({"access_token": TOKEN}).encode())
            else:
                redirect(handler, netloc)

        with answering(platform) as own:
            yield own, other


def sender_to(url: str, transport: Any, method: str) -> Sender:
    retrying = Retrying(transport, attempts=1)
    auth = Auth(method, {"url": url, "domain": "d"})
    return Sender(authentication_of(connection_to(url, auth=auth), KNOWN, retrying), retrying)


@pytest.mark.parametrize("method", ["token_header", "keystone", "keyrock", "basic", "api_header"])
@TRANSPORTS
def test_a_redirect_elsewhere_is_not_followed(
    transport: Callable[..., Any], method: str, basic: str, api_header: str
) -> None:
    authcfg = {"basic": basic, "api_header": api_header}.get(method, "")
    if authcfg and transport is by_requests:
        pytest.skip("QGIS's authentication goes by QGIS's network alone")
    asked = [302, ""]  # the next answer's status, and where it points

    def redirect(handler: BaseHTTPRequestHandler, other: str) -> None:
        own = handler.headers["Host"]
        target = str(asked[1]).format(own=own, other=other, port=own.rpartition(":")[2])
        reply(handler, b"", int(asked[0]), Location=target)

    with pair(redirect) as (own, other):
        sender = sender_to(own.url, transport(authcfg, own.url), "qgis" if authcfg else method)
        for asked[0], (where, asked[1]), verb in itertools.product(REDIRECTS, ELSEWHERE.items(), ("GET", "POST")):
            request = Request(verb, f"{own.url}/v2/entities", body=b"{}" if verb == "POST" else None)
            with pytest.raises(PlatformError) as caught:
                sender.send(Call(request))
            told = f"{sentence(caught.value)} {details(caught.value)}"
            assert not [secret for secret in (TOKEN, PASSWORD, CLIENT) if secret in told]
            assert other.asked == [], where
    signed = [one for one in own.asked if one.path == "/v2/entities"]
    assert len(signed) == 2 * len(REDIRECTS) * len(ELSEWHERE)
    assert all(one.headers.keys() & {"X-Auth-Token", "Authorization", "X-Api-Key"} for one in signed)


@pytest.mark.parametrize("start", ["/v2/moved", "v2/moved", "?moved=1", "http://{own}/v2/moved", "//{own}//{other}/x",
                                   "/\\{other}/x", "http://{own}/@{other}/", "http://{own}/?u=http://{other}/"])
@TRANSPORTS
def test_a_redirect_within_the_origin_keeps_to_it_and_to_the_credentials(
    transport: Callable[[str], Any], start: str
) -> None:
    def redirect(handler: BaseHTTPRequestHandler, other: str) -> None:
        if handler.path == "/v2/entities":
            reply(handler, b"", 307, Location=start.format(own=handler.headers["Host"], other=other))
        else:
            reply(handler, b'["here"]')

    with pair(redirect) as (own, other):
        answer = sender_to(own.url, transport(""), "token_header").send(Call(Request("GET", f"{own.url}/v2/entities")))
    assert (answer.body, other.asked) == (b'["here"]', [])
    assert [asked.headers["X-Auth-Token"] for asked in own.asked] == [TOKEN, TOKEN]


@TRANSPORTS
def test_a_chain_that_leaves_at_its_end_is_not_followed_to_it(transport: Callable[[str], Any]) -> None:
    def redirect(handler: BaseHTTPRequestHandler, other: str) -> None:
        reply(handler, b"", 302, Location="/second" if handler.path == "/first" else f"//{other}/second")

    with pair(redirect) as (own, other), pytest.raises(RedirectRefusedError) as caught:
        sender_to(own.url, transport(""), "token_header").send(Call(Request("GET", f"{own.url}/first")))
    assert other.asked == []
    assert caught.value.details["to"] == f"{other.url}/second"


@pytest.mark.parametrize("method", ["keystone", "keyrock"])
@TRANSPORTS
def test_an_identity_service_that_points_elsewhere_gives_no_password_away(
    transport: Callable[[str], Any], method: str
) -> None:
    with answering(lambda h: reply(h, b"{}")) as other:
        for status in REDIRECTS:
            def away(handler: BaseHTTPRequestHandler, status: int = status) -> None:
                reply(handler, b"", status, Location=f"{other.url}{handler.path}")

            with answering(away) as identity, pytest.raises(RedirectRefusedError):
                sender_to(identity.url, transport(""), method).send(Call(Request("GET", identity.url)))
    assert other.asked == []


@TRANSPORTS
def test_next_links_of_a_list_are_not_followed(transport: Callable[[str], Any]) -> None:
    def page(handler: BaseHTTPRequestHandler, other: str) -> None:
        link = {"Link": f'<http://{other}/v2/entities?offset=1>; rel="next"', "Fiware_Total_Count": "0"}
        reply(handler, json.dumps({"features": [], "links": [{"rel": "next", "href": f"http://{other}/"}]}).encode()
              if "items" in handler.path else b"[]", **link)  # fmt: skip

    with pair(page) as (own, other):
        assets = assets_at(own.url, transport=transport(""), credentials=KNOWN, auth=Auth("token_header"))
        assert list(assets.check())
        service = Service("x", f"{own.url}/items", lambda code: {"c": code}, "name", "")
        assert list(official_boundaries(["06095"], transport(""), lambda _code: service))
    assert own.asked
    assert other.asked == []


@TRANSPORTS
def test_cookies_are_not_kept(transport: Callable[[str], Any]) -> None:
    """They know no port: another platform on the same host would get them."""
    with answering(lambda h: reply(h, b"[]", Set_Cookie="session=c00kie; Path=/")) as one, answering(reply) as other:
        carrier = transport("")
        for server in (one, one, other):
            carrier.send(Request("GET", server.url))
    assert not [asked for asked in (*one.asked, *other.asked) if "Cookie" in asked.headers]


