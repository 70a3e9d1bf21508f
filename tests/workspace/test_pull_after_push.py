"""What was pushed is the platform's from then on: colleagues change it, delete it, and it comes back as anybody's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import UnreachableError
from smart_territory.tests.workspace.pull_scene import OLIVENZA, VALVERDE, Desk, light, urn
from smart_territory.workspace.changes import revert
from smart_territory.workspace.push import push
from smart_territory.workspace.report import PushResult

MINE = "urn:ngsi-ld:Streetlight:mine"


@pytest.fixture
def desk(platform: Any, tmp_path: Path) -> Iterator[Desk]:
    platform.create(*(light(i) for i in range(10)), scope=OLIVENZA)
    platform.create(light(0, VALVERDE), scope=VALVERDE)
    desk = Desk(platform, tmp_path)
    desk.pull()
    yield desk
    desk.store.close()


def pushed(desk: Desk) -> PushResult:
    result = push(desk.store, desk.territory, desk.platforms())
    assert (result.failed, result.conflicts) == (0, 0)
    return result


def create(desk: Desk, **values: Any) -> None:
    names = "".join(f', "{name}"' for name in values)
    marks = ", ?" * len(values)
    desk.sql(f"INSERT INTO street_light(uid, municipality{names}) VALUES (?, '06095'{marks})", MINE, *values.values())


def test_a_new_asset_that_a_colleague_changes_at_once_comes_back_changed(desk: Desk) -> None:
    create(desk, circuit="C1", status="ok")
    assert pushed(desk).pushed == 1
    desk.patch(MINE, circuit="THEIRS")
    result = desk.pull()
    assert (result.pulled, result.conflicts) == (1, 0)
    assert (desk.cell(MINE, "circuit"), desk.cell(MINE, "status")) == ("THEIRS", "ok")
    assert desk.sql("SELECT * FROM st_change") == []
    assert pushed(desk).pushed == 0


def test_a_new_asset_that_both_change_at_once_merges(desk: Desk) -> None:
    create(desk, circuit="C1", status="ok")
    pushed(desk)
    desk.patch(MINE, circuit="THEIRS")
    desk.edit(MINE, status="defectiveLamp")
    desk.pull()
    assert (desk.cell(MINE, "circuit"), desk.cell(MINE, "status")) == ("THEIRS", "defectiveLamp")
    assert pushed(desk).pushed == 1
    found = desk.platform.entity(MINE, scope=OLIVENZA)
    assert (found["circuit"], found["status"]) == ("THEIRS", "defectiveLamp")


def test_a_new_asset_that_a_colleague_deletes_at_once_goes(desk: Desk) -> None:
    create(desk, circuit="C1")
    pushed(desk)
    desk.remove(MINE)
    assert desk.pull().deleted == 1
    assert desk.cell(MINE, "uid") is None


def test_a_name_of_an_asset_whose_deletion_was_pushed_can_be_used_again(desk: Desk) -> None:
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(3))
    assert pushed(desk).pushed == 1
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', 'AGAIN')", urn(3))
    assert desk.sql("SELECT kind FROM st_change") == [("create",)]
    assert desk.pull().deleted == 0
    assert pushed(desk).pushed == 1
    assert desk.platform.entity(urn(3), scope=OLIVENZA)["circuit"] == "AGAIN"
    desk.pull()
    assert (desk.count(), desk.cell(urn(3), "circuit")) == (11, "AGAIN")


def test_a_name_that_is_used_again_before_the_deletion_is_pushed_is_a_change(desk: Desk) -> None:
    desk.sql("DELETE FROM street_light WHERE uid=?", urn(3))
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES (?, '06095', 'AGAIN')", urn(3))
    desk.pull()
    assert desk.cell(urn(3), "circuit") == "AGAIN"
    assert pushed(desk).pushed == 1
    found = desk.platform.entity(urn(3), scope=OLIVENZA)
    assert (found["circuit"], found["oldInventoryCode"]) == ("AGAIN", {"line": 3})
    assert desk.sql("SELECT * FROM st_change") == []


class Unheard:
    """A platform that does what it is told, and whose answers and second readings are lost."""

    def __init__(self, assets: Any) -> None:
        self.assets, self.mapper, self.capabilities, self.plan = assets, assets.mapper, assets.capabilities, assets.plan
        self.wrote = False

    def write(self, writes: Any) -> Iterator[Any]:
        list(self.assets.write(writes))
        self.wrote = True
        raise UnreachableError(url="http://platform.example")

    def read(self, keys: Any) -> Any:
        if self.wrote:
            raise UnreachableError(url="http://platform.example")
        return self.assets.read(keys)


@pytest.mark.parametrize("pulls_between", [False, True])
@pytest.mark.parametrize("what", ["create", "update", "delete"])
def test_what_is_gone_back_on_after_a_lost_answer_is_gone_back_on_there(
    desk: Desk, what: str, pulls_between: bool
) -> None:
    before = {e["id"]: e["circuit"] for e in listed(desk)}
    if what == "create":
        create(desk, circuit="MINE")
    elif what == "update":
        desk.edit(urn(3), circuit="MINE")
    else:
        desk.sql("DELETE FROM street_light WHERE uid=?", urn(3))
    unheard: Any = {"platform": Unheard(desk.platforms()["platform"])}
    assert push(desk.store, desk.territory, unheard).failed == 1
    assert desk.sql("SELECT kind FROM st_outbox") == [(what,)]
    assert {e["id"]: e["circuit"] for e in listed(desk)} != before
    (uid,) = (row[0] for row in desk.sql("SELECT uid FROM st_change"))
    revert(desk.store, {"platform": desk.platforms()["platform"].mapper}, [uid])
    if pulls_between:
        desk.pull()
        desk.pull(full=True)
    pushed(desk)
    assert {e["id"]: e["circuit"] for e in listed(desk)} == before
    desk.pull()
    assert dict(desk.sql("SELECT uid, circuit FROM street_light WHERE municipality='06095'")) == before
    assert desk.sql("SELECT * FROM st_change") == desk.sql("SELECT * FROM st_outbox") == []


def listed(desk: Desk) -> list[dict[str, Any]]:
    return list(desk.platform.request("GET", "/v2/entities?options=keyValues", scope=OLIVENZA).json)
