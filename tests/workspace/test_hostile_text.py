"""Text that is code to somebody else goes from the platform into the working copy and back as the bytes that it is."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.connection import Connection
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.tests.hostile.texts import texts
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.push_scene import CATALOG, OLIVENZA, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk
from smart_territory.workspace.conflicts import open_conflicts, resolve
from smart_territory.workspace.database import connect
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.territory_file import territory_as_text, territory_from_text

TEXTS = texts()


def free(value: Any) -> dict[str, Any]:
    return {"type": "TextUnrestricted", "value": value}


class HostileDesk(RealDesk):
    """Its connection may send any character."""

    def __init__(self, path: Path, platform: PlatformUnderTest, mode: str = "text_unrestricted") -> None:
        super().__init__(path, platform.url, platform.tenant)
        connection = self.territory.connections[0]
        told = Connection(**{**connection.__dict__, "characters": mode})
        self.territory = Territory(**{**self.territory.__dict__, "connections": (told,)})
        self.platforms = {"platform": open_assets(told, CATALOG, RequestsTransport())}
        self.mappers = {"platform": self.platforms["platform"].mapper}

    def put(self, number: int, **values: Any) -> None:
        for name, value in values.items():
            self.sql(f'UPDATE street_light SET "{name}"=? WHERE uid=?', value, urn(number))


def there(platform: PlatformUnderTest, number: int) -> dict[str, Any]:
    return platform.entity(urn(number), "Streetlight", OLIVENZA)


def test_each_text_comes_and_goes_unchanged(platform: PlatformUnderTest, tmp_path: Path) -> None:
    lights = [
        {**light(number), "name": free(text), "description": free(text), "oldInventoryCode": free({"said": [text]})}
        for number, text in enumerate(TEXTS.values())
    ]
    platform.create(*lights, scope=OLIVENZA)
    desk = HostileDesk(tmp_path / "copy.gpkg", platform)
    assert desk.pull().pulled == len(TEXTS)
    kept = {uid: (code, said) for uid, code, said in desk.sql("SELECT uid, code, description FROM street_light")}
    assert kept == {urn(n): (text, text) for n, text in enumerate(TEXTS.values())}
    assert desk.unsent() == {}
    for number, text in enumerate(TEXTS.values()):
        desk.put(number, circuit=text, description=f"{text}{text}"[-90_000:])
    result = desk.push()
    assert (result.pushed, result.verified, result.failed) == (len(TEXTS),) * 2 + (0,), result
    for number, text in enumerate(TEXTS.values()):
        entity = there(platform, number)
        assert (entity["name"], entity["circuit"], entity["description"]) == (text, text, f"{text}{text}"[-90_000:])
        assert entity["oldInventoryCode"] == {"said": [text]}
    assert desk.unsent() == {}
    assert desk.sql("SELECT count(*) FROM st_base") == [(len(TEXTS),)]  # no statement was taken for one


def test_a_new_asset_with_such_texts_arrives(platform: PlatformUnderTest, tmp_path: Path) -> None:
    desk = HostileDesk(tmp_path / "copy.gpkg", platform)
    for text in TEXTS.values():
        desk.sql("INSERT INTO street_light(municipality, code, description) VALUES ('06095', ?, ?)", text, text)
    result = desk.push()
    assert (result.verified, result.failed) == (len(TEXTS), 0)
    entities = platform.request("GET", "/v2/entities?options=keyValues&limit=100", scope=OLIVENZA).json
    assert sorted(entity["description"] for entity in entities) == sorted(TEXTS.values())


@pytest.mark.parametrize("mode", ["refuse", "percent_encode"])
def test_a_platform_that_takes_no_such_characters_gets_none(
    platform: PlatformUnderTest, tmp_path: Path, mode: str
) -> None:
    platform.create(*(light(number) for number in range(len(TEXTS))), scope=OLIVENZA)
    desk = HostileDesk(tmp_path / "copy.gpkg", platform, mode)
    desk.pull()
    for number, text in enumerate(TEXTS.values()):
        desk.put(number, circuit=text)
    result = desk.push()
    keys = {result.error.key for result in result.assets if result.error}
    assert keys <= {"forbidden_characters"}
    assert result.pushed + result.failed == len(TEXTS)
    assert result.failed == 0 or mode == "refuse"
    desk.pull()
    assert dict(desk.sql("SELECT uid, circuit FROM street_light")) == {
        urn(number): text for number, text in enumerate(TEXTS.values())
    }


def test_a_conflict_about_such_texts_is_decided_as_any_other(platform: PlatformUnderTest, tmp_path: Path) -> None:
    platform.create(*({**light(number), "circuit": free("C0")} for number in range(len(TEXTS))), scope=OLIVENZA)
    desk = HostileDesk(tmp_path / "copy.gpkg", platform)
    desk.pull()
    for number, text in enumerate(TEXTS.values()):
        desk.put(number, circuit=text)
        path = f"/v2/entities/{urn(number)}/attrs?type=Streetlight"
        assert platform.request("PATCH", path, {"circuit": free(f"their {text}")}, OLIVENZA).status == 204
    desk.pull()
    found = {c.uid: c.items[0] for c in open_conflicts(desk.store, desk.mappers)}
    assert {uid: (item.mine, item.theirs) for uid, item in found.items()} == {
        urn(number): (text, f"their {text}") for number, text in enumerate(TEXTS.values())
    }
    for uid in found:
        resolve(desk.store, desk.mappers, uid, {"circuit": "mine"})
    assert desk.push().verified == len(TEXTS)
    assert [there(platform, number)["circuit"] for number in range(len(TEXTS))] == list(TEXTS.values())


def test_a_nul_does_no_harm(platform: PlatformUnderTest, tmp_path: Path) -> None:
    platform.create({**light(1), "name": free("a\0b")}, {**light(2), "name": free("whole")}, scope=OLIVENZA)
    desk = HostileDesk(tmp_path / "copy.gpkg", platform)
    assert desk.pull().pulled == 2
    assert dict(desk.sql("SELECT uid, code FROM street_light")) == {urn(1): "a\0b", urn(2): "whole"}
    desk.put(1, circuit="c\0d")
    assert desk.push().verified == 1
    assert (there(platform, 1)["name"], there(platform, 1)["circuit"]) == ("a\0b", "c\0d")


def test_a_territory_of_such_names_is_read_as_it_was_written() -> None:
    names = [text for text in TEXTS.values() if text.strip()]
    towns = tuple(Municipality(f"{n:05d}", name) for n, name in enumerate(names))
    written = Territory("".join(names), towns, (), ("street_light",))
    assert territory_from_text(territory_as_text(written)) == written


def test_a_working_copy_of_such_a_name_is_a_file_of_that_name(platform: PlatformUnderTest, tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS.values()):
        name = text.replace("/", "_")[:60].strip()
        desk = HostileDesk(tmp_path / f"{number} {name}?mode=ro#x.gpkg", platform)
        desk.store.close()
        with closing(connect(tmp_path / f"{number} {name}?mode=ro#x.gpkg", read_only=True)) as database:
            assert database.execute("SELECT count(*) FROM st_base").fetchone() == (0,)
    assert len([path for path in tmp_path.iterdir() if path.suffix == ".gpkg"]) == len(TEXTS)
