"""A disk that is full, or that nobody may write: told, nothing half applied, and it goes on once there is room."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from smart_territory.errors import DiskFullError, ReadOnlyError, WorkingCopyError
from smart_territory.tests.bad_input.town import (
    CATALOG,
    TERRITORY,
    Answers,
    Town,
    check_consistent,
    light,
    page,
    urn,
)
from smart_territory.tests.bad_input.words import check_told, folder_of, words
from smart_territory.workspace.changes import unsent
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.push import push
from smart_territory.workspace.territory_file import territory_as_text, territory_from_text, write_territory

SIZE = 20_000_000
MANY = 6000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    asked = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    if os.name != "posix" or subprocess.run(asked, capture_output=True).returncode:
        pytest.skip("a disk of 20 MB can be mounted by root on Linux only")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@contextmanager
def limited(most: int) -> Iterator[None]:
    """No file may grow beyond `most` bytes, as where a quota ends: nobody need be root for that."""
    resource = pytest.importorskip("resource", reason="sizes of files are limited on Unix only")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def remounted(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Takes all the room but `leave` bytes."""
    ballast = disk / "ballast"
    ballast.unlink(missing_ok=True)
    room = os.statvfs(disk)
    with open(ballast, "wb") as file:
        file.write(bytes(max(0, room.f_bavail * room.f_frsize - leave)))
    return ballast


def lights(said: str, count: int = MANY) -> Answers:
    pages = [
        page(*(light(n, circuit={"type": "Text", "value": said}) for n in range(start, min(count, start + 1000))))
        for start in range(0, count, 1000)
    ]
    return Answers(*pages, total=count)


def check_full(error: WorkingCopyError) -> None:
    assert isinstance(error, DiskFullError), repr(error)
    check_told(error)
    assert "Free some space" in words(error)


@pytest.mark.parametrize("leave", [0, 200_000, 900_000])
def test_making_a_working_copy(disk: Path, leave: int) -> None:
    ballast = fill(disk, leave)
    with pytest.raises(WorkingCopyError) as raised:  # noqa: PT012 (the second, or the third, has no room)
        for number in range(9):
            open_store(disk / f"copy{number}.gpkg", TERRITORY, CATALOG).close()
    check_full(raised.value)
    assert not [name for name in folder_of(disk) if name.startswith(".")]
    ballast.unlink()
    open_store(disk / "copy.gpkg", TERRITORY, CATALOG).close()
    check_consistent(disk / "copy.gpkg")


@pytest.mark.parametrize("leave", [100_000, 1_500_000, 4_000_000])
def test_a_first_pull(disk: Path, leave: int) -> None:
    town = Town(disk)
    ballast = fill(disk, leave)
    with pytest.raises(WorkingCopyError) as raised:
        town.pull(lights("first"))
    check_full(raised.value)
    town.store.close()
    ballast.unlink()
    check_consistent(town.path)
    town.store = open_store(town.path, TERRITORY, CATALOG)
    assert len(town.uids()) % 1000 == 0  # pages are whole or not there
    assert town.unsent() == []
    assert town.pull(lights("first")).failed == 0
    assert len(town.uids()) == MANY
    town.store.close()
    check_consistent(town.path)


@pytest.mark.parametrize("leave", [30_000, 1_000_000])
def test_a_pull_of_changes_over_unsent_edits(disk: Path, leave: int) -> None:
    town = Town(disk)
    town.pull(lights("first", 3000))
    town.sql("UPDATE street_light SET lantern_height_m=99 WHERE uid IN (?,?)", urn(1), urn(2500))
    town.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    ballast = fill(disk, leave)
    with pytest.raises(WorkingCopyError) as raised:
        town.pull(lights("second", 3000), full=True)
    check_full(raised.value)
    assert {change.uid for change in town.unsent()} == {urn(1), urn(2500)}
    counts = town.sql("SELECT circuit, count(*) FROM street_light GROUP BY circuit")
    assert all(count % 1000 == 0 for _, count in counts)
    ballast.unlink()
    assert town.pull(lights("second", 3000), full=True).failed == 0
    assert town.sql("SELECT circuit, count(*) FROM street_light GROUP BY circuit") == [("second", 3000)]
    assert {change.uid for change in town.unsent()} == {urn(1), urn(2500)}
    town.store.close()
    check_consistent(town.path)


def test_a_push(disk: Path) -> None:
    town = Town(disk)
    answers = lights("first", 2000)
    town.pull(answers)
    for body in answers.assets:
        for remote in answers.mapper.parse(_raw(body)):
            answers.there[remote.key] = remote
    town.sql("UPDATE street_light SET lantern_height_m=99, description=?", "x" * 300)
    town.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    ballast = fill(disk, 4096 * 8)
    with pytest.raises(WorkingCopyError) as raised:
        push(town.store, TERRITORY, {"platform": answers})
    check_full(raised.value)
    assert len(unsent(town.store, town.mappers)) == 2000
    ballast.unlink()
    push(town.store, TERRITORY, {"platform": answers})
    assert {write.key.id for write in answers.written} == {urn(n) for n in range(2000)}
    town.store.close()
    check_consistent(town.path)


def _raw(body: bytes):  # type: ignore[no-untyped-def]
    from smart_territory.providers.model import PageQuery, RawPage

    return RawPage(PageQuery(("/olivenza",), ("Streetlight",)), 0, None, body)


@pytest.mark.parametrize("leave", [0, 60_000, 900_000])
def test_a_quota_that_ends_in_the_middle_of_a_pull(tmp_path: Path, leave: int) -> None:
    town = Town(tmp_path)
    town.pull(lights("first", 1000))
    town.sql("UPDATE street_light SET lantern_height_m=99 WHERE uid IN (?,?)", urn(1), urn(900))
    town.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    with limited(town.path.stat().st_size + leave), pytest.raises(WorkingCopyError) as raised:
        town.pull(lights("second"), full=True)
    check_told(raised.value)
    assert "room" in words(raised.value)
    assert {change.uid for change in town.unsent()} == {urn(1), urn(900)}
    counts = town.sql("SELECT circuit, count(*) FROM street_light GROUP BY circuit")
    assert all(count % 1000 == 0 for _, count in counts)
    town.again()
    assert town.pull(lights("second"), full=True).failed == 0
    assert town.sql("SELECT circuit, count(*) FROM street_light GROUP BY circuit") == [("second", MANY)]
    assert {change.uid for change in town.unsent()} == {urn(1), urn(900)}
    town.store.close()
    check_consistent(town.path)


@pytest.mark.parametrize("most", [0, 4096, 50_000])
def test_a_quota_that_ends_while_a_working_copy_is_made(tmp_path: Path, most: int) -> None:
    with limited(most), pytest.raises(WorkingCopyError) as raised:
        open_store(tmp_path / "copy.gpkg", TERRITORY, CATALOG)
    check_told(raised.value)
    assert folder_of(tmp_path) == []
    open_store(tmp_path / "copy.gpkg", TERRITORY, CATALOG).close()
    check_consistent(tmp_path / "copy.gpkg")


def test_a_quota_that_ends_while_a_territory_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "t.territory.yaml"
    write_territory(TERRITORY, file)
    with limited(100), pytest.raises(OSError, match="File too large"):
        write_territory(TERRITORY, file)
    assert file.read_text(encoding="utf-8") == territory_as_text(TERRITORY)
    assert folder_of(tmp_path) == [file.name]


def test_opening_after_the_catalog_gained_much(disk: Path) -> None:
    from dataclasses import replace

    less = replace(CATALOG, classes={"street_light": CATALOG.classes["street_light"]})
    path = disk / "copy.gpkg"
    open_store(path, TERRITORY, less).close()
    ballast = fill(disk, 40_000)
    with pytest.raises(WorkingCopyError) as raised:
        open_store(path, TERRITORY, CATALOG)
    check_full(raised.value)
    ballast.unlink()
    open_store(path, TERRITORY, CATALOG).close()
    check_consistent(path)


def test_a_territory_file_is_whole_or_the_old_one(disk: Path) -> None:
    file = disk / "t.territory.yaml"
    write_territory(TERRITORY, file)
    fill(disk, 0)
    long = territory_from_text(territory_as_text(TERRITORY).replace("name: Olivenza", f"name: {'x' * 20_000}", 1))
    with pytest.raises(OSError, match="No space left"):
        write_territory(long, file)
    assert file.read_text(encoding="utf-8") == territory_as_text(TERRITORY)
    assert folder_of(disk) == ["ballast", file.name]


def test_a_disk_that_nobody_may_write(disk: Path) -> None:
    town = Town(disk)
    town.pull(lights("first", 1000))
    town.store.close()
    remounted(disk, "ro")
    with GeoPackageStore.open_existing(town.path, CATALOG, read_only=True) as store:
        assert len(store.rows(CATALOG.classes["street_light"])) == 1000
        assert unsent(store, town.mappers) == []
    with pytest.raises(ReadOnlyError) as raised:
        open_store(disk / "new.gpkg", TERRITORY, CATALOG)
    check_told(raised.value)
    with pytest.raises(ReadOnlyError) as raised:
        pull_into(town)
    check_told(raised.value)
    remounted(disk, "rw")
    town.store = open_store(town.path, TERRITORY, CATALOG)
    assert town.pull(lights("second", 1000)).pulled == 1000
    town.store.close()
    check_consistent(town.path)


def pull_into(town: Town) -> None:
    with open_store(town.path, TERRITORY, CATALOG) as town.store:
        town.pull(lights("second", 1000))
