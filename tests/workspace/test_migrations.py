from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from smart_territory.errors import DamagedError, LockedError, NewerFormatError, NotAWorkingCopyError
from smart_territory.tests.workspace.pull_scene import CATALOG
from smart_territory.workspace import database as database_room
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
    assert (format_of(old), format_of(former)) == (1, 0)
    with GeoPackageStore.open_existing(old, CATALOG) as store:
        assert store.meta("migrated") == "yes"
    assert {path.name for path in old.parent.iterdir()} == {"copy.gpkg", "copy.gpkg.format0.bak"}


def test_what_is_in_the_log_is_not_lost(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_room, "BUSY_TIMEOUT_MS", 50)
    database = sqlite3.connect(old)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("INSERT INTO st_meta VALUES ('late', 'yes')")
    database.commit()
    with pytest.raises(LockedError):  # its owner is still there
        migrate(old, 0, 1, {0: note})
    database.close()
    former = migrate(old, 0, 1, {0: note})
    for path in (old, former):
        with sqlite3.connect(path) as found:
            assert found.execute("SELECT value FROM st_meta WHERE key='late'").fetchone() == ("yes",)
        found.close()


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
