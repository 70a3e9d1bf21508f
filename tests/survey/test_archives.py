"""Zips that come from anywhere: what would write outside, fill the disk or pretend is refused before it does."""

from __future__ import annotations

import stat
import struct
import zipfile
from pathlib import Path

import pytest
from smart_territory.errors import HalfCopiedError, UnsafeArchiveError
from smart_territory.tests.survey.survey_scene import Desk, Tablet, office, survey, urn
from smart_territory.workspace.survey.archive import Limits
from smart_territory.workspace.survey.prepare import PreparedSurvey
from smart_territory.workspace.survey.returned import read_survey

JPEG = b"\xff\xd8\xff\xe0" + b"x" * 300 + b"\xff\xd9"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return office(tmp_path / "office.gpkg")


@pytest.fixture
def made(desk: Desk, tmp_path: Path) -> PreparedSurvey:
    made = survey(desk, tmp_path / "out", "x")
    Tablet(made.geopackage).edit(1, circuit="new", image="photos/a.jpg")
    (made.folder / "photos" / "a.jpg").write_bytes(JPEG)
    return made


def zipped(made: PreparedSurvey, path: Path, below: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(made.folder.rglob("*")):
            archive.write(file, below + str(file.relative_to(made.folder)))
    return path


def refusal(desk: Desk, path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnsafeArchiveError) as raised:
        read_survey(path, desk.store, limits=limits).close()
    return str(raised.value.details["problem"])


@pytest.mark.parametrize("below", ["", "x/", "a/b/"])
def test_a_zip_is_read_like_its_folder(desk: Desk, made: PreparedSurvey, tmp_path: Path, below: str) -> None:
    with read_survey(zipped(made, tmp_path / "x.zip", below), desk.store) as back:
        (one,) = back.assets
        assert (one.uid, one.mine["circuit"], len(one.photos)) == (urn(1), "new", 1)
        assert back.findings == ()


@pytest.mark.parametrize(
    ("member", "problem"),
    [
        ("../evil.json", "outside"),
        ("x/../../evil.json", "outside"),
        ("/etc/evil.json", "outside"),
        ("C:/evil.json", "outside"),
        ("..\\evil.json", "outside"),
        ("\\\\server\\share\\evil.json", "outside"),
        ("ab:c.json", "name"),
        ("x//evil.json", "name"),
        ("d/" * 30 + "evil.json", "name"),
        ("SURVEY.json", "twice"),
    ],
)
def test_a_member_with_a_strange_name_is_refused(
    desk: Desk, made: PreparedSurvey, tmp_path: Path, member: str, problem: str
) -> None:
    (tmp_path / "deep").mkdir()
    path = zipped(made, tmp_path / "deep" / "x.zip")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(member, "{}")
    assert refusal(desk, path) == problem
    assert not list(tmp_path.rglob("evil*"))


def test_a_link_in_a_zip_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    path = zipped(made, tmp_path / "x.zip")
    link = zipfile.ZipInfo("photos/b.jpg")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refusal(desk, path) == "link"


def test_links_in_a_folder_are_not_followed(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(JPEG)
    (made.folder / "photos" / "b.jpg").symlink_to(secret)
    (made.folder / "around").symlink_to(tmp_path)
    Tablet(made.geopackage).edit(2, image="photos/b.jpg")
    with read_survey(made.folder, desk.store) as back:
        assert {f.key for f in back.findings} == {"photo_missing"}
        assert sum(len(one.photos) for one in back.assets) == 1


def test_bombs_are_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    path = zipped(made, tmp_path / "x.zip")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("photos/zeros.jpg", bytes(20 << 20))
    assert refusal(desk, path) == "bomb"
    many = zipped(made, tmp_path / "many.zip")
    assert refusal(desk, many, Limits(members=2)) == "too_many"
    assert refusal(desk, many, Limits(total_bytes=1000)) == "too_large"


def test_a_member_that_lies_about_its_size_does_not_grow_beyond_it(
    desk: Desk, made: PreparedSurvey, tmp_path: Path
) -> None:
    path = zipped(made, tmp_path / "x.zip")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("photos/zeros.jpg", bytes(20 << 20))
        (member,) = (m for m in archive.infolist() if m.filename.endswith("zeros.jpg"))
    data = path.read_bytes()
    real = struct.pack("<II", member.compress_size, member.file_size)
    assert real in data
    path.write_bytes(data.replace(real, struct.pack("<II", member.compress_size, 1000)))
    assert refusal(desk, path) == "damaged"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.99])
def test_a_cut_zip_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path, share: float) -> None:
    path = zipped(made, tmp_path / "x.zip")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(desk, path) == "damaged"


def test_a_zip_with_a_flipped_byte_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    path = zipped(made, tmp_path / "x.zip")
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(bytes(data))
    with pytest.raises((UnsafeArchiveError, HalfCopiedError)):
        read_survey(path, desk.store).close()


def test_an_encrypted_zip_is_refused(desk: Desk, made: PreparedSurvey, tmp_path: Path) -> None:
    path = zipped(made, tmp_path / "x.zip")
    data = bytearray(path.read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        data[at + place] |= 1
    path.write_bytes(bytes(data))
    assert refusal(desk, path) == "encrypted"
