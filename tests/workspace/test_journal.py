"""Who edits the file, and what the journal makes of it: SQL, OGR as QGIS uses it, programs that know less."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from smart_territory.providers.connection import Connection
from smart_territory.providers.model import EntityKey
from smart_territory.providers.registry import open_mapper
from smart_territory.tests.workspace.pull_scene import (
    BOUNDARIES,
    CATALOG,
    LIGHT,
    OLIVENZA,
    check_whole,
    light,
    urn,
)
from smart_territory.workspace.geopackage import GeoPackageStore
from smart_territory.workspace.open import open_store
from smart_territory.workspace.store import Base, Row
from smart_territory.workspace.territory import Municipality, Territory
from smart_territory.workspace.towns import fill_in, put_boundaries, town_for

CONNECTION = Connection("platform", "ngsi-v2", "http://platform.example", scopes={"06095": OLIVENZA})
TERRITORY = Territory("One", (Municipality("06095", "Olivenza"), Municipality("06158", "Valverde")), (CONNECTION,))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "copy.gpkg"


@pytest.fixture
def store(path: Path) -> Iterator[GeoPackageStore]:
    store = open_store(path, TERRITORY, CATALOG)
    fill(store, range(6))
    yield store
    store.close()


def fill(store: GeoPackageStore, numbers: Iterable[int]) -> None:
    mapper = open_mapper(CONNECTION, CATALOG)
    with store.applying():
        for i in numbers:
            entity = light(i)
            store.put_rows(LIGHT, [Row(urn(i), "06095", mapper.values(LIGHT, entity))])
            key = EntityKey("platform", OLIVENZA, "Streetlight", urn(i))
            store.put_bases([Base(urn(i), LIGHT.key, key, entity)])


def kinds(store: GeoPackageStore) -> dict[str, str]:
    return {note.uid: note.kind for note in store.changes()}


def sql(store: GeoPackageStore, statement: str, *values: Any) -> list[Any]:
    return store.database.execute(statement, values).fetchall()


def new_uids(store: GeoPackageStore) -> list[str]:
    return [uid for uid, kind in kinds(store).items() if kind == "create"]


def test_an_edit_is_noted_once_with_who_made_it(store: GeoPackageStore) -> None:
    store.set_meta(editor="Marta", device="PC", action="survey")
    for value in ("a", "b"):
        sql(store, "UPDATE street_light SET circuit=? WHERE uid=?", value, urn(1))
    (note,) = store.changes()
    assert (note.uid, note.kind, note.editor, note.touched) == (urn(1), "update", "Marta", 2)


def test_a_new_asset_has_its_permanent_name_at_once(store: GeoPackageStore) -> None:
    sql(store, "INSERT INTO street_light(circuit) VALUES ('new')")
    sql(store, "INSERT INTO street_light(circuit, uid) VALUES ('new', '')")
    names = new_uids(store)
    assert len(names) == 2
    assert all(name.startswith("urn:ngsi-ld:Streetlight:") and len(name) == 56 for name in names)
    sql(store, "UPDATE street_light SET circuit='again' WHERE uid=?", names[0])
    assert kinds(store)[names[0]] == "create"
    sql(store, "DELETE FROM street_light WHERE uid=?", names[0])
    assert new_uids(store) == [names[1]]  # the platform never heard of it


def test_a_copy_is_a_new_asset(store: GeoPackageStore) -> None:
    sql(store, "INSERT INTO street_light(geom, uid, municipality, circuit) "
               "SELECT geom, uid, municipality, 'copy' FROM street_light WHERE uid=?", urn(1))  # fmt: skip
    (name,) = new_uids(store)
    assert name != urn(1)
    assert kinds(store) == {name: "create"}
    assert sql(store, "SELECT circuit FROM street_light WHERE uid=?", urn(1)) == [("C1",)]


def test_a_copy_into_another_class_is_a_new_asset_of_that_class(store: GeoPackageStore) -> None:
    sql(store, "INSERT INTO control_cabinet(geom, uid) SELECT geom, uid FROM street_light WHERE uid=?", urn(1))
    (name,) = new_uids(store)
    assert name.startswith("urn:ngsi-ld:StreetlightControlCabinet:")
    assert sql(store, "SELECT uid FROM control_cabinet") == [(name,)]


def test_cut_and_pasted_it_is_the_same_asset(store: GeoPackageStore) -> None:
    (cut,) = sql(store, "SELECT geom, uid, municipality FROM street_light WHERE uid=?", urn(1))
    sql(store, "DELETE FROM street_light WHERE uid=?", urn(1))
    assert kinds(store) == {urn(1): "delete"}
    sql(store, "INSERT INTO street_light(geom, uid, municipality) VALUES (?,?,?)", *cut)
    assert kinds(store) == {urn(1): "update"}


def test_replaced_by_its_row_number_it_is_changed_not_new(store: GeoPackageStore) -> None:
    sql(store, "INSERT OR REPLACE INTO street_light(fid, uid, municipality, circuit) "
               "SELECT fid, uid, municipality, 'x' FROM street_light WHERE uid=?", urn(1))  # fmt: skip
    assert kinds(store) == {urn(1): "update"}


def test_a_permanent_name_cannot_be_changed(store: GeoPackageStore) -> None:
    sql(store, "UPDATE street_light SET uid='mine' WHERE uid=?", urn(1))
    sql(store, "UPDATE street_light SET uid=? WHERE uid=?", urn(3), urn(2))
    sql(store, "UPDATE street_light SET uid=NULL WHERE uid=?", urn(4))
    assert sorted(uid for (uid,) in sql(store, "SELECT uid FROM street_light")) == [urn(i) for i in range(6)]


def test_deleting_is_noted_for_what_the_platform_has(store: GeoPackageStore) -> None:
    sql(store, "DELETE FROM street_light WHERE uid=?", urn(1))
    assert kinds(store) == {urn(1): "delete"}


def test_new_assets_get_their_town_from_the_boundaries(store: GeoPackageStore) -> None:
    put_boundaries(store, BOUNDARIES)
    for uid, x in (("a", -7.1), ("b", -6.95), ("c", 0.0)):
        with store.applying():
            store.put_rows(LIGHT, [Row(uid, None, {"geometry": {"type": "Point", "coordinates": [x, 38.65]}})])
            store.set_kind(uid, LIGHT.key, "create")
    touched = {note.uid: note.touched for note in store.changes()}
    assert fill_in(store, TERRITORY) == 2
    assert sql(store, "SELECT uid, municipality FROM street_light WHERE length(uid)=1 ORDER BY uid") == [
        ("a", "06095"), ("b", "06158"), ("c", None)
    ]  # fmt: skip
    assert {note.uid: note.touched for note in store.changes()} == touched
    assert fill_in(store, TERRITORY) == 0


def test_without_boundaries_only_a_single_town_is_sure(store: GeoPackageStore) -> None:
    place = {"type": "Point", "coordinates": [0, 0]}
    assert town_for(store, TERRITORY, place) is None
    assert town_for(store, Territory("One", (Municipality("06095", "Olivenza"),)), None) == "06095"


def test_plain_sqlite_with_the_functions_of_a_geopackage(store: GeoPackageStore, path: Path) -> None:
    other = sqlite3.connect(path)
    for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
        other.create_function(name, 1, lambda blob: 0)
    other.execute("UPDATE street_light SET circuit='sqlite' WHERE uid=?", (urn(1),))
    other.execute("INSERT INTO street_light(circuit) VALUES ('sqlite')")
    other.commit()
    other.close()
    assert sorted(kinds(store).values()) == ["create", "update"]


def test_a_geometry_that_nobody_can_read_stops_no_edit(store: GeoPackageStore) -> None:
    sql(store, "UPDATE street_light SET geom=? WHERE uid=?", b"GP\x00\x03broken", urn(1))
    sql(store, "UPDATE street_light SET circuit='x' WHERE uid=?", urn(1))
    assert kinds(store) == {urn(1): "update"}


ogr = pytest.importorskip("osgeo.ogr")
ogr.UseExceptions()


def test_edits_as_qgis_makes_them(store: GeoPackageStore, path: Path) -> None:
    source = ogr.Open(str(path), 1)
    layer = source.GetLayerByName("street_light")
    fids = {feature["uid"]: feature.GetFID() for feature in layer}
    layer.StartTransaction()
    feature = layer.GetFeature(fids[urn(1)])
    feature["circuit"] = "OGR"
    layer.SetFeature(feature)
    feature = layer.GetFeature(fids[urn(2)])
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (-7.2 38.7)"))
    layer.SetFeature(feature)
    layer.DeleteFeature(fids[urn(3)])
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["circuit"] = "new"
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (-7.3 38.7)"))
    layer.CreateFeature(feature)
    copy = layer.GetFeature(fids[urn(4)]).Clone()
    copy.SetFID(-1)
    layer.CreateFeature(copy)
    layer.CommitTransaction()
    del feature, copy, layer, source
    found = kinds(store)
    assert (found.pop(urn(1)), found.pop(urn(2)), found.pop(urn(3))) == ("update", "update", "delete")
    assert list(found.values()) == ["create", "create"]
    check_whole_but_for_deleted(store, path)


def check_whole_but_for_deleted(store: GeoPackageStore, path: Path) -> None:
    with store.applying():
        store.remove_bases([uid for uid, kind in kinds(store).items() if kind == "delete"])
    check_whole(path)


def test_triggers_of_an_older_making_are_replaced_and_the_edits_under_them_stay(
    store: GeoPackageStore, path: Path
) -> None:
    """Same names, another text: what they noted counts, and nothing has to be compared for it."""
    (older,) = sql(store, "SELECT sql FROM sqlite_master WHERE name='st_street_light_update'")[0]
    sql(store, "DROP TRIGGER st_street_light_update")
    sql(store, older.replace("touched=touched+1, ", ""))
    sql(store, "UPDATE street_light SET circuit='x' WHERE uid=?", urn(1))
    store.close()
    again = open_store(path, TERRITORY, CATALOG)
    assert again.unwatched == []
    assert sql(again, "SELECT sql FROM sqlite_master WHERE name='st_street_light_update'") == [(older,)]
    sql(again, "UPDATE street_light SET circuit='y' WHERE uid=?", urn(1))
    assert [(note.uid, note.touched) for note in again.changes()] == [(urn(1), 2)]
    again.close()


def test_an_opening_that_has_nothing_to_bring_up_to_date_writes_nothing(store: GeoPackageStore, path: Path) -> None:
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        open_store(path, TERRITORY, CATALOG).close()  # would wait for the lock, and fail
        other.execute("ROLLBACK")
    other.close()


def test_a_field_can_still_be_removed(store: GeoPackageStore, path: Path) -> None:
    source = ogr.Open(str(path), 1)
    layer = source.GetLayerByName("street_light")
    layer.DeleteField(layer.GetLayerDefn().GetFieldIndex("feeder_pillar"))
    feature = layer.GetNextFeature()
    feature["circuit"] = "x"
    layer.SetFeature(feature)
    del feature, layer, source
    assert list(kinds(store).values()) == ["update"]


needs_ogr2ogr = pytest.mark.skipif(shutil.which("ogr2ogr") is None, reason="ogr2ogr is not here")


def geojson(path: Path, *features: dict[str, Any]) -> Path:
    place = {"type": "Point", "coordinates": [-7.1, 38.6]}
    listed = [{"type": "Feature", "properties": feature, "geometry": place} for feature in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": listed}))
    return path


@needs_ogr2ogr
def test_what_ogr2ogr_appends_is_new(store: GeoPackageStore, path: Path, tmp_path: Path) -> None:
    more = geojson(tmp_path / "more.geojson", {"circuit": "A"}, {"circuit": "B", "uid": urn(1)})
    subprocess.run(["ogr2ogr", "-append", path, more, "-nln", "street_light"], check=True)
    assert len(new_uids(store)) == 2
    assert urn(1) not in kinds(store)


@needs_ogr2ogr
def test_a_table_that_ogr2ogr_overwrote_is_compared(store: GeoPackageStore, path: Path, tmp_path: Path) -> None:
    """It drops the triggers in silence."""
    exported = tmp_path / "export.gpkg"
    subprocess.run(["ogr2ogr", exported, path, "street_light"], check=True)
    with sqlite3.connect(exported) as other:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            other.create_function(name, 1, lambda blob: 0)
        other.execute("UPDATE street_light SET circuit='ELSEWHERE' WHERE uid=?", (urn(1),))
        other.execute("UPDATE street_light SET uid=NULL WHERE uid=?", (urn(2),))
        other.execute("DELETE FROM street_light WHERE uid=?", (urn(3),))
    other.close()
    store.close()
    subprocess.run(["ogr2ogr", "-overwrite", path, exported, "street_light"], check=True)
    again = open_store(path, TERRITORY, CATALOG)
    found = kinds(again)
    assert (found.pop(urn(1)), found.pop(urn(2)), found.pop(urn(3))) == ("update", "delete", "delete")
    assert list(found.values()) == ["create"]
    sql(again, "UPDATE street_light SET circuit='watched' WHERE uid=?", urn(5))
    assert kinds(again)[urn(5)] == "update"
    again.close()


def test_a_table_that_was_lost_is_restored_from_what_the_platform_said(store: GeoPackageStore, path: Path) -> None:
    store.close()
    source = ogr.Open(str(path), 1)
    source.DeleteLayer("street_light")
    del source
    again = open_store(path, TERRITORY, CATALOG)
    assert {row.municipality for row in again.rows(LIGHT).values()} == {"06095"}
    assert len(again.rows(LIGHT)) == 6
    assert again.changes() == []
    again.close()


def test_a_table_that_was_overwritten_with_a_few_rows_deletes_no_others(path: Path, tmp_path: Path) -> None:
    """Somebody exported a selection over it."""
    store = open_store(path, TERRITORY, CATALOG)
    fill(store, range(40))
    store.close()
    with sqlite3.connect(path) as other:
        for trigger in ("insert", "update", "rename", "delete"):
            other.execute(f"DROP TRIGGER st_street_light_{trigger}")
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            other.create_function(name, 1, lambda blob: 0)
        other.execute("DELETE FROM street_light WHERE uid<>?", (urn(1),))
        other.execute("UPDATE street_light SET circuit='ELSEWHERE'")
    other.close()
    again = open_store(path, TERRITORY, CATALOG)
    assert kinds(again) == {urn(1): "update"}
    assert len(again.rows(LIGHT)) == 40
    again.close()


def test_a_file_whose_journal_had_numbered_rows_keeps_it(tmp_path: Path) -> None:
    """As the first files had it; somebody has added a column of his own."""
    path = tmp_path / "copy.gpkg"
    store = GeoPackageStore.create(path, CATALOG)
    sql(store, "INSERT INTO street_light(circuit) VALUES ('mine')")
    before = sql(store, "SELECT uid, class, kind, first, last, touched FROM st_change")
    for table in ("st_change", "st_meta"):
        (statement,) = sql(store, f"SELECT sql FROM sqlite_master WHERE name='{table}'")[0]
        sql(store, f"CREATE TEMP TABLE kept AS SELECT * FROM {table}")
        sql(store, f"DROP TABLE {table}")
        sql(store, statement.replace("WITHOUT ROWID", ""))
        sql(store, f"INSERT INTO {table} SELECT * FROM kept")
        sql(store, "DROP TABLE temp.kept")
    sql(store, "ALTER TABLE st_change ADD COLUMN remark TEXT")
    sql(store, "UPDATE st_change SET remark='his'")
    sql(store, "UPDATE st_meta SET value='of an older plugin' WHERE key='catalog'")
    store.close()
    store = GeoPackageStore.open_existing(path, CATALOG)
    made = dict(sql(store, "SELECT name, sql FROM sqlite_master WHERE name IN ('st_change', 'st_meta')"))
    assert all("WITHOUT ROWID" in statement for statement in made.values())
    assert sql(store, "SELECT uid, class, kind, first, last, touched FROM st_change") == before
    assert sql(store, "SELECT remark FROM st_change") == [("his",)]
    assert store.meta("format") == "1"
    sql(store, "UPDATE street_light SET circuit='again'")
    assert sql(store, "SELECT touched FROM st_change") == [(2,)]
    store.close()


def test_a_program_that_replaces_what_is_in_its_way_leaves_the_first_note(tmp_path: Path) -> None:
    store = GeoPackageStore.create(tmp_path / "copy.gpkg", CATALOG)
    sql(store, "INSERT INTO street_light(circuit) VALUES ('mine')")
    first = sql(store, "SELECT uid, kind, first FROM st_change")
    for number in range(3):
        sql(store, "UPDATE OR REPLACE street_light SET circuit=?", str(number))
    assert sql(store, "SELECT uid, kind, first FROM st_change") == first
    assert sql(store, "SELECT touched FROM st_change") == [(4,)]
    store.close()
