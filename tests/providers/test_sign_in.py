"""Tokens: fixed, from Keystone per subservice, from Keyrock; renewed in mid-page, and never shown."""

from __future__ import annotations

import json
import traceback
from typing import Any

import pytest
from scripted import (
    CATALOG,
    LIGHT,
    SCOPE,
    Quick,
    assets_at,
    connection_to,
    create,
    http,
    key,
    light,
    scripted,
)
from smart_territory.errors import AccessDeniedError, AuthenticationError, TerritoryFileError
from smart_territory.providers.connection import Auth
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.model import PageQuery, Write
from smart_territory.providers.registry import open_assets

LIGHTS = PageQuery((SCOPE,), ("Streetlight",))
ANA = Credentials(user="ana", password="s3cret-word", client_id="plugin", client_secret="s3cret-client")


@pytest.fixture
def guarded(platform: Any) -> Any:
    platform.create(*(light(n) for n in range(20)), scope=SCOPE)
    platform.create(light(1), scope="/valverde")
    platform.require_token(
        users={"ana": "s3cret-word"}, clients={"plugin": "s3cret-client"}, tokens=["fixed-token"]
    )
    return platform


def opened(platform: Any, method: str, credentials: Credentials, **options: str) -> Any:
    auth = Auth(method, {"url": platform.url, **options} if method != "token_header" else options)
    return assets_at(platform.url, platform.tenant, Quick(), credentials, auth=auth, options={"page_size": 5})


def test_a_fixed_token_is_enough(guarded: Any) -> None:
    assert opened(guarded, "token_header", Credentials(token="fixed-token\n")).count(LIGHTS) == 20


def test_a_fixed_token_in_a_header_of_ones_own() -> None:
    with scripted(lambda *_: http(200, b"[]", Fiware_Total_Count="0")) as (url, got):
        auth = Auth("token_header", {"header": "Authorization"})
        assets_at(url, credentials=Credentials(token="Bearer abc"), auth=auth).count(LIGHTS)
    assert got[0][1]["authorization"] == "Bearer abc"


@pytest.mark.parametrize("method", ["keystone", "keyrock"])
def test_users_get_a_token(guarded: Any, method: str) -> None:
    assert opened(guarded, method, ANA).count(LIGHTS) == 20


def test_keystone_gives_one_token_per_subservice(guarded: Any) -> None:
    assets = opened(guarded, "keystone", ANA)
    assert assets.capabilities.scopes_per_query == 1
    assert assets.count(LIGHTS) == 20
    assert assets.count(PageQuery(("/valverde",), ("Streetlight",))) == 1
    assert assets.count(LIGHTS) == 20


def test_keystone_is_asked_for_the_path_as_project_of_the_tenants_domain() -> None:
    def script(line: str, *_: Any) -> bytes:
        if "/v3/auth/tokens" in line:
            return http(201, b"{}", X_Subject_Token="t0k")
        return http(200, b"[]", Fiware_Total_Count="0")

    with scripted(script) as (url, got):
        auth = Auth("keystone", {"url": url})
        assets_at(url, "smartregion", credentials=ANA, auth=auth).count(LIGHTS)
    assert b'"project": {"domain": {"name": "smartregion"}, "name": "/olivenza"}' in got[0][2]
    assert got[1][1]["x-auth-token"] == "t0k"


@pytest.mark.parametrize("method", ["keystone", "keyrock"])
def test_a_token_that_runs_out_in_mid_page_is_renewed_and_nothing_is_read_twice(
    guarded: Any, method: str
) -> None:
    assets = opened(guarded, method, ANA)
    pages = assets.pages(LIGHTS)
    offsets = [next(pages).offset]
    guarded.revoke_tokens()
    offsets += [page.offset for page in pages]
    assert offsets == [0, 5, 10, 15]


def test_a_token_is_renewed_once_not_for_ever() -> None:
    tokens: list[str] = []

    def script(line: str, *_: Any) -> bytes:
        if "/oauth2/token" in line:
            tokens.append(line)
            return http(200, b'{"access_token":"t%d"}' % len(tokens))
        return http(401, b'{"name":"INVALID_TOKEN"}')

    with scripted(script) as (url, _), pytest.raises(AuthenticationError):
        assets_at(url, credentials=ANA, auth=Auth("keyrock", {"url": url})).count(LIGHTS)
    assert len(tokens) == 2


def test_renewal_in_mid_page_brings_each_asset_once(guarded: Any) -> None:
    auth, options = Auth("keystone", {"url": guarded.url}), {"page_size": 5, "in_flight": 1}
    assets = assets_at(guarded.url, guarded.tenant, Quick(), ANA, auth=auth, options=options)
    found: list[str] = []
    for page in assets.pages(LIGHTS):
        found += [remote.key.id for remote in assets.mapper.parse(page)]
        guarded.revoke_tokens()
    assert found == [light(n)["id"] for n in range(20)]


def test_a_gateway_gets_token_tenant_and_path_together() -> None:
    def script(line: str, *_: Any) -> bytes:
        if "/v3/auth/tokens" in line:
            return http(201, b"{}", X_Subject_Token="t0k")
        return http(200, b"[]", Fiware_Total_Count="0") if line.startswith("GET") else http(204)

    with scripted(script) as (url, got):
        assets = assets_at(url, "smartregion", credentials=ANA, auth=Auth("keystone", {"url": url}))
        list(assets.pages(LIGHTS))
        list(assets.write([create(n, status="ok") for n in range(60)]))
        list(assets.write([create(1, status="ok"), Write("delete", key(2), LIGHT)]))
    sent = [headers for line, headers, _ in got if "/v2/" in line]
    assert len(sent) == 4
    for headers in sent:
        found = headers["x-auth-token"], headers["fiware-service"], headers["fiware-servicepath"]
        assert found == ("t0k", "smartregion", SCOPE)


def test_a_subtrees_token_is_that_of_its_root() -> None:
    def script(line: str, *_: Any) -> bytes:
        if "/v3/auth/tokens" in line:
            return http(201, b"{}", X_Subject_Token="t0k")
        return http(200, b"[]", Fiware_Total_Count="0")

    with scripted(script) as (url, got):
        assets = assets_at(url, "t", credentials=ANA, auth=Auth("keystone", {"url": url + "/v3", "domain": "other"}))
        assets.count(PageQuery(("/badajoz/#",), ()))
        assets.count(PageQuery(("/badajoz",), ()))
        assets.count(PageQuery(("/#",), ()))
    asked = [json.loads(body)["auth"]["scope"] for line, _, body in got if line.startswith("POST /v3/auth/tokens")]
    domain = {"domain": {"name": "other"}}
    assert asked == [{"project": {**domain, "name": "/badajoz"}}, domain]


def keyrock(refreshes: bool) -> tuple[Any, list[bytes]]:
    """An identity service whose tokens are good for one request, and what it was asked."""
    forms: list[bytes] = []
    valid: list[str] = []

    def script(line: str, headers: dict[str, str], body: bytes) -> bytes:
        if "/oauth2/token" in line:
            forms.append(body)
            if b"refresh_token" in body and not refreshes:
                return http(400, b'{"error":"invalid_grant"}')
            valid[:] = [f"t{len(forms)}"]
            return http(200, b'{"access_token":"t%d","refresh_token":"r%d"}' % (len(forms), len(forms)))
        if headers.get("x-auth-token") in valid:
            valid.clear()
            return http(200, b"[]", Fiware_Total_Count="0")
        return http(401, b'{"name":"INVALID_TOKEN"}')

    return script, forms


def test_keyrock_renews_with_the_refresh_token() -> None:
    script, forms = keyrock(refreshes=True)
    with scripted(script) as (url, _):
        assets = assets_at(url, credentials=ANA, auth=Auth("keyrock", {"url": url}))
        for _ in range(3):
            assert assets.count(LIGHTS) == 0
    assert forms[1:] == [b"grant_type=refresh_token&refresh_token=r1", b"grant_type=refresh_token&refresh_token=r2"]
    assert b"grant_type=password" in forms[0]


def test_a_refresh_token_that_ran_out_leaves_the_password() -> None:
    script, forms = keyrock(refreshes=False)
    with scripted(script) as (url, _):
        assets = assets_at(url, credentials=ANA, auth=Auth("keyrock", {"url": url}))
        for _ in range(2):
            assert assets.count(LIGHTS) == 0
    assert [b"grant_type=password" in form for form in forms] == [True, False, True]


@pytest.mark.parametrize("method", ["keystone", "keyrock"])
def test_wrong_passwords_are_told_from_other_errors(guarded: Any, method: str) -> None:
    wrong = Credentials(user="ana", password="wr0ng-word", client_id="plugin", client_secret="s3cret-client")
    with pytest.raises(AuthenticationError):
        opened(guarded, method, wrong).count(LIGHTS)


def test_no_secret_at_all_asks_for_one(guarded: Any) -> None:
    with pytest.raises(AuthenticationError) as caught:
        opened(guarded, "keystone", Credentials()).count(LIGHTS)
    assert caught.value.details["reason"] == "no_credentials"
    with pytest.raises(AuthenticationError):
        opened(guarded, "token_header", Credentials())


def test_being_known_is_not_being_allowed() -> None:
    said = b'{"name":"ACCESS_DENIED","message":"no permission"}'
    with scripted(lambda *_: http(403, said)) as (url, _), pytest.raises(AccessDeniedError) as caught:
        assets_at(url).count(LIGHTS)
    assert caught.value.details["description"] == "no permission"


def test_an_identity_service_without_a_token_in_its_answer() -> None:
    with (
        scripted(lambda *_: http(200, b"<html>welcome</html>")) as (url, _),
        pytest.raises(AuthenticationError),
    ):
        assets_at(url, credentials=ANA, auth=Auth("keyrock", {"url": url})).count(LIGHTS)


@pytest.mark.parametrize("token", ["line\nbreak", "señal", "\x00"])
def test_a_token_that_would_break_the_header_is_refused_unseen(token: str) -> None:
    with pytest.raises(AuthenticationError) as caught:
        assets_at("http://h", credentials=Credentials(token=token), auth=Auth("token_header"))
    assert token not in str(caught.value)


@pytest.mark.parametrize(
    "auth",
    [
        Auth("kerberos"),
        Auth("keystone"),
        Auth("keystone", {"url": "http://h"}),  # neither domain nor tenant
        Auth("keyrock", {"url": "h:5000"}),
        Auth("token_header", {"header": "a b"}),
    ],
)
def test_an_incomplete_sign_in_is_the_territory_files_fault(auth: Auth) -> None:
    with pytest.raises(TerritoryFileError):
        open_assets(connection_to("http://h", auth=auth), CATALOG, Quick(), Credentials(token="t"))


def test_secrets_are_in_no_text(guarded: Any) -> None:
    assert "s3cret" not in repr(ANA)
    assert "s3cret" not in str(ANA)
    wrong = Credentials("ana", "s3cret-but-wrong", "", "plugin", "s3cret-client")
    for method in ("keystone", "keyrock"):
        with pytest.raises(AuthenticationError) as caught:
            opened(guarded, method, wrong).count(LIGHTS)
        told = "".join(traceback.format_exception(caught.type, caught.value, caught.tb))
        assert "s3cret" not in told + repr(caught.value.details)
