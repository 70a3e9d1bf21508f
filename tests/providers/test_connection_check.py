"""*Test connection*: each step says what it found, or fails with the error that tells the cure."""

from __future__ import annotations

from typing import Any

import pytest
from scripted import CATALOG, SCOPE, Quick, assets_at, connection_to, http, light, scripted
from smart_territory.errors import (
    AuthenticationError,
    NotFoundError,
    NotJsonError,
    TerritoryFileError,
    UnreachableError,
)
from smart_territory.providers.connection import Auth
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.registry import manifests, open_assets, open_mapper

STEPS = ["reachability", "tls", "authentication", "types", "reading", "writing"]


def steps(assets: Any) -> dict[str, Any]:
    found = list(assets.check())
    assert [step.name for step in found] == STEPS
    return {step.name: step for step in found}


def failed(found: dict[str, Any]) -> tuple[str, Any]:
    (step,) = [step for step in found.values() if step.passed is False]
    return step.name, step.error


def test_a_good_connection_tells_what_is_there(platform: Any, assets: Any) -> None:
    platform.create(
        light(1), light(2), {"id": "k", "type": "AirQualityObserved"}, {"id": "o", "type": "Odd"}, scope=SCOPE
    )
    found = steps(assets)
    assert {name: step.passed for name, step in found.items()} == {
        "reachability": True, "tls": None, "authentication": True, "types": True, "reading": True, "writing": None,
    }  # fmt: skip
    assert found["types"].details["types"] == [
        {"type": "AirQualityObserved", "count": 1, "class": None, "sensor": "air_quality"},
        {"type": "Odd", "count": 1, "class": None, "sensor": None},
        {"type": "Streetlight", "count": 2, "class": "street_light", "sensor": None},
    ]
    assert found["reading"].details["total"] == 4


def test_nothing_is_written(platform: Any, assets: Any) -> None:
    list(assets.check())
    assert {entry["method"] for entry in platform.log()} == {"GET"}


def test_nobody_there() -> None:
    name, error = failed(steps(assets_at("http://127.0.0.1:9")))
    assert (name, type(error)) == ("reachability", UnreachableError)


def test_something_else_answers() -> None:
    with scripted(lambda *_: http(200, b"<html>It works!</html>")) as (url, _):
        assert [type(part) for part in failed(steps(assets_at(url)))] == [str, NotJsonError]


def test_a_wrong_path() -> None:
    with scripted(lambda *_: http(404, b"no")) as (url, _):
        name, error = failed(steps(assets_at(url)))
    assert (name, type(error)) == ("types", NotFoundError)


def test_a_wrong_password(platform: Any) -> None:
    platform.require_token(users={"ana": "right"})
    auth = Auth("keystone", {"url": platform.url})
    assets = assets_at(
        platform.url, platform.tenant, Quick(), Credentials(user="ana", password="wrong"), auth=auth
    )
    name, error = failed(steps(assets))
    assert (name, type(error)) == ("authentication", AuthenticationError)


def test_the_first_look_carries_no_token() -> None:
    with scripted(lambda *_: http(200, b"[]", Fiware_Total_Count="0")) as (url, got):
        list(assets_at(url, credentials=Credentials(token="t0k"), auth=Auth("token_header")).check())
    assert ["x-auth-token" in headers for _, headers, _ in got] == [False, True, True]


def test_reading_that_is_not_allowed(platform: Any, assets: Any) -> None:
    platform.faults({"fault": "status", "value": 403, "match": {"path": "/v2/entities"}})
    assert failed(steps(assets))[0] == "reading"


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        ({"scopes": {"*": "/es/{code}"}}, "/es/#"),
        ({"scopes": {"*": "/{code}"}}, "/#"),
        ({"scopes": {}, "subtree": "/badajoz/#"}, "/badajoz/#"),
        ({"scopes": {}}, "/#"),
        ({"scopes": {"1": "/a", "2": "/b", "*": "/{code}"}}, "/a,/b"),
        ({"scopes": {str(n): f"/t{n}" for n in range(30)}}, ",".join(f"/t{n}" for n in range(10))),
    ],
)
def test_it_looks_where_the_towns_are(
    platform: Any, open_as: Any, settings: dict[str, Any], path: str
) -> None:
    list(open_as(**settings).check())
    assert {entry["servicePath"] for entry in platform.log()} == {path}


def test_a_check_that_is_cancelled_just_ends(platform: Any) -> None:
    assert list(assets_at(platform.url, platform.tenant, Quick(cancelled=lambda: True)).check()) == []


def test_an_unknown_kind_of_platform_is_refused() -> None:
    connection = connection_to("http://h")
    odd = type(connection)(key="k", kind="ngsi-v9", url="http://h")
    for open_it in (lambda: open_mapper(odd, CATALOG), lambda: open_assets(odd, CATALOG, Quick())):
        with pytest.raises(TerritoryFileError) as caught:
            open_it()
        assert (caught.value.details["problem"], caught.value.details["found"]) == ("kind", "ngsi-v9")


def test_each_platform_says_what_its_form_asks() -> None:
    (manifest,) = manifests()
    assert manifest.key == "ngsi-v2"
    assert set(manifest.names.texts) == set(manifest.description.texts) == {"en", "es", "pt", "ca"}
    assert manifest.tenant is not None
    assert manifest.scope is not None
    assert "{code}" in manifest.scope_example
