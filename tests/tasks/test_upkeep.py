"""Backups, repairs and photos of a territory that is open, on QGIS's tasks and network."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from platform_fixture import PlatformUnderTest
from smart_territory.errors import DamagedError, UnsavedEditsError
from smart_territory.tests.tasks.test_open_territory import Watched
from smart_territory.tests.workspace.webdav_server import webdav
from smart_territory.workspace.backup import back_up, backups
from smart_territory.workspace.repair import Repaired
from towns_scene import fill, territory_file, urn

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 3000 + b"\xff\xd9"


@pytest.fixture
def watched(qtbot: Any, tmp_path: Path, platform: PlatformUnderTest) -> Iterator[Watched]:
    fill(platform)
    watched = Watched(qtbot, territory_file(tmp_path, platform))
    watched.do("open")
    watched.do("pull")
    yield watched
    watched.opened.close()


def upkeep(watched: Watched, action: str, *arguments: Any) -> Any:
    getattr(watched.opened.upkeep, action)(*arguments)
    watched.until_idle()
    return watched.finished[-1]


def circuit(watched: Watched, number: int) -> Any:
    with sqlite3.connect(watched.opened.working_copy) as database:
        found = database.execute("SELECT circuit FROM street_light WHERE uid=?", (urn(number),)).fetchone()
    database.close()
    return found and found[0]


def test_what_is_unsent_is_backed_up_before_a_pull_and_a_push_by_itself(watched: Watched) -> None:
    assert backups(watched.opened.working_copy) == []
    watched.edit(urn(1), circuit="MINE")
    watched.do("pull")
    watched.do("pull")
    watched.edit(urn(2), circuit="MINE")
    watched.do("push")
    assert [one.reason for one in backups(watched.opened.working_copy)] == ["push", "pull"]


def test_a_backup_is_listed_and_restored_into_the_file_that_is_open(watched: Watched, qtbot: Any) -> None:
    reader = ogr.Open(str(watched.opened.working_copy))
    layer = reader.GetLayerByName("street_light")
    watched.edit(urn(1), circuit="MINE")
    _, made = upkeep(watched, "back_up")
    watched.edit(urn(1), circuit="LATER")
    found: list[Any] = []
    watched.opened.upkeep.backups(found.append)
    qtbot.waitUntil(lambda: bool(found))
    ((line,),) = found
    assert (line.backup, line.contents.unsent) == (made, 1)
    action, before = upkeep(watched, "restore", made.file)
    assert (action, before.reason) == ("restore_backup", "restore")
    layer.SetAttributeFilter(f"uid = '{urn(1)}'")
    assert layer.GetNextFeature()["circuit"] == circuit(watched, 1) == "MINE"


def test_nothing_is_restored_or_repaired_under_unsaved_edits(watched: Watched) -> None:
    _, made = upkeep(watched, "back_up")
    watched.opened.unsaved_layers = lambda: ["Street lights"]
    for action, arguments in (("restore", (made.file,)), ("repair", ())):
        getattr(watched.opened.upkeep, action)(*arguments)
        assert isinstance(watched.failed.pop(), UnsavedEditsError)


def test_what_is_wrong_is_told_and_repaired(watched: Watched) -> None:
    with sqlite3.connect(watched.opened.working_copy) as database:
        database.execute("DROP TRIGGER st_street_light_update")
    database.close()
    _, found = upkeep(watched, "check")
    assert [one.kind for one in found] == ["journal_missing"]
    _, result = upkeep(watched, "repair")
    assert isinstance(result, Repaired)
    assert (result.left, [one.kind for one in result.mended]) == ((), ["journal_missing"])
    assert upkeep(watched, "check")[1] == []


def test_a_working_copy_that_cannot_be_opened_can_be_restored_and_then_is(
    watched: Watched, qtbot: Any, tmp_path: Path
) -> None:
    path = watched.opened.working_copy
    watched.edit(urn(1), circuit="MINE")
    made = back_up(path)
    watched.opened.close()
    path.write_bytes(path.read_bytes()[:5000])
    again = Watched(qtbot, watched.opened.file)
    again.opened.open()
    again.until_idle()
    assert not again.opened.is_ready
    assert isinstance(again.failed[-1], DamagedError)
    assert upkeep(again, "restore", made.file)[0] == "restore_backup"
    again.do("open")
    assert again.opened.is_ready
    assert circuit(again, 1) == "MINE"
    again.opened.close()


def test_photos_of_forms_are_brought_here_when_saved_and_sent_with_the_push(
    qtbot: Any, tmp_path: Path, platform: PlatformUnderTest
) -> None:
    fill(platform)
    (tmp_path / "camera").mkdir()
    (tmp_path / "camera" / "IMG_1.JPG").write_bytes(JPEG)
    with webdav() as there:
        file = territory_file(tmp_path, platform)
        said = f"options: {{attachments: {{base_url: '{there.url}/photos/'}}}}"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("auth: none", f"auth: none\n    {said}", 1), encoding="utf-8")
        watched = Watched(qtbot, file)
        watched.do("open")
        watched.do("pull")
        watched.edit(urn(1), photo="camera/IMG_1.JPG")
        watched.opened.note_edit()
        qtbot.waitUntil(lambda: watched.finished[-1][0] == "collect", timeout=5000)
        assert watched.finished[-1][1].attached == 1
        result = watched.do("push")
        assert (result.photos.sent, result.photos.told, result.photos.failed) == (1, 1, ())
        (path,) = there.files
        answer = platform.request("GET", f"/v2/entities/{urn(1)}?options=keyValues", scope="/olivenza")
        assert answer.json["image"] == f"{there.url}{path}"
        assert (result.pushed, there.files[path]) == (1, JPEG)
        watched.opened.close()
