"""Photos: copied whole, named by what is in them, sent, read again, and told to the platform only then."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import (
    AttachmentError,
    AuthenticationError,
    PhotoHeldBackError,
    StorageFullError,
    TerritoryFileError,
    UploadDiffersError,
)
from smart_territory.providers.credentials import Credentials
from smart_territory.providers.registry import open_mapper
from smart_territory.providers.requests_transport import RequestsTransport
from smart_territory.providers.webdav import FilePlace, FileStore, file_place_of
from smart_territory.tests.workspace.push_scene import CATALOG, TERRITORY, Desk, scene, urn
from smart_territory.tests.workspace.webdav_server import WebDavServer, webdav
from smart_territory.workspace.attachments import attach, attachments, check_files, collect, detach
from smart_territory.workspace.picture_files import hash_of, stays_here
from smart_territory.workspace.uploads import SentPhotos, send_photos

CHILD = Path(__file__).with_name("attach_child.py")
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 3000 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + b"y" * 100 + b"IEND\xaeB`\x82"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = scene(tmp_path / "copy.gpkg")
    yield desk
    desk.store.close()


@pytest.fixture
def store_there() -> Iterator[WebDavServer]:
    with webdav() as server:
        yield server


def picture(tmp_path: Path, name: str = "IMG_0001.JPG", data: bytes = JPEG) -> Path:
    folder = tmp_path / "camera"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def files(server: WebDavServer, folder: str = "/photos/", **more: Any) -> dict[str, FileStore]:
    place = FilePlace("platform", server.url + folder)
    return {"platform": FileStore(place, RequestsTransport(), **more)}


def sent(desk: Desk, server: WebDavServer, **more: Any) -> SentPhotos:
    return send_photos(desk.store, TERRITORY, files(server, **more))


def test_a_photo_is_copied_and_read_again_and_listed_once(desk: Desk, tmp_path: Path) -> None:
    source = picture(tmp_path)
    one = attach(desk.store, urn(3), source)
    assert attach(desk.store, urn(3), source) == one
    assert (desk.path.parent / one.file).read_bytes() == JPEG
    assert (one.state, one.sha256, one.file) == ("queued", hash_of(source), f"photos/{one.sha256[:32]}.jpg")
    attach(desk.store, urn(4), source)
    assert [a.uid for a in attachments(desk.store)] == [urn(3), urn(4)]
    assert len(list((desk.path.parent / "photos").iterdir())) == 1
    assert source.exists()
    assert desk.unsent() == {}


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("../../evil.jpg", None, "missing"), ("a.jpg", b"", "empty"), ("a.jpg", b"<svg onload='x'>", "not_a_picture"),
        ("a.jpg", JPEG[:-2], "cut_short"), ("a.exe.png", b"MZ" + bytes(100), "not_a_picture"),
    ],
)  # fmt: skip
def test_what_is_no_whole_picture_is_refused(
    desk: Desk, tmp_path: Path, name: str, data: bytes | None, problem: str
) -> None:
    source = tmp_path / name if data is None else picture(tmp_path, name, data)
    with pytest.raises(AttachmentError) as refused:
        attach(desk.store, urn(3), source)
    assert refused.value.details["problem"] == problem
    assert attachments(desk.store) == []


def test_what_a_form_named_is_brought_here(desk: Desk, tmp_path: Path) -> None:
    source = picture(tmp_path)
    desk.edit(3, photo=str(source))
    desk.edit(4, photo="nowhere/at/all.jpg")
    found = collect(desk.store)
    assert found.attached == 1
    assert [error.details["problem"] for error in found.wrong] == ["missing"]
    assert desk.cell(3, "photo") == attachments(desk.store)[0].file
    assert desk.cell(4, "photo") == "nowhere/at/all.jpg"
    assert collect(desk.store).attached == 0


def test_the_platform_is_told_only_what_was_verified(desk: Desk, tmp_path: Path, store_there: WebDavServer) -> None:
    one = attach(desk.store, urn(3), picture(tmp_path))
    found = sent(desk, store_there)
    assert (found.sent, found.told, found.failed) == (1, 1, ())
    url = f"{store_there.url}/{one.file}"
    assert store_there.files == {f"/{one.file}": JPEG}
    assert [(a.state, a.url) for a in attachments(desk.store)] == [("verified", url)]
    assert [(f.attribute, f.now) for f in desk.unsent()[urn(3)].fields] == [("image", url)]
    assert desk.push().pushed == 1
    assert desk.there(3, "image") == url
    assert sent(desk, store_there) == SentPhotos()
    assert store_there.puts() == [f"/{one.file}"] * 2  # before the folder was there, and after


def test_a_file_that_arrived_otherwise_is_no_success(desk: Desk, tmp_path: Path, store_there: WebDavServer) -> None:
    attach(desk.store, urn(3), picture(tmp_path))
    store_there.folders.add("/photos/")
    store_there.fault = lambda method, _path: (200, JPEG[:100]) if method == "GET" and store_there.files else None
    ((one, error),) = sent(desk, store_there).failed
    assert isinstance(error, UploadDiffersError)
    (told,) = attachments(desk.store)
    assert (told.state, told.url, type(told.error)) == ("sent", None, UploadDiffersError)
    assert desk.unsent() == {}
    store_there.fault = lambda *_: None
    assert sent(desk, store_there).told == 1
    assert attachments(desk.store)[0].error is None
    assert one.uid == urn(3)


@pytest.mark.parametrize("keeps", [True, False])
def test_nothing_there_is_overwritten(desk: Desk, tmp_path: Path, store_there: WebDavServer, keeps: bool) -> None:
    one = attach(desk.store, urn(3), picture(tmp_path))
    store_there.folders.add("/photos/")
    store_there.keeps_preconditions = keeps
    store_there.files[f"/{one.file}"] = b"somebody else's"
    ((_, error),) = sent(desk, store_there).failed
    assert isinstance(error, UploadDiffersError)
    assert store_there.files[f"/{one.file}"] == b"somebody else's"


def test_a_lost_acknowledgement_sends_it_once(desk: Desk, tmp_path: Path, store_there: WebDavServer) -> None:
    one = attach(desk.store, urn(3), picture(tmp_path))
    store_there.folders.add("/photos/")
    lost = iter([True])

    def cut(method: str, path: str) -> Any:
        if method == "PUT" and next(lost, False):
            store_there.files[path] = JPEG
            return -1, b""
        return None

    store_there.fault = cut
    assert sent(desk, store_there).told == 1
    assert store_there.files == {f"/{one.file}": JPEG}


def test_a_full_store_and_a_wrong_password_are_told_and_the_photo_waits(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    attach(desk.store, urn(3), picture(tmp_path))
    store_there.folders.add("/photos/")
    store_there.room = 10
    ((_, error),) = sent(desk, store_there).failed
    assert isinstance(error, StorageFullError)
    store_there.room, store_there.password = 1 << 30, "ana:secret"
    ((_, error),) = sent(desk, store_there).failed
    assert isinstance(error, AuthenticationError)
    assert "secret" not in str(error.details)
    assert sent(desk, store_there, credentials=Credentials(user="ana", password="secret")).told == 1


def test_a_file_that_was_changed_or_lost_is_not_sent(desk: Desk, tmp_path: Path, store_there: WebDavServer) -> None:
    one = attach(desk.store, urn(3), picture(tmp_path))
    other = attach(desk.store, urn(4), picture(tmp_path, "b.png", PNG))
    (desk.path.parent / one.file).write_bytes(JPEG + JPEG)
    (desk.path.parent / other.file).unlink()
    problems = [error.details["problem"] for _, error in sent(desk, store_there).failed]
    assert problems == ["changed", "missing"]
    assert store_there.files == {}
    assert {f.kind: f.examples for f in check_files(desk.store, thoroughly=True)} == {
        "photo_missing": (other.file,), "photo_changed": (one.file,)
    }  # fmt: skip


def test_an_address_that_somebody_else_has_set_stays(desk: Desk, tmp_path: Path, store_there: WebDavServer) -> None:
    desk.edit(3, image="https://elsewhere.example/lamp.jpg")
    attach(desk.store, urn(3), picture(tmp_path))
    found = sent(desk, store_there)
    assert (found.sent, found.told) == (1, 0)
    assert desk.cell(3, "image") == "https://elsewhere.example/lamp.jpg"


def test_of_two_photos_the_one_that_the_form_shows_is_told(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    first = attach(desk.store, urn(3), picture(tmp_path))
    assert sent(desk, store_there).told == 1
    second = attach(desk.store, urn(3), picture(tmp_path, "b.png", PNG))
    assert sent(desk, store_there).told == 0
    desk.edit(3, photo=str(picture(tmp_path, "c.jpg", JPEG[:-2] + b"z\xff\xd9")))
    collect(desk.store)
    assert sent(desk, store_there).told == 1
    assert desk.cell(3, "image") == f"{store_there.url}/{desk.cell(3, 'photo')}"
    assert {first.file, second.file} < {a.file for a in attachments(desk.store, [urn(3)])}


def test_a_path_of_this_computer_is_never_told_to_a_platform(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    """As a survey brings it: the attribute that goes to the platform names the file."""
    one = attach(desk.store, urn(3), picture(tmp_path))
    desk.edit(3, image=one.file, circuit="MINE")
    desk.edit(4, image=one.file)
    planned = desk.dry_run()
    assert "photos/" not in repr(planned)
    result = desk.push()
    assert "photos/" not in repr([request.body for request in result.requests])
    assert (desk.there(3, "circuit"), desk.there(3, "image"), desk.there(4, "image")) == ("MINE", None, None)
    told = {asset.uid: (asset.status, type(asset.error)) for asset in result.assets}
    assert told == {urn(3): ("pushed", PhotoHeldBackError), urn(4): ("failed", PhotoHeldBackError)}
    assert set(desk.unsent()) == {urn(3), urn(4)}  # held back, not forgotten
    assert sent(desk, store_there).told == 1
    assert desk.push().pushed == 1
    assert desk.there(3, "image") == f"{store_there.url}/{one.file}"
    assert set(desk.unsent()) == {urn(4)}  # where nothing is attached


def test_a_new_asset_goes_without_its_photo_and_gets_it_later(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    desk.sql("INSERT INTO street_light(uid, municipality, circuit) VALUES ('urn:new', '06095', 'NEW')")
    one = attach(desk.store, "urn:new", picture(tmp_path))
    desk.sql("UPDATE street_light SET image=? WHERE uid='urn:new'", one.file)
    result = desk.push()
    assert [(a.status, type(a.error)) for a in result.assets] == [("pushed", PhotoHeldBackError)]
    assert sent(desk, store_there).told == 1
    result = desk.push()
    assert [(a.status, a.error) for a in result.assets] == [("pushed", None)]
    assert desk.unsent() == {}


@pytest.mark.parametrize(
    ("value", "is_of_this_computer"),
    [
        (f"photos/{'a' * 32}.jpg", True), ("DCIM/lamp_2025.jpg", True), ("./DCIM/lamp.png", True),
        ("C:\\Users\\ana\\lamp.JPG", True), ("C:/fotos/lamp.jpeg", True), ("\\\\nas\\fotos\\1.tif", True),
        ("/home/ana/lamp.jpg", True), ("file:///C:/lamp.pdf", True), ("https://x.example/photos/1.jpg", False),
        ("/images/1.jpg", False), ("photos/1.jpg", False), ("1.jpg", False), (None, False), (7, False),
        ("/home/ana", False), ("a note about C:/fotos/lamp.jpg", False),
    ],
)  # fmt: skip
def test_paths_of_this_computer_are_told_from_those_of_a_platform(value: Any, is_of_this_computer: bool) -> None:
    assert stays_here(value) is is_of_this_computer


def test_the_photo_that_the_attribute_names_is_the_one_that_is_told(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    attach(desk.store, urn(3), picture(tmp_path))
    second = attach(desk.store, urn(3), picture(tmp_path, "b.png", PNG))
    desk.edit(3, image=second.file)
    assert sent(desk, store_there).told == 1
    assert desk.cell(3, "image") == f"{store_there.url}/{second.file}"


def test_a_password_that_is_refused_is_not_tried_for_each_photo(
    desk: Desk, tmp_path: Path, store_there: WebDavServer
) -> None:
    for number in range(3):
        attach(desk.store, urn(number), picture(tmp_path, f"{number}.jpg", JPEG[:-2] + bytes([number]) + b"\xff\xd9"))
    store_there.password = "ana:secret"
    assert len(sent(desk, store_there).failed) == 1
    assert len(store_there.asked) == 1


def test_a_photo_cannot_be_mapped_to_an_attribute_of_the_platform() -> None:
    said = {"classes": {"street_light": {"attributes": {"photo": {"ngsi": "foto"}}}}}
    with pytest.raises(TerritoryFileError) as refused:
        open_mapper(replace(TERRITORY.connections[0], overrides=said), CATALOG)
    assert refused.value.details["problem"] == "kept_here"


def test_one_that_is_taken_off_the_list_stays_a_file(desk: Desk, tmp_path: Path) -> None:
    one = attach(desk.store, urn(3), picture(tmp_path))
    assert detach(desk.store, urn(3), one.file)
    assert (desk.path.parent / one.file).exists()
    (found,) = check_files(desk.store)
    assert (found.kind, found.examples) == ("file_of_nobody", (Path(one.file).name,))


def test_working_copies_in_one_folder_know_each_others_photos(desk: Desk, tmp_path: Path) -> None:
    other = scene(tmp_path / "other.gpkg")
    attach(other.store, urn(3), picture(tmp_path))
    other.store.close()
    assert check_files(desk.store) == []


def test_without_a_store_photos_stay_here(desk: Desk, tmp_path: Path) -> None:
    attach(desk.store, urn(3), picture(tmp_path))
    assert send_photos(desk.store, TERRITORY, {}) == SentPhotos()
    assert attachments(desk.store)[0].state == "queued"


@pytest.mark.parametrize(
    "said",
    ["https://x", {"base_url": "ftp://x/"}, {"base_url": "https://u:p@x/"}, {"base_url": "https://x/", "a": "b"}],
)
def test_a_wrong_place_is_refused(said: Any) -> None:
    connection = replace(TERRITORY.connections[0], options={"attachments": said})
    with pytest.raises(TerritoryFileError):
        file_place_of(connection)


@pytest.mark.parametrize("kills", [6, pytest.param(300, marks=pytest.mark.long)])
def test_killed_at_any_moment_what_is_listed_is_there_whole(
    desk: Desk, tmp_path: Path, store_there: WebDavServer, kills: int
) -> None:
    chance = random.Random(kills)
    store_there.folders.add("/photos/")
    for number in range(10):
        picture(tmp_path, f"{number}.jpg", JPEG[:-2] + bytes([number]) * 200_000 + b"\xff\xd9")
    desk.store.close()
    for _ in range(kills):
        line = [sys.executable, str(CHILD), str(desk.path), str(tmp_path / "camera"), store_there.url]
        with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline().strip() == "ready"
            time.sleep(chance.uniform(0, 0.25))
            os.kill(child.pid, signal.SIGKILL)
        desk.again()
        for one in attachments(desk.store):
            assert hash_of(desk.path.parent / one.file) == one.sha256
            if one.state == "verified":
                assert store_there.files[f"/{one.file}"] == (desk.path.parent / one.file).read_bytes()
        told = [value for (value,) in desk.sql("SELECT image FROM street_light WHERE image IS NOT NULL")]
        assert all(url.removeprefix(store_there.url) in store_there.files for url in told)
        desk.store.close()
    desk.again()
    for number in range(10):
        attach(desk.store, urn(number), tmp_path / "camera" / f"{number}.jpg")
    sent(desk, store_there)
    assert len(store_there.files) == 10
    assert {a.state for a in attachments(desk.store)} == {"verified"}
    assert desk.push().pushed == 10
    assert not [f for f in check_files(desk.store) if f.kind != "file_of_nobody"]
