"""Reading from the sandbox platform: stable pages, totals, paths, tokens that run out, answers that are none."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

import pytest
from scripted import LIGHT, SCOPE, Quick, assets_at, http, key, light, scripted, urn
from smart_territory.errors import (
    NotJsonError,
    PlatformFaultError,
    RefusedError,
    TimedOutError,
)
from smart_territory.providers.model import EntityKey, PageQuery

LIGHTS = PageQuery((SCOPE,), ("Streetlight",))


def remotes(assets: Any, query: PageQuery = LIGHTS) -> list[Any]:
    return [remote for page in assets.pages(query) for remote in assets.mapper.parse(page)]


@pytest.fixture
def filled(platform: Any) -> Any:
    platform.create(*(light(n) for n in range(25)), scope=SCOPE)
    return platform


def test_all_pages_come_in_order_once_each(filled: Any, open_as: Any) -> None:
    pages = list(open_as(options={"page_size": 4}).pages(LIGHTS))
    assert [page.offset for page in pages] == [0, 4, 8, 12, 16, 20, 24]
    assert {page.total for page in pages} == {25}
    assert [r.key.id for r in remotes(open_as(options={"page_size": 4}))] == [urn(n) for n in range(25)]


def test_pages_ask_for_a_unique_order_and_the_total(filled: Any, assets: Any) -> None:
    remotes(assets)
    asked = parse_qs(filled.log()[-1]["query"])
    assert asked["orderBy"] == ["id,type,servicePath"]
    assert asked["options"] == ["count"]
    assert asked["limit"] == ["1000"]
    assert asked["attrs"] == ["*,dateModified,servicePath"]


def test_an_entity_comes_as_it_is_without_what_we_added(filled: Any, assets: Any) -> None:
    first = remotes(assets)[0]
    assert first.key == EntityKey("platform", SCOPE, "Streetlight", urn(0))
    assert first.modified.endswith("Z")
    assert set(first.entity) == set(light(0))
    assert first.entity["oldInventoryCode"]["value"] == {"book": 3}


def test_reading_goes_on_where_it_stopped(filled: Any, open_as: Any) -> None:
    query = PageQuery((SCOPE,), ("Streetlight",), start=20)
    assert [page.offset for page in open_as(options={"page_size": 3}).pages(query)] == [20, 23]


def test_what_arrives_in_the_middle_is_read_too(filled: Any, open_as: Any) -> None:
    assets = open_as(options={"page_size": 10, "in_flight": 1})
    pages = assets.pages(LIGHTS)
    next(pages)
    filled.create(*(light(n) for n in range(25, 45)), scope=SCOPE)
    assert [page.offset for page in pages] == [10, 20, 30, 40]


def test_what_leaves_in_the_middle_ends_the_reading_in_order(filled: Any, open_as: Any) -> None:
    pages = open_as(options={"page_size": 5, "in_flight": 1}).pages(LIGHTS)
    first = next(pages)
    for number in range(12, 25):
        filled.request("DELETE", f"/v2/entities/{urn(number)}?type=Streetlight", scope=SCOPE)
    rest = list(pages)
    assert (first.total, rest[0].total) == (25, 12)
    assert [len(json.loads(page.body)) for page in rest][:3] == [5, 2, 0]


def test_beyond_the_end_there_is_one_empty_page(filled: Any, assets: Any) -> None:
    (page,) = assets.pages(PageQuery((SCOPE,), ("Streetlight",), start=5000))
    assert (page.body, page.total) == (b"[]", 25)


def test_the_same_id_may_live_in_two_towns(platform: Any, assets: Any) -> None:
    platform.create(light(1), scope="/olivenza")
    platform.create(light(1), scope="/valverde")
    query = PageQuery(("/olivenza", "/valverde"), ("Streetlight",))
    assert [remote.key.scope for remote in remotes(assets, query)] == ["/olivenza", "/valverde"]
    assert platform.log()[-1]["servicePath"] == "/olivenza,/valverde"


def test_a_subtree_tells_each_entity_its_path(platform: Any, assets: Any) -> None:
    platform.create(light(1), scope="/es/06095")
    platform.create(light(2), scope="/es/06158")
    found = remotes(assets, PageQuery(("/es/#",), ("Streetlight",)))
    assert {remote.key.scope for remote in found} == {"/es/06095", "/es/06158"}


def test_eleven_paths_are_an_error_although_the_status_is_200(platform: Any, assets: Any) -> None:
    paths = tuple(f"/town{n}" for n in range(11))
    with pytest.raises(RefusedError) as caught:
        remotes(assets, PageQuery(paths, ("Streetlight",)))
    assert "too many service paths" in caught.value.details["description"]
    assert assets.capabilities.scopes_per_query == 10


@pytest.mark.parametrize(
    "scope", ["olivenza", "/06-015", "/a" * 11, "/" + "x" * 51, "/a,/b", "/a\r\nX: y", "/ñ"]
)
def test_a_path_that_no_broker_takes_is_refused_here(platform: Any, assets: Any, scope: str) -> None:
    with pytest.raises(RefusedError):
        remotes(assets, PageQuery((scope,), ("Streetlight",)))
    assert platform.log() == []


def test_a_tenant_that_no_broker_takes_is_refused_here(platform: Any) -> None:
    with pytest.raises(RefusedError):
        remotes(assets_at(platform.url, "two words"))


def test_only_what_changed_since_is_asked_for(filled: Any, assets: Any) -> None:
    seen = max(remote.modified for remote in remotes(assets))
    later = PageQuery((SCOPE,), ("Streetlight",), modified_since="2100-01-01T00:00:00.000Z")
    assert remotes(assets, later) == []
    assert remotes(assets, PageQuery((SCOPE,), ("Streetlight",), modified_since=seen))
    assert parse_qs(filled.log()[-1]["query"])["q"] == [f"dateModified>={seen}"]


def test_a_sweep_of_ids_carries_no_attributes(filled: Any, assets: Any) -> None:
    found = remotes(assets, PageQuery((SCOPE,), ("Streetlight",), ids_only=True))
    assert len(found) == 25
    assert set(found[0].entity) == {"id", "type"}
    assert found[0].key.scope == SCOPE


def test_counting_reads_no_page(filled: Any, assets: Any) -> None:
    assert assets.count(LIGHTS) == 25
    assert parse_qs(filled.log()[-1]["query"])["limit"] == ["1"]


def test_the_platforms_clock_comes_along(filled: Any, assets: Any) -> None:
    (page,) = assets.pages(LIGHTS)
    assert page.platform_time is not None
    assert page.platform_time.endswith(".000Z")


def test_several_types_are_one_question(platform: Any, assets: Any) -> None:
    platform.create(
        light(1), {"id": "k", "type": "AirQualityObserved"}, {"id": "z", "type": "Other"}, scope=SCOPE
    )
    found = remotes(assets, PageQuery((SCOPE,), ("Streetlight", "AirQualityObserved")))
    assert [remote.key.type for remote in found] == ["AirQualityObserved", "Streetlight"]
    assert assets.mapper.kind_of(found[0]).key == "air_quality"
    assert assets.mapper.class_of(found[1]) is LIGHT


def test_without_a_total_pages_are_read_until_one_is_empty() -> None:
    def script(line: str, *_: Any) -> bytes:
        offset = int(parse_qs(line.split()[1].partition("?")[2])["offset"][0])
        return http(
            200,
            json.dumps([{"id": f"e{n}", "type": "T"} for n in range(offset, min(5, offset + 2))]).encode(),
        )

    with scripted(script) as (url, _):
        assets = assets_at(url, options={"page_size": 2})
        assert [remote.key.id for remote in remotes(assets)] == ["e0", "e1", "e2", "e3", "e4"]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"<html><head><title>Sign in</title></head><body onload='x()'>Please</body></html>", NotJsonError),
        (b"", NotJsonError),
        (b'[{"id":"a","type":"T"}', NotJsonError),
        (b"[" * 100_000, NotJsonError),
        (b'{"entities":[]}', NotJsonError),
        (b"null", NotJsonError),
    ],
    ids=["html", "nothing", "cut", "unclosed", "object", "null"],
)
def test_what_is_no_list_of_entities_is_refused(body: bytes, error: type[Exception]) -> None:
    with scripted(lambda *_: http(200, body)) as (url, _), pytest.raises(error) as caught:
        remotes(assets_at(url))
    assert "<" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "problem"),
    [(b"NaN", "not_a_number"), (b"-Infinity", "not_a_number"), (b"[" * 500 + b"]" * 500, "too_deep")],
    ids=["NaN", "Infinity", "deep"],
)
def test_an_entity_that_nobody_can_keep_stops_no_other(value: bytes, problem: str) -> None:
    body = b'[{"id":"a","type":"T","x":{"type":"J","value":' + value + b'}},{"id":"b","type":"T"}]'
    with scripted(lambda *_: http(200, body)) as (url, _):
        assert [(r.key.id, r.problem) for r in remotes(assets_at(url))] == [("a", ("x", problem)), ("b", None)]


def test_a_proxys_page_is_quoted_as_plain_text() -> None:
    page = b"<html><style>p{}</style><title>Sign in</title><script>alert(1)</script><p>Corporate \x1b[31mproxy</html>"
    with scripted(lambda *_: http(200, page)) as (url, _), pytest.raises(NotJsonError) as caught:
        remotes(assets_at(url))
    assert caught.value.details["excerpt"] == "Sign in Corporate [31mproxy"


def test_a_busy_platform_is_waited_for_in_mid_page(filled: Any) -> None:
    quick = Quick()
    assets = assets_at(filled.url, filled.tenant, quick, options={"page_size": 5})
    filled.faults(
        {"fault": "status", "value": {"status": 429, "headers": {"Retry-After": "3"}}, "after": 2, "times": 2}
    )
    assert len(remotes(assets)) == 25
    assert 3.0 in quick.waited


def test_a_broken_page_ends_the_reading_with_its_error(filled: Any, open_as: Any) -> None:
    filled.faults({"fault": "status", "value": 503, "match": {"path": "offset=10"}})
    pages = open_as(options={"page_size": 5}).pages(LIGHTS)
    assert [next(pages).offset, next(pages).offset] == [0, 5]
    with pytest.raises(PlatformFaultError):
        next(pages)


def test_a_silent_platform_is_given_up(filled: Any, open_as: Any) -> None:
    filled.faults({"fault": "latency", "value": 0.6, "times": 3})
    with pytest.raises(TimedOutError):
        remotes(open_as(options={"timeout_s": 0.2}))


def test_reading_by_keys_tells_what_is_not_there(filled: Any, assets: Any) -> None:
    asked = [key(3), key(99), key(4), key(3, "/valverde")]
    found = assets.read(asked)
    assert list(found) == asked
    assert [remote and remote.key for remote in found.values()] == [key(3), None, key(4), None]
    assert found[key(3)].entity["lanternHeight"]["metadata"]["unitCode"]["value"] == "MTR"


def test_reading_many_keys_takes_few_requests(platform: Any, assets: Any) -> None:
    platform.create(*(light(n) for n in range(450)), scope=SCOPE)
    before = len(platform.log())
    found = assets.read([key(n) for n in range(450)])
    assert all(found.values())
    assert len(platform.log()) - before == 3


def test_reading_nothing_asks_nothing(platform: Any, assets: Any) -> None:
    assert assets.read([]) == {}
    assert platform.log() == []


def test_a_users_date_does_not_pass_for_the_platforms(platform: Any, assets: Any) -> None:
    old = {"type": "DateTime", "value": "2001-01-01T00:00:00.000Z"}
    platform.create(light(1, dateModified=old), scope=SCOPE)
    (remote,) = remotes(assets)
    assert remote.entity["dateModified"]["value"] == old["value"]
    assert remote.modified > "2020"
