"""A broker applies half of a change and calls it an error: what is there counts, not what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.model import Outcome, Write
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk


@pytest.fixture
def desk(platform: PlatformUnderTest, tmp_path: Path) -> RealDesk:
    platform.create(*[light(number) for number in range(60)], scope=OLIVENZA)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    desk.pull()
    return desk


def meanwhile(desk: RealDesk, monkeypatch: pytest.MonkeyPatch, what: Any) -> None:
    """Something happens after the check and before the write."""
    assets: Any = desk.platforms["platform"]
    write = assets.write

    def late(writes: Sequence[Write]) -> Iterator[Outcome]:
        what()
        return write(writes)

    monkeypatch.setattr(assets, "write", late)


@pytest.mark.parametrize("number", [1, 60])
def test_what_half_of_a_change_left_waits_for_the_users_word(
    platform: PlatformUnderTest, desk: RealDesk, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """One asset by itself, and sixty in a batch."""
    path = f"/v2/entities/{urn(0)}/attrs/circuit?type=Streetlight"
    meanwhile(desk, monkeypatch, lambda: platform.request("DELETE", path, None, OLIVENZA))
    for each in range(number):
        desk.sql("UPDATE street_light SET status='columnIssue', circuit='mine' WHERE uid=?", urn(each))
    result = desk.push()
    assert (result.pushed, result.conflicts, result.failed) == (number - 1, 1, 0)
    assert platform.entity(urn(0), "Streetlight", OLIVENZA)["status"] == "columnIssue"
    assert "circuit" not in platform.entity(urn(0), "Streetlight", OLIVENZA)
    assert {field.attribute for field in desk.unsent()[urn(0)].fields} == {"circuit"}
