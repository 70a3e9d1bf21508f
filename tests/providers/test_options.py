"""What a connection's `options` may say, and what they may not."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs

import pytest
from as_package import ROOT
from scripted import SCOPE, assets_at, light
from smart_territory.errors import TerritoryFileError
from smart_territory.providers.model import PageQuery

SOURCES = ROOT / "providers" / "ngsi_v2" / "options.py"
LIGHTS = PageQuery((SCOPE,), ("Streetlight",))


def test_pages_may_be_smaller_and_forwarding_left_out(platform: Any, open_as: Any) -> None:
    platform.create(*(light(n) for n in range(5)), scope=SCOPE)
    assets = open_as(options={"page_size": 2, "in_flight": 1, "timeout_s": 30, "skip_forwarding": True})
    assert [page.offset for page in assets.pages(LIGHTS)] == [0, 2, 4]
    asked = parse_qs(platform.log()[-1]["query"])
    assert (asked["limit"], asked["options"]) == (["2"], ["count,skipForwarding"])
    assert assets.capabilities.page_size == 2
    assert assets.calls.timeout_s == 30


@pytest.mark.parametrize(
    ("name", "said", "allowed"),
    [
        ("page_size", 0, "1 – 1000"),
        ("page_size", 5000, "1 – 1000"),
        ("page_size", "many", "1 – 1000"),
        ("page_size", True, "1 – 1000"),
        ("in_flight", -1, "1 – 32"),
        ("timeout_s", float("nan"), "0.1 – 3600"),
        ("skip_forwarding", "no", "true, false"),
        ("unrestricted_by", "name", "type, metadata"),
    ],
)
def test_what_no_broker_can_do_is_the_territory_files_fault(name: str, said: Any, allowed: str) -> None:
    with pytest.raises(TerritoryFileError) as caught:
        assets_at("http://h", options={name: said})
    details = caught.value.details
    assert (details["where"], details["allowed"]) == (f"connections.platform.options.{name}", allowed)


def test_every_option_is_documented_with_what_it_is_where_nothing_is_said() -> None:
    read = set(re.findall(r'connection, "(\w+)"|options\.get\("(\w+)"', SOURCES.read_text(encoding="utf-8")))
    documented = (ROOT / "docs" / "territory-file.md").read_text(encoding="utf-8").partition("### Options")[2]
    table = dict(re.findall(r"^\| `(\w+)` \| `?(\w+)`? \|", documented.partition("###")[0], re.MULTILINE))
    assert set(table) == {a or b for a, b in read}
    assets = assets_at("http://h")
    told = (assets.calls.page_size, assets.in_flight, assets.calls.timeout_s)
    assert (int(table["page_size"]), int(table["in_flight"]), float(table["timeout_s"])) == told
