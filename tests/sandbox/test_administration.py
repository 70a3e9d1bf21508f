"""What the sandbox has and a platform in service has not: faults, the log, tokens on demand."""

from __future__ import annotations

import base64
import http.client
import json
import time

import pytest

ENTITY = {"id": "a", "type": "T"}


def test_latency(platform):
    platform.faults({"fault": "latency", "value": 0.2, "times": 1})
    started = time.monotonic()
    assert platform.request("GET", "/v2/types").status == 200
    assert time.monotonic() - started >= 0.2


def test_a_cut_answer_was_never_asked_and_a_lost_one_was_carried_out(platform):
    platform.faults({"match": {"method": "POST"}, "fault": "cut", "times": 1},
                    {"match": {"method": "POST"}, "fault": "lost_acknowledgement", "times": 1})  # fmt: skip
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        platform.request("POST", "/v2/entities", ENTITY)
    assert platform.request("GET", "/v2/entities").json == []
    with pytest.raises((http.client.RemoteDisconnected, ConnectionError)):
        platform.request("POST", "/v2/entities", ENTITY)
    assert len(platform.request("GET", "/v2/entities").json) == 1
    assert platform.request("POST", "/v2/entities", ENTITY).status == 422


def test_half_an_answer_ends_too_early(platform):
    platform.create(ENTITY)
    platform.faults({"match": {"path": "^/v2/entities"}, "fault": "half", "times": 1})
    with pytest.raises(http.client.IncompleteRead):
        platform.request("GET", "/v2/entities")
    assert platform.request("GET", "/v2/entities").status == 200


def test_statuses_with_their_headers(platform):
    platform.faults({"fault": "status", "value": {"status": 429, "headers": {"Retry-After": "1"}}, "times": 1})
    answer = platform.request("GET", "/v2/types")
    assert (answer.status, answer.headers["Retry-After"]) == (429, "1")


def test_html_instead_of_json_and_unauthorized(platform):
    platform.faults({"fault": "html", "times": 1}, {"fault": "unauthorized", "times": 1})
    page = platform.request("GET", "/v2/types")
    assert (page.status, page.headers["Content-Type"], page.json) == (200, "text/html", None)
    assert platform.request("GET", "/v2/types").status == 401


def test_a_slow_answer_is_whole_in_the_end(platform):
    platform.faults({"fault": "slow", "value": 0.2, "times": 1})
    started = time.monotonic()
    assert platform.request("GET", "/v2/types").json == []
    assert time.monotonic() - started >= 0.15


def test_a_fault_strikes_after_so_many_in_its_scope_alone(platform):
    platform.faults({"match": {"scope": "/es/1"}, "fault": "status", "value": 500, "after": 1})
    asked = [platform.request("GET", "/v2/types", scope=scope).status for scope in ("/es/1", "/es/2", "/es/1", "/es/1")]
    assert asked == [200, 200, 500, 500]
    platform.faults()
    assert platform.request("GET", "/v2/types", scope="/es/1").status == 200


def test_an_unknown_fault_is_refused(platform):
    assert platform.request("POST", "/sandbox/faults", {"fault": "flood"}).status == 400


def test_the_log_holds_bodies_and_never_a_secret(platform):
    secret = {"X-Auth-Token": "s3cret", "Authorization": "Basic s3cret"}
    platform.request("POST", "/v2/entities", ENTITY, headers=secret)
    platform.request("POST", "/v3/auth/tokens", {"auth": {"password": "s3cret"}})
    platform.request("POST", "/oauth2/token?access=s3cret", b"password=s3cret")
    entries = platform.log()
    assert [(entry["token"], entry["body"]) for entry in entries] == [(True, ENTITY), (False, None), (False, None)]
    assert "s3cret" not in json.dumps(entries)


def keystone(platform, password="right", project="/es/1"):
    user = {"domain": {"name": platform.tenant}, "name": "ana", "password": password}
    scope = {"project": {"domain": {"name": platform.tenant}, "name": project}}
    identity = {"methods": ["password"], "password": {"user": user}}
    return platform.request("POST", "/v3/auth/tokens", {"auth": {"identity": identity, "scope": scope}})


def with_token(platform, token, scope="/es/1", header="X-Auth-Token"):
    return platform.request("GET", "/v2/types", scope=scope, headers={header: token}).status


def test_keystone_gives_one_token_for_each_subservice(platform):
    platform.require_token(users={"ana": "right"})
    assert platform.request("GET", "/v2/types", scope="/es/1").status == 401
    assert keystone(platform, password="wrong").status == 401
    given = keystone(platform)
    token = given.headers["X-Subject-Token"]
    assert given.status == 201
    assert given.json["token"]["expires_at"].endswith("Z")
    assert with_token(platform, token) == 200
    assert with_token(platform, token, scope="/es/2") == 403
    platform.revoke_tokens()
    assert with_token(platform, token) == 401


def test_tokens_expire(platform):
    platform.require_token(users={"ana": "right"}, lifetime_s=0)
    assert with_token(platform, keystone(platform).headers["X-Subject-Token"]) == 401


def test_keyrock_gives_and_renews_a_token(platform):
    platform.require_token(users={"ana": "right"}, clients={"app": "known"})
    basic = "Basic " + base64.b64encode(b"app:known").decode()
    form = {"Content-Type": "application/x-www-form-urlencoded"}

    def ask(body, authorization=basic):
        headers = {**form, "Authorization": authorization}
        return platform.request("POST", "/oauth2/token", body, headers=headers)

    assert ask(b"grant_type=password&username=ana&password=right", "Basic nonsense").status == 401
    assert ask(b"grant_type=password&username=ana&password=wrong").status == 400
    given = ask(b"grant_type=password&username=ana&password=right").json
    assert with_token(platform, given["access_token"]) == 200
    renewed = ask(f"grant_type=refresh_token&refresh_token={given['refresh_token']}".encode()).json
    assert with_token(platform, renewed["access_token"], scope="/es/2") == 200


def test_a_token_header_of_any_name(platform):
    platform.require_token(header="X-Api-Key", tokens=["k3y"])
    assert with_token(platform, "k3y") == 401
    assert with_token(platform, "k3y", header="X-Api-Key") == 200
    assert platform.log()[-1]["token"] is True
