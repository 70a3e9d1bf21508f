from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from smart_territory.errors import DamagedError, LockedError, NewerFormatError, NotAWorkingCopyError
from smart_territory.tests.workspace.pull_scene import CATALOG
from smart_territory.workspace import database as database_room
from smart_territory.workspace.backup import MIGRATION, backups
from smart_territory.workspace.geopackage import GeoPackageStore, format_of
from smart_territory.workspace.migrations import migrate


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "copy.gpkg"
    GeoPackageStore.create(path, CATALOG, "T").close()
    set_format(path, 0)
    return path


def set_format(path: Path, version: int) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE st_meta SET value=? WHERE key='format'", (str(version),))
    database.close()


def note(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO st_meta VALUES ('migrated', 'yes')")


def test_it_is_migrated_and_its_former_self_kept(old: Path) -> None:
    former = migrate(old, 0, 1, {0: note})
    assert former is not None
    assert (format_of(old), format_of(former.file), former.reason) == (1, 0, MIGRATION)
    with GeoPackageStore.open_existing(old, CATALOG) as store:
        assert store.meta("migrated") == "yes"
    assert {path.name for path in old.parent.iterdir()} == {"copy.gpkg", "copy_backups"}
    assert backups(old) == [former]


def test_who_has_it_open_goes_on_in_the_same_file_and_nothing_of_theirs_is_lost(old: Path) -> None:
    other = sqlite3.connect(old)
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("INSERT INTO st_meta VALUES ('late', 'yes')")
    other.commit()
    former = migrate(old, 0, 1, {0: note})
    other.execute("INSERT INTO st_meta VALUES ('later', 'yes')")
    other.commit()
    assert other.execute("SELECT value FROM st_meta WHERE key='migrated'").fetchone() == ("yes",)
    other.close()
    assert former is not None
    for path, keys in ((old, 3), (former.file, 1)):
        with sqlite3.connect(path) as found:
            asked = "SELECT count(*) FROM st_meta WHERE key IN ('late', 'later', 'migrated')"
            assert found.execute(asked).fetchone() == (keys,)
        found.close()


def test_who_writes_without_end_is_waited_for_and_told(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_room, "BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(old)
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedError):
        migrate(old, 0, 1, {0: note})
    other.close()
    assert format_of(old) == 0


def test_of_two_who_open_it_at_once_one_migrates(old: Path) -> None:
    migrate(old, 0, 1, {0: note})
    assert migrate(old, 0, 1, {0: note}) is not None
    assert format_of(old) == 1


def test_a_step_that_fails_leaves_the_old_file(old: Path) -> None:
    def broken(database: sqlite3.Connection) -> None:
        database.execute("DROP TABLE st_base")
        raise DamagedError(problem="half way")

    with pytest.raises(DamagedError):
        migrate(old, 0, 1, {0: broken})
    assert format_of(old) == 0
    with sqlite3.connect(old) as database:
        database.execute("SELECT count(*) FROM st_base")
    database.close()
    migrate(old, 0, 1, {0: note})
    assert format_of(old) == 1


def test_formats_that_nobody_knows_are_refused(old: Path) -> None:
    with pytest.raises(NotAWorkingCopyError):
        GeoPackageStore.open_existing(old, CATALOG)
    assert format_of(old) == 0
    set_format(old, 7)
    with pytest.raises(NewerFormatError) as refused:
        GeoPackageStore.open_existing(old, CATALOG)
    assert (refused.value.details["found"], refused.value.details["known"]) == (7, 1)
