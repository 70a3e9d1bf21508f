"""A territory with two connections: the same name on both, one that is away, one whose paths are a subtree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.pull_scene import (
    CATALOG,
    OLIVENZA,
    VALVERDE,
    Desk,
    check_whole,
    light,
    urn,
)
from smart_territory.workspace.push import push
from smart_territory.workspace.report import PushResult


class TwoPlatforms(Desk):
    """Olivenza on the first, Valverde on the second; the ids are the same."""

    def __init__(self, platform: Any, other: Any, folder: Path) -> None:
        self.other = other
        super().__init__(platform, folder, scopes={"06095": "/town"})
        self.second = replace(
            self.connection, key="second", tenant=other.tenant, scopes={"06158": "/town"}
        )
        self.territory = replace(self.territory, connections=(self.connection, self.second))
        self.again()

    def platforms(self) -> dict[str, Any]:
        return {c.key: open_assets(c, CATALOG, RequestsTransport()) for c in self.territory.connections}

    def push(self, **platforms: Any) -> PushResult:
        return push(self.store, self.territory, platforms or self.platforms())


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[TwoPlatforms]:
    other = PlatformUnderTest(platform.url)
    for one in (platform, other):
        one.create(*(light(i) for i in range(10)), scope="/town")
    desk = TwoPlatforms(platform, other, tmp_path)
    yield desk
    desk.store.close()
    other.close()


def here(desk: Desk, number: int) -> dict[str, str]:
    """connection → uid"""
    return dict(desk.sql("SELECT connection, uid FROM st_base WHERE id=?", urn(number)))


def test_the_same_name_on_both_is_two_assets(desk: TwoPlatforms) -> None:
    result = desk.pull()
    assert (result.pulled, result.failed) == (20, 0)
    assert desk.sql("SELECT municipality, count(*) FROM street_light GROUP BY 1") == [("06095", 10), ("06158", 10)]
    assert desk.pull(full=True).pulled == 0
    desk.platform.request("PATCH", f"/v2/entities/{urn(3)}/attrs", {"circuit": {"value": "FIRST"}}, "/town")
    desk.pull()
    names = here(desk, 3)
    assert (desk.cell(names["platform"], "circuit"), desk.cell(names["second"], "circuit")) == ("FIRST", "C3")
    desk.remove(urn(5), "/town")
    assert desk.pull().deleted == 1
    assert set(here(desk, 5)) == {"second"}
    check_whole(desk.path)


def test_an_edit_goes_to_the_platform_that_the_asset_came_from(desk: TwoPlatforms) -> None:
    desk.pull()
    desk.edit(here(desk, 3)["second"], circuit="MINE")
    desk.sql("DELETE FROM street_light WHERE uid=?", here(desk, 4)["second"])
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES ('urn:ngsi-ld:A:1', '06158', 'NEW')")
    assert desk.push().pushed == 3
    assert desk.other.entity(urn(3), scope="/town")["circuit"] == "MINE"
    assert desk.other.request("GET", f"/v2/entities/{urn(4)}", scope="/town").status == 404
    assert desk.other.entity("urn:ngsi-ld:A:1", scope="/town")["circuit"] == "NEW"
    assert desk.platform.entity(urn(3), scope="/town")["circuit"] == "C3"
    assert [line for line in desk.platform.log() if line["method"] not in ("GET", "POST")] == []
    assert len(desk.platform.request("GET", "/v2/entities", scope="/town").json) == 10
    desk.pull()
    assert desk.sql("SELECT * FROM st_change") == []


def test_one_that_is_away_hinders_the_other_in_nothing(desk: TwoPlatforms) -> None:
    desk.pull()
    desk.edit(here(desk, 3)["second"], circuit="MINE")
    desk.edit(here(desk, 3)["platform"], circuit="MINE")
    desk.patch(urn(7), "/town", status="defectiveLamp")
    away = open_assets(replace(desk.second, url="http://127.0.0.1:9"), CATALOG, RequestsTransport())
    both = {**desk.platforms(), "second": away}
    result = desk.pull(platforms=both)
    assert [bool(town.error) for town in result.towns] == [False, True]
    assert desk.cell(here(desk, 7)["platform"], "status") == "defectiveLamp"
    pushed = desk.push(**both)
    assert (pushed.pushed, pushed.failed) == (1, 1)
    assert (desk.count(), desk.sql("SELECT uid FROM st_change")) == (20, [(here(desk, 3)["second"],)])
    assert desk.push().pushed == 1
    alone = {"platform": desk.platforms()["platform"]}
    desk.edit(here(desk, 4)["second"], circuit="MINE")
    assert desk.pull(platforms=alone, full=True).deleted == 0
    desk.push(**alone)
    assert (desk.count(), desk.sql("SELECT uid FROM st_change")) == (20, [(here(desk, 4)["second"],)])


def test_a_new_asset_under_a_subtree_goes_to_its_towns_own_path(platform: Any, tmp_path: Path) -> None:
    platform.create(light(1), scope=f"{OLIVENZA}/north")
    desk = Desk(platform, tmp_path, subtree="/", scopes={"06095": OLIVENZA})
    desk.pull()
    for uid, town in (("urn:ngsi-ld:A:1", "06095"), ("urn:ngsi-ld:A:2", "06158")):
        desk.sql("INSERT INTO street_light(uid, municipality) VALUES (?, ?)", uid, town)
    desk.edit(urn(1), circuit="MINE")
    result = push(desk.store, desk.territory, desk.platforms())
    assert (result.pushed, result.failed) == (2, 1)
    assert [asset.error.key for asset in result.assets if asset.error] == ["no_scope"]
    assert platform.entity("urn:ngsi-ld:A:1", scope=OLIVENZA)["id"] == "urn:ngsi-ld:A:1"
    assert platform.entity(urn(1), scope=f"{OLIVENZA}/north")["circuit"] == "MINE"
    desk.pull()
    assert (desk.count(), desk.sql("SELECT uid FROM st_change")) == (3, [("urn:ngsi-ld:A:2",)])
    assert platform.request("GET", "/v2/entities", scope=VALVERDE).json == []
    desk.store.close()
