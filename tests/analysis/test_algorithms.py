from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from platform_fixture import PlatformUnderTest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from smart_territory.analysis.provider import TerritoryProvider
from towns_scene import fill, territory_file, urn

ogr.UseExceptions()


@pytest.fixture
def provider() -> Iterator[TerritoryProvider]:
    provider = TerritoryProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


class Territory:
    """Runs the algorithms on two towns."""

    def __init__(self, folder: Path, platform: PlatformUnderTest, provider: TerritoryProvider) -> None:
        self.file, self.copy = territory_file(folder, platform), folder / "two.gpkg"
        self._provider = provider

    def run(self, name: str, **parameters: Any) -> dict[str, Any]:
        algorithm: QgsProcessingAlgorithm = self._provider.algorithm(name)
        given = {"TERRITORY": str(self.file), "WORKING_COPY": str(self.copy), **parameters}
        results, ok = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(), catchExceptions=False)
        assert ok
        return results

    def edit(self, uid: str, **values: Any) -> None:
        """As any other program would, through OGR."""
        source = ogr.Open(str(self.copy), 1)
        layer = source.GetLayerByName("street_light")
        layer.SetAttributeFilter(f"uid = '{uid}'")
        feature = layer.GetNextFeature()
        for name, value in values.items():
            feature.SetField(name, value)
        layer.SetFeature(feature)


@pytest.fixture
def territory(tmp_path: Path, platform: PlatformUnderTest, provider: TerritoryProvider) -> Territory:
    fill(platform)
    return Territory(tmp_path, platform, provider)


def test_pull_makes_the_working_copy_and_counts(territory: Territory) -> None:
    assert territory.run("pull") == {"PULLED": 40, "DELETED": 0, "CONFLICTS": 0, "FAILED": 0, "SENSORS": 6}
    assert territory.run("status") == {"ASSETS": 40, "CHANGES": 0, "CONFLICTS": 0, "SENSORS": 6}


def test_one_municipality_can_be_pulled_alone(territory: Territory) -> None:
    assert territory.run("pull", MUNICIPALITIES="06158")["PULLED"] == 20


def test_push_sends_what_was_changed_and_verifies_it(territory: Territory, platform: PlatformUnderTest) -> None:
    territory.run("pull")
    territory.edit(urn(1), status="defectiveLamp")
    dry = territory.run("push", DRY_RUN=True)
    assert [request["uids"] for request in json.loads(dry["REQUESTS"])] == [[urn(1)]]
    assert platform.entity(urn(1), scope="/olivenza")["status"] == "ok"
    pushed = territory.run("push")
    assert (pushed["PUSHED"], pushed["VERIFIED"], pushed["FAILED"], pushed["CONFLICTS"]) == (1, 1, 0, 0)
    assert platform.entity(urn(1), scope="/olivenza")["status"] == "defectiveLamp"
    assert territory.run("status")["CHANGES"] == 0


def test_a_conflict_counts_among_the_changes_too(territory: Territory, platform: PlatformUnderTest) -> None:
    territory.run("pull")
    territory.edit(urn(1), circuit="C99")
    change = {"circuit": {"type": "Text", "value": "C42"}}
    platform.request("PATCH", f"/v2/entities/{urn(1)}/attrs?type=Streetlight", change, "/olivenza")
    assert territory.run("push")["CONFLICTS"] == 1
    status = territory.run("status")
    assert (status["CHANGES"], status["CONFLICTS"]) == (1, 1)
    assert platform.entity(urn(1), scope="/olivenza")["circuit"] == "C42"


def test_a_broken_territory_file_is_a_clear_refusal(territory: Territory) -> None:
    territory.file.write_text("territory: 1\nname: [", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"two\.territory"):
        territory.run("pull")


def test_a_folder_that_is_not_there_is_a_clear_refusal(territory: Territory, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="nowhere"):
        territory.run("status", WORKING_COPY=str(tmp_path / "nowhere" / "w.gpkg"))


def test_a_file_that_is_no_working_copy_is_left_alone(territory: Territory) -> None:
    with sqlite3.connect(territory.copy) as other:
        other.execute("CREATE TABLE theirs(x)")
    before = territory.copy.read_bytes()
    with pytest.raises(QgsProcessingException):
        territory.run("pull")
    assert territory.copy.read_bytes() == before


def test_a_platform_that_does_not_answer_fails_its_towns_and_nothing_else(territory: Territory) -> None:
    text = territory.file.read_text(encoding="utf-8")
    start = text.index("url: ")
    territory.file.write_text(text.replace(text[start : text.index("\n", start)], "url: http://127.0.0.1:9"), "utf-8")
    result = territory.run("pull")
    assert (result["PULLED"], result["FAILED"]) == (0, 2)


@pytest.mark.parametrize("name", ["pull", "push", "status"])
def test_each_algorithm_says_what_it_does(provider: TerritoryProvider, name: str) -> None:
    algorithm = provider.algorithm(name)
    assert algorithm.shortHelpString()
    assert {"TERRITORY", "WORKING_COPY"} <= {p.name() for p in algorithm.parameterDefinitions()}
    assert all(output.description() for output in algorithm.outputDefinitions())


def test_the_history_is_written_as_a_table(territory: Territory, tmp_path: Path) -> None:
    territory.run("pull")
    territory.edit(urn(2), status="defectiveLamp")
    territory.run("push")
    territory.edit(urn(3), status="defectiveLamp")
    output = tmp_path / "history.csv"
    assert territory.run("history", OUTPUT=str(output)) == {"LINES": 2, "OUTPUT": str(output)}
    assert [urn(n) in line for n, line in zip((2, 3), output.read_text("utf-8-sig").splitlines()[1:])] == [True, True]
    assert territory.run("history", OUTPUT=str(output), ASSETS=f"{urn(3)}, {urn(9)}")["LINES"] >= 1
    with pytest.raises(QgsProcessingException, match="could not be written"):
        territory.run("history", OUTPUT=str(tmp_path / "nowhere" / "h.csv"))
