"""A bundle there and back with the real client and mapping, before the sandbox platform."""

from __future__ import annotations

from pathlib import Path

from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk
from smart_territory.workspace.survey.bundle import write_bundle
from smart_territory.workspace.survey.bundle_answers import TakenAnswers, take_answers
from smart_territory.workspace.survey.bundle_push import push_bundle


def test_a_bundle_there_and_back(platform: PlatformUnderTest, tmp_path: Path) -> None:
    platform.create(*[light(number) for number in range(20)], scope=OLIVENZA)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    desk.pull()
    desk.sql("UPDATE street_light SET circuit='bundled' WHERE fid<=5")
    desk.sql("DELETE FROM street_light WHERE fid=20")
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', 'made')")
    path = tmp_path / "bundle.zip"
    assert write_bundle(desk.store, desk.territory, path).assets == 7
    desk.sql("UPDATE street_light SET circuit='later' WHERE fid=1")

    there = {"platform": open_assets(desk.territory.connections[0], CATALOG, RequestsTransport())}
    result = push_bundle(path, desk.territory, there, CATALOG)
    assert (result.pushed, result.verified, result.failed, result.conflicts) == (7, 7, 0, 0)
    assert push_bundle(path, desk.territory, there, CATALOG).requests == ()

    assert take_answers(desk.store, desk.territory, path) == TakenAnswers(pushed=7, edited=(urn(0),))
    (left,) = desk.unsent().values()
    assert [(f.attribute, f.before, f.now) for f in left.fields] == [("circuit", "bundled", "later")]
    assert desk.push().pushed == 1
    assert desk.pull().pulled == 0
    entities = platform.request("GET", "/v2/entities?limit=1000&options=keyValues", scope=OLIVENZA).json
    assert len(entities) == 20
    assert {e["circuit"] for e in entities} >= {"bundled", "later", "made"}
