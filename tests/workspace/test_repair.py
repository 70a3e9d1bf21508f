"""A working copy that something was done to: what is wrong is told, mended where it can be, and no edit is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from smart_territory.catalog.loader import load_catalog
from smart_territory.errors import NewerFormatError, NotAWorkingCopyError, TerritoryError
from smart_territory.tests.workspace.push_scene import CATALOG, TERRITORY, Desk, counts, scene, urn
from smart_territory.workspace.backup import REPAIR, backups
from smart_territory.workspace.checking import check
from smart_territory.workspace.findings import KINDS, Finding
from smart_territory.workspace.geometry import blob_from_geometry
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.repair import Repaired, repair

MANY = 3000


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = scene(tmp_path / "copy.gpkg")
    desk.edit(3, circuit="MINE")
    desk.store.note_extents(["street_light"])
    yield desk
    desk.store.close()


def kinds(findings: list[Finding] | tuple[Finding, ...]) -> set[str]:
    found = {one.kind for one in findings}
    assert found <= set(KINDS)
    return found


def mended(desk: Desk) -> Repaired:
    desk.store.close()
    found = repair(desk.path, TERRITORY, CATALOG)
    desk.store = GeoPackageStore.open_existing(desk.path, CATALOG)
    return found


def test_a_sound_one_has_nothing_and_is_left_as_it_is(desk: Desk) -> None:
    assert check(desk.path, CATALOG) == []
    desk.store.close()
    before = desk.path.read_bytes()
    assert repair(desk.path, TERRITORY, CATALOG).before == ()
    assert desk.path.read_bytes() == before
    assert backups(desk.path) == []


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        ("UPDATE st_meta SET value='1' WHERE key='applying'", "applying_left"),
        ("UPDATE st_meta SET value='survey' WHERE key='action'", "action_left"),
        ("DROP TABLE st_latest", "table_missing"),
        ("DROP TABLE st_attachment", "table_missing"),
        ("DROP INDEX st_history_uid", "index_missing"),
        ("DROP INDEX st_uid_street_light", "index_missing"),
        ("DROP TRIGGER st_street_light_update", "journal_missing"),
        ("DROP TRIGGER rtree_street_light_geom_insert", "spatial_missing"),
        ("DROP TABLE rtree_street_light_geom", "spatial_missing"),
        ("DELETE FROM rtree_street_light_geom WHERE id=4", "spatial_wrong"),
        ("UPDATE rtree_street_light_geom SET minx=50, maxx=51 WHERE id=4", "spatial_wrong"),
        ("DELETE FROM gpkg_contents WHERE table_name='street_light'", "contents_missing"),
        ("INSERT INTO gpkg_contents(table_name, data_type) VALUES ('nowhere', 'features')", "contents_foreign"),
        ("UPDATE gpkg_contents SET min_x=0, max_x=1 WHERE table_name='street_light'", "extent_wrong"),
        ("INSERT INTO st_change(uid, class, kind) VALUES ('urn:x', 'street_light', 'update')", "change_of_nobody"),
        ("INSERT INTO st_outbox VALUES ('urn:x', 'update', 'platform', '/', '{}', '', 1, NULL, NULL)",
         "outbox_of_nobody"),
        ("INSERT INTO st_conflict VALUES ('urn:x', 'status', NULL, '1', '2', '', NULL)", "conflict_of_nobody"),
        (f"INSERT INTO st_conflict VALUES ('{urn(7)}', 'status', NULL, '1', '2', '', NULL)", "conflict_unnoted"),
    ],
)  # fmt: skip
def test_what_was_done_to_it_is_found_and_mended(desk: Desk, damage: str, kind: str) -> None:
    desk.sql(damage)
    desk.store.close()
    assert kind in kinds(check(desk.path, CATALOG))
    found = mended(desk)
    assert kind in kinds(found.mended)
    assert found.left == ()
    assert backups(desk.path)[0].reason == REPAIR
    assert (desk.cell(3, "circuit"), desk.unsent()[urn(3)].fields[0].now) == ("MINE", "MINE")
    assert counts(desk.push())[0] >= 1


def test_edits_made_while_the_journal_was_missing_are_noticed(desk: Desk) -> None:
    desk.sql("DROP TRIGGER st_street_light_update")
    desk.sql("DROP TRIGGER st_street_light_insert")
    desk.edit(5, circuit="UNNOTICED")
    desk.sql("INSERT INTO street_light(municipality, circuit) VALUES ('06095', 'NAMELESS')")
    desk.sql("INSERT INTO street_light(uid, circuit) VALUES (?, 'COPY')", urn(5))
    desk.store.close()
    assert {"journal_missing", "uid_missing", "uid_twice"} <= kinds(check(desk.path, CATALOG))
    assert mended(desk).left == ()
    said = {change.fields[0].now if change.fields else None for change in desk.unsent().values()}
    assert {"MINE", "UNNOTICED"} <= said
    assert len(desk.unsent()) == 4
    assert desk.sql("SELECT count(DISTINCT uid), count(*) FROM street_light") == [(12, 12)]


def test_a_row_that_nobody_deleted_comes_back_and_one_that_was_deleted_does_not(desk: Desk) -> None:
    desk.delete(8)
    with desk.store.applying():
        desk.sql("DELETE FROM street_light WHERE uid=?", urn(6))
    desk.store.close()
    (lost,) = check(desk.path, CATALOG)
    assert (lost.kind, lost.examples) == ("row_missing", (urn(6),))
    assert mended(desk).left == ()
    assert (desk.cell(6, "circuit"), desk.cell(8, "circuit")) == ("C6", None)
    assert {uid: change.kind for uid, change in desk.unsent().items()} == {urn(3): "update", urn(8): "delete"}


def test_what_is_nobodys_business_is_told_and_left(desk: Desk) -> None:
    desk.sql("CREATE TRIGGER mine AFTER UPDATE ON street_light BEGIN SELECT 1; END")
    desk.sql("CREATE TABLE notes (text)")
    with desk.store.applying():
        desk.sql("UPDATE street_light SET geom=x'47500001' WHERE uid=?", urn(5))
    desk.store.close()
    found = mended(desk)
    assert {"triggers_foreign", "geometry_unreadable"} <= kinds(found.left)
    assert desk.sql("SELECT count(*) FROM sqlite_master WHERE name IN ('mine', 'notes')") == [(2,)]


def test_what_a_crash_left_beside_it_goes_when_it_is_old(desk: Desk) -> None:
    import os

    young = desk.path.with_name(f".{desk.path.name}.1.new")
    old = desk.path.with_name(f".{desk.path.name}.2.new")
    for one in (young, old):
        one.write_bytes(b"x")
    os.utime(old, (1, 1))
    (found,) = check(desk.path, CATALOG)
    assert (found.kind, found.examples) == ("leftovers", (old.name,))
    mended(desk)
    assert (young.exists(), old.exists()) == (True, False)


def test_one_of_a_newer_version_and_what_is_none_are_refused(desk: Desk, tmp_path: Path) -> None:
    desk.sql("UPDATE st_meta SET value='7' WHERE key='format'")
    with pytest.raises(NewerFormatError):
        repair(desk.path, TERRITORY, CATALOG)
    for content in (b"", b"not a database at all" * 100):
        other = tmp_path / "other.gpkg"
        other.write_bytes(content)
        with pytest.raises(NotAWorkingCopyError):
            check(other, CATALOG)


def large(path: Path) -> set[str]:
    """Everything in it is unsent; returns what its rows say."""
    with GeoPackageStore.create(path, CATALOG) as store:
        place = blob_from_geometry({"type": "Point", "coordinates": [-7.1, 38.6]})
        rows = [(urn(n), f"C{n}", "x" * 200, place) for n in range(MANY)]
        insert = "INSERT INTO street_light(uid, circuit, remarks, geom) VALUES (?,?,?,?)"
        store.database.execute("BEGIN")
        store.database.executemany(insert, rows)
        store.database.execute("COMMIT")
        store.database.execute("CREATE TABLE somebodys (a TEXT, b BLOB)")
        store.database.execute("INSERT INTO somebodys VALUES ('kept', x'00')")
    return {row[1] for row in rows}


def pages_of(path: Path, table: str) -> list[int]:
    """Leaves of a table's tree, by reading it as SQLite keeps it."""
    with sqlite3.connect(path) as database:
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name=?", (table,)).fetchone()[0]
        size = database.execute("PRAGMA page_size").fetchone()[0]
    database.close()
    content, found, pending = path.read_bytes(), [], [root]
    while pending:
        page = pending.pop()
        at = (page - 1) * size
        if content[at] == 13:
            found.append(page)
        elif content[at] == 5:
            cells = int.from_bytes(content[at + 3 : at + 5], "big")
            places = (int.from_bytes(content[at + 12 + 2 * n : at + 14 + 2 * n], "big") for n in range(cells))
            pending += [int.from_bytes(content[at + place : at + place + 4], "big") for place in places]
            pending.append(int.from_bytes(content[at + 8 : at + 12], "big"))
    return sorted(found)


def wipe(path: Path, page: int) -> None:
    with sqlite3.connect(path) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
    database.close()
    with open(path, "rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def some_rows(path: Path) -> set[str]:
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = {row[0] for row in database.execute("SELECT circuit FROM street_light")}
        assert database.execute("SELECT * FROM somebodys").fetchall() == [("kept", b"\0")]
        assert database.execute("SELECT rtreecheck('rtree_street_light_geom')").fetchone() == ("ok",)
    database.close()
    return found


@pytest.mark.parametrize("which", [0, 7, -1], ids=["first", "inside", "last"])
def test_of_a_damaged_file_all_that_can_be_read_is_brought_over(tmp_path: Path, which: int) -> None:
    path = tmp_path / "copy.gpkg"
    expected = large(path)
    leaves = pages_of(path, "street_light")
    assert len(leaves) > 50
    wipe(path, leaves[which])
    node = path.stat().st_ino
    assert kinds(check(path, CATALOG)) == {"damaged"}
    found = repair(path, TERRITORY, CATALOG)
    assert found.salvaged is not None
    assert found.left == ()
    rows = some_rows(path)
    a_leaf = MANY / len(leaves) * 2
    assert rows <= expected
    assert len(expected) - len(rows) <= a_leaf
    assert len(expected) - len(rows) <= found.salvaged.lost["street_light"] <= a_leaf * 2
    assert path.stat().st_ino == node
    assert found.backup is not None
    assert found.backup.exists()
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM st_change WHERE class='street_light'").fetchone()[0] == len(rows)
    database.close()


def test_a_damaged_index_costs_no_row(tmp_path: Path) -> None:
    path = tmp_path / "copy.gpkg"
    expected = large(path)
    with sqlite3.connect(path) as database:
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name='st_uid_street_light'").fetchone()[0]
    database.close()
    wipe(path, root)
    found = repair(path, TERRITORY, CATALOG)
    assert "damaged" in kinds(found.before)
    assert some_rows(path) == expected
    assert found.left == ()


@pytest.mark.parametrize("bytes_left", [0.2, 0.6, 0.95])
def test_a_file_that_was_cut_short_gives_back_what_is_there(tmp_path: Path, bytes_left: float) -> None:
    path = tmp_path / "copy.gpkg"
    expected = large(path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * bytes_left)])
    try:
        repair(path, TERRITORY, CATALOG)
    except TerritoryError:
        assert path.stat().st_size == int(len(content) * bytes_left)  # nothing was done to it
        return
    with sqlite3.connect(path) as database:
        found = {row[0] for row in database.execute("SELECT circuit FROM street_light")}
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    assert found <= expected
    assert len(found) > 0.3 * bytes_left * len(expected)


def test_codes_that_were_given_up_are_replaced_as_edits(desk: Desk) -> None:
    from dataclasses import replace

    from smart_territory.workspace.retired_codes import replace_retired, retired_in

    codes = CATALOG.code_lists["streetlight_status"]
    given_up = tuple(replace(c, replaced_by="ok") if c.value == "defectiveLamp" else c for c in codes.codes)
    lists = {**CATALOG.code_lists, codes.key: replace(codes, codes=given_up, retired=(*codes.retired, "defectiveLamp"))}
    catalog = replace(load_catalog(), code_lists=lists)
    desk.edit(3, status="defectiveLamp")
    with desk.store.applying():
        desk.sql("UPDATE street_light SET status='defectiveLamp' WHERE uid=?", urn(5))
    desk.store.close()
    with GeoPackageStore.open_existing(desk.path, catalog) as store:
        (one,) = retired_in(store)
        assert (one.value, one.successor, one.uids) == ("defectiveLamp", "ok", (urn(3), urn(5)))
        assert replace_retired(store) == 2
        assert retired_in(store) == []
        assert {note.uid for note in store.changes()} == {urn(3), urn(5)}
        assert len(store.told_of(urn(5))) == 1
    desk.store = GeoPackageStore.open_existing(desk.path, CATALOG)
