"""The working copy as a file: opening, creating, refusing, and what other programs make of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from smart_territory.errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NotAWorkingCopyError,
    ReadOnlyError,
    WorkingCopyError,
)
from smart_territory.providers.model import EntityKey
from smart_territory.tests.workspace.pull_scene import BOUNDARIES, CATALOG, LIGHT, check_whole, light, urn
from smart_territory.workspace import database
from smart_territory.workspace.geopackage import GeoPackageStore, format_of
from smart_territory.workspace.open import open_store
from smart_territory.workspace.shares import kind_of_mount
from smart_territory.workspace.store import Base, Row
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.towns import boundaries, put_boundaries

TERRITORY = Territory("Two", (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde")))


def row(number: int, **values: Any) -> Row:
    place = {"type": "Point", "coordinates": [-7.1 + number / 1e4, 38.6]}
    return Row(urn(number), "06095", {"circuit": f"C{number}", "geometry": place, **values})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "copy.gpkg"


@pytest.fixture
def store(path: Path) -> Iterator[GeoPackageStore]:
    store = open_store(path, TERRITORY, CATALOG)
    with store.applying():
        store.put_rows(LIGHT, [row(i) for i in range(5)])
    yield store
    store.close()


def test_a_new_working_copy_has_a_table_for_each_class_and_the_towns(store: GeoPackageStore) -> None:
    tables = {name for (name,) in store.database.execute("SELECT table_name FROM gpkg_contents")}
    assert set(CATALOG.classes) | {"sensor", "town"} == tables
    assert [(t.code, t.name, t.geometry) for t in store.towns()] == [
        ("06095", "Olivenza", None),
        ("06158", "Valverde", None),
    ]
    assert store.database.execute("PRAGMA application_id").fetchone() == (0x47504B47,)


def test_rows_come_back_as_they_were(store: GeoPackageStore) -> None:
    values = {
        "circuit": "Ñ 'x'; DROP TABLE--", "lantern_height_m": 8.0, "lamp_count": 3, "status": "no such code",
        "address": {"streetAddress": "C/ de l'Hospital"}, "retired_on": "2020-02-29",
    }  # fmt: skip
    with store.applying():
        store.put_rows(LIGHT, [row(9, **values)])
    found = store.rows(LIGHT, [urn(9)])[urn(9)].values
    assert {key: found[key] for key in values} == values


def test_putting_the_same_twice_changes_one_row(store: GeoPackageStore) -> None:
    with store.applying():
        store.put_rows(LIGHT, [row(1, circuit="A"), row(1, circuit="B"), row(77)])
    assert len(store.rows(LIGHT)) == 6
    assert store.rows(LIGHT, [urn(1)])[urn(1)].values["circuit"] == "B"
    check_whole(store.path)


def test_many_at_once_of_several_classes_are_all_in_the_spatial_index(store: GeoPackageStore) -> None:
    site = CATALOG.classes["waste_site"]
    with store.applying():
        store.put_rows(LIGHT, [row(i) for i in range(100, 300)] + [Row("none", None, {})])
        store.put_rows(site, [Row(f"site{i}", None, {"geometry": row(i).values["geometry"]}) for i in range(200)])
        store.put_rows(LIGHT, [row(i) for i in range(250, 400)])
    assert store.database.execute("SELECT count(*) FROM rtree_waste_site_geom").fetchone() == (200,)
    assert len(store.rows(LIGHT)) == 306
    check_whole(store.path)
    store.database.execute("UPDATE street_light SET geom=NULL WHERE uid=?", (urn(100),))
    store.database.execute("INSERT INTO street_light(geom) SELECT geom FROM street_light WHERE uid=?", (urn(101),))
    check_whole(store.path)


def test_some_values_are_written_and_all_else_stays(store: GeoPackageStore) -> None:
    place = {"type": "Point", "coordinates": [-7.5, 38.9]}
    store.database.execute("UPDATE street_light SET lantern_height_m='as typed', description=x'00ff' WHERE fid<3")
    with store.applying():
        store.put_values(LIGHT, {urn(0): {"circuit": "A"}, urn(1): {"geometry": place, "circuit": "B"}})
        store.put_values(LIGHT, {"none": {"circuit": "C"}})
    found = store.database.execute("SELECT circuit, lantern_height_m, description FROM street_light LIMIT 3").fetchall()
    assert found == [("A", "as typed", b"\x00\xff"), ("B", "as typed", b"\x00\xff"), ("C2", None, None)]
    assert store.rows(LIGHT, [urn(1)])[urn(1)].values["geometry"] == place
    assert store.database.execute("SELECT count(*) FROM rtree_street_light_geom WHERE minx<-7.4").fetchone() == (1,)
    check_whole(store.path)


def test_a_base_follows_its_entity_to_another_path(store: GeoPackageStore) -> None:
    keys = [EntityKey("platform", scope, "Streetlight", urn(0)) for scope in ("/a", "/a", "/b")]
    for number, key in enumerate(keys):
        with store.applying():
            store.put_bases([Base(urn(0), LIGHT.key, key, {"n": number}), Base(urn(1), LIGHT.key, keys[0], {})])
        assert store.bases([urn(0)])[urn(0)] == Base(urn(0), LIGHT.key, key, {"n": number})
    assert store.database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert {base.uid for base in store.bases_of("platform", [urn(0)]).values()} == {urn(0), urn(1)}


def test_what_the_store_writes_leaves_no_trace_and_fails_whole(store: GeoPackageStore) -> None:
    with pytest.raises(RuntimeError), store.applying():  # noqa: PT012
        store.put_rows(LIGHT, [row(50)])
        raise RuntimeError
    assert store.rows(LIGHT, [urn(50)]) == {}
    assert store.changes() == []
    assert store.meta("applying") == "0"
    with store.applying(), store.applying():
        store.put_rows(LIGHT, [row(50)])
    assert store.changes() == []


def test_boundaries_stay_when_the_territory_changes(store: GeoPackageStore, path: Path) -> None:
    assert put_boundaries(store, {**BOUNDARIES, "99999": BOUNDARIES["06095"]}) == 2
    store.close()
    renamed = Territory("T", (Municipality("06095", "Olivença"),))
    with open_store(path, renamed, CATALOG) as again:
        assert boundaries(again) == {"06095": BOUNDARIES["06095"]}
        assert [t.name for t in again.towns()] == ["Olivença"]


def test_two_programs_that_make_it_at_once_have_the_same(path: Path) -> None:
    GeoPackageStore.create(path, CATALOG, "first").close()
    with GeoPackageStore.create(path, CATALOG, "second") as store:
        assert store.meta("territory") == "first"
    assert [p.name for p in path.parent.iterdir() if p.name.endswith(".new")] == []


@pytest.mark.parametrize("content", [b"", b"no database at all " * 100, b"SQLite format 3\x00" + b"\x00" * 50])
def test_other_files_are_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotAWorkingCopyError) as refused:
        open_store(path, TERRITORY, CATALOG)
    assert refused.value.details["path"] == str(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_another_geopackage_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE gpkg_contents (table_name TEXT)")
    other.close()
    with pytest.raises(NotAWorkingCopyError):
        format_of(path)


def test_a_missing_one_is_made_only_where_wanted(path: Path) -> None:
    with pytest.raises(NotAWorkingCopyError):
        open_store(path, TERRITORY, CATALOG, create=False)
    assert not path.exists()
    with pytest.raises(ReadOnlyError):
        open_store(path.parent / "no folder" / "copy.gpkg", TERRITORY, CATALOG)


def test_a_damaged_file_says_so(store: GeoPackageStore, path: Path) -> None:
    store.close()
    with open(path, "r+b") as file:
        file.seek(4096)
        file.write(os.urandom(200_000))
    with pytest.raises((DamagedError, NotAWorkingCopyError)):
        open_store(path, TERRITORY, CATALOG)


def test_somebody_else_writes(store: GeoPackageStore, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    with GeoPackageStore.open_existing(path, CATALOG) as other, store.applying():
        store.put_rows(LIGHT, [row(60)])
        with pytest.raises(LockedError), other.applying():
            other.put_rows(LIGHT, [row(61)])
        assert len(other.rows(LIGHT)) == 5
    assert len(store.rows(LIGHT)) == 6


def test_a_reader_without_a_log_refuses_the_commit_and_nothing_stays(
    store: GeoPackageStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """QGIS sets the file back from WAL; then whoever reads stops whoever commits."""
    store.close()
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    monkeypatch.setattr(database, "is_on_share", lambda path: True)
    with GeoPackageStore.open_existing(path, CATALOG) as mine:
        assert mine.database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM st_meta").fetchone()
        with pytest.raises(LockedError), mine.applying():
            mine.put_rows(LIGHT, [row(60)])
        assert not mine.database.in_transaction
        reader.close()
        with mine.applying():
            mine.put_rows(LIGHT, [row(61)])
        assert (urn(60) in mine.rows(LIGHT), urn(61) in mine.rows(LIGHT)) == (False, True)


def test_a_full_disk_undoes_the_step(store: GeoPackageStore) -> None:
    pages = store.database.execute("PRAGMA page_count").fetchone()[0]
    store.database.execute(f"PRAGMA max_page_count={pages + 5}")
    key = EntityKey("p", "/", "Streetlight", "x")
    with pytest.raises(DiskFullError), store.applying():
        store.put_bases([Base(f"u{i}", LIGHT.key, key, {"text": "x" * 1000}) for i in range(500)])
    assert store.bases() == {}
    store.database.execute("PRAGMA max_page_count=1000000")
    with store.applying():
        store.put_rows(LIGHT, [row(60)])
    check_whole(store.path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_is_read(store: GeoPackageStore, path: Path) -> None:
    store.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with GeoPackageStore.open_existing(path, CATALOG, read_only=True) as found:
            assert len(found.rows(LIGHT)) == 5
        with pytest.raises(ReadOnlyError), GeoPackageStore.open_existing(path, CATALOG) as found, found.applying():
            found.put_rows(LIGHT, [row(60)])
    finally:
        path.parent.chmod(0o755)
        path.chmod(0o644)


def test_read_only_means_it(store: GeoPackageStore, path: Path) -> None:
    with (
        GeoPackageStore.open_existing(path, CATALOG, read_only=True) as found,
        pytest.raises(ReadOnlyError),
        found.applying(),
    ):
        found.put_rows(LIGHT, [row(60)])


def test_a_share_is_known_by_its_mount() -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\n//nas/obras /mnt/obras\\040varias cifs rw 0 0\nnas:/x /mnt/nfs nfs4 rw 0 0\n"
    assert kind_of_mount(Path("/mnt/obras varias/luces"), mounts) == "cifs"
    assert kind_of_mount(Path("/mnt/nfs"), mounts) == "nfs4"
    assert kind_of_mount(Path("/mnt/nfsx"), mounts) == "ext4"


def test_a_class_that_the_catalog_gained_gets_its_table(path: Path) -> None:
    from dataclasses import replace

    less = replace(CATALOG, classes={"street_light": replace(LIGHT, attributes=LIGHT.attributes[:3])})
    GeoPackageStore.create(path, less).close()
    with open_store(path, TERRITORY, CATALOG) as store:
        with store.applying():
            store.put_rows(LIGHT, [row(1, lantern_height_m=8.5)])
        assert store.rows(LIGHT)[urn(1)].values["lantern_height_m"] == 8.5
        assert "waste_site" in {n for (n,) in store.database.execute("SELECT table_name FROM gpkg_contents")}
        assert store.changes() == []


def test_errors_carry_the_path_and_no_more(path: Path) -> None:
    with pytest.raises(WorkingCopyError) as refused:
        format_of(path)
    assert set(refused.value.details) == {"path", "problem"}
    assert light(1)["id"] == urn(1)
