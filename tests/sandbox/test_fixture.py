"""The fixture that every room's tests use."""

from __future__ import annotations


def test_each_test_has_a_tenant_of_its_own(platform):
    assert platform.request("GET", "/v2/entities").json == []
    platform.create({"id": "a", "type": "T", "x": {"type": "Number", "value": 1}})
    assert platform.entity("a") == {"id": "a", "type": "T", "x": 1}


def test_the_log_is_of_this_tenant(platform):
    platform.request("GET", "/v2/types", tenant="elsewhere")
    platform.request("GET", "/v2/types?limit=3", scope="/es/#")
    assert [(e["path"], e["query"], e["servicePath"], e["status"]) for e in platform.log()] == [
        ("/v2/types", "limit=3", "/es/#", 200)
    ]


def test_faults_strike_this_tenant_only(platform):
    platform.faults({"fault": "status", "value": 503, "times": 1})
    assert platform.request("GET", "/v2/types", tenant="elsewhere").status == 200
    assert platform.request("GET", "/v2/types").status == 503
    assert platform.request("GET", "/v2/types").status == 200
