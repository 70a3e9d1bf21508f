"""Many writes at once: in few requests, and never at the price of a colleague's data."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from scripted import LIGHT, SCOPE, create, key, light, update, urn
from smart_territory.errors import (
    AccessDeniedError,
    AlreadyExistsError,
    ForbiddenCharactersError,
    NotFoundError,
    NotVerifiedError,
    PlatformFaultError,
    RefusedError,
)
from smart_territory.providers.model import GEOMETRY, Write

MANY = 120


@pytest.fixture
def many(platform: Any) -> Any:
    platform.create(*(light(n) for n in range(MANY)), scope=SCOPE)
    platform.request("DELETE", "/sandbox/log")
    return platform


def updates(assets: Any, **values: Any) -> list[Write]:
    found = assets.read([key(n) for n in range(MANY)])
    return [Write("update", k, LIGHT, values, remote.entity) for k, remote in found.items()]


def statuses(platform: Any) -> list[str]:
    listed = platform.request("GET", "/v2/entities?limit=1000&orderBy=id&type=Streetlight", scope=SCOPE).json
    return [entity["status"]["value"] for entity in listed]


def sent(platform: Any, path: str = "/v2/op/update") -> list[dict[str, Any]]:
    return [entry for entry in platform.log() if entry["path"] == path]


def errors(assets: Any, writes: list[Write]) -> dict[str, Any]:
    outcomes = list(assets.write(writes))
    assert sorted(o.write.key.id for o in outcomes) == sorted(w.key.id for w in writes)
    return {o.write.key.id: o.error for o in outcomes if o.error is not None}


def test_many_changes_travel_together(many: Any, assets: Any) -> None:
    assert errors(assets, updates(assets, status="columnIssue")) == {}
    (batch,) = sent(many)
    assert batch["body"]["actionType"] == "update"
    assert len(batch["body"]["entities"]) == MANY
    assert set(batch["body"]["entities"][0]) == {"id", "type", "status"}
    assert set(statuses(many)) == {"columnIssue"}
    one = many.request("GET", f"/v2/entities/{urn(1)}?type=Streetlight", scope=SCOPE).json
    assert {name: value for name, value in one.items() if name != "status"}.keys() == light(1).keys() - {
        "status"
    }


def test_each_path_has_batches_of_its_own(platform: Any, assets: Any) -> None:
    writes = [create(n, scope=scope, status="ok") for scope in ("/olivenza", "/valverde") for n in range(60)]
    assert [outcome.error for outcome in assets.write(writes)] == [None] * 120
    assert sorted(batch["servicePath"] for batch in sent(platform)) == ["/olivenza", "/valverde"]
    assert {batch["body"]["actionType"] for batch in sent(platform)} == {"appendStrict"}


def test_many_deletions_travel_together(many: Any, assets: Any) -> None:
    many.request("DELETE", f"/v2/entities/{urn(5)}?type=Streetlight", scope=SCOPE)
    assert errors(assets, [Write("delete", key(n), LIGHT) for n in range(MANY)]) == {}
    assert statuses(many) == []


def test_batches_stay_below_the_limits(platform: Any, assets: Any) -> None:
    writes = [create(n, status="ok", remarks="x" * 30_000) for n in range(60)]
    requests = assets.plan(writes)
    sizes = [len(json.dumps(request.body)) for request in requests]
    assert max(sizes) < 850_000
    assert errors(assets, writes) == {}
    assert (
        max(len(request.uids) for request in assets.plan([create(n, status="ok") for n in range(500)])) == 200
    )


def test_the_plan_is_what_the_batches_carry(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue", circuit="C1")
    plan = assets.plan(writes)
    errors(assets, writes)
    assert [request.body for request in plan] == [batch["body"] for batch in sent(many)]


def test_a_bad_asset_is_found_before_anything_goes_out(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue")
    writes[7] = Write("update", key(7), LIGHT, {"street": "O'Donnell"}, writes[7].current)
    found = errors(assets, writes)
    assert list(found) == [urn(7)]
    assert isinstance(found[urn(7)], ForbiddenCharactersError)


def test_one_that_the_platform_refuses_does_not_stop_the_batch(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue")
    bad = {"type": "DateTime", "value": "2020-01-01T00:00:00.000Z"}
    many.request(
        "POST", f"/v2/entities/{urn(7)}/attrs?type=Streetlight", {"dateServiceStarted": bad}, scope=SCOPE
    )
    current = assets.read([key(7)])[key(7)].entity
    writes[7] = Write("update", key(7), LIGHT, {"service_started_on": "soon"}, current)
    found = errors(assets, writes)
    assert list(found) == [urn(7)]
    assert isinstance(found[urn(7)], RefusedError)
    assert statuses(many).count("columnIssue") == MANY - 1


def test_one_that_is_gone_does_not_come_back_to_life(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue")
    many.request("DELETE", f"/v2/entities/{urn(7)}?type=Streetlight", scope=SCOPE)
    found = errors(assets, writes)
    assert list(found) == [urn(7)]
    assert isinstance(found[urn(7)], NotFoundError)
    assert len(statuses(many)) == MANY - 1


def test_what_a_batch_did_is_not_written_twice(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue")
    many.request("DELETE", f"/v2/entities/{urn(7)}?type=Streetlight", scope=SCOPE)
    errors(assets, writes)
    assert [entry for entry in many.log() if entry["method"] == "PATCH"] == []


def test_a_colleague_who_was_faster_is_not_overwritten(many: Any, assets: Any) -> None:
    writes = updates(assets, status="columnIssue")
    many.faults({"fault": "status", "value": 422, "match": {"path": "op/update"}})
    body = {"status": {"type": "Text", "value": "brokenLantern"}}
    many.request("PATCH", f"/v2/entities/{urn(3)}/attrs?type=Streetlight", body, scope=SCOPE)
    found = errors(assets, writes)
    assert list(found) == [urn(3)]
    assert isinstance(found[urn(3)], NotVerifiedError)
    assert found[urn(3)].details["attributes"] == ["status"]
    assert statuses(many)[3] == "brokenLantern"
    assert statuses(many).count("columnIssue") == MANY - 1


def test_creations_that_are_there_already(platform: Any, assets: Any) -> None:
    platform.create(light(3), scope=SCOPE)
    platform.create(
        {"id": urn(4), "type": "Streetlight", "status": {"type": "Text", "value": "ok"}}, scope=SCOPE
    )
    found = errors(assets, [create(n, status="columnIssue" if n == 3 else "ok", circuit="C1" if n == 3 else None)
                            for n in range(60)])  # fmt: skip
    assert list(found) == [urn(3)]
    assert isinstance(found[urn(3)], AlreadyExistsError)
    assert len(statuses(platform)) == 60
    assert statuses(platform)[3] == "ok"


@pytest.mark.parametrize("fault", ["lost_acknowledgement", "cut", "half"])
def test_a_batch_whose_answer_was_lost_counts_once(platform: Any, assets: Any, fault: str) -> None:
    platform.faults({"fault": fault, "times": 1, "match": {"path": "op/update"}})
    point = {"type": "Point", "coordinates": [-7.1, 38.68]}
    assert (
        errors(assets, [create(n, status="ok", lantern_height_m=6.0, **{GEOMETRY: point}) for n in range(60)])
        == {}
    )
    assert len(statuses(platform)) == 60


def test_a_batch_that_is_too_large_for_this_broker_goes_in_pieces(many: Any, assets: Any) -> None:
    many.faults({"fault": "status", "value": 413, "match": {"path": "op/update"}})
    assert errors(assets, updates(assets, status="columnIssue")) == {}
    assert set(statuses(many)) == {"columnIssue"}


@pytest.mark.parametrize(("status", "error"), [(403, AccessDeniedError), (503, PlatformFaultError)])
def test_what_concerns_all_is_not_tried_one_by_one(many: Any, assets: Any, status: int, error: type) -> None:
    writes = updates(assets, status="columnIssue")
    many.faults({"fault": "status", "value": status, "match": {"path": "op/update"}})
    found = errors(assets, writes)
    assert len(found) == MANY
    assert {type(each) for each in found.values()} == {error}
    assert [entry for entry in many.log() if entry["method"] == "PATCH"] == []


def test_attributes_that_lack_are_added_one_asset_at_a_time(many: Any, assets: Any) -> None:
    writes = updates(assets, lamp_power_w=70.0)
    many.request("DELETE", f"/v2/entities/{urn(7)}?type=Streetlight", scope=SCOPE)
    found = errors(assets, writes)
    assert list(found) == [urn(7)]
    assert len(statuses(many)) == MANY - 1


def test_few_go_one_by_one(many: Any, assets: Any) -> None:
    assert errors(assets, [update(assets, n, status="columnIssue") for n in range(3)]) == {}
    assert sent(many) == []


def test_many_requests_are_under_way_at_once(many: Any, assets: Any) -> None:
    writes = [update(assets, n, status="columnIssue") for n in range(32)]
    many.faults({"fault": "latency", "value": 0.05, "match": {"method": "PATCH"}})
    begin = time.monotonic()
    assert errors(assets, writes) == {}
    assert time.monotonic() - begin < 32 * 0.05 / 2
