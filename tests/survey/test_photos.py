"""Photos: looked at before they are believed, checked after their transfer, never twice, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, survey, urn
from smart_territory.workspace.attachments import attachments, collect
from smart_territory.workspace.picture_files import hash_of, kind_of
from smart_territory.workspace.survey.accept import accept
from smart_territory.workspace.survey.photos import look_at
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.returned import read_survey
from smart_territory.workspace.survey.review import review

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 300 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + b"y" * 100 + b"IEND\xaeB`\x82"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> PreparedSurvey:
    return survey(desk, tmp_path / "out", "x")


def put(made: PreparedSurvey, name: str, data: bytes) -> None:
    path = made.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.jpg", b"<html><script>", "not_a_picture"),
        ("a.jpg", b"MZ\x90\x00" + bytes(100), "not_a_picture"),
        ("a.png", b"", "empty"),
        ("a.jpg", JPEG[:-2], "cut_short"),
        ("a.png", PNG[:50], "cut_short"),
        ("a.pdf", b"%PDF-1.4 and no end", "cut_short"),
    ],
)
def test_what_is_no_whole_picture_is_refused(tmp_path: Path, name: str, data: bytes, problem: str) -> None:
    (tmp_path / name).write_bytes(data)
    photos, (found,) = look_at({name: tmp_path / name})
    assert (photos, found.key, found.details["problem"]) == ({}, "photo_refused", problem)


def test_the_first_bytes_tell_the_kind() -> None:
    assert kind_of(JPEG) == ".jpg"
    assert kind_of(b"\x00\x00\x00\x18ftypheic\x00") == ".heic"
    assert kind_of(b"RIFF\x00\x00\x00\x00WEBPVP8 ") == ".webp"
    assert kind_of(b"RIFF\x00\x00\x00\x00WAVEfmt ") is None


def test_a_path_that_names_no_photo_of_the_survey_is_not_followed(
    desk: Desk, made: PreparedSurvey, tmp_path: Path
) -> None:
    """Else a stranger's survey could have the office's own files taken for photos, and sent."""
    secret = tmp_path / "salaries.pdf"
    secret.write_bytes(b"%PDF-1.4 %%EOF")
    put(made, "DCIM/lamp.jpg", JPEG)
    tablet = Tablet(made.geopackage)
    tablet.edit(1, photo=str(secret), circuit="SURVEYED")
    tablet.edit(2, photo="../salaries.pdf")
    tablet.edit(3, photo="DCIM/lamp.jpg")
    with read_survey(made.folder, desk.store) as back:
        assert sorted(f.details["file"] for f in back.findings) == ["../salaries.pdf", str(secret)]
        accept(desk.store, back)
    collect(desk.store)
    ((uid, file),) = [(one.uid, one.file) for one in attachments(desk.store)]
    assert (uid, file) == (urn(3), f"photos/{hash_of(made.folder / 'DCIM/lamp.jpg')[:32]}.jpg")
    assert [desk.cell(n, "photo") for n in (1, 2, 3)] == [None, None, file]
    assert desk.cell(1, "circuit") == "SURVEYED"


def test_photos_are_stored_under_their_hash_beside_the_working_copy(desk: Desk, made: PreparedSurvey) -> None:
    put(made, "photos/lamp.jpg", JPEG)
    put(made, "DCIM/other.png", PNG)
    tablet = Tablet(made.geopackage)
    tablet.edit(1, image="photos/lamp.jpg")
    tablet.sql("INSERT INTO photo(uid, file) VALUES (?, 'DCIM/other.png')", urn(2))
    with read_survey(made.folder, desk.store) as back:
        assert back.findings == ()
        changes = {change.uid: change for change in review(back, desk.store)}
        assert [field.attribute for field in changes[urn(1)].fields] == ["image"]
        assert changes[urn(2)].fields == ()
        assert changes[urn(2)].photos[0].file == "DCIM/other.png"
        assert accept(desk.store, back).photos == 2
        assert review(back, desk.store) == [] or {c.state for c in review(back, desk.store)} == {"here"}
        assert accept(desk.store, back).photos == 0
    stored = desk.cell(1, "image")
    assert (desk.path.parent / stored).read_bytes() == JPEG
    rows = desk.sql("SELECT uid, file, sha256 FROM st_attachment ORDER BY uid")
    assert [(uid, hash_of(desk.path.parent / file) == digest) for uid, file, digest in rows] == [
        (urn(1), True),
        (urn(2), True),
    ]
    assert (made.folder / "photos" / "lamp.jpg").read_bytes() == JPEG  # nothing is deleted there


def test_a_photo_that_is_named_and_missing_or_there_and_unnamed_is_told(desk: Desk, made: PreparedSurvey) -> None:
    put(made, "photos/unnamed.jpg", JPEG)
    Tablet(made.geopackage).edit(1, image="photos/never.jpg")
    Tablet(made.geopackage).edit(2, image="../../../etc/passwd.jpg")
    with read_survey(made.folder, desk.store) as back:
        told = sorted((f.key, f.details["file"]) for f in back.findings)
    assert told == [
        ("photo_missing", "../../../etc/passwd.jpg"),
        ("photo_missing", "photos/never.jpg"),
        ("photo_unreferenced", "photos/unnamed.jpg"),
    ]


def test_a_refused_photo_does_not_hold_up_its_asset(desk: Desk, made: PreparedSurvey) -> None:
    put(made, "photos/bad.jpg", b"<svg onload='x'>")
    Tablet(made.geopackage).edit(1, image="photos/bad.jpg", circuit="new")
    with read_survey(made.folder, desk.store) as back:
        assert [f.key for f in back.findings] == ["photo_refused"]  # it is there: nobody is told that it is missing
        accept(desk.store, back)
    assert desk.cell(1, "circuit") == "new"
    assert desk.sql("SELECT count(*) FROM st_attachment") == [(0,)]


def test_a_photo_that_changes_on_the_way_is_not_taken_for_the_one_that_was_seen(
    desk: Desk, made: PreparedSurvey
) -> None:
    put(made, "photos/lamp.jpg", JPEG)
    Tablet(made.geopackage).edit(1, image="photos/lamp.jpg")
    with read_survey(made.folder, desk.store) as back:
        put(made, "photos/lamp.jpg", JPEG.replace(b"x", b"z"))
        result = accept(desk.store, back)
    assert (result.photos, result.lost_photos) == (0, ("photos/lamp.jpg",))
    assert not list((desk.path.parent / "photos").glob("*.jpg"))
    put(made, "photos/lamp.jpg", JPEG)  # the tablet's is whole after all: it is taken the next time
    with read_survey(made.folder, desk.store) as back:
        assert accept(desk.store, back).photos == 1


def test_the_same_photo_of_two_assets_is_stored_once(desk: Desk, made: PreparedSurvey) -> None:
    put(made, "photos/one.jpg", JPEG)
    put(made, "photos/two.jpg", JPEG)
    Tablet(made.geopackage).edit(1, image="photos/one.jpg")
    Tablet(made.geopackage).edit(2, image="photos/two.jpg")
    with read_survey(made.folder, desk.store) as back:
        assert accept(desk.store, back).photos == 2
    assert len(list((desk.path.parent / "photos").iterdir())) == 1
