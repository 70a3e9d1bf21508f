"""What users of other products complain of, about syncing: each happens here as it happened there, and does no harm.
The numbers are those of docs/what-cannot-happen.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.catalog.model import Names
from smart_territory.errors import ForbiddenCharactersError, PlatformFaultError
from smart_territory.providers import retries
from smart_territory.providers.registry import open_assets
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.webdav import FilePlace, FileStore
from smart_territory.tests.platform_fixture import PlatformUnderTest
from smart_territory.tests.workspace.aging_scene import with_class
from smart_territory.tests.workspace.pull_scene import LIGHT
from smart_territory.tests.workspace.push_scene import OLIVENZA, TERRITORY, light, urn
from smart_territory.tests.workspace.sandbox_scene import RealDesk, writes
from smart_territory.tests.workspace.webdav_server import webdav
from smart_territory.workspace.attachments import attach, attachments
from smart_territory.workspace.backup import backups, protect
from smart_territory.workspace.conflicts import open_conflicts
from smart_territory.workspace.open import open_store
from smart_territory.workspace.pull import PullOptions, pull
from smart_territory.workspace.push import push
from smart_territory.workspace.report import Conflict
from smart_territory.workspace.restoring import restore
from smart_territory.workspace.uploads import send_photos

MANY = 12
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 3000 + b"\xff\xd9"


@pytest.fixture
def desk(platform: PlatformUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealDesk]:
    monkeypatch.setattr(retries, "FIRST_PAUSE_S", 0.01)
    platform.create(*(light(number) for number in range(MANY)), scope=OLIVENZA)
    desk = RealDesk(tmp_path / "copy.gpkg", platform.url, platform.tenant)
    assert desk.pull().pulled == MANY
    yield desk
    desk.store.close()


def edit(desk: RealDesk, number: int, **values: Any) -> None:
    names = ", ".join(f'"{name}"=?' for name in values)
    desk.sql(f"UPDATE street_light SET {names} WHERE uid=?", *values.values(), urn(number))


def cell(desk: RealDesk, number: int, column: str = "circuit") -> Any:
    found = desk.sql(f'SELECT "{column}" FROM street_light WHERE uid=?', urn(number))
    return found[0][0] if found else None


def they_edit(platform: PlatformUnderTest, number: int, kind: str = "Text", **values: Any) -> None:
    body = {name: {"type": kind, "value": value} for name, value in values.items()}
    answer = platform.request("PATCH", f"/v2/entities/{urn(number)}/attrs?type=Streetlight", body, OLIVENZA)
    assert answer.status == 204, answer.body


def there(platform: PlatformUnderTest, number: int, name: str = "circuit") -> Any:
    return platform.entity(urn(number), "Streetlight", OLIVENZA).get(name)


def waiting(desk: RealDesk) -> dict[str, Conflict]:
    return {conflict.uid: conflict for conflict in open_conflicts(desk.store, desk.mappers)}


def in_conflict(desk: RealDesk, platform: PlatformUnderTest, *numbers: int) -> None:
    for number in numbers:
        edit(desk, number, circuit="mine")
        they_edit(platform, number, circuit="theirs")
    assert desk.push().conflicts == len(numbers)


def decide(desk: RealDesk, number: int, choice: str) -> None:
    from smart_territory.workspace.conflicts import resolve

    resolve(desk.store, desk.mappers, urn(number), {"circuit": choice})


def test_01_offline_sync_silently_overwrites(desk: RealDesk, platform: PlatformUnderTest) -> None:
    edit(desk, 1, circuit="mine")
    they_edit(platform, 1, circuit="theirs")
    for _ in range(2):
        desk.pull()
        desk.push()
    assert (cell(desk, 1), there(platform, 1)) == ("mine", "theirs")
    assert set(waiting(desk)) == {urn(1)}


def test_02_nothing_to_push_after_a_network_error(desk: RealDesk, platform: PlatformUnderTest) -> None:
    for number in range(4):
        edit(desk, number, circuit="mine")
    platform.faults({"fault": "cut"})
    assert desk.push().failed == 4
    platform.faults({"fault": "lost_acknowledgement", "match": {"method": "PATCH"}})
    desk.push()
    platform.faults()
    assert all(there(platform, number) == "mine" or urn(number) in desk.unsent() for number in range(4))
    desk.push()
    assert [there(platform, number) for number in range(4)] == ["mine"] * 4
    assert desk.unsent() == {}


def test_03_a_failed_push_and_points_vanish_at_the_next_sync(desk: RealDesk, platform: PlatformUnderTest) -> None:
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', 'made')")
    edit(desk, 2, circuit="mine")
    platform.faults({"fault": "status", "value": 500, "match": {"method": "POST", "path": "/v2/entities"}})
    assert desk.push().failed >= 1
    platform.faults()
    pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    assert desk.sql("SELECT count(*) FROM street_light WHERE circuit='made'") == [(1,)]
    copy = protect(desk.store.path, "pull")
    assert copy
    assert desk.push().failed == 0
    assert len(platform.request("GET", "/v2/entities?limit=100", scope=OLIVENZA).json) == MANY + 1
    assert copy.file in [one.file for one in backups(desk.store.path)]


def test_04_conflicts_cannot_be_resolved_while_the_platform_answers_500(
    desk: RealDesk, platform: PlatformUnderTest
) -> None:
    in_conflict(desk, platform, 1, 2, 3)
    platform.faults({"fault": "status", "value": 500})
    for number in (1, 2, 3):
        decide(desk, number, "mine")
    assert waiting(desk) == {}
    assert desk.push().failed == 3
    platform.faults()
    platform.faults({"fault": "status", "value": 500, "match": {"method": "PATCH", "path": urn(2)}})
    result = desk.push()
    assert (result.pushed, result.failed) == (2, 1)
    assert [type(asset.error) for asset in result.assets if asset.error] == [PlatformFaultError]
    platform.faults()
    assert (desk.push().pushed, there(platform, 2), desk.unsent()) == (1, "mine", {})


def test_05_whole_file_conflict_copies(desk: RealDesk, platform: PlatformUnderTest) -> None:
    edit(desk, 1, circuit="mine", description="only mine")
    edit(desk, 5, circuit="quite another asset")
    they_edit(platform, 1, circuit="theirs")
    before = {path.name for path in desk.store.path.parent.iterdir()}
    result = desk.push()
    assert (result.pushed, result.conflicts) == (1, 1)
    assert {path.name for path in desk.store.path.parent.iterdir()} == before
    assert [item.attribute for item in waiting(desk)[urn(1)].items] == ["circuit"]


def test_07_mine_and_theirs_are_swapped(desk: RealDesk, platform: PlatformUnderTest) -> None:
    in_conflict(desk, platform, 1, 2)
    (item,) = waiting(desk)[urn(1)].items
    assert (item.base, item.mine, item.theirs) == ("C1", "mine", "theirs")
    assert waiting(desk)[urn(1)].theirs_dates["circuit"].startswith("20")
    decide(desk, 1, "mine")
    decide(desk, 2, "theirs")
    desk.push()
    assert [(cell(desk, n), there(platform, n)) for n in (1, 2)] == [("mine", "mine"), ("theirs", "theirs")]


def test_08_what_was_not_applied_is_forgotten_after_a_later_success(
    desk: RealDesk, platform: PlatformUnderTest
) -> None:
    in_conflict(desk, platform, 1)
    edit(desk, 2, circuit="fine")
    assert desk.push().pushed == 1
    desk.pull()
    desk.store.close()
    desk.store = open_store(desk.store.path, desk.territory, desk.store.catalog)
    they_edit(platform, 3, circuit="fine too")
    assert desk.pull().pulled == 1
    assert set(waiting(desk)) == set(desk.unsent()) == {urn(1)}


@pytest.mark.parametrize(
    ("name", "kind", "mine", "column", "theirs"),
    [
        ("lanternHeight", "Number", 9.0, "lantern_height_m", 9),
        ("lanternHeight", "Text", 9.0, "lantern_height_m", "9.0"),
        ("circuit", "Text", "C-9", "circuit", "C-9  "),
        ("dateLastLampChange", "DateTime", "2026-01-01T00:00:00Z", "lamp_changed_on", "2026-01-01T01:00:00.000+01:00"),
    ],
)  # fmt: skip
def test_09_false_conflicts_on_equal_values(
    desk: RealDesk, platform: PlatformUnderTest, name: str, kind: str, mine: Any, column: str, theirs: Any
) -> None:
    edit(desk, 1, **{column: mine})
    body = {name: {"type": kind, "value": theirs, "metadata": {"a": {"type": "Text", "value": "new"}}}}
    platform.request("POST", f"/v2/entities/{urn(1)}/attrs?type=Streetlight", body, OLIVENZA)
    assert desk.push().conflicts == desk.pull().conflicts == 0
    assert (waiting(desk), desk.unsent()) == ({}, {})


def test_10_photos_are_missing(desk: RealDesk, tmp_path: Path) -> None:
    """Cut on the way, or changed there: it is told, it waits, and here it stays in any case."""
    source = tmp_path / "IMG_1.jpg"
    source.write_bytes(JPEG)
    one = attach(desk.store, urn(3), source)
    with webdav() as server:
        files = {"platform": FileStore(FilePlace("platform", server.url + "/photos/"), RequestsTransport())}
        server.fault = lambda method, _path: (-1, b"") if method == "PUT" else None
        send_photos(desk.store, TERRITORY, files)
        assert (tmp_path / one.file).read_bytes() == source.read_bytes() == JPEG
        server.fault = lambda _method, _path: None
        send_photos(desk.store, TERRITORY, files)
        assert list(server.files.values()) == [JPEG]
    assert (tmp_path / one.file).read_bytes() == source.read_bytes() == JPEG
    assert [a.uid for a in attachments(desk.store)] == [urn(3)]


def test_11_prefer_cloud_deletes_local_files(desk: RealDesk, platform: PlatformUnderTest) -> None:
    """Nothing here prefers a side unasked; what a pull or a restoring replaces can be had back."""
    photo = desk.store.path.parent / "photos" / "a.jpg"
    photo.parent.mkdir()
    photo.write_bytes(JPEG)
    platform.create(*(light(number) for number in range(MANY, 40)), scope=OLIVENZA)
    desk.pull()
    edit(desk, 1, circuit="mine")
    for number in range(40):
        platform.request("DELETE", f"/v2/entities/{urn(number)}?type=Streetlight", None, OLIVENZA)
    result = pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    assert (result.deleted, desk.sql("SELECT count(*) FROM street_light")) == (0, [(40,)])
    assert any(town.error for town in result.towns)
    assert photo.read_bytes() == JPEG
    path = desk.store.path
    copy = protect(path, "push")
    assert copy
    edit(desk, 1, circuit="still mine")
    before = restore(path, copy.file)
    assert cell(desk, 1) == "mine"
    assert before
    restore(path, before.file)
    assert cell(desk, 1) == "still mine"
    assert photo.read_bytes() == JPEG


def test_12_new_ids_break_relations_and_duplicate(desk: RealDesk, platform: PlatformUnderTest) -> None:
    desk.sql("INSERT INTO control_cabinet(municipality) VALUES ('06095')")
    cabinet = desk.sql("SELECT uid FROM control_cabinet")[0][0]
    desk.sql("INSERT INTO street_light(municipality, circuit, cabinet) VALUES ('06095', 'made', ?)", cabinet)
    made = desk.sql("SELECT uid FROM street_light WHERE circuit='made'")[0][0]
    desk.territory = replace(desk.territory, classes=("street_light", "control_cabinet"))
    platform.faults({"fault": "lost_acknowledgement", "match": {"method": "POST", "path": "/v2/entities"}, "times": 3})
    push(desk.store, desk.territory, desk.platforms)
    platform.faults()
    for _ in range(2):
        push(desk.store, desk.territory, desk.platforms)
        pull(desk.store, desk.territory, desk.platforms, PullOptions(full=True))
    found = platform.request("GET", "/v2/entities?limit=100&options=keyValues", scope=OLIVENZA).json
    assert [e["id"] for e in found if e.get("circuit") == "made"] == [made]
    assert next(e for e in found if e["id"] == made)["refStreetlightControlCabinet"] == cabinet
    assert [e["id"] for e in found if e["type"] == "StreetlightControlCabinet"] == [cabinet]
    assert desk.sql("SELECT uid, cabinet FROM street_light WHERE circuit='made'") == [(made, cabinet)]
    assert desk.sql("SELECT count(*) FROM street_light") == [(MANY + 1,)]


def test_13_a_schema_change_breaks_sync(desk: RealDesk, platform: PlatformUnderTest) -> None:
    edit(desk, 1, circuit="mine")
    path, territory = desk.store.path, desk.territory
    desk.store.close()
    circuit = next(a for a in LIGHT.attributes if a.key == "circuit")
    others = tuple(a for a in LIGHT.attributes if a.key != "circuit")
    new = replace(circuit, key="feeder", formerly=("circuit",))
    more = replace(circuit, key="remark", ngsi="remark", names=Names({"en": "Remark"}))
    catalog = with_class(replace(LIGHT, attributes=(*others, new, more)))
    desk.store = open_store(path, territory, catalog)
    desk.platforms = {"platform": open_assets(territory.connections[0], catalog, RequestsTransport())}
    assert desk.sql("SELECT feeder FROM street_light WHERE uid=?", urn(1)) == [("mine",)]
    they_edit(platform, 2, circuit="theirs")
    assert desk.pull().failed == 0
    assert desk.sql("SELECT feeder FROM street_light WHERE uid=?", urn(2)) == [("theirs",)]
    assert (desk.push().pushed, there(platform, 1)) == (1, "mine")


def test_15_a_warning_first_and_the_failure_late(desk: RealDesk, platform: PlatformUnderTest) -> None:
    """What the platform would refuse is known before anything is sent, named, and stops nothing else."""
    edit(desk, 1, circuit="C/ de l'Hospital (nord)")
    edit(desk, 2, circuit="fine")
    sent = writes(platform)
    planned = [uid for request in desk.dry_run() for uid in request.uids]
    assert (planned, writes(platform)) == ([urn(2)], sent)
    result = desk.push()
    assert [(a.uid, type(a.error)) for a in result.assets if a.error] == [(urn(1), ForbiddenCharactersError)]
    assert all(urn(1) not in path for _, path in writes(platform))
    assert (there(platform, 1), there(platform, 2), cell(desk, 1)) == ("C1", "fine", "C/ de l'Hospital (nord)")


def test_17_everything_is_downloaded_again(desk: RealDesk, platform: PlatformUnderTest) -> None:
    desk.pull()
    before = len(platform.log())
    they_edit(platform, 4, circuit="theirs")
    assert desk.pull().pulled == 1
    lists = [line["query"] for line in platform.log()[before:] if "limit=" in line["query"]]
    assert lists
    assert all("dateModified" in asked or "limit=1&" in f"{asked}&" for asked in lists), lists
    assert json.dumps(lists).count("offset=1000") == 0
